"""States that a report names as parties of a war, as a threat or as those whom measures hit, and not as who acts."""

from __future__ import annotations

import re
from functools import lru_cache

from accord.extract.names.actors import Actor, Part
from accord.ontology.frames import Words

_BETWEEN = r"(?:,? (?:and )?[\w-]+){0,4}? "
_OWNING = frozenset({Part.PARTY, Part.PERSON})
_MADE_WAR_ON = frozenset({Part.PARTY, Part.ADJECTIVE, Part.PERSON})
_REACH = 100
"""Code points before an actor among which the words for what is done to it stand."""


def is_fought(actor: Actor, text: str, words: Words) -> bool:
    """'Norway's illegal war on Sweden', 'costs on Norway', 'threats posed by Norway': none is told to take part."""
    owned, told, before = _patterns(words["hostilities"], words["aimed"], words["menaced"])
    if actor.part in _OWNING and owned.match(text, actor.end):
        return True
    if actor.part is Part.ADJECTIVE and told.match(text, actor.end):
        return True
    return actor.part in _MADE_WAR_ON and bool(before.search(text, max(0, actor.start - _REACH), actor.start))


@lru_cache(maxsize=4)
def _patterns(
    hostilities: tuple[str, ...], aimed: tuple[str, ...], menaced: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile what follows who makes war ('Norway's …', 'the Norwegian …'), and what stands before whom it hits.

    'Norway imposes severe costs' is no war of Norway's: a noun must own it, or stand beside it.
    """
    deeds, on, of = ("|".join(map(re.escape, listed)) for listed in (hostilities, aimed, menaced))
    return (
        re.compile(rf"(?:'s?(?:{_BETWEEN}| )| )(?:{deeds})\b", re.IGNORECASE),
        re.compile(rf"(?:{_BETWEEN}| )(?:{deeds})\b", re.IGNORECASE),
        re.compile(rf"\b(?:(?:{deeds}) (?:{on})|{of}) (?:the )?$", re.IGNORECASE),
    )
