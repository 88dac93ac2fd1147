"""Whom a visitor meets who is told by an office alone: 'flew in and met the prime minister' is that of the place.

The report's cast may give such an office to the visitor himself or to another of his own state. Nobody travels to meet
those: where the sentence tells that he is abroad, the office is one of the state in which he is.
"""

from __future__ import annotations

import re

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.talks_abroad import abroad
from accord.extract.gatherings import TALKS
from accord.extract.match.matching import Match
from accord.extract.match.whereabouts import is_nowhere
from accord.extract.names.actors import Actor, Part
from accord.extract.scene import Scene

_PAIR = 2
_ALONE = re.compile(r"\b(?:the|and)(?: then)? $|, $", re.IGNORECASE)
"""What stands before an office of which nothing tells whose it is: 'the', or the others of a row."""
_OF = re.compile(r" (?:of|from|for) (?!foreign|defen[cs]e|trade|the (?:economy|interior))")
_MET = frozenset({"with", "obj", "by", "to"})


def add_hosts_met(event: Draft, match: Match, scene: Scene) -> None:
    """Add the state in which a visitor meets 'the prime minister', where no other side is told."""
    if event.kind not in TALKS or len(event.parties) != 1:
        return
    met = [x for a in match.arguments if a.relation in _MET for x in a.actors]
    bare = [x for x in met if _is_bare(x, scene) and set(scene.discourse.resolve(x)) <= event.codes]
    if not bare or len(bare) < len(met):
        return
    there = abroad(event, match, scene) or _at_dateline(event, match, scene) or _other_of_two(event, scene)
    if there is None or there.value not in scene.reader.ontology.state_codes:
        return
    for name in [n for n, p in event.participants.items() if any(x.name == n for x in bare)]:
        if not any(x.name == name for a in match.arguments if a.relation == "subj" for x in a.actors):
            del event.participants[name]
    event.parties[there.value] = there


def _is_bare(actor: Actor, scene: Scene) -> bool:
    """'The prime minister', one who governs, without a name or a state, and nobody's ('his minister') in particular."""
    text = scene.parsed.shadow.text
    if actor.part not in {Part.OFFICE, Part.PERSON} or actor.post is None or actor.plural:
        return False
    if not (scene.reader.offices.governs(actor.post) and _ALONE.search(text, 0, actor.start)):
        return False
    if _OF.match(text, actor.end):
        return False
    if actor.name and actor.name.split()[-1] in text[actor.start : actor.end]:
        return False
    named = any(h.party and actor.start <= h.start < actor.end for h in scene.line.hits)
    return not named


def _at_dateline(event: Draft, match: Match, scene: Scene) -> Stated[str] | None:
    """'Flew in on Monday and will meet the minister', in a dispatch: where it was sent from."""
    home = scene.discourse.home
    if scene.official or scene.page.dateline is None or home is None or home in event.codes:
        return None
    words = scene.reader.ontology.words
    came = any(
        token.lemma_.lower() in {"arrive", "fly", "jet"} and is_nowhere(token, words)
        for token in match.trigger.doc
        if token.pos_ == "VERB"
    )
    return Stated(home, scene.parsed.sentence.span, "party/place") if came else None


def _other_of_two(event: Draft, scene: Scene) -> Stated[str] | None:
    """On a page about two states the one who is not told for is the other."""
    topic = scene.discourse.topic
    if not scene.discourse.fixed or len(topic) != _PAIR or not event.codes <= set(topic):
        return None
    (other,) = set(topic) - event.codes
    return Stated(other, scene.parsed.sentence.span, "party/topic")
