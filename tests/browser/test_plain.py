"""Pages without JavaScript, and on paper."""

from __future__ import annotations

import pytest

from tests.browser import screens
from tests.browser.visiting import Address, Visit

SHOWN = "(element) => element !== null && getComputedStyle(element).display !== 'none'"


@pytest.mark.parametrize("screen", [*screens.LISTS, *screens.OF_SAMPLES])
def test_a_screen_says_the_same_without_javascript(visit: Visit, demo: Address, screen: str) -> None:
    visitor = visit(demo, screens.of_samples(demo)[screen], script=False)
    said = visitor.page.locator("main").inner_text()
    assert len(said.split()) > 8
    assert visitor.page.locator("details.twin:not([open])").count() == 0
    assert visitor.page.locator("figure.framed:not(:has(a))").count() == 0  # each leads to its table
    visitor.forgive(404 if screen == "not found" else 200)


def test_filters_and_forms_work_without_javascript(visit: Visit, demo: Address) -> None:
    page = visit(demo, "/explore", script=False).page
    page.locator("select[name=kind]").select_option("session")
    page.get_by_role("button", name="Show").click()
    assert page.locator(".standfirst").inner_text().startswith("1 event")
    page.locator("#q").fill("Rafael")
    page.get_by_role("button", name="Find").click()
    assert "Rafael Advanced Defense Systems" in page.locator("main").inner_text()


def test_a_dossier_prints_as_a_note_with_its_sources(visit: Visit, demo: Address) -> None:
    visitor = visit(demo, "/d/IND-ISR")
    visitor.see_all()
    page = visitor.page
    page.emulate_media(media="print")
    for selector, shown in (
        (".masthead nav", False),
        (".find", False),
        (".footnotes", True),
        (".stage svg", True),
        (".stage .foot", False),
    ):
        assert page.locator(selector).first.evaluate(SHOWN) is shown, selector
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert 2 <= paper.count(b"/Type /Page\n") <= 12
