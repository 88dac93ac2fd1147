"""A document understood as a page."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.clean import clean
from accord.clean.furniture import hide
from accord.model.documents import Document, DocumentId, Page, Setting
from accord.model.spans import Span
from accord.ontology.files import layers
from accord.ontology.page_rules import PageRules
from accord.ontology.pages import parse

PageOf = Callable[..., Page]
RULES = parse(layers())
INLINE = {"markup", "ticker", "footnote", "transcript-note"}


def sentences(page: Page) -> list[str]:
    return [s.span.of(page.document.text) for s in page.sentences]


def furniture(page: Page) -> list[tuple[str, str]]:
    return [(f.kind, f.span.of(page.document.text)) for f in page.furniture]


def test_wire_copy(page_of: PageOf) -> None:
    page = page_of(
        " date 2024-05-04 Lima [Peru], May 4 (ANI): The two ministers met on Friday.\n\n"
        "Also Read | Ten beaches to see.\n\nhttps://example.org/post/1\n\n"
        "They signed a pact. (ANI)\n\n(The above story is checked and authored by ANI staff.)"
    )
    assert sentences(page) == ["The two ministers met on Friday.", "They signed a pact."]
    kinds = [kind for kind, _ in furniture(page)]
    assert kinds == ["metadata-prefix", "also-read", "link", "credit", "disclaimer"]
    assert page.dateline is not None
    assert (page.dateline.place, page.dateline.day) == ("Lima", date(2024, 5, 4))
    assert page.credits == ("ANI",)


def test_rules_of_a_table_are_neither_furniture_nor_sentences(page_of: PageOf) -> None:
    page = page_of("They met.\n\n+------+------+\n| Vega | Lima |\n+======+======+\n\nThey signed a pact.")
    assert sentences(page) == ["They met.", "Vega | Lima", "They signed a pact."]
    assert furniture(page) == []


def test_end_of_an_encyclopaedia_article(page_of: PageOf) -> None:
    end = (
        "See also\n\n-   Ports of Peru\n-   Ports of Chile",
        "External links\n\nEmbassy of Peru\nEmbassy of Chile",
        "Chile–Peru_relations Peru Category:Relations of Chile",
        "[1] Ministry of Trade",
    )
    page = page_of("They signed a pact.[1]\n\n\n" + "\n\n\n".join(end))
    assert sentences(page) == ["They signed a pact."]
    assert [words for _, words in furniture(page)] == ["[1]", *end]


def test_offsets_are_those_of_the_whole_text(page_of: PageOf) -> None:
    page = page_of("LIMA, May 4 - They met. REUTER", title="Ministers meet", published="1987-05-05")
    assert sentences(page) == ["Ministers meet", "They met."]
    assert page.credits == ("Reuters",)


def test_transcript(page_of: PageOf) -> None:
    page = page_of(
        "Green Room\n\n2:20 P.M. EDT\n\nPRESIDENT ROJAS:  Welcome.  (Applause.)  We signed it.\n\n"
        "It is done.\n\nPRIME MINISTER DAHL:  Thank you.\n\nEND 2:30 P.M. EDT"
    )
    spoken = [(s.speaker, s.span.of(page.document.text)) for s in page.sentences]
    assert spoken[0] == ("PRESIDENT ROJAS", "Welcome.")
    assert spoken[-2:] == [("PRESIDENT ROJAS", "It is done."), ("PRIME MINISTER DAHL", "Thank you.")]
    assert {s.setting for s in page.sentences} == {Setting.QUOTE}
    assert page.dateline is not None
    assert page.dateline.place == "Green Room"


def test_place_in_capitals_is_no_speaker(page_of: PageOf) -> None:
    page = page_of("NEW DELHI: The ministers met.", published="2024-05-04")
    assert page.dateline is not None
    assert (page.dateline.place, page.dateline.day) == ("New Delhi", None)
    assert sentences(page) == ["The ministers met."]


def test_settings_of_lines(page_of: PageOf) -> None:
    page = page_of(
        "**Trade**\n\nThe sides agreed:\n\n- to open a port;\n- to lend ships.", title="Fact sheet"
    )
    assert [(s.setting, s.span.of(page.document.text)) for s in page.sentences] == [
        (Setting.TITLE, "Fact sheet"),
        (Setting.HEADING, "Trade"),
        (Setting.BODY, "The sides agreed:"),
        (Setting.BULLET, "to open a port;"),
        (Setting.BULLET, "to lend ships."),
    ]


def test_short_first_line_is_the_title_where_none_is_given(page_of: PageOf) -> None:
    page = page_of("Ministers meet in Lima\n\nThe ministers met.")
    assert [s.setting for s in page.sentences] == [Setting.TITLE, Setting.BODY]


def test_furniture_at_the_ends_of_a_sentence_is_trimmed_and_inside_is_kept(page_of: PageOf) -> None:
    page = page_of(
        "[They signed](https://example.org/a) [the pact](https://example.org/b) in May.[3] It holds."
    )
    first, second = sentences(page)
    assert first.startswith("They signed](")
    assert first.endswith("in May.")
    assert second == "It holds."


def test_credit_of_a_dateline_comes_first(page_of: PageOf) -> None:
    page = page_of("LIMA (AP) — The ministers met. (With inputs from PTI)")
    assert page.credits == ("AP", "PTI")


def test_hide_keeps_length_and_newlines() -> None:
    assert hide("ab\ncd", [Span(1, 4), Span(2, 3)]) == "a \n d"


PIECES = st.sampled_from(
    ["The ministers met. ", "LIMA, May 4 (ANI): ", "\n", "\n\n", "Also Read | x\n", "- ", "| a | b |\n",
     "[3]", "](http://a.b) ", "[", "**", "(Applause.) ", "MR. A: ", "Q  ", "REUTER", "\\###", "END", "U.S. ",
     "“Yes.” ", "(ANI)", "By Ana Rojas\n", "    ", "\xa0", "é", "date 2024-05-04 ", "; ", "Maj. Gen. Dahl "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from([None, "A title"]))
def test_spans_are_in_order_apart_and_inside(body: str, title: str | None) -> None:
    text = f"{title}\n\n{body}" if title else body
    document = Document(DocumentId("d"), text, "", title=title)
    page = clean(document, RULES)
    assert page == clean(document, RULES)
    for spans in ([s.span for s in page.sentences], [f.span for f in page.furniture]):
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    outside = [f.span for f in page.furniture] + ([page.dateline.span] if page.dateline else [])
    for sentence in page.sentences:
        ends = (
            Span(sentence.span.start, sentence.span.start + 1),
            Span(sentence.span.end - 1, sentence.span.end),
        )
        assert not any(end.overlaps(span) for end in ends for span in outside)
        assert sentence.span.of(text) == sentence.span.of(text).strip()


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "[",
        "[a](http://",
        "(Applause",
        "REUTER ",
        "Also Read | ",
        "A ",
        "views expressed do ",
        "\\",
        "—",
        "a",
    ],
)
def test_a_megabyte_of_nonsense_takes_no_longer_than_its_length(rules: PageRules, unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    start = time.perf_counter()
    clean(Document(DocumentId("d"), text, ""), rules)
    assert time.perf_counter() - start < 4  # about 1 s on two idle cores; a runaway pattern takes minutes


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "A a ",
            "Ministry of ",
            "By Ana ",
            "and and ",
            "Home | ",
            "#tag ",
            "cookies use we ",
            "May 4, 2024 ",
        ),
        *("10:43 ", "Published: ", "Image: ", "The x can be found at ", "https://a.", "((aa))", "© 2024 A "),
        *("President Rojas and ", "speaking at ", "coop-\n", "Reuters | "),
    ],
)
def test_lines_made_to_be_tried_at_length_are_soon_done(rules: PageRules, unit: str) -> None:
    text = "\n".join([(unit * 350)[:690]] * 60)
    start = time.perf_counter()
    clean(Document(DocumentId("d"), text, ""), rules)
    assert time.perf_counter() - start < 2  # about 0.1 s


@pytest.mark.shared
def test_no_gold_evidence_is_furniture(shared: Path, rules: PageRules) -> None:
    lines = (shared / "gold/train/gold.jsonl").read_text(encoding="utf-8").splitlines()
    records = {record["document"]: record["events"] for record in map(json.loads, lines)}
    for name, events in records.items():
        text = (shared / "gold/train/texts" / name).read_text(encoding="utf-8")
        page = clean(Document(DocumentId(name), text, ""), rules)
        told = [f for f in page.furniture if not f.kind.startswith("language/")]  # of a treaty's Dutch title
        cut = [f.span for f in told if f.kind not in INLINE]
        for quote in (q for event in events for q in event["evidence"]):
            found = re.search(r"\s+".join(map(re.escape, quote.split())), text)
            assert not (found and any(Span(*found.span()).overlaps(span) for span in cut)), quote
