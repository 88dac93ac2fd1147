"""Which reports have to be looked at again when some are added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from accord.model.documents import DocumentId
from accord.store import tables
from accord.store.loading import fetch


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Follows shared pairs of parties, shared bands and shared origins from report to report."""

    connection: Connection

    def around(self, documents: Iterable[DocumentId]) -> frozenset[DocumentId]:
        """Return these reports and all that can change with them."""
        inside: set[str] = set()
        fresh = set[str](documents)
        fresh |= self._alike(fresh)
        pairs: set[str] = set()
        while fresh:
            inside |= fresh
            found = self._pairs(fresh) - pairs
            pairs |= found
            fresh = (self._telling(found) | self._of_one_origin(fresh)) - inside
        return frozenset(DocumentId(id) for id in inside)

    def _alike(self, documents: Iterable[str]) -> set[str]:
        """Return the reports that share a band: a reprint of any of these is among them."""
        table = tables.bands
        found = fetch(self.connection, table, table.c.document, documents)
        return {row.document for row in fetch(self.connection, table, table.c.band, {r.band for r in found})}

    def _pairs(self, documents: Iterable[str]) -> set[str]:
        told = fetch(self.connection, tables.mentions, tables.mentions.c.document, documents)
        found = fetch(self.connection, tables.blocks, tables.blocks.c.mention, [row.id for row in told])
        return {row.pair for row in found}

    def _telling(self, pairs: Iterable[str]) -> set[str]:
        found = fetch(self.connection, tables.blocks, tables.blocks.c.pair, pairs)
        inside = fetch(self.connection, tables.mentions, tables.mentions.c.id, [row.mention for row in found])
        return {row.document for row in inside}

    def _of_one_origin(self, documents: Iterable[str]) -> set[str]:
        table = tables.origin_documents
        found = fetch(self.connection, table, table.c.document, documents)
        return {
            row.document for row in fetch(self.connection, table, table.c.origin, {r.origin for r in found})
        }
