"""What lay within what before it was settled otherwise, so that a past day can be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from accord.model.record import EventId, Part
from accord.store import tables
from accord.store.containment import Containment
from accord.store.loading import fetch

Parts = Mapping[EventId, Part]


@dataclass(frozen=True, slots=True)
class PartHistory:
    """The log of containment inside one transaction."""

    connection: Connection

    def log(self, ids: Iterable[EventId], new: Parts, run: int | None, now: str) -> None:
        """Write down what these events lie within, where it is not the same in `new`; call it before the change."""
        wanted = sorted(set(ids))
        old = Containment(self.connection).parts(wanted)
        found = [
            {"run": run, "part": id, "recorded_at": now, "before": _plain(old.get(id))}
            for id in wanted
            if old.get(id) != new.get(id)
        ]
        if found:
            self.connection.execute(insert(tables.part_changes), found)

    def as_of(self, moment: str, ids: Iterable[EventId]) -> dict[EventId, Part]:
        """Return what these events lay within at a moment (ISO 8601, UTC), by the event."""
        wanted = set(ids)
        table = tables.part_changes
        first = select(func.min(table.c.id)).where(table.c.recorded_at > moment).group_by(table.c.part)
        rows = self.connection.execute(select(table).where(table.c.id.in_(first)))
        later = {EventId(row.part): row.before for row in rows if row.part in wanted}
        past = {
            id: Part(id, EventId(before["whole"]), before["score"], tuple(before["reasons"]))
            for id, before in later.items()
            if before
        }
        living = fetch(self.connection, tables.events, tables.events.c.id, wanted - later.keys())
        return past | Containment(self.connection).parts(EventId(row.id) for row in living)


def _plain(part: Part | None) -> dict[str, object] | None:
    return {"whole": part.whole, "score": part.score, "reasons": list(part.reasons)} if part else None
