"""Who gets what a clause only mentions as given: 'Chad commissioned two boats donated by Peru'.

The giver is told beside the thing; whoever takes it into use, or whose fleet it joins, has got it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.match.doers import subjects
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

RULE = "party/taker"
"""The rule by which the party is stated that has got what was given."""

_MEANS = frozenset({"with", "through", "by", "from", "under", "using"})


def add_taker(event: Draft, match: Match, scene: Scene) -> None:
    """Add the one party that takes into use what `match` says was given by another."""
    words = scene.reader.ontology.words
    thing = _thing_given(match.trigger)
    verb = _verb_of(thing) if thing is not None else None
    if thing is None or verb is None:
        return
    lemma = verb.lemma_.lower()
    if thing.dep_ in {"nsubj", "nsubjpass"} and lemma in words["gift_joins"]:
        takers = _beside(verb)
    elif thing.dep_ not in {"nsubj", "nsubjpass"} and lemma in words["gift_uses"]:
        takers = iter(subjects(verb, words))
    else:
        return
    found = {
        code: actor
        for noun in takers
        for actor in scene.actors.within(region(noun))
        for code in actor.parties
        if code not in event.parties
    }
    if len(found) == 1:
        code, actor = found.popitem()
        event.parties[code] = Stated(code, scene.parsed.shadow.span(actor.start, actor.end), RULE)


def _thing_given(trigger: Token) -> Token | None:
    """'Boats donated by Peru', 'a loan from Peru': the boats, or the loan itself."""
    if trigger.pos_ == "NOUN":
        return trigger
    if trigger.dep_ != "acl" or trigger.tag_ != "VBN":
        return None
    thing = trigger.head
    while thing.dep_ == "pobj" and thing.head.lower_ == "of":
        thing = thing.head.head  # 'one of eight ships'
    return thing


def _verb_of(thing: Token) -> Token | None:
    """The verb whose subject or object a thing is, or for which it is the means: 'bought with the help of a loan'."""
    while thing.dep_ == "pobj" and thing.head.lower_ in {"of", "in"}:
        thing = thing.head.head
    above = thing.head.head if thing.dep_ == "pobj" and thing.head.lower_ in _MEANS else thing.head
    direct = thing.dep_ in {"nsubj", "nsubjpass", "dobj"} or above != thing.head
    return above if direct and above.pos_ in {"VERB", "AUX"} else None


def _beside(verb: Token) -> Iterator[Token]:
    """What a verb has as object or behind a preposition: 'joined the Fijian fleet', 'arrived in Fiji'."""
    for child in verb.rights:
        if child.dep_ == "dobj":
            yield child
        if child.dep_ == "prep":
            yield from (deep for deep in child.children if deep.dep_ == "pobj")
