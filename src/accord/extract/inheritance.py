"""Day and place that an act has from the talks or the visit of which it is told as a part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.scene import Scene
from accord.extract.times import month_of
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, Precision, When

_ON_A_VISIT = frozenset({Kind.MEETING, Kind.SESSION, Kind.SIGNING})
"""What a visitor is to do on a visit that is still to come; deliveries and pledges come later."""


def fill_from_tie(event: Draft, scene: Scene) -> None:
    """An act told as part of talks or a visit has their day (basis `discourse`) and place, unless it names its own."""
    if (
        (event.kind is Kind.COMMITMENT or _is_signed_there(event, scene))
        and event.place is None
        and scene.talks
        and scene.talks.place
        and event.codes & scene.talks.codes
    ):
        event.place = Stated(scene.talks.place.value, scene.talks.place.span, "place/talks")
    tied = scene.tied
    if tied is None or event.modality.value is not tied.modality.value or not event.codes & tied.codes:
        return
    if event.modality.value is Modality.SCHEDULED and event.kind not in _ON_A_VISIT:
        return
    if event.when is None and not event.vague and tied.when:
        event.when = Stated(_some_day_of(tied.when.value), tied.when.span, "times/tied")
    if event.place is None and tied.place and not event.distant:
        event.place = Stated(tied.place.value, tied.place.span, "place/tied")


def _is_signed_there(event: Draft, scene: Scene) -> bool:
    """'The two leaders signed …' in the paragraph that tells of their talks, with no day but the report's."""
    talks = scene.talks
    return (
        talks is not None
        and event.kind is Kind.SIGNING
        and event.modality.value is Modality.OCCURRED
        and event.codes == talks.codes
        and scene.parsed.sentence.paragraph == talks.paragraph
        and (event.when is None or event.when.value.basis is Basis.DATELINE)
    )


def fill_from_visit(events: Sequence[Draft]) -> None:
    """'Travelled to Colombia and met the President': what one sentence tells beside a visit was there and then."""
    visits = [
        event for event in events if event.kind is Kind.VISIT and event.modality.value is Modality.OCCURRED
    ]
    for event in events:
        for visit in visits:
            if event is not visit and event.modality.value is Modality.OCCURRED and event.codes & visit.codes:
                if not event.distant:
                    event.place = event.place or (visit.place and replace(visit.place, rule="place/visit"))
                if event.when is None and not event.vague and visit.when:
                    event.when = Stated(_some_day_of(visit.when.value), visit.when.span, "times/visit-day")


def _some_day_of(when: When) -> When:
    """What a stay of several days saw was on one of them: known to the month, where they are of one."""
    first, last = when.first, when.last
    if when.precision is not Precision.RANGE or (first.year, first.month) != (last.year, last.month):
        return replace(when, basis=Basis.DISCOURSE)
    return month_of(first, Basis.DISCOURSE, when.text) or when
