"""Which of a sentence's expressions of time is the day of which act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.fill.nearness import nearness
from accord.extract.parsing.locating import head_at
from accord.extract.parsing.parse import Parsed
from accord.extract.scene import Scene
from accord.extract.times import Form, Tense, TimeExpression, resolve
from accord.model.dates import Precision, When

if TYPE_CHECKING:
    from spacy.tokens import Token

_TIMELESS = frozenset({Form.DURATION, Form.NOW, Form.OFFSET})


def date_of(
    trigger: Token, times: Sequence[TimeExpression], tense: Tense, scene: Scene
) -> tuple[When | None, TimeExpression | None]:
    """Return the days of the act that `trigger` tells and the expression they come from; None where none is tied to it.

    An expression without days ('recently') is returned with None, so that no default takes its place.
    """
    ranked = _by_nearness(trigger, times, scene)
    told = [(_resolved(e, tense, scene), e) for e in ranked]
    known = [(when, expression) for when, expression in told if when]
    if known:
        return next(((when, e) for when, e in known[1:] if _is_within(when, known[0][0])), known[0])
    return None, ranked[0] if ranked else None


def _resolved(expression: TimeExpression, tense: Tense, scene: Scene) -> When | None:
    tense = _tense_of(expression, tense, scene)
    return resolve(expression, day=scene.page.day, tense=tense, year=scene.year, previous=scene.previous)


def _by_nearness(trigger: Token, times: Sequence[TimeExpression], scene: Scene) -> Sequence[TimeExpression]:
    """Return the expressions that may be the act's, the nearest one first."""
    found = []
    for expression in times:
        head = head_of(scene.parsed, expression)
        if expression.form in _TIMELESS or head is None:
            continue
        near = nearness(trigger, head, scene.reader.ontology.words)
        if near is not None:
            found.append((near, abs(head.i - trigger.i), expression))
    return [expression for *_, expression in sorted(found, key=lambda entry: entry[:2])]


def _is_within(day: When, span: When) -> bool:
    """'Their third meeting this year, on Saturday': the day is the act's, within the year."""
    coarse = span.precision in {Precision.YEAR, Precision.MONTH} and day.precision is Precision.DAY
    return coarse and span.first <= day.first <= span.last


def _tense_of(expression: TimeExpression, tense: Tense, scene: Scene) -> Tense:
    """'In Rome for the summit, she met the premier on Friday': the day beside a past verb is over."""
    head = head_of(scene.parsed, expression)
    if tense is not Tense.PRESENT or head is None:
        return tense
    verb = head.head.head if head.dep_ == "pobj" else head.head
    over = (
        verb.pos_ == "VERB"
        and verb.tag_ == "VBD"
        and verb.lemma_ not in scene.reader.ontology.words["announcing"]
    )
    return Tense.PAST if over else tense


def head_of(parsed: Parsed, expression: TimeExpression) -> Token | None:
    """Return the word by which an expression hangs in the parse, None where it has none."""
    return head_at(parsed.doc, expression.span)
