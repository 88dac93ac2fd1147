"""Whether an act lies ahead, by its own words or as the setting of another: 'we will raise it at the meeting'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.occasions import is_where_agreed
from accord.model.claims import Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHEN = frozenset({"when", "once", "until", "before", "after"})
_HOPS = 4
"""Verbs that are looked at from the setting up ('plan to ask him to raise it at the talks')."""


def setting_ahead(setting: Token, words: Words) -> Modality | None:
    """Return the modality that what is done at a setting (its preposition) gives to it, None where it gives none.

    What will be done, or is planned or hoped for, lies ahead, and so does its occasion: 'will take it forward at
    the meeting', 'hope to raise it in talks', 'due to see him before going to the summit', 'when he comes for the
    talks'. A setting of somebody's words ('on her pledge at the summit') is none of the verb's.
    """
    if any(child.dep_ == "poss" for child in setting.head.children) or _was_agreed_there(setting, words):
        return None
    if setting.lower_ == "since":
        return None  # 'will meet for the first time since their talks in Oslo'
    act = next((child for child in setting.children if child.dep_ == "pcomp"), None)
    verb = _verb_above(setting)
    if verb is not None and _is_of_joining(verb, words):
        return Modality.PROPOSED
    for _ in range(_HOPS):
        if verb is None:
            return None
        if found := _what_is_ahead(verb, act, words):
            return found
        verb = _outer(verb)
    return None


def _what_is_ahead(verb: Token, act: Token | None, words: Words) -> Modality | None:
    """Whether what `verb` tells will be done, or what its governor says of it."""
    if _wills(verb) or is_when_ahead(verb) or _looks_forward(verb):
        return Modality.SCHEDULED
    if _is_hoped_to_be(verb, words) or _is_expected(verb, words):
        return Modality.SCHEDULED
    governor = _planned(verb) if verb.lemma_ == "be" else _head_of(verb) if _depends(verb) else None
    if governor is not None and (found := _by_plan(governor, act, words)):
        return found
    return Modality.SCHEDULED if _is_errand_of(verb, words) else None


def _head_of(verb: Token) -> Token:
    return verb.head.head if verb.dep_ == "pcomp" else verb.head


def _outer(verb: Token) -> Token | None:
    """The verb on which one without a time of its own depends."""
    head = _head_of(verb)
    depends = verb.tag_ in {"VB", "VBG"} and verb.dep_ in {"xcomp", "pcomp", "advcl", "conj"}
    return head if depends and head != verb else None


def _is_hoped_to_be(being: Token, words: Words) -> bool:
    """'Expects the meeting in Lima to be calm': it lies ahead."""
    infinitive = being.lemma_ == "be" and any(child.tag_ == "TO" for child in being.lefts)
    return infinitive and being.dep_ in {"ccomp", "xcomp"} and being.head.lemma_.lower() in words["scheduled"]


def _was_agreed_there(setting: Token, words: Words) -> bool:
    """'They agreed to widen trade during the third session': there they agreed, and will widen it afterwards."""
    verb = _verb_above(setting)
    agreed = verb is not None and verb.dep_ == "xcomp" and verb.head.tag_ in {"VBD", "VBN"}
    occasions = [child for child in setting.children if child.dep_ == "pobj"]
    if verb is None or not agreed or setting.lower_ != "during":
        return any(is_where_agreed(occasion, words) for occasion in occasions)
    ahead = any(t.lower_ in words["scheduled_words"] for occasion in occasions for t in occasion.subtree)
    return verb.head.lemma_.lower() in words["declaring"] and not ahead


def _is_of_joining(verb: Token, words: Words) -> bool:
    """'No objection to Peru joining the talks', 'would let Peru join in drills': this is only spoken of."""
    somebody = any(child.dep_ in {"nsubj", "poss"} for child in verb.children)
    if somebody and verb.tag_ == "VB" and verb.dep_ == "ccomp" and verb.head.tag_ == "VB":
        return verb.head.lemma_ in words["letting"]
    about = verb.dep_ == "pcomp" and verb.head.lower_ in {"about", "to", "of", "against"}
    return about and verb.tag_ == "VBG" and somebody and verb.lemma_.lower() in words["attending"]


def is_when_ahead(verb: Token) -> bool:
    """'Will raise it when the minister visits Rome': the present of a clause of time lies ahead with its verb."""
    present = verb.tag_ in {"VBZ", "VBP"} and verb.dep_ in {"advcl", "relcl"}
    above = _verb_above(verb) if present else None
    return above is not None and any(c.lower_ in _WHEN for c in verb.children) and _wills(above)


def is_headline_infinitive(verb: Token) -> bool:
    """'Minister to visit Oman', not 'we would like to speak of its chances to join': no headline says 'would'."""
    root = verb.sent.root
    finite = {"VBD", "VBZ", "VBP"}
    bare = root.tag_ not in finite and not any(
        c.tag_ == "MD" or (c.dep_ in {"aux", "auxpass"} and c.tag_ in finite) for c in root.children
    )  # 'its offer to sell was criticised' is no headline
    infinitive = verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return verb.dep_ in {"ROOT", "acl", "relcl"} and infinitive and bare


def is_next(verb: Token) -> bool:
    """'Is sending tanks next week': the present that tells of a future day."""
    return any(
        child.dep_ in {"npadvmod", "advmod"}
        and (child.lower_ == "tomorrow" or any(deep.lower_ == "next" for deep in child.children))
        for child in verb.children
    )


def is_yet_to_come(verb: Token) -> bool:
    """'Has yet to ratify' tells that it has not."""
    if verb.dep_ != "xcomp" or verb.head.lemma_ not in {"have", "be"}:
        return False
    return any(child.lower_ == "yet" for child in (*verb.head.children, *verb.children))


def _is_errand_of(verb: Token, words: Words) -> bool:
    """'His decision to travel there for the summit', 'an invitation to attend it': the summit is still to be held."""
    if verb.dep_ != "acl" or not any(child.tag_ == "TO" for child in verb.children):
        return False
    return verb.head.lemma_.lower() in {"invitation", *words["scheduled_nouns"]}


def _depends(verb: Token) -> bool:
    """'Hope to raise it', 'look forward to see you': what is done is what the verb above is about."""
    return verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and any(c.tag_ == "TO" for c in verb.children))


def _by_plan(governor: Token, act: Token | None, words: Words) -> Modality | None:
    """Meetings at which something is hoped for are to be held; an act that is itself hoped for is only proposed."""
    lemma = governor.lemma_.lower()
    if lemma in words["proposed"]:
        return Modality.PROPOSED if act is not None else Modality.SCHEDULED
    return Modality.SCHEDULED if lemma in words["scheduled"] and lemma != "invite" else None


def _is_expected(verb: Token, words: Words) -> bool:
    """'A meeting expected just before the summit': both lie ahead."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in words["scheduled"]


def _planned(being: Token) -> Token | None:
    """'Was due to hold talks': the word that says so."""
    said = [child for child in being.children if child.dep_ == "acomp"]
    return next((one for one in said if any(child.dep_ == "xcomp" for child in one.children)), None)


def _verb_above(token: Token) -> Token | None:
    return next((one for one in token.ancestors if one.pos_ in {"VERB", "AUX"}), None)


def _looks_forward(verb: Token) -> bool:
    return verb.lemma_ == "look" and any(child.lower_ == "forward" for child in verb.children)


def _wills(verb: Token) -> bool:
    reported = verb.dep_ == "ccomp" or (verb.dep_ == "conj" and verb.head.dep_ == "ccomp")
    sure = {"will", "shall", "'ll", *({"would"} if reported else ())}  # 'said he would leave to attend it'
    return any(c.dep_ == "aux" and c.lower_ in sure for c in verb.children)
