"""What one of those whom the report is about does without the others."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.fill.open_pledges import is_agreed_by_us, is_own_pledge
from accord.extract.gatherings import TALKS
from accord.extract.match.counterparts import Counterpart, counterpart
from accord.extract.match.matching import Match
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

_PAIR = 2


def is_apart(event: Draft, topic: Sequence[str], match: Match, scene: Scene) -> bool:
    """Whether one of those whom the report is about does such a thing without the others."""
    theirs = scene.official or scene.discourse.fixed or _means_both(scene)
    if not (theirs or is_agreed_by_us(event, match, scene)) and (
        is_own_pledge(event, match, scene) or _is_among_members(event, topic, match, scene)
    ):
        return True
    if event.kind is Kind.AGREEMENT_CHANGE and len(topic) > _PAIR:
        return True
    if event.kind not in TALKS or scene.official or not _has_organisation(topic, scene):
        return False
    # an organisation that the news is about sits in few of the talks that it tells
    other = counterpart(match, scene.discourse.resolve, scene.reader.ontology.words)
    return len(topic) > _PAIR or other is not Counterpart.OFFICIAL


def _means_both(scene: Scene) -> bool:
    return any(a.part is Part.COLLECTIVE for a in scene.actors.actors)


def _is_among_members(event: Draft, topic: Sequence[str], match: Match, scene: Scene) -> bool:
    return _is_of_members(topic, scene) and not _signs_there(event, match, scene)


def _signs_there(event: Draft, match: Match, scene: Scene) -> bool:
    """A state signs what its organisation has made, and agrees 'with the Fund', which has lent to it."""
    ontology = scene.reader.ontology
    states = ontology.state_codes
    if event.kind is Kind.TRANSFER:
        return bool(event.parties) and event.codes <= {*ontology.words["lenders"]}
    dealt = any(a.relation == "with" and a.actors for a in match.arguments)
    return event.kind is Kind.SIGNING and bool(event.parties) and (dealt or event.codes <= states)


def _is_of_members(topic: Sequence[str], scene: Scene) -> bool:
    """A dispatch about a state in one of its organisations: what either does there, it does not do with the other."""
    ontology = scene.reader.ontology
    states = {code for code in topic if code in ontology.state_codes}
    bodies = [ontology.party(code) for code in topic if code not in states]
    dealing = ontology.words["dealing_bodies"]
    return any(body.code not in dealing or states & set(body.members) for body in bodies)


def _has_organisation(codes: Sequence[str], scene: Scene) -> bool:
    known = scene.reader.ontology.words["state_codes"]
    return any(code not in known for code in codes)
