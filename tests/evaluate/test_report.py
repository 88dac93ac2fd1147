from __future__ import annotations

from dataclasses import replace

from accord.evaluate import CodedEvent, render, score

QUOTE = "Ministers of Peru and Spain met in Lima."
MET = CodedEvent("meeting", frozenset({"PER", "ESP"}), evidence=(QUOTE,), rule="meeting/meet")


def test_figures_show_rates_slots_and_tables() -> None:
    texts = {"wire-1": QUOTE, "wire-2": ""}
    text = render(score({"wire-1": (MET,), "wire-2": ()}, {"wire-1": (MET,)}, texts))
    assert text.splitlines()[1] == "events  precision 1.000  recall 1.000  F1 1.000"
    assert "quotes  1.0000 verbatim" in text
    assert "meeting       1.00    1.00   1.00     1          1" in text


def test_figures_fit_a_terminal_of_80_columns() -> None:
    text = render(
        score({"wire-1": (MET,)}, {"wire-1": (replace(MET, areas=frozenset({"trade"}), body="Council"),)})
    )
    assert max(map(len, text.splitlines())) <= 80
