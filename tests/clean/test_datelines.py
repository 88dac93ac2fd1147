"""Datelines and the days they give."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accord.clean.datelines import place_name
from accord.model.documents import Page

PageOf = Callable[..., Page]


@pytest.mark.parametrize(
    ("head", "place", "day", "agency"),
    [
        ("Lima [Peru], May 4 (ANI): ", "Lima", date(2024, 5, 4), "ANI"),
        ("KUALA LUMPUR, May 1 - ", "Kuala Lumpur", date(2024, 5, 1), None),
        ("JAKARTA, May 4 (Reuters) - ", "Jakarta", date(2024, 5, 4), "Reuters"),
        ("PORTLAND, Ore., Dec 30 -- ", "Portland", date(2023, 12, 30), None),
        ("WASHINGTON (AP) — ", "Washington", None, "AP"),
        ("London, 3 March 2016 – ", "London", date(2016, 3, 3), None),
        ("March 11, 2016 - ", None, date(2016, 3, 11), None),
        ("Monday, January 7, 2019\n\n", None, date(2019, 1, 7), None),
        ("NEW DELHI: ", "New Delhi", None, None),
        ("By Ana Rojas\n\nOSLO, May 4 (Xinhua) -- ", "Oslo", date(2024, 5, 4), "Xinhua"),
    ],
)
def test_forms(page_of: PageOf, head: str, place: str | None, day: date | None, agency: str | None) -> None:
    page = page_of(f"{head}The ministers met.\n\nThey signed.", title="A pact", published="2024-05-04")
    assert page.dateline is not None
    assert (page.dateline.place, page.dateline.day, page.dateline.agency) == (place, day, agency)
    assert page.sentences[1].span.of(page.document.text) == "The ministers met."


@pytest.mark.parametrize(
    "body",
    [
        "In Lima, the ministers met - again.",
        "FACT SHEET: The ministers met.",
        "The ministers met on May 4: it was a Saturday.",
        "PRESIDENT ROJAS: We met.",
    ],
)
def test_no_dateline(page_of: PageOf, body: str) -> None:
    assert page_of(body, published="2024-05-04").dateline is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("THE HAGUE", "The Hague"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("Tel Aviv", "Tel Aviv"),
        ("UAE", "UAE"),
        ("SANA’A", "Sana’a"),
        ("L’AQUILA", "L’Aquila"),
    ],
)
def test_place_names(written: str, name: str) -> None:
    assert place_name(written) == name


def test_the_title_of_a_transcript_is_no_place(page_of: PageOf) -> None:
    page = page_of(
        "Press Briefing by Ana Rojas\n\nMS. ROJAS: We met.\n\nQUESTION: Where?\n\nMS. ROJAS: In Oslo.",
        title="Briefing",
        published="2024-05-04",
    )
    assert page.dateline is None or page.dateline.place is None


def test_the_day_on_which_a_page_was_fetched_is_no_dateline(page_of: PageOf) -> None:
    page = page_of(
        "Flag Sunday, 6 October 2024\n\nLIMA, 4 May (ANI) - The ministers met.\n\nThey signed.",
        title="A pact",
        published="2024-05-04",
    )
    assert page.dateline is not None
    assert (page.dateline.place, page.dateline.day) == ("Lima", date(2024, 5, 4))
