"""Who is named in a sentence and for which parties: states, persons, offices, institutions, 'both sides', 'we'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.names.actors import Actor, ActorWords, Part
from accord.extract.names.aliases import find_aliases
from accord.extract.names.cast import Cast, Member
from accord.extract.names.lexicon import Hit
from accord.extract.names.named_actors import OUTSIDE, actor_of, find_institutions, is_of_town, party_beside
from accord.extract.names.pairing import with_pairs
from accord.extract.names.person import Person

_COUNTERPART = re.compile(r"\b(?:counterpart|homologue|opposite number)s?\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:[Ww]e|[Uu]s|[Oo]ur|I|my)\b")
_YOU = re.compile(r"\b[Yy]ou(?:rs?)?\b(?!,? (?:know|see)\b)")
_PRONOUN = re.compile(
    r"\b(?:[Tt]hey|[Tt]heir|[Tt]hem|[Hh]e|[Hh]is|[Ss]he|[Hh]er|[Hh]im)\b"
    r"(?! (?:Royal |Serene |Imperial )?(?:Highness|Majesty|Majesties|Excellency|Holiness|Eminence|Grace)\b)"
)
"""'His Highness' is a style and stands for nobody named before."""
_OF_TWO = re.compile(
    r"\b[Tt]he (?:latter|former)(?='s\b|[,.;]| (?:is|was|has|had|will|would|who|and|also|in|at|on|to)\b)"
)
"""One of two who were named before, and not 'the former minister'."""
_ANY = re.compile(r"\b(?:a|an|any|no|another|every) (?:[\w.-]+ )?$", re.IGNORECASE)
"""Before an office these tell of anybody who holds it: 'a Prime Minister of Peru has not been here since 1995'."""
_THE = re.compile(r"\b[Tt]he $")


def find_actors(
    text: str, hits: Sequence[Hit], people: Sequence[Person], cast: Cast, words: ActorWords, *, spoken: bool
) -> tuple[Actor, ...]:
    """Return the actors of a sentence's shadow text, left to right, without overlaps.

    `spoken` says that somebody speaks it, so that 'you' is somebody.
    """
    found = _collectives(text, words)
    for more in (
        _ships(text, words),
        _regional(text, words),
        [_person(person, cast, text) for person in people if not _is_outside(person, text)],
        find_aliases(text, cast),
        find_institutions(text, hits, words),
        [actor for hit in hits if not is_of_town(hit, hits, text) and (actor := actor_of(hit, text, words))],
        _counterparts(text, hits),
        _pronouns(text, spoken=spoken),
    ):
        _add(found, more)
    return with_pairs(text, sorted(found, key=lambda actor: actor.start))


def _collectives(text: str, words: ActorWords) -> list[Actor]:
    """'Both sides', 'the two leaders'."""
    return [
        Actor(*m.span(), Part.COLLECTIVE, (), m[0].lower(), plural=bool(words.people.search(m[0])))
        for m in words.collective.finditer(text)
    ]


def _counterparts(text: str, hits: Sequence[Hit]) -> list[Actor]:
    """'His Chadian counterpart': the same office of the state that is named beside it."""
    return [
        Actor(*m.span(), Part.OFFICE, party_beside(m.start(), hits, text), None, None)
        for m in _COUNTERPART.finditer(text)
    ]


def _pronouns(text: str, *, spoken: bool) -> list[Actor]:
    """'We', 'they', 'his', and 'you' where somebody is spoken to."""
    return [
        *(Actor(*m.span(), Part.WE, ()) for m in _WE.finditer(text)),
        *(Actor(*m.span(), Part.YOU, ()) for m in _YOU.finditer(text) if spoken),
        *(
            Actor(*m.span(), Part.PRONOUN, (), m[0].lower())
            for pattern in (_PRONOUN, _OF_TWO)
            for m in pattern.finditer(text)
        ),
    ]


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


def _is_outside(person: Person, text: str) -> bool:
    """'Norway, not an OPEC member': it stands for no such office."""
    return person.name is None and OUTSIDE.search(text, 0, person.start) is not None


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
        again = _THE.search(text, 0, person.start) is not None and cast.meant_again(person.post)
        implied = cast.acts_for(person.post) or again
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
