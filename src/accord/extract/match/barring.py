"""Words in whose presence a pattern does not hold: of a whole sentence, or where they say what the trigger is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from accord.ontology.frames import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENDINGS = ("", "s", "es", "d", "ed", "ing")


def bars(pattern: Pattern, trigger: Token, text: str) -> bool:
    """Say whether `text`, the sentence of `trigger`, holds words by which the pattern does not hold for it.

    'Told a news conference after the summit' holds a summit, though a news conference is no conference.
    """
    own = _own(pattern.unless, (*pattern.nouns, *pattern.verbs))
    return any(
        phrase in text and (phrase not in own or _covers(phrase, trigger, text)) for phrase in pattern.unless
    )


def bars_all(pattern: Pattern, text: str) -> bool:
    """Say whether a sentence holds words by which the pattern does not hold for any trigger of it."""
    own = _own(pattern.unless, (*pattern.nouns, *pattern.verbs))
    return any(phrase in text for phrase in pattern.unless if phrase not in own)


def _covers(phrase: str, trigger: Token, text: str) -> bool:
    at = text.find(phrase)
    while at >= 0:
        if at < trigger.idx + len(trigger) and trigger.idx < at + len(phrase):
            return True
        at = text.find(phrase, at + 1)
    return False


@cache
def _own(phrases: tuple[str, ...], triggers: tuple[str, ...]) -> frozenset[str]:
    """Those of `phrases` of which one word is a form of one of `triggers`."""
    forms = {trigger + ending for trigger in triggers for ending in _ENDINGS}
    forms |= {trigger[:-1] + "ing" for trigger in triggers}
    return frozenset(phrase for phrase in phrases if forms & set(phrase.lower().split()))
