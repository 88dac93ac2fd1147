"""Talks of which their own words tell that others sit in them than the two that the report is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.matching import Argument, Match
from accord.extract.match.phrases import governor
from accord.extract.names.actors import Actor, Part
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Set

    from spacy.tokens import Token

_SITTING = frozenset({"of", "among", "by"})
_DOING = frozenset({"subj", "via", "poss"})
_VARIABLE = frozenset({Part.COLLECTIVE, Part.PRONOUN, Part.WE, Part.YOU})


def sits_with_others(
    match: Match, resolve: Callable[[Actor], tuple[str, ...]], companies: Set[str], words: Words
) -> bool:
    """Say whether the talks of `match` are those of a group, of firms or of bankers; `resolve` gives parties."""
    return (
        any(_is_group(argument, resolve) for argument in match.arguments)
        or any(_has_firm(argument, resolve, words) for argument in match.arguments)
        or any(x.name in companies for a in match.arguments if a.relation in _DOING for x in a.actors)
        or any(_is_crowd(argument, words) for argument in match.arguments)
        or any(a.relation == "with" and a.head.lemma_.lower() in words["audiences"] for a in match.arguments)
        or _is_lone_body(match)
        or _is_attended(match, words)
        or _is_with_firms(match, words)
    )


def _is_group(argument: Argument, resolve: Callable[[Actor], tuple[str, ...]]) -> bool:
    """'A meeting of trade ministers', 'talks among producers': several of whom nothing tells whose they are."""
    head = argument.head
    if argument.relation not in _SITTING or head.tag_ not in {"NNS", "NNPS"}:
        return False
    if any(child.dep_ == "poss" and child.pos_ == "PRON" for child in _near(head)):
        return True  # 'a meeting of his commanders', 'of supporters of his party'
    if any(actor.part in _VARIABLE or resolve(actor) for actor in argument.actors):
        return False
    return not any(child.lower_ in {"the", "their", "both", "two", "these"} for child in head.lefts)


def is_of_others(match: Match, resolve: Callable[[Actor], tuple[str, ...]], words: Words) -> bool:
    """'Met with representatives of international organisations', 'of the diaspora': those who act for no state."""
    for argument in match.arguments:
        head = argument.head
        if argument.relation != "with" or head.tag_ != "NNS" or any(resolve(x) for x in argument.actors):
            continue
        after = [deep for child in head.children if child.lower_ == "of" for deep in child.children]
        if any(noun.lemma_.lower() in words["no_states"] for one in after for noun in (one, *one.conjuncts)):
            return True
    return False


def _near(head: Token) -> list[Token]:
    """What stands beside a noun and beside the noun after its 'of'."""
    after = [deep for child in head.children if child.lower_ == "of" for deep in child.children]
    return [child for one in (head, *after) for child in one.children]


def _is_crowd(argument: Argument, words: Words) -> bool:
    """'The major countries agreed at the meeting': several who go unnamed."""
    head = argument.head
    unnamed = head.tag_ == "NNS" and not argument.actors
    return argument.relation == "via" and unnamed and head.lemma_.lower() in words["delegates"]


def _is_lone_body(match: Match) -> bool:
    """'The Economic Council decided at a meeting': a body of one state sits itself."""
    doers = [a for a in match.arguments if a.relation in {*_DOING, "mod", "of"}]
    alone = bool(doers) and all(x.part is Part.NAMED for a in doers for x in a.actors)
    named = any(a.actors for a in doers)
    return alone and named and match.trigger.lower_ == "meeting" and len(doers) == len(match.arguments)


def _has_firm(argument: Argument, resolve: Callable[[Actor], tuple[str, ...]], words: Words) -> bool:
    """'Swiss banks are holding talks', 'Peru and its bank committee met': one who talks is no state."""
    if argument.relation == "between":
        return any(_is_firm(head, words) for head in argument.head.conjuncts)
    if argument.relation not in _DOING:
        return False
    heads = (argument.head, *argument.head.conjuncts)
    if any(_is_firm(head, words) for head in heads):
        return True
    unknown = argument.actors and not any(resolve(actor) for actor in argument.actors)
    return bool(unknown) and any(head.lemma_.lower() in words["legislators"] for head in heads)


def _is_firm(head: Token, words: Words) -> bool:
    """'Banks', 'the bank committee', and no central bank nor the 'group' of states."""
    firms = {*words["merchant"], *words["creditors"], *words["other_firms"]} - {*words["not_firms"]}
    if head.pos_ != "NOUN":
        return False
    near = [child for child in head.lefts if child.dep_ == "compound" and child.pos_ == "NOUN"]
    named = [one.lemma_.lower() for one in (*near, head)]
    central = any(child.lower_ in {"central", "state", "state-owned"} for child in head.lefts)
    return bool(firms.intersection(named)) and not central


def is_among_firms(match: Match, companies: Set[str], words: Words) -> bool:
    """Say whether all who are named to talk are firms, which is nothing between their states (codebook, ruling 20)."""
    named = [a for a in match.arguments if a.actors and a.role == "participant"]
    return any(not _is_like(a, words) for a in named) and all(
        _are_firms(argument, companies, words) for argument in named
    )


def _is_like(argument: Argument, words: Words) -> bool:
    """'Their Japanese colleagues' are what those are who meet them."""
    return argument.head.lemma_.lower() in words["peers"]


def _are_firms(argument: Argument, companies: Set[str], words: Words) -> bool:
    """'KLM', 'the U.S. carrier Comet Inc', 'Swiss banks', but not 'Peru and its banks'."""
    heads = (argument.head, *argument.head.conjuncts)
    like = {*words["peers"]}
    if all(
        _is_firm(head, words) or head.lower_.rstrip(".") in words["firm_ends"] or head.lemma_.lower() in like
        for head in heads
    ):
        return True
    if all(map(_is_labour, heads)) and not any(actor.part is Part.PARTY for actor in argument.actors):
        return True  # 'negotiations of Ostoil with 40,000 members of the Chadian Auto Workers'
    doers = [
        actor for actor in argument.actors if actor.part is not Part.ADJECTIVE
    ]  # 'the Chadian arm of Ostoil'
    return bool(doers) and all(actor.part is Part.NAMED and actor.name in companies for actor in doers)


_LABOUR = frozenset({"worker", "employee", "union", "miner", "docker", "seaman", "steelworker"})


def _is_labour(head: Token) -> bool:
    """'Workers', 'the pilots' union', 'members of the Auto Workers'."""
    of = [deep for child in head.children if child.lower_ == "of" for deep in child.children]
    return any(one.lower_.removesuffix("s") in _LABOUR for one in (head, *of))


def _is_attended(match: Match, words: Words) -> bool:
    """'Peru will attend the annual meeting': whoever goes there, it is a gathering of others too."""
    verb = governor(match.trigger, words)
    if verb is None or match.trigger.dep_ != "dobj" or verb.lemma_.lower() not in words["attending"]:
        return False
    return not any(a.relation in {"with", "between"} for a in match.arguments)


def _is_with_firms(match: Match, words: Words) -> bool:
    """'Is negotiating a freeze on payments with banks': the parse hangs them on what is negotiated."""
    if match.trigger.pos_ not in {"VERB", "AUX"}:
        return False
    return any(_is_firm(thing, words) for thing in _beside(match.trigger))


def _beside(verb: Token) -> Iterable[Token]:
    for token in verb.subtree:
        if token.lower_ in {"with", "from"} and token.i > verb.i:
            things = [child for child in token.children if child.dep_ in {"pobj", "nummod"}]
            yield from things
            yield from (
                t for thing in things for t in thing.subtree if t.dep_ == "pobj" and t.head.lower_ == "of"
            )
