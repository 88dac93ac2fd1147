"""The page of a report, the search field, what is copied: what the module adds to pages that work without it."""

from __future__ import annotations

from tests.browser.visiting import Address, Visit

SHOWN = (
    "(row) => { const box = row.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
)
FOCUSED = """(() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const outlined = style.outlineStyle !== 'none' || one.closest('.stage') !== null;
  const within = box.bottom > 0 && box.top < innerHeight;
  return {left: one === document.body, seen: outlined && within, what: one.outerHTML.slice(0, 90)};
})()"""


def test_pointing_at_a_claim_lights_its_words(visit: Visit, demo: Address) -> None:
    page = visit(demo, "/r/wire.txt").page
    claim = page.locator(".claims tr[data-claim]", has_text="Rafael").first
    claim.hover()
    assert page.locator("mark.lit").all_inner_texts() == ["Rafael Advanced Defense Systems"]


def test_pointing_at_words_lights_what_was_made_of_them(visit: Visit, demo: Address) -> None:
    page = visit(demo, "/r/wire.txt").page
    page.locator("mark.word", has_text="Thursday").first.hover()
    assert "date" in page.locator(".claims tr.lit").first.inner_text()


def test_a_click_on_words_brings_their_claim_into_view(visit: Visit, demo: Address) -> None:
    visitor = visit(demo, "/r/wire.txt", width=390, calm=True)
    visitor.page.locator("mark.word", has_text="Katz").first.click()
    rows = visitor.page.locator(".claims tr.lit")
    visitor.wait(lambda: any(row.evaluate(SHOWN) for row in rows.all()), "the claim")


def test_a_citation_leads_to_its_words(visit: Visit, demo: Address) -> None:
    page = visit(demo, "/d/IND-ISR").page
    page.locator(".footnotes cite a").first.click()
    page.wait_for_url("**/r/**")
    target = page.locator(":target")
    assert target.count() == 1
    assert target.inner_text().strip()


def test_the_search_field_suggests_names(visit: Visit, demo: Address) -> None:
    visitor = visit(demo, "/about")
    visitor.page.locator("#q").press_sequentially("isr", delay=30)
    options = visitor.page.locator("#suggestions option")
    visitor.wait(lambda: options.count() > 0, "suggestions")
    assert "Israel" in [option.get_attribute("value") for option in options.all()]


def test_a_filter_is_copied_for_a_program(visit: Visit, demo: Address) -> None:
    visitor = visit(demo, "/explore?kind=session")
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.page.get_by_text("pandas", exact=True).click()
    visitor.page.locator("button[data-copy='#copy-pandas']").click()
    visitor.wait(lambda: visitor.page.get_by_role("button", name="Copied").count(), "the word 'Copied'")
    assert "kind=session" in visitor.page.evaluate("navigator.clipboard.readText()")


def test_the_keyboard_goes_through_a_page_and_is_always_seen(visit: Visit, demo: Address) -> None:
    page = visit(demo, "/", calm=True).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    seen, hidden = 0, []
    while not (told := page.evaluate(FOCUSED))["left"] and seen < 150:
        seen += 1
        hidden += [] if told["seen"] else [told["what"]]
        page.keyboard.press("Tab")
    assert hidden == []
    assert 20 < seen < 150  # and the keyboard was not caught


def test_a_dossier_is_opened_with_the_keyboard_alone(visit: Visit, demo: Address) -> None:
    page = visit(demo, "/").page
    page.locator("#a").focus()
    page.keyboard.type("India")
    page.keyboard.press("Tab")
    page.keyboard.type("Israel")
    page.keyboard.press("Enter")
    page.wait_for_url("**/d/IND-ISR")
    assert page.locator("h1").inner_text() == "India – Israel"
