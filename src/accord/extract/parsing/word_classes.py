"""Mends words taken for another class: 'to further cooperation', 'her stay', 'the port and plans to build it'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def furthering(to: Token) -> None:
    """'Decided to further cooperation': the parse takes the verb for an adjective."""
    thing = next((child for child in to.children if child.dep_ == "pobj"), None)
    if thing is None or to.i + 2 >= len(to.doc) or to.nbor(1).lower_ != "further" or to.head.pos_ != "VERB":
        return
    verb, above = to.nbor(1), to.head
    if verb.head != thing or thing.left_edge.i != verb.i:
        return
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VB", "further"
    verb.head, verb.dep_ = above, "xcomp"
    to.head, to.dep_ = verb, "aux"
    thing.head, thing.dep_ = verb, "dobj"


def noun_taken_for_verb(thing: Token) -> None:
    """'Ended her ten-day stay': what has an owner or an article is no verb."""
    if any(child.dep_ in {"poss", "det"} for child in thing.lefts):
        thing.pos_, thing.tag_, thing.lemma_ = "NOUN", "NN", thing.lower_


def plans_discussed(plans: Token) -> None:
    """'They discussed the port and plans to build it': the plans are discussed, and nobody plans."""
    verb = plans.head
    thing = next((child for child in verb.children if child.dep_ == "dobj" and child.i < plans.i), None)
    if plans.dep_ == "conj" and verb.tag_ == "VBD" and thing is not None:
        plans.head = thing
        plans.pos_, plans.tag_, plans.lemma_ = "NOUN", "NNS", "plan"


def stay_taken_for_verb(stay: Token) -> None:
    """'Wrapped up a two-day stay in Lima': what lasts two days is a thing, and here the verb's object."""
    stay.pos_, stay.tag_ = "NOUN", "NN"
    if stay.dep_ in {"advcl", "xcomp", "ccomp"} and stay.head.pos_ == "VERB" and stay.head.i < stay.i:
        stay.dep_ = "dobj"


def handing_over(over: Token) -> None:
    """'Will hand over 20 trucks': they are handed over, and not more than twenty."""
    over.head, over.dep_, over.pos_ = over.nbor(-1), "prt", "ADP"


def is_noun_at_head(word: Token) -> bool:
    """Say whether a word that opens a line is a noun taken for a command: 'Visit of President Lee to Lima'."""
    if word.i or word.tag_ not in {"VB", "VBP"} or not word.text.istitle() or len(word.doc) == 1:
        return False
    return word.nbor(1).lower_ in {"of", "by", "between"}


def noun_at_head(word: Token) -> None:
    """Make it the noun that it is."""
    word.pos_, word.tag_, word.lemma_ = "NOUN", "NN", word.lower_


def is_doer_taken_for_attribute(name: Token) -> bool:
    """'Peru hosts Chad leader', 'Peru ratifies treaty', in a headline: a finite verb has no attribute before it."""
    verb = name.head
    if (
        name.dep_ not in {"compound", "nmod", "amod"}
        or verb.tag_ not in {"VBZ", "VBD"}
        or name.pos_ != "PROPN"
    ):
        return False
    return name.i == verb.i - 1 and not any(
        c.dep_ in {"nsubj", "nsubjpass", "auxpass"} for c in verb.children
    )


def doer_of_headline(name: Token) -> None:
    """Make the name the verb's subject, and the noun that the verb is said to describe its object."""
    verb = name.head
    name.dep_ = "nsubj"
    thing = verb.head
    if verb.dep_ in {"compound", "amod", "nmod"} and thing.i > verb.i and thing.pos_ in {"NOUN", "PROPN"}:
        verb.pos_, verb.dep_ = "VERB", thing.dep_
        verb.head = verb if thing.head == thing else thing.head
        thing.head, thing.dep_ = verb, "dobj"
