"""Day and place that an act has from the talks or the visit of which it is told as a part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.lent_by_talks import lend_from_talks
from accord.extract.gatherings import TALKS
from accord.extract.scene import Scene
from accord.extract.times import month_of, year_of
from accord.model.claims import Kind, Modality, Place
from accord.model.dates import Basis, Precision, When
from accord.ontology.frames import Words
from accord.ontology.schema import Ontology, PartyKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TALKS = frozenset({Kind.MEETING, Kind.SESSION})
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
        and _is_then(event, scene.talks)
    ):
        event.place = Stated(scene.talks.place.value, scene.talks.place.span, "place/talks")
        if event.when and event.kind is Kind.SIGNING and scene.talks.when:
            event.when = Stated(some_day_of(scene.talks.when.value), scene.talks.when.span, "times/tied")
    tied = scene.tied
    if tied is None or event.modality.value is not tied.modality.value or not event.codes & tied.codes:
        return
    if event.modality.value is Modality.SCHEDULED and event.kind not in _ON_A_VISIT:
        return
    if event.when is None and not event.vague and tied.when:
        event.when = Stated(some_day_of(tied.when.value), tied.when.span, "times/tied")
    if (
        event.place is None
        and tied.place
        and not event.distant
        and not _is_of_other_day(event, tied)
        and not _is_of_other_stop(event, tied)
    ):
        event.place = Stated(tied.place.value, tied.place.span, "place/tied")


def _is_of_other_stop(event: Draft, trip: Draft) -> bool:
    """'Visited Peru and Fiji … with her Fijian host she': what is done with another state was not at the first stop."""
    stop = trip.place.value.country if trip.place else None
    return trip.kind is Kind.VISIT and len(trip.parties) > 2 and bool(stop) and stop not in event.codes


def _is_of_other_day(event: Draft, tied: Draft) -> bool:
    """'I thank the Minister for the talks of last week', 'the visit follows a 2019 pact': held elsewhere, maybe."""
    if event.when is None or tied.when is None:
        return False
    before = event.when.value.last < tied.when.value.first
    long_past = before and event.kind is Kind.AGREEMENT_CHANGE  # 'the first visit since ties began in 1981'
    return (
        long_past
        or (before and tied.kind is Kind.VISIT)
        or (event.kind in _TALKS and not event.when.value.may_meet(tied.when.value))
    )


def _is_then(event: Draft, talks: Draft) -> bool:
    """Say whether talks can have been the day's: a pledge made today is not where those of last month were."""
    known = event.when is not None and talks.when is not None
    near = event.when and talks.when and event.when.value.may_meet(talks.when.value)
    return not known or bool(near) or event.kind is Kind.SIGNING


def _is_signed_there(event: Draft, scene: Scene) -> bool:
    """'The two leaders signed …' in the paragraph that tells of their talks, with no day but the report's."""
    talks = scene.talks
    if talks and event.when and talks.when and event.when.rule == "times/tied":
        same_day = event.when.value.first == talks.when.value.first
        return event.kind is Kind.SIGNING and event.codes == talks.codes and same_day
    return (
        talks is not None
        and event.kind is Kind.SIGNING
        and event.modality.value is Modality.OCCURRED
        and event.codes == talks.codes
        and scene.parsed.sentence.paragraph == talks.paragraph
        and (event.when is None or event.when.value.basis is Basis.DATELINE)
    )


def share(events: Sequence[Draft], doc: Doc, words: Words) -> None:
    """Let the acts of one sentence have day, place and parties of the visit or the talks that it tells beside them."""
    if not events:
        return
    fill_from_visit(events)
    lend_from_talks(events, doc)
    beside = any(token.lemma_.lower() in words["margins"] for token in doc)
    for event in events:
        _agree_to_meet(event, events, doc)
        if beside:
            _meet_beside(event, events)


def _agree_to_meet(event: Draft, events: Sequence[Draft], doc: Doc) -> None:
    """'Lee met Minister Diaz and agreed to meet again in May': with the one whom he has met."""
    act = doc[event.anchor]
    verb = act.head if act.dep_ == "dobj" else act  # 'agreed to hold talks'
    agreed = verb.head
    if event.kind not in TALKS or len(event.parties) != 1 or verb.dep_ != "xcomp":
        return
    if agreed.dep_ != "conj" or agreed.lemma_ != "agree":
        return
    first = {agreed.head.i, *(child.i for child in agreed.head.children if child.dep_ == "dobj")}
    for talks in events:
        if talks.kind in TALKS and talks.anchor in first and event.codes < talks.codes:
            event.parties = {**dict(talks.parties), **event.parties}
            event.participants.clear()


def _meet_beside(event: Draft, events: Sequence[Draft]) -> None:
    """'Met on the margins of the forum in Apia': there the two met too."""
    if event.kind is not Kind.MEETING or event.place is not None or event.distant or event.occasion:
        return
    for other in events:
        one_time = not (event.when and other.when) or event.when.value.may_meet(other.when.value)
        if (
            other is not event
            and other.kind in TALKS
            and other.place
            and one_time
            and event.codes <= other.codes
        ):
            event.place = replace(other.place, rule="place/talks")


_TOLD = "visit/visit-told"
"""The rule of a visit told before, of which a sentence gives the days: 'during the 4-9 May visit'."""
_LOOSE = frozenset({Basis.DISCOURSE, Basis.DATELINE})


_PAIR = 2
_SEASON = 90
"""Days before a visit within which an act that a sentence tells beside it can be of its place."""


def fill_from_visit(events: Sequence[Draft]) -> None:
    """'Travelled to Colombia and met the President': what one sentence tells beside a visit was there and then."""
    visits = [
        event for event in events if event.kind is Kind.VISIT and event.modality.value is Modality.OCCURRED
    ]
    for event in events:
        for visit in visits:
            if event is visit or (visit.nominal and _has_own_name(event)):
                continue  # 'the summit, as well as his trip to Chad': two things named side by side
            if event.when and visit.when and (visit.when.value.first - event.when.value.last).days > _SEASON:
                continue  # 'arrived on the first visit since ties began in 1981'
            again = visit.rule == _TOLD and visit.codes <= event.codes
            if event.kind is Kind.VISIT and event.nominal and visit.nominal and not again:
                continue  # 'the visit is in response to her visit to Oslo last May'
            if event.modality.value is Modality.OCCURRED and (again or event.codes & visit.codes):
                if not (event.distant or _is_further_stop(visit, event)):
                    event.place = event.place or (visit.place and replace(visit.place, rule="place/visit"))
                loose = event.when is None or (again and event.when.value.basis in _LOOSE)
                if loose and not event.vague and visit.when:
                    event.when = Stated(some_day_of(visit.when.value), visit.when.span, "times/visit-day")
    for event in events:
        _sign_at_talks(event, events)


def _is_further_stop(visit: Draft, event: Draft) -> bool:
    """'Left Lima for Quito after talks with the Peruvian premier': these were not where she went next."""
    country = visit.place.value.country if visit.place else None
    return country is not None and len(visit.codes) > _PAIR and country not in event.codes


def _sign_at_talks(event: Draft, events: Sequence[Draft]) -> None:
    """'Following the talks in Lima on 4 May, the following agreements were signed': there and then."""
    if event.kind is not Kind.SIGNING or event.when is None or event.when.rule != "times/dispatch-day":
        return
    talks = next((one for one in events if one.kind in TALKS and _has_day(one, event)), None)
    if talks and talks.when:
        event.when = Stated(some_day_of(talks.when.value), talks.when.span, "times/tied")
        event.place = event.place or (talks.place and replace(talks.place, rule="place/talks"))


def _has_day(talks: Draft, event: Draft) -> bool:
    own = talks.when is not None and talks.when.value.basis is not Basis.DATELINE
    return own and talks.modality.value is event.modality.value and talks.codes == event.codes


def fill_from_trips(events: Sequence[Draft], told: Sequence[Draft], ontology: Ontology) -> None:
    """What a release tells of a traveller without a day was on the trip told before, at the stop that it names."""
    trips = [d for d in told if d.kind is Kind.VISIT and d.modality.value is Modality.OCCURRED and d.when]
    for event in events:
        trip = next((t for t in reversed(trips) if _is_on(t, event)), None)
        if trip and trip.when and event.when:
            event.when = Stated(some_day_of(trip.when.value), trip.when.span, "times/trip")
            if event.place is None and not event.distant:
                event.place = _stop(trip, event, ontology)


def _has_own_name(event: Draft) -> bool:
    return event.nominal and (event.rule == "meeting/summit" or event.body is not None)


_ON_A_TRIP = frozenset({Kind.MEETING, Kind.SESSION, Kind.SIGNING, Kind.COMMITMENT})


_LATELY = 30
"""Days after a trip beyond which a release recalls it, and what it tells besides was not on it."""


def _is_on(trip: Draft, event: Draft) -> bool:
    """Say whether an act that only the release dates is one of the trip's: of its parties, or its traveller's."""
    if trip.when is None or event.when is None or event.kind not in _ON_A_TRIP or event.title:
        return False
    weak = event.when.rule == "times/dispatch-day" and event.modality.value is Modality.OCCURRED
    ago = (event.when.value.first - trip.when.value.last).days
    return (
        weak
        and 0 <= ago <= _LATELY
        and (event.codes <= trip.codes or bool(trip.travellers & set(event.participants)))
    )


def _stop(trip: Draft, event: Draft, ontology: Ontology) -> Stated[Place] | None:
    """The place of a trip to one state; of one to several, the state whose officials were met."""
    home = trip.came
    hosts = (trip.codes - home) & event.codes
    if not home or len(hosts) != 1:
        return None
    if len(trip.codes - home) == 1 and trip.place:
        return replace(trip.place, rule="place/visit")
    (host,) = hosts
    if ontology.party(host).kind is not PartyKind.STATE:
        return None
    return Stated(Place(ontology.party(host).name, host), trip.parties[host].span, "place/visit")


def some_day_of(when: When) -> When:
    """What a stay of several days saw was on one of them: known to the month or year, where they are of one."""
    first, last = when.first, when.last
    if when.precision is not Precision.RANGE or first.year != last.year:
        return replace(when, basis=Basis.DISCOURSE)
    if first.month != last.month:
        return year_of(first.year, Basis.DISCOURSE, when.text) or when
    return month_of(first, Basis.DISCOURSE, when.text) or when
