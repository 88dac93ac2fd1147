"""Days that are counted from another act: 'spoke on Friday, a day after his talks with the King'."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Match
from accord.extract.scene import Scene
from accord.extract.times import Form, TimeExpression
from accord.model.dates import Basis, Precision, When, shift

if TYPE_CHECKING:
    from spacy.tokens import Token


def count_from_clause(event: Draft, match: Match, scene: Scene) -> None:
    """Move the day that an act has from the clause around it by the days that are told to lie between the two.

    Weeks and more are round numbers: then, and where the clause has no day of its own, the act's day is not known.
    """
    offset = _offset_of(match.trigger, scene)
    if offset is None or (event.when and _is_own(event.when, match.trigger, scene)):
        return
    event.when, event.vague = event.when and _moved(event.when, offset), True


def _moved(clause: Stated[When], offset: TimeExpression) -> Stated[When] | None:
    when = clause.value
    stated = when.precision is Precision.DAY and when.basis is not Basis.DATELINE
    if not stated or offset.unit != "day" or offset.count is None:
        return None
    day = shift(when.first, offset.count)
    return replace(
        clause, value=replace(when, first=day, last=day, basis=Basis.RELATIVE), rule=f"times/{offset.rule}"
    )


def _offset_of(act: Token, scene: Scene) -> TimeExpression | None:
    """Return the words by which an act is told to be some time before or after what its clause tells."""
    offsets = [time for time in scene.line.times if time.form is Form.OFFSET and time.span.end <= act.idx]
    return next((time for time in offsets if _leads(time, act)), None)


def _leads(offset: TimeExpression, act: Token) -> bool:
    """Say whether 'after' or 'before' of the distance is the word by which the act hangs in its clause."""
    above = (act, *act.ancestors)
    links = [*above, *(child for token in above for child in token.children if child.dep_ == "mark")]
    return any(offset.span.start <= link.idx < offset.span.end for link in links)


def _is_own(when: Stated[When], act: Token, scene: Scene) -> bool:
    """'Spoke a day after talks on Friday': the day stands with the talks themselves."""
    own = scene.span(act.i, act.right_edge.i + 1)
    return own.start <= when.span.start and when.span.end <= own.end
