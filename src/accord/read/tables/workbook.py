"""Workbooks (.xlsx), with openpyxl (extra 'xlsx'): each sheet that has a column for the text."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from accord.errors import ReadError
from accord.read.given import Found, Given
from accord.read.options import ReadOptions
from accord.read.tables.streamed import Cells, read_streamed

_DAMAGED = (
    *(BadZipFile, ParseError, zlib.error, EOFError, OSError),
    *(
        SyntaxError,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
    ),  # openpyxl and lxml raise these
)
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def read_workbook(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield the document of each row of each sheet; the first row of a sheet names its columns."""
    return read_streamed(given, stream, options, take, MEDIA_TYPE)


def take(path: bytes, given: Given) -> Iterator[Cells]:
    """Yield the rows of a workbook; raises ReadError "read/needs-extra" or "read/bad-workbook"."""
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        hint = "pip install 'accord-record[xlsx]'"
        raise ReadError("read/needs-extra", "is a workbook, which needs openpyxl", hint=hint) from error
    try:
        with Path(os.fsdecode(path)).open("rb") as stream:  # of a path openpyxl looks at the name
            book = load_workbook(stream, read_only=True, data_only=True)
            for sheet in book.worksheets:
                yield from _rows(sheet)
    except _DAMAGED as error:
        hint = "open it in a spreadsheet and save it anew"
        raise ReadError("read/bad-workbook", "is a workbook that is damaged", hint=hint) from error


def _rows(sheet: Any) -> Iterator[Cells]:
    names: list[str] | None = None
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        if names is None:
            names = [str(value or "").strip() for value in values]
        elif any(value is not None for value in values):
            columns = {name: value for name, value in zip(names, values, strict=False) if name}
            yield Cells(number, columns, sheet.title)
