"""Earlier talks that an account of talks names with a day of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_TITLE = "Readout of Foreign Minister Ana Diaz's Meeting with Foreign Minister Ona Quist of Kenya"
_MET = "Secretary Blinken met today with Foreign Minister Ona Quist of Kenya. "


def _days(read: Read, text: str) -> list[str | None]:
    found = read(text, title=_TITLE, publisher="The White House", published="2022-03-10")
    return [m.when.iso if m.when else None for m in found if m.kind.value == "meeting"]


def test_their_talks_of_last_month_are_others(read: Read) -> None:
    text = _MET + "They followed up on their talks in Nairobi last month."
    assert _days(read, text) == ["2022-03-10", "2022-02"]


def test_the_talks_that_are_told_are_no_others(read: Read) -> None:
    text = _MET + "Their talks covered last month's flood."
    assert _days(read, text) == ["2022-03-10"]
