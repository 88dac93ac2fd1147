"""Whether what a match tells took place, is decided or only sought: by its pattern, its words and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.fill.expected import is_glad_of_what_comes
from accord.extract.fill.modality import modality_of
from accord.extract.fill.stays import is_continued
from accord.extract.gatherings import GATHERINGS, TALKS
from accord.extract.match.matching import Match
from accord.extract.match.phrases import is_attribute
from accord.extract.match.setting_out import leaves_later
from accord.extract.match.talked_of import is_announced_as_new, is_on_programme, is_talked_of
from accord.extract.match.tenses import WILL, clause_of_holding
from accord.extract.scene import Scene
from accord.model.claims import AHEAD, Kind, Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BIDS = frozenset(
    {
        "agreement-change/apply",
        "agreement-change/application",
        "commitment/ask-to",
        "transfer/request-for",
        "commitment/offer-to",
    }
)
"""Who has applied to join or asks another to do something, or is about to, only proposes it, whatever is answered."""
_SIGNED_TALKED_OF = frozenset({"signing/signing-of", "signing/ceremony"})
"""'Discussed the signing of a pact': one that is only talked of is still to come."""


def modality_in(match: Match, scene: Scene) -> Modality:
    """What the words say, but for a guest awaited on a day that is still to come."""
    told = _modality(match, scene.reader.ontology.words)
    if told is Modality.SCHEDULED and _is_of_chronicle(match.trigger, scene):
        return Modality.OCCURRED
    awaited = match.pattern.kind in GATHERINGS and told is Modality.OCCURRED
    return Modality.SCHEDULED if awaited and is_glad_of_what_comes(match.trigger, scene) else told


def _is_of_chronicle(trigger: Token, scene: Scene) -> bool:
    """'22 August 2006: the agreement is signed' is told in the present of what is past by then."""
    told, now = scene.line.day, scene.page.day
    if told is None:
        return False
    past = now is None or told[0].last < now
    return past and not any(token.lower_ in WILL for token in trigger.sent)


def _modality(match: Match, words: Words) -> Modality:
    pattern = match.pattern
    if {"will", "dated"} & set(pattern.needs) or pattern.rule in _BIDS:
        return pattern.modality
    if pattern.rule == "visit/visiting" and is_attribute(match.trigger):
        return Modality.OCCURRED  # 'the visiting premier', whatever is wished of her
    told = modality_of(_undertaken(match, words), pattern.modality, words)
    if pattern.kind is Kind.VISIT and told is Modality.SCHEDULED and is_continued(match.trigger):
        return Modality.OCCURRED
    if pattern.rule == _BROKERED and told is Modality.OCCURRED and _is_errand(match.trigger):
        return Modality.PROPOSED
    if told in AHEAD and clause_of_holding(match.trigger, words) is not None:
        return Modality.OCCURRED
    if pattern.kind in TALKS and told is Modality.OCCURRED and _is_to_come(match.trigger, words):
        return Modality.SCHEDULED
    if pattern.kind is Kind.SIGNING and told is Modality.OCCURRED and is_on_programme(match.trigger, words):
        return Modality.SCHEDULED
    if pattern.kind is Kind.VISIT and told is Modality.OCCURRED and leaves_later(match.trigger, words):
        return Modality.SCHEDULED
    stepwise = pattern.kind is Kind.AGREEMENT_CHANGE or pattern.rule in _SIGNED_TALKED_OF
    if stepwise and told is Modality.OCCURRED and is_talked_of(match.trigger, words):
        return Modality.PROPOSED
    return _of_deed(match, told, words) if "deed" in pattern.needs else told


_BROKERED = "signing/broker"


def _is_errand(verb: Token) -> bool:
    """'Flew to Lima to broker a truce': what he came for need not have come about."""
    return verb.dep_ == "advcl" and verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.lefts)


def _is_to_come(noun: Token, words: Words) -> bool:
    return is_announced_as_new(noun, words) or is_on_programme(noun, words)


def _of_deed(match: Match, told: Modality, words: Words) -> Modality:
    """What will be done is promised now; what somebody is pressed to do is not yet."""
    verb = match.trigger
    if verb.dep_ in {"xcomp", "ccomp", "advcl", "acl"} and verb.head.lemma_.lower() in words["pressing"]:
        return Modality.PROPOSED
    return match.pattern.modality if told is Modality.SCHEDULED else told


def _undertaken(match: Match, words: Words) -> Token:
    """Of 'their commitment to … and their determination to …', hung on it by the parse: the first tells it."""
    token = match.trigger
    if match.pattern.kind is not Kind.COMMITMENT or token.pos_ in {"VERB", "AUX"}:
        return token  # 'their partnership, in line with the dialogue held last month'
    for above in token.ancestors:
        if above.pos_ == "NOUN" and above.lemma_.lower() in {*match.pattern.nouns, *words["assurances"]}:
            token = above
        elif above.pos_ in {"VERB", "AUX"}:
            break
    return token
