"""Headers of plain texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accord.model.documents import Document
from accord.read import ReadOptions
from accord.read.formats import read_given
from accord.read.given import Given
from accord.read.texts import header_of


def fields_of(text: str) -> dict[str, str]:
    header = header_of(text)
    return {**{key: span.of(text) for key, span in header.values.items()}, "text": text[header.end :]}


def test_leading_lines() -> None:
    fields = fields_of("TITLE: A pact\npublished: 2024-05-04\n\nThey met.\n")
    assert fields == {"title": "A pact", "published": "2024-05-04", "text": "They met.\n"}


def test_front_matter() -> None:
    fields = fields_of('---\nid: x1\ntitle: "A pact"\ntags: [a]\n---\n\nThey met.')
    assert fields == {"id": "x1", "title": "A pact", "text": "They met."}


def test_title_alone_is_no_header() -> None:
    text = "Title: the ministers met\n\nThey met."
    assert fields_of(text) == {"text": text}


def test_header_ends_at_a_blank_line() -> None:
    text = "Published: 2024-05-04\nThe ministers met."
    assert fields_of(text) == {"text": text}


def test_rule_that_opens_a_text_is_no_front_matter() -> None:
    text = "---\nThey met.\n---\nThey parted."
    assert fields_of(text) == {"text": text}


def test_line_ends_of_any_kind() -> None:
    assert fields_of("Published: 2024-05-04\r\n\r\n\r\nThey met.\r\n") == {
        "published": "2024-05-04",
        "text": "They met.\r\n",
    }


def test_empty_text() -> None:
    assert fields_of("") == {"text": ""}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_every_word_leads_back_to_the_file(body: str) -> None:
    if not body.strip():
        return
    raw = f"---\r\ntitle: A pact\r\n---\r\n{body}"
    (document,) = read_given(Given(raw.encode(), "x"), ReadOptions())
    assert isinstance(document, Document)
    assert document.source is not None
    assert document.source.offsets is not None
    for at, sign in enumerate(document.text):
        if at not in (6, 7):  # the blank line between title and body
            assert document.source.offsets.span(at, at + 1).of(raw) in (
                {"\n", "\r", "\r\n"} if sign == "\n" else {sign}
            )


DIGEST = """---
title: A pact
published: 2025-11-04
---

They met.

---

They parted.
---
published: 2025-11-05
publisher: Harbour Press
---
They met again.
"""


def documents(text: str) -> list[Document]:
    found = read_given(Given(text.encode(), "a.md", "a.md", id="a.md"), ReadOptions())
    return [d for d in found if isinstance(d, Document)]


def test_a_digest_has_front_matter_before_each_report() -> None:
    first, second = documents(DIGEST)
    assert first.text == "A pact\n\nThey met.\n\n---\n\nThey parted.\n"
    assert (second.text, second.publisher, str(second.published)) == (
        "They met again.\n",
        "Harbour Press",
        "2025-11-05",
    )
    assert [d.source.part for d in (first, second) if d.source] == ["report 1", "report 2"]
    assert str(second.origin_file) == "a.md: report 2"


def test_words_of_a_digest_lead_back_to_the_whole_file() -> None:
    for found in documents(DIGEST):
        assert found.source is not None
        assert found.source.offsets is not None
        start = len(found.title) + 2 if found.title else 0
        for at, sign in enumerate(found.text[start:], start):
            assert found.source.offsets.span(at, at + 1).of(DIGEST) in {
                sign,
                "\r\n" if sign == "\n" else sign,
            }


def test_rules_and_later_front_matter_alone_divide_nothing() -> None:
    assert len(documents("They met.\n\n---\n\nThey parted.\n")) == 1
    assert len(documents("They met.\n---\npublished: 2025-11-05\n---\nThey parted.\n")) == 1
    assert [d.id for d in documents("---\ntitle: A pact\n---\nThey met.\n---\nsee: below\n---\nMore.")] == [
        "a.md"
    ]
