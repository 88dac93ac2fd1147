"""Writes one batch inside one transaction: reports, mentions, and what follows from them.

Implements `model.ports.Ledger` for the pipeline.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Table, delete, insert, select

from accord.model.claims import MentionId
from accord.model.documents import DocumentId
from accord.model.identity import Form, FormId, FormScope, Identified, IdentityId, Naming, Telling
from accord.model.ports import (
    Around,
    Changes,
    Failure,
    Members,
    Reading,
    ReportProfile,
    Revision,
    Scope,
    Slot,
)
from accord.model.record import EventId, Judgement, Origin, Part
from accord.store import loading, repair, rows, search, sources, tables
from accord.store.containment import Containment
from accord.store.decisions import Decisions
from accord.store.entries import Entries
from accord.store.feeds import Feeds
from accord.store.identities import Identities
from accord.store.neighbours import Neighbours
from accord.store.part_history import PartHistory
from accord.store.queries import Queries
from accord.store.register import Register
from accord.store.slots import Slots

Clock = Callable[[], datetime]

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no letter that is read as a figure or as another letter."""


def new_event_id() -> EventId:
    """Return an id that says nothing of its event; 40 bits of chance."""
    return EventId(new_id("E"))


def new_id(letter: str) -> str:
    """Return an id that says nothing but the letter's sort of entry; 40 bits of chance."""
    return letter + "".join(secrets.choice(ALPHABET) for _ in range(8))


def utc_now() -> datetime:
    """Return the time of the computer's clock, in UTC."""
    return datetime.now(UTC)


class Writer:
    """The record during one batch; everything it does stands or falls with the transaction."""

    def __init__(
        self,
        connection: Connection,
        clock: Clock = utc_now,
        new_event: Callable[[], EventId] = new_event_id,
        new_identity: Callable[[str], str] = new_id,
    ) -> None:
        """Write through `connection`; `clock` gives the time of recording, the others the ids of what is new."""
        self._connection = connection
        self._now = clock().isoformat(timespec="seconds")
        self._neighbours = Neighbours(connection)
        self._entries = Entries(connection, self._now, new_event)
        self._register = Register(connection)
        self._identities = Identities(connection, self._now, new_identity)

    def insert(self, readings: Iterable[Reading]) -> None:
        """Add reports with their mentions; their ids must be new.

        Of a report that tells of nothing no sketch is kept: nobody asks what it copies.
        """
        batch = list(readings)
        mentions = [mention for reading in batch for mention in reading.mentions]
        entries = [rows.document_row(reading, self._now) | {"run": self._entries.run} for reading in batch]
        self._put(tables.documents, entries)
        sources.write(self._connection, [reading.document for reading in batch])
        self._put(tables.furniture, [row for reading in batch for row in rows.furniture_rows(reading.page)])
        self._put(tables.mentions, [rows.mention_row(mention) for mention in mentions])
        self._put(tables.claims, [row for mention in mentions for row in rows.claim_rows(mention)])
        self._put(tables.evidence, [row for mention in mentions for row in rows.evidence_rows(mention)])
        telling = [reading for reading in batch if reading.mentions]
        self._put(tables.sketches, [rows.sketch_row(reading) for reading in telling])
        bands = [{"band": band, "document": r.document.id} for r in telling for band in r.sketch.bands]
        self._put(tables.bands, bands)
        search.index_documents(self._connection, [reading.document.id for reading in batch])

    def reports(
        self, documents: Iterable[DocumentId], sketched: Iterable[DocumentId]
    ) -> tuple[ReportProfile, ...]:
        """Return these reports; those of `sketched` with their sketches."""
        return loading.reports(self._connection, documents, sketched)

    def alike(self, days: Mapping[DocumentId, tuple[date, date]]) -> frozenset[DocumentId]:
        """Return the reports that have a band in common with one of these, and were published in its `days`."""
        return self._neighbours.alike(days)

    def telling(self, slots: Mapping[DocumentId, Sequence[Slot]]) -> frozenset[DocumentId]:
        """Keep the slots of these reports, and return the reports in slots that meet them."""
        return frozenset(map(DocumentId, Slots.of_reports(self._connection).meeting(slots)))

    def near(self, slots: Mapping[MentionId, Sequence[Slot]]) -> frozenset[MentionId]:
        """Keep the slots of these mentions, and return the mentions in slots that meet them."""
        return frozenset(map(MentionId, Slots.of_mentions(self._connection).meeting(slots)))

    def scope(self, mentions: Iterable[MentionId]) -> Scope:
        """Return these mentions with what is known of their reports."""
        return loading.scope(self._connection, tuple(loading.mentions(self._connection, mentions).values()))

    def ties(self, mentions: Iterable[MentionId]) -> tuple[Judgement, ...]:
        """Return the judgements 'same' and 'unsure' that stand of pairs of which one of these is part."""
        return self._neighbours.ties(mentions)

    def members(self, mentions: Iterable[MentionId]) -> Members:
        """Return the events that these mentions are in so far, each with all its mentions."""
        return self._neighbours.members(mentions)

    def told(self, documents: Iterable[DocumentId]) -> frozenset[MentionId]:
        """Return the ids of what these reports tell of."""
        return self._neighbours.told(documents)

    def origins(self, documents: Iterable[DocumentId]) -> tuple[Origin, ...]:
        """Return the origins that these reports are of so far."""
        return self._neighbours.origins(documents)

    def everything(self) -> frozenset[DocumentId]:
        """Return the ids of all reports, for a rebuild."""
        return self._neighbours.everything()

    def events(self) -> tuple[EventId, ...]:
        """Return the ids of all events, for a rebuild."""
        return tuple(EventId(id) for id in self._connection.execute(select(tables.events.c.id)).scalars())

    def set_origins(self, origins: Iterable[Origin]) -> frozenset[DocumentId]:
        """Replace the origins of the reports named in these; return those whose origin is another now."""
        groups = {origin.id: origin for origin in origins}
        held = {o.id: o for o in self.origins(d for origin in groups.values() for d in origin.documents)}
        fresh = [origin for origin in groups.values() if held.get(origin.id) != origin]
        lost = {id for id, origin in held.items() if groups.get(id) != origin}
        # an origin that lost its reports by some damage may still be there under its id
        self._drop(tables.origins, lost | {origin.id for origin in fresh})
        self._put(tables.origins, [{"id": origin.id, "head": origin.head} for origin in fresh])
        self._put(tables.origin_documents, [row for origin in fresh for row in rows.member_rows(origin)])
        self._put(tables.origin_links, [row for origin in fresh for row in rows.link_rows(origin)])
        before = {document: id for id, origin in held.items() for document in origin.documents}
        return frozenset(d for origin in fresh for d in origin.documents if before.get(d) != origin.id)

    def set_events(self, revision: Revision, promised: Members | None = None) -> Changes:
        """Write a revision, keeping the ids of events; a merge leaves a redirect.

        `promised` says with which mentions an id is to be found, where a reviewer decided it.
        """
        self._entries.set_judgements(revision)
        return self._entries.replace(revision.mentions, list(revision.events), promised or {})

    def tellings(self, events: Iterable[EventId]) -> tuple[Telling, ...]:
        """Return what reports tell of these events, and what else these reports tell of."""
        return self._register.tellings(events)

    def set_namings(self, namings: Iterable[Naming], keys: Callable[[Form], frozenset[str]]) -> FormScope:
        """Write down what claims name; return the forms whose groups this can change."""
        return self._register.set_namings(namings, keys)

    def forms_near(self, forms: Iterable[FormId]) -> FormScope:
        """Return these forms with all whose groups they can change."""
        return self._register.scope(forms)

    def set_identities(
        self,
        scope: FormScope,
        found: Identified,
        promised: Mapping[IdentityId, Sequence[FormId]] | None = None,
    ) -> Changes:
        """Replace the identities of the scope's forms, keeping ids; a merge leaves a redirect."""
        return self._identities.replace(scope, found, promised)

    def repair(self, events: Iterable[str]) -> None:
        """Have the slots, and these events, written anew when they are worked out next."""
        doubted = list(events)
        repair.slots(self._connection)
        repair.relink(self._connection, doubted)
        repair.distrust(self._connection, doubted)

    def repair_ids(self) -> None:
        """Once the events are worked out, fill the search again and mend what leads nowhere."""
        self._entries.bury(repair.empty(self._connection))
        repair.ids(self._connection, self._now)
        repair.full_text(self._connection)

    @property
    def queries(self) -> Queries:
        """What the record answers in the midst of this transaction."""
        return Queries(self._connection)

    @property
    def feeds(self) -> Feeds:
        """The memory of watching feeds, to be written."""
        return Feeds(self._connection)

    @property
    def decisions(self) -> Decisions:
        """The reviewers' decisions, to be made or withdrawn."""
        return Decisions(self._connection, self._now)

    def around(self, changes: Changes) -> Around:
        """Return the events that can lie within others now that these have changed, with those others."""
        return Containment(self._connection).around(changes)

    def set_parts(self, around: Around, parts: Iterable[Part]) -> None:
        """Write down which of the inner events lies within which other; the rest lie within none."""
        found = {part.part: part for part in parts}
        PartHistory(self._connection).log(around.inner, found, self._entries.run, self._now)
        Containment(self._connection).set_parts(around, found.values())

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
        return self.in_run(int(key[0]) if key else 0)

    def in_run(self, run: int) -> int:
        """Have what is written from now on belong to a run; return its number."""
        self._entries = replace(self._entries, run=run)
        return run

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
