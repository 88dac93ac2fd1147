"""Talks of which one side is told: whether the other may be sought, and the host or inviter who is it."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.fill.parties import add_party
from accord.extract.fill.sitters import is_where
from accord.extract.fill.talks_abroad import abroad
from accord.extract.match.counterparts import Counterpart, counterpart, is_of_region, is_with_creditors
from accord.extract.match.doers import inviters
from accord.extract.match.matching import Match
from accord.extract.match.outsiders import is_of_others, sits_with_others
from accord.extract.scene import Scene

_MET = frozenset({"obj", "with", "between"})


def add_inviter(event: Draft, match: Match, scene: Scene) -> None:
    """'Accepted the King's invitation to meet in May': who invites is the other side, if nobody else is to be met."""
    if any(argument.relation in _MET and argument.actors for argument in match.arguments):
        return
    named = frozenset(token.i for token in inviters(match.trigger, scene.reader.ontology.words))
    for actor in scene.actors.within(named):
        add_party(event, actor, scene)


def of_one_state(event: Draft) -> bool:
    """'The German Council of …' is Germany's own."""
    return bool(event.parties) and all(party.rule == "party/body" for party in event.parties.values())


def open_to_topic(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether the other side may be sought in the report's subject; officials met abroad are the place's."""
    other = counterpart(match, scene.discourse.resolve, scene.reader.ontology.words)
    local = other in {Counterpart.OFFICIAL, Counterpart.PRIVATE} or _meets_stranger(match, scene)
    local = local or _is_errand(match, scene)
    local = (
        local
        and not is_of_region(match, scene.reader.ontology.words)
        and not is_with_creditors(match, scene.reader.ontology.words)
    )
    if local and len(event.parties) == 1 and (there := abroad(event, match, scene)):
        event.parties[there.value] = there
        return False
    if any(is_where(x, a, match, scene) for a in match.arguments for x in a.actors):
        return False
    if is_of_others(match, scene.discourse.resolve, scene.reader.ontology.words):
        return False
    if not scene.official and sits_with_others(
        match, scene.discourse.resolve, scene.reader.companies, scene.reader.ontology.words
    ):
        return False
    return other in {Counterpart.OPEN, Counterpart.OFFICIAL}


def _is_errand(match: Match, scene: Scene) -> bool:
    """'The minister flew to Khartoum for consultations': what a traveller comes for is with those who are there.

    'For a conference' may be with anybody.
    """
    talks = match.trigger.tag_ == "NNS" and match.trigger.dep_ == "pobj"
    errand = talks and match.trigger.head.lower_ == "for"
    comes = match.trigger.head.head.lemma_ in scene.reader.ontology.words["setting_out"]
    return errand and comes and any(a.relation == "via" and a.actors for a in match.arguments)


def _meets_stranger(match: Match, scene: Scene) -> bool:
    """'In Lisbon he met Foreign Minister Lee': an official of whom nothing tells for whom he acts."""
    acts = scene.reader.offices.acts
    met = [x for a in match.arguments if a.relation in {"with", "obj", "to", "by"} for x in a.actors]
    return any(not scene.discourse.resolve(x) and x.post is not None and acts(x.post) for x in met)
