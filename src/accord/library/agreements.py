"""Agreements and their lives: which events are of one agreement, its state, steps and silence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.derive import Account, Lifecycle, lifecycle, step_of, steps
from accord.errors import NotFoundError, UsageError
from accord.library.accounts import accounts, whole
from accord.library.choices import chosen
from accord.library.grouping import groups, share
from accord.library.nearest import nearest
from accord.model.claims import Agreement, Field, Kind
from accord.model.identity import IdentityId, Sort
from accord.model.record import EventId
from accord.model.states import State
from accord.registry import Parts
from accord.store.queries import Queries

UNNAMED = "agreement that no report names"
"""What an agreement without a title is called."""

MEMBERSHIP = "membership"
"""What the accession to and exit from an organisation are steps of."""

_OF_MEMBERS = frozenset({"member", "left", "accession"})


@dataclass(frozen=True, slots=True)
class Pact:
    """An agreement with its life; `titles` are all that reports give it, the fullest first.

    `id` is that of its entry in the record, or else of its first event. `areas` are those that reports of its
    signing name. `last_event` is its last step that was taken, `last_told` the day of the last report of it; either
    is None where no day is known.
    """

    id: str
    title: str
    titles: tuple[str, ...]
    type: str | None
    parties: tuple[str, ...]
    areas: tuple[str, ...]
    life: Lifecycle
    last_event: date | None
    last_told: date | None
    events: tuple[EventId, ...]

    @property
    def last_heard(self) -> date | None:
        """The later of the last step and the last report."""
        return max((day for day in (self.last_event, self.last_told) if day), default=None)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which agreements to show: in this state, silent for so many months before `today`, with states `as_of` a day."""

    state: State | None = None
    silent: int | None = None
    as_of: date | None = None
    today: date | None = None


def state_named(text: str | None) -> State | None:
    """Return the state of this name, 'in force' or 'in-force'; raises `UsageError` ("agreement/unknown-state")."""
    return chosen(State, text, "agreement/unknown-state", "state")


def months_named(text: str | None) -> int | None:
    """Return the months of a stretch such as '12m' or '2y'; raises `UsageError` ("agreement/bad-stretch")."""
    if text is None:
        return None
    number, unit = text[:-1].strip(), text[-1:].lower()
    if not number.isdecimal() or unit not in {"m", "y"}:
        hint = "write months or years as 12m or 2y"
        raise UsageError("agreement/bad-stretch", f"{text!r} is no stretch of time", hint=hint)
    return int(number) * (12 if unit == "y" else 1)


def agreements(queries: Queries, parties: Sequence[str], asked: Asked, parts: Parts) -> list[Pact]:
    """Return the agreements of which an event has all the parties, by title, each with its whole life."""
    today = asked.today or date.today()
    told = accounts(queries, whole(queries, (Kind.SIGNING, Kind.AGREEMENT_CHANGE), parties))
    found = pacts_of(told, asked.as_of or today, parts, parties)
    return [p for p in found if _in_state(p, asked) and _is_silent(p, asked, today)]


def pacts_called(queries: Queries, wanted: str, asked: Asked, parts: Parts) -> list[Pact]:
    """Return the agreements with these words in a title, each with its whole life; none for an id."""
    identities, words = queries.identities, wanted.casefold()
    names = identities.names((Sort.AGREEMENT,))
    entries = (
        id
        for folded, text in names.items()
        if words in text.casefold() or words in folded
        for id in identities.called(folded, (Sort.AGREEMENT,))
    )
    ids = dict.fromkeys(event for id in dict.fromkeys(entries) for event in queries.namings.events_of(id))
    return pacts_of(accounts(queries, ids), asked.as_of or asked.today or date.today(), parts) if ids else []


def parties_of(queries: Queries, wanted: str) -> tuple[str, ...]:
    """Return the parties of the event or agreement of this id, of an agreement those of its first event."""
    identity = next(iter(queries.namings.events_of(IdentityId(wanted))), None)
    found = queries.events([identity or EventId(queries.follow(wanted))])
    return found[0].parties if found else ()


def pacts_of(told: Iterable[Account], as_of: date, parts: Parts, parties: Iterable[str] = ()) -> list[Pact]:
    """Return the agreements among these events of which one has all the parties, by title."""
    kinds = {Kind.SIGNING, Kind.AGREEMENT_CHANGE}
    own = frozenset(parties)
    grouped = groups([account for account in told if account.event.kind in kinds], _one(parts))
    found = [_pact(g, as_of, parts) for g in grouped if any(own <= set(a.event.parties) for a in g)]
    return sorted(found, key=lambda p: (p.title == UNNAMED, p.title.casefold(), p.id))


def pact(found: Iterable[Pact], wanted: str, known: Mapping[str, str]) -> tuple[Pact, ...]:
    """Return the agreements with an event of this id or with these words in a title.

    Raises `NotFoundError` ("record/no-agreement") with the nearest of the titles `known`.
    """
    every = list(found)
    words = wanted.casefold()
    hits = [p for p in every if wanted == p.id or wanted in p.events] or [
        p for p in every if any(words in title.casefold() for title in p.titles)
    ]
    if not hits:
        near = nearest(wanted, known)
        hint = (
            f"did you mean {', '.join(near)}?"
            if near
            else "accord agreements lists those that the record knows"
        )
        raise NotFoundError("record/no-agreement", f"no agreement has the id or title {wanted!r}", hint=hint)
    return tuple(hits)


def _in_state(pact: Pact, asked: Asked) -> bool:
    return asked.state is None or pact.life.state is asked.state


def _is_silent(pact: Pact, asked: Asked, today: date) -> bool:
    """Say whether nothing was heard of it in the last months; what has no known day is not told as silent."""
    if asked.silent is None:
        return True
    return pact.last_heard is not None and pact.last_heard < months_before(today, asked.silent)


def months_before(day: date, months: int) -> date:
    """Return the day so many months earlier, or the last of its month where that month has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (following - date.resolution).day
    return date(year, month + 1, min(day.day, last))


def _one(parts: Parts) -> Callable[[Account, Account], bool]:
    def same(a: Account, b: Account) -> bool:
        left, right = a.event.preferred(Field.AGREEMENT), b.event.preferred(Field.AGREEMENT)
        if not isinstance(left, Agreement) or not isinstance(right, Agreement):
            unnamed = left is right is None and a.event.parties == b.event.parties
            return unnamed and _of_members(a, parts) and _of_members(b, parts)
        if not share(a.event.parties, b.event.parties):
            return False
        return parts.names.same_agreement(left, right).agrees

    return same


def _of_members(account: Account, parts: Parts) -> bool:
    """Say whether an event without an agreement's name is a step of a membership."""
    return any(step_of(mention, parts.derivation.readings) in _OF_MEMBERS for mention in account.mentions)


def _pact(group: Sequence[Account], as_of: date, parts: Parts) -> Pact:
    named = [v.value for a in group for v in a.event.of(Field.AGREEMENT) if isinstance(v.value, Agreement)]
    titles = sorted({" ".join(n.title.split()) for n in named}, key=lambda t: (-len(t), t))
    types = sorted({n.type for n in named}, key=lambda t: (t == "other", t))
    life = lifecycle(steps(group, parts.derivation), as_of)
    days = [step.when.last for step in life.steps if step.taken and step.when and step.when.last <= as_of]
    reports = [a.last_told for a in group if a.last_told and a.last_told <= as_of]
    first = min(group, key=lambda a: a.key)
    return Pact(
        first.entry or first.id,
        titles[0] if titles else MEMBERSHIP if any(_of_members(a, parts) for a in group) else UNNAMED,
        tuple(titles),
        types[0] if types else None,
        tuple(sorted({party for a in group for party in a.event.parties})),
        tuple(
            sorted(
                {str(v.value) for a in group if a.event.kind is Kind.SIGNING for v in a.event.of(Field.AREA)}
            )
        ),
        life,
        max(days, default=None),
        max(reports, default=None),
        tuple(a.id for a in group),
    )
