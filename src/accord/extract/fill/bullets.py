"""What the bullets of a fact sheet leave out: between whom their acts are, and who has done them."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.match.matching import Match
from accord.extract.scene import Scene
from accord.model.claims import Kind
from accord.model.documents import Setting


def is_bullet(event: Draft, match: Match) -> bool:
    """A project, course or gift of a fact sheet is between its parties, a gift where nobody else is said to give."""
    if event.kind is Kind.TRANSFER and match.pattern.fill == "topic":
        return not any(a.relation in {"subj", "by"} for a in match.arguments)
    return event.kind in {Kind.PROJECT, Kind.EXERCISE}


def is_bare_bullet(match: Match, scene: Scene) -> bool:
    """'Launched a fund', 'Launch of a fund': a bullet that begins with its act leaves out who has done it."""
    act = match.trigger
    tells = act.pos_ == "VERB" or "fragment" in match.pattern.needs or match.pattern.kind is Kind.PROJECT
    if scene.line.sentence.setting is not Setting.BULLET or act.dep_ != "ROOT" or not tells:
        return False
    return not any(child.dep_ in {"nsubj", "nsubjpass", "csubj"} for child in act.children)
