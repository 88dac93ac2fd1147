"""Checks on ids through time: redirects, tombstones and the log of changes."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, select

from accord.store import tables

Looked = Iterator[tuple[str, str | None]]


def redirects(connection: Connection) -> Looked:
    """Look where every redirect leads; one that leads to another redirect could lead in a circle."""
    living = _living(connection) | _named(connection)
    for row in connection.execute(select(tables.redirects)):
        problem = None if row.new in living else f"it leads to {row.new}, which is not there"
        yield row.old, "it is there too" if row.old in living else problem


def tombstones(connection: Connection) -> Looked:
    """Look whether what is gone is gone."""
    living = _living(connection) | _named(connection)
    led = set(connection.execute(select(tables.redirects.c.old)).scalars())
    for id in connection.execute(select(tables.tombstones.c.id)).scalars():
        problem = "it leads to another event too" if id in led else None
        yield id, "it is there" if id in living else problem


def history(connection: Connection) -> Looked:
    """Look at every change: what was before can be read, its run is there, and the last one fits the event."""
    living, runs = _living(connection), set(connection.execute(select(tables.runs.c.id)).scalars())
    last: dict[str, str] = {}
    for row in connection.execute(select(tables.changes).order_by(tables.changes.c.id)):
        last[row.event] = row.what
        missing = row.run is not None and row.run not in runs
        yield f"change {row.id}", _unreadable(row) or (f"there is no run {row.run}" if missing else None)
    for event, what in last.items():
        there = what not in {"merged", "gone"}
        yield event, None if there == (event in living) else f"the last that is told of it is {what!r}"


def _unreadable(row: Row[Any]) -> str | None:
    if row.before is None:
        return None if row.what in {"new", "revived"} else "what was before is not kept"
    try:
        json.loads(zlib.decompress(row.before))
    except (zlib.error, ValueError):
        return "what was before cannot be read"
    return None


def _living(connection: Connection) -> set[str]:
    return set(connection.execute(select(tables.events.c.id)).scalars())


def _named(connection: Connection) -> set[str]:
    return set(connection.execute(select(tables.identities.c.id)).scalars())
