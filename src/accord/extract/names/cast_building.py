"""Joins what a report tells of each of its people and finds out for whom each acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from accord.extract.names.cast import Cast, Member
from accord.extract.names.offices import Offices
from accord.extract.names.person import Person
from accord.extract.names.posts import HEADS_OF_ALL, OF_STATES, is_head_of, plain
from accord.extract.names.surname_forms import Holders, fits, is_of_father, known_by, words_of


def build_cast(
    people: Iterable[Person],
    offices: Offices,
    holders: Holders,
    *,
    home: str | None,
    day: date | None,
    distant: bool = False,
) -> Cast:
    """Join the mentions of each person in the report and find out for whom each acts.

    A person's party comes from the words beside the name, else from a known holder of the office, else from
    `home`, the party whose officials a report names without their country; where that is `distant`, known by the
    paper and not by the dateline, only ministers and heads are named so.
    """
    acts = offices.governs if distant else offices.acts
    people = [*people]
    named = [person for person in people if person.name and not person.plural]
    groups: list[list[Person]] = []
    for person in sorted(named, key=lambda p: -len(words_of(str(p.name)))):
        group = next((g for g in groups if _same(person, g, holders)), None)
        if group is None:
            groups.append([person])
        else:
            group.append(person)
    members = tuple(_member(group, offices, holders, (home, acts), day) for group in groups)
    members = _without_second_heads(members, named, home)
    return Cast(members, home, called=offices.called, unnamed=_unnamed(people))


def _unnamed(people: Iterable[Person]) -> dict[str, str]:
    """Return the states of those told by office and state alone, where one state only has one in that office."""
    told: dict[str, set[str]] = {}
    for person in people:
        if person.name is None and person.post and not person.plural and len(person.parties) == 1:
            told.setdefault(plain(person.post), set()).update(person.parties)
    return {post: next(iter(codes)) for post, codes in told.items() if len(codes) == 1}


def _without_second_heads(
    members: tuple[Member, ...], people: Sequence[Person], home: str | None
) -> tuple[Member, ...]:
    """'Premier Lee met Premier Diaz in Lima', told at Lee's home: of two premiers of no known state one is another's.

    The one known, else the one named first, is the report's own; where there are more of them it tells of many years.
    """
    order = {str(person.name): number for number, person in reversed(list(enumerate(people)))}
    own = [m for m in members if m.parties == (home,) and m.post and plain(m.post) in HEADS_OF_ALL]

    def at(member: Member) -> int:
        return order.get(member.name, len(order))

    own.sort(key=lambda m: (m.assumed, at(m)))
    posts = [plain(str(m.post)) for m in own]
    second = [m for m, post in zip(own, posts, strict=True) if posts.count(post) == 2]
    others = [m for m in second if plain(str(m.post)) in posts[: own.index(m)]]
    near = {m.name for one, m in pairwise(sorted(own, key=at)) if one in second and at(m) - at(one) == 1}
    return tuple(
        replace(m, parties=()) if m in others and m.assumed and m.name in near else m for m in members
    )


def _same(person: Person, group: list[Person], holders: Holders) -> bool:
    name, full = words_of(str(person.name)), words_of(str(group[0].name))
    if len(name) == 1 and is_of_father(name[0], full):
        return False
    if not set(name) <= set(full) and not _one_holder(name, full, holders):
        return False
    known = {code for other in group for code in other.parties}
    return not (person.parties and known and not known & set(person.parties))


def _one_holder(name: Sequence[str], full: Sequence[str], holders: Holders) -> bool:
    """'Joe Biden' and 'Joseph R. Biden, Jr.' are two forms of one office-holder's name."""
    if len(name) < 2 or name[-1] != full[-1]:
        return False
    if is_of_father(name[-1], name) is not is_of_father(full[-1], full):
        return False  # 'King Abdullah' and his son, 'Al Hussein bin Abdullah'
    return any(fits(h, list(name), None) and fits(h, list(full), None) for h in holders.get(name[-1], ()))


def _member(
    group: list[Person],
    offices: Offices,
    holders: Holders,
    home: tuple[str | None, Callable[[str], bool]],
    day: date | None,
) -> Member:
    names = [str(person.name) for person in group]
    name = max((n for n in names if words_of(n) == words_of(names[0])), key=len)
    posts = Counter(person.post for person in group if person.post)
    post = max(posts, key=lambda p: (_told(p, posts), len(p))) if posts else None
    parties = next((person.parties for person in group if person.parties), ())
    if not parties:
        parties = _held(name, post, holders, day, offices.states)
    assumed = not parties
    if not parties:
        parties = next(
            (p for p in (_implied(post, offices, home) for post, _ in posts.most_common()) if p), ()
        )
    words = words_of(name)
    family_first = any(p.name == words[0] for p in group) and len(words) > 1
    family_first = family_first or (len(words) > 1 and bool(offices.family_first & set(parties)))
    fathers = is_of_father(words[-1], words)
    keys = frozenset({words[0]} if fathers else {words[-1], words[0]} if family_first else {words[-1]})
    keys |= known_by(words, parties, holders)
    return Member(name, post, parties, keys, assumed, frozenset(names))


def _told(post: str, posts: Counter[str]) -> int:
    """Count how often an office is told, its bare head too: 'Defence Secretary Otieno', later 'Secretary Otieno'."""
    return sum(times for other, times in posts.items() if other == post or is_head_of(other, post))


def _implied(post: str, offices: Offices, home: tuple[str | None, Callable[[str], bool]]) -> tuple[str, ...]:
    party, acts = home
    own = party is not None and (party in offices.states or not OF_STATES.search(post))
    own = own and not offices.is_strange(post, party)
    implied = party if own and acts(post) else offices.party_of(post)
    return (implied,) if implied else ()


def _held(
    name: str, post: str | None, holders: Holders, day: date | None, states: frozenset[str]
) -> tuple[str, ...]:
    """The party of the known holder of this name and office, if all that fit agree."""
    words = words_of(name)
    fitting = [h for h in holders.get(words[-1], ()) if fits(h, words, post)]
    current = [h for h in fitting if day is None or h.held(day)]
    current = current or [
        h for h in fitting if h.party in states or h.first is None or day is None or h.first <= day
    ]  # who will serve a state later is of it already, who will serve an organisation is not
    codes = {holder.party for holder in current}
    return tuple(codes) if len(codes) == 1 else ()
