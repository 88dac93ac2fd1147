"""Whether a verb tells an undertaking, or only an ultimatum, a condition, a need or a purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.conditionals import depends, is_marked
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONDITIONS = frozenset({"if", "unless", "whether"})
_UNTIL = frozenset({"if", "unless", "once", "until", "provided"})
_CLAUSE = frozenset({"ROOT", "relcl", "conj", "parataxis", "dep"})


def is_first_hand(verb: Token, words: Words) -> bool:
    """'Will open its market' undertakes; 'has six weeks to open it', 'if it opens', 'the need to open it' do not."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return True
    return not (_is_conditional(verb) or _is_must(verb) or _is_purpose(verb, words))


def is_forecast(clause: Token, words: Words) -> bool:
    """'Agreed that the delay will harm both': a thing does something to another, and nobody undertakes it."""
    agreed = clause.dep_ == "ccomp" and clause.head.lemma_ in {"agree", "concur"}
    if agreed and {"would", "have"} <= {child.lower_ for child in clause.children if child.dep_ == "aux"}:
        return True  # 'agreed that talks would have helped'
    active = agreed and any(child.dep_ == "dobj" for child in clause.children)
    doers = [child for child in clause.children if child.dep_ == "nsubj"]
    who = {*words["person"], *words["agents"], *words["organisation"], *words["new_body"], *words["teams"]}
    who |= {*words["private"], "country", "nation", "state", "party", "member", "participant", "partner"}
    return active and any(doer.tag_ in {"NN", "NNS"} and doer.lemma_.lower() not in who for doer in doers)


def is_by_the_way(pledge: Token) -> bool:
    """'A force for good, committed to peace', 'all can be done when we commit to it': what somebody is, and when."""
    if pledge.dep_ not in {"acl", "advcl"} or pledge.tag_ == "VBG":
        return False
    if any(child.lower_ in {"when", "if", "unless"} for child in pledge.children):
        return True
    if any(child.dep_ == "conj" and child.i > pledge.i for child in pledge.head.children):
        return False  # 'discussed trade, committed to open the road and …': one of a row of acts
    return pledge.tag_ == "VBN" and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in pledge.children)


def is_heading(pledge: Token) -> bool:
    """'Committing to fair trade: The bloc will …': the head of a paragraph, whose sentence tells the act."""
    if pledge.tag_ != "VBG" or any(child.dep_ in {"nsubj", "aux"} for child in pledge.children):
        return False
    after = [token for token in pledge.doc if token.text == ":" and token.i > pledge.i]
    return (
        pledge.i == pledge.left_edge.i
        and bool(after)
        and not any(t.text == "." for t in pledge.doc[: after[0].i])
    )


def _is_conditional(verb: Token) -> bool:
    """'If they insist that it open', 'will open if they insist': a condition stands above it or beside it."""
    above = verb.dep_ in {"ccomp", "xcomp"} and is_marked(verb.head, *_CONDITIONS)
    return above or is_marked(verb, *_CONDITIONS) or depends(verb, *_CONDITIONS)


def _is_must(verb: Token) -> bool:
    """'We have to agree': what ought to be done is not yet undertaken."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "have" and _to(verb)


def _is_purpose(verb: Token, words: Words) -> bool:
    """'Six months to open', 'the need to establish', 'in order to lift': an infinitive that nobody promises or asks."""
    if not _to(verb) or verb.dep_ not in {"acl", "relcl", "advcl"}:
        return False
    head = verb.head
    if verb.dep_ == "advcl":
        return head.pos_ == "NOUN" or head.lemma_.lower() not in {
            *words["pressing"], *words["scheduled"], *words["proposed"],
        }  # fmt: skip
    asked = {*words["proposed_nouns"], *words["scheduled_nouns"]} - {*words["lacking"]}
    return head.lemma_.lower() not in asked


def _to(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def is_undertaken(verb: Token, words: Words) -> bool:
    """'Has lifted', 'agreed to lift', 'asked them to lift' a ban; not 'is willing to lift it', 'failed to lift it'."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and not _finite(verb):
        verb = verb.head
    if _is_put_off(verb):
        return False
    if verb.dep_ in _CLAUSE:
        return True
    if verb.dep_ == "ccomp" and _finite(verb):
        return verb.head.pos_ in {"VERB", "AUX"} and verb.head.lemma_.lower() in {
            *words["speech"], *words["declaring"], *words["scheduled"],
        } - {*words["held_back"]}  # fmt: skip
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if above.pos_ in {"NOUN", "PROPN"}:
        return above.lemma_.lower() in words["scheduled_nouns"]
    asked = {*words["scheduled"], *words["pressing"], "propose", "offer", "be"} - {*words["held_back"]}
    return above.pos_ != "ADJ" and above.lemma_.lower() in asked and not _asks_by_text(above, words)


def _finite(verb: Token) -> bool:
    told = verb.tag_ in {"VBD", "VBZ"} or (
        verb.tag_ == "VBP" and any(c.dep_ == "nsubj" for c in verb.children)
    )
    return told or any(c.dep_ in {"aux", "auxpass"} and c.tag_ != "TO" for c in verb.children)


def _is_put_off(verb: Token) -> bool:
    """'Would drop them once they had evidence': it hangs on what has not come about yet."""
    above = [verb, *(token for token in verb.ancestors if token.pos_ in {"VERB", "AUX"})][:3]
    return any(
        (child.dep_ == "mark" and child.lower_ in _UNTIL)
        or (child.dep_ == "advmod" and child.lower_ == "once")
        for one in above
        for clause in one.children
        if clause.dep_ == "advcl"
        for child in clause.children
    )


def _asks_by_text(verb: Token, words: Words) -> bool:
    """'The pact called for Peru to open its market': what an agreement holds."""
    return any(
        child.dep_ == "nsubj" and child.lemma_.lower() in words["agreement"] for child in verb.children
    )
