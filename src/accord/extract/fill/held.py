"""What the words beside an act tell of it: that it was held lately, is waited for or thanked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.verb_arguments import HOMEWARD
from accord.model.claims import Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_of_late(trigger: Token, words: Words) -> bool:
    """Say whether a noun's own words tell it as held: 'the recent dialogue', whatever is pledged after it."""
    return trigger.pos_ in {"NOUN", "PROPN"} and any(
        child.dep_ == "amod" and child.lower_ in words["of_late"] for child in trigger.children
    )


def of_chance(act: Token, head: Token, words: Words) -> Modality | None:
    """What there was a chance for took place ('had the opportunity to meet'), or not ('were not able to discuss')."""
    if head.lemma_.lower() == "able":
        verb = head.head if head.dep_ == "acomp" else None
    elif head.lemma_.lower() in words["chances"] and act.dep_ in {"acl", "relcl"}:
        verb = head.head if head.head.lemma_.lower() in words["taking_chances"] else None
    else:
        return None
    if verb is None or not _is_over(verb):
        return None
    return Modality.DENIED if any(child.dep_ == "neg" for child in verb.children) else Modality.OCCURRED


def _is_over(verb: Token) -> bool:
    perfect = verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    return verb.tag_ == "VBD" or perfect


def is_awaited(verb: Token) -> bool:
    """Say whether an act is waited for: 'once the talks have concluded', 'until it is ratified'."""
    waits = any(
        child.dep_ in {"mark", "advmod"} and child.lower_ in {"once", "until"} for child in verb.children
    )
    would = verb.tag_ == "VBD" and any(child.lower_ == "would" for child in verb.head.children)
    return waits and (_tense_now(verb) or would)  # 'would not sign until he met her'


def shares_will(verb: Token) -> bool:
    """Say whether a verb stands under the 'will' before it: 'They will agree to … and agree to …'."""
    bare = verb.tag_ == "VBP" and verb.dep_ == "conj" and verb.lower_ == verb.lemma_
    own = any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in verb.children)
    return (
        bare
        and not own
        and any(child.dep_ == "aux" and child.lower_ == "will" for child in verb.head.children)
    )


def is_gladly_had(noun: Token, words: Words) -> bool:
    """'Am glad to have the opportunity to host': an act that takes place."""
    verb = noun.head
    if (
        noun.lemma_.lower() not in words["chances"]
        or noun.dep_ != "dobj"
        or verb.lemma_ not in {"have", "get"}
    ):
        return False
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words["glad"]


def _tense_now(verb: Token) -> bool:
    return verb.tag_ in {"VBZ", "VBP"} or any(
        child.dep_ in {"aux", "auxpass"} and child.tag_ in {"VBZ", "VBP"} for child in verb.children
    )


def is_back_from(trigger: Token) -> bool:
    """'Returns on Sunday from Lima', 'from a visit to Lima': the return is still to come, the visit is not."""
    if trigger.pos_ == "VERB" and trigger.lemma_ in {"return", "fly"}:
        ways = {deep.lower_ for child in trigger.children for deep in (child, *child.children)}
        return "from" in ways and "to" not in ways and (trigger.lemma_ == "return" or bool(ways & HOMEWARD))
    verb = trigger.head.head
    return trigger.dep_ == "pobj" and trigger.head.lower_ == "from" and verb.lemma_ == "return"


def is_thanked(trigger: Token, words: Words) -> bool:
    """'I would like to thank you for sending doses', 'commend them for hosting': it is done."""
    act = trigger.head if trigger.dep_ == "dobj" and trigger.pos_ in {"NOUN", "PROPN"} else trigger
    while act.dep_ == "conj" and act.head.tag_ == "VBG":
        act = act.head
    if act.dep_ != "pcomp" or act.tag_ != "VBG" or act.head.lower_ != "for":
        return False
    above = act.head.head
    verbs = (above, above.head) if above.pos_ == "ADP" else (above,)
    return any(verb.lemma_.lower() in words["gratitude"] for verb in verbs)
