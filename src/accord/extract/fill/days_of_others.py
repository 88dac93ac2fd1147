"""Days that a sentence tells and that are not those of the act: of what it speaks of, of a feast, of a clause aside."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.fill.announcing import is_year_round
from accord.extract.fill.dating import head_of
from accord.extract.fill.under_way import took_long, what_goes_on
from accord.extract.match.matching import Match
from accord.extract.match.talked_of import is_talked_of
from accord.extract.match.tenses import is_done
from accord.extract.scene import Scene
from accord.extract.times import Form, Tense, TimeExpression
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, Precision, When

if TYPE_CHECKING:
    from spacy.tokens import Token

_BOUNDS = re.compile(
    r"\b(?:from|starting|beginning|by|until|till|as of|effective|before)(?: on)?(?: the)? $", re.IGNORECASE
)
_INSTRUMENTS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_SUBORDINATE = frozenset({"acl", "relcl", "advcl", "xcomp", "ccomp", "pcomp"})


def belongs_to_another(event: Draft, match: Match, told: tuple[When, TimeExpression], scene: Scene) -> bool:
    """Say whether the words of time found, and the days that they tell, are those of something else."""
    (when, expression), trigger, day = told, match.trigger, scene.page.day
    if event.kind is Kind.COMMITMENT and _is_start_or_end(expression, scene):
        return True
    if event.kind is Kind.COMMITMENT and _is_of_other(match, expression, scene):
        return not _is_past(when, scene.page.day) or not _is_of_task(match.trigger, expression, scene)
    if _is_told_before(trigger, when, expression, day, event.kind):
        return True
    proposed = event.modality.value is Modality.PROPOSED
    if proposed and is_talked_of(trigger, scene.reader.ontology.words):
        return not _within(trigger, expression, scene)  # the talks were on Monday, and not what they were on
    if _is_of_matter(trigger, expression, scene):
        return True
    if event.modality.value is Modality.OCCURRED and _is_of_aim(trigger, expression, scene):
        return True
    if is_year_round(when, expression, day, event.modality.value):
        return True
    if (is_celebrated(trigger) or took_long(trigger)) and not _within(trigger, expression, scene):
        return True
    under_way = what_goes_on(event, match, scene)
    return under_way is not None and not _within(under_way, expression, scene)


def _is_start_or_end(expression: TimeExpression, scene: Scene) -> bool:
    """'Agreed to open a line from 8 June', 'by May': from or until when something is to be done."""
    return _BOUNDS.search(scene.parsed.shadow.text, 0, expression.span.start) is not None


def is_of_other_clause(trigger: Token, expression: TimeExpression, scene: Scene) -> bool:
    """'2006: the pact is signed; it comes into force in 2009': in an entry only a day beside its verb is the act's."""
    head = head_of(scene.parsed, expression)
    if scene.line.day is None or head is None:
        return False
    verbs = [token for token in (trigger, *trigger.ancestors) if token.pos_ in {"VERB", "AUX"}][:1]
    own = [token for token in (head, *head.ancestors) if token.pos_ in {"VERB", "AUX"}][:1]
    return verbs != own


def _is_told_before(
    trigger: Token, when: When, expression: TimeExpression, day: date | None, kind: Kind
) -> bool:
    """'They discussed the meeting of ministers tomorrow': what is told as over was not on a day to come."""
    ahead = day is not None and (when.first > day or is_coming(expression, Tense.PAST))
    if not ahead or not (trigger.tag_ == "VBD" or (kind in _INSTRUMENTS and is_done(trigger))):
        return False
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in trigger.children)


def is_coming(expression: TimeExpression, tense: Tense) -> bool:
    """'Next week's summit', 'the summit later this year' still lie ahead; 'met later this week' does not."""
    if expression.form is Form.RELATIVE and (expression.count or 0) > 0:
        return True
    return tense is Tense.PRESENT and expression.text.lower().startswith("later ")


def _is_of_matter(trigger: Token, expression: TimeExpression, scene: Scene) -> bool:
    """'Discussed the plans for her visit in May': the month is that of what they discussed.

    A weekday may be either's, and more often tells the news.
    """
    words = scene.reader.ontology.words
    head = head_of(scene.parsed, expression)
    if head is None or expression.form is Form.WEEKDAY or trigger.lemma_.lower() not in words["talked_over"]:
        return False
    acts = {*words["tie_visit"], *words["talks"]}
    way = [token for token in head.ancestors if trigger.is_ancestor(token)]
    return any(token.lemma_.lower() in acts for token in way) and any(token.dep_ == "dobj" for token in way)


def _is_of_aim(trigger: Token, expression: TimeExpression, scene: Scene) -> bool:
    """'Visited Lima and invited his host to come in May': May is when that one is to come."""
    head = head_of(scene.parsed, expression)
    if head is None or trigger.tag_ != "VBD" or not trigger.is_ancestor(head):
        return False
    inner = [token for token in head.ancestors if token.pos_ == "VERB" and trigger.is_ancestor(token)]
    return any(
        verb.tag_ == "VB" and verb.dep_ == "xcomp" and verb.head in inner and verb.head.dep_ == "conj"
        for verb in inner
    )


def is_celebrated(trigger: Token) -> bool:
    """'This year marks the 20th anniversary of the signing': the year is that of the feast."""
    return any(
        token.lemma_.lower() == "anniversary"
        for token in trigger.ancestors
        if token.pos_ == "NOUN" and token.i < trigger.i
    )


def _within(clause: Token, expression: TimeExpression, scene: Scene) -> bool:
    """Of what goes on, only a day in its own clause tells when it was ('who is on a visit, met her on Friday')."""
    head = head_of(scene.parsed, expression)
    return head is not None and (head == clause or clause.is_ancestor(head))


def _is_of_other(match: Match, expression: TimeExpression, scene: Scene) -> bool:
    """'Noting the plan announced in May, they agreed to …', 'agreed to amend the rules (2005)': of other acts."""
    token, pledge = head_of(scene.parsed, expression), match.trigger
    while token is not None and token != pledge and not token.is_ancestor(pledge) and token.head != token:
        if token.pos_ == "VERB" and token.dep_ in _SUBORDINATE and not _is_at_once(token):
            return True
        token = token.head
    return False


def _is_past(when: When, day: date | None) -> bool:
    return (
        when.precision is Precision.DAY
        and when.basis is not Basis.BOUND
        and day is not None
        and when.last <= day
    )


def _is_of_task(pledge: Token, expression: TimeExpression, scene: Scene) -> bool:
    """'Agreed to form a council on 9 March': nobody agrees to do something on a day that is over."""
    token = head_of(scene.parsed, expression)
    while token is not None and token.head != token and token.head != pledge:
        token = token.head
        if token.pos_ == "VERB" and token.dep_ != "xcomp":
            return False
    infinitive = token is not None and any(child.tag_ == "TO" for child in token.children)
    return pledge.tag_ == "VBD" and token is not None and token.dep_ == "xcomp" and infinitive


def _is_at_once(clause: Token) -> bool:
    """'When the two met in May, they agreed to …': of one day with what is pledged."""
    return any(
        child.lower_ in {"when", "as"} and child.dep_ in {"advmod", "mark"} for child in clause.children
    )
