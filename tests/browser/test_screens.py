"""Every screen, light and dark, on a desk and in a hand: nothing sticks out, nothing shuts anybody out."""

from __future__ import annotations

import pytest

from tests.browser import screens
from tests.browser.visiting import Address, Visit, Visitor

SAMPLED = (*screens.LISTS, *screens.OF_SAMPLES)
LONG_LISTS = ("the record", "explore", "bodies", "agreements", "areas by pair", "reports", "actors")
STRANGE = (*LONG_LISTS, *screens.OF_STRANGE)
PACKED = 200_000
"""Bytes that a page may take on its way, before scripts."""


def look(visitor: Visitor) -> list[str]:
    """Return what is wrong with a page that is open: on a desk in light, in a hand in the dark."""
    wrong = [f"picture {fared}" for fared in visitor.see_all() if fared not in {"yes", "empty"}]
    wrong += [f"light: {found}" for found in visitor.violations()]
    over, what = visitor.sideways()
    wrong += [f"{over} pixels too wide: {what}"] if over else []
    visitor.page.emulate_media(color_scheme="dark")
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    visitor.page.wait_for_timeout(60)
    over, what = visitor.sideways()
    wrong += [f"{over} pixels too wide for a phone: {what}"] if over else []
    wrong += [f"dark, phone: {found}" for found in visitor.violations("target-size", "color-contrast")]
    return wrong


@pytest.mark.parametrize("screen", SAMPLED)
def test_screens_of_the_samples(visit: Visit, demo: Address, screen: str) -> None:
    visitor = visit(demo, screens.of_samples(demo)[screen])
    assert visitor.page.locator("h1").count() == 1
    assert visitor.page.title().endswith(" · Accord")
    assert look(visitor) == []
    visitor.forgive(404 if screen == "not found" else 200)


@pytest.mark.parametrize("screen", STRANGE)
def test_screens_of_thousands_of_events_and_trying_names(visit: Visit, huge: Address, screen: str) -> None:
    visitor = visit(huge, screens.of_strange(huge)[screen])
    (answer,) = visitor.answers
    assert len(answer.body()) < PACKED * 6  # at most, unpacked
    assert int(answer.header_value("content-length") or 0) < PACKED
    assert look(visitor) == []
    assert visitor.page.title() != "broken"


@pytest.mark.parametrize("screen", screens.LISTS)
def test_an_empty_record_says_what_to_do(visit: Visit, nothing: Address, screen: str) -> None:
    visitor = visit(nothing, screens.LISTS[screen], width=390)
    assert visitor.page.locator("h1").count() == 1
    assert visitor.sideways() == (0, [])
    assert visitor.violations() == []
    assert set(visitor.see_all()) <= {"empty"}
    visitor.forgive(404 if screen == "not found" else 200)


def test_the_first_run_begins_with_a_report(visit: Visit, nothing: Address) -> None:
    page = visit(nothing).page
    assert page.locator("h1").inner_text() == "An empty record"
    assert page.locator("textarea[name=text]").is_visible()
    assert "accord add" in page.locator("main").inner_text()
