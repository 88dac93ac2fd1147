from __future__ import annotations

from typing import Any

import pytest

from accord.evaluate import CodedEvent, FalseAlarm, Miss, Reason, Way, WrongSlots, as_row, errors

MET = "Officials of Kenya and Japan met in Nairobi on Monday."
SIGNED = "A fisheries protocol was signed by both governments afterwards."


def event(**fields: Any) -> CodedEvent:
    base = {"kind": "meeting", "parties": frozenset({"KEN", "JPN"}), "evidence": (MET,)}
    return CodedEvent(**(base | {"modality": "occurred"} | fields))


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        ([], Reason.NO_EVENT),
        ([event(evidence=(SIGNED,))], Reason.NO_EVENT),
        ([event(kind="signing")], Reason.OTHER_KIND),
        ([event(parties=frozenset({"FRA", "ITA"}))], Reason.OTHER_PARTIES),
        ([event(parties=frozenset({"FRA", "ITA"}), kind="signing")], Reason.OTHER_BOTH),
        ([event(parties=frozenset({"FRA", "ITA"})), event(kind="signing")], Reason.OTHER_PARTIES),
    ],
)
def test_a_miss_says_what_stood_in_its_way(found: list[CodedEvent], reason: Reason) -> None:
    miss = next(f for f in errors({"a": (event(),)}, {"a": tuple(found)}) if isinstance(f, Miss))
    assert miss.reason is reason


def test_two_gold_events_of_one_sentence_share_one_prediction() -> None:
    faults = errors({"a": (event(), event(kind="visit"))}, {"a": (event(),)})
    assert [(f.reason, f.rivals) for f in faults if isinstance(f, Miss)] == [(Reason.TAKEN, (event(),))]


@pytest.mark.parametrize(
    ("gold", "reason"),
    [((), Reason.EMPTY_DOCUMENT), ((event(evidence=(SIGNED,)),), Reason.NO_OVERLAP)],
)
def test_a_false_alarm_says_what_gold_has_there(gold: tuple[CodedEvent, ...], reason: Reason) -> None:
    alarm = next(f for f in errors({"a": gold}, {"a": (event(),)}) if isinstance(f, FalseAlarm))
    assert alarm.reason is reason


def test_a_second_account_of_a_paired_event_is_a_duplicate() -> None:
    faults = errors({"a": (event(),)}, {"a": (event(), event(modality="scheduled"))})
    assert [f.reason for f in faults] == [Reason.DUPLICATE]


def test_wrong_slots_name_both_values() -> None:
    fault = errors({"a": (event(date="2024-03-05"),)}, {"a": (event(date="2024-03-06"),)})[0]
    assert isinstance(fault, WrongSlots)
    assert [(s.slot, s.gold, s.predicted, s.score) for s in fault.slots] == [
        ("date", "2024-03-05", "2024-03-06", 0.5)
    ]


@pytest.mark.parametrize(
    ("gold", "found", "way"),
    [("2024", None, Way.MISSING), (None, "2024", Way.INVENTED), ("2024", "2023", Way.DIFFERS)],
)
def test_a_slot_is_wrong_in_one_of_three_ways(gold: str | None, found: str | None, way: Way) -> None:
    fault = errors({"a": (event(date=gold),)}, {"a": (event(date=found),)})[0]
    assert isinstance(fault, WrongSlots)
    assert [slot.way for slot in fault.slots] == [way]


def test_a_row_tells_sort_and_reason_first() -> None:
    row = as_row(errors({"a": (event(),)}, {})[0])
    assert list(row) == ["sort", "reason", "document", "event", "rivals"]
    assert (row["sort"], row["reason"]) == ("missed", "nothing read")


def test_equal_records_have_no_faults() -> None:
    assert errors({"a": (event(),)}, {"a": (event(),)}) == ()
