"""States that a sentence only speaks of: the matter of talks, a third one in an account of two."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.gatherings import DISCUSSING
from accord.extract.match.matching import Match
from accord.extract.names.actors import Actor
from accord.extract.scene import Scene
from accord.model.claims import Kind


def is_told(match: Match, scene: Scene) -> bool:
    """'Told the association's conference that …': who is spoken of there does not sit in it."""
    verb = match.trigger.head
    return (
        match.trigger.dep_ in {"dobj", "dative"}
        and verb.lemma_.lower() in scene.reader.ontology.words["speech"]
        and not (
            match.pattern.kind is Kind.TRANSFER
            and verb.lemma_.lower() in scene.reader.ontology.words["telling_ones_own"]
        )
    )


def is_aside(event: Draft, actor: Actor, scene: Scene) -> bool:
    """In an account of the talks of two a third state that a sentence names is no party of what they undertake."""
    topic = scene.discourse.topic
    third = not set(scene.discourse.resolve(actor)) & set(topic)
    return scene.discourse.steady and len(topic) == 2 and event.kind is Kind.COMMITMENT and third


def drop_spoken_of(event: Draft, match: Match, scene: Scene) -> None:
    """'Discussed engagement with Egypt', in an account of talks with Israel: Egypt is their matter."""
    topic = set(scene.discourse.topic)
    if match.pattern.rule in DISCUSSING:
        _drop_between(event, match, scene)
    if match.pattern.rule not in DISCUSSING or not scene.discourse.steady or not event.codes & topic:
        return
    after = scene.actors.within(frozenset(range(match.trigger.i, len(match.trigger.doc))))
    for actor in after if len(topic) > 1 and topic <= event.codes else _matter(match, scene):
        for code in set(scene.discourse.resolve(actor)) - topic:
            event.parties.pop(code, None)


def _drop_between(event: Draft, match: Match, scene: Scene) -> None:
    """'The two discussed the dispute between Chad and Mali': who talks is told, so the dispute is that of others."""
    told: dict[bool, set[str]] = {True: set(), False: set()}
    for argument in match.arguments:
        codes = (scene.discourse.resolve(actor) for actor in argument.actors)
        told[argument.relation == "between"].update(*codes)
    if len(told[False]) > 1:
        for code in told[True] - told[False]:
            event.parties.pop(code, None)


def is_spoken_of(actor: Actor, match: Match, scene: Scene) -> bool:
    """'Discussed the threat of Iran's missiles': who is only talked about is not at the talks."""
    return actor in _matter(match, scene)


def _matter(match: Match, scene: Scene) -> Sequence[Actor]:
    """The actors named in what is discussed."""
    if match.pattern.rule not in DISCUSSING:
        return ()
    things = [child for child in match.trigger.children if child.dep_ in {"dobj", "ccomp"}]
    return scene.actors.within(frozenset(token.i for thing in things for token in thing.subtree))
