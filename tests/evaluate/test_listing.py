from __future__ import annotations

from accord.evaluate import CodedEvent, errors, render_errors

QUOTE = "Ministers of Peru and Spain met in Lima."
MET = CodedEvent("meeting", frozenset({"PER", "ESP"}), evidence=(QUOTE,), rule="meeting/meet")
SIGNED = CodedEvent("signing", frozenset({"PER", "ESP"}), evidence=(QUOTE,), date="2023-01")


def test_a_miss_shows_its_sentence_and_what_was_read_there() -> None:
    text = render_errors(errors({"a": (SIGNED,)}, {"a": (MET,)}))
    assert "MISSED: kind (1): the right parties, but a kind" in text
    assert f"  a: signing ESP+PER 2023-01\n      “{QUOTE}”" in text
    assert "read near it: meeting ESP+PER undated [meeting/meet]" in text


def test_counts_come_first_with_their_sums() -> None:
    lines = render_errors(errors({"a": (SIGNED, SIGNED), "b": ()}, {"b": (MET,)})).splitlines()
    assert [line.split() for line in lines[:8]] == [
        ["nothing"],
        ["missed", "read", "all"],
        ["signing", "2", "2"],
        ["all", "2", "2"],
        [],
        ["document"],
        ["false", "has", "none", "all"],
        ["meeting", "1", "1"],
    ]


def test_the_most_frequent_class_is_listed_first() -> None:
    text = render_errors(errors({"a": (SIGNED, SIGNED), "b": ()}, {"b": (MET,)}))
    assert text.index("MISSED") < text.index("FALSE")


def test_lines_fit_a_terminal_of_80_columns() -> None:
    told = CodedEvent(
        "signing", frozenset({"PER", "ESP"}), evidence=(QUOTE * 5,), date="2023-01", body=QUOTE * 3
    )
    text = render_errors(errors({"long-name" * 4: (told, SIGNED)}, {"long-name" * 4: (SIGNED, MET)}))
    assert max(map(len, text.splitlines())) <= 80
