"""The record on a card, with the things in it that a reader should look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from accord.export.tables import text_of
from accord.library.answers import Finding, Summary
from accord.library.sentences import Speech
from accord.library.wording import day_text, headline
from accord.model.claims import Field, Kind
from accord.model.dates import When
from accord.model.documents import Document, DocumentId
from accord.model.record import Event, FieldValue, Status
from accord.store.queries import Queries

Documents = Mapping[DocumentId, Document]

ONE_REPORT = "claim that only one report has"
REWRITE = "claim that only a dependent report has"

ALONE = frozenset({Field.AREA, Field.ITEM, Field.PLACE, Field.AGREEMENT, Field.PARTICIPANT})
"""Fields in which what one report adds is worth a look; a modality or a source is not."""

SUBJECTS = frozenset({Field.AREA, Field.ITEM, Field.AGREEMENT})
"""Fields that say what was done; a name that one report adds matters less."""


LATEST = 200
"""Events, the latest, of which is looked at what one report alone says, and as many on whose day reports differ."""


def summary(where: str, queries: Queries, speech: Speech) -> Summary:
    """Return the card of a whole record; what to look at is found among its latest events, in the words of `speech`."""
    figures = queries.overview
    kinds = figures.by_kind()
    latest, differing = figures.latest(LATEST), figures.differing(Field.DATE, LATEST)
    events = queries.events({*latest, *differing})
    documents = queries.headings({document for event in events for document in event.documents})
    return Summary(
        where,
        queries.count("documents"),
        queries.count("origins"),
        sum(kinds.values()),
        kinds,
        kinds.get(Kind.SIGNING, 0),
        kinds.get(Kind.SESSION, 0),
        figures.areas(),
        queries.count("claims"),
        queries.quoted_claims(),
        tuple(_look_at(events, documents, queries, speech)),
        len(events),
    )


def _look_at(
    events: Sequence[Event], documents: Documents, queries: Queries, speech: Speech
) -> Iterator[Finding]:
    """Yield what deserves a look: days that differ, what one report alone says, sessions without a report."""
    heads = {d: o.head for o in queries.origins_of(documents) for d in o.documents}
    known = {**documents, **queries.headings({*heads.values()} - documents.keys())}
    yield from _differing(events, known)
    yield from (
        finding for _, finding in sorted(_alone(events, known, heads, speech), key=lambda pair: pair[0])
    )
    yield from _missing(queries)


def _differing(events: Iterable[Event], documents: Documents) -> Iterator[Finding]:
    for event in events:
        best, *others = tuple(event.of(Field.DATE)) or (None,)
        for other in others:
            if best is None or other is None or other.status is not Status.CONFLICT:
                continue
            text = f"{headline(event)}: {_said(best, documents)}, {_said(other, documents)}."
            yield Finding("date that reports give differently", text, (event.id,), _citations([best, other]))


def _alone(
    events: Iterable[Event], documents: Documents, heads: Mapping[DocumentId, DocumentId], speech: Speech
) -> Iterator[tuple[tuple[bool, bool], Finding]]:
    """Yield what only one of the reports of an event says; `heads` are the reports that others depend on.

    Before each stands its rank: a dependent report's own words first, and subjects before names.
    """
    for event in events:
        by_report: dict[DocumentId, list[FieldValue]] = defaultdict(list)
        for value in event.values:
            if value.field in ALONE and len(event.documents) > 1 and len(value.documents) == 1:
                by_report[value.documents[0]].append(value)
        for document, values in by_report.items():
            head = heads.get(document, document)
            depends = f", which depends on {_name(documents[head])}," if head != document else ""
            listing = ", ".join(_in_words(value, speech) for value in values)
            text = f"{headline(event)}: only {_name(documents[document])}{depends} says {listing}."
            rank = not depends, all(value.field not in SUBJECTS for value in values)
            topic = REWRITE if depends else ONE_REPORT
            yield rank, Finding(topic, text, (event.id,), _citations(values))


def _missing(queries: Queries) -> Iterator[Finding]:
    """Yield bodies that are known by a number whose forerunner no report covers."""
    for sessions in queries.overview.numbered_sessions().values():
        known = {session.number: session for session in sessions}
        for number, session in sorted(known.items()):
            if number > 1 and number - 1 not in known:
                text = f"{session.body}: no. {number} is on record, no. {number - 1} is told of by no report."
                yield Finding("session that no report covers", text, (session.event,), ())


def _said(value: FieldValue, documents: Documents) -> str:
    day = day_text(value.value) if isinstance(value.value, When) else text_of(value.value)
    return f"{day} ({', '.join(_name(documents[id]) for id in value.documents)})"


def _in_words(value: FieldValue, speech: Speech) -> str:
    """Return a value as a reader says it: of an area its label, not its code."""
    text = text_of(value.value)
    return speech.area(text) if value.field is Field.AREA else text


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
