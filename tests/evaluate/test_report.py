from __future__ import annotations

from accord.evaluate import CodedEvent, errors, render, render_errors, score

QUOTE = "Ministers of Peru and Spain met in Lima."
MET = CodedEvent("meeting", frozenset({"PER", "ESP"}), evidence=(QUOTE,), rule="meeting/meet")
SIGNED = CodedEvent("signing", frozenset({"PER", "ESP"}), evidence=(QUOTE,), date="2023-01")


def test_figures_show_rates_slots_and_tables() -> None:
    texts = {"wire-1": QUOTE, "wire-2": ""}
    text = render(score({"wire-1": (MET,), "wire-2": ()}, {"wire-1": (MET,)}, texts))
    assert text.splitlines()[1] == "events   precision 1.000  recall 1.000  F1 1.000"
    assert "quotes   1.0000 verbatim" in text
    assert "meeting       1.00    1.00   1.00     1          1" in text


def test_a_miss_shows_its_sentence_and_the_rule_that_fired_there() -> None:
    text = render_errors(errors({"a": (SIGNED,)}, {"a": (MET,)}))
    assert "MISSED: the sentence had an event of another kind (1)" in text
    assert f"  a: signing ESP+PER 2023-01\n      “{QUOTE}”" in text
    assert "coded there: meeting ESP+PER undated [meeting/meet]" in text


def test_groups_come_with_the_most_frequent_reason_first() -> None:
    text = render_errors(errors({"a": (SIGNED, SIGNED), "b": ()}, {"b": (MET,)}))
    assert text.index("MISSED") < text.index("FALSE ALARM")
