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
    told = [phrase for phrase in pattern.unless if phrase in text]
    own = _own(pattern) if told else frozenset()
    return any(phrase not in own or _covers(phrase, trigger, text) for phrase in told)


def bars_all(pattern: Pattern, text: str) -> bool:
    """Say whether a sentence holds words by which the pattern does not hold for any trigger of it."""
    told = {phrase for phrase in pattern.unless if phrase in text}
    return bool(told) and not told <= _own(pattern)


def _covers(phrase: str, trigger: Token, text: str) -> bool:
    at = text.find(phrase)
    while at >= 0:
        if at < trigger.idx + len(trigger) and trigger.idx < at + len(phrase):
            return True
        at = text.find(phrase, at + 1)
    return False


def _own(pattern: Pattern) -> frozenset[str]:
    """The phrases of which one word is a form of one of the pattern's triggers; asked only where one is told."""
    return _with_form_of(pattern.unless, (*pattern.nouns, *pattern.verbs))


@cache
def _with_form_of(phrases: tuple[str, ...], triggers: tuple[str, ...]) -> frozenset[str]:
    forms = {trigger + ending for trigger in triggers for ending in _ENDINGS}
    forms |= {trigger[:-1] + "ing" for trigger in triggers}
    return frozenset(phrase for phrase in phrases if forms & set(phrase.lower().split()))
