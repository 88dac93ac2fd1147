"""The instrument of which a sentence speaks by a pronoun or not at all: 'It was signed by …', 'B signed for Chad'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.drafts import Stated
from accord.extract.match.matching import Match
from accord.extract.scene import Scene
from accord.extract.wording.instruments import instrument_at
from accord.model.claims import Agreement
from accord.model.documents import Setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.extract.report.lines import Line

RULE = "agreement/named-before"
"""The name under which claims cite an instrument that an earlier sentence names."""

_LINES = 2
"""Sentences back at most in which the instrument is named."""


def instrument_before(match: Match, scene: Scene) -> Stated[Agreement] | None:
    """Return the instrument named last before the trigger of `match`, in its sentence or those before it."""
    return _in_sentence(match, scene) or next(_in_lines(scene), None)


def _in_sentence(match: Match, scene: Scene) -> Stated[Agreement] | None:
    words = scene.reader.ontology.words
    for token in reversed(match.trigger.doc[: match.trigger.i]):
        if _is_beside(token, match.trigger):
            continue  # 'in a 1994 agreement it was extended to all': it is not the agreement
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in words["agreement"]:
            found = instrument_at(token, scene.reader.instruments, words)
            if found:
                span = scene.span(found.start, found.end)
                return Stated(Agreement(scene.words(span), found.type), span, RULE)
    return None


def _is_beside(noun: Token, verb: Token) -> bool:
    """Whether a noun hangs on a verb itself, and not on a clause that the parse hung on it."""
    for token in noun.ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            return token == verb
    return False


def _in_lines(scene: Scene) -> Iterator[Stated[Agreement]]:
    """Yield the instruments that the lines before name, the nearest first."""
    for line in _before(scene):
        spoken = {
            word for word in scene.reader.ontology.words["agreement"] if word in line.shadow.text.lower()
        }
        pattern = "|".join(sorted(map(re.escape, spoken), key=len, reverse=True))
        named = list(re.finditer(rf"\b(?:{pattern})(?:s|es)?\b", line.shadow.text, re.I)) if spoken else []
        for noun in reversed(named):
            span = line.shadow.span(*noun.span())
            code = scene.reader.instruments.get(noun[0].lower()) or scene.reader.instruments.get(
                noun[0].lower().rstrip("s"), "agreement"
            )
            yield Stated(Agreement(scene.words(span), code), span, RULE)


def _before(scene: Scene) -> list[Line]:
    """The lines before this one, the nearest first, no further back than its own paragraph and the one before."""
    here = scene.line.sentence
    earlier = [line for line in scene.lines if line.sentence.span.start < here.span.start]
    near = [
        line
        for line in earlier[-_LINES:]
        if here.paragraph - line.sentence.paragraph <= 1 or line.sentence.setting is Setting.TITLE
    ]
    return near[::-1]
