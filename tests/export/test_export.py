"""Exports: the codebook's fields, flat rows, and cells that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from accord.export import (
    ForeignCodes,
    codebook_line,
    mention_lines,
    mention_rows,
    plain,
    write_csv,
    write_json_lines,
)
from accord.export.formats import cell
from accord.export.tables import CLAIM_COLUMNS, EVENT_COLUMNS, claim_rows, event_rows
from accord.model.claims import Agreement, EventMention, Field, Participant, Place
from accord.model.documents import Document
from accord.model.record import Event, EventId, FieldValue, OriginId, Status, Support
from accord.ontology.load import load

if TYPE_CHECKING:
    from tests.conftest import Maker

CODES = ForeignCodes(load().foreign_codes)
FIELDS = (
    "kind modality parties date date_end place participants body ordinal agreement item areas"
    " attributed_to evidence"
)


@pytest.fixture
def document(make: Maker) -> Document:
    text = "Kenya and Chad signed a pact\n on grain in Nairobi."
    return make.document("grain.txt", text, published="2024-02-10", publisher="Post")


@pytest.fixture
def mention(make: Maker, document: Document) -> EventMention:
    values: dict[str, Any] = {
        "date": "2024-02-09",
        "place": Place("Nairobi", "KEN"),
        "participant": [Participant("Ministry of Trade", "signatory", "KEN")],
        "agreement": Agreement("pact\n on grain", "agreement"),
        "area": ["trade", "agriculture"],
    }
    return make.mention(document, "signed a pact\n on grain", "signing", "TCD KEN", **values)


@pytest.fixture
def event(mention: EventMention) -> Event:
    values = tuple(
        FieldValue(
            claim.field,
            claim.value,
            Status.PREFERRED,
            "the only value given",
            (Support(mention.id, mention.document, OriginId("o"), claim),),
        )
        for claim in mention.claims
    )
    return Event(EventId("E1"), mention.kind, (mention.id,), (mention.document,), (OriginId("o"),), values)


def test_a_codebook_line_has_exactly_the_codebooks_fields(document: Document, mention: EventMention) -> None:
    line = codebook_line(document, [mention])
    assert list(line) == ["document", "published", "publisher", "events"]
    assert list(line["events"][0]) == FIELDS.split()


def test_codebook_lists_are_sorted_and_quotes_verbatim(document: Document, mention: EventMention) -> None:
    (event,) = codebook_line(document, [mention])["events"]
    assert (event["parties"], event["areas"]) == (["KEN", "TCD"], ["agriculture", "trade"])
    assert event["evidence"] == ["signed a pact\n on grain"]
    assert event["evidence"][0] in document.text
    assert event["participants"] == [
        {"name": "Ministry of Trade", "role": "signatory", "party": "KEN", "post": None}
    ]


def test_an_event_row_fills_every_column_it_can(event: Event) -> None:
    (row,) = event_rows([event], CODES)
    assert set(row) == set(EVENT_COLUMNS)
    assert (row["date_start"], row["date_precision"], row["date_basis"]) == ("2024-02-09", "day", "stated")
    assert (row["place"], row["country"], row["n_reports"]) == ("Nairobi", "KEN", 1)


def test_claim_rows_carry_quote_place_report_and_rule(event: Event, document: Document) -> None:
    rows = list(claim_rows([event], {document.id: document}))
    assert len(rows) == len(event.values)
    assert all(set(row) == set(CLAIM_COLUMNS) for row in rows)
    assert all(document.text[r["span_start"] : r["span_end"]] == r["quote"] for r in rows)


def test_mentions_name_each_report_with_its_quotes(event: Event, mention: EventMention) -> None:
    (line,) = mention_lines([event], {mention.id: mention})
    assert line["mentions"] == [{"document": "grain.txt", "evidence": ["signed a pact\n on grain"]}]
    (row,) = mention_rows([event], {mention.id: mention})
    assert (row["event"], row["document"]) == ("E1", "grain.txt")


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_run_as_a_formula(text: str) -> None:
    assert cell(text) == "'" + text
    assert cell([text, "b"]) == f"'{text}; b"


def test_numbers_stay_numbers_and_none_is_empty() -> None:
    assert (cell(-3), cell(0.5), cell(None), cell([])) == (-3, 0.5, "", "")


def test_csv_reads_back_with_line_breaks_and_commas(event: Event) -> None:
    out = io.StringIO()
    assert write_csv(event_rows([event], CODES), EVENT_COLUMNS, out) == 1
    (row,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert row["agreement"] == "pact\n on grain"
    assert row["parties"] == "KEN; TCD"


def test_json_lines_are_one_object_a_line_in_plain_letters(event: Event) -> None:
    out = io.StringIO()
    assert write_json_lines([{"name": "Malmö\n\u2028\x85"}, {"name": "b"}], out) == 2
    assert [json.loads(line)["name"] for line in out.getvalue().splitlines()] == ["Malmö\n\u2028\x85", "b"]
    assert "Malmö" in out.getvalue()


def test_any_answer_becomes_plain_json(event: Event) -> None:
    data = plain(event)
    assert json.loads(json.dumps(data)) == data
    dates = [value["value"] for value in data["values"] if value["field"] == Field.DATE]
    assert dates[0]["date"] == "2024-02-09"
