"""What is done to a thing that is there already, and said of it: its own day and place are others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.done_to import objects
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def describes_thing(trigger: Token, words: Words) -> bool:
    """'On Thursday approved a pact signed by the two': on that day it was approved, and had been signed before."""
    noun = trigger.head
    if trigger.dep_ != "acl" or trigger.tag_ != "VBN" or noun.dep_ not in {"dobj", "pobj"}:
        return False
    above = noun.head if noun.dep_ == "dobj" else noun.head.head
    return any(one.lemma_ in words["done_afterwards"] for one in (above, *objects(above)))


def is_judged(noun: Token, words: Words) -> bool:
    """'On Thursday the assembly denounced the pact of the two': the day and town are those of the judging."""
    return noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.head.lemma_ in words["judging"]
