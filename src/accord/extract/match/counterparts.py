"""Whom somebody is said to have met or talked to, where the words beside the verb name no other party."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from accord.extract.match.matching import Argument, Match
from accord.extract.match.phrases import region
from accord.extract.names.actors import Actor, Part
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token


OTHER_SIDE = frozenset({"with", "obj", "to", "on", "between", "among"})
_OWN_SIDE = frozenset({"subj", "poss", "via", "by", "mod", "from"})
"""Relations of those whom somebody meets, and of who meets them."""


class Counterpart(StrEnum):
    """Who the other side of a meeting is, as far as the words tell."""

    OPEN = "open"  # nobody is named: the report's subject may tell
    OFFICIAL = "official"  # officials, leaders: of the report's other party, or of the place
    PRIVATE = "private"  # bankers, students, reporters: of the place, or nobody's
    DOMESTIC = "domestic"  # people of the same party: no act of cooperation
    THING = "thing"  # 'met with success'


def counterpart(match: Match, resolve: Callable[[Actor], tuple[str, ...]], words: Words) -> Counterpart:
    """Say who the other side of the talks of `match` is; `resolve` gives an actor's parties."""
    own = {code for a in match.arguments if a.relation in _OWN_SIDE for x in a.actors for code in resolve(x)}
    found = [
        _side(a, own, resolve, words)
        for a in match.arguments
        if a.relation in OTHER_SIDE and a.role != "none"
    ]
    return next((c for c in Counterpart if c in found and c is not Counterpart.OPEN), Counterpart.OPEN)


def _side(
    argument: Argument, own: set[str], resolve: Callable[[Actor], tuple[str, ...]], words: Words
) -> Counterpart:
    if _is_private(argument.head, words):
        return Counterpart.PRIVATE
    codes = {code for actor in argument.actors for code in resolve(actor)}
    if codes:
        return Counterpart.DOMESTIC if own and codes <= own else Counterpart.OPEN
    if any(a.part in {Part.COLLECTIVE, Part.PRONOUN, Part.WE} for a in argument.actors) or _is_counterpart(
        argument.head
    ):
        return Counterpart.OPEN
    if argument.head.pos_ == "PROPN" or any(a.part is Part.PERSON for a in argument.actors):
        return Counterpart.OPEN
    heads = {token.lemma_.lower() for token in (argument.head, *argument.head.conjuncts)}
    return (
        Counterpart.OFFICIAL
        if heads & {*words["person"], *words["organisation"], "side", "party", "government"}
        else Counterpart.THING
    )


def _is_counterpart(head: Token) -> bool:
    return head.lemma_.lower() in {"counterpart", "peer", "homologue", "other", "another"}


def _is_private(head: Token, words: Words) -> bool:
    return any(head.doc[i].lemma_.lower() in words["private"] for i in region(head))


def is_own_business(match: Match, resolve: Callable[[Actor], tuple[str, ...]]) -> bool:
    """'Smith discussed how …' with nobody named but the speaker goes on with talks told before, or with none."""
    trigger = match.trigger
    if any(token.lower_ == "with" and _is_beside(token, trigger) for token in trigger.subtree):
        return False
    if any(a.relation == "with" and any(map(resolve, a.actors)) for a in match.arguments):
        return False  # 'discussed building a dam with Minister Lee'
    if any(child.lower_ in {"between", "among"} for child in trigger.children):
        return False
    speakers = [x for a in match.arguments if a.relation in _OWN_SIDE for x in a.actors]
    return (
        not any(x.part is Part.COLLECTIVE for x in speakers)
        and len({code for x in speakers for code in resolve(x)}) < 2
    )


def is_of_region(match: Match, words: Words) -> bool:
    """'Baltic leaders', 'Gulf ministers' are none of the place where they are met, as 'Treasury officials' are."""
    told = [a for a in match.arguments if a.relation in OTHER_SIDE]
    heads = [a.head for a in told if not any(x.parties or x.part is Part.PERSON for x in a.actors)]
    if match.trigger.pos_ == "VERB" and not told:
        heads = [child for child in match.trigger.children if child.dep_ == "dobj"]  # 'convened Gulf leaders'
    return any(
        child.text[0].isupper()
        and child.dep_ in {"amod", "compound", "nmod"}
        and child.text not in words["institution"]
        for head in heads
        for child in head.lefts
    )


def is_with_creditors(match: Match, words: Words) -> bool:
    """'Talks with creditors' are held with lenders of many states, wherever they are held."""
    return any(
        deep.lemma_.lower() in words["creditors"]
        for a in match.arguments
        if a.relation in OTHER_SIDE and not a.actors
        for deep in (a.head, *a.head.children)
    )


def meets_alone(match: Match) -> bool:
    """'The board met on Friday': one that meets, with nobody beside it, meets itself."""
    if match.pattern.rule != "meeting/meet" or {a.relation for a in match.arguments} & {"obj", "with"}:
        return False
    heads = [a.head for a in match.arguments if a.relation == "subj"]
    if any(token.lower_ == "with" and _is_beside(token, match.trigger) for token in match.trigger.subtree):
        return False
    if _are_of_one(match):
        return True
    return bool(heads) and all(head.tag_ in {"NN", "NNP"} and not head.conjuncts for head in heads)


def _are_of_one(match: Match) -> bool:
    """'Chadian officials have been meeting since Friday': several of one state, who meet one another."""
    told = [a for a in match.arguments if a.relation == "subj"]
    codes = {code for a in told for x in a.actors for code in x.parties}
    sure = all(x.part in {Part.OFFICE, Part.ADJECTIVE} for a in told for x in a.actors)
    several = all(a.head.tag_ == "NNS" and not a.head.conjuncts for a in told)
    return match.trigger.lemma_ == "meet" and len(codes) == 1 and several and sure


def _is_beside(word: Token, verb: Token) -> bool:
    """Whether no other verb stands between: 'met on Monday with', not 'met to review compliance with'."""
    above = next((token for token in word.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return above == verb
