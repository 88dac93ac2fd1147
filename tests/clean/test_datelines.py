"""Datelines and the days they give."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accord.clean.datelines import place_name, read_day
from accord.model.documents import Page
from accord.ontology.page_rules import PageRules

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
    ("words", "known", "day"),
    [
        ("Nov. 6", date(2025, 11, 5), date(2025, 11, 6)),
        ("Nov. 8", date(2025, 11, 5), date(2024, 11, 8)),
        ("31 December", date(2026, 1, 1), date(2025, 12, 31)),
        ("Jan 1", date(2025, 12, 31), date(2026, 1, 1)),
        ("Feb 29", date(2025, 3, 1), date(2024, 2, 29)),
        ("June 31", date(2025, 3, 1), None),
        ("May 4", None, None),
        ("4 May 2024", None, date(2024, 5, 4)),
        ("date 2024-05-04", None, date(2024, 5, 4)),
    ],
)
def test_days_without_a_year(rules: PageRules, words: str, known: date | None, day: date | None) -> None:
    assert read_day(words, rules.months, known) == day


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("THE HAGUE", "The Hague"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("Tel Aviv", "Tel Aviv"),
        ("UAE", "UAE"),
    ],
)
def test_place_names(written: str, name: str) -> None:
    assert place_name(written) == name
