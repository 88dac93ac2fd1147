"""A body's series of sessions: known ones, missing ones, who hosts, how often, and when the next one is due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from accord.derive.accounts import Account
from accord.derive.hosts import Alternation, alternation
from accord.derive.rhythm import Rhythm, measured
from accord.derive.rungs import Rung, Standing, in_order, known, ladder


@dataclass(frozen=True, slots=True)
class Expected:
    """The session that comes next: `first` to `last` is the window of days in which it is due.

    `planned` says that a report has its date and no rule had to find it; `overdue` that the reference day
    lies past the window and no report tells that it was held. `rule` says all this in words.
    """

    number: int | None
    first: date
    last: date
    planned: bool
    overdue: bool
    host: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sessions that contradict one another: what about, in words, and the two rungs."""

    text: str
    left: Rung
    right: Rung


@dataclass(frozen=True, slots=True)
class Series:
    """The ladder of a body as of `today`; what does not follow from reports is None."""

    today: date
    rungs: tuple[Rung, ...]
    hosts: Alternation | None
    rhythm: Rhythm | None
    expected: Expected | None
    clashes: tuple[Clash, ...]

    @property
    def overdue(self) -> bool:
        """Say whether the next session is overdue."""
        return self.expected is not None and self.expected.overdue

    @property
    def last(self) -> Rung | None:
        """The last session that is told as held."""
        held = [r for r in self.rungs if r.standing is Standing.HELD and r.when]
        return max(held, key=lambda r: (r.order, r.number or 0), default=None)


def series(accounts: Iterable[Account], today: date, told: Rhythm | None = None) -> Series:
    """Return the series of one body's sessions; `told` is a rhythm that a report tells.

    A measured rhythm is preferred to a told one. The result does not depend on the order of `accounts`.
    """
    found = in_order(known(accounts))
    rhythm = measured(found) or told
    number = _next_number(found)
    hosts = alternation(found, number)
    expected = _planned(found, today, hosts) or _due(found, today, rhythm, hosts)
    return Series(today, ladder(found), hosts, rhythm, expected, tuple(_clashes(found)))


def _held(rungs: Sequence[Rung]) -> list[Rung]:
    return [r for r in rungs if r.standing is Standing.HELD]


def _next_number(rungs: Sequence[Rung]) -> int | None:
    """Return the number after the highest one held, if no session without a number was held since."""
    held = _held(rungs)
    best = max((r for r in held if r.number is not None), key=lambda r: r.number or 0, default=None)
    if best is None or best.number is None:
        return None
    since = [r for r in held if r.number is None and (not r.when or not best.when or r.order > best.order)]
    return None if since else best.number + 1


def _planned(rungs: Sequence[Rung], today: date, hosts: Alternation | None) -> Expected | None:
    """Return the next session that reports have a date for, if no later one is told as held."""
    held = [r for r in _held(rungs) if r.when]
    after = max((r.when.last for r in held if r.when), default=date.min)
    numbers = {r.number for r in held if r.number is not None}
    plans = [r for r in rungs if r.standing is Standing.PLANNED and r.when and r.when.last > after]
    plans = [r for r in plans if r.number not in numbers]
    plan = min(plans, key=lambda r: r.order, default=None)
    if plan is None or plan.when is None:
        return None
    overdue = plan.when.last < today
    said = f"a report has it planned for {_span(plan.when.first, plan.when.last)}"
    said += "; no report says that it was held" if overdue else ""
    host = plan.host or (hosts.next_host if hosts else None)
    return Expected(plan.number, plan.when.first, plan.when.last, True, overdue, host, said)


def _due(
    rungs: Sequence[Rung], today: date, rhythm: Rhythm | None, hosts: Alternation | None
) -> Expected | None:
    """Return when the next session is due: the last one held, and the usual interval, give or take its spread."""
    held = [r for r in _held(rungs) if r.when]
    if rhythm is None or not held:
        return None
    last = max(held, key=lambda r: r.order)
    assert last.when is not None
    usual, spread = timedelta(days=rhythm.days), timedelta(days=rhythm.spread)
    first, end = last.when.first + usual - spread, last.when.last + usual + spread
    first = max(first, last.when.last + timedelta(days=1))
    overdue = end < today
    said = f"the last one on record ({last.when.iso}) and {rhythm.rule}"
    said += f"; {today.isoformat()} is past that" if overdue else ""
    return Expected(_next_number(rungs), first, end, False, overdue, hosts.next_host if hosts else None, said)


def _clashes(rungs: Sequence[Rung]) -> Iterator[Clash]:
    """Yield what cannot be: a later number on an earlier day, one number at two times."""
    numbered = [r for r in rungs if r.number is not None and r.when and r.standing is Standing.HELD]
    for left, right in combinations(sorted(numbered, key=lambda r: (r.number, r.order)), 2):
        assert left.when is not None
        assert right.when is not None
        if left.number == right.number and not left.when.may_meet(right.when):
            text = f"number {left.number} is told of {left.when.iso} and of {right.when.iso}"
            yield Clash(text, left, right)
        elif left.number != right.number and left.when.first > right.when.last:
            text = f"number {left.number} is dated {left.when.iso}, number {right.number} {right.when.iso}"
            yield Clash(f"{text}, before it", left, right)


def _span(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
