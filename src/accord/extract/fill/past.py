"""Whether an act is told in the past, so that a dispatch tells it as the day's news, or in the perfect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.tenses import auxiliaries, is_perfect
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_ACTED = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "conj"})
_OCCASION = frozenset({"during", "at", "in"})


def _is_occasion(noun: Token) -> bool:
    """'Said so during talks with', 'told him at a meeting': the occasion of an act is of its day."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head  # 'during the first round of talks'
    spoken = noun.head.lower_ == "on" and noun.lemma_.lower() in {"call", "teleconference", "videoconference"}
    return (
        noun.dep_ == "pobj"
        and (noun.head.lower_ in _OCCASION or spoken)
        and noun.head.head.pos_ in {"VERB", "AUX"}
    )


def is_simple_past(trigger: Token, words: Words) -> bool:
    """Say whether the act is told in the simple past, as a dispatch tells the day's news (codebook, ruling 28)."""
    verb = _head_noun(trigger)
    if verb.pos_ not in {"VERB", "AUX"} and verb.dep_ not in _ACTED and not _is_occasion(trigger):
        return False
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    if verb != trigger and trigger.dep_ == "dobj" and verb.lemma_.lower() in words["speaking_of"]:
        return False  # 'welcomed the launch of': when it was launched is not told
    if trigger.tag_ == "VB" and _is_first(trigger.head):
        return False  # 'was the first state to sign it': when is not told
    if any(child.dep_ == "mark" and child.lower_ == "since" for child in verb.children):
        return False  # 'has risen since they signed': that was before
    for _ in range(3):
        if verb.tag_ == "VBD":
            return not any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)
        helping = auxiliaries(verb)
        if helping & {"was", "were"} and "been" not in helping:
            return True
        if helping & {"has", "have", "had", "will", "would"} or verb.head == verb:
            return False
        if verb.dep_ not in {"xcomp", "conj", "advcl", "acl", "pcomp"}:
            return False
        verb = verb.head
    return False


def _is_first(above: Token) -> bool:
    """'Was the first', 'became one of the last': a noun or verb of being with a word of order."""
    nouns = [above] if above.pos_ == "NOUN" else [c for c in above.children if c.dep_ == "attr"]
    near = [child.lower_ for noun in nouns for child in (noun, *noun.lefts)]
    return bool({"first", "second", "last", "only"} & set(near)) and above.lemma_ in {
        "be",
        "become",
        *near,
        *(noun.lemma_ for noun in nouns),
    }


def is_announced_now(trigger: Token) -> bool:
    """'We announce today that we have agreed': what a statement makes known by its own words is of its day."""
    verb = trigger.head
    if trigger.tag_ != "VBN" or trigger.dep_ != "ccomp" or verb.lemma_ != "announce":
        return False
    now = verb.tag_ in {"VBP", "VBZ"} or any(
        c.dep_ == "aux" and c.tag_ in {"VBP", "VBZ"} for c in verb.children
    )
    return now and is_perfect(trigger)


def is_just_done(trigger: Token) -> bool:
    """'We have just held talks', 'I've just had a good discussion with her': of the day on which it is said."""
    verb = _head_noun(trigger)
    verb = verb.head if verb.pos_ not in {"VERB", "AUX"} and verb.dep_ in _ACTED else verb
    told = {(child.dep_, child.lower_) for child in verb.children}
    perfect = told & {("aux", "has"), ("aux", "have"), ("aux", "'ve")}
    return verb.tag_ == "VBN" and ("advmod", "just") in told and bool(perfect)


def _head_noun(noun: Token) -> Token:
    """'A round of talks was held': the verb is the round's; so it is that of the last word of a name."""
    first = noun
    while first.pos_ in {"NOUN", "PROPN"}:
        if first.dep_ == "compound" and first.head.pos_ == "PROPN":
            first = first.head
        elif first.dep_ == "pobj" and first.head.lower_ == "of" and first.head.head.pos_ in {"NOUN", "PROPN"}:
            first = first.head.head
        else:
            break
    return first
