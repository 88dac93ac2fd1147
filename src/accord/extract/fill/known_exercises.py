"""Whose an exercise is that everybody knows by its name: 'Cobra Gold opened on Monday'."""

from __future__ import annotations

from accord.extract.drafts import Draft, Stated
from accord.extract.scene import Scene

RULE = "party/known-exercise"
"""The rule by which the parties of a well-known exercise are stated."""


def fill_known_parties(event: Draft, scene: Scene) -> None:
    """Give an exercise with a well-known name those whose it is, where the words name fewer than two parties."""
    if len(event.parties) > 1:
        return
    text = scene.parsed.shadow.text.lower()
    for entry in scene.reader.ontology.words["exercise_parties"]:
        name, codes = entry.split(":")
        at = text.find(name)
        if at < 0 or not scene.parsed.shadow.text[at].isupper():
            continue
        span = scene.parsed.shadow.span(at, at + len(name))
        for code in codes.split(","):
            event.parties.setdefault(code, Stated(code, span, RULE))
        event.bare = False
        return
