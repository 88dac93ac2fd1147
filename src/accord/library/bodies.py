"""Standing bodies and their series of sessions: which sessions are of one body, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.derive import Account, Series, rhythmic, said, series
from accord.errors import NotFoundError
from accord.library.accounts import accounts, whole
from accord.library.grouping import groups, share
from accord.library.nearest import nearest
from accord.model.claims import Field, Kind
from accord.model.identity import IdentityId, Sort
from accord.model.match import Names
from accord.model.record import EventId
from accord.registry import Parts
from accord.store.queries import Queries


@dataclass(frozen=True, slots=True)
class Body:
    """A standing body with its series; `names` are all names that reports give it, the fullest first.

    `id` is that of the body's entry in the record, or else of its first session. `parties` are those that every
    session known has, or where they have none in common all of them.
    """

    id: str
    name: str
    names: tuple[str, ...]
    parties: tuple[str, ...]
    series: Series


def bodies(queries: Queries, parties: Sequence[str], today: date, parts: Parts) -> list[Body]:
    """Return the bodies of which a session has all the parties, by name, each with all its sessions."""
    sessions = accounts(queries, whole(queries, [Kind.SESSION], parties))
    pledges = _pledges(queries, parties, parts) if sessions else ()
    return [body for body in bodies_of([*sessions, *pledges], today, parts) if _has(body, parties)]


def bodies_called(queries: Queries, wanted: str, today: date, parts: Parts) -> list[Body]:
    """Return the bodies that may be meant by a name or id, each with all its sessions."""
    identities, found = queries.identities, dict[IdentityId, None]()
    for folded, text in identities.names((Sort.BODY,)).items():
        if wanted.casefold() in text.casefold() or parts.names.same_body(wanted, text).may_be:
            found.update(dict.fromkeys(identities.called(folded, (Sort.BODY,))))
    asked = EventId(queries.follow(wanted))
    for named in queries.namings.of_events([asked]).values():
        found.update(dict.fromkeys(named.bodies))
    found[IdentityId(asked)] = None
    told = dict.fromkeys([asked, *(event for id in found for event in queries.namings.events_of(id))])
    return bodies_of([*accounts(queries, told), *_pledges(queries, (), parts)], today, parts)


def _pledges(queries: Queries, parties: Sequence[str], parts: Parts) -> tuple[Account, ...]:
    """Return the commitments of these parties that may tell how often something is held."""
    words = {phrase for word in parts.derivation.rhythms for phrase in word.words}
    return accounts(queries, queries.events_saying(Kind.COMMITMENT, sorted(words), parties))


def bodies_of(told: Sequence[Account], today: date, parts: Parts) -> list[Body]:
    """Return the bodies whose sessions are among these events, by name; commitments can tell how often they meet."""
    named = [a for a in told if a.event.kind is Kind.SESSION and a.event.preferred(Field.BODY)]
    pledges = rhythmic(told, parts.derivation.rhythms) if named else []
    found = [_body(group, pledges, today, parts) for group in groups(named, _one(parts.names))]
    return sorted(found, key=lambda body: (body.name.casefold(), body.id))


def body(found: Iterable[Body], wanted: str, names: Names, known: Mapping[str, str]) -> tuple[Body, ...]:
    """Return the bodies of this id (any session's) or name.

    Raises `NotFoundError` ("record/no-body") with the nearest of the names `known`.
    """
    every = list(found)
    by_id = [b for b in every if b.id == wanted or any(rung.event == wanted for rung in b.series.rungs)]
    by_name = [b for b in every if any(names.same_body(wanted, name).may_be for name in b.names)]
    hits = by_id or by_name or [b for b in every if any(wanted.casefold() in n.casefold() for n in b.names)]
    if not hits:
        near = nearest(wanted, known)
        hint = (
            f"did you mean {', '.join(near)}?"
            if near
            else "accord sessions lists those that the record knows"
        )
        raise NotFoundError("record/no-body", f"no body has the id or name {wanted!r}", hint=hint)
    return tuple(hits)


def _has(body: Body, parties: Sequence[str]) -> bool:
    return any(set(parties) <= set(rung.parties) for rung in body.series.rungs)


def _one(names: Names) -> Callable[[Account, Account], bool]:
    def same(a: Account, b: Account) -> bool:
        left, right = str(a.event.preferred(Field.BODY)), str(b.event.preferred(Field.BODY))
        return share(a.event.parties, b.event.parties) and names.same_body(left, right).agrees

    return same


def _body(group: Sequence[Account], pledges: Iterable[Account], today: date, parts: Parts) -> Body:
    called = sorted(
        {" ".join(str(v.value).split()) for a in group for v in a.event.of(Field.BODY)},
        key=lambda n: (-len(n), n),
    )
    common = frozenset.intersection(*(frozenset(a.event.parties) for a in group))
    parties = tuple(sorted(common or {p for a in group for p in a.event.parties}))
    own = [p for p in pledges if set(p.event.parties) & set(parties)]
    rhythm = next(
        (r for n in called if (r := said(n, group, own, parts.derivation.rhythms, parts.names))), None
    )
    first = min(group, key=lambda a: a.key)
    return Body(first.entry or first.id, called[0], tuple(called), parties, series(group, today, rhythm))
