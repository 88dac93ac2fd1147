"""Write docs/reference/exports.md from the tables that the export describes (`make docs`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from accord.export import TABLES
from accord.export.schema import Table, Type

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "exports.md"
HEAD = """# Exports

What `accord export --as TABLE` writes. `--as all --out FOLDER` writes every table and `datapackage.json`
([Frictionless Data Package](https://specs.frictionlessdata.io/data-package/)), which says the same as this page to
programs; the table of events is called `events_flat` there. This page is written by `make docs`.

| `--format` | is | needs |
| --- | --- | --- |
| `jsonl` | one JSON object a line; lists are arrays, an unknown value is `null` | |
| `csv` | UTF-8 with a head; lists are joined with `; `, an unknown value is empty | |
| `parquet` | a file with types: days, moments, numbers, lists; meanings are in its schema | `accord-record[parquet]` |
| `xlsx` | a workbook, one sheet a table; days are days, lists are joined | `accord-record[xlsx]` |

In CSV, text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` at its beginning) has an apostrophe before
it. In a workbook every text is text; one of more than 32,767 letters is cut there and ends in '…'.

- **Which events.** `accord export IND ISR --since 2024-01-01 --kind signing` writes the events of both parties, that
  may lie on that day or later, of that kind. An event whose date is unknown is left out where `--since` is given.
  `--min-confidence 0.6` leaves out events that are
  [less likely to be right](../explanation/how-sure-it-is.md).
- **Dates.** `date_start` and `date_end` are the first and last day on which the event may lie: of 'in 2025' the 1st of
  January and the 31st of December, with `date_precision` year. `edtf` says it in one cell: `2025-11-04`, `2025-11`,
  `2025`, `2025-11-04/2025-11-06`, `2025-11-04?` where the text does not give the day for the act itself or reports
  differ, `../2030` for a deadline.
- **Support.** `n_origins` is the figure to weigh a value by: reports that copy, credit or rewrite one another, and
  reports of one publisher, count once.
- **Codes.** Parties are ISO 3166-1 alpha-3; the numeric code is text, since it may begin with 0. The Correlates of War
  have one number for Russia and the Soviet Union, one for Serbia and Yugoslavia, and 260 for West Germany, which is
  255 here.
- **Quotes** are verbatim, with their place in the report's text in code points; `fragment` is an address as in
  RFC 5147.
- `--as ftm` writes entities of [followthemoney](https://followthemoney.tech) for Aleph and its kin, as
  JSON lines: each event an `Event`, those who took part `Person` or `Organization`, quotes in `description`.
- `--as mentions --format jsonl` writes one object an event with the list of its mentions, on which
  identity is scored; the other formats have one row a mention.
"""
TYPES = {
    Type.TEXT: "text",
    Type.INTEGER: "whole number",
    Type.NUMBER: "number",
    Type.DATE: "day",
    Type.TIME: "moment, UTC",
    Type.LIST: "list of texts",
}


def section(table: Table) -> Iterator[str]:
    """Yield the lines of a table's section."""
    key = f" A row is known by `{'`, `'.join(table.key)}`." if table.key else ""
    yield f"## {table.name}"
    yield ""
    yield f"{table.title}.{key}"
    yield ""
    yield "| column | type | meaning |"
    yield "| --- | --- | --- |"
    yield from (f"| `{c.name}` | {TYPES[c.type]} | {c.meaning} |" for c in table.columns)
    yield ""


def page() -> str:
    """Return the whole page."""
    return "\n".join([HEAD, *(line for table in TABLES.values() for line in section(table))]).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
