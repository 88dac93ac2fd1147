"""JSON lines and CSV on an open text stream."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TextIO

from accord.export.plain import plain
from accord.export.schema import Table

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, 'CSV injection')."""

LINE_BREAKS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
"""Line breaks that JSON leaves as they are, and their escapes."""

Rows = Iterable[Mapping[str, Any]]


class JsonLines:
    """Writes rows as JSON objects, one a line; `count` is the number written."""

    def __init__(self, out: TextIO) -> None:
        """Write to `out`, which stays open."""
        self._out = out
        self.count = 0

    def write(self, rows: Rows) -> None:
        """Write these rows."""
        for row in rows:
            self._out.write(json_line(row) + "\n")
            self.count += 1

    def close(self) -> None:
        """Nothing is left to be written."""


class Csv:
    """Writes rows as CSV under a head; lists are joined with '; ', `count` is the number written.

    Text that a spreadsheet would run as a formula has an apostrophe before it.
    """

    def __init__(self, table: Table, out: TextIO) -> None:
        """Write the head to `out`, which stays open."""
        self._names = table.names
        self._writer = csv.writer(out, lineterminator="\n")
        self._writer.writerow(self._names)
        self.count = 0

    def write(self, rows: Rows) -> None:
        """Write these rows."""
        for row in rows:
            self._writer.writerow([cell(row.get(name)) for name in self._names])
            self.count += 1

    def close(self) -> None:
        """Nothing is left to be written."""


def json_line(row: Mapping[str, Any]) -> str:
    """Return an object in one line, letters as they are.

    Unicode's own line breaks are escaped: many readers split at them and would find half an object.
    """
    simple = {
        name: moment(value) if isinstance(value, datetime) else plain(value) for name, value in row.items()
    }
    return json.dumps(simple, ensure_ascii=False).translate(LINE_BREAKS)


def cell(value: Any) -> str | int | float:
    """Return a value as it goes into a cell; None is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    if isinstance(value, datetime):
        return moment(value)
    text = joined(value) if isinstance(value, list | tuple) else str(value)
    return "'" + text if text.startswith(FORMULA) else text


def joined(items: Iterable[Any]) -> str:
    """Return a list in one cell."""
    return "; ".join(str(item) for item in items)


def moment(time: datetime) -> str:
    """Return a moment in UTC: '2026-11-22T08:00:00Z'."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
