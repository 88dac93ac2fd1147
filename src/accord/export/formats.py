"""JSON lines and CSV on an open text stream."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, 'CSV injection')."""

LINE_BREAKS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
"""Line breaks that JSON leaves as they are, and their escapes."""


def write_json_lines(rows: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write one JSON object a line and return how many there were."""
    count = 0
    for row in rows:
        out.write(json_line(row) + "\n")
        count += 1
    return count


def json_line(row: Mapping[str, Any]) -> str:
    """Return an object in one line, letters as they are.

    Unicode's own line breaks are escaped: many readers split at them and would find half an object.
    """
    return json.dumps(row, ensure_ascii=False).translate(LINE_BREAKS)


def write_csv(rows: Iterable[Mapping[str, Any]], columns: Iterable[str], out: TextIO) -> int:
    """Write a table with a head and return how many rows it has; lists are joined with '; '.

    Text that a spreadsheet would run as a formula has an apostrophe before it.
    """
    head, count = list(columns), 0
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in head])
        count += 1
    return count


def cell(value: Any) -> str | int | float:
    """Return a value as it goes into a cell; None is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    text = "; ".join(str(item) for item in value) if isinstance(value, list | tuple) else str(value)
    return "'" + text if text.startswith(FORMULA) else text
