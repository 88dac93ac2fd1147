"""Writes one batch inside one transaction: reports, mentions, and what follows from them.

Implements `model.ports.Ledger` for the pipeline.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, Table, delete, insert, select

from accord.model.claims import MentionId
from accord.model.documents import DocumentId
from accord.model.ports import Around, Changes, Failure, Reading, Scope
from accord.model.record import Event, EventId, Judgement, Origin, Part
from accord.store import loading, rows, search, tables
from accord.store.containment import Containment
from accord.store.decisions import Decisions
from accord.store.entries import Entries
from accord.store.neighbours import Neighbours
from accord.store.queries import Queries

Clock = Callable[[], datetime]

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no letter that is read as a figure or as another letter."""


def new_event_id() -> EventId:
    """Return an id that says nothing of its event; 40 bits of chance."""
    return EventId("E" + "".join(secrets.choice(ALPHABET) for _ in range(8)))


def utc_now() -> datetime:
    """Return the time of the computer's clock, in UTC."""
    return datetime.now(UTC)


class Writer:
    """The record during one batch; everything it does stands or falls with the transaction."""

    def __init__(
        self, connection: Connection, clock: Clock = utc_now, new_id: Callable[[], EventId] = new_event_id
    ) -> None:
        """Write through `connection`; `clock` gives the time of recording, `new_id` the ids of new events."""
        self._connection = connection
        self._now = clock().isoformat(timespec="seconds")
        self._neighbours = Neighbours(connection)
        self._entries = Entries(connection, self._now, new_id)

    def insert(self, readings: Iterable[Reading]) -> None:
        """Add reports with their mentions; their ids must be new."""
        batch = list(readings)
        mentions = [mention for reading in batch for mention in reading.mentions]
        self._put(tables.documents, [rows.document_row(reading, self._now) for reading in batch])
        self._put(tables.furniture, [row for reading in batch for row in rows.furniture_rows(reading.page)])
        self._put(tables.mentions, [rows.mention_row(mention) for mention in mentions])
        self._put(tables.claims, [row for mention in mentions for row in rows.claim_rows(mention)])
        self._put(tables.evidence, [row for mention in mentions for row in rows.evidence_rows(mention)])
        blocks = [{"block": block, "mention": m.id} for m in mentions for block in rows.blocks(m)]
        self._put(tables.blocks, blocks)
        bands = [{"band": band, "document": r.document.id} for r in batch for band in r.sketch.bands]
        self._put(tables.bands, bands)
        search.index_documents(self._connection, [reading.document.id for reading in batch])

    def related(self, documents: Iterable[DocumentId]) -> tuple[Reading, ...]:
        """Return these reports and all whose origins they can change."""
        return loading.readings(self._connection, self._neighbours.reports(documents))

    def scope(self, documents: Iterable[DocumentId]) -> Scope:
        """Return all mentions whose events can change because these reports are new or of another origin."""
        mentions = loading.mentions(self._connection, self._neighbours.mentions(documents))
        return loading.scope(self._connection, tuple(mentions.values()))

    def everything(self) -> frozenset[DocumentId]:
        """Return the ids of all reports, for a rebuild."""
        found = self._connection.execute(select(tables.documents.c.id)).scalars()
        return frozenset(DocumentId(id) for id in found)

    def events(self) -> tuple[EventId, ...]:
        """Return the ids of all events, for a rebuild."""
        return tuple(EventId(id) for id in self._connection.execute(select(tables.events.c.id)).scalars())

    def set_origins(self, origins: Iterable[Origin]) -> frozenset[DocumentId]:
        """Replace the origins of the reports named in these; return those whose origin is another now."""
        groups = list(origins)
        table, wanted = tables.origin_documents, {d: origin.id for origin in groups for d in origin.documents}
        found = loading.fetch(self._connection, table, table.c.document, wanted)
        held = {row.document: row.origin for row in found}
        self._drop(tables.origins, held.values())
        self._put(tables.origins, [{"id": origin.id, "head": origin.head} for origin in groups])
        members = [
            {"document": document, "origin": origin.id, "number": number}
            for origin in groups
            for number, document in enumerate(origin.documents)
        ]
        self._put(tables.origin_documents, members)
        links = [
            {
                "copy": link.copy,
                "source": link.source,
                "kind": link.kind.value,
                "score": link.score,
                "reasons": list(link.reasons),
                "origin": origin.id,
            }
            for origin in groups
            for link in origin.links
        ]
        self._put(tables.origin_links, links)
        return frozenset(document for document, origin in wanted.items() if held.get(document) != origin)

    def scope_of(self, mentions: Iterable[MentionId]) -> Scope:
        """Return these mentions and all that what is said of them draws to them."""
        inside = loading.mentions(self._connection, self._neighbours.drawn(mentions))
        return loading.scope(self._connection, tuple(inside.values()))

    def set_events(
        self,
        scope: Scope,
        events: Iterable[Event],
        judgements: Iterable[Judgement],
        promised: Mapping[EventId, Sequence[MentionId]] | None = None,
    ) -> Changes:
        """Replace the events of the scope's mentions, keeping ids; a merge leaves a redirect.

        `promised` says with which mentions an id is to be found, where a reviewer decided it.
        """
        self._entries.set_judgements({mention.id for mention in scope.mentions}, judgements)
        return self._entries.replace(scope.mentions, list(events), promised or {})

    @property
    def queries(self) -> Queries:
        """What the record answers in the midst of this transaction."""
        return Queries(self._connection)

    @property
    def decisions(self) -> Decisions:
        """The reviewers' decisions, to be made or withdrawn."""
        return Decisions(self._connection, self._now)

    def drawn(self, mentions: Iterable[MentionId]) -> frozenset[MentionId]:
        """Return these mentions and all that what is said of them draws to them."""
        return self._neighbours.drawn(mentions)

    def around(self, changes: Changes) -> Around:
        """Return the events that can lie within others now that these have changed, with those others."""
        return Containment(self._connection).around(changes)

    def set_parts(self, around: Around, parts: Iterable[Part]) -> None:
        """Write down which of the inner events lies within which other; the rest lie within none."""
        Containment(self._connection).set_parts(around, parts)

    def begin_run(self, what: str, version: str, ontology: str) -> int:
        """Note that a run has begun and return its number."""
        row = {
            "what": what,
            "started_at": self._now,
            "version": version,
            "ontology": ontology,
            "counts": {},
        }
        key = self._connection.execute(insert(tables.runs).values(row)).inserted_primary_key
        return int(key[0]) if key else 0

    def note_run(
        self, run: int, counts: dict[str, int], failures: Sequence[Failure] = (), *, ended: bool = False
    ) -> None:
        """Write down how far a run has come, and the documents that failed since the last note."""
        values: dict[str, object] = {"counts": counts} | ({"finished_at": self._now} if ended else {})
        self._connection.execute(tables.runs.update().where(tables.runs.c.id == run).values(values))
        table = tables.failures
        known = len(self._connection.execute(select(table.c.number).where(table.c.run == run)).all())
        self._put(
            table,
            [
                {"run": run, "number": n, "document": f.document, "code": f.code, "message": f.message}
                for n, f in enumerate(failures, known)
            ],
        )

    def _put(self, table: Table, found: Sequence[rows.Fields]) -> None:
        if found:
            self._connection.execute(insert(table), found)

    def _drop(self, table: Table, ids: Iterable[str]) -> None:
        for id in sorted(set(ids)):
            self._connection.execute(delete(table).where(table.c.id == id))
