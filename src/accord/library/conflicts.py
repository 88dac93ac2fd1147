"""Where reports contradict one another: fields of events, sessions of bodies, states of agreements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.derive import Account, Citation, Step, cite_value
from accord.export.tables import text_of
from accord.library.accounts import accounts
from accord.library.agreements import Pact
from accord.library.bodies import Body
from accord.library.strips import step_line
from accord.library.wording import headline
from accord.model.claims import Field
from accord.model.documents import Document, DocumentId
from accord.model.record import EventId, FieldValue, Status
from accord.store.queries import Queries


@dataclass(frozen=True, slots=True)
class Saying:
    """One of the things said: in words, how it stands and why, who says so, with quotes.

    `sources` name the reports: publisher and day.
    """

    text: str
    standing: str
    reason: str
    reports: int
    origins: int
    sources: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction about `topic`: a field's name, 'series' of a body or 'state' of an agreement.

    `about` says of what, `events` are those it is between; the preferred side comes first.
    """

    topic: str
    about: str
    events: tuple[EventId, ...]
    sides: tuple[Saying, ...]


Documents = Mapping[DocumentId, Document]


def in_fields(queries: Queries, parties: Sequence[str]) -> Iterator[Conflict]:
    """Yield every field of an event on which reports differ, value by value, oldest event first."""
    found = accounts(queries, queries.event_ids_in_conflict(parties))
    documents = queries.documents({id for account in found for id in account.event.documents})
    for account in found:
        for field in dict.fromkeys(value.field for value in account.event.conflicts):
            told = tuple(
                _side(account, value, documents) for value in account.event.of(field) if _tells(value)
            )
            yield Conflict(field.value, headline(account.event), (account.id,), told)


def _tells(value: FieldValue) -> bool:
    """Say whether a value is a side in a conflict: others of a list stand beside it and say nothing of it."""
    return value.status is not Status.COMPATIBLE or value.field is not Field.PARTICIPANT


def _side(account: Account, value: FieldValue, documents: Documents) -> Saying:
    return Saying(
        " ".join(text_of(value.value).split()),
        value.status.value,
        value.reason,
        len(value.documents),
        len(value.origins),
        tuple(named(documents[id]) for id in value.documents),
        cite_value(account, value),
    )


def in_series(bodies: Iterable[Body]) -> Iterator[Conflict]:
    """Yield the sessions of a body that cannot both be as they are told."""
    for body in bodies:
        for clash in body.series.clashes:
            rungs = [rung for rung in (clash.left, clash.right) if rung.event]
            sides = tuple(
                Saying(
                    f"no. {rung.number}, {rung.when.iso if rung.when else 'undated'}",
                    "conflict",
                    "",
                    rung.reports,
                    rung.origins,
                    tuple(dict.fromkeys(str(quote.report) for quote in rung.citations)),
                    rung.citations,
                )
                for rung in rungs
            )
            events = tuple(rung.event for rung in rungs if rung.event)
            yield Conflict("series", f"{body.name}: {clash.text}", events, sides)


def in_lives(pacts: Iterable[Pact]) -> Iterator[Conflict]:
    """Yield the steps of an agreement that cannot both be as they are told."""
    for pact in pacts:
        for dispute in pact.life.disputes:
            sides = tuple(_step(step) for step in (dispute.left, dispute.right))
            events = tuple(dict.fromkeys((dispute.left.event, dispute.right.event)))
            yield Conflict("state", f"{pact.title}: {dispute.text}", events, sides)


def _step(step: Step) -> Saying:
    return Saying(
        step_line(step),
        "conflict",
        "",
        step.reports,
        step.origins,
        tuple(dict.fromkeys(str(quote.report) for quote in step.citations)),
        step.citations,
    )


def named(document: Document) -> str:
    """Return a report as a side names it: its publisher, or else its id, and its day."""
    day = f", {document.published.isoformat()}" if document.published else ""
    return f"{document.publisher or document.id}{day}"
