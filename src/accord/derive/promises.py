"""Promise against deed: what was planned or undertaken, and whether a later event is told to fulfil it.

Nothing counts as fulfilment without an anchor: the same event told as a plan and then as done, the same body,
agreement, item or persons. An act in the same area is named beside a promise and fulfils nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accord.derive.accounts import Account, Citation, cite
from accord.derive.anchoring import ANSWERS, DEEDS, Side, anchor, side
from accord.model.claims import Field, Kind, Modality
from accord.model.match import Names
from accord.model.record import EventId


class Verdict(StrEnum):
    """How a promise stands."""

    KEPT = "kept"
    PARTLY = "partly"  # a later event is tied to it, and does not do all of it
    OPEN = "open"  # no report of its fulfilment, and no day by which it was due has passed
    OVERDUE = "overdue"  # no report of its fulfilment, and the day for which it was planned has passed
    CALLED_OFF = "called off"


@dataclass(frozen=True, slots=True)
class Deed:
    """A later event and how it is tied to a promise; `whole` says that it does what was promised."""

    event: EventId
    reason: str
    whole: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """Something that parties planned or undertook.

    `told` is the day of the pledge, or else of the first report; `due` the last day for which it was planned,
    None where no report gives one. `deeds` are the events tied to it; `related` are later deeds of the same parties
    in an area of it, which nothing else ties to it. `reason` says why the verdict is what it is.
    """

    event: EventId
    kind: Kind
    told: date | None
    due: date | None
    verdict: Verdict
    reason: str
    deeds: tuple[Deed, ...]
    related: tuple[EventId, ...]
    reports: int
    origins: int
    citations: tuple[Citation, ...]


def promises(
    accounts: Iterable[Account], today: date, names: Names, general: Iterable[str] = ()
) -> tuple[Promise, ...]:
    """Return every promise among the events of some parties with what became of it, the earliest first.

    `general` are words by which nothing is told from others ('new', 'project').
    """
    stems = names.content_words(" ".join(general))
    sides = [side(account, names, stems) for account in accounts]
    done = _Done.of(s for s in sides if s.account.happened)
    found = (_promise(one, done, today, names) for one in sides if _promises(one.account))
    return tuple(sorted(found, key=lambda p: (p.told or date.max, p.event)))


@dataclass(frozen=True, slots=True)
class _Done:
    """The events that took place, by a party and their kind, in the order of their days."""

    inside: Mapping[tuple[str, Kind], list[Side]]

    @classmethod
    def of(cls, sides: Iterable[Side]) -> _Done:
        """Sort the events; one of which no day is known can be told to be later than nothing."""
        found = defaultdict[tuple[str, Kind], list[Side]](list)
        for one in sorted((s for s in sides if s.day), key=_order):
            for party in one.parties:
                found[party, one.kind].append(one)
        return cls(found)

    def since(self, promise: Side, kinds: Iterable[Kind]) -> list[Side]:
        """Return the events of these kinds and all the promise's parties that came after it, in order."""
        told = _since(promise)
        if told is None:
            return []
        found = []
        for kind in kinds:
            near = min((self.inside.get((party, kind), []) for party in promise.parties), key=len, default=[])
            later = near[bisect_right(near, told, key=lambda one: one.day or date.min) :]
            found += [o for o in later if promise.parties <= o.parties and o.account.id != promise.account.id]
        return sorted(found, key=_order)


def _order(one: Side) -> tuple[object, ...]:
    return (one.day, one.account.id)


def _promises(account: Account) -> bool:
    """Say whether an event is or was a plan, or is an undertaking."""
    return _planned(account) or (account.event.kind is Kind.COMMITMENT and account.happened)


def _planned(account: Account) -> bool:
    return any(value.value == Modality.SCHEDULED for value in account.event.of(Field.MODALITY))


def _promise(one: Side, done: _Done, today: date, names: Names) -> Promise:
    event = one.account.event
    deeds = tuple(
        Deed(other.account.id, tie.reason, tie.whole, cite(other.account, 1))
        for other in done.since(one, ANSWERS[one.kind])
        if (tie := anchor(one, other, names))
    )
    due = _due(one)
    verdict, reason = _verdict(one.account, deeds, due, today)
    tied = {deed.event for deed in deeds}
    near = done.since(one, DEEDS) if one.areas else []
    return Promise(
        event.id,
        event.kind,
        _since(one),
        due,
        verdict,
        reason,
        deeds,
        tuple(o.account.id for o in near if o.areas & one.areas and o.account.id not in tied),
        len(event.documents),
        len(event.origins),
        cite(one.account),
    )


def _since(one: Side) -> date | None:
    """Return the day of a pledge that was made, or else the first report of the plan."""
    pledged = one.kind is Kind.COMMITMENT and one.account.happened
    return one.when.first if pledged and one.when else one.account.first_told


def _due(one: Side) -> date | None:
    """Return the last day for which something is planned.

    A deed or pledge dated on the day of its report has the day of its announcement and none of its own.
    """
    if one.when is None or (one.kind is Kind.COMMITMENT and one.account.happened):
        return None
    told = one.account.first_told
    announced = one.kind in {*DEEDS, Kind.COMMITMENT} and told is not None and one.when.last <= told
    return None if announced else one.when.last


def _verdict(account: Account, deeds: Sequence[Deed], due: date | None, today: date) -> tuple[Verdict, str]:
    if _planned(account) and account.happened and account.event.kind is not Kind.COMMITMENT:
        return Verdict.KEPT, "told as a plan, and then as done"
    if account.event.modality is Modality.DENIED:
        return Verdict.CALLED_OFF, "a report says that it does not take place"
    if whole := [deed for deed in deeds if deed.whole]:
        return Verdict.KEPT, whole[0].reason
    if deeds:
        return Verdict.PARTLY, deeds[0].reason
    if due is not None and due < today:
        return Verdict.OVERDUE, f"due by {due.isoformat()}, and no report that it was done"
    return Verdict.OPEN, "no report of it yet"
