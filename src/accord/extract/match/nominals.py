"""What is to be done, told by a noun: 'agreed on the dispatch of experts', 'consented to the removal of the mines'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.phrases import named_after
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_ENDINGS = ("ation", "ition", "ction", "sion", "tment", "sal", "val", "wal", "ance", "ing", "ening", "fer")


def names_deed(pledge: Token, words: Words) -> bool:
    """Whether what is agreed on is a thing to be done to something, and no view ('the importance of trade')."""
    if pledge.lemma_.lower() not in words["settling"]:
        return False
    above = pledge.head if pledge.dep_ in {"nsubjpass", "dobj"} and pledge.pos_ == "NOUN" else None
    things = named_after(pledge, "on", "upon", "to")
    things += named_after(above, "on", "upon", "to") if above is not None else []
    return any(is_deed_noun(thing, words) for thing in things)


def is_deed_noun(noun: Token, words: Words) -> bool:
    """'The dispatch of experts', 'the removal of the mines': a noun of doing, with what it is done to."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or lemma in {*words["no_deed"], *words["ritual"], *words["no_task"]}:
        return False
    of = any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.children)
    return of and (lemma.endswith(_ENDINGS) or lemma in words["deeds"])
