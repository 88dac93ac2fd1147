"""Who is named as taking part in an event: persons, bodies and, where goods pass, states (codebook, ruling 24)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Argument
from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.locating import words_at
from accord.extract.scene import Scene
from accord.model.claims import Kind, Participant
from accord.model.spans import Span

_ARTICLE = re.compile(r"^(?:The|An?) (?=[A-Z])")
STATES_LISTED = frozenset({Kind.TRANSFER})


def add_participant(event: Draft, actor: Actor, argument: Argument, span: Span, scene: Scene) -> None:
    """Name an actor among those who take part, in the role of `argument`; a state only where goods pass."""
    parties = scene.discourse.resolve(actor)
    name = actor.name if actor.part in {Part.PERSON, Part.NAMED} else None
    if event.kind in STATES_LISTED and actor.part is not Part.NAMED:
        name = _state_name(actor, parties, scene)
        actor = replace(actor, post=None)
    if event.kind is Kind.EXERCISE and actor.part is Part.PERSON and argument.relation == "via":
        return  # 'they spoke of the aid given during the exercise': who speaks is in no field
    if event.kind is Kind.EXERCISE and actor.part is Part.ADJECTIVE:
        name = _body_name(actor, scene)
    if name is None or not parties:
        return
    written = _ARTICLE.sub("", scene.words(span)) if actor.part is Part.NAMED else name
    participant = Participant(written, argument.role, parties[0], actor.post)
    event.participants.setdefault(name, Stated(participant, span, f"participant/{argument.relation}"))


def _state_name(actor: Actor, parties: Sequence[str], scene: Scene) -> str | None:
    """Goods pass between states: who announces them gives in his state's name (codebook, ruling 24)."""
    if len(parties) != 1:
        return None
    return _body_name(actor, scene) or scene.reader.ontology.party(parties[0]).name


def _body_name(actor: Actor, scene: Scene) -> str | None:
    """'Indonesian armed forces', 'Afghan government': a body without a name, told by its state's adjective."""
    span = words_at(scene.parsed.doc, actor)
    if span is None or span.root.dep_ not in {"amod", "compound", "nmod"}:
        return None
    body = span.root.head
    if body.lemma_.lower() not in scene.reader.ontology.words["state_body"] or span.root.conjuncts:
        return None  # 'the Chilean and Peruvian navies' are two
    return scene.words(scene.span(span.start, body.i + 1))
