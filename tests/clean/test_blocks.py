"""What of a web page is furniture: by its elements, names and words, and by where it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.clean import clean
from accord.clean.blocks import find_blocks, with_blocks
from accord.model.documents import Document, Furniture, Page
from accord.model.spans import Span
from accord.ontology.files import layers
from accord.ontology.page_rules import PageRules
from accord.ontology.pages import parse
from accord.read.documents import build
from accord.read.formats import read_given
from accord.read.given import Given
from accord.read.options import ReadOptions

RULES = parse(layers())
FIRST = "The ministers of Peru and Chile signed an accord on fisheries in Lima after two days of long talks."
SECOND = "Both sides will send inspectors to the ports of the other from the first day of the coming year."
REPORT = f"<h1>Accord signed</h1><p>{FIRST}</p><p>{SECOND}</p>"


def read_page(page: str, rules: PageRules) -> Page:
    (document,) = read_given(Given(page.encode(), "a.html", "a.html"), ReadOptions())
    assert isinstance(document, Document)
    return clean(document, rules)


def kept(page: str, rules: PageRules) -> list[str]:
    """Return the sentences that are read, without the title."""
    found = read_page(page, rules)
    return [s.span.of(found.document.text) for s in found.sentences][1:]


@pytest.mark.parametrize(
    "around",
    [
        "{}<nav><p>Ships, ports and all that our paper has to say of them, every day of the year.</p></nav>",
        "<div class=cookie-notice><p>We store things on your device and want you to agree to it.</p></div>{}",
        "<aside><h3>Most read</h3><p>Ten quiet beaches to see before the first winter crowds arrive.</p></aside>{}",
        "{}<div class=relatedStories><p>Museum returns its bronze to the village after years of quarrels.</p></div>",
        "{}<div id=comments><p>About time they signed this, my cousin works there and has waited long.</p></div>",
        "<body class='single has-sidebar comments-open'><div id=page class=with-sidebar>{}</div>",
        "<div>Old Harbour</div><div><a href=/>World</a></div>{}<div><a href=/1>Storm closes ports</a></div>",
        "{}<h2>More from World</h2><div><a href=/1>Storm closes ports</a></div><div><a href=/2>Bank waits</a></div>",
        "{}<div><div><h4><a href=/1>Storm</a></h4><p>Ferries stay in harbour until the wind drops, said the port's"
        " office.</p></div><div><h4><a href=/2>Beaches</a></h4><p>Our writers went to see where the sand is white and"
        " the water clean.</p></div></div>",
    ],
)
def test_what_is_around_the_report_is_not_read(around: str, rules: PageRules) -> None:
    assert kept(around.format(f"<div>{REPORT}</div>"), rules) == [FIRST, SECOND]


def test_nothing_is_taken_away(rules: PageRules) -> None:
    page = read_page(f"<nav><a href=/>Home</a></nav><div>{REPORT}</div><footer>Imprint</footer>", rules)
    found = [(f.span.of(page.document.text), f.kind) for f in page.furniture]
    assert found == [("Home", "navigation"), ("Accord signed", "repeated-title"), ("Imprint", "page-foot")]


def test_headline_is_read_once(rules: PageRules) -> None:
    page = read_page(f"<title>Accord signed</title>{REPORT}", rules)
    assert [s.span.of(page.document.text) for s in page.sentences] == ["Accord signed", FIRST, SECOND]


def test_only_the_lines_that_repeat_the_title_are_the_repeated_title(rules: PageRules) -> None:
    head = "<title>Accord signed</title><body><p><font>Accord signed</font><br><i>Lima, 4 May 2024</i></p>"
    page = read_page(f"{head}<p>{FIRST}</p><p>{SECOND}</p>", rules)
    repeated = [f.span.of(page.document.text) for f in page.furniture if f.kind == "repeated-title"]
    assert repeated == ["Accord signed"]
    assert page.dateline is not None
    assert page.dateline.place == "Lima"


def test_a_report_of_one_cell_under_its_headline_is_read(rules: PageRules) -> None:
    page = (
        f"<title>Accord signed</title><table><tr><td>Accord signed<br>{FIRST}<br>{SECOND}</td></tr></table>"
    )
    assert kept(page, rules) == [FIRST, SECOND]


def test_cells_beside_the_report_are_the_pages(rules: PageRules) -> None:
    side = "<b>Letters</b><br>I was glad to hear that Bolivia and Ecuador signed a treaty in Quito. - M. A."
    main = f"<font size=5>Accord signed</font><p>{FIRST}<p>{SECOND}"
    page = f"<title>Accord signed</title><table><tr><td><a href=a>Home</a></td><td>{main}</td><td>{side}</td></table>"
    assert kept(page, rules) == [FIRST, SECOND]


def test_tables_of_a_report_are_no_columns(rules: PageRules) -> None:
    rows = "<tr><td>Ships of Peru in the port of Lima</td><td>12</td></tr><tr><td>Ships of Chile</td><td>9</td></tr>"
    assert len(kept(f"<div>{REPORT}<table>{rows}</table></div>", rules)) > 3


def test_names_of_the_reports_own_paragraphs_are_no_furniture(rules: PageRules) -> None:
    paragraphs = "".join(f"<p class=paywall>{SECOND}</p>" for _ in range(4))
    assert len(kept(f"<article><h1>Accord signed</h1><p>{FIRST}</p>{paragraphs}</article>", rules)) == 5


def test_offers_longer_than_the_report_are_furniture(rules: PageRules) -> None:
    offers = f"<div class=paywall><p>{SECOND}</p><p>{SECOND}</p><p>{SECOND}</p></div>"
    assert kept(f"<article>{REPORT}{offers}</article>", rules) == [FIRST, SECOND]


def test_lists_tables_and_short_last_sentences_stay(rules: PageRules) -> None:
    more = "<h2>Terms</h2><ul><li>joint patrols</ul><table><tr><td>Fund<td>Six million</table><p>Work starts now.</p>"
    found = kept(f"<main><h1>Accord signed</h1><p>{FIRST}</p>{more}</main>", rules)
    assert found == [FIRST, "Terms", "joint patrols", "Fund | Six million", "Work starts now."]


def test_bylines_and_dates_are_furniture_that_is_still_looked_at(rules: PageRules) -> None:
    head = "<h1>Accord signed</h1><div class=byline>By Ana Moreno</div><div class=meta>Published: 4 May 2024</div>"
    page = read_page(f"<article>{head}<p>{FIRST}</p><p>{SECOND}</p></article>", rules)
    assert [s.span.of(page.document.text) for s in page.sentences][1:] == [FIRST, SECOND]
    assert page.document.published is not None


def test_documents_without_blocks_are_left_alone(rules: PageRules) -> None:
    document = build({"text": f"Home\n\n{FIRST}"}, ReadOptions(), where="a.txt")
    assert find_blocks(document, rules.blocks) == ()


def test_finer_rules_stand_and_the_rest_of_a_block_is_the_blocks() -> None:
    text = "By Ana | 4 May 2024 | Lima"
    finer = (Furniture(Span(9, 19), "date", "stamp"),)
    block = Furniture(Span(0, 26), "byline", "byline/name")
    found = with_blocks(text, [block], finer)
    assert [f.span.of(text) for f in found] == ["By Ana |", "4 May 2024", "| Lima"]


PIECES = st.sampled_from(
    [
        f"<{name}>"
        for name in (
            "p",
            "div",
            "li",
            "h1",
            "h2",
            "nav",
            "td",
            "table",
            "tr",
            "a href=x",
            "figcaption",
            "/div",
        )
    ]
    + [
        "<div class='related comments'>",
        "<div class=byline>By Ana 4 May 2024</div>",
        "</a>",
        f"<p>{FIRST}",
        f"<p>{SECOND}",
    ]
    + [
        "Share | Tweet",
        "<title>Accord signed</title>",
        "<h1>Accord signed</h1>",
        "Also read: Storm",
        "<br>",
        "(ANI)",
        " ",
    ]
)


@settings(deadline=None)  # the first page loads what tells languages
@given(st.lists(PIECES, max_size=30))
def test_any_page_is_judged_in_order_and_without_overlaps(pieces: list[str]) -> None:
    (document,) = read_given(Given("".join(["<p>x", *pieces]).encode(), "a.html", "a.html"), ReadOptions())
    assert isinstance(document, Document)
    page = clean(document, RULES)
    spans = [f.span for f in page.furniture]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    blocks = find_blocks(document, RULES.blocks)
    assert not any(f.span.contains(s.span) for f in blocks for s in page.sentences)
