"""The record on a card, with the things in it that a reader should look at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from accord.export.tables import standing, text_of
from accord.library.answers import Finding, Summary
from accord.library.wording import day_text, headline
from accord.model.claims import Field, Kind
from accord.model.dates import When
from accord.model.documents import Document, DocumentId
from accord.model.record import Event, FieldValue, Status
from accord.store.queries import Queries

Documents = Mapping[DocumentId, Document]

ALONE = frozenset({Field.AREA, Field.ITEM, Field.PLACE, Field.AGREEMENT, Field.PARTICIPANT})
"""Fields in which what one report adds is worth a look; a modality or a source is not."""


def summary(where: str, queries: Queries) -> Summary:
    """Return the card of a whole record."""
    events = queries.events(queries.event_ids())
    documents = queries.documents()
    kinds = Counter(event.kind for event in events)
    return Summary(
        where,
        len(documents),
        queries.count("origins"),
        len(events),
        {kind: kinds[kind] for kind in Kind if kinds[kind]},
        sum(event.kind is Kind.SIGNING for event in events),
        sum(event.kind is Kind.SESSION for event in events),
        len({area for event in events for area in standing(event, Field.AREA)}),
        queries.count("claims"),
        queries.quoted_claims(),
        tuple(look_at(events, documents)),
    )


def look_at(events: Sequence[Event], documents: Documents) -> Iterator[Finding]:
    """Yield what deserves a look: days that differ, what one report alone says, sessions without a report."""
    yield from _differing(events, documents)
    yield from _alone(events, documents)
    yield from _missing(events, documents)


def _differing(events: Iterable[Event], documents: Documents) -> Iterator[Finding]:
    for event in events:
        for other in event.of(Field.DATE):
            best = next(event.of(Field.DATE))
            if other.status is not Status.CONFLICT:
                continue
            text = f"{headline(event)}: {_said(best, documents)}, {_said(other, documents)}."
            yield Finding("date that reports give differently", text, (event.id,), _citations([best, other]))


def _alone(events: Iterable[Event], documents: Documents) -> Iterator[Finding]:
    for event in events:
        lone = [
            value
            for value in event.values
            if value.field in ALONE and len(event.documents) > 1 and len(value.documents) == 1
        ]
        by_report: dict[DocumentId, list[FieldValue]] = defaultdict(list)
        for value in lone:
            by_report[value.documents[0]].append(value)
        for document, values in by_report.items():
            listing = ", ".join(text_of(value.value) for value in values)
            text = f"{headline(event)}: only {_name(documents[document])} says {listing}."
            yield Finding("claim that only one report has", text, (event.id,), _citations(values))


def _missing(events: Iterable[Event], documents: Documents) -> Iterator[Finding]:
    """Yield bodies that are known by a number whose forerunner no report covers."""
    bodies: dict[tuple[object, ...], dict[int, Event]] = defaultdict(dict)
    for event in events:
        body, number = event.preferred(Field.BODY), event.preferred(Field.ORDINAL)
        if event.kind is Kind.SESSION and body and isinstance(number, int):
            bodies[(str(body).casefold(), event.parties)][number] = event
    for known in bodies.values():
        for number, event in sorted(known.items()):
            if number > 1 and number - 1 not in known:
                body = event.preferred(Field.BODY)
                text = f"{body}: no. {number} is on record, no. {number - 1} is told of by no report."
                yield Finding("session that no report covers", text, (event.id,), ())


def _said(value: FieldValue, documents: Documents) -> str:
    day = day_text(value.value) if isinstance(value.value, When) else text_of(value.value)
    return f"{day} ({', '.join(_name(documents[id]) for id in value.documents)})"


def _name(document: Document) -> str:
    return document.publisher or document.id


def _citations(values: Iterable[FieldValue]) -> tuple[str, ...]:
    found = (
        f"{support.document}#char={quote.span.start},{quote.span.end}"
        for value in values
        for support in value.supports
        for quote in support.claim.evidence
    )
    return tuple(dict.fromkeys(found))
