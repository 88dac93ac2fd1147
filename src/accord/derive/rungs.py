"""The rungs of a body's ladder: sessions that reports tell of, and the numbers between them that none covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from accord.derive.accounts import Account, Citation, cite, cite_value
from accord.model.claims import Field, Modality, Participant, Place
from accord.model.dates import When
from accord.model.record import EventId, Status


class Standing(StrEnum):
    """What the record knows of a session."""

    HELD = "held"
    PLANNED = "planned"  # told as to come, and no report yet that it was held
    PROPOSED = "proposed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"  # its number follows from its neighbours'; no report covers it


ONE = 14
"""Days within which two sessions without numbers may be one told of twice, so that no interval lies between."""

_STANDING = {
    Modality.OCCURRED: Standing.HELD,
    Modality.SCHEDULED: Standing.PLANNED,
    Modality.PROPOSED: Standing.PROPOSED,
    Modality.DENIED: Standing.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class Rung:
    """One session, or a run of sessions that no report covers (`number` to `last_number`).

    `host` is the party in whose country the place lies; `after` and `before` bound the day of an unknown one
    by its neighbours, None where nothing bounds it. `place_in_order` is the number that a session without one must
    have by its place: where exactly as many lie between two numbered ones as numbers are missing there. `between`
    counts the sessions without a number that lie within an unknown one's bounds and may be it.
    """

    standing: Standing
    number: int | None
    last_number: int | None = None
    event: EventId | None = None
    when: When | None = None
    place: Place | None = None
    host: str | None = None
    cochairs: tuple[Participant, ...] = ()
    parties: tuple[str, ...] = ()
    reports: int = 0
    origins: int = 0
    citations: tuple[Citation, ...] = ()
    after: date | None = None
    before: date | None = None
    place_in_order: int | None = None
    between: int = 0

    @property
    def order(self) -> tuple[object, ...]:
        """The place on the ladder: by day, then by number; undated ones last."""
        when = self.when
        return (
            when.first if when else date.max,
            when.last if when else date.max,
            self.number or 0,
            self.event or "",
        )


def known(accounts: Iterable[Account]) -> list[Rung]:
    """Return a rung for each session that a report tells of, in the order of the ladder."""
    return sorted((_rung(account) for account in accounts), key=lambda rung: rung.order)


def _rung(account: Account) -> Rung:
    event = account.event
    number, place = event.preferred(Field.ORDINAL), event.preferred(Field.PLACE)
    place = place if isinstance(place, Place) else None
    people = (value.value for value in event.of(Field.PARTICIPANT) if value.status is not Status.CONFLICT)
    return Rung(
        _STANDING[event.modality],
        number if isinstance(number, int) else None,
        event=event.id,
        when=event.when,
        place=place,
        host=place.country if place and place.country in event.parties else None,
        cochairs=tuple(p for p in people if isinstance(p, Participant) and p.role == "cochair"),
        parties=event.parties,
        reports=len(event.documents),
        origins=len(event.origins),
        citations=_citations(account),
    )


def _citations(account: Account) -> tuple[Citation, ...]:
    """Return what shows that it is a session of this body, by its number before its name."""
    told = (next(account.event.of(field), None) for field in (Field.ORDINAL, Field.BODY))
    named = [citation for value in told if value for citation in cite_value(account, value)]
    return tuple(dict.fromkeys([*named, *cite(account)]))[:3]


def missing(rungs: Sequence[Rung]) -> list[Rung]:
    """Return the numbers that must have been held and that no report covers, with bounds from their neighbours.

    Below the lowest known number the run is parted, so that the one just before it stands by itself.
    """
    held = sorted(_by_number(rungs).items())
    if not held:
        return []
    lowest, first = held[0]
    found = list(_before(lowest, first))
    for (low, left), (high, right) in pairwise(held):
        if high - low > 1:
            found.append(_unknown(low + 1, high - 1, after=_last_day(left), before=_first_day(right)))
    return [replace(rung, between=_within(rung, rungs)) for rung in found]


def in_order(rungs: Sequence[Rung]) -> list[Rung]:
    """Return the rungs with the numbers that follow from their places between numbered ones.

    Two sessions told of within `ONE` days may be one, and then nothing follows.
    """
    held = sorted(_by_number(rungs).items())
    found = {rung.event: rung for rung in rungs}
    for (low, left), (high, right) in pairwise(held):
        after, before = _last_day(left), _first_day(right)
        inside = [r for r in rungs if _lies(r, after, before)] if after and before else []
        if inside and len(inside) == high - low - 1 and _far([left, *inside, right]):
            for number, rung in enumerate(sorted(inside, key=lambda r: r.order), low + 1):
                found[rung.event] = replace(rung, place_in_order=number)
    return list(found.values())


def _within(rung: Rung, rungs: Sequence[Rung]) -> int:
    return sum(_lies(other, rung.after, rung.before) for other in rungs)


def _lies(rung: Rung, after: date | None, before: date | None) -> bool:
    """Say whether a held session without a number lies between two days, as far as they are known."""
    if rung.number is not None or rung.standing is not Standing.HELD or rung.when is None:
        return False
    return (after is None or rung.when.first > after) and (before is None or rung.when.last < before)


def _far(rungs: Sequence[Rung]) -> bool:
    days = [rung.when for rung in sorted(rungs, key=lambda r: r.order) if rung.when]
    return all((right.first - left.last).days > ONE for left, right in pairwise(days))


def _before(lowest: int, first: Rung) -> Iterator[Rung]:
    day = _first_day(first)
    if lowest > 2:
        yield _unknown(1, lowest - 2, before=day)
    if lowest > 1:
        yield _unknown(lowest - 1, lowest - 1, before=day)


def _unknown(first: int, last: int, *, after: date | None = None, before: date | None = None) -> Rung:
    return Rung(Standing.UNKNOWN, first, last if last > first else None, after=after, before=before)


def _by_number(rungs: Iterable[Rung]) -> dict[int, Rung]:
    """Return the earliest rung of each number; a session that is only planned needs its forerunners too."""
    found: dict[int, Rung] = {}
    for rung in sorted(rungs, key=lambda rung: rung.order):
        number = rung.number or rung.place_in_order
        if number is not None and rung.standing is not Standing.CANCELLED:
            found.setdefault(number, rung)
    return found


def _first_day(rung: Rung) -> date | None:
    return rung.when.first if rung.when else None


def _last_day(rung: Rung) -> date | None:
    return rung.when.last if rung.when else None


def ladder(rungs: Sequence[Rung]) -> tuple[Rung, ...]:
    """Return known and unknown sessions in one order: numbered ones by number, others by day between them."""
    every = [*rungs, *missing(rungs)]
    placed = sorted((r for r in every if r.number or r.place_in_order), key=_numbered)
    for rung in (r for r in sorted(rungs, key=lambda r: r.order) if not (r.number or r.place_in_order)):
        placed.insert(_place(rung, placed), rung)
    return tuple(placed)


def _numbered(rung: Rung) -> tuple[object, ...]:
    return (rung.number or rung.place_in_order, *rung.order)


def _place(rung: Rung, placed: Sequence[Rung]) -> int:
    """Return where an unnumbered session goes: behind the last one that is told to lie before it."""
    if rung.when is None:
        return len(placed)
    ahead = rung.standing in {Standing.PLANNED, Standing.PROPOSED}
    earlier = [i for i, other in enumerate(placed) if _before_or_at(other, rung.when.first, undated=ahead)]
    return max(earlier, default=-1) + 1


def _before_or_at(rung: Rung, day: date, *, undated: bool) -> bool:
    """Say whether a session was not after `day`; `undated`: those held on an unknown day count as earlier."""
    if rung.when:
        return rung.when.first <= day
    if undated and rung.standing is Standing.HELD:
        return True
    return rung.before is not None and rung.before <= day
