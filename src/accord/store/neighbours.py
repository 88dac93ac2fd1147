"""Which reports and mentions have to be looked at again when reports are added.

Both answers are closed: nothing outside can change the inside, so the result is that of a rebuild.
They rest on what the stages say of themselves: two reports are tied only if they have a block or a
band in common, and two mentions are drawn together only by a judgement 'same' or 'unsure' of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Row

from accord.model.claims import MentionId
from accord.model.documents import DocumentId
from accord.model.record import Verdict
from accord.store import rows, tables
from accord.store.loading import fetch


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Follows what reports and mentions have in common."""

    connection: Connection

    def reports(self, documents: Iterable[DocumentId]) -> frozenset[DocumentId]:
        """Return these reports, those that may be tied to them, and all of the origins of these."""
        given = set[str](documents)
        bands = {row.band for row in self._rows(tables.bands.c.document, given)}
        alike = {row.document for row in self._rows(tables.bands.c.band, bands)}
        near = self._in_blocks(self._told(given))
        telling = {row.document for row in self._rows(tables.mentions.c.id, near)}
        inside = given | alike | telling
        origins = {row.origin for row in self._rows(tables.origin_documents.c.document, inside)}
        mates = {row.document for row in self._rows(tables.origin_documents.c.origin, origins)}
        return frozenset(DocumentId(id) for id in inside | mates)

    def mentions(self, documents: Iterable[DocumentId]) -> frozenset[MentionId]:
        """Return what these reports tell of, what may be of one event with it, and what that is drawn to."""
        told = self._told(documents)
        return self.drawn(told | self._in_blocks(told))

    def drawn(self, mentions: Iterable[str]) -> frozenset[MentionId]:
        """Return these mentions and all that standing judgements draw to them, however many steps away."""
        inside: set[str] = set()
        fresh = set(mentions)
        while fresh:
            inside |= fresh
            fresh = self._judged(fresh) - inside
        return frozenset(MentionId(id) for id in inside)

    def _told(self, documents: Iterable[str]) -> set[str]:
        return {row.id for row in self._rows(tables.mentions.c.document, documents)}

    def _in_blocks(self, mentions: Iterable[str]) -> set[str]:
        blocks = {row.block for row in self._rows(tables.blocks.c.mention, mentions)}
        return {row.mention for row in self._rows(tables.blocks.c.block, blocks)}

    def _judged(self, mentions: Iterable[str]) -> set[str]:
        """Return the mentions that a standing judgement ties to any of these, and these."""
        left, right = tables.judgements.c.left_mention, tables.judgements.c.right_mention
        found = [*self._rows(left, mentions), *self._rows(right, mentions)]
        return {end for row in found if _draws(row) for end in (row.left_mention, row.right_mention)}

    def _rows(self, column: Column[Any], keys: Iterable[Any]) -> list[Row[Any]]:
        return list(fetch(self.connection, column.table, column, keys))


def _draws(row: Row[Any]) -> bool:
    """Say whether a judgement can put two mentions together; a reviewer's 'different' shapes events too."""
    return row.withdrawn_at is None and (row.verdict != Verdict.DIFFERENT or row.judge != rows.RULE)
