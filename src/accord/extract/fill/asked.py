"""Who takes part in a request or a pledge beside whoever makes it: who is asked, and for whom it is to be done."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.fill.parties import add_party
from accord.extract.match.matching import Match
from accord.extract.match.phrases import named_after, region
from accord.extract.match.requests import asked_of
from accord.extract.match.tasks import undertakings
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

_SERVED = frozenset({"for", "with", "towards", "toward"})
"""Prepositions after which stands for or with whom something is undertaken."""


def add_asked(event: Draft, match: Match, scene: Scene) -> None:
    """'Asked Chad to reopen the road', 'asked that Chad reopen it': who is to do it takes part."""
    if "request" not in match.pattern.needs:
        return
    agents = scene.reader.ontology.words["agents"]
    for head in asked_of(match.trigger):
        for actor in scene.actors.within(region(head)):
            if actor.part is not Part.ADJECTIVE or head.lemma_.lower() in agents:
                add_party(event, actor, scene)


def add_served(event: Draft, match: Match, scene: Scene) -> None:
    """'Undertook to share its data with Chad', 'to clear the mines for Chad': for whom one other state is named."""
    if event.kind is not Kind.COMMITMENT or "task" not in match.pattern.needs or len(event.parties) != 1:
        return
    verbs = list(undertakings(match.trigger, scene.reader.ontology.words))
    things = [child for verb in verbs for child in verb.children if child.dep_ == "dobj"]
    ends = [end for word in (*verbs, *things) for end in named_after(word, *_SERVED)]
    ends += named_after(match.trigger, "towards", "toward")
    named = [a for end in ends for a in scene.actors.within(frozenset({end.i})) if a.part is Part.PARTY]
    if len({a.parties for a in named}) == 1 and not set(named[0].parties) & event.codes:
        add_party(event, named[0], scene)
