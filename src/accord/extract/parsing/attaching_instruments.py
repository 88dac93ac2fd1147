"""Mends of what a clause says of an instrument: it is signed and ratified, and not the town or the matter before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.parsing.attaching_held import NOUNS, RELATIVE
from accord.extract.parsing.attaching_words import AttachingWords

if TYPE_CHECKING:
    from spacy.tokens import Token


def attach_to_instrument(verb: Token, words: AttachingWords) -> None:
    """'In the form of the treaty signed in May': the treaty was signed and no form."""
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ not in RELATIVE]
    which = any(c.dep_ == "dobj" and c.lower_ in RELATIVE for c in verb.children)
    if verb.tag_ not in {"VBN", "VBD"} or (own and not which):
        return
    if verb.head.lemma_.lower() not in words.instruments:
        above = _instrument_above(verb.head, words) or _instrument_beside(verb, words)
        if above is not None:
            verb.head = above
            verb.tag_ = verb.tag_ if which else "VBN"
            return
    noun = verb.doc[verb.i - 1] if verb.i else verb
    if noun.text == "," and noun.i:
        noun = noun.nbor(-1)
    if which or noun == verb.head or noun.pos_ not in NOUNS or verb.head not in noun.ancestors:
        return
    if noun.lemma_.lower() in words.instruments and verb.head.lemma_.lower() not in words.instruments:
        verb.head, verb.tag_ = noun, "VBN"


def _instrument_beside(verb: Token, words: AttachingWords) -> Token | None:
    """'Extended the deal on workers, signed in May, by a year': what stands between commas is said of the deal."""
    if verb.doc[max(verb.left_edge.i - 1, 0)].text != ",":
        return None
    act = next((token for token in verb.head.ancestors if token.pos_ == "VERB"), None)
    beside = [c for c in act.children if c.i < verb.i and c.dep_ in {"dobj", "nsubjpass"}] if act else []
    return next((one for one in beside if one.lemma_.lower() in words.instruments), None)


def _instrument_above(noun: Token, words: AttachingWords) -> Token | None:
    """'The accord on the base signed in May': the accord was signed, and not the base that it is on."""
    for token in noun.ancestors:
        if token.pos_ in NOUNS and token.lemma_.lower() in words.instruments:
            return token
        if token.pos_ != "ADP" and token.dep_ != "pobj":
            return None
    return None


def is_step(verb: Token, words: AttachingWords) -> bool:
    """'Which is to be ratified', 'which will enter into force': what a clause tells of an instrument."""
    told = [verb, *(child for child in verb.children if child.dep_ == "xcomp")]
    related = any(
        child.lower_ in RELATIVE and child.dep_ in {"nsubj", "nsubjpass", "dobj"}
        for one in told
        for child in one.children
    )
    return related and any(one.lemma_.lower() in words.steps for one in told)


def attach_step(verb: Token, words: AttachingWords) -> None:
    """'Signed an accord at the summit in Kyiv, which is to be ratified': the accord is, and not Kyiv."""
    first = verb.doc[max(verb.left_edge.i - 1, 0)]
    if verb.head.lemma_.lower() in words.instruments or first.text != ",":
        return
    noun = _instrument_above(verb.head, words) or _instrument_beside(verb, words)
    if noun is not None and noun != verb.head:
        verb.head = noun


def attach_signed(thing: Token, words: AttachingWords) -> None:
    """'Signed with her counterpart, Ali Kone, a programme of work': it is signed, and no name for him."""
    partner, verb = thing.head, thing.head.head.head
    if partner.dep_ != "pobj" or partner.head.lower_ != "with" or verb.lemma_.lower() not in words.signing:
        return
    own = any(child.dep_ == "det" for child in thing.lefts) and thing.doc[thing.left_edge.i - 1].text == ","
    signed = any(child.dep_ == "dobj" and child.pos_ in NOUNS for child in verb.children)
    if own and not signed:
        thing.head, thing.dep_ = verb, "dobj"


def turn_to_passive(verb: Token, words: AttachingWords) -> None:
    """'The treaty signed in May by the two is the first': the parse takes the treaty for who signed."""
    things = [child for child in verb.children if child.dep_ == "nsubj"]
    if verb.tag_ != "VBD" or len(things) != 1:
        return
    if things[0].lemma_.lower().removesuffix("s") not in words.instruments:
        return
    if any(child.dep_ in {"dobj", "prt", "ccomp", "xcomp"} for child in verb.children):
        return
    things[0].dep_, verb.tag_ = "nsubjpass", "VBN"
    for child in verb.children:
        if child.lower_ == "by" and child.dep_ == "prep":
            child.dep_ = "agent"


def turn_headline(verb: Token) -> None:
    """'Premier received by the King in Oslo', in a headline or chronology: the King received him."""
    doers = [c for c in verb.children if c.lower_ == "by" and c.dep_ in {"prep", "agent"}]
    things = [c for c in verb.children if c.dep_ == "nsubj"]
    behind = [deep for by in doers for deep in by.children if deep.dep_ == "pobj"]
    named = any(
        one.pos_ == "PROPN" or any(one.lefts) for one in behind
    )  # 'trained side by side' is by nobody
    if not named or len(things) != 1 or any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.children):
        return
    things[0].dep_, verb.tag_ = "nsubjpass", "VBN"
    for by in doers:
        by.dep_ = "agent"
