"""Fact sheets and joint statements: whom a bullet that names one party, or none, speaks for."""

from __future__ import annotations

from accord.extract.report.sheets import Sheet, sheet_of

WORDS = {"sheet_title": ("fact sheet", "joint statement")}


def test_a_title_tells_a_sheet() -> None:
    assert sheet_of("FACT SHEET: Togo and Nepal", ("TGO", "NPL"), WORDS) == Sheet(("TGO", "NPL"))
    assert sheet_of("Togo and Nepal", ("TGO", "NPL"), WORDS) is None
    assert sheet_of(None, (), WORDS) is None


def test_a_pair_speaks_together() -> None:
    assert Sheet(("TGO", "NPL")).pair == ("TGO", "NPL")
    assert Sheet(("TGO", "G7")).pair == ()


def test_the_other_of_two() -> None:
    sheet = Sheet(("TGO", "NPL"))
    assert sheet.others(("TGO",)) == ("NPL",)
    assert sheet.others(("PER",)) == ()
    assert Sheet(("TGO", "NPL"), joint=True).others(("TGO",)) == ()
    assert Sheet(("TGO", "NPL", "PER")).others(("TGO",)) == ()
