"""Mends whose act a verb tells: who stands after a town, a comma, 'with' or an auxiliary, before 'to' or a modal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def partner_before_purpose(preposition: Token) -> None:
    """'Lee spoke with Diaz to discuss trade': Diaz is whom Lee spoke with, not who discusses."""
    purpose = preposition.head
    partner = next((c for c in purpose.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in purpose.children)
    if partner is None or not to or partner.i < preposition.i or purpose.head == purpose:
        return
    preposition.head, preposition.dep_ = purpose.head, "prep"
    partner.head, partner.dep_ = preposition, "pobj"


def partner_doing(preposition: Token) -> None:
    """'Spoke with ministers from Peru and Chad to discuss trade': the parse hangs the purpose on 'with', them on it."""
    purpose = next((c for c in preposition.children if c.dep_ == "pcomp" and c.tag_ == "VB"), None)
    partner = purpose and next((c for c in purpose.children if c.dep_ == "nsubj"), None)
    if purpose is None or partner is None or partner.i < preposition.i:
        return
    if not any(child.tag_ == "TO" and child.i > partner.i for child in purpose.children):
        return
    partner.head, partner.dep_ = preposition, "pobj"
    purpose.head, purpose.dep_ = preposition.head, "advcl"


def opening_participle(participle: Token) -> None:
    """'Building on the plan, Chad and Mali will work …': those after the comma act, not the opening words."""
    doc, verb = participle.doc, participle.head
    if any(token.is_alpha for token in doc[: participle.i]):
        return
    end = min([verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i > participle.i)])
    comma = next((t for t in reversed(doc[participle.i : end]) if t.text == ","), None)
    if comma is None or comma.i + 1 >= end or doc[comma.i + 1].dep_ == "cc":
        return
    doer = doc[comma.i + 1 : end].root
    if doer.pos_ in {"NOUN", "PROPN", "PRON"}:
        participle.dep_ = "advcl"
        doer.head, doer.dep_ = verb, "nsubj"


def past_beside_modal(verb: Token) -> None:
    """'Said that the dam can never burst and briefed the envoy': who said it briefed him, not the dam."""
    inner = verb.head
    if inner.tag_ != "VB" or not any(child.tag_ in {"MD", "TO"} for child in inner.children):
        return
    if any(child.dep_ in {"nsubj", "nsubjpass", "aux"} for child in verb.children):
        return
    outer = next((t for t in inner.ancestors if t.tag_ == "VBD" and t.pos_ == "VERB"), None)
    if outer is not None and any(child.dep_ == "nsubj" for child in outer.children):
        verb.head = outer


def doers_after_town(town: Token) -> None:
    """'Today in Lima, Minister Lee, and Minister Diaz, met': those after the comma act, and are in no row with it."""
    where, comma = town.nbor(-1), town.i + 1
    if where.pos_ != "ADP" or town.doc[comma : comma + 1].text != ",":
        return
    verb = next((above for above in town.ancestors if above.pos_ in {"VERB", "AUX"}), town)
    if verb.i < comma or verb.dep_ not in {"ROOT", "ccomp"}:
        return
    if verb.pos_ != "VERB" or any(
        child.dep_ in {"nsubj", "nsubjpass", "expl"} and child != town for child in verb.children
    ):
        return
    row = [c for c in town.children if c.dep_ in {"conj", "appos"} and comma < c.i < verb.i]
    if len(row) == 1 and row[0].left_edge.i == comma + 1:
        passive = any(child.dep_ == "auxpass" for child in verb.children)
        town.head, town.dep_ = where, "pobj"
        row[0].head, row[0].dep_ = verb, "nsubjpass" if passive else "nsubj"


def subject_of_auxiliary(subject: Token) -> None:
    """'Three accords were on Monday signed': what the auxiliary's subject is, its verb's is."""
    auxiliary = subject.head
    if auxiliary.head.pos_ == "VERB" and subject.i < auxiliary.i < auxiliary.head.i - 1:
        subject.head, subject.dep_ = (
            auxiliary.head,
            "nsubjpass" if auxiliary.dep_ == "auxpass" else subject.dep_,
        )
