"""Talks that nobody has fixed or asked for: gone on with at some time, only wished for, or true of an 'if'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.match.conditionals import is_marked, would, would_if
from accord.extract.match.phrases import governor
from accord.model.claims import AHEAD, Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_CHAIN = frozenset({"xcomp", "ccomp", "acl", "advcl", "conj", "pcomp", "prep"})
_SELF = frozenset({"i", "we"})
_IN_TOUCH = frozenset({"talk", "speak", "negotiate", "discuss", "consult"})
_HOPS = 4


def is_idle(event: Draft, trigger: Token, words: Words) -> bool:
    """Say whether `event`, told by `trigger` as still to come, is no particular act.

    'We will continue our consultations', 'a need to discuss it', 'would meet him if …', 'thought he would be met'.
    With a day or a place of its own it is one.
    """
    if event.modality.value not in AHEAD or event.when or event.title:
        return False
    if is_imagined(trigger, words) or is_conditional(trigger):
        return True
    loose = event.kind is Kind.MEETING and event.place is None and event.ordinal is None
    return (
        loose and _is_speech(trigger, words) and any(_is_loose(one, words) for one in _above(trigger, words))
    )


def is_imagined(trigger: Token, words: Words) -> bool:
    """'Thought that he could be welcomed': what somebody only had in mind."""
    verb = trigger.head
    return (
        trigger.dep_ == "ccomp"
        and verb.lemma_.lower() in words["imagining"]
        and verb.tag_ in {"VBD", "VBN"}
        and would(trigger)
    )


def is_conditional(trigger: Token) -> bool:
    """'Would meet him if he stopped', 'whether I would meet him': nobody has offered it."""
    return would_if(trigger) or (would(trigger) and is_marked(trigger, "if", "whether"))


def is_lacking(act: Token) -> bool:
    """'The two have not met yet', 'are not talking', 'had not sold it wheat for years': no plan came to nothing."""
    if act.tag_ == "VBG" and act.lemma_ in _IN_TOUCH and any(child.dep_ == "neg" for child in act.children):
        return True
    perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in act.children)
    return act.tag_ == "VBN" and perfect and any(child.dep_ == "neg" for child in act.children)


def _is_speech(trigger: Token, words: Words) -> bool:
    kind = "idle_talking" if trigger.pos_ == "VERB" else "idle_talks"
    return trigger.lemma_.lower() in words[kind]


def _is_loose(token: Token, words: Words) -> bool:
    return _goes_on(token, words) or _wishes(token, words)


def _above(trigger: Token, words: Words) -> Iterator[Token]:
    """Yield the verbs, nouns and adjectives that govern an act, the nearest first."""
    noun = trigger.pos_ not in {"VERB", "AUX"}
    token = (governor(trigger, words) or trigger.head) if noun else trigger
    for _ in range(_HOPS):
        yield token
        if token.dep_ not in _CHAIN or token.head == token or token.head.lemma_.lower() in words["speech"]:
            return
        token = token.head


def _goes_on(token: Token, words: Words) -> bool:
    return token.lemma_.lower() in words["going_on"] and token.pos_ in {"VERB", "AUX"}


def _wishes(token: Token, words: Words) -> bool:
    """'The need to discuss', 'is ready to talk'; of wishes only those that who speaks has ('we want to discuss')."""
    lemma = token.lemma_.lower()
    if lemma in words["idle_wishes"] and token.dep_ != "conj":
        return True
    speaks = any(child.dep_ == "nsubj" and child.lower_ in _SELF for child in token.children)
    return speaks and lemma in words["own_wishes"]
