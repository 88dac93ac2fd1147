"""What the record holds near to given reports and mentions: in common slots, in common bands, by judgements.

It answers single steps; how many a batch has to take is reasoned out where the steps are taken, in
`relate.growing` for origins and in `reconcile.reach` for events. Each step is an index's look-up whose answer
grows with how much is told of the same parties in a season, not with the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from accord.model.claims import MentionId
from accord.model.documents import DocumentId
from accord.model.record import EventId, Judgement, Origin, Verdict
from accord.store import loading, rows, tables
from accord.store.loading import fetch, pick


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Follows what reports and mentions have in common."""

    connection: Connection

    def alike(self, days: Mapping[DocumentId, tuple[date, date]]) -> frozenset[DocumentId]:
        """Return the reports that share a band with one of these and were published in its days, or who knows when."""
        table = tables.bands
        bands: dict[int, list[DocumentId]] = {}
        for row in pick(self.connection, (table.c.band, table.c.document), table.c.document, days):
            bands.setdefault(row.band, []).append(DocumentId(row.document))
        other = table.join(tables.documents, tables.documents.c.id == table.c.document)
        columns = (table.c.band, table.c.document, tables.documents.c.published)
        found = set()
        for row in pick(self.connection, columns, table.c.band, bands, of=other):
            for given in bands[row.band]:
                first, last = days[given]
                if row.published is None or first <= row.published <= last:
                    found.add(DocumentId(row.document))
        return frozenset(found)

    def origins(self, documents: Iterable[DocumentId]) -> tuple[Origin, ...]:
        """Return the origins that these reports are of."""
        table = tables.origin_documents
        found = pick(self.connection, (table.c.origin,), table.c.document, documents)
        return loading.origins(self.connection, {row.origin for row in found})

    def told(self, documents: Iterable[DocumentId]) -> frozenset[MentionId]:
        """Return the ids of what these reports tell of."""
        found = loading.of_reports(self.connection, documents)
        return frozenset(mention for group in found.values() for mention in group)

    def ties(self, mentions: Iterable[MentionId]) -> tuple[Judgement, ...]:
        """Return the judgements 'same' and 'unsure' that stand of pairs of which one of these is part."""
        table, wanted = tables.judgements, set(mentions)
        stands = table.c.withdrawn_at.is_(None) & (table.c.verdict != Verdict.DIFFERENT.value)
        found = {
            row.id: row
            for column in (table.c.left_mention, table.c.right_mention)
            for row in pick(self.connection, (table,), column, wanted, where=stands)
        }
        return tuple(rows.to_judgement(found[id]) for id in sorted(found))

    def members(self, mentions: Iterable[MentionId]) -> dict[EventId, tuple[MentionId, ...]]:
        """Return the events that these mentions are in, each with all its mentions."""
        table = tables.event_mentions
        ids = {row.event for row in pick(self.connection, (table.c.event,), table.c.mention, mentions)}
        found: dict[EventId, tuple[MentionId, ...]] = {}
        for row in fetch(self.connection, table, table.c.event, ids, table.c.event, table.c.number):
            id = EventId(row.event)
            found[id] = (*found.get(id, ()), MentionId(row.mention))
        return found

    def everything(self) -> frozenset[DocumentId]:
        """Return the ids of all reports, for a rebuild."""
        found = self.connection.execute(select(tables.documents.c.id)).scalars()
        return frozenset(DocumentId(id) for id in found)
