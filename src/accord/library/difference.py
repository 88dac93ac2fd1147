"""What a report says beside another, or beside the record, event by event.

A report that is not in the record is added, compared, and taken out again in one transaction, so that
it is placed as it would be if it were added, and nothing is saved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from accord.errors import NotFoundError, ReadError, UsageError
from accord.library.adding import Sorting
from accord.library.answers import Source
from accord.library.dossier import source
from accord.library.effects import Change, Effect, Quoted, effects, quoted
from accord.library.reasons import why
from accord.library.wording import headline
from accord.model.claims import EventMention, MentionId
from accord.model.documents import Document, DocumentId
from accord.model.match import Names
from accord.model.ports import Changes, Failure, Reading
from accord.model.record import Event, EventId, FieldValue, OriginId, OriginLink
from accord.pipeline import account, learnt, process
from accord.reconcile.context import ReconcileContext
from accord.reconcile.independent import counted
from accord.reconcile.values import values
from accord.registry import Parts
from accord.store.queries import Queries
from accord.store.store import Store


@dataclass(frozen=True, slots=True)
class EventDifference:
    """What a report says of one event.

    `event` is its id in the record, None for an event that would be new; `joins` are other events of the record
    that would be one with it. `new`: only the report tells of it. `dropped`: only the other side does.
    """

    event: EventId | None
    headline: str
    new: bool
    dropped: bool
    joins: tuple[EventId, ...]
    changes: tuple[Change, ...]
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A report beside another (`beside`) or beside the record (None).

    `held` says whether the report is in the record already. `ties` are its ties to other reports: what
    it says for events that these tell of, too, supports nothing more.
    """

    report: Source
    beside: Source | None
    held: bool
    ties: tuple[OriginLink, ...]
    events: tuple[EventDifference, ...]

    def count(self, effect: Effect) -> int:
        """Return the number of values that have this effect."""
        return sum(change.effect is effect for event in self.events for change in event.changes)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Compares reports in the record as it would be with all of them in it; `changes` are what that would do."""

    queries: Queries
    names: Names
    changes: Changes

    def with_record(self, report: DocumentId, held: bool) -> Difference:
        """Set out what a report says beside all others of the same events."""
        events = self._events([report])
        known = self._known(events, [report])
        changes = [self._change(event, report, None, known) for event in events]
        return Difference(
            source(known.documents[report]), None, held, self._ties(report), tuple(_ordered(changes))
        )

    def with_report(self, report: DocumentId, other: DocumentId, held: bool) -> Difference:
        """Set out what a report says beside another one."""
        events = self._events([report, other])
        known = self._known(events, [report, other])
        changes = [self._change(event, report, other, known) for event in events]
        ties = tuple(link for link in self._ties(report) if other in (link.copy, link.source))
        return Difference(
            source(known.documents[report]),
            source(known.documents[other]),
            held,
            ties,
            tuple(_ordered(changes)),
        )

    def _events(self, reports: Iterable[DocumentId]) -> tuple[Event, ...]:
        told = [mention.id for report in reports for mention in self.queries.mentions_of(report)]
        ids = {event for mention in told if (event := self.queries.event_of(mention))}
        return self.queries.events(ids)

    def _known(self, events: Sequence[Event], reports: Sequence[DocumentId]) -> Known:
        mentions = self.queries.mentions(id for event in events for id in event.mentions)
        documents = self.queries.documents({*reports, *(m.document for m in mentions.values())})
        facts = self.queries.report_facts(documents)
        return Known(mentions, documents, {f.document.id: f.origin for f in facts if f.origin})

    def _ties(self, report: DocumentId) -> tuple[OriginLink, ...]:
        origin = self.queries.origin_of(report)
        found = self.queries.origins([origin]) if origin else ()
        return tuple(link for o in found for link in o.links if report in (link.copy, link.source))

    def _change(
        self, event: Event, report: DocumentId, other: DocumentId | None, known: Known
    ) -> EventDifference:
        """Return what `report` says of an event beside `other`, or beside all others if that is None."""
        told = [known.mentions[id] for id in event.mentions]
        inside = [m for m in told if other is None or m.document in (report, other)]
        own = [m for m in inside if m.document == report]
        found = self._values(inside, known)
        new, dropped = len(own) == len(inside), not own
        return EventDifference(
            None if event.id in self.changes.new else event.id,
            headline(event),
            new,
            dropped,
            tuple(old for old, now in self.changes.merged if now == event.id),
            () if new or dropped else tuple(effects(found, report)),
            tuple(dict.fromkeys(quoted(m.document, q) for m in own or inside for q in m.evidence)),
        )

    def _values(self, mentions: Sequence[EventMention], known: Known) -> tuple[FieldValue, ...]:
        documents = [known.documents[m.document] for m in mentions]
        publishers = {d.id: d.publisher for d in documents if d.publisher}
        context = ReconcileContext(
            self.names,
            lambda mention: EventId(mention),
            published={d.id: d.published for d in documents if d.published},
            publishers=publishers,
        )
        voices = counted([d.id for d in documents], known.origins, publishers)
        return values(mentions, context, voices)


def difference(
    store: Store, parts: Parts, report: str | Document, beside: str | Document | None
) -> Difference:
    """Compare a report with another or with the record; a document that is not held is read, and not kept.

    Raises `NotFoundError` ("record/not-found"), `ReadError` where the document cannot be understood,
    `UsageError` ("diff/one-report").
    """
    given = [report] if beside is None else [report, beside]
    with store.reading() as queries:
        found = [placed(queries, item, parts) for item in given]
    ids = [item.id if isinstance(item, Document) else DocumentId(item) for item in found]
    if len(set(ids)) < len(ids):
        raise UsageError("diff/one-report", f"{ids[0]} is one report, named twice")
    fresh = [understood(item, parts) for item in found if isinstance(item, Document)]
    held = isinstance(found[0], str)
    if not fresh:
        with store.reading() as queries:
            return compared(Comparison(queries, parts.names, Changes()), ids, held)
    with store.supposing() as (writer, queries):
        writer.insert(fresh)
        changes = account(writer, [reading.document.id for reading in fresh], parts.names)
        return compared(Comparison(queries, parts.names, changes), ids, held)


def compared(comparison: Comparison, ids: Sequence[DocumentId], held: bool) -> Difference:
    """Compare one report with the record, or two with one another."""
    if len(ids) == 1:
        return comparison.with_record(ids[0], held)
    return comparison.with_report(ids[0], ids[1], held)


def placed(queries: Queries, given: str | Document, parts: Parts) -> str | Document:
    """Return the id of a report that the record holds, or the document under the id that it would have."""
    if isinstance(given, Document):
        sorting = Sorting(queries.known([given.id], [given.content_hash]), lambda d: learnt(d, parts))
        return sorting.admit(given) or str(sorting.unchanged[0].held)
    if not queries.documents([DocumentId(given)]):
        why(queries, given)  # says which ids are like it
        raise NotFoundError("record/not-found", f"{given!r} is no report", hint="name a report or a file")
    return given


def understood(document: Document, parts: Parts) -> Reading:
    """Read a document; raises `ReadError` where it cannot be understood."""
    result = process(document, parts)
    if isinstance(result, Failure):
        raise ReadError(result.code, result.message, where=result.document)
    return result


@dataclass(frozen=True, slots=True)
class Known:
    """What the events of a comparison are made of."""

    mentions: Mapping[MentionId, EventMention]
    documents: Mapping[DocumentId, Document]
    origins: Mapping[DocumentId, OriginId]


def _ordered(changes: Iterable[EventDifference]) -> list[EventDifference]:
    """Put what contradicts first, then new events, what they share, and what is dropped; else leave the order."""

    def rank(change: EventDifference) -> tuple[bool, bool, bool]:
        fights = any(item.effect is Effect.CONTRADICTS for item in change.changes)
        return change.dropped, not fights, not change.new

    return sorted(changes, key=rank)
