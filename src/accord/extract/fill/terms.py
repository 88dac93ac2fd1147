"""Times that belong to an agreement and not to what is done with it: 'the treaty of 1979', 'extended until 2050'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from accord.extract.drafts import Draft
from accord.extract.scene import Scene
from accord.extract.times import TimeExpression
from accord.model.claims import Kind

_FOR = re.compile(r"\bfor (?:the )?$", re.IGNORECASE)
_FOR_YEARS = re.compile(r"\bfor (?:the )?(?:[a-z]+ )?(?:years?|period|term) (?:of |from )?$", re.IGNORECASE)
"""'A programme for the years 2018-2020', 'for the academic year 2025'."""


def without_terms(event: Draft, scene: Scene) -> Sequence[TimeExpression]:
    """Return the times of the sentence without those that tell how long an agreement runs or when it was made."""
    times = scene.line.times
    if event.kind not in {Kind.SIGNING, Kind.AGREEMENT_CHANGE}:
        return times
    return [time for time in times if not (_is_term(time, scene) or _is_of_making(event, time, scene))]


def _is_term(time: TimeExpression, scene: Scene) -> bool:
    """'Extended until 2050', 'a plan for the next five years'."""
    text, words = scene.parsed.shadow.text, scene.reader.ontology.words
    before, said = text[: time.span.start], text[time.span.start : time.span.end]
    runs = said.lower().startswith("for ") or bool(_FOR.search(before))
    return bool(_ending(words["runs_until"]).search(before) or _FOR_YEARS.search(before)) or (
        runs and any(word in said for word in words["terms_of_years"])
    )


def _is_of_making(event: Draft, time: TimeExpression, scene: Scene) -> bool:
    """'Renewed the treaty of 1979', 'suspended the accord signed in 1994': then it was made, not changed."""
    if event.kind is not Kind.AGREEMENT_CHANGE:
        return False
    words = scene.reader.ontology.words
    made = tuple(f"{deal}s? {how}" for deal in words["deal"] for how in words["made_in"])
    return _ending(made).search(scene.parsed.shadow.text[: time.span.start]) is not None


@lru_cache(maxsize=4)
def _ending(expressions: tuple[str, ...]) -> re.Pattern[str]:
    """What leads up to a time by one of the expressions."""
    return re.compile(rf"\b(?:{'|'.join(expressions)})(?: the)? $", re.IGNORECASE)
