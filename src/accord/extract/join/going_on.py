"""Acts told without their other side because the act told before has it: one more meeting, one more gift."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.firms import FIRM
from accord.extract.fill.gapped import sharers
from accord.extract.gatherings import TALKS
from accord.extract.join.days import dated_itself
from accord.extract.match.phrases import named_after
from accord.extract.match.receiving import TAKING
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 2
"""Sentences after talks or a gift in which one more is told without its other side."""

_PAIR = 2
_MORE = frozenset(
    {"second", "third", "fourth", "fifth", "sixth", "another", "further", "next", "subsequent", "additional"}
)
_BEFORE = frozenset({"last", "previous", "latest", "final"})
_FIRST = frozenset({"first", "opening", "initial"})
_OPENING = frozenset({Kind.AGREEMENT_CHANGE, Kind.COMMITMENT})
"""Kinds as which it is told that talks are opened ('launched negotiations', 'agreed to open talks')."""
_ROUNDS = frozenset({"round", "session", "series"})
_MEETINGS = frozenset({"meeting", "round", "summit", "session", "talk", "conference"})
_SAME = re.compile(r"\W*(?:This|That|These|Those|It)\b")
"""A sentence that begins so speaks of the gift told before, and of no further one: 'This will provide food to Mali'."""
_FROM_WHOM = frozenset({"from", "by"})
_WHOM = frozenset({"to", "for", "with", "from", "against", "on", "at"})


def lend_other_side(event: Draft, scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give `event` the parties of the talks, or the recipient of the gift, with which its sentence goes on."""
    trigger = scene.parsed.doc[event.anchor]
    if event.kind in TALKS and event.bare and not (event.parties or event.body):
        words = scene.reader.ontology.words
        held = event.modality.value is Modality.OCCURRED
        if _is_one_of(trigger, _MORE | _BEFORE if held else _MORE, words):
            _meet_again(event, drafts, TALKS)
        elif _is_one_of(trigger, _FIRST, words):
            _meet_again(event, drafts, TALKS | _OPENING)
    if event.kind is Kind.VISIT and len(event.parties) == 1 and _invites_peer(trigger, scene):
        _invite_back(event, drafts)
    if event.kind is not Kind.TRANSFER or len(event.parties) != 1 or _is_of_topic(event):
        return
    if _names_no_recipient(event, trigger, scene):
        _lend_end(event, "recipient", scene, drafts)
    elif _names_no_giver(event, trigger, scene):
        _lend_end(event, "supplier", scene, drafts)


def is_open_gift(event: Draft) -> bool:
    """'The Bank approved 115 million in loans': who gives is told, and whoever gets it comes in the next sentences."""
    roles = {person.value.role for person in event.participants.values()}
    return event.kind is Kind.TRANSFER and len(event.parties) == 1 and roles == {"supplier"}


def talks_of_visit(event: Draft, drafts: Sequence[Draft]) -> bool:
    """'The Minister hosted his colleague. The talks concerned trade': give `event`, the talks, what the visit has.

    False where these talks are none of a visit just told, or have been told before.
    """
    visit = _last(event, drafts, frozenset({Kind.VISIT}))
    if (
        event.kind is not Kind.MEETING
        or not (event.bare and event.definite and event.nominal)
        or visit is None
    ):
        return False
    talked = any(d.kind in TALKS and d.codes & visit.codes for d in drafts)
    if talked or len(visit.parties) != _PAIR or visit.modality.value is not Modality.OCCURRED:
        return False
    event.parties, event.bare, event.place, event.when = dict(visit.parties), False, visit.place, visit.when
    for name, told in visit.participants.items():
        event.participants[name] = replace(told, value=replace(told.value, role="participant"))
    return event.modality.value is Modality.OCCURRED


def views_at(event: Draft, scene: Scene, drafts: Sequence[Draft]) -> Draft | None:
    """'The two will meet on Monday. They will exchange views on trade': return the meeting at which they will."""
    if event.rule != "commitment/rhythm" or scene.parsed.doc[event.anchor].lemma_ != "exchange":
        return None
    last = _last(event, drafts, TALKS)
    ahead = last is not None and last.modality.value is Modality.SCHEDULED
    return last if last and ahead and last.codes == event.codes else None


def _invites_peer(act: Token, scene: Scene) -> bool:
    """'Invited her counterpart to Lima', 'to visit Lima': whom she has just met."""
    verb = act.head if act.dep_ == "xcomp" else act
    guests = (child for child in verb.children if child.dep_ == "dobj")
    return verb.lemma_ == "invite" and any(
        guest.lemma_.lower() in scene.reader.ontology.words["peers"] for guest in guests
    )


def _invite_back(event: Draft, drafts: Sequence[Draft]) -> None:
    """Give the visit to which somebody invites his counterpart the other party of their talks."""
    last = _last(event, drafts, TALKS)
    if last and len(last.parties) == _PAIR and event.codes < last.codes:
        event.parties = {**dict(last.parties), **event.parties}


def _is_one_of(noun: Token, numbers: frozenset[str], words: Words) -> bool:
    """'A second meeting', 'the next round of talks', not 'of elections' nor 'the last three meetings'."""
    measured = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in _ROUNDS
    one = noun.head.head if measured else noun
    others = (thing for thing in named_after(one, "of") if thing.lemma_.lower() not in words["talks"])
    counted = any(child.pos_ == "NUM" for child in one.lefts) or (one.tag_ == "NNS" and one.lemma_ != "talk")
    told = any(child.lower_ in numbers for child in (*noun.lefts, *one.lefts))
    return (measured or noun.lemma_ in _MEETINGS) and told and not counted and not any(others)


def _meet_again(event: Draft, drafts: Sequence[Draft], kinds: frozenset[Kind]) -> None:
    """'A second meeting is to be held on 16 October in Lima': between those of the act of `kinds` told before it."""
    ahead = event.modality.value is Modality.SCHEDULED
    if not (ahead or dated_itself(event) or event.place):
        return
    last = _last(event, drafts, kinds)
    if last is None or len(last.parties) < _PAIR or (event.kind is Kind.SESSION and last.body):
        return
    event.kind, event.parties, event.bare, event.definite = Kind.MEETING, dict(last.parties), False, False


def _is_of_topic(event: Draft) -> bool:
    return any(party.rule in {FIRM, "party/topic"} for party in event.parties.values())


def _names_no_recipient(event: Draft, verb: Token, scene: Scene) -> bool:
    """'Peru offered two million': nobody else is named, and nothing says to whom."""
    if not _named(scene) <= event.codes or verb.pos_ != "VERB":
        return False
    gives = any(p.value.role == "supplier" for p in event.participants.values())
    return gives and not any(
        child.dep_ in {"prep", "dative"} and child.lower_ in _WHOM for child in verb.children
    )


def _names_no_giver(event: Draft, verb: Token, scene: Scene) -> bool:
    """'Mali received two million, Chad three': those who get something are named, and nobody of whom."""
    roles = {person.value.role for person in event.participants.values()}
    if (
        roles != {"recipient"}
        or _SAME.match(scene.parsed.shadow.text)
        or not _named(scene) <= event.codes | sharers(scene)
    ):
        return False
    words = scene.reader.ontology.words
    gets = verb.lemma_ in TAKING or verb.lemma_.lower() in words["giving"]
    return gets and not any(child.lower_ in _FROM_WHOM for child in verb.children)


def _named(scene: Scene) -> set[str]:
    return {code for actor in scene.line.actors for code in actor.parties}


def _lend_end(event: Draft, role: str, scene: Scene, drafts: Sequence[Draft]) -> None:
    """'Chad gave Mali ten million. Peru offered two': to whom the gift before went, or who gave it."""
    last = _last(event, drafts, frozenset({Kind.TRANSFER}))
    told = last is not None and (len(last.parties) == _PAIR or is_open_gift(last))
    ends = (
        [p for p in last.participants.values() if p.value.role == role and p.value.party]
        if last and told
        else []
    )
    if len({end.value.party for end in ends}) != 1 or ends[0].value.party in event.codes:
        return
    code = str(ends[0].value.party)
    event.parties[code] = Stated(code, scene.parsed.sentence.span, "party/going-on")
    event.participants[ends[0].value.name] = replace(ends[0], rule="participant/going-on")


def _last(event: Draft, drafts: Sequence[Draft], kinds: frozenset[Kind]) -> Draft | None:
    near = [d for d in drafts if d.kind in kinds and 0 < event.order - d.order <= _NEAR]
    return max(near, key=lambda d: d.order, default=None)
