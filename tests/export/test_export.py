"""Exports: the codebook's fields, flat rows, and cells that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from accord.export import TABLES, Csv, Excerpt, ForeignCodes, JsonLines, Lookup, codebook_line, plain
from accord.export.formats import cell
from accord.export.quotes import claim_rows, evidence_rows
from accord.export.tables import (
    area_rows,
    event_rows,
    mention_lines,
    mention_rows,
    participant_rows,
    party_rows,
    report_rows,
)
from accord.model.claims import Agreement, EventMention, Field, Participant, Place
from accord.model.documents import Document
from accord.model.ports import EventTimes, ReportFacts
from accord.model.record import Event, EventId, FieldValue, OriginId, Status, Support
from accord.ontology.country_codes import country_codes
from accord.ontology.files import layers
from accord.ontology.load import load

if TYPE_CHECKING:
    from tests.conftest import Maker

ONTOLOGY = load()
LOOKUP = Lookup(
    ONTOLOGY.party_by_code,
    ONTOLOGY.area_by_code,
    country_codes(layers()),
    ForeignCodes(ONTOLOGY.foreign_codes),
)
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
ROWS = {
    "events": event_rows,
    "parties": party_rows,
    "participants": participant_rows,
    "areas": area_rows,
    "claims": claim_rows,
    "evidence": evidence_rows,
    "mentions": mention_rows,
    "reports": lambda part: report_rows(part.reports.values()),
}
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


@pytest.fixture
def part(event: Event, mention: EventMention, document: Document) -> Excerpt:
    facts = ReportFacts(document, NOW, OriginId("o"))
    times = {event.id: EventTimes(NOW, NOW)}
    return Excerpt((event,), {mention.id: mention}, {document.id: facts}, times, LOOKUP)


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


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_exactly_the_columns_of_their_table(name: str, part: Excerpt) -> None:
    rows = list(ROWS[name](part))
    assert rows != []
    assert all(set(row) == set(TABLES[name].names) for row in rows)


@pytest.mark.parametrize("name", TABLES)
def test_what_a_column_promises_is_there(name: str, part: Excerpt) -> None:
    required = [column.name for column in TABLES[name].columns if column.required]
    assert all(row[column] not in (None, "") for row in ROWS[name](part) for column in required)


def test_an_event_row_has_typed_values_and_all_codes(part: Excerpt) -> None:
    (row,) = event_rows(part)
    assert (row["date_start"], row["date_precision"], row["edtf"]) == (date(2024, 2, 9), "day", "2024-02-09")
    assert (row["parties"], row["parties_alpha2"]) == (["KEN", "TCD"], ["KE", "TD"])
    assert (row["parties_numeric"], row["parties_cow"]) == (["404", "148"], ["501", "483"])
    assert (row["place"], row["country"], row["published_at"]) == ("Nairobi", "KEN", date(2024, 2, 10))


def test_a_party_has_its_name_and_codes(part: Excerpt) -> None:
    kenya = next(row for row in party_rows(part) if row["party"] == "KEN")
    assert (kenya["name"], kenya["sort"], kenya["numeric"], kenya["cow"]) == ("Kenya", "state", "404", 501)


def test_claims_and_evidence_lead_to_the_words(part: Excerpt, document: Document) -> None:
    claims = {row["claim"] for row in claim_rows(part)}
    quotes = list(evidence_rows(part))
    assert {row["claim"] for row in quotes} == {None, *claims}
    assert all(document.text[r["char_start"] : r["char_end"]] == r["quote"] for r in quotes)
    assert quotes[0]["fragment"] == f"grain.txt#char={quotes[0]['char_start']},{quotes[0]['char_end']}"


def test_mentions_name_each_report_with_its_quotes(part: Excerpt) -> None:
    (line,) = mention_lines(part.events, part.mentions)
    assert line["mentions"] == [{"document": "grain.txt", "evidence": ["signed a pact\n on grain"]}]
    (row,) = mention_rows(part)
    assert (row["event"], row["document"]) == ("E1", "grain.txt")


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_run_as_a_formula(text: str) -> None:
    assert cell(text) == "'" + text
    assert cell([text, "b"]) == f"'{text}; b"


def test_numbers_stay_numbers_and_none_is_empty() -> None:
    assert (cell(-3), cell(0.5), cell(None), cell([])) == (-3, 0.5, "", "")


def test_csv_reads_back_with_line_breaks_and_commas(part: Excerpt) -> None:
    out = io.StringIO()
    sink = Csv(TABLES["events"], out)
    sink.write(event_rows(part))
    (row,) = csv.DictReader(io.StringIO(out.getvalue()))
    assert (row["agreement"], row["parties"]) == ("pact\n on grain", "KEN; TCD")
    assert (row["date_start"], row["recorded_at"]) == ("2024-02-09", "2026-11-22T08:30:00Z")
    assert sink.count == 1


def test_json_lines_are_one_object_a_line_in_plain_letters() -> None:
    out = io.StringIO()
    sink = JsonLines(out)
    sink.write([{"name": "Malmö\n\u2028\x85", "at": NOW}, {"name": "b", "day": NOW.date()}])
    one, other = map(json.loads, out.getvalue().splitlines())
    assert one == {"name": "Malmö\n\u2028\x85", "at": "2026-11-22T08:30:00Z"}
    assert other == {"name": "b", "day": "2026-11-22"}
    assert ("Malmö" in out.getvalue(), sink.count) == (True, 2)


def test_any_answer_becomes_plain_json(event: Event) -> None:
    data = plain(event)
    assert json.loads(json.dumps(data)) == data
    dates = [value["value"] for value in data["values"] if value["field"] == Field.DATE]
    assert dates[0]["date"] == "2024-02-09"
