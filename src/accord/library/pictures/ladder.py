"""A body's sessions as a ladder: one rung each with its days, or the bounds of those that no report covers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accord.derive import Expected, Rung, Standing
from accord.library.bodies import Body
from accord.library.ladders import MARKS, expectation, numbered, ordinal, rung_line
from accord.model.record import EventId


@dataclass(frozen=True, slots=True)
class Session:
    """A rung; `first` to `last` are its days, or those that bound an unknown one, None where nothing does.

    `mark` is the sign of its standing, `number` its number in words, `line` what is known of it.
    """

    standing: Standing
    mark: str
    number: str
    line: str
    event: EventId | None
    first: date | None
    last: date | None
    reports: int
    origins: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """The sessions of a body, the earliest first, and when the next one is due as of `today`.

    `next_number` and `due` say it in words; `due_first` and `due_last` are None where nothing tells.
    """

    body: str
    name: str
    parties: tuple[str, ...]
    today: date
    sessions: tuple[Session, ...]
    next_number: str | None
    due: str
    due_first: date | None
    due_last: date | None
    overdue: bool


def ladder(body: Body) -> Ladder:
    """Return a body's series as a ladder."""
    series, due = body.series, body.series.expected
    return Ladder(
        body.id,
        body.name,
        body.parties,
        series.today,
        tuple(map(_session, series.rungs)),
        _next(due),
        expectation(series),
        due.first if due else None,
        due.last if due else None,
        series.overdue,
    )


def _next(due: Expected | None) -> str | None:
    return ordinal(due.number) if due and due.number else None


def _session(rung: Rung) -> Session:
    first = rung.when.first if rung.when else rung.after
    last = rung.when.last if rung.when else rung.before
    return Session(
        rung.standing,
        MARKS[rung.standing],
        numbered(rung),
        rung_line(rung),
        rung.event,
        first,
        last,
        rung.reports,
        rung.origins,
    )
