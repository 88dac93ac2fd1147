"""Whether a verb tells an undertaking, or only an ultimatum, a condition, a need or a purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONDITIONS = frozenset({"if", "unless", "whether"})


def is_first_hand(verb: Token, words: Words) -> bool:
    """'Will open its market' undertakes; 'has six weeks to open it', 'if it opens', 'the need to open it' do not."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return True
    return not (_is_conditional(verb) or _is_must(verb) or _is_purpose(verb, words))


def is_forecast(clause: Token, words: Words) -> bool:
    """'Agreed that the delay will harm both': a thing does something to another, and nobody undertakes it."""
    agreed = clause.dep_ == "ccomp" and clause.head.lemma_ in {"agree", "concur"}
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
    above = [verb, *(verb.head for _ in (0,) if verb.dep_ in {"ccomp", "xcomp"})]
    beside = [child for child in verb.children if child.dep_ == "advcl"]
    return any(
        child.dep_ == "mark" and child.lower_ in _CONDITIONS
        for one in (*above, *beside)
        for child in one.children
    )


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
