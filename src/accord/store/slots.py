"""Slots in the tables: kept by key and first day, so that those which meet others are found by an index.

Nearly all slots are some weeks long; they are looked for from `LONG` days before. The few that are longer
stand under a key of their own, with a mark.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, delete, insert, text

from accord.model.ports import Slot
from accord.store import tables
from accord.store.postgresql import among

T = TypeVar("T")

LONG = 400
"""Days from which a slot is kept among the long ones: an event postponed by half a year, looked for on both sides."""

MARK = " *"
"""What the keys of long slots end with."""

CHUNK = 1_000
"""Slots that are kept, or looked for, in one statement."""

_MEETING = {
    "sqlite": (
        "SELECT DISTINCT s.{owner} FROM json_each(:wanted) w CROSS JOIN {table} s"
        " WHERE s.key = json_extract(w.value, '$[0]') AND s.first BETWEEN json_extract(w.value, '$[1]')"
        " AND json_extract(w.value, '$[3]')"
        " AND s.last >= json_extract(w.value, '$[2]')"
    ),
    "postgresql": (
        "SELECT DISTINCT s.{owner} FROM json_array_elements(CAST(:wanted AS json)) w JOIN {table} s"
        " ON s.key = w ->> 0 AND s.first BETWEEN CAST(w ->> 1 AS integer) AND CAST(w ->> 3 AS integer)"
        " AND s.last >= CAST(w ->> 2 AS integer)"
    ),
}


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of reports, or those of mentions."""

    connection: Connection
    table: Table

    @classmethod
    def of_reports(cls, connection: Connection) -> Slots:
        """Return the slots in which reports are looked for."""
        return cls(connection, tables.report_slots)

    @classmethod
    def of_mentions(cls, connection: Connection) -> Slots:
        """Return the slots in which mentions are looked for."""
        return cls(connection, tables.mention_slots)

    def meeting(self, slots: Mapping[Any, Sequence[Slot]]) -> frozenset[str]:
        """Keep these slots, by owner, in place of those that the owners had; return all owners in what meets them."""
        self._keep(slots)
        unique = {slot for owned in slots.values() for slot in owned}
        statement = text(
            _MEETING[self.connection.dialect.name].format(owner=self._owner, table=self.table.name)
        )
        found: set[str] = set()
        for part in _parts([row for slot in unique for row in _wanted(slot)]):
            found.update(self.connection.execute(statement, {"wanted": json.dumps(part)}).scalars())
        return frozenset(found)

    @property
    def _owner(self) -> str:
        return "document" if self.table is tables.report_slots else "mention"

    def _keep(self, slots: Mapping[Any, Sequence[Slot]]) -> None:
        owner = self.table.c[self._owner]
        for part in _parts(sorted(slots)):
            self.connection.execute(delete(self.table).where(among(self.connection, owner, part)))
            found = {(_key(slot), slot.first.toordinal(), id): slot for id in part for slot in slots[id]}
            values = [
                {"key": key, "first": first, self._owner: id, "last": slot.last.toordinal()}
                for (key, first, id), slot in found.items()
            ]
            if values:
                self.connection.execute(insert(self.table), values)


def _key(slot: Slot) -> str:
    return slot.key + MARK if (slot.last - slot.first).days > LONG else slot.key


def _wanted(slot: Slot) -> Iterator[tuple[str, int, int, int]]:
    """Yield what to look for: the key, the days between which a slot may begin, and the first it may end on."""
    first, last = slot.first.toordinal(), slot.last.toordinal()
    yield slot.key, first - LONG, first, last
    yield slot.key + MARK, 0, first, last


def _parts(found: Sequence[T]) -> Iterator[Sequence[T]]:
    yield from (found[start : start + CHUNK] for start in range(0, len(found), CHUNK))
