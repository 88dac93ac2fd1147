"""The report's own cast: every person it introduces, with office and party, and the names it then calls them by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from accord.extract.names.offices import Offices
from accord.extract.names.person import Person
from accord.extract.parsing.shadow import fold
from accord.ontology.frames import Words
from accord.ontology.schema import Holder

_OF_STATES = re.compile(
    r"\b(?:minister|king|queen|emir|chancellor|premier|taoiseach|ambassador)\b", re.IGNORECASE
)
"""Offices that organisations do not have."""

_JUNIOR = re.compile(r",? (?:Jr\.?|Sr\.?|II|III|IV)$")

_SHORT = 3
"""Names of so many letters are words or parts of other names too often."""

Holders = Mapping[str, Sequence[Holder]]
"""Known office-holders by surname."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the report: `name` is the fullest form in it, `keys` the single names it may go by.

    `assumed` says that only the office, and nothing about the person, tells the party; `forms` are the names that
    the report uses.
    """

    name: str
    post: str | None
    parties: tuple[str, ...]
    keys: frozenset[str]
    assumed: bool = False
    forms: frozenset[str] = frozenset()

    def goes_by(self, words: str) -> bool:
        """Say whether `words`, a name or a part of it, can mean this person."""
        parts = _words(words)
        if words in self.forms and len(parts) > 1:
            return True
        return set(parts) <= set(_words(self.name)) and (len(parts) > 1 or parts[0] in self.keys)


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons of one report; `home` is the party for which an office with no country acts.

    `offices` are the offices that act for `home` wherever the report names them alone: the issuer's own; `posts`
    are those that the issuer has itself, so that they are its own even where only a stranger's name stands by one;
    `press` are those of the state in which a paper is at home, which it names alone where nobody else holds them;
    `called` tells the offices that are called by what they do: 'the Head of State' is a president or king.
    """

    members: tuple[Member, ...]
    home: str | None
    offices: Offices | None = None
    press: Offices | None = None
    posts: frozenset[str] = frozenset()
    called: Mapping[str, re.Pattern[str]] = field(default_factory=dict)

    def acts_for(self, post: str) -> str | None:
        """Return the party for which an office named alone acts: the issuer's own, or the one that it implies."""
        if self.offices is None:
            return self._at_home(post)
        if self.offices.is_strange(post, self.home):
            held = {code for member in self._holding(post) for code in member.parties}
            return held.pop() if len(held) == 1 else self.offices.party_of(post)
        return self.home if self.offices.acts(post) else self.offices.party_of(post)

    def _at_home(self, post: str) -> str | None:
        """'The Prime Minister received the envoy of Chad', in a paper of Togo: where nobody else is in such a post."""
        if self.press is None or not self.home or not self.press.governs(post):
            return None
        strange = self.press.is_strange(post, self.home) or self._holding(post)
        return None if strange else self.home

    def named(self, name: str) -> Member | None:
        """Return the person meant by `name`, or None."""
        return next((member for member in self.members if member.goes_by(name)), None)

    def in_post(self, post: str) -> Member | None:
        """Return the only person of the cast whose office is `post`, or None."""
        wanted = _plain(post)
        found = self._holding(post)
        if len(found) > 1 or wanted in self.posts:
            found = [member for member in found if self.home in member.parties]
        return found[0] if len(found) == 1 else None

    def _holding(self, post: str) -> list[Member]:
        wanted = _plain(post)
        return [
            m
            for m in self.members
            if m.post
            and not _is_of_another_field(post, m.post)
            and (
                _plain(m.post) == wanted
                or _plain(m.post).endswith(" " + wanted)
                or (post.isupper() and _initials(m.post) == post)
                or (post.lower() in self.called and self.called[post.lower()].search(m.post))
            )
        ]


def posts_of(party: str, holders: Iterable[Holder], day: date | None) -> frozenset[str]:
    """Return the posts that somebody holds for `party` on `day`, in the form in which a cast compares them."""
    return frozenset(_plain(h.post) for h in holders if h.party == party and (day is None or h.held(day)))


def _initials(post: str) -> str:
    """'External Affairs Minister' goes by 'EAM' too."""
    return "".join(word[0] for word in post.split() if word[0].isupper())


_FIELD = re.compile(r"^(?:[\w-]+ )*?(?:minister|secretary) (?:of|for) (?!state\b)(.+)$")
_HEADS = frozenset({"minister", "secretary", "the", "and", "of", "for", "affairs"})


def _is_of_another_field(post: str, held: str) -> bool:
    """'The Minister of Defence' is not the Prime Minister, nor the Minister of Trade."""
    asked, held = _FIELD.match(fold(post).lower()), fold(held).lower()
    if asked is None or not (own := set(re.findall(r"\w+", held)) - _HEADS):
        return False
    return not own & set(re.findall(r"\w+", asked[1]))


def _plain(post: str) -> str:
    lower = post.lower().replace("-", " ")  # 'Vice-President'
    return re.split(r" (?:of|for) ", lower)[0] if "general" not in lower else lower


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
    named = [person for person in people if person.name and not person.plural]
    groups: list[list[Person]] = []
    for person in sorted(named, key=lambda p: -len(_words(str(p.name)))):
        group = next((g for g in groups if _same(person, g, holders)), None)
        if group is None:
            groups.append([person])
        else:
            group.append(person)
    members = tuple(_member(group, offices, holders, (home, acts), day) for group in groups)
    members = _without_second_heads(members, named, home)
    return Cast(members, home, called=offices.called)


_HEADS_OF_ALL = frozenset(
    {"prime minister", "premier", "president", "king", "foreign minister", "chancellor"}
)


def _without_second_heads(
    members: tuple[Member, ...], people: Sequence[Person], home: str | None
) -> tuple[Member, ...]:
    """'Premier Lee met Premier Diaz in Lima', told at Lee's home: of two premiers of no known state one is another's.

    The one known, else the one named first, is the report's own; where there are more of them it tells of many years.
    """
    order = {str(person.name): number for number, person in reversed(list(enumerate(people)))}
    own = [m for m in members if m.parties == (home,) and m.post and _plain(m.post) in _HEADS_OF_ALL]

    def at(member: Member) -> int:
        return order.get(member.name, len(order))

    own.sort(key=lambda m: (m.assumed, at(m)))
    posts = [_plain(str(m.post)) for m in own]
    second = [m for m, post in zip(own, posts, strict=True) if posts.count(post) == 2]
    others = [m for m in second if _plain(str(m.post)) in posts[: own.index(m)]]
    near = {m.name for one, m in pairwise(sorted(own, key=at)) if one in second and at(m) - at(one) == 1}
    return tuple(
        replace(m, parties=()) if m in others and m.assumed and m.name in near else m for m in members
    )


def with_first_names(cast: Cast, words: Words, is_name: Callable[[str], bool]) -> Cast:
    """Let people go by the first word of their names too: 'Lee' for 'Lee Yong-geol', 'Anwar' for 'Anwar Ibrahim'.

    Of the states `family_first` of `words` it is the family's name; of `called_by_first` the one by which a report
    calls whom it has introduced, where only one of its people has it. `is_name` says what names something else:
    'China Daily' is no 'China'.
    """
    shared = Counter(word for member in cast.members for word in set(_words(member.name)))
    called = {*words["called_by_first"]}

    def goes_by_first(member: Member, first: str) -> bool:
        if is_name(first):
            return False
        if set(member.parties) & {*words["family_first"]}:
            return True
        alone = shared[first] == 1 and len(first) > _SHORT and first not in words["many_called"]
        return alone and bool(set(member.parties) & called)

    return replace(cast, members=tuple(_with_first(member, goes_by_first) for member in cast.members))


def _with_first(member: Member, goes_by_first: Callable[[Member, str], bool]) -> Member:
    words = _words(member.name)
    if len(words) < 2 or not goes_by_first(member, words[0]):
        return member
    return replace(member, keys=member.keys | {words[0]})


def _same(person: Person, group: list[Person], holders: Holders) -> bool:
    name, full = _words(str(person.name)), _words(str(group[0].name))
    if not set(name) <= set(full) and not _one_holder(name, full, holders):
        return False
    known = {code for other in group for code in other.parties}
    return not (person.parties and known and not known & set(person.parties))


def _one_holder(name: Sequence[str], full: Sequence[str], holders: Holders) -> bool:
    """'Joe Biden' and 'Joseph R. Biden, Jr.' are two forms of one office-holder's name."""
    if len(name) < 2 or name[-1] != full[-1]:
        return False
    return any(_fits(h, list(name), None) and _fits(h, list(full), None) for h in holders.get(name[-1], ()))


def _words(name: str) -> list[str]:
    """The words of a name, without what only tells a son from his father; a surname in capitals as others write it."""
    words = (word.strip(",") for word in _JUNIOR.sub("", name).split())
    return [word.title() if word.isupper() and len(word) > _SHORT else word for word in words]


def _member(
    group: list[Person],
    offices: Offices,
    holders: Holders,
    home: tuple[str | None, Callable[[str], bool]],
    day: date | None,
) -> Member:
    names = [str(person.name) for person in group]
    name = max((n for n in names if _words(n) == _words(names[0])), key=len)
    posts = Counter(person.post for person in group if person.post)
    post = max(posts, key=lambda p: (posts[p], len(p))) if posts else None
    parties = next((person.parties for person in group if person.parties), ())
    if not parties:
        parties = _held(name, post, holders, day, offices.states)
    assumed = not parties
    if not parties:
        parties = next(
            (p for p in (_implied(post, offices, home) for post, _ in posts.most_common()) if p), ()
        )
    words = _words(name)
    family_first = any(p.name == words[0] for p in group) and len(words) > 1
    family_first = family_first or (len(words) > 1 and bool(offices.family_first & set(parties)))
    keys = frozenset({words[-1], words[0]} if family_first else {words[-1]})
    keys |= _called(words, parties, holders)
    return Member(name, post, parties, keys, assumed, frozenset(names))


def _called(words: Sequence[str], parties: Sequence[str], holders: Holders) -> frozenset[str]:
    """The single names by which a known office-holder goes besides the surname: 'Lula', 'Bibi'."""
    fitting = [
        h
        for h in holders.get(words[-1], ())
        if h.party in parties and len(words) > 1 and _fits(h, list(words), None)
    ]
    return frozenset(
        alias for h in fitting for alias in h.aliases if " " not in alias and len(alias) >= _SHORT
    )


def _implied(post: str, offices: Offices, home: tuple[str | None, Callable[[str], bool]]) -> tuple[str, ...]:
    party, acts = home
    own = party is not None and (party in offices.states or not _OF_STATES.search(post))
    own = own and not offices.is_strange(post, party)
    implied = party if own and acts(post) else offices.party_of(post)
    return (implied,) if implied else ()


_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ar|at|ad|az)-(?=[A-Z])", re.IGNORECASE)


def surname(name: str) -> str:
    """Return the last word of a name, but for what only tells a son from his father."""
    return _words(name)[-1]


def by_surname(holders: Sequence[Holder]) -> Holders:
    """Return the holders by their surnames and by the first word of their names, for `build_cast`."""
    found: dict[str, list[Holder]] = {}
    for holder in holders:
        for word in {*surnames(holder), holder.name.split()[0]}:
            found.setdefault(word, []).append(holder)
    return found


def surnames(holder: Holder) -> set[str]:
    """Return the surnames by which a holder goes: 'al-Abadi' is 'Abadi' too."""
    names = {surname(name) for name in (holder.name, *holder.aliases)}
    return names | {bare for name in names if len(bare := _ARTICLE.sub("", name)) > _SHORT}


def _held(
    name: str, post: str | None, holders: Holders, day: date | None, states: frozenset[str]
) -> tuple[str, ...]:
    """The party of the known holder of this name and office, if all that fit agree."""
    words = _words(name)
    fitting = [h for h in holders.get(words[-1], ()) if _fits(h, words, post)]
    current = [h for h in fitting if day is None or h.held(day)]
    current = current or [
        h for h in fitting if h.party in states or h.first is None or day is None or h.first <= day
    ]  # who will serve a state later is of it already, who will serve an organisation is not
    codes = {holder.party for holder in current}
    return tuple(codes) if len(codes) == 1 else ()


def _fits(holder: Holder, words: list[str], post: str | None) -> bool:
    full = {word for name in (holder.name, *holder.aliases) for word in name.split()}
    if len(words) > 1:
        return set(words) <= full or {words[0], words[-1]} <= full
    return bool(post) and bool(_head_words(str(post)) & _head_words(holder.post))


def _head_words(post: str) -> set[str]:
    """The words of an office, one or several: 'Presidents Bush and Gorbachev'."""
    return {
        w.removesuffix("s")
        for w in re.findall(r"[a-z]+", post.lower())
        if w not in {"of", "the", "for", "and", "general"}
    }


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
