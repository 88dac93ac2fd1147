"""What ties a later event to a promise: the same body, agreement, item or persons; never parties and time alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from accord.derive.accounts import Account
from accord.model.claims import Agreement, Field, Kind, Participant
from accord.model.dates import When
from accord.model.match import Names

DEEDS = frozenset({Kind.EXERCISE, Kind.TRANSFER, Kind.PROJECT})
"""Kinds by which something is done, beyond talk and paper."""

PAPER = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
"""Kinds by which an agreement is made or changed."""

NEAR = timedelta(days=31)
"""How far from its planned day a visit or meeting of the same persons still is the one that was planned."""

PUT_OFF = timedelta(days=183)
"""How far from its planned day, or from the report of it where that gives none, a session still is that one."""

SHARED = 0.6
"""Share of the shorter item's telling words that two names of one thing have in common."""

FEW = 2
"""Telling words that two names must have in common before that means anything."""


@dataclass(frozen=True, slots=True)
class Side:
    """An event as it is compared: what is asked of it again and again, worked out once.

    `item` and `name` are the telling words (stems) of its item and of its agreement's title or body's name; `called`
    is the name by which a pledge may name it, `quotes` what reports say of a pledge, both in lower case. `day` is its
    first day, or else that of its first report.
    """

    account: Account
    kind: Kind
    parties: frozenset[str]
    when: When | None
    day: date | None
    areas: frozenset[str]
    item: frozenset[str]
    name: frozenset[str]
    called: str
    quotes: str


@dataclass(frozen=True, slots=True)
class Tie:
    """How a deed is tied to a promise; `whole` says that it does what was promised."""

    reason: str
    whole: bool


def side(account: Account, names: Names, general: frozenset[str]) -> Side:
    """Return an event with its telling words; those of `general` (stems) tell nothing."""
    event, when = account.event, account.when
    agreement = event.preferred(Field.AGREEMENT)
    named = agreement.title if isinstance(agreement, Agreement) else event.preferred(Field.BODY)
    thing = event.preferred(Field.ITEM)
    item, name = (
        names.content_words(str(text)) - general if text else frozenset() for text in (thing, named)
    )
    pledge = event.kind is Kind.COMMITMENT
    quotes = " ".join(e.quote for m in account.mentions for e in m.evidence) if pledge else ""
    return Side(
        account,
        event.kind,
        frozenset(event.parties),
        when,
        when.first if when else account.first_told,
        frozenset(str(value.value) for value in event.of(Field.AREA)),
        item,
        name,
        _fold(str((thing if event.kind in DEEDS else named) or "")),
        _fold(quotes),
    )


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def anchor(promise: Side, deed: Side, names: Names) -> Tie | None:
    """Return what ties a later event to a promise, or None where nothing does."""
    if promise.kind is Kind.COMMITMENT:
        return _named_in(promise, deed)
    if promise.kind is Kind.SESSION:
        return _session(promise, deed, names)
    if promise.kind in PAPER:
        return _agreement(promise, deed, names)
    if promise.kind in DEEDS:
        return _item(promise, deed)
    return _persons(promise, deed, names)


def _session(promise: Side, deed: Side, names: Names) -> Tie | None:
    left, right = (s.account.event.preferred(Field.BODY) for s in (promise, deed))
    if (
        deed.kind is not Kind.SESSION
        or not left
        or not right
        or not names.same_body(str(left), str(right)).agrees
    ):
        return None
    numbers = [s.account.event.preferred(Field.ORDINAL) for s in (promise, deed)]
    if None not in numbers:
        return (
            Tie(f"session {numbers[0]} of the same body was held", True) if len(set(numbers)) == 1 else None
        )
    if not _near(promise, deed, PUT_OFF):
        return None
    return Tie("a session of the same body was held about that time", promise.when is not None)


def _agreement(promise: Side, deed: Side, names: Names) -> Tie | None:
    left, right = (s.account.event.preferred(Field.AGREEMENT) for s in (promise, deed))
    if deed.kind not in PAPER or not isinstance(left, Agreement) or not isinstance(right, Agreement):
        return None
    if not names.same_agreement(left, right).agrees:
        return None
    title = " ".join(right.title.split())
    if promise.kind is deed.kind:
        return Tie(f"the same agreement: {title}", True)
    return Tie(f"another step of the same agreement: {title}", False)


def _item(promise: Side, deed: Side) -> Tie | None:
    if deed.kind not in DEEDS or not promise.item or not deed.item:
        return None
    shared = len(promise.item & deed.item)
    if shared < FEW or shared / min(len(promise.item), len(deed.item)) < SHARED:
        return None
    whole = promise.kind is deed.kind and promise.item <= deed.item
    return Tie(f"{'the same' if whole else 'a like'} item: {_text(deed, Field.ITEM)}", whole)


def _persons(promise: Side, deed: Side, names: Names) -> Tie | None:
    """A visit is kept by its visitors, a meeting by two who meet, about the planned day."""
    if deed.kind is not promise.kind or not _near(promise, deed, NEAR):
        return None
    ours, theirs = _people(promise), _people(deed)
    same = [p for p in ours if any(names.same_person(p, q).agrees for q in theirs)]
    if len({p.party for p in same}) < (1 if promise.kind is Kind.VISIT else 2):
        return None
    when = promise.when
    about = when is not None and when.days <= NEAR.days
    said = "about the same day" if about else "since; the plan had no day"
    return Tie(f"the same persons {said}: {', '.join(p.name for p in same)}", about)


def _people(side: Side) -> list[Participant]:
    """Return the persons that make the event: of a visit those who go."""
    visit = side.kind is Kind.VISIT
    found = (value.value for value in side.account.event.of(Field.PARTICIPANT))
    return [p for p in found if isinstance(p, Participant) and (not visit or p.role == "visitor")]


def _named_in(promise: Side, deed: Side) -> Tie | None:
    """A pledge is met in part where a body that it names meets, or an agreement or thing that it names comes about."""
    what = _NAMED.get(deed.kind)
    if what is None or not deed.called or deed.called not in promise.quotes:
        return None
    telling = deed.item if deed.kind in DEEDS else deed.name
    if len(telling) < FEW or not _stands(deed.called, promise.quotes):
        return None
    return Tie(f"the {what[0]} that it names: {_text(deed, what[1])}", False)


_NAMED = {
    Kind.SESSION: ("body", Field.BODY),
    Kind.SIGNING: ("agreement", Field.AGREEMENT),
    Kind.AGREEMENT_CHANGE: ("agreement", Field.AGREEMENT),
    Kind.EXERCISE: ("thing", Field.ITEM),
    Kind.TRANSFER: ("thing", Field.ITEM),
    Kind.PROJECT: ("thing", Field.ITEM),
}

ANSWERS: Mapping[Kind, frozenset[Kind]] = {
    Kind.COMMITMENT: frozenset(_NAMED),
    Kind.SESSION: frozenset({Kind.SESSION}),
    Kind.VISIT: frozenset({Kind.VISIT}),
    Kind.MEETING: frozenset({Kind.MEETING}),
    **dict.fromkeys(PAPER, PAPER),
    **dict.fromkeys(DEEDS, DEEDS),
}
"""For each kind of promise the kinds of events that can be tied to it."""


def _stands(name: str, text: str) -> bool:
    """Say whether a name stands in a text as words of its own."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _text(side: Side, field: Field) -> str:
    value = side.account.event.preferred(field)
    return " ".join((value.title if isinstance(value, Agreement) else str(value)).split())


def _near(promise: Side, deed: Side, slack: timedelta) -> bool:
    """Say whether a deed lies about the planned day, or soon after the first report where that gives no day."""
    planned, done = promise.when, deed.when
    if done is None:
        return False
    if planned is None:
        told = promise.account.first_told
        return told is not None and told <= done.last and done.first <= told + PUT_OFF
    return planned.may_meet(done, slack.days)
