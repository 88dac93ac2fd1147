"""Guests whom a host is glad to welcome on a day that is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.fill.dating import date_of
from accord.extract.scene import Scene
from accord.extract.times import Tense

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_glad_of_what_comes(act: Token, scene: Scene) -> bool:
    """'Is pleased to welcome the Premier on 22 June', told on 11 June: the visit is still to come."""
    glad, day = act.head, scene.page.day
    if day is None or act.dep_ != "xcomp" or act.tag_ != "VB":
        return False
    if glad.lemma_.lower() not in scene.reader.ontology.words["glad"] or glad.head.tag_ not in {"VBZ", "VBP"}:
        return False
    when, _ = date_of(act, scene.line.times, Tense.PRESENT, scene)
    return when is not None and when.first > day
