"""What is decided at talks is decided by those who talk: 'It was agreed to …', 'the Chadian side promised to …'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Match
from accord.extract.match.requests import asked_of
from accord.extract.match.roles import SIDES
from accord.extract.report.discourse import SOLID
from accord.extract.scene import Scene
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 2
"""So many paragraphs below its talks a report still tells what was decided at them."""

_PAIR = 2
_PROMISING = frozenset({"promise", "pledge", "undertake", "agree", "vow", "consent", "commit", "assure"})


def add_talkers(event: Draft, match: Match, scene: Scene) -> None:
    """Take those who held the talks told just before for a decision that names no other parties.

    A decision told without a doer is of all of them; what one of two promises there is promised to the other.
    """
    talks = scene.gathering
    if event.kind is not Kind.COMMITMENT or talks is None or len(talks.codes) < _PAIR:
        return
    if not (0 <= scene.parsed.sentence.paragraph - talks.paragraph <= _NEAR and event.codes <= talks.codes):
        return
    named = {code for a in scene.actors.actors if a.part in SOLID for code in a.parties}
    nobody = match.pattern.id != "body-founded" and _is_of_nobody(match.trigger)
    if named <= talks.codes and (nobody or (len(talks.codes) == _PAIR and _is_of_one_side(event, match))):
        for code, said in talks.parties.items():
            event.parties.setdefault(code, Stated(code, said.span, "party/talks"))


def _is_of_nobody(decision: Token) -> bool:
    """'It was decided', 'a decision was taken', 'the talks ended with a promise': nobody is said to have done it."""
    verb = decision if decision.pos_ in {"VERB", "AUX"} else decision.head
    if verb.pos_ == "ADP":
        verb = verb.head
    passive = any(child.dep_ == "nsubjpass" for child in verb.children)
    return passive and not any(child.dep_ == "agent" for child in verb.children)


def _is_of_one_side(event: Draft, match: Match) -> bool:
    """'The Chadian side will …', 'the minister promised to …', told of one of the two who talk."""
    doers = [a for a in match.arguments if a.relation == "subj" and a.actors]
    if len(event.codes) != 1 or not doers:
        return False
    verb = match.trigger
    if "request" in match.pattern.needs:  # 'asked that the ban be lifted': of the other
        return any(one.dep_ == "nsubjpass" for one in asked_of(match.trigger))
    if any(doer.head.lemma_.lower() in SIDES for doer in doers):
        return True
    return verb.lemma_.lower() in _PROMISING and verb.pos_ == "VERB"
