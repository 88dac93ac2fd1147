"""The states of an agreement, in the order in which they are passed through."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where an agreement stands. `UNKNOWN`: reports tell of it, but of no step in its life."""

    UNKNOWN = "unknown"
    PROPOSED = "proposed"
    NEGOTIATING = "negotiating"
    TEXT_AGREED = "text-agreed"
    SIGNED = "signed"
    RATIFIED = "ratified"
    IN_FORCE = "in-force"
    RENEWED = "renewed"  # extended, amended or with other terms: in force, and changed
    SUSPENDED = "suspended"
    ENDED = "ended"

    @property
    def rank(self) -> int:
        """The place in the order, from 0."""
        return list(State).index(self)


FORWARD = (
    State.PROPOSED,
    State.NEGOTIATING,
    State.TEXT_AGREED,
    State.SIGNED,
    State.RATIFIED,
    State.IN_FORCE,
)
"""The states on the way to force; none of them is lost by a later step to a lower one."""
