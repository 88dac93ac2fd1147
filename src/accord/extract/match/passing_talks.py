"""Talks told by the way: those told before, their purpose, several summed up, a word in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.counterparts import OTHER_SIDE
from accord.extract.match.matching import Match
from accord.extract.match.phrases import governor
from accord.extract.match.tenses import is_perfect
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_definite(noun: Token) -> bool:
    """'The meeting', 'this call': one told before, if no adjective or time tells it from others."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    apart = any(
        child.dep_ in {"amod", "nummod", "npadvmod", "relcl", "poss"}
        or (child.dep_ == "compound" and not _is_pair(child))
        for child in noun.children
    )
    return not apart and any(child.lower_ in {"the", "this"} for child in noun.lefts)


_GATHERINGS = frozenset({"talks", "meeting", "round", "summit", "conference", "consultations"})
_PRESENT = frozenset({"VBZ", "VBP", "MD"})


def is_presumed(noun: Token) -> bool:
    """'Herzog's visit is the first in years', 'this meeting with Peru reflects …': told as known, not as over.

    So is 'it would be the first visit by a Kenyan president'.
    """
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    if is_comment(noun):
        return True
    if noun.dep_ != "nsubj":
        return False
    known = any(child.dep_ == "poss" or child.lower_ in {"the", "this"} for child in noun.children)
    verb = noun.head
    finite = next((child for child in verb.children if child.dep_ == "aux"), verb)
    return known and finite.tag_ in _PRESENT and not is_perfect(verb)


def _is_pair(name: Token) -> bool:
    """'The Lee-Diaz talks', 'the Lee/Diaz talks' are those of the two that were told before."""
    return "/" in name.text or "-" in name.text or any(c.text in {"/", "-"} for c in name.children)


def is_purpose_of_talks(match: Match, words: Words) -> bool:
    """'Met with the ministers to discuss …' tells one act; its purpose is no other."""
    trigger = match.trigger
    if trigger.dep_ not in {"xcomp", "advcl", "acl"} or not any(c.lower_ == "to" for c in trigger.lefts):
        return False
    head = trigger.head
    countable = {*words["countable_talks"], "talk"}
    held = any(child.dep_ == "dobj" and child.lemma_.lower() in countable for child in head.children)
    return head.lemma_.lower() in {*words["talks"], *words["talking"]} or (held and head.lemma_ == "hold")


def sums_up(match: Match, words: Words) -> bool:
    """'Was joined in his meetings by …', 'in all her calls': several that are told of one by one elsewhere."""
    trigger = match.trigger
    if is_comment(trigger):
        return not any(x.parties for a in match.arguments if a.relation != "poss" for x in a.actors)
    if trigger.tag_ != "NNS" or trigger.lemma_.lower() not in words["countable_talks"]:
        return False
    told = {a.relation for a in match.arguments if a.actors}
    return any(child.dep_ == "poss" for child in trigger.children) and not told & {*OTHER_SIDE, "of", "mod"}


def is_comment(trigger: Token) -> bool:
    """Say whether a noun tells more of talks told before: 'this was her first call with a foreign leader'.

    So does 'the talks will be the first conference of ministers'.
    """
    verb = trigger.head
    if trigger.dep_ != "attr" or verb.lemma_ != "be":
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None:
        return False
    known = any(child.lower_ in {"the", "these", "this"} for child in subject.lefts)
    return subject.lower_ in {"this", "that", "it"} or (known and subject.lower_ in _GATHERINGS)


def is_passing_word(match: Match, words: Words, *, placed: bool) -> bool:
    """'The negotiations' by a noun with neither day, place, person nor a verb of holding are no one meeting."""
    told = {a.relation for a in match.arguments if a.actors}
    if match.trigger.pos_ in {"VERB", "AUX"} or placed or {"poss", "with"} <= told:
        return False
    verb = governor(match.trigger, words)
    held = [child for child in match.trigger.children if child.dep_ in {"acl", "relcl"}]
    chain = [v for v in (verb, *held) if v is not None]
    if any(v.lemma_ == "call" and any(c.lower_ == "off" for c in v.children) for v in chain):
        return False  # 'the talks have been called off'
    chain += [
        deep
        for v in chain
        for child in v.children
        if child.dep_ in {"xcomp", "acomp"}
        for deep in (child, *child.children)
    ]
    return not {v.lemma_.lower() for v in chain} & {*match.pattern.support, *words["holding"]}
