"""The place above a transcript, beside who spoke and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.model.documents import Page

PageOf = Callable[..., Page]


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Secretary Ona Quist\n\nLima, Peru\n\nMarch 9, 2007", "Lima"),
        ("Secretary Ona Quist, Map Room, Lima, Peru, March 9, 2007", "Map Room, Lima"),
        ("Lima, Peru", "Lima"),
    ],
)
def test_the_place_stands_without_speaker_and_day(page_of: PageOf, head: str, place: str) -> None:
    page = page_of(f"{head}\n\nSECRETARY QUIST: Good morning.\n\nMINISTER DIAZ: Thank you.", title="Remarks")
    assert page.dateline is not None
    assert page.dateline.place == place
