"""Documents from fields."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.errors import ReadError
from accord.model.documents import Source
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.model.spans import OffsetMap, Span
from accord.read.days import read_date
from accord.read.documents import build
from accord.read.drafts import Draft, finish
from accord.read.options import ReadOptions


def test_title_stands_above_the_text() -> None:
    document = build({"title": " A\npact ", "text": "They met."}, ReadOptions(), where="x")
    assert document.text == "A pact\n\nThey met."
    assert document.title_span is not None
    assert document.title_span.of(document.text) == document.title == "A pact"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff"), min_size=1))
def test_text_is_never_changed(text: str) -> None:
    if not text.strip():
        return
    document = build({"text": text}, ReadOptions(), where="x")
    assert document.text == text
    assert document.content_hash == sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("value", ["2025-11-06", "2025-11-06T23:10:00Z", "2025-11-06 08:00", " 2025-11-06 "])
def test_dates_that_are_right(value: str) -> None:
    assert read_date(value) == date(2025, 11, 6)


@pytest.mark.parametrize("value", [None, ""])
def test_dates_that_are_unknown(value: object) -> None:
    assert read_date(value) is None


@pytest.mark.parametrize("value", ["2025-13-01", "6 Nov 2025", "2025-11", 20251106, "20251106"])
def test_dates_that_are_wrong(value: object) -> None:
    with pytest.raises(ReadError, match="2025-11-06"):
        read_date(value)


@pytest.mark.parametrize("value", ["2025-11", "1998"])
def test_a_row_whose_day_is_told_by_month_or_year_alone_is_read_without_one(value: str) -> None:
    built = build({"text": "They met.", "published": value}, ReadOptions(), where="x")
    assert built.published is None


def test_a_month_that_is_none_is_a_fault_of_the_row() -> None:
    with pytest.raises(ReadError, match="2025-11-06"):
        build({"text": "They met.", "published": "2025-13"}, ReadOptions(), where="x")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "read/missing-field"),
        ({"text": ["a"]}, "read/bad-field"),
        ({"text": "a", "title": 4}, "read/bad-field"),
        ({"text": " \n"}, "read/empty"),
        ({"text": "a\0b"}, "read/binary"),
        ({"text": "a\ud800"}, "read/not-utf8"),
        ({"text": "a", "publisher": "Wire\0"}, "read/binary"),
        ({"text": "a", "id": "\udc00"}, "read/not-utf8"),
    ],
)
def test_wrong_fields_have_a_code(fields: dict[str, object], code: str) -> None:
    with pytest.raises(ReadError) as caught:
        build(fields, ReadOptions(), where="x")
    assert caught.value.code == code


def test_metadata_hold_no_half_of_a_character() -> None:
    said = Metadatum(MetadataField.TITLE, "A\ud800 pact\0", MetadataBasis.JSON_LD, "headline")
    found = finish(Draft("They met.", (said,)), ReadOptions(), where="x")
    assert found.title == "A? pact\ufffd"


@pytest.mark.parametrize(("title", "there"), [("Ports open", ""), ("A pact", "A pact")])
def test_a_title_from_outside_leads_to_no_place_of_another(title: str, there: str) -> None:
    raw = "A pact\nThey met."
    own = (Metadatum(MetadataField.TITLE, "A pact", MetadataBasis.MARKUP, "h1"),)
    source = Source("text/plain", "", offsets=OffsetMap((0,), (7,), (True,), len(raw)))
    outside = (Metadatum(MetadataField.TITLE, title, MetadataBasis.HEADER, "row"),)
    draft = Draft("They met.", own, source=source, title_at=Span(0, 6))
    found = finish(draft, ReadOptions(), where="x", outside=outside)
    assert found.title == title
    assert found.source is not None
    assert found.source.offsets is not None
    assert found.source.offsets.span(0, len(title)).of(raw) == there
    assert found.source.offsets.span(len(title) + 2, len(found.text)).of(raw) == "They met."
