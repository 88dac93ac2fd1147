"""Who takes part in a request beside the one who asks: whoever is to do what is asked."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.fill.parties import add_party
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.match.requests import asked_of
from accord.extract.names.actors import Part
from accord.extract.scene import Scene


def add_asked(event: Draft, match: Match, scene: Scene) -> None:
    """'Asked Chad to reopen the road', 'asked that Chad reopen it': who is to do it takes part."""
    if "request" not in match.pattern.needs:
        return
    agents = scene.reader.ontology.words["agents"]
    for head in asked_of(match.trigger):
        for actor in scene.actors.within(region(head)):
            if actor.part is not Part.ADJECTIVE or head.lemma_.lower() in agents:
                add_party(event, actor, scene)
