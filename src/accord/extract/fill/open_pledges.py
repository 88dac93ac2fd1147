"""Pledges that are somebody's own, and those by which both parties of the report are bound."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.fill.gifts import is_under_pact
from accord.extract.match.asides import warns_of
from accord.extract.match.matching import Match
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

_PAIR = 2


def is_agreed_by_us(event: Draft, match: Match, scene: Scene) -> bool:
    """'"We have agreed to set up a joint commission", Lee said', of talks between two: nobody agrees with himself."""
    talks = scene.talks
    if (
        event.kind is not Kind.COMMITMENT
        or talks is None
        or len(talks.codes) != _PAIR
        or not event.codes < talks.codes
    ):
        return False
    ours = any(x.part is Part.WE for a in match.arguments if a.relation == "subj" for x in a.actors)
    joint = _is_joint_body(match) and match.trigger.head.lemma_ in scene.reader.ontology.words["resolving"]
    return ours and (match.trigger.lemma_ == "agree" or joint)


def is_own_pledge(event: Draft, match: Match, scene: Scene) -> bool:
    """What somebody pledges is pledged to nobody in particular, but for what a pact binds him to or two found."""
    founded = match.pattern.rule == "commitment/body-founded" and _is_joint_body(match)
    return event.kind is Kind.COMMITMENT and not founded and not is_under_pact(scene.parsed.shadow.text)


def _is_joint_body(match: Match) -> bool:
    """'A joint commission will be formed', not 'the group was formed in May'."""
    return any(
        a.relation == "obj" and any(c.lower_ == "joint" for c in a.head.lefts) for a in match.arguments
    )


def is_at_home(event: Draft, topic: Sequence[str], scene: Scene) -> bool:
    """A pledge of the issuer's own people, in a sheet or in a release that tells of no talks with those of its lead."""
    told = scene.talks.codes if scene.talks else frozenset()
    alone = event.codes == {scene.discourse.home}
    return alone and (scene.sheet is not None or not set(topic) <= told)


def is_no_joint_pledge(event: Draft, scene: Scene) -> bool:
    """A warning, and what somebody will do for his own people, are pledged to nobody."""
    warning = warns_of(scene.actors.actors, scene.parsed.doc, scene.reader.ontology.words)
    return warning or _is_for_own_people(event, scene)


def _is_for_own_people(event: Draft, scene: Scene) -> bool:
    """'We are committed to respect for all Chadians', said by Chad's minister: what is done at home."""
    voice = scene.discourse.voice
    if voice is None or not voice.parties or event.codes != set(voice.parties[:1]):
        return False
    named = [actor.parties for actor in scene.actors.within(event.complement) if actor.parties]
    return bool(named) and all(set(parties) <= event.codes for parties in named)
