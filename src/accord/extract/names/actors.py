"""Who is named in a sentence and for which parties: states, persons, offices, institutions, 'both sides', 'we'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from accord.extract.names.cast import Cast, Member
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.people import Person
from accord.extract.names.sought import Sought


class Part(StrEnum):
    """What sort of actor a mention is; it decides what may be made of it."""

    PARTY = "party"  # a state, organisation, people or capital
    ADJECTIVE = "adjective"  # 'Israeli', 'U.S.' before a noun
    PERSON = "person"
    OFFICE = "office"  # an office-holder without a name
    NAMED = "named"  # a company, ministry, force
    COLLECTIVE = "collective"  # 'both sides'
    WE = "we"
    YOU = "you"  # the other of two who speak to each other
    PRONOUN = "pronoun"  # 'they', 'he'


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor at `[start, end)` of the shadow text; `parties` is empty where only the context can tell."""

    start: int
    end: int
    part: Part
    parties: tuple[str, ...]
    name: str | None = None
    post: str | None = None
    plural: bool = False
    """Several people: an office of several, 'the two leaders'; 'both countries' are one collective of states."""


_AND = re.compile(r",? and (?:the |his |her |their )?")
_COUNTERPART = re.compile(r"\bcounterparts?\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:at|in|to|near|outside|from) (?:the )?$")
_IN = re.compile(r"\b(?:in|at|near|outside|from|to) $", re.IGNORECASE)
_OPENING = 40
"""Code points of a sentence in which the place may stand that opens it ('On Monday in Lima, Peru, …')."""
_AFTER_PLACE = re.compile(r"[,.;)]|$| (?:on|from|at|to|for|during|last|this|today|yesterday)\b")
"""What goes on after a place that a town and its state tell, and not after a state that acts."""
_LED = re.compile(
    r"-(?:led|backed|sponsored|dominated|style|born|made|built|trained|inspired|based|headquartered|speaking)\b"
)
"""'The Soviet-led alliance', 'U.S.-built jets': a state that only tells what sort somebody or something is."""
_FORMER = re.compile(r"\b(?:(?:[Ff]ormer|[Ee]thnic) |[Ee]x-)$")
_GONE = frozenset({Sort.STATE, Sort.ADJECTIVE, Sort.ORGANISATION})
"""Sorts of names that 'former' can stand before."""
_LEADS_DRILL = re.compile(
    r"-led (?:[\w-]+ ){0,4}?(?:exercises?|drills?|man(?:o?eu|eu)vres|maneuvers|war ?games|patrols?|training)\b",
    re.IGNORECASE,
)
"""'A NATO-led exercise': who leads it takes part."""
_WE = re.compile(r"\b(?:[Ww]e|[Uu]s|[Oo]ur|I|my)\b")
_YOU = re.compile(r"\b[Yy]ou(?:rs?)?\b(?!,? (?:know|see)\b)")
_PRONOUN = re.compile(
    r"\b(?:[Tt]hey|[Tt]heir|[Tt]hem|[Hh]e|[Hh]is|[Ss]he|[Hh]er|[Hh]im)\b"
    r"(?! (?:Royal |Serene |Imperial )?(?:Highness|Majesty|Majesties|Excellency|Holiness|Eminence|Grace)\b)"
)
"""'His Highness' is a style and stands for nobody named before."""


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The words by which actors without a name are known, compiled from the ontology's lists."""

    collective: Sought
    people: re.Pattern[str]
    institution: re.Pattern[str]
    ship: Sought
    flags: Mapping[str, str]
    region: re.Pattern[str]
    groups: Mapping[str, str]
    treaty: re.Pattern[str]
    pact: re.Pattern[str]
    matter: re.Pattern[str]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]], portfolios: Sequence[str] = ()) -> ActorWords:
        """Compile the lists `collective`, `institution`, `ship_prefixes` and the rest.

        `portfolios` are what ministries are for, in two words and more ('public security').
        """
        collective = "|".join(sorted(map(re.escape, words["collective"]), key=len, reverse=True))
        people = "|".join(map(re.escape, words["collective_people"]))
        done = "|".join(words["done_by_two"])
        kinds = "|".join(sorted(map(re.escape, words["institution"]), key=len, reverse=True))
        long = "|".join(re.escape(p) for p in sorted(portfolios, key=len, reverse=True) if " " in p) or "(?!)"
        one = rf"(?:(?i:{long})\b|[A-Z]\w+)"
        task = rf"(?: (?:of|for) (?:the )?{one}(?:(?:,| and|, and| &| of) {one})*)?"
        name = rf"(?:[A-Z][\w&\-]+ ){{0,4}}(?:{kinds})(?:s\b|\b){task}"
        flags = dict(prefix.split(":") for prefix in words["ship_prefixes"])
        groups = dict(entry.split(":") for entry in words["regional_leaders"])
        # the governments of Peru and Chile are told by name, the leaders of unions are others
        several = r"(?:our|their|these|those|both|all|the (?:two|three|four|five|six|seven))\b"
        of_named = rf"(?! of (?:the )?(?-i:[A-Z])|(?<=s) of (?!{several}))"
        return cls(
            Sought.of(
                re.compile(rf"\b(?:{collective}|the two(?= (?:{done})\b))\b{of_named}", re.IGNORECASE),
                [*words["collective"], "the two"],
            ),
            re.compile(rf"\b(?:{people})$", re.IGNORECASE),
            re.compile(rf"\b{name}"),
            Sought.of(re.compile(rf"\b({'|'.join(flags)}) [A-Z][a-z]+(?: [A-Z][a-z]+)?"), flags),
            flags,
            re.compile(
                rf"\b({'|'.join(groups)}) (?:[Ff]oreign (?:[Aa]ffairs )?|[Dd]efen[cs]e )?"
                r"(?:(?:[Ll]eaders|[Mm]inisters)\b|(?:[Ll]eader|[Mm]inister)(?='s (?:[Mm]eeting|[Ss]ummit)\b))"
                r"(?! (?!(?:Summit|Meeting|Conference)\b)[A-Z])"
            ),
            groups,
            re.compile(rf"\b(?:{'|'.join(map(re.escape, words['called_by_town']))})s? of $", re.IGNORECASE),
            re.compile(
                rf" (?:\w+ )?(?:{'|'.join(map(re.escape, words['called_by_town']))})\b", re.IGNORECASE
            ),
            re.compile(rf" (?:{'|'.join(map(re.escape, words['matters_of_organisation']))})\b"),
        )


def find_actors(
    text: str, hits: Sequence[Hit], people: Sequence[Person], cast: Cast, words: ActorWords, *, spoken: bool
) -> tuple[Actor, ...]:
    """Return the actors of a sentence's shadow text, left to right, without overlaps.

    `spoken` says that somebody speaks it, so that 'you' is somebody.
    """
    found = [
        Actor(*m.span(), Part.COLLECTIVE, (), m[0].lower(), plural=bool(words.people.search(m[0])))
        for m in words.collective.finditer(text)
    ]
    _add(found, _ships(text, words))
    _add(found, _regional(text, words))
    _add(found, [_person(person, cast, text) for person in people if not _is_outside(person, text)])
    _add(found, _aliases(text, cast))
    _add(found, _institutions(text, hits, words))
    _add(
        found,
        [actor for hit in hits if not _is_of_town(hit, hits, text) and (actor := _of_hit(hit, text, words))],
    )
    _add(
        found,
        [
            Actor(*m.span(), Part.OFFICE, _beside(m.start(), hits, text), None, None)
            for m in _COUNTERPART.finditer(text)
        ],
    )
    _add(found, [Actor(*m.span(), Part.WE, ()) for m in _WE.finditer(text)])
    if spoken:
        _add(found, [Actor(*m.span(), Part.YOU, ()) for m in _YOU.finditer(text)])
    _add(found, [Actor(*m.span(), Part.PRONOUN, (), m[0].lower()) for m in _PRONOUN.finditer(text)])
    return _with_pairs(text, sorted(found, key=lambda actor: actor.start))


def _with_pairs(text: str, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """'Peru and Chad on the pact that they signed': they are the two named last before, in the same sentence."""
    known: list[Actor] = []
    for actor in actors:
        plural = actor.part is Part.PRONOUN and actor.name in {"they", "their", "them"}
        pair = next(_pairs(text, known), None) if plural else None
        leader = _leader(text, known, actor)
        if leader:
            known.append(replace(leader, start=actor.start, end=actor.end))
        else:
            known.append(replace(actor, parties=pair) if pair else actor)
    return tuple(known)


_SUITE = re.compile(r"(?:, [^,;:.]{2,60})?,? (?:and|with|together with|accompanied by|along with) ")
"""What may stand between somebody and those who come along: '…, the Chadian envoy, and his delegation'."""


def _leader(text: str, known: Sequence[Actor], actor: Actor) -> Actor | None:
    """'Lee received Diaz and his delegation': it is of the one named just before, and not of the first named."""
    if actor.part is not Part.PRONOUN or actor.name not in {"his", "her"} or not known:
        return None
    before = known[-1]
    named = before.part is Part.PERSON and before.name and before.parties
    return before if named and _SUITE.fullmatch(text[before.end : actor.start]) else None


def _pairs(text: str, actors: Sequence[Actor]) -> Iterator[tuple[str, ...]]:
    """Yield the parties of those that stand as 'A and B' or 'A, B and C', the last such first."""
    for at, (one, two) in reversed(list(enumerate(pairwise(actors)))):
        joined = _AND.fullmatch(text[one.end : two.start]) and len(one.parties) == len(two.parties) == 1
        if joined and one.parties != two.parties and two.part is not Part.ADJECTIVE:
            before = _row_before(text, actors[: at + 1])
            yield tuple(dict.fromkeys([*before, one.parties[0], two.parties[0]]))


def _row_before(text: str, actors: Sequence[Actor]) -> list[str]:
    """The parties of the states that stand in one row before the last of `actors`: 'A, B' before 'C'."""
    found: list[str] = []
    for one, two in reversed(list(pairwise(actors))):
        states = one.part is two.part is Part.PARTY and len(one.parties) == 1
        if not states or text[one.end : two.start] not in {", ", ", the "}:
            break
        found.insert(0, one.parties[0])
    return found


def _regional(text: str, words: ActorWords) -> list[Actor]:
    """'Caribbean leaders', met without their names, stand for the group of their states."""
    return [
        Actor(*match.span(), Part.OFFICE, (words.groups[match[1]],), plural=True)
        for match in words.region.finditer(text)
    ]


def _ships(text: str, words: ActorWords) -> list[Actor]:
    """'INS Tarkash': a ship of the state whose prefix it bears."""
    return [Actor(*m.span(), Part.NAMED, (words.flags[m[1]],), m[0]) for m in words.ship.finditer(text)]


def _add(found: list[Actor], more: Sequence[Actor]) -> None:
    for actor in more:
        if not any(actor.start < other.end and other.start < actor.end for other in found):
            found.append(actor)


_ANY = re.compile(r"\b(?:a|an|any|no|another|every) (?:[\w.-]+ )?$", re.IGNORECASE)
"""Before an office these tell of anybody who holds it: 'a Prime Minister of Peru has not been here since 1995'."""


def _is_outside(person: Person, text: str) -> bool:
    """'Norway, not an OPEC member': it stands for no such office."""
    return person.name is None and _OUTSIDE.search(text, 0, person.start) is not None


def _person(person: Person, cast: Cast, text: str) -> Actor:
    anybody = person.name is None and _ANY.search(text[: person.start]) is not None
    member = None if anybody else _member(person, cast)
    if member:
        post = member.post or person.post
        return Actor(
            person.start, person.end, Part.PERSON, person.parties or member.parties, member.name, post
        )
    parties = person.parties
    if person.name:
        return Actor(person.start, person.end, Part.PERSON, parties, person.name, person.post)
    if not parties and person.post and not person.plural:
        implied = cast.acts_for(person.post)
        parties = (implied,) if implied else ()
    return Actor(person.start, person.end, Part.OFFICE, parties, None, person.post, person.plural)


def _member(person: Person, cast: Cast) -> Member | None:
    if person.name:
        return cast.named(person.name)
    if person.post is None or person.plural:
        return None
    member = cast.in_post(person.post)
    agrees = member and (not person.parties or set(person.parties) & set(member.parties))
    return member if agrees else None


def _aliases(text: str, cast: Cast) -> list[Actor]:
    found = []
    for member in cast.members:
        named = {member.name, *(k for k in member.keys if len(k) > 2)}
        named |= {key[0].upper() + key[1:] for key in named}  # 'Al-Mabruk' at the head of a sentence
        if not any(form in text for form in named):
            continue
        for start, end in _words_at(text, named):
            if text[start:end] == member.name or not _NAME_GOES_ON.match(text, end):
                found.append(Actor(start, end, Part.PERSON, member.parties, member.name, member.post))
    return sorted(found, key=lambda a: (-(a.end - a.start), a.start))


_NAME_GOES_ON = re.compile(r" [A-Z][a-z]")

_OUTSIDE = re.compile(r"\b(?:[Nn]ot an?|[Nn]on[ -]?) ?$")
"""Before an organisation's name these tell of those who are none of it."""

_JOINED = re.compile(r"-(?:[a-z]{2,3} )?[A-Z]\w+ (?:[a-z]+ )?(?:[Mm]eeting|[Tt]alks|[Ss]ummit)")
"""After the first of two who meet: 'the Diaz-de Lee meeting'."""


def _words_at(text: str, forms: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where one of some names stands as a word, not before a hyphen: the longest, none within another.

    An expression of them would have to be compiled for every person of every report.
    """
    found = [(at, at + len(form)) for form in forms for at in _places(text, form)]
    last = 0
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if (
            start >= last
            and _parts(text, start)
            and _parts(text, end)
            and (text[end : end + 1] != "-" or _JOINED.match(text, end))
        ):
            last = end
            yield start, end


def _places(text: str, form: str) -> Iterator[int]:
    at = text.find(form)
    while at >= 0:
        yield at
        at = text.find(form, at + 1)


def _parts(text: str, at: int) -> bool:
    """Say whether a word begins or ends at an offset."""
    before, after = (sign.isalnum() or sign == "_" for sign in (text[at - 1 : at], text[at : at + 1]))
    return before != after


def _institutions(text: str, hits: Sequence[Hit], words: ActorWords) -> list[Actor]:
    found = []
    for match in words.institution.finditer(text):
        inside = [hit for hit in hits if hit.party and match.start() <= hit.start and hit.end <= match.end()]
        known = any(hit.start == match.start() and hit.end == match.end() for hit in inside)
        if known and not _beside(match.start(), hits, text):
            continue  # the ontology knows the whole name
        if known:  # but 'Peru's Congress' is not that of the United States
            inside = []
        if len({hit.party for hit in inside}) > 1:
            continue  # 'the India-Kenya Joint Commission' acts for neither
        parties = tuple(str(hit.party) for hit in inside[:1]) or _beside(match.start(), hits, text)
        after = [
            h
            for h in hits
            if h.party and re.fullmatch(r" (?:of|for) (?:the )?", text[match.end() : h.start] or "x")
        ]
        parties = parties or tuple(str(hit.party) for hit in after[:1])
        if parties:
            found.append(Actor(*match.span(), Part.NAMED, parties, match[0]))
    return found


def _beside(start: int, hits: Sequence[Hit], text: str) -> tuple[str, ...]:
    """The party whose adjective or genitive stands right before `start`."""
    for hit in hits:
        if hit.party and hit.end <= start and re.fullmatch(r"(?:'s?)?[ -](?:own )?", text[hit.end : start]):
            return (hit.party,)
    return ()


def _is_of_town(hit: Hit, hits: Sequence[Hit], text: str) -> bool:
    """'In Oslo, Norway, they met': the state after its own town tells where, and nobody."""
    if hit.sort is not Sort.STATE or not _AFTER_PLACE.match(text, hit.end):
        return False
    return any(
        town.sort in {Sort.CAPITAL, Sort.PLACE}
        and town.party == hit.party
        and text[town.end : hit.start] == ", "
        and town.start <= _OPENING
        and _IN.search(text, 0, town.start) is not None
        for town in hits
    )


def _of_hit(hit: Hit, text: str, words: ActorWords) -> Actor | None:
    if hit.actor and hit.party and not _AT.search(text, 0, hit.start):
        return Actor(hit.start, hit.end, Part.NAMED, (hit.party,), hit.actor)
    if hit.party is None or hit.sort in {Sort.PLACE, Sort.HOLDER}:
        return None
    if _LED.match(text, hit.end) and not _LEADS_DRILL.match(text, hit.end):
        return None
    if hit.sort in _GONE and _FORMER.search(text, 0, hit.start):
        return None  # 'four former Soviet republics', 'the former Yugoslavia', 'the ex-Warsaw Pact states'
    if hit.sort is Sort.ORGANISATION and _OUTSIDE.search(text, 0, hit.start):
        return None  # 'not an OPEC member', 'non-EC producers'
    if hit.sort is Sort.ORGANISATION and words.matter.match(text, hit.end):
        return None  # 'EU enlargement', 'NATO membership'
    if hit.sort is Sort.CAPITAL and (
        words.treaty.search(text, 0, hit.start) or words.pact.match(text, hit.end)
    ):
        return None  # 'the Treaty of Rome', 'the Paris accord'
    if hit.sort is Sort.ACTOR:
        return Actor(hit.start, hit.end, Part.NAMED, (hit.party,), hit.name)
    if hit.sort is Sort.OFFICE:
        return Actor(hit.start, hit.end, Part.NAMED, (hit.party,), hit.name)
    part = Part.ADJECTIVE if hit.sort is Sort.ADJECTIVE else Part.PARTY
    return Actor(hit.start, hit.end, part, (hit.party,), hit.name)
