"""The actors of a sentence laid over its tokens, and which of them act in a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.match.building import RAISED
from accord.extract.names.actors import Actor, Part
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.locating import head_at, words_at
from accord.extract.parsing.parse import Parsed
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_SEAT = " Headquarters"

_ACTS = frozenset({Part.PERSON, Part.OFFICE, Part.NAMED, Part.PARTY})


@dataclass(frozen=True, slots=True)
class ActorMap:
    """The actors of a sentence by the tokens that they cover; `lists` are rows of actors, by their number.

    `towns` and `makers` are states that act only in some roles: hosts of what is in their towns, sellers of what is
    'Russian-built'; `raisers` are those who have built or run works, 'a Russian-led mine'.
    """

    actors: tuple[Actor, ...]
    tokens: tuple[frozenset[int], ...]
    lists: tuple[frozenset[int], ...] = ()
    towns: tuple[tuple[Actor, frozenset[int]], ...] = ()
    makers: tuple[tuple[Actor, frozenset[int]], ...] = ()
    raisers: tuple[tuple[Actor, frozenset[int]], ...] = ()

    @classmethod
    def of(cls, parsed: Parsed, actors: Sequence[Actor], hits: Sequence[Hit] = ()) -> ActorMap:
        """Lay the actors, found in the shadow's text, and the towns among `hits` over the tokens of its parse."""
        tokens = tuple(_tokens(a, parsed) for a in actors)
        towns = [
            Actor(h.start, h.end, Part.PARTY, (_host_at(h.name, h.party),))
            for h in hits
            if h.sort is Sort.PLACE and h.party
        ]
        laid = tuple((town, _tokens(town, parsed)) for town in towns)
        text = parsed.shadow.text
        made, raised = (
            tuple((maker, _tokens(maker, parsed)) for maker in _marked(hits, text, mark))
            for mark in (MADE, RAISED)
        )
        return cls(tuple(actors), tokens, _lists(text, actors), laid, made, raised)

    def within(self, indices: frozenset[int]) -> tuple[Actor, ...]:
        """Return the actors of which a token lies in `indices`, with those that stand in one list with them."""
        inside = {n for n, own in enumerate(self.tokens) if own & indices}
        for members in self.lists:
            if members & inside:
                inside |= members
        return tuple(actor for n, actor in enumerate(self.actors) if n in inside)

    def makers_within(self, indices: frozenset[int]) -> tuple[Actor, ...]:
        """Return the states that made what lies in `indices`: 'eight Swedish-built jets'."""
        return tuple(maker for maker, own in self.makers if own & indices)

    def raisers_within(self, indices: frozenset[int]) -> tuple[Actor, ...]:
        """Return the states that have built what lies in `indices`: 'the Swedish-built dam'."""
        return tuple(maker for maker, own in self.raisers if own & indices)

    def hosts_within(self, indices: frozenset[int]) -> tuple[Actor, ...]:
        """Return the actors of `within`, and the towns in which their states are hosts."""
        return (*self.within(indices), *(town for town, own in self.towns if own & indices))


def _host_at(place: str, country: str) -> str:
    """The seat of an organisation, 'NATO Headquarters', hosts for it and not for the state in which it stands."""
    return place.removesuffix(_SEAT) if place.endswith(_SEAT) else country


def _tokens(actor: Actor, parsed: Parsed) -> frozenset[int]:
    span = words_at(parsed.doc, actor)
    return frozenset(range(span.start, span.end)) if span else frozenset()


_OF_MAKERS = frozenset({Sort.ADJECTIVE, Sort.STATE})
MADE = re.compile(r"-(?:built|made|manufactured|produced)\b")
"""What follows the state in which a thing was made: 'Swedish-built jets'."""

_COMMA = re.compile(r", (?:the )?")

_VERB = re.compile(r" (?:to |will |[a-z])")
"""What goes on after two states: a verb, not another name."""

_SETTING = re.compile(r"\W*(?:In|At|Through|Within|Under|On) (?:the )?")
"""What opens a sentence before it comes to those who act."""


def is_maker(hit: Hit, text: str, mark: re.Pattern[str] = MADE) -> bool:
    """'Swedish-built jets': a state that made something, by its name or adjective in a sentence's shadow text."""
    return hit.sort in _OF_MAKERS and mark.match(text, hit.end) is not None


def _marked(hits: Sequence[Hit], text: str, mark: re.Pattern[str]) -> list[Actor]:
    return [
        Actor(h.start, h.end, Part.ADJECTIVE, (h.party,)) for h in hits if h.party and is_maker(h, text, mark)
    ]


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PLACED = re.compile(r"\b(?:[Ii]n|to|at) $")
"""What stands before a place."""

_AND = re.compile(r",? (?:and|as well as)(?: with)? (?:the )?")


def _lists(text: str, actors: Sequence[Actor]) -> tuple[frozenset[int], ...]:
    """Find 'A of X, B of Y, and C of Z': actors in a row of three or more, which the parser often tears apart."""
    if not actors:
        return ()
    found, row = [], [0]
    for number in range(1, len(actors)):
        gap = text[actors[number - 1].end : actors[number].start]
        if number == 1 and _SETTING.fullmatch(text[: actors[0].start]):
            row = [number]  # 'In the Security Council, Peru and Chile will …'
            continue
        if _AND.fullmatch(gap) and len(row) > 1:
            found.append(frozenset([*row, number]))
        if _COMMA.fullmatch(gap):
            placed = row == [number - 1] and _is_place(text, actors[number - 1], actors[number])
            row = [number] if placed else [*row, number]
        else:
            row = [number]
    return (*found, *_headline(text, actors))


def _is_place(text: str, town: Actor, other: Actor) -> bool:
    """'In Lima, Peru, Chile and Kenya signed', 'on a visit to Lima, Minister Lee and …': the town is in no row."""
    if town.part is not Part.PARTY or not _PLACED.search(text, 0, town.start):
        return False
    return other.part in {Part.PERSON, Part.OFFICE} or (
        text[town.start : town.end] != town.name and text[: town.start].endswith("n ")
    )


def _headline(text: str, actors: Sequence[Actor]) -> list[frozenset[int]]:
    """'Kenya, Uganda hold talks': two states side by side at the head of a headline, where no other 'and' stands."""
    first, *rest = actors[:2]
    if not rest or first.start or {first.part, rest[0].part} != {Part.PARTY}:
        return []
    joined = text[first.end : rest[0].start] == ", " and _VERB.match(text[rest[0].end :])
    return [frozenset({0, 1})] if joined else []


def linked_by(thing: Token, words: Words) -> frozenset[int]:
    """Return the tokens that tell whom a thing links: 'a cable that will connect Chad to Niger'."""
    clauses = [c for c in thing.children if c.dep_ == "relcl" and c.lemma_.lower() in words["linking"]]
    return frozenset(token.i for clause in clauses for token in clause.subtree)


def clause_actors(trigger: Token, actors: ActorMap, words: Words, *, wide: bool) -> list[Actor]:
    """Return who else acts in the trigger's clause (`wide`: in its sentence) and is no place or topic."""
    doc = trigger.doc
    top = trigger
    while top.pos_ not in {"VERB", "AUX"} and top.head != top:
        top = top.head
    indices = frozenset(range(len(doc))) if wide else frozenset(_clause(top, trigger))
    return [
        actor
        for actor in actors.within(indices)
        if acting(actor, words, doc_text=doc.text) and _takes_part(actor, doc, words)
    ]


def _clause(top: Token, trigger: Token) -> Iterator[int]:
    """Yield the clause's tokens without what is only told of a thing in it ('aid that others give')."""
    yield top.i
    for child in top.children:
        if not _is_of_others(child) or child == trigger or child.is_ancestor(trigger):
            yield from _clause(child, trigger)


def _is_of_others(clause: Token) -> bool:
    """A relative clause, or what the parse takes for one, with a subject of its own; no infinitive ('a way to pay').

    So too one on an apposition: 'rain, a problem that troubles relations with Peru'.
    """
    if clause.dep_ == "relcl" and clause.head.dep_ == "appos" and clause.head.pos_ == "NOUN":
        return True
    if clause.dep_ == "advcl" and clause.tag_ in {"VBD", "VBN"}:
        marks = {child.lower_ for child in clause.children if child.dep_ == "mark"}
        if marks & {"after", "before", "since"} and any(c.dep_ in _SUBJECTS for c in clause.children):
            return True  # 'after the Soviet Union was dissolved'
    own = [
        c for c in clause.children if c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"} and c.lower_ != "that"
    ]
    return clause.dep_ in {"relcl", "acl"} and bool(own) and not any(c.tag_ == "TO" for c in clause.children)


def _takes_part(actor: Actor, doc: Doc, words: Words) -> bool:
    """A state takes part as subject, object or partner, not as the owner or the topic of something else."""
    name = head_at(doc, actor)
    if actor.part is not Part.PARTY or name is None:
        return name is not None
    root = first_of_row(name)
    if root.dep_ == "pobj" and root.head.lower_ == "by" and root.head.head.pos_ == "NOUN":
        return False  # 'attacks by Iran'
    if root.dep_ == "pobj" and (_is_between_others(root.head, words) or _is_away_from(root.head, words)):
        return False
    if root.dep_ == "pobj":
        return root.head.lower_ in words["partners"] or (
            root.head.lower_ == "to" and root.head.head.pos_ == "VERB"
        )
    if root.dep_ == "dobj" and root.head.lemma_.lower() in words["debating"]:
        return False  # 'to discuss Libya'
    return root.dep_ not in {"compound", "amod", "nmod", "poss", "npadvmod"}


def _is_away_from(preposition: Token, words: Words) -> bool:
    """'In a turn away from Chad', 'independence from Chad': who gives goods is told beside them or by the verb."""
    noun = preposition.head
    goods = {*words["goods"], *words["deal"], *words["talks"], *words["person"]}
    return preposition.lower_ == "from" and noun.pos_ == "NOUN" and noun.lemma_.lower() not in goods


def _is_between_others(preposition: Token, words: Words) -> bool:
    """'Committed to peace with Egypt', 'its row with Chad': with whom that is tells of nobody who does something."""
    before = preposition.nbor(-1) if preposition.i else preposition
    return preposition.lower_ in {"with", "between"} and before.lemma_.lower() in words["frictions"]


def is_of_thing(actor: Actor, trigger: Token) -> bool:
    """'Met over tensions between Chad and Niger': those between whom a thing is, and not the act itself."""
    name = head_at(trigger.doc, actor)
    preposition = first_of_row(name).head if name is not None else trigger
    thing = preposition.head
    told = preposition.lower_ in {"between", "with", "among"} and thing.pos_ == "NOUN" and thing != trigger
    return told and thing.i > trigger.i and thing.dep_ != "conj"


def first_of_row(root: Token) -> Token:
    """Return the first of a row: 'in Chad, Niger and Mali', each stands where the first of them does."""
    while root.dep_ == "conj" and root.head.pos_ in {"NOUN", "PROPN"}:
        root = root.head
    return root


def acting(actor: Actor, words: Words, *, doc_text: str) -> bool:
    """Say whether the mention is of somebody who acts: no adjective, and no state that follows 'in' or 'about'."""
    if actor.part not in _ACTS:
        return False
    before = doc_text[: actor.start].rstrip().rsplit(" ", 2)[-2:]
    near = [word.lower() for word in before if word.lower() != "the"]
    return actor.part is not Part.PARTY or not near or near[-1] not in words["away"]
