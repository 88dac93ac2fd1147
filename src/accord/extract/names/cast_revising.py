"""What the whole report lets be known of its cast: first names by which people go, offices of many states, company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Set
from dataclasses import replace

from accord.extract.names.cast import Cast, Member
from accord.extract.names.surname_forms import SHORT, words_of
from accord.ontology.frames import Words


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
