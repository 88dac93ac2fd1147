"""A person or office as one text names it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named by office, by name or by both, at `[start, end)` of the shadow text.

    `name` and `post` are as the shadow writes them; `parties` is empty where nothing beside the words tells;
    `plural` says that the office is of several ('the foreign ministers'), `guest` that it stands behind 'visiting'.
    """

    start: int
    end: int
    name: str | None
    post: str | None
    parties: tuple[str, ...]
    plural: bool = False
    guest: bool = False
