"""Mentions and events of a damaged record: what can be read of them, and what cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from sqlalchemy import Connection

from accord.model.claims import EventMention, MentionId
from accord.model.record import Event, EventId
from accord.store import loading

UNREADABLE = (KeyError, IndexError, ValueError, TypeError)
"""What is raised where a value is not what its field holds, or a claim is not there."""

Id = TypeVar("Id", bound=str)
Found = TypeVar("Found")


def mentions(connection: Connection, ids: Sequence[MentionId]) -> dict[MentionId, EventMention]:
    """Return those of these mentions that can be read."""
    found = _read(ids, lambda part: loading.mentions(connection, part).values())
    return {mention.id: mention for mention in found}


def events(connection: Connection, ids: Sequence[EventId]) -> dict[EventId, Event]:
    """Return those of these events that can be read."""
    return {event.id: event for event in _read(ids, lambda part: loading.events(connection, part))}


def _read(ids: Sequence[Id], load: Callable[[Sequence[Id]], Iterable[Found]]) -> list[Found]:
    """Read all at once, or, where that fails, the one half and then the other."""
    try:
        return list(load(ids))
    except UNREADABLE:
        half = len(ids) // 2
        return _read(ids[:half], load) + _read(ids[half:], load) if half else []
