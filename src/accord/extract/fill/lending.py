"""Parties that the report's own subject lends to an act of which the sentence leaves them open."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.apart import is_apart
from accord.extract.fill.firms import FIRM
from accord.extract.fill.narrowing import narrowed
from accord.extract.fill.open_gifts import is_of_markets, is_open_gift
from accord.extract.fill.open_pledges import is_at_home, is_no_joint_pledge
from accord.extract.fill.talks_abroad import abroad
from accord.extract.gatherings import TALKS
from accord.extract.match.matching import Match
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind, Participant
from accord.ontology.frames import SLOTS

_PAIR = 2
_SMALL = 3
_OF_BOTH = TALKS | {Kind.EXERCISE}
_JOINT = frozenset({"joint", "bilateral", "combined"})
_THERE = TALKS | {Kind.SIGNING}
"""Kinds of act that 'in Vanuatu', on a tour of five states, is one with Vanuatu."""


def add_topic(event: Draft, match: Match, scene: Scene) -> None:
    """Take the report's own parties for those that 'both sides' leave open, never for a stranger's act."""
    if _is_of_strangers(event, match, scene) or _is_of_nobodys_body(event, scene):
        return
    topic = _at_this_point(event, scene)
    if not _reaches(event, topic, scene):
        return
    topic = narrowed(_in_that_state(event, topic, match, scene), event, match, scene)
    if len(topic) < _PAIR or (event.parties and not event.codes & set(topic)):
        return
    if not is_apart(event, topic, match, scene) and _means_them(event, topic, match, scene):
        _lend(event, topic, match, scene)


def _is_of_strangers(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether the words tell that the act, whoever has part in it, is none between those of whom the report is."""
    if any(a.relation in {"subj", "by"} and not a.actors for a in match.arguments):
        return True
    if event.parties and all(party.rule == FIRM for party in event.parties.values()):
        return True  # what 'the Danish firm' does is none of the report's two states
    if event.kind is Kind.TRANSFER:
        return is_open_gift(event, match, scene) or is_of_markets(scene)
    return event.kind is Kind.COMMITMENT and is_no_joint_pledge(event, scene)


def _reaches(event: Draft, topic: tuple[str, ...], scene: Scene) -> bool:
    """Whether what the report is about reaches as far as this act: beyond its lead, home, and to each of many."""
    told = scene.discourse
    if topic == told.topic and not told.firm and not _is_for_lead(event, topic, scene):
        return False
    if event.kind is Kind.COMMITMENT and not told.firm and is_at_home(event, topic, scene):
        return False
    # of many whom a sheet names nobody can say which of them gets what one of them gives
    return not (event.kind is Kind.TRANSFER and scene.sheet is not None and len(topic) > _PAIR)


def _in_that_state(event: Draft, topic: tuple[str, ...], match: Match, scene: Scene) -> tuple[str, ...]:
    """'Held talks in Vanuatu', on a tour of five states: with Vanuatu alone."""
    if event.kind not in _THERE or len(topic) <= _PAIR or len(event.parties) != 1:
        return topic
    there = abroad(event, match, scene)
    return (*event.parties, there.value) if there and there.value in topic else topic


def _means_them(event: Draft, topic: Sequence[str], match: Match, scene: Scene) -> bool:
    """Whether an act of which nobody is told is tied to those of whom the report is, and not told in passing."""
    if match.pattern.id == "relations" and not _are_their_ties(scene):
        return False
    anchored = event.agreement is not None or _is_of_pair(event, topic, match, scene)
    return bool(event.parties) or anchored or _means_several(scene)


def _lend(event: Draft, topic: Sequence[str], match: Match, scene: Scene) -> None:
    new = [code for code in topic if code not in event.parties]
    for code in topic:
        event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/topic"))
    if len(new) == 1:
        _join_strangers(event, match, new[0], scene)


def _at_this_point(event: Draft, scene: Scene) -> tuple[str, ...]:
    """Those of whom the report has told last, else those whom it is about."""
    told = scene.discourse
    own = told.fixed and event.parties and event.codes <= set(told.topic)
    return told.group if len(told.group) > 1 and not own else told.topic


def _are_their_ties(scene: Scene) -> bool:
    """Any report may speak of 'ties' in passing; one about two states speaks of theirs, or one of both with a day."""
    return scene.discourse.fixed or (scene.discourse.firm and bool(scene.line.times))


def _is_of_nobodys_body(event: Draft, scene: Scene) -> bool:
    """'The Rice Council met', in the news of two states: a body whose name does not tell it joint may be one's own."""
    if event.kind is not Kind.SESSION or scene.official or scene.discourse.fixed or event.body is None:
        return False
    name = event.body.value.lower()
    return not any(head in name for head in ("joint", *scene.reader.bodies.alone))


def _is_for_lead(event: Draft, topic: Sequence[str], scene: Scene) -> bool:
    """Whether the parties of a lead, which names whom it speaks of, can be those of an act told further down.

    In an office's own release they can, and in the opening sentence itself; so can those whom a body or an
    instrument of theirs brings back, or 'both sides', and two states that are said to talk. News of markets is
    full of what passes between nobody in particular.
    """
    if event.kind is Kind.TRANSFER or len(topic) > _SMALL:
        return False
    if event.body or event.agreement or scene.official or scene.order == 0:
        return True
    known = scene.reader.ontology.words["state_codes"]
    states = all(code in known for code in topic)
    return len(topic) == _PAIR and (_means_several(scene) or (event.kind in _OF_BOTH and states))


def _means_several(scene: Scene) -> bool:
    """'Both sides', 'we', 'they': words by which a sentence means those of whom the report speaks."""
    return any(a.part in {Part.COLLECTIVE, Part.WE, Part.PRONOUN} for a in scene.actors.actors)


def _join_strangers(event: Draft, match: Match, party: str, scene: Scene) -> None:
    """'Lee met the French chief of staff': Lee, of no known state, acts for the one that the report is about."""
    for argument in match.arguments:
        for actor in argument.actors if argument.role not in {"none", "place", *SLOTS} else ():
            if actor.part is Part.PERSON and actor.name and not scene.discourse.resolve(actor):
                span = scene.parsed.shadow.span(actor.start, actor.end)
                person = Participant(actor.name, argument.role, party, actor.post)
                event.participants.setdefault(actor.name, Stated(person, span, "participant/topic"))


def _is_of_pair(event: Draft, topic: Sequence[str], match: Match, scene: Scene) -> bool:
    joint = _is_joint(event, scene) or _is_joint_drill(event, match)
    return len(topic) == _PAIR and (joint or _is_founded_there(topic, match, scene))


def _is_joint_drill(event: Draft, match: Match) -> bool:
    """'A joint exercise will be held in Chile', in a report about two: theirs."""
    return event.kind is Kind.EXERCISE and any(child.lower_ in _JOINT for child in match.trigger.lefts)


def _is_founded_there(topic: Sequence[str], match: Match, scene: Scene) -> bool:
    """'A Steering Group was established', in an office's account of talks between two: at them, and by both."""
    held = scene.talks is not None and scene.talks.codes == set(topic)
    return match.pattern.id == "body-founded" and scene.official and held


def _is_joint(event: Draft, scene: Scene) -> bool:
    """'The recent Strategic Dialogue', in a report about two: a body that two states have together is theirs."""
    if event.kind is not Kind.SESSION or event.body is None:
        return False
    if scene.discourse.fixed and event.ordinal:
        return True  # 'the fifth session of the commission', on a page about two
    name = event.body.value.lower()
    return any(name.endswith(head) for head in scene.reader.bodies.alone)
