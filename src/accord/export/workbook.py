"""Workbooks for spreadsheets by XlsxWriter (the extra `xlsx`): one sheet a table, no cell is ever a formula."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from accord.errors import UsageError
from accord.export.formats import Rows, joined
from accord.export.parquet import needs_extra
from accord.export.schema import Table, Type

MOST_ROWS = 1_048_575
"""Rows of a sheet below its head (Excel's limit)."""

MOST_LETTERS = 32_767
"""Letters of a cell (Excel's limit); a longer text is cut and ends in '…'."""

WIDTHS = {Type.DATE: 11, Type.TIME: 19, Type.INTEGER: 9, Type.NUMBER: 9, Type.LIST: 30}
"""Widths of columns in letters; texts have 18."""


class Workbook:
    """A file of sheets, written row by row, so that it may be large; `close` it."""

    def __init__(self, path: Path, tables: Sequence[Table]) -> None:
        """Make the file and its sheets; raises `UsageError` ("export/needs-extra") without XlsxWriter."""
        try:
            import xlsxwriter
        except ImportError as error:
            raise needs_extra("xlsx", "XlsxWriter") from error
        self._path = path
        path.touch()  # that it cannot be written is known before the work is done
        self._book: Any = xlsxwriter.Workbook(
            str(path), {"constant_memory": True, "strings_to_formulas": False}
        )
        bold = self._book.add_format({"bold": True})
        formats = {
            Type.DATE: self._book.add_format({"num_format": "yyyy-mm-dd"}),
            Type.TIME: self._book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        }
        self.sheets = {table.name: Sheet(self._book, table, bold, formats) for table in tables}

    def close(self) -> None:
        """Write the file's end."""
        self._book.close()


class Sheet:
    """One table of a workbook; `count` is the number of rows written."""

    def __init__(self, book: Any, table: Table, bold: Any, formats: dict[Type, Any]) -> None:
        """Add the sheet with its head, which stays in sight and can be filtered by."""
        self._columns = table.columns
        self._formats = formats
        self._sheet = book.add_worksheet(table.name)
        self._sheet.freeze_panes(1, 1)
        self._sheet.autofilter(0, 0, 0, len(table.columns) - 1)
        for number, column in enumerate(table.columns):
            self._sheet.set_column(number, number, WIDTHS.get(column.type, 18))
            self._sheet.write_string(0, number, column.name, bold)
        self.count = 0

    def write(self, rows: Rows) -> None:
        """Write these rows; raises `UsageError` ("export/too-many-rows") for more than a sheet can hold."""
        for row in rows:
            if self.count >= MOST_ROWS:
                raise UsageError(
                    "export/too-many-rows",
                    f"a sheet holds {MOST_ROWS:,} rows",
                    hint="narrow it down with parties, --since or --kind, or write parquet or csv",
                )
            self.count += 1
            for number, column in enumerate(self._columns):
                self._cell(number, column.type, row.get(column.name))

    def close(self) -> None:
        """Nothing is left to be written; the workbook is closed as a whole."""

    def _cell(self, number: int, type: Type, value: Any) -> None:
        at = (self.count, number)
        if value is None or value == []:
            return
        if isinstance(value, datetime):
            self._sheet.write_datetime(
                *at, value.astimezone(UTC).replace(tzinfo=None), self._formats[Type.TIME]
            )
        elif isinstance(value, date):
            self._date(at, value)
        elif isinstance(value, int):
            self._sheet.write_number(*at, value)
        else:
            text = joined(value) if type is Type.LIST else str(value)
            cut = text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"
            self._sheet.write_string(*at, cut)

    def _date(self, at: tuple[int, int], value: date) -> None:
        """Write a day; spreadsheets know none before 1900, which stay text."""
        if value.year < 1900:
            self._sheet.write_string(*at, value.isoformat())
        else:
            self._sheet.write_datetime(
                *at, datetime(value.year, value.month, value.day), self._formats[Type.DATE]
            )
