"""Who has invited a visitor is the one who receives him: 'at the invitation of the President of Peru, Ana Diaz'."""

from __future__ import annotations

import re

from accord.extract.drafts import Draft, Stated
from accord.extract.names.actors import Actor, Part
from accord.extract.scene import Scene
from accord.model.claims import Kind, Participant

_BEFORE = re.compile(r"\b(?:at|on|upon) (?:the|an) (?:\w+ )?invitation (?:of|from) (?:the )?$")


def fill_inviters(event: Draft, scene: Scene) -> None:
    """Name as host of a visit whoever of the other side has sent the invitation."""
    came = event.came
    if event.kind is not Kind.VISIT or not came:
        return
    for actor in scene.line.actors:
        codes = set(scene.discourse.resolve(actor))
        if actor.name and _invites(actor, scene) and codes & event.codes and not codes & came:
            span = scene.parsed.shadow.span(actor.start, actor.end)
            host = Participant(actor.name, "host", actor.parties[0], actor.post)
            event.participants.setdefault(actor.name, Stated(host, span, "participant/inviter"))


def _invites(actor: Actor, scene: Scene) -> bool:
    text = scene.parsed.shadow.text
    if actor.part is not Part.PERSON or not actor.parties:
        return False
    return _BEFORE.search(text, 0, actor.start) is not None
