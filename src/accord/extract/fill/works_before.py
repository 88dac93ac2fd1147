"""Whose works are that a sentence names again without their owners: 'the dam was switched on', some sentences later."""

from __future__ import annotations

import re
from collections.abc import Iterable

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Match
from accord.extract.names.actors import Part
from accord.extract.report.lines import Line
from accord.extract.scene import Scene

BEFORE = "before"
"""The reach of a pattern whose parties are those with whom the report has named its thing before."""

_FAR = 8
"""Sentences back within which works are named that 'the dam' can mean."""
_FEW = frozenset({2, 3})
_PLACED = re.compile(r"\b(?:in|at|near|from) $", re.IGNORECASE)
_DEFINITE = frozenset({"the", "this", "these", "both"})


def add_named_before(event: Draft, match: Match, scene: Scene) -> None:
    """Take those whose works a sentence before has told, where this one names nobody and says 'the dam'."""
    noun = match.trigger
    known = any(child.lower_ in _DEFINITE for child in noun.lefts)
    others = {code for actor in scene.actors.actors for code in actor.parties} - event.codes
    if event.codes or others or not known:
        return
    at = scene.lines.index(scene.line)
    name = re.compile(rf"\b{re.escape(noun.lemma_.lower())}s?\b", re.IGNORECASE)
    cues = re.compile(rf"\b(?:{'|'.join(scene.reader.ontology.words['shared_works'])})\b", re.IGNORECASE)
    owners = _owners(reversed(scene.lines[max(0, at - _FAR) : at]), name, cues)
    event.bare = event.bare and not owners
    for code in owners:
        event.parties[code] = Stated(code, scene.parsed.sentence.span, "party/works-before")


def _owners(lines: Iterable[Line], name: re.Pattern[str], cues: re.Pattern[str]) -> list[str]:
    """Return the two or three states of the nearest sentence that names the thing, if it tells that it is theirs."""
    for line in lines:
        text = line.shadow.text
        if name.search(text):
            acting = (actor for actor in line.actors if actor.part is not Part.NAMED)  # no firms
            told = (actor for actor in acting if not _PLACED.search(text, 0, actor.start))
            named = dict.fromkeys(code for actor in told for code in actor.parties)
            shared = len(named) in _FEW and cues.search(text)
            return list(named) if shared else []
    return []
