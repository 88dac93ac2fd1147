from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accord.model.claims import (
    Agreement,
    Claim,
    EventMention,
    Evidence,
    Field,
    Kind,
    MentionId,
    Participant,
    Place,
)
from accord.model.dates import Basis, Precision, When
from accord.model.documents import DocumentId
from accord.model.record import Event, EventId, Origin, OriginId
from accord.model.spans import Span
from accord.ontology.identity import identity_words
from accord.reconcile import ReconcileContext, Reconciliation, reconcile
from accord.resolve import Resolver

Tell = Callable[..., EventMention]


def when(text: str, basis: Basis = Basis.STATED) -> When:
    """Return a date: '2025-11-04', '2025-11' or '2025-11-04/2025-11-06'."""
    first, _, last = text.partition("/")
    if len(first) == 7:
        year, month = map(int, first.split("-"))
        end = date(year, month, 28 if month == 2 else 30)
        return When(date(year, month, 1), end, Precision.MONTH, basis, text)
    days = date.fromisoformat(first), date.fromisoformat(last or first)
    return When(*days, Precision.RANGE if last else Precision.DAY, basis, text)


def _values(fields: dict[str, object]) -> list[tuple[Field, object]]:
    made: list[tuple[Field, object]] = []
    basis = Basis(str(fields.pop("basis", "stated")))
    for name, value in fields.items():
        match name:
            case "people":
                for who in value:  # type: ignore[attr-defined]
                    person, party, *post = who.split("/")
                    made.append((Field.PARTICIPANT, Participant(person, "participant", party, *post)))
            case "visitors":
                for who in value:  # type: ignore[attr-defined]
                    person, party = who.split("/")
                    made.append((Field.PARTICIPANT, Participant(person, "visitor", party)))
            case "areas":
                made += [(Field.AREA, area) for area in value]  # type: ignore[attr-defined]
            case "date":
                made.append((Field.DATE, when(str(value), basis)))
            case "place":
                made.append((Field.PLACE, Place(str(value), "ISR")))
            case "agreement":
                made.append((Field.AGREEMENT, Agreement(str(value), "mou")))
            case _:
                made.append((Field(name), value))
    return made


@pytest.fixture(scope="session")
def tell() -> Tell:
    """Return a maker of mentions: a document, a kind, and fields as short texts."""

    def make(document: str, kind: str = "meeting", n: int = 0, **fields: object) -> EventMention:
        text = str(fields.pop("quote", f"Words{document} only{document} here{document}"))
        parties = str(fields.pop("parties", "IND ISR")).split()
        quote = Evidence(Span(n * 100, n * 100 + len(text)), text, "", "")
        values = [*((Field.PARTY, party) for party in parties), *_values(fields)]
        claims = tuple(Claim(field, value, (quote,), "test") for field, value in values)  # type: ignore[arg-type]
        return EventMention(
            MentionId(f"{document}#{n}"), DocumentId(document), Kind(kind), (quote,), claims, "test"
        )

    return make


@pytest.fixture(scope="session")
def context() -> Callable[..., ReconcileContext]:
    """Return a maker of contexts; all reports are of 6 November 2025 unless `published` says otherwise."""

    def make(*mentions: EventMention, **more: object) -> ReconcileContext:
        days = {m.document: date(2025, 11, 6) for m in mentions} | more.pop("published", {})  # type: ignore[operator]
        states = {"ISR": frozenset({"israel"}), "IND": frozenset({"india"})}
        names = Resolver(identity_words(), states, frozenset({"G7", "UN"}))
        return ReconcileContext(names, lambda m: EventId(f"event:{m}"), days, **more)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def join(context: Callable[..., ReconcileContext]) -> Callable[..., Reconciliation]:
    """Return `reconcile` with a context made for the mentions and, if `one_origin`, all in one origin."""

    def make(*mentions: EventMention, one_origin: bool = False, **more: object) -> Reconciliation:
        documents = tuple(sorted({m.document for m in mentions}))
        origins = [Origin(OriginId("o"), documents, documents[0])] if one_origin else []
        return reconcile(mentions, origins, context(*mentions, **more))

    return make


@pytest.fixture(scope="session")
def only(join: Callable[..., Reconciliation]) -> Callable[..., Event]:
    """Return the one event that the mentions make."""

    def make(*mentions: EventMention, **more: object) -> Event:
        (event,) = join(*mentions, **more).events
        return event

    return make
