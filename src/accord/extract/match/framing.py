"""How the words around an act frame it: a label before it, a number after it, others joined to do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.done_to import objects
from accord.extract.match.phrases import named_after
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_of_number(noun: Token) -> bool:
    """'The announcement of $40 million', 'of two cutters'."""
    things = named_after(noun, "of")
    return any(t.like_num or any(c.dep_ == "nummod" for c in t.children) for t in things)


def is_defined(noun: Token) -> bool:
    """'The pact is an agreement between …', 'would be the third such deal': what an accord is, not that it was made."""
    return noun.dep_ == "attr" and noun.head.lemma_ == "be"


def is_invoked(noun: Token, words: Words) -> bool:
    """'Under Article 5 of the 1951 treaty', 'the terms of the accord': what it holds, and not its making."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    named = (above, *above.lefts)  # 'Article 5'
    return above != noun and any(token.lemma_.lower() in words["invoking"] for token in named)


def is_labelled(noun: Token) -> bool:
    """'Plants in Lima: $2 million for …': what stands after a label is the line's own head."""
    label = noun.head
    between = noun.doc[label.i : noun.i] if label.i < noun.i else ()
    return (
        noun.dep_ in {"appos", "dep"}
        and label.dep_ == "ROOT"
        and label.pos_ in {"NOUN", "PROPN"}
        and any(token.text == ":" for token in between)
    )


def is_for_good(verb: Token) -> bool:
    """'Joined the union' enters it; 'joins Peru and the union to launch a fund' does something beside them."""
    several = any(thing.conjuncts for thing in objects(verb))
    act = any(c.dep_ in {"xcomp", "advcl"} and any(t.tag_ == "TO" for t in c.children) for c in verb.children)
    return not (several and act)


def is_such(noun: Token) -> bool:
    """'Will hold a drill, the first such exercise since 2009': told already, and only reckoned here."""
    such = any(child.lower_ == "such" and child.i < noun.i for child in noun.children)
    return such and noun.pos_ == "NOUN" and noun.dep_ in {"pobj", "appos", "attr", "dep"}


def is_described(noun: Token) -> bool:
    """'Will join the drill, which is the largest joint exercise of the two': what is told, told by what it is."""
    being = noun.head
    return (
        noun.dep_ == "attr"
        and being.dep_ == "relcl"
        and any(c.dep_ == "nsubj" and c.lower_ in {"which", "that"} for c in being.children)
    )


def is_led_team(verb: Token) -> bool:
    """'Sent a team led by Lee to Rome': who leads it is told, and no other trip."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN"
