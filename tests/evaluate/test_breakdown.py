from __future__ import annotations

from accord.evaluate import CodedEvent, Reason, Way, break_down, errors

QUOTE = "Ministers of Peru and Spain met in Lima."
MET = CodedEvent("meeting", frozenset({"PER", "ESP"}), evidence=(QUOTE,))
SIGNED = CodedEvent("signing", frozenset({"PER", "ESP"}), evidence=(QUOTE,))
VISIT = CodedEvent("visit", frozenset({"PER", "ESP"}), evidence=(QUOTE,), date="2024")


def test_misses_and_false_alarms_are_counted_by_kind_and_reason() -> None:
    counts = break_down(errors({"a": (MET, MET), "b": ()}, {"b": (SIGNED,)}))
    assert counts.missed == {"meeting": {Reason.NO_EVENT: 2}}
    assert counts.false == {"signing": {Reason.EMPTY_DOCUMENT: 1}}


def test_slots_are_counted_by_the_way_in_which_they_are_wrong_and_by_kind() -> None:
    counts = break_down(errors({"a": (VISIT,)}, {"a": (MET,)}))
    assert counts.slots == {"date": {Way.MISSING: 1}}
    assert counts.slots_by_kind == {"date": {"visit": 1}}
    assert counts.kinds == {"meeting for visit": 1}
