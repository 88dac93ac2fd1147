"""The side of an agreement that goes without saying, since it is the one that tells of it.

'The treaty with Peru has entered into force, the Chadian Foreign Ministry said' is of Chad with Peru; so is 'an accord
was signed with Peru' in a sentence that names besides Peru only the state from which it is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.match.doers import subjects
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_DOING = frozenset({"subj", "by", "poss", "via"})
_TELLING = frozenset({Part.PERSON, Part.OFFICE, Part.NAMED})


def add_teller(event: Draft, match: Match, scene: Scene) -> None:
    """Add to a step in an agreement 'with' one party, done by nobody named, the state that tells of it."""
    if event.kind not in _STEPS or len(event.parties) != 1 or match.trigger.pos_ != "VERB":
        return
    if not any(a.relation == "with" and a.actors for a in match.arguments) or _is_done(match):
        return
    told = next(tellers(match.trigger, scene), None) or _only_home(event, scene)
    if told is not None:
        event.parties.setdefault(told.value, told)


def _is_done(match: Match) -> bool:
    """Whether somebody is said to do it, and not the agreement alone to enter into force."""
    return any(a.relation in _DOING and a.role not in {"agreement", "none"} for a in match.arguments)


def tellers(verb: Token, scene: Scene) -> Iterator[Stated[str]]:
    """Yield the states whose officials or ministries say that it was done."""
    ontology = scene.reader.ontology
    for above in verb.ancestors:
        if above.pos_ != "VERB" or above.lemma_.lower() not in ontology.words["speech"]:
            continue
        heads = (token for who in subjects(above, ontology.words) for token in region(who))
        for actor in scene.actors.within(frozenset(heads)):
            if (
                actor.part in _TELLING
                and len(actor.parties) == 1
                and actor.parties[0] in ontology.state_codes
            ):
                span = scene.parsed.shadow.span(actor.start, actor.end)
                yield Stated(actor.parties[0], span, "party/teller")


def _only_home(event: Draft, scene: Scene) -> Stated[str] | None:
    home = scene.discourse.home
    here = {hit.party for hit in scene.line.hits if hit.party}
    if home is None or here - event.codes != {home}:
        return None
    return Stated(home, scene.parsed.sentence.span, "party/home")
