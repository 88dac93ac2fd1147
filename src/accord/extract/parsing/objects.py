"""Objects that the parse hangs elsewhere: behind a day ('inaugurated today the pipeline') or a particle."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = frozenset({"the", "a", "an"})
_TIMES = frozenset(
    {"day", "week", "month", "year", "morning", "afternoon", "evening", "night", "weekend", "moment", "time"}
)
"""Nouns that tell a time of themselves: 'met the day before', 'signed the same week'."""


def is_object_after_day(thing: Token) -> bool:
    """Say whether a thing with an article, read as a time, follows its verb's day: the verb has no other object."""
    verb = thing.head
    if thing.dep_ != "npadvmod" or thing.pos_ != "NOUN" or verb.pos_ != "VERB" or verb.i > thing.i:
        return False
    told = any(child.lower_ in _ARTICLES for child in thing.lefts)
    if not told or thing.lemma_.lower() in _TIMES or any(c.dep_ == "dobj" for c in verb.children):
        return False
    day = thing.left_edge.nbor(-1)
    return day.head == verb and day.dep_ == "npadvmod"


def is_object_of_particle(thing: Token) -> bool:
    """'Hands over the presidency': the parse may hang on the particle what is the verb's object."""
    particle, verb = thing.head, thing.head.head
    if verb.pos_ != "VERB" or any(child.dep_ == "dobj" for child in verb.children):
        return False
    handed = verb.lemma_ in {"hand", "turn"} and particle.lower_ == "over" and particle.i == verb.i + 1
    return particle.dep_ == "prt" or (particle.dep_ == "prep" and handed)


def make_object(thing: Token) -> None:
    """Make `thing` the object of its verb."""
    if thing.head.pos_ != "VERB":
        thing.head.dep_ = "prt"
        thing.head = thing.head.head
    thing.dep_ = "dobj"
