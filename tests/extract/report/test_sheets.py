"""Fact sheets and joint statements: whom a bullet that names one party, or none, speaks for."""

from __future__ import annotations

from accord.extract.report.sheets import Sheet, sheet_of

WORDS = {"sheet_title": ("fact sheet", "joint statement"), "state_codes": ("TGO", "NPL")}


def _sheet(title: str, *parties: str) -> Sheet:
    sheet = sheet_of(title, parties, WORDS)
    assert sheet
    return sheet


def test_a_title_tells_a_sheet() -> None:
    assert sheet_of("FACT SHEET: Togo and Nepal", ("TGO", "NPL"), WORDS) == Sheet(
        ("TGO", "NPL"), between_two=True
    )
    assert sheet_of("Togo and Nepal", ("TGO", "NPL"), WORDS) is None
    assert sheet_of(None, (), WORDS) is None


def test_a_pair_speaks_together() -> None:
    assert _sheet("Fact sheet", "TGO", "NPL").pair == ("TGO", "NPL")
    assert _sheet("Fact sheet", "TGO", "EU").pair == ("TGO", "EU")
    assert _sheet("Fact sheet", "TGO", "G7").pair == ()
    assert _sheet("Fact sheet", "TGO", "IMF").pair == ()  # three letters make no state


def test_the_other_of_two() -> None:
    sheet = _sheet("Fact sheet", "TGO", "NPL")
    assert sheet.others(("TGO",)) == ("NPL",)
    assert sheet.others(("PER",)) == ()
    assert _sheet("Joint statement", "TGO", "NPL").others(("TGO",)) == ()
    assert _sheet("Fact sheet", "TGO", "NPL", "PER").others(("TGO",)) == ()
