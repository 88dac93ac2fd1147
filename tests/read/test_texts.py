"""Headers of plain texts."""

from __future__ import annotations

from accord.read.texts import fields_of


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
