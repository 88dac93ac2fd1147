"""Acts of the two that a report is about, told without saying whose they are, in a sentence that names both."""

from __future__ import annotations

from accord.extract.drafts import Draft, Stated
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis

_OWN_DAY = frozenset({Basis.STATED, Basis.WEEKDAY, Basis.RELATIVE})
_STEPS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_PAIR = 2
_SIDES = frozenset({"with", "between", "among", "of"})


def fill_named_pair(event: Draft, scene: Scene) -> None:
    """'Kone of Chad and Diaz of Peru agreed in principle during talks in Lima on Friday': the talks are of the two.

    Only of talks held and of steps in an agreement's life, and only with a day of their own: without one, the noun
    as often takes up what was told before, or names what is only thought of. A deed may be done to any third.
    """
    pair = scene.discourse.topic
    if scene.official or event.idle or len(pair) != _PAIR or len(event.parties) >= _PAIR:
        return
    here = {code for actor in scene.line.actors for code in actor.parties}
    if here != set(pair) or not event.codes <= here or not (_is_dated(event) and _can_be_of_two(event)):
        return
    if _is_with_others(event, scene):
        return
    for code in pair:
        event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/topic"))
    event.bare = False


def _is_dated(event: Draft) -> bool:
    return event.when is not None and event.when.value.basis in _OWN_DAY


def _can_be_of_two(event: Draft) -> bool:
    """A summit or a conference that no words tie to the two brings together more than them, as a rule."""
    talks = event.rule == "meeting/talks" and event.nominal and event.modality.value is Modality.OCCURRED
    return talks or event.kind in _STEPS


def _is_with_others(event: Draft, scene: Scene) -> bool:
    """'Talks with creditors in Peru on Friday', 'a meeting of his generals': the words tell a side that is no party."""
    told = [child for child in scene.parsed.doc[event.anchor].children if child.lower_ in _SIDES]
    sides = [deep for child in told for deep in child.children if deep.dep_ == "pobj"]
    strange = any(not scene.actors.within(frozenset({side.i})) for side in sides)
    return strange or any(child.lower_ == "of" for child in told)
