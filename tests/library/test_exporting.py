"""Exports in every format, opened again: types, filters, the set of tables and its description."""

from __future__ import annotations

import csv
import io
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.errors import UsageError
from accord.export import TABLES
from accord.library import Record, Selection

if TYPE_CHECKING:
    from tests.conftest import Maker

FIRST = (
    "session PER CHL date=2024-05-02 ordinal=3 body=Ports-Committee area=transport: The third session sat.\n"
    "transfer PER CHL item=+boats date=2024-06-02 who=Ana/PER: Peru gave boats."
)
SECOND = "visit FJI TON: The king came."


@pytest.fixture
def told(record: Record, make: Maker) -> Record:
    record.add(
        [
            make.document("one.txt", FIRST, published="2024-05-03", publisher="Daily"),
            make.document("two.txt", SECOND, published="2024-05-21", publisher="Weekly"),
            make.document("three.txt", "Nothing of note."),
        ]
    )
    return record


def rows_of(record: Record, selection: Selection) -> list[dict[str, str]]:
    out = io.StringIO()
    record.export("events", "csv", out, selection)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_a_parquet_file_has_days_numbers_lists_and_meanings(told: Record, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert told.export("events", "parquet", tmp_path / "events.parquet") == 3
    table = parquet.read_table(tmp_path / "events.parquet")
    row = table.to_pylist()[0]
    assert (row["date_start"], row["ordinal"], row["parties"]) == (date(2024, 5, 2), 3, ["CHL", "PER"])
    assert row["recorded_at"].utcoffset().total_seconds() == 0
    assert b"first day" in table.schema.field("date_start").metadata[b"description"]


def test_a_workbook_has_days_numbers_and_no_formula(told: Record, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    told.export("events", "xlsx", tmp_path / "events.xlsx")
    head, *rows = openpyxl.load_workbook(tmp_path / "events.xlsx")["events"].iter_rows()
    found = dict(zip([cell.value for cell in head], rows[0], strict=True))
    assert found["date_start"].value == datetime(2024, 5, 2)
    assert (found["ordinal"].value, found["parties"].value) == (3, "CHL; PER")
    item = dict(zip([cell.value for cell in head], rows[1], strict=True))["item"]
    assert (item.value, item.data_type) == ("+boats", "s")


def test_csv_guards_what_a_spreadsheet_would_run(told: Record) -> None:
    assert rows_of(told, Selection(kind="transfer"))[0]["item"] == "'+boats"


@pytest.mark.parametrize(
    ("selection", "kinds"),
    [
        (Selection(), ["session", "transfer", "visit"]),
        (Selection(parties=("Peru", "CHL")), ["session", "transfer"]),
        (Selection(since=date(2024, 5, 3)), ["transfer"]),
        (Selection(kind="visit"), ["visit"]),
    ],
)
def test_events_are_chosen_and_in_order(told: Record, selection: Selection, kinds: list[str]) -> None:
    assert [row["kind"] for row in rows_of(told, selection)] == kinds


def test_an_unknown_kind_to_choose_is_an_error(told: Record) -> None:
    with pytest.raises(UsageError, match="event/unknown-kind"):
        rows_of(told, Selection(kind="party"))


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_the_set_is_what_its_description_says(told: Record, tmp_path: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    files = told.export_all(form, tmp_path / "set")
    about = json.loads((tmp_path / "set" / "datapackage.json").read_text(encoding="utf-8"))
    assert about["resources"][0]["name"] == "events_flat"
    assert {item["path"]: item["rows"] for item in about["resources"]} == {f.path: f.rows for f in files}
    assert {f.path for f in files} == {p.name for p in (tmp_path / "set").iterdir()} - {"datapackage.json"}
    assert {f.table.name: f.rows for f in files}["reports"] == 3


def test_keys_and_ties_of_the_set_hold(told: Record, tmp_path: Path) -> None:
    told.export_all("csv", tmp_path)
    about = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    tables = {}
    for item in about["resources"]:
        with (tmp_path / item["path"]).open(encoding="utf-8", newline="") as stream:
            tables[item["name"]] = list(csv.DictReader(stream))
    for item in about["resources"]:
        rows, schema = tables[item["name"]], item["schema"]
        assert [list(row) for row in rows[:1]] in ([], [[field["name"] for field in schema["fields"]]])
        keys = [tuple(row[column] for column in schema.get("primaryKey", [])) for row in rows]
        assert "primaryKey" not in schema or len(set(keys)) == len(rows)
        for tie in schema.get("foreignKeys", []):
            there = {row[tie["reference"]["fields"]] for row in tables[tie["reference"]["resource"]]}
            assert {row[tie["fields"]] for row in rows} <= there


def test_a_workbook_of_all_has_a_sheet_for_each_table(told: Record, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    told.export_all("xlsx", tmp_path)
    book = openpyxl.load_workbook(tmp_path / "record.xlsx", read_only=True)
    assert book.sheetnames == list(TABLES)


@pytest.mark.parametrize(("form", "package"), [("parquet", "pyarrow"), ("xlsx", "xlsxwriter")])
def test_a_missing_extra_is_named(
    told: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(UsageError, match=rf"accord-record\[{form}\].*export/needs-extra"):
        told.export("events", form, tmp_path / "out")


def test_formats_that_are_no_text_need_a_file(told: Record) -> None:
    with pytest.raises(UsageError, match="export/needs-a-file"):
        told.export("events", "xlsx", io.StringIO())


def test_entities_of_followthemoney_are_tied_by_their_ids(told: Record) -> None:
    out = io.StringIO()
    count = told.export("ftm", "jsonl", out)
    found = {entity["id"]: entity for entity in map(json.loads, out.getvalue().splitlines())}
    assert len(found) == count == 4
    events = [entity for entity in found.values() if entity["schema"] == "Event"]
    assert {id for event in events for id in event["properties"].get("involved", [])} == found.keys() - {
        event["id"] for event in events
    }
    session = events[0]["properties"]
    assert (session["startDate"], session["country"]) == (["2024-05-02"], ["cl", "pe"])
    assert all(isinstance(v, list) and v for e in found.values() for v in e["properties"].values())
    with pytest.raises(UsageError, match="export/unknown-format"):
        told.export("ftm", "csv", out)
