"""Promise against deed: what was planned or undertaken, and whether a later event is told to fulfil it.

Nothing counts as fulfilment without an anchor: the same event told as a plan and then as done, the same body,
agreement, item or persons. An act in the same area is named beside a promise and fulfils nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accord.derive.accounts import Account, Citation, cite
from accord.derive.anchoring import DEEDS, Side, anchor, side
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
    sides = [side(account, names, stems) for account in sorted(accounts, key=lambda account: account.key)]
    done = _by_party(s for s in sides if s.account.happened)
    found = (_promise(one, done, today, names) for one in sides if _promises(one.account))
    return tuple(sorted(found, key=lambda p: (p.told or date.max, p.event)))


def _by_party(sides: Iterable[Side]) -> dict[str, list[Side]]:
    found = defaultdict[str, list[Side]](list)
    for one in sides:
        for party in one.account.event.parties:
            found[party].append(one)
    return found


def _promises(account: Account) -> bool:
    """Say whether an event is or was a plan, or is an undertaking."""
    return _planned(account) or (account.event.kind is Kind.COMMITMENT and account.happened)


def _planned(account: Account) -> bool:
    return any(value.value == Modality.SCHEDULED for value in account.event.of(Field.MODALITY))


def _promise(one: Side, done: Mapping[str, Sequence[Side]], today: date, names: Names) -> Promise:
    account, event = one.account, one.account.event
    near = min((done.get(party, ()) for party in event.parties), key=len, default=())
    later = [other for other in near if _later(account, other.account)]
    deeds = tuple(
        Deed(other.account.id, tie.reason, tie.whole, cite(other.account, 1))
        for other in later
        if (tie := anchor(one, other, names))
    )
    due = _due(account)
    verdict, reason = _verdict(account, deeds, due, today)
    tied = {deed.event for deed in deeds}
    return Promise(
        event.id,
        event.kind,
        _since(account),
        due,
        verdict,
        reason,
        deeds,
        tuple(o.account.id for o in later if o.account.id not in tied and _related(account, o.account)),
        len(event.documents),
        len(event.origins),
        cite(account),
    )


def _since(account: Account) -> date | None:
    """Return the day of a pledge that was made, or else the first report of the plan."""
    pledged = account.event.kind is Kind.COMMITMENT and account.happened
    return account.when.first if pledged and account.when else account.first_told


def _due(account: Account) -> date | None:
    """Return the last day for which something is planned.

    A deed or pledge dated on the day of its report has the day of its announcement and none of its own.
    """
    if account.when is None or (account.event.kind is Kind.COMMITMENT and account.happened):
        return None
    told = account.first_told
    announced = (
        account.event.kind in {*DEEDS, Kind.COMMITMENT} and told is not None and account.when.last <= told
    )
    return None if announced else account.when.last


def _later(promise: Account, deed: Account) -> bool:
    """Say whether an event of all the promise's parties came after the promise, as far as days are known."""
    if deed.id == promise.id or not set(promise.event.parties) <= set(deed.event.parties):
        return False
    since = _since(promise)
    if since is None:
        return False
    if deed.when:
        return deed.when.first > since
    return deed.first_told is not None and deed.first_told > since


def _related(promise: Account, deed: Account) -> bool:
    areas = {str(value.value) for value in promise.event.of(Field.AREA)}
    return deed.event.kind in DEEDS and any(str(v.value) in areas for v in deed.event.of(Field.AREA))


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
