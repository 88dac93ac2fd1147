"""Pictures as they are drawn: with the pointer, the keyboard, in the dark, on a phone, as files, in strange states."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from tests.browser.visiting import Address, Visit

PICTURES = (
    "timeline",
    "timeline?by=party",
    "months",
    "network?parties=IND",
    "map",
    "matrix",
    "matrix?by=dyad",
    "origins",
    "ladder?id=Joint",
    "strip?id=Memorandum",
)
ANYWHERE = ("timeline", "timeline?by=party", "months", "network", "map", "matrix", "matrix?by=dyad")


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_drawn_and_anybody_can_use_it(visit: Visit, demo: Address, picture: str) -> None:
    visitor = visit(demo, f"/pictures/{picture}")
    assert visitor.see_all() == ["yes"]
    assert visitor.page.locator(".stage .mark").count() > 0
    assert visitor.violations() == []


@pytest.mark.parametrize("picture", ANYWHERE)
def test_a_picture_of_thousands_is_counted_and_fits_a_phone(
    visit: Visit, huge: Address, picture: str
) -> None:
    visitor = visit(huge, f"/pictures/{picture}", width=390, dark=True)
    assert visitor.see_all() == ["yes"]
    assert visitor.page.locator(".stage .mark").count() < 600
    assert visitor.sideways() == (0, [])


def test_the_arrow_keys_go_from_mark_to_mark_and_say_what_each_is(visit: Visit, demo: Address) -> None:
    visitor = visit(demo, "/pictures/timeline")
    visitor.see_all()
    page = visitor.page
    assert page.locator(".stage [tabindex='0']").count() == 1
    page.locator(".stage [tabindex='0']").focus()
    first = page.locator(".readout").inner_text()
    page.keyboard.press("ArrowRight")
    second = page.locator(".readout").inner_text()
    assert first != second
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").split(", ")[0] in second
    page.keyboard.press("Enter")
    visitor.wait(lambda: "/e/" in page.url, "the page of the event")


def test_a_mark_leads_to_its_event(visit: Visit, demo: Address) -> None:
    visitor = visit(demo, "/pictures/timeline")
    visitor.see_all()
    visitor.page.locator(".stage a.mark").first.click()
    visitor.wait(lambda: "/e/" in visitor.page.url, "the page of the event")


def test_colours_follow_the_scheme(visit: Visit, demo: Address) -> None:
    inks = []
    for dark in (False, True):
        visitor = visit(demo, "/pictures/months", dark=dark)
        visitor.see_all()
        inks.append(visitor.page.evaluate("getComputedStyle(document.querySelector('.stage .plain')).fill"))
    assert len(set(inks)) == 2


def test_a_picture_is_drawn_anew_for_another_width(visit: Visit, demo: Address) -> None:
    visitor = visit(demo, "/pictures/map")
    visitor.see_all()
    svg = visitor.page.locator(".stage > svg")
    before = svg.get_attribute("viewBox")
    visitor.page.set_viewport_size({"width": 500, "height": 800})
    visitor.wait(lambda: svg.get_attribute("viewBox") != before, "another drawing")
    assert visitor.sideways() == (0, [])


@pytest.mark.parametrize("picture", ["timeline", "map", "matrix", "strip?id=Memorandum"])
def test_a_picture_is_saved_as_a_file_that_stands_alone(visit: Visit, demo: Address, picture: str) -> None:
    visitor = visit(demo, f"/pictures/{picture}")
    visitor.see_all()
    with visitor.page.expect_download() as waited:
        visitor.page.get_by_role("button", name=re.compile("Download SVG")).click()
    text = waited.value.path().read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert root.tag.endswith("svg")
    assert "var(--" not in text
    assert "<a " not in text
    assert root.find("{http://www.w3.org/2000/svg}title") is not None
    fills = {element.get("fill") for element in root.iter() if element.get("fill")}
    assert len(fills) > 2


def test_what_cannot_be_fetched_leaves_the_table(visit: Visit, demo: Address) -> None:
    visitor = visit(demo, "/pictures/months")
    visitor.page.route("**/pictures/months.json", lambda route: route.fulfill(status=503, body="{}"))
    visitor.page.reload()
    visitor.wait(lambda: visitor.page.locator("figure[data-drawn=failed]").count(), "the failure")
    assert "could not be drawn" in visitor.page.locator(".undrawn").inner_text()
    assert visitor.page.locator("details.twin").get_attribute("open") is not None
    visitor.forgive(503)


def test_names_that_would_run_as_a_program_are_only_shown(visit: Visit, huge: Address) -> None:
    visitor = visit(huge, "/pictures/timeline?kind=signing&since=2025-05-01")
    visitor.see_all()
    assert visitor.page.locator("[aria-label*='<script>']").count() == 1
    assert visitor.page.title() != "broken"


@pytest.mark.parametrize("body", ["Joint Standing", "اللجنة", "הוועדה"])
def test_ladders_of_long_names_and_of_names_from_right_to_left(
    visit: Visit, huge: Address, body: str
) -> None:
    visitor = visit(huge, f"/pictures/ladder?id={body}", width=390)
    assert visitor.see_all() == ["yes"]
    assert visitor.sideways() == (0, [])
    assert visitor.violations() == []
