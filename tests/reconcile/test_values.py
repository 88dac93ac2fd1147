"""What becomes of the values that several reports give for one event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accord.model.claims import EventMention, Field, Modality, Participant
from accord.model.dates import Basis
from accord.model.record import Event, FieldValue, Status

Tell = Callable[..., EventMention]
Only = Callable[..., Event]

SESSION = {"body": "Joint Working Group (JWG) on Defence Cooperation", "ordinal": 17}


def the(event: Event, field: Field) -> list[FieldValue]:
    return list(event.of(field))


def test_a_more_precise_date_is_preferred_and_refines_the_other(tell: Tell, only: Only) -> None:
    event = only(
        tell("a", "session", date="2025-11", **SESSION), tell("b", "session", date="2025-11-04", **SESSION)
    )
    best, other = the(event, Field.DATE)
    assert event.when is not None
    assert (event.when.iso, other.status) == ("2025-11-04", Status.COMPATIBLE)
    assert best.reason == "more precise, and consistent with the others"


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        (Basis.DATELINE, "2025-11-05 is the report's own day, and no other is told"),
        (Basis.DISCOURSE, "2025-11-05 is the day of what the report tells beside it, and no other is told"),
    ],
)
def test_a_day_that_no_report_tells_gives_way_and_is_called_what_it_is(
    tell: Tell, only: Only, basis: Basis, said: str
) -> None:
    near = tell("a", "session", date="2025-11-05", basis=basis.value, **SESSION)
    event = only(near, tell("b", "session", date="2025-11-04", **SESSION))
    assert [value.reason for value in the(event, Field.DATE)][1:] == [said]


def test_two_days_are_a_conflict_and_both_are_shown(tell: Tell, only: Only) -> None:
    days = {"a": "2025-11-05", "b": "2025-11-04", "c": "2025-11-04"}
    event = only(*(tell(d, "session", date=day, **SESSION) for d, day in days.items()))
    best, other = the(event, Field.DATE)
    assert best.reason == "said by more origins (2 to 1)"
    assert (other.status, event.conflicts) == (Status.CONFLICT, (other,))


def test_one_origin_counts_once_and_the_official_source_decides(tell: Tell, only: Only) -> None:
    made = [tell(d, "session", date=day, **SESSION) for d, day in (("a", "2025-11-05"), ("b", "2025-11-04"))]
    best, _ = the(only(*made, publishers={"b": "Ministry of Defence"}), Field.DATE)
    assert (best.documents, best.reason) == (("b",), "said by an official source")


def test_the_earlier_report_decides_last(tell: Tell, only: Only) -> None:
    made = [tell(d, "session", date=day, **SESSION) for d, day in (("a", "2025-11-05"), ("b", "2025-11-04"))]
    best, _ = the(only(*made, published={"a": date(2025, 11, 9)}), Field.DATE)
    assert (best.documents, best.reason) == (("b",), "said in the earlier report")


def test_an_undated_report_takes_part_in_a_dated_event(tell: Tell, only: Only) -> None:
    event = only(tell("a", "session", date="2025-11-04", **SESSION), tell("b", "session", **SESSION))
    (value,) = the(event, Field.DATE)
    assert (event.documents, value.documents) == (("a", "b"), ("a",))


def test_an_area_of_one_report_only_is_shown_as_such(tell: Tell, only: Only) -> None:
    a = tell("a", "session", areas=("training",), **SESSION)
    event = only(a, tell("b", "session", areas=("technology-transfer", "training"), **SESSION))
    reasons = {v.value: v.reason for v in the(event, Field.AREA)}
    assert reasons == {
        "technology-transfer": "said by one report only",
        "training": "said by 2 of 2 reports, 2 origins",
    }


def test_two_reports_of_one_origin_are_named_so(tell: Tell, only: Only) -> None:
    made = [tell(d, "session", areas=("training",), **SESSION) for d in "ab"]
    (value,) = the(only(*made, one_origin=True), Field.AREA)
    assert value.reason == "said by 2 of 2 reports, 1 origin"


def test_a_person_stands_under_the_fullest_name(tell: Tell, only: Only) -> None:
    a = tell("a", "session", people=("Singh/IND/Defence Secretary",), **SESSION)
    event = only(a, tell("b", "session", people=("Rajesh Kumar Singh/IND",), **SESSION))
    (value,) = the(event, Field.PARTICIPANT)
    assert value.value == Participant("Rajesh Kumar Singh", "participant", "IND", "Defence Secretary")
    assert value.documents == ("b", "a")


def test_a_surname_that_fits_two_stands_by_itself(tell: Tell, only: Only) -> None:
    a = tell("a", "session", people=("Rajesh Kumar Singh/IND", "Ajay Pal Singh/IND"), **SESSION)
    event = only(a, tell("b", "session", people=("Singh/IND",), **SESSION))
    assert len(the(event, Field.PARTICIPANT)) == 3


def test_a_city_is_preferred_to_its_state(tell: Tell, only: Only) -> None:
    made = [tell(d, "session", place=p, **SESSION) for d, p in (("a", "Israel"), ("b", "Tel Aviv"))]
    best, other = the(only(*made), Field.PLACE)
    assert (best.documents, other.status) == (("b",), Status.COMPATIBLE)


def test_two_cities_are_a_conflict(tell: Tell, only: Only) -> None:
    made = [tell(d, "session", place=p, **SESSION) for d, p in (("a", "Haifa"), ("b", "Tel Aviv"))]
    assert the(only(*made), Field.PLACE)[1].status is Status.CONFLICT


def test_a_title_is_given_in_full(tell: Tell, only: Only) -> None:
    titles = {"a": "the MoU", "b": "Memorandum of Understanding on Defence Cooperation"}
    event = only(*(tell(d, "signing", agreement=t, date="2025-11-04") for d, t in titles.items()))
    best, other = the(event, Field.AGREEMENT)
    assert (best.documents, other.status) == (("b",), Status.COMPATIBLE)


def test_a_plan_and_its_fulfilment_are_a_history(tell: Tell, only: Only) -> None:
    a = tell("a", "session", date="2025-11-05", modality="scheduled", **SESSION)
    b = tell("b", "session", date="2025-11-04", modality="occurred", **SESSION)
    event = only(a, b, published={"a": date(2025, 11, 3)})
    _, planned = the(event, Field.MODALITY)
    assert event.modality is Modality.OCCURRED
    assert (planned.status, planned.reason) == (Status.COMPATIBLE, "planned before it took place")
    assert [v.reason for v in the(event, Field.DATE)][1] == "planned before it took place"


def test_a_later_plan_of_what_took_place_is_a_conflict(tell: Tell, only: Only) -> None:
    a = tell("a", "session", modality="scheduled", **SESSION)
    event = only(a, tell("b", "session", **SESSION, modality="occurred"), published={"a": date(2025, 11, 9)})
    assert the(event, Field.MODALITY)[1].status is Status.CONFLICT


def test_occurred_and_denied_are_a_conflict(tell: Tell, only: Only) -> None:
    made = [tell(d, "session", modality=m, **SESSION) for d, m in (("a", "denied"), ("b", "occurred"))]
    assert [v.status for v in the(only(*made), Field.MODALITY)] == [Status.PREFERRED, Status.CONFLICT]


def test_a_report_by_itself_has_its_values(tell: Tell, only: Only) -> None:
    event = only(tell("a", "session", date="2025-11-04", areas=("training",), **SESSION))
    assert {v.reason for v in event.values} == {"the only report", "the only value given"}


def test_a_reports_own_day_contradicts_no_told_one(tell: Tell, only: Only) -> None:
    people = ("Rajesh Kumar Singh/IND", "Israel Katz/ISR")
    told = tell("a", people=people, date="2025-11-04")
    own = tell("b", people=people, date="2025-11-05", basis="dateline")
    best, other = the(only(told, own), Field.DATE)
    assert (best.value.iso, other.status) == ("2025-11-04", Status.COMPATIBLE)  # type: ignore[union-attr]


def test_stops_and_days_of_one_journey_are_no_conflict(tell: Tell, only: Only) -> None:
    trip = {"visitors": ("Rajesh Kumar Singh/IND",), "areas": ("training",)}
    a = tell("a", "visit", date="2025-11-04", place="Haifa", **trip)
    b = tell("b", "visit", date="2025-11-06", place="Tel Aviv", **trip)
    assert only(a, b).conflicts == ()
