"""Whether a sentence says that an act took place, is planned, is only proposed, or did not take place.

Read from the trigger upwards: auxiliaries and negation, then the verbs, nouns and adjectives that govern it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.fill.ahead import setting_ahead
from accord.extract.fill.auxiliaries import own_modality
from accord.extract.fill.governors import by_errand, by_governor, by_predicate, is_set_for
from accord.extract.fill.held import is_back_from, is_of_late, is_thanked
from accord.extract.fill.noun_clauses import is_instrument, of_noun
from accord.extract.fill.reach import ends_at, is_of_itself, is_setting
from accord.extract.times import Tense
from accord.model.claims import Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def modality_of(trigger: Token, default: Modality, words: Words) -> Modality:
    """Return the modality of the act that `trigger` tells; `default` where nothing in the clause says otherwise."""
    if is_of_late(trigger, words) or is_thanked(trigger, words) or is_back_from(trigger):
        return Modality.OCCURRED
    if (first := _as_the_first(trigger)) is not None:
        return first
    if is_set_for(trigger, words) or _has_its_venue_sought(trigger, words):
        return Modality.SCHEDULED
    if (order := _order_of(trigger)) is not None and (found := own_modality(order, words)):
        return found
    token = trigger
    for _ in range(_HOPS):
        found = own_modality(token, words) if token.pos_ in {"VERB", "AUX"} else of_noun(token, words)
        if found := _undone(token, words) or found:
            return found
        if ends_at(token, trigger, words):
            break
        if is_setting(token, words):
            return _of_setting(token, trigger, words) or default
        if is_of_itself(token, trigger, words):
            break
        if found := _from_above(token, words):
            return found
        token = token.head
    return default


_HOPS = 8
"""Words above an act that are asked what they say of it."""


def _of_setting(setting: Token, trigger: Token, words: Words) -> Modality | None:
    """What the setting of an instrument would be, or what is done at that of talks, says of them."""
    return _if_there_were(setting) if is_instrument(trigger, words) else setting_ahead(setting, words)


def _from_above(token: Token, words: Words) -> Modality | None:
    head = token.head
    return (
        by_governor(token, head, words) or by_predicate(token, head, words) or by_errand(token, head, words)
    )


def _order_of(trigger: Token) -> Token | None:
    """'The summit will be preceded by talks': the verb that tells what comes first, and when."""
    by = trigger.head
    placed = trigger.dep_ == "pobj" and by.lower_ == "by" and by.head.lemma_ in {"precede", "follow"}
    return by.head if placed and by.head.tag_ == "VBN" else None


_ORDINAL = frozenset({"first", "second", "third", "last", "only", "latest"})


def _as_the_first(trigger: Token) -> Modality | None:
    """'Has become the first premier to visit Chad': the visit is what makes him the first."""
    who = trigger.head
    if trigger.tag_ != "VB" or who.head.lemma_ != "become" or who.pos_ not in {"NOUN", "PROPN"}:
        return None
    if not any(child.lower_ in _ORDINAL for child in who.lefts):
        return None
    ahead = any(child.tag_ == "MD" or child.tag_ == "TO" for child in who.head.children)
    return Modality.SCHEDULED if ahead else Modality.OCCURRED


def _has_its_venue_sought(trigger: Token, words: Words) -> bool:
    """'Are looking for a new site to sign the accord': it is to be signed there."""
    if trigger.tag_ != "VB" or not any(child.tag_ == "TO" for child in trigger.lefts):
        return False
    above = trigger.head
    things = [above, *(child for child in above.rights if child.dep_ in {"dobj", "pobj"})]
    things += [deep for child in above.rights if child.dep_ == "prep" for deep in child.rights]
    return any(thing.i < trigger.i and thing.lemma_.lower() in words["venues_sought"] for thing in things)


def _undone(token: Token, words: Words) -> Modality | None:
    """'The planned signing did not take place', 'denied that it had agreed to sell'."""
    head = token.head
    if token.dep_ == "nsubj" and token.pos_ in {"NOUN", "PROPN"} and head.lemma_.lower() in words["passing"]:
        return Modality.DENIED if any(child.dep_ == "neg" for child in head.children) else None
    if token.dep_ in {"acl", "ccomp", "relcl"} and head.lemma_.lower() in words["reports"]:
        if _are_untrue(head, words):
            return Modality.DENIED
        head = head.head  # 'denied reports that it had sold arms'
    return (
        Modality.DENIED
        if token.dep_ in {"ccomp", "acl", "relcl"} and head.lemma_ in {"deny", "refute"}
        else None
    )


def _are_untrue(reports: Token, words: Words) -> bool:
    """'Reports that it had sold arms were false', 'dismissed reports that it had': of what was not done."""
    verb = reports.head
    if reports.dep_ in {"nsubj", "nsubjpass"}:
        said = [verb, *(child for child in verb.children if child.dep_ in {"acomp", "attr", "oprd"})]
        return any(token.lemma_.lower() in words["untrue"] for token in said)
    return reports.dep_ == "dobj" and verb.lemma_.lower() in words["dismissing"]


def _if_there_were(token: Token) -> Modality | None:
    """'An accord would open the way' tells of none yet; 'the accord will bring jobs' of one that there is."""
    doubt = {"would", "could", "might", "may"}
    verb = token.head
    if token.dep_ != "nsubj":
        return None
    return Modality.PROPOSED if any(c.dep_ == "aux" and c.lower_ in doubt for c in verb.children) else None


def tense_of(modality: Modality) -> Tense:
    """Return the tense in which the act's dates are to be read; what was called off may have lain ahead."""
    if modality is Modality.DENIED:
        return Tense.PRESENT
    return Tense.FUTURE if modality in {Modality.SCHEDULED, Modality.PROPOSED} else Tense.PAST
