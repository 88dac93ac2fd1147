"""Acts told without their other side because the act told before has it: one more meeting, one more gift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.firms import FIRM
from accord.extract.gatherings import TALKS
from accord.extract.join.days import dated_itself
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 2
"""Sentences after talks or a gift in which one more is told without its other side."""

_PAIR = 2
_MORE = frozenset(
    {"second", "third", "fourth", "fifth", "another", "further", "next", "subsequent", "additional"}
)
_MEETINGS = frozenset({"meeting", "round", "summit", "session", "talk", "conference"})
_WHOM = frozenset({"to", "for", "with", "from", "against", "on", "at"})


def lend_other_side(event: Draft, scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give `event` the parties of the talks, or the recipient of the gift, with which its sentence goes on."""
    trigger = scene.parsed.doc[event.anchor]
    if event.kind is Kind.MEETING and event.bare and not event.parties and _is_one_more(trigger):
        _meet_again(event, drafts)
    if event.kind is Kind.TRANSFER and len(event.parties) == 1 and _names_no_recipient(event, trigger, scene):
        _give_too(event, scene, drafts)


def views_at(event: Draft, scene: Scene, drafts: Sequence[Draft]) -> Draft | None:
    """'The two will meet on Monday. They will exchange views on trade': return the meeting at which they will."""
    if event.rule != "commitment/rhythm" or scene.parsed.doc[event.anchor].lemma_ != "exchange":
        return None
    last = _last(event, drafts, TALKS)
    ahead = last is not None and last.modality.value is Modality.SCHEDULED
    return last if last and ahead and last.codes == event.codes else None


def _is_one_more(noun: Token) -> bool:
    """'A second meeting', 'the next round of talks'."""
    further = any(child.lower_ in _MORE for child in noun.lefts)
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return noun.lemma_ in _MEETINGS and (further or any(child.lower_ in _MORE for child in above.lefts))


def _meet_again(event: Draft, drafts: Sequence[Draft]) -> None:
    """'A second meeting is to be held on 16 October in Lima': between those who meet first."""
    if not (dated_itself(event) or event.place):
        return
    last = _last(event, drafts, TALKS)
    if last and len(last.parties) == _PAIR:
        event.parties, event.bare, event.definite = dict(last.parties), False, False


def _names_no_recipient(event: Draft, verb: Token, scene: Scene) -> bool:
    """'Peru offered two million': nobody else is named, and nothing says to whom."""
    if any(party.rule == FIRM or party.rule == "party/topic" for party in event.parties.values()):
        return False
    named = {code for actor in scene.line.actors for code in actor.parties}
    if not named <= event.codes or verb.pos_ != "VERB":
        return False
    gives = any(p.value.role == "supplier" for p in event.participants.values())
    return gives and not any(
        child.dep_ in {"prep", "dative"} and child.lower_ in _WHOM for child in verb.children
    )


def _give_too(event: Draft, scene: Scene, drafts: Sequence[Draft]) -> None:
    """'Chad gave Mali ten million. Peru offered two': to whom the gift before went."""
    last = _last(event, drafts, frozenset({Kind.TRANSFER}))
    if last is None or len(last.parties) != _PAIR:
        return
    gets = [p for p in last.participants.values() if p.value.role == "recipient" and p.value.party]
    if len(gets) != 1 or gets[0].value.party in event.codes:
        return
    span = scene.parsed.sentence.span
    code = str(gets[0].value.party)
    event.parties[code] = Stated(code, span, "party/going-on")
    event.participants[gets[0].value.name] = replace(gets[0], rule="participant/going-on")


def _last(event: Draft, drafts: Sequence[Draft], kinds: frozenset[Kind]) -> Draft | None:
    near = [d for d in drafts if d.kind in kinds and 0 < event.order - d.order <= _NEAR]
    return max(near, key=lambda d: d.order, default=None)
