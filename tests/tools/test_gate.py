from __future__ import annotations

import tomllib

import pytest

from tools.gate import FLOORS, MARGIN, PARTS, faults, raised, render


@pytest.mark.parametrize(
    ("name", "value", "wrong"),
    [("events_f1", 0.39, True), ("events_f1", 0.41, False), ("false_per_empty", 0.41, True)],
)
def test_floors_must_not_be_undercut_nor_ceilings_passed(name: str, value: float, wrong: bool) -> None:
    assert bool(faults({name: 0.40}, {name: value})) is wrong


def test_a_figure_that_is_gone_is_a_fault() -> None:
    assert faults({"slot_date": 0.5}, {}) == ["slot_date is 0.000, pinned at 0.500"]


def test_floors_only_rise() -> None:
    assert raised({"events_f1": 0.50}, {"events_f1": 0.45}) == {"events_f1": 0.50}
    lifted = raised({"events_f1": 0.50}, {"events_f1": 0.60})
    assert lifted["events_f1"] == pytest.approx(0.60 - MARGIN, abs=0.001)


def test_ceilings_only_fall() -> None:
    assert raised({"false_per_empty": 0.1}, {"false_per_empty": 0.2}) == {"false_per_empty": 0.1}
    assert raised({"false_per_empty": 0.3}, {"false_per_empty": 0.2})["false_per_empty"] < 0.21


def test_verbatim_quotes_have_no_margin() -> None:
    assert raised({}, {"quotes_verbatim": 1.0}) == {"quotes_verbatim": 1.0}


def test_floors_are_written_as_they_are_read() -> None:
    floors = {"dev": {"events_f1": 0.4}, "train": {"events_f1": 0.39}}
    assert tomllib.loads(render(floors, "# why\n")) == floors


@pytest.mark.parametrize("part", PARTS)
def test_every_part_has_its_floors(part: str) -> None:
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))[part]
    assert floors["events_f1"] >= 0.40
    assert floors["quotes_verbatim"] == 1.0
    assert floors["false_per_empty"] <= 0.3
