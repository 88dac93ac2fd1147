"""With whom an accord is signed, where the words that tell of it are not those of its signers."""

from __future__ import annotations

import re

from accord.extract.drafts import Draft
from accord.extract.fill.accords import is_commented
from accord.extract.fill.firms import deals_with_firms, is_bargain_of_firms
from accord.extract.fill.parties import add_party
from accord.extract.match.matching import Match
from accord.extract.match.phrases import named_after, region
from accord.extract.names.actors import Part
from accord.extract.scene import Scene

_VISITING = re.compile(
    r"\b(?:[Ww]hile (?:on (?:a|an|his|her) [\w -]{0,20}?visit (?:to|in)|in|visiting)"
    r"|(?:[Dd]uring|[Oo]n) (?:his|her|their|a|an|the) (?:[\w-]+ ){0,3}?(?:visit|trip|stay|tour) (?:to|in)) (?:the )?$"
)
"""What tells the land in which somebody is received."""
_WITH_WHOM = frozenset({"from", "to", "with", "between"})


def is_signed_by_others(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether those told are no signers together: they speak of it, or each dealt with somebody not told."""
    if is_commented(match, scene):
        return True  # 'we welcome today's agreement': those who speak of it need not have made it
    firms = len(event.parties) > 1 and deals_with_firms(match, scene)
    if _is_one_side(event, match, scene) or firms or is_bargain_of_firms(match, scene):
        event.parties.clear()  # 'deals were reached with A and B', 'with commercial banks': nobody says by whom
        return True
    return False


def add_named_between(event: Draft, match: Match, scene: Scene) -> None:
    """'Memorandums that set a framework for relations between Chad and Mali will be signed': the two sign them."""
    things = [child for child in match.trigger.children if child.dep_ in {"dobj", "nsubjpass"}]
    if match.trigger.pos_ == "NOUN":
        things = named_after(
            match.trigger, "of"
        )  # 'the signature of the accord on relations between Chad and Mali'
    rows = [
        token
        for thing in things
        for token in thing.subtree
        if token.dep_ == "pobj" and token.head.lower_ == "between"
    ]
    for row in rows[:1]:
        named = scene.actors.within(region(row))
        if len({code for actor in named for code in scene.discourse.resolve(actor)}) > 1:
            for actor in named:
                add_party(event, actor, scene)


def _add_land_visited(event: Draft, scene: Scene) -> None:
    """'While in Mali, the King signed accords': with those whose guest he was."""
    text = scene.parsed.shadow.text
    lands = [a for a in scene.line.actors if a.part is Part.PARTY and _VISITING.search(text[: a.start])]
    if lands and not set(lands[0].parties) & event.codes:
        add_party(event, lands[0], scene)


def add_named_with(event: Draft, match: Match, scene: Scene) -> None:
    """'Signed a protocol to buy cotton from Chad', 'on rice between Peru and Chad': the signer's other side."""
    after = [
        token
        for token in match.trigger.subtree
        if token.i > match.trigger.i and token.dep_ == "pobj" and token.head.lower_ in _WITH_WHOM
    ]
    after += [other for token in after if token.head.lower_ == "between" for other in token.conjuncts]
    named = [
        actor
        for actor in scene.actors.within(frozenset(token.i for token in after))
        if actor.part is Part.PARTY and not set(actor.parties) <= event.codes
    ]
    if len({code for actor in named for code in actor.parties}) == 1:
        add_party(event, named[0], scene)
    else:
        _add_land_visited(event, scene)


def _is_one_side(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether all that are told are those with whom somebody dealt."""
    sides: dict[bool, set[str]] = {True: set(), False: set()}
    for argument in match.arguments:
        for actor in argument.actors:  # 'with his counterpart': he is the one who deals
            other = argument.relation == "with" and actor.part is not Part.PRONOUN
            sides[other].update(scene.discourse.resolve(actor))
    collective = any(x.part is Part.COLLECTIVE for a in match.arguments for x in a.actors)
    return len(event.parties) > 1 and event.codes <= sides[True] and not sides[False] and not collective
