"""What the whole report lets be known of its cast: first names by which people go, offices of many states, company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from accord.extract.names.cast import Cast, Member
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.offices import Offices
from accord.extract.names.person import Person
from accord.extract.names.posts import HEADS_OF_ALL, plain
from accord.extract.names.surname_forms import SHORT, words_of
from accord.ontology.frames import Words

Told = tuple[str, Sequence[Hit], Sequence[Person]]
"""A sentence's shadow text with the names and the people in it."""
_PAIR = 2
_NAMING = frozenset({Sort.STATE, Sort.ADJECTIVE})
_LEAD = 3
"""Title and first sentences, which name the states that a report is of."""


def with_first_names(cast: Cast, words: Words, is_name: Callable[[str], bool]) -> Cast:
    """Let people go by the first word of their names too: 'Lee' for 'Lee Yong-geol', 'Anwar' for 'Anwar Ibrahim'.

    Of the states `family_first` of `words` it is the family's name; of `called_by_first` the one by which a report
    calls whom it has introduced, where only one of its people has it. `is_name` says what names something else:
    'China Daily' is no 'China'.
    """
    shared = Counter(word for member in cast.members for word in set(words_of(member.name)))
    called = {*words["called_by_first"]}

    def goes_by_first(member: Member, first: str) -> bool:
        if is_name(first):
            return False
        if set(member.parties) & {*words["family_first"]}:
            return True
        alone = shared[first] == 1 and len(first) > SHORT and first not in words["many_called"]
        return alone and bool(set(member.parties) & called)

    return replace(cast, members=tuple(_with_first(member, goes_by_first) for member in cast.members))


def _with_first(member: Member, goes_by_first: Callable[[Member, str], bool]) -> Member:
    words = words_of(member.name)
    if len(words) < 2 or not goes_by_first(member, words[0]):
        return member
    return replace(member, keys=member.keys | {words[0]})


def without_borrowed(cast: Cast, named: Set[str], posts: Set[str]) -> Cast:
    """'Foreign Secretary Pema Tshering' of a report that never names Britain: of `posts` many states have one."""
    members = tuple(
        replace(m, parties=())
        if m.assumed and m.parties and (m.post or "").lower() in posts and not named & {*m.parties}
        else m
        for m in cast.members
    )
    return replace(cast, members=members)


def with_guests(cast: Cast, told: Sequence[Told], peers: Set[str]) -> Cast:
    """'Visiting President Kone', 'President Kone and his Peruvian counterpart', told in Peru: he is not of Peru.

    He is of the one other state that the report's beginning names, if it names one. `told` are the sentences, each
    with its names and people; `peers` are the words for counterparts.
    """
    first = _states_first([hits for _, hits, _ in told])
    guests = {name: host for text, _, people in told for name, host in _guests(text, people, cast, peers)}

    def at_home(member: Member) -> Member:
        host = next((host for name, host in guests.items() if member.goes_by(name)), None)
        if host is None or not member.assumed or (member.parties and host not in member.parties):
            return member
        others = first - {host}
        return replace(member, parties=tuple(others) if len(others) == 1 else ())

    return replace(cast, members=tuple(at_home(member) for member in cast.members))


def _guests(text: str, people: Sequence[Person], cast: Cast, peers: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of persons of no told state, and the state whose guest or counterpart each is."""
    for one, two in pairwise([None, *people, None]):
        peer = two if two is not None and (two.post or "").lower() in peers else None
        if peer and peer.name and not peer.parties:
            yield from ((peer.name, code) for code in _of_whom(text[: peer.start], cast))
        if one is None or not one.name or one.parties:
            continue
        if peer and len(peer.parties) == 1:
            yield one.name, peer.parties[0]
        elif one.guest and cast.home:
            yield one.name, cast.home


def _of_whom(before: str, cast: Cast) -> tuple[str, ...]:
    """The state of the one named last before his counterpart."""
    named = ((before.rfind(form), m) for m in cast.members for form in {*m.forms, *m.keys} if form in before)
    last = max(named, key=lambda pair: pair[0], default=None)
    return last[1].parties if last and len(last[1].parties) == 1 else ()


def with_other_heads(cast: Cast, hits: Sequence[Sequence[Hit]], offices: Offices) -> Cast:
    """'The Czech President arrived in Tunisia. President Jaziri …': of two states, the other's; each has one.

    So is 'Premier Binh', told in Manila of a report on the Philippines and Vietnam: the Philippines have no premier.
    """
    first = _states_first(hits)
    heads = [m for m in cast.members if m.post and m.post.lower().replace("-", " ") in HEADS_OF_ALL]
    known = {plain(str(m.post)): m.parties[0] for m in heads if len(m.parties) == 1}
    strangers = [m for m in heads if not m.parties]
    if len(first) != _PAIR or len(strangers) > len({plain(str(m.post)) for m in strangers}):
        return cast

    def of_other(member: Member) -> Member:
        own = known.get(plain(str(member.post)))
        if own is None and cast.home and offices.is_strange(str(member.post), cast.home):
            own = cast.home
        return replace(member, parties=tuple(first - {own})) if own in first else member

    return replace(cast, members=tuple(of_other(m) if m in strangers else m for m in cast.members))


def _states_first(hits: Sequence[Sequence[Hit]]) -> set[str]:
    """The states that the title and the first sentences name."""
    return {hit.party for line in hits[:_LEAD] for hit in line if hit.party and hit.sort in _NAMING}


def with_company(cast: Cast, claims: Iterable[tuple[str, str]]) -> Cast:
    """Give persons of unknown party the one of those in whose company they are named: `(name, code)` pairs.

    The first pair of a person counts.
    """
    known = dict(reversed([*claims]))
    members = tuple(
        replace(m, parties=(known[key],), assumed=False)
        if m.assumed and (key := next((k for k in known if m.goes_by(k)), ""))
        else m
        for m in cast.members
    )
    return replace(cast, members=members)
