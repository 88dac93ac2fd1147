"""Whose own a council, conference or summit is, and which of the states told beside do not act at it."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.fill.session_members import is_member, members_acting, members_speaking
from accord.extract.gatherings import TALKS
from accord.extract.match.matching import Argument, Match
from accord.extract.match.no_talks import is_forum
from accord.extract.match.phrases import bare_forms
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind
from accord.ontology.schema import PartyKind

_OWNING = frozenset({"mod", "of", "poss", "subj", "by", "via"})
_LOOSE = frozenset({"party/topic", "party/place", "party/clause"})
_OWN = frozenset({Part.PARTY, Part.NAMED})


def owners_of(event: Draft, match: Match, scene: Scene) -> list[str]:
    """Return the organisations whose own gathering is told, with none but members beside them."""
    ontology = scene.reader.ontology
    groups = [c for c in event.parties if ontology.party(c).kind is PartyKind.ORGANISATION]
    if event.kind not in TALKS or not groups or (len(groups) > 1 and event.kind is Kind.MEETING):
        return []
    states = event.codes - {*groups, *idle_states(event, groups, scene)}
    if not all(any(is_member(code, group, ontology) for group in groups) for code in states):
        return []
    owners = [
        group
        for group in groups
        if event.parties[group].rule == "party/body"
        or any(_gathers(a, group, scene) for a in match.arguments)
    ]
    return owners if len(owners) == len(groups) else []


def idle_states(event: Draft, groups: list[str], scene: Scene) -> list[str]:
    """States that do not act: where the meeting is, what it talks about, or what else the report is about."""
    ontology = scene.reader.ontology
    loose = [
        code
        for code, said in event.parties.items()
        if code not in groups
        and (
            said.rule in _LOOSE
            or (said.rule == "party/pronoun" and not any(is_member(code, g, ontology) for g in groups))
        )
    ]
    if not loose:
        return []
    around = event.place.value.country if event.place and at_seat(event, groups, scene) else None
    acting = {code for group in groups for code, _ in members_acting(group, scene)}
    acting |= {code for group in groups for code in members_speaking(group, scene)}
    return [code for code in loose if code == around or code not in acting]


def is_only_forum(owners: list[str], match: Match, scene: Scene) -> bool:
    """'The GATT talks', at which somebody wants another to act, of a body that anybody may belong to."""
    ontology = scene.reader.ontology
    open_to_all = not any(ontology.party(owner).members for owner in owners)
    return open_to_all and is_forum(match.trigger, ontology.words)


def at_seat(event: Draft, owners: list[str], scene: Scene) -> bool:
    """Say whether the place told is the town in which an organisation has its seat."""
    town = event.place.value.name if event.place else None
    return any(f"{owner}:{town}" in scene.reader.ontology.words["seats"] for owner in owners)


def _gathers(argument: Argument, owner: str, scene: Scene) -> bool:
    """'OPEC', 'EC ministers', 'a meeting of NATO ambassadors', not 'the EU's foreign policy chief', 'a GATT ruling'."""
    own = [actor for actor in argument.actors if owner in actor.parties]
    if argument.relation not in _OWNING or not own:
        return False
    if argument.head.tag_ in {"NNS", "NNPS"}:  # a capitalised plural ('ASEAN Ministers') is its own lemma
        return bool(bare_forms(argument.head) & {*scene.reader.ontology.words["delegates"]})
    named = scene.actors.within(frozenset({argument.head.i}))
    return all(actor.part in _OWN for actor in own) and any(owner in actor.parties for actor in named)


def hosting_member(event: Draft, owners: list[str], scene: Scene) -> str | None:
    """Return the state in which the session is held, unless the organisation has its seat there."""
    if event.place is None or not event.place.rule.startswith("place/"):
        return None
    country = event.place.value.country
    ontology = scene.reader.ontology
    if country is None or at_seat(event, owners, scene):
        return None
    state = ontology.party(country).kind is PartyKind.STATE
    return country if state and any(is_member(country, owner, ontology) for owner in owners) else None
