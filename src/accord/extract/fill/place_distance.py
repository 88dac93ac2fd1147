"""How far a place named in a sentence stands from an act, and where it is only what is talked about."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from accord.extract.fill.courses import gathers_for, is_led
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.locating import head_at
from accord.extract.parsing.parse import Parsed
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR = 6
"""Steps in the parse beyond which a place is another act's."""
_TO_COME = frozenset({"before", "ahead"})
"""Prepositions after which an act is another day's: 'met in Rome ahead of the summit'."""
_ABOUT = frozenset({"on", "about", "regarding", "concerning", "over", "against", "despite", "amid"})
_BESIDE = 2
"""Steps from a place over its preposition to the verb; beyond them a region or sea is what is talked about."""


def _is_topic(token: Token, words: Words) -> bool:
    """'Discussed the fighting in Chad', 'talks on security in the Gulf': what is talked about is elsewhere."""
    if token.dep_ == "prep":
        return token.lower_ in _ABOUT
    return token.dep_ == "dobj" and token.head.lemma_ in words["talking_about"]


def _is_far_topic(trigger: Token, steps: int, words: Words) -> bool:
    """'Discussed what matters to the mission in Chad': only a state named beside the verb is where they talked."""
    return steps > _BESIDE and trigger.pos_ == "VERB" and trigger.lemma_ in words["talking_about"]


def _is_holding(verb: Token, trigger: Token, words: Words) -> bool:
    """'The dialogue held last month in Amman', 'which took place in Amman': where the act itself was."""
    held = verb.lemma_ in words["held_there"] or (
        verb.lemma_ == "take" and any(c.lower_ == "place" for c in verb.children)
    )
    if held and verb.dep_ in {"acl", "relcl"} and verb.head == trigger:
        return True
    return gathers_for(verb, trigger) or is_led(verb)


def _hangs_on(way: Sequence[Token], nouns: Container[str]) -> bool:
    """'Discussed the situation in Bonga': the preposition before a place hangs on one of `nouns`."""
    return len(way) > 1 and way[0].dep_ == "prep" and way[1].lemma_.lower() in nouns


def is_below(trigger: Token, parsed: Parsed, hit: Hit) -> bool:
    """Of two places as near the one that hangs on the act itself is its own."""
    head = head_at(parsed.doc, hit)
    return head is not None and trigger.is_ancestor(head)


def distance(trigger: Token, parsed: Parsed, hit: Hit, words: Words) -> int:
    """Return the steps in the tree from the place up to the act, or to a common verb; more over another act."""
    head = head_at(parsed.doc, hit)
    if head is None:
        return _AWAY
    up, own = [head, *head.ancestors], [trigger, *trigger.ancestors]
    steps = next((steps for steps, token in enumerate(up) if token in own), None)
    if steps is None:
        return _AWAY
    above = own.index(up[steps])
    if any(t.dep_ == "prep" and t.lower_ in _TO_COME for t in own[:above]):
        return _AWAY
    if _is_matter(up[: steps + 1], above, trigger, hit, words):
        return _AWAY
    crossed = sum(t.pos_ in {"VERB", "AUX"} and not _is_holding(t, trigger, words) for t in up[1:steps])
    return steps + above + 4 * crossed


_AWAY = 99
"""The distance of a place that is not the act's."""


def _is_matter(way: Sequence[Token], above: int, trigger: Token, hit: Hit, words: Words) -> bool:
    """Whether the place, on its way up to the act, is where things stand or what is talked about."""
    steps = len(way) - 1
    if _hangs_on(way[1:], words["truces"]) or _hangs_on(way[1:-1], words["plights"]):
        return True
    nowhere = hit.party is None and not hit.house
    if nowhere and max(steps, above) > _BESIDE:
        return True
    wide = nowhere or hit.sort is Sort.STATE
    return wide and (any(_is_topic(t, words) for t in way[1:-1]) or _is_far_topic(trigger, steps, words))
