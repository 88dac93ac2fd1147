"""Mends of journeys: who travels, where somebody is on a visit, what he is invited to do, and the stops of a trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.parsing.attaching_held import NOUNS
from accord.extract.parsing.attaching_words import AttachingWords

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ERRAND = 20
"""Words after an invitation within which stands what somebody is invited to do."""

_DAY_BETWEEN = 6
"""Words between a tour and 'that will take': the day on which it starts."""


def attach_stay(on: Token, words: AttachingWords) -> None:
    """'Lee, on a visit to Rome, said …': who is on the visit, whatever the parse hangs it on."""
    stay = next((child for child in on.children if child.dep_ == "pobj"), None)
    if stay is not None and stay.lemma_.lower() in words.visits and (who := _doer_before(on)):
        on.head = who


def attach_abode(within: Token) -> None:
    """'Lee, in Rome for talks, said …': he is in Rome, and for talks; nothing is said of where he said so."""
    who = _doer_before(within)
    beside = [*within.children, *within.head.children]
    purpose = next((t for t in beside if t.lower_ == "for" and t.i > within.i), None)
    if who and purpose is not None:
        within.head = purpose.head = who


def _doer_before(prep: Token) -> Token | None:
    """The name before the comma before `prep`, which is the subject of the verb on which the parse hangs `prep`."""
    if prep.i < 2 or prep.nbor(-1).text != "," or prep.head.pos_ != "VERB":
        return None
    who = prep.nbor(-2)
    named = who.pos_ == "PROPN" and who.dep_ in {"nsubj", "nsubjpass"}
    return who if named and who.head == prep.head else None


def attach_traveller(of: Token, words: AttachingWords) -> None:
    """'The visit to Chad of a delegation': it is the visit of those who travel, and no Chad of theirs."""
    place, to = of.head, of.head.head
    whose = next((child for child in of.children if child.dep_ == "pobj"), None)
    if place.pos_ != "PROPN" or place.dep_ != "pobj" or to.lower_ != "to" or whose is None:
        return
    if to.head.lemma_.lower() in words.visits and of.i == place.i + 1:
        travels = whose.lemma_.lower() in words.teams or whose.pos_ == "PROPN"
        if travels and to.head.pos_ in NOUNS:
            of.head = to.head


def attach_errand(invitation: Token) -> None:
    """'Accepted the invitation of President Lee to visit Rome': what one is invited to do is not Lee's to do."""
    inside = {*invitation.subtree, invitation.head}
    for errand in invitation.doc[invitation.i + 1 : invitation.i + _ERRAND]:
        infinitive = errand.tag_ == "VB" and any(child.tag_ == "TO" for child in errand.lefts)
        if infinitive and errand.head in inside and errand.dep_ in {"acl", "relcl", "advcl", "xcomp"}:
            errand.head, errand.dep_ = invitation, "acl"
            return


def attach_course(verb: Token, words: AttachingWords) -> None:
    """'Is to start a tour on May 2 that will take him to Chad': it is the tour that will take him there."""
    that = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.lower_ in {"that", "which"}), None)
    if that is None or verb.dep_ not in {"ccomp", "advcl", "conj"}:
        return
    before = verb.doc[max(0, that.i - _DAY_BETWEEN) : that.i]
    tour = next((t for t in reversed(before) if t.pos_ in NOUNS and t.lemma_.lower() in words.visits), None)
    if (
        tour is not None
        and tour.dep_ == "dobj"
        and not any(t.text in {",", ";"} for t in before if t.i > tour.i)
    ):
        verb.head, verb.dep_ = tour, "relcl"


def attach_stops(doc: Doc) -> None:
    """'In Chad, where they met A and B; Mali, where …': the second stop stands beside the first, not beside B."""
    first: Token | None = None
    for where in doc:
        if where.lower_ != "where" or where.i < 2 or doc[where.i - 1].text != ",":
            continue
        stop = doc[where.i - 2]
        start = stop.left_edge.i
        while start and doc[start - 1].lower_ in {"and", "in", "the"}:
            start -= 1
        if first is not None and start and doc[start - 1].text == ";" and stop.pos_ == "PROPN":
            stop.head, stop.dep_ = first, "conj"
        first = first or (stop if stop.pos_ == "PROPN" else None)
