"""Tables: a row, a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.errors import UsageError
from accord.library import documents
from accord.model.documents import Document
from accord.read import ReadFailure, ReadOptions, read
from accord.read.formats import read_given
from accord.read.given import Given
from tests.read.making import FILES, PARAGRAPHS, TITLE

COLUMNS = (("text", "body"), ("published", "date"), ("title", "headline"), ("publisher", "outlet"))
OPTIONS = ReadOptions(columns=(*COLUMNS, ("id", "nr")))
DAYS = ReadOptions(columns=OPTIONS.columns, date_format="%d/%m/%Y")


def outcomes(raw: bytes, options: ReadOptions, name: str = "a.csv") -> list[Document | ReadFailure]:
    return list(read_given(Given(raw, name, name), options))


@pytest.mark.parametrize(
    ("name", "options"), [("rows.csv", DAYS), ("rows.parquet", OPTIONS), ("rows.xlsx", OPTIONS)]
)
def test_rows_are_reports(name: str, options: ReadOptions) -> None:
    first, page, empty = read([FILES / name], options)
    assert isinstance(first, Document)
    assert isinstance(page, Document)
    assert isinstance(empty, ReadFailure)
    assert (first.id, first.title, first.publisher, str(first.published)) == (
        "1",
        TITLE,
        "Harbour Press",
        "2025-11-05",
    )
    assert first.text.split("\n\n") == [TITLE, *PARAGRAPHS[:2]]
    assert page.text.split("\n\n") == [TITLE, *PARAGRAPHS[2:4]]
    assert (page.id, str(page.published)) == ("2", "2025-11-06")
    assert empty.error.code == "read/missing-field"


@pytest.mark.parametrize("row", ["1;;Delta Post", "1"])
def test_a_row_without_a_text_names_the_column_that_is_empty_even_where_it_breaks_off(row: str) -> None:
    told, good = outcomes(
        f"id;Body;Outlet\n{row}\n2;They met.\n".encode(), ReadOptions(columns=(("text", "Body"),))
    )
    assert isinstance(told, ReadFailure)
    assert (told.error.code, told.error.message) == ("read/missing-field", "has nothing in column 'Body'")
    assert isinstance(good, Document)


@pytest.mark.parametrize("name", ["rows.parquet", "rows.xlsx"])
def test_rows_of_what_is_no_file_on_a_disk(name: str) -> None:
    found = outcomes((FILES / name).read_bytes(), OPTIONS, "")
    assert [o.id for o in found if isinstance(o, Document)] == ["1", "2"]


def test_place_is_the_row_as_spreadsheets_count() -> None:
    first = next(read([FILES / "rows.csv"], DAYS))
    assert isinstance(first, Document)
    assert first.source is not None
    assert (first.source.part, first.source.media_type) == ("row 2", "text/csv")
    assert str(first.origin_file).endswith("rows.csv: row 2")


def test_columns_of_the_fields_own_names_need_no_map() -> None:
    (found,) = outcomes(b"Title,TEXT\nA pact,They met.\n", ReadOptions())
    assert isinstance(found, Document)
    assert found.text == "A pact\n\nThey met."


def test_rows_without_an_id_are_called_by_their_text() -> None:
    raw = b"text\nThey met.\nThey parted.\n"
    ids = [o.id for o in outcomes(raw, ReadOptions()) if isinstance(o, Document)]
    shorter = [o.id for o in outcomes(b"text\nThey parted.\n", ReadOptions()) if isinstance(o, Document)]
    assert ids[1:] == shorter
    assert ids[0].startswith("a.csv-")


def test_table_without_the_column_is_one_failure_that_names_the_nearest() -> None:
    (told,) = outcomes(b"bdy,date\nT,x\nT,y\n", ReadOptions(columns=(("text", "body"),)))
    assert isinstance(told, ReadFailure)
    assert told.error.code == "read/no-such-column"
    assert "'bdy'" in str(told.error)


def test_wrong_row_fails_alone_with_its_number() -> None:
    raw = b'text,published\nOne.,2025-11-04\nTwo.,4 November\nThree.,2025-11-05,x\n"Four, they say.",\n'
    found = outcomes(raw, ReadOptions())
    assert [(o.where, o.error.code) for o in found if isinstance(o, ReadFailure)] == [
        ("a.csv: row 3", "read/bad-date"),
        ("a.csv: row 4", "read/bad-row"),
    ]
    assert [o.text for o in found if isinstance(o, Document)] == ["One.", "Four, they say."]


def test_row_over_the_limit_fails_alone() -> None:
    found = outcomes(b"text\n" + b"x" * 200 + b"\nThey met.\n", ReadOptions(max_bytes=100))
    assert [type(o) for o in found] == [ReadFailure, Document]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    raw = "text\nThe ministers’ meeting – held in Tel Aviv – was “a success” they said after it.\n".encode(
        encoding
    )
    (found,) = outcomes(raw, ReadOptions())
    assert isinstance(found, Document)
    assert "ministers’ meeting – held" in found.text


def test_tabs_and_semicolons_are_told_by_the_first_line() -> None:
    for separator in ("\t", ";", "|"):
        (found,) = outcomes(f"id{separator}text\n7{separator}They met, then left.\n".encode(), ReadOptions())
        assert isinstance(found, Document)
        assert (found.id, found.text) == ("7", "They met, then left.")


def test_keys_of_json_are_mapped_too_and_may_lie_deeper() -> None:
    first = b'{"article": {"body": "They met."}, "when": "05/11/2025"}\n'
    raw = first + b'{"article": {"body": "<p>They</p><p>left.</p>"}}\n'
    options = ReadOptions(columns=(("text", "article.body"), ("published", "when")), date_format="%d/%m/%Y")
    found = [o for o in outcomes(raw, options, "a.jsonl") if isinstance(o, Document)]
    assert [(o.text, str(o.published)) for o in found] == [
        ("They met.", "2025-11-05"),
        ("They\n\nleft.", "None"),
    ]


def test_every_word_of_a_cell_leads_back_to_it() -> None:
    (found,) = outcomes(b'text\n"They\r\nmet."\n', ReadOptions())
    assert isinstance(found, Document)
    assert found.source is not None
    assert found.source.offsets is not None
    assert found.source.offsets.span(0, 9).of("They\r\nmet.") == "They\r\nmet."


@pytest.mark.parametrize(
    ("columns", "form", "said"),
    [("body=text", None, "did you mean"), ("txt=body", None, "'text'"), ("text", None, "no column"), (None, "%q", "%q"),
     (None, "%H", "days")],
)  # fmt: skip
def test_wrong_maps_are_told_at_once(columns: str | None, form: str | None, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        documents(["a.csv"], columns=columns, date_format=form)


@pytest.mark.parametrize("name", ["rows.parquet", "rows.xlsx"])
@pytest.mark.parametrize("cut", [50, 400, 1200])
def test_damaged_files_are_failures(tmp_path: Path, name: str, cut: int) -> None:
    raw = bytearray((FILES / name).read_bytes())
    raw[cut : cut + 40] = b"\xff" * 40
    (tmp_path / name).write_bytes(raw[:-cut])
    told = [o.error.code for o in read([tmp_path / name], OPTIONS) if isinstance(o, ReadFailure)]
    assert told in (["read/bad-parquet"], ["read/bad-workbook"])
