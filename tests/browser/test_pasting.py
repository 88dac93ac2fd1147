"""A report that is pasted: what it would change is shown before anything is saved, and what it holds never runs."""

from __future__ import annotations

from tests.browser import screens
from tests.browser.visiting import Address, Visit, Visitor

REPORT = """Title: Ministers meet in Nairobi
Published: 2026-03-05
Publisher: Sample Herald

NAIROBI, March 5 - Kenya's Defence Minister met his Ethiopian counterpart in Nairobi on Wednesday.
The two sides signed a memorandum of understanding on cooperation in cyber security.
"""
HOSTILE = """Title: <script>document.title='broken'</script>
Published: 2026-03-05
Publisher: "><img src=x onerror="document.title='broken'">

Kenya's Defence Minister met his Ethiopian counterpart <svg onload="document.title='broken'"> in Nairobi on Wednesday.
"""


def paste(visitor: Visitor, text: str) -> None:
    visitor.page.locator("textarea[name=text]").fill(text)
    visitor.page.get_by_role("button", name="See what it would change").click()
    visitor.wait(lambda: visitor.page.locator(".kicker", has_text="Preview").count(), "the preview")


def test_a_pasted_report_is_looked_at_then_added(own: Address, visit: Visit) -> None:
    visitor = visit(own, "/paste")
    paste(visitor, REPORT)
    assert "2 new events" in visitor.page.locator(".standfirst").inner_text()
    assert visitor.page.locator("mark.word").count() > 3
    assert visitor.violations() == []
    assert screens.ask(own, "/reports.json")["total"] == 4  # nothing is saved
    visitor.page.get_by_role("button", name="Add it to the record").click()
    visitor.page.wait_for_url("**/r/**")
    assert screens.ask(own, "/reports.json")["total"] == 5
    visitor.go("/d/ETH-KEN")
    assert "2 events" in visitor.page.locator("main").inner_text()


def test_a_hostile_report_is_shown_and_never_runs(own: Address, visit: Visit) -> None:
    visitor = visit(own, "/paste")
    paste(visitor, HOSTILE)
    assert "<script>" in visitor.page.locator("h1").inner_text()
    assert "broken" not in visitor.page.title().split("'")[0]
    assert visitor.page.locator("main script, main img, main svg[onload]").count() == 0
    assert visitor.violations() == []
