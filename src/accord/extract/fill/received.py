"""A delegation that is received has come on a visit: 'received the minister and the delegation with him'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Match
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality, Participant

RULE = "visit/received-delegation"
"""The name under which claims cite the visit of a delegation that was received."""

_TEAM = re.compile(
    r"\b(?:and|with) (?:his|her|their|its|the) (?:[a-z-]+ ){0,2}?delegation\b"
    r"|\bdelegation accompanying (?:him|her|them)\b"
)
_ELSEWHERE = re.compile(r"\b(?:sidelines?|margins?|fringes?|occasion of the|summit|[Gg]eneral [Aa]ssembly)\b")


def with_visit(event: Draft, match: Match, scene: Scene) -> Iterator[Draft]:
    """Yield the event and, where it tells that a delegation was received at home, the visit of that delegation."""
    yield event
    host = _host(match, scene) if match.pattern.rule == "meeting/receive" else None
    if host and _is_of_guests(event, host, match, scene):
        yield _visit(event, host)


def _is_of_guests(event: Draft, host: str, match: Match, scene: Scene) -> bool:
    text = scene.parsed.shadow.text
    if event.modality.value is not Modality.OCCURRED or len(event.parties) != 2 or host not in event.codes:
        return False
    received = [a for a in match.arguments if a.relation == "obj"]
    team = any(a.head.lemma_.lower() == "delegation" for a in received) or _TEAM.search(text)
    if not team or _ELSEWHERE.search(text):
        return False
    envoy = scene.reader.offices.envoy
    if any(x.post and envoy.search(x.post) for a in received for x in a.actors):
        return False  # who resides there has come on no visit
    return event.place is None or event.place.value.country in {None, host}


def _host(match: Match, scene: Scene) -> str | None:
    codes = {
        code
        for argument in match.arguments
        if argument.relation == "subj"
        for actor in argument.actors
        for code in scene.discourse.resolve(actor)
    }
    return codes.pop() if len(codes) == 1 else None


def _visit(event: Draft, host: str) -> Draft:
    people = {
        name: Stated(_as_role(said.value, host), said.span, said.rule)
        for name, said in event.participants.items()
    }
    return replace(
        event,
        kind=Kind.VISIT,
        rule=RULE,
        participants=people,
        parties=dict(event.parties),
        areas=dict(event.areas),
        evidence=list(event.evidence),
    )


def _as_role(person: Participant, host: str) -> Participant:
    return replace(person, role="host" if person.party == host else "visitor")
