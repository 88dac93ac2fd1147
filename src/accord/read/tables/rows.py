"""Rows to documents: which column is which field, days in a stated form, and cells that hold a page."""

from __future__ import annotations

import re
from collections import UserDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from difflib import get_close_matches

from accord.errors import ReadError
from accord.model.documents import Source
from accord.read.documents import FIELDS, drafted
from accord.read.given import Found, Given, documented, failure
from accord.read.options import ReadOptions

MAPPED = (*FIELDS, "author", "language", "modified")
"""The fields that a column can be named for."""
_SHOWN = 12  # columns that a message names
_OPENS = re.compile(
    r"\s*<(?:!doctype|html|body|p|div|article|section|h[1-6]|table|ul|ol|span|figure|a|b|strong|em|br)\b",
    re.I,
)
_CLOSES = re.compile(r"</(?:p|div|article|section|body|html|h[1-6]|table|ul|ol|li|span|a|b|strong|em)>", re.I)
_BREAKS = re.compile(r"<br\s*/?>|</p>", re.I)
_PAGE_BREAKS = 2
_NEAR = 0.75  # likeness of names from which one is taken for a slip of the other
_ABSENT = object()


class Row(UserDict[str, object]):
    """The cells of a row by column; unlike an object of JSON it has all columns that its table has."""


def read_row(given: Given, row: Mapping[str, object], options: ReadOptions, source: Source) -> Found:
    """Return the document of a row, by column; a text that is a page goes on to the reader of pages.

    `source` are the row's own bytes; a plain dict is an object that may leave columns out. A row that is none is
    a failure.
    """
    try:
        fields = chosen(row, options)
        text = fields.get("text")
        if text is None and isinstance(row, Row):
            raise _empty(dict(options.columns).get("text", "text"))
        made = drafted(fields, source, MAPPED)
    except ReadError as error:
        return failure(given.where, error)
    if isinstance(text, str) and is_page(text):
        page = replace(
            given, content=text.encode(), media_type="text/html", charset="utf-8", depth=given.depth + 1
        )
        return replace(page, id=made.id or given.id, metadata=(*given.metadata, *made.metadata))
    return documented(given, options, lambda: made)


def chosen(row: Mapping[str, object], options: ReadOptions) -> dict[str, object]:
    """Return the fields of a row: the columns that are named for them, else those of their own names.

    Raises ReadError "read/no-such-column" where a named column, or any for the text, is missing, and
    "read/bad-date".
    """
    named = dict(options.columns)
    fields = {field: _value(row, column, field) for field, column in named.items()}
    own = {name: _own(row, name, _ABSENT) for name in FIELDS if name not in named}
    fields |= {name: value for name, value in own.items() if value is not _ABSENT}
    if "text" not in fields and isinstance(row, Row):
        raise missing_column("text", row)
    for name in ("published", "modified"):
        if name in fields:
            fields[name] = _day(fields[name], options.date_format)
    return {name: _plain(value) for name, value in fields.items()}


def lacking(columns: Iterable[str], options: ReadOptions) -> ReadError | None:
    """Return why none of a table's rows can be read, where it lacks a column that is named, or any for the text."""
    try:
        chosen(Row(dict.fromkeys(columns)), options)
    except ReadError as error:
        return error
    return None


def is_page(text: str) -> bool:
    """Say whether a text is written in HTML: it begins with a tag and closes one, or breaks its lines with tags."""
    return bool(_OPENS.match(text) and _CLOSES.search(text)) or len(_BREAKS.findall(text)) >= _PAGE_BREAKS


def missing_column(name: str, row: Mapping[str, object]) -> ReadError:
    """Return the error for a column that is not there; it names the nearest one and those that are."""
    known = [str(column) for column in row]
    near = get_close_matches(name, known, 1, _NEAR)
    listed = ", ".join(known[:_SHOWN]) + (" …" if len(known) > _SHOWN else "")
    hint = f"it has {listed or 'none'}; name the column of the text with --map text=COLUMN"
    meant = f"; did you mean {near[0]!r}?" if near else ""
    return ReadError("read/no-such-column", f"has no column {name!r}{meant}", hint=hint)


def _empty(column: str) -> ReadError:
    hint = "give the row its text, or leave it out"
    return ReadError("read/missing-field", f"has nothing in column {column!r}", hint=hint)


def _value(row: Mapping[str, object], column: str, field: str) -> object:
    """Return the value of a column, or of a place within one: 'article.body' for JSON.

    An object may leave out what is not its text, unless it has something that is spelt almost so.
    """
    found = _own(row, column, _ABSENT)
    if found is not _ABSENT:
        return found
    head, dot, rest = column.partition(".")
    inner = row.get(head)
    if dot and isinstance(inner, Mapping):
        return _value(inner, rest, field)
    if field == "text" or not isinstance(row, dict) or get_close_matches(column, map(str, row), 1, _NEAR):
        raise missing_column(column, row)
    return None


def _own(row: Mapping[str, object], name: str, absent: object = None) -> object:
    """Return the value under a name, in whatever letters it is written."""
    if name in row:
        return row[name]
    folded = name.casefold()
    return next((value for key, value in row.items() if str(key).strip().casefold() == folded), absent)


def _day(value: object, form: str | None) -> object:
    """Return a day, or a moment, as machines write it; what has no stated form must be so already."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if form is None or not isinstance(value, str) or not value.strip():
        return value
    try:
        moment = datetime.strptime(value.strip(), form)
    except ValueError as error:
        hint = f"--date-format says {form!r}"
        raise ReadError("read/bad-date", f"the day is {value.strip()[:40]!r}", hint=hint) from error
    timed = moment.tzinfo or any(sign in form for sign in ("%H", "%I", "%T", "%X", "%c"))
    return moment.isoformat() if timed else moment.date().isoformat()


def _plain(value: object) -> object:
    """Return numbers as they are written; an empty cell is no value."""
    if isinstance(value, str) and not value.strip():
        return None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def validated(columns: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of field and column; raises ReadError "read/bad-map" for a field that there is not."""
    for field, column in columns:
        if field not in MAPPED or not column:
            near = [f"{column}={field}"] if column in MAPPED else get_close_matches(field, MAPPED, 1, 0.5)
            meant = f"; did you mean {near[0]!r}?" if near else ""
            known = ", ".join(MAPPED)
            message = (
                f"{field!r} is no field{meant}"
                if field not in MAPPED
                else f"no column is named for {field!r}"
            )
            raise ReadError("read/bad-map", message, hint=f"write FIELD=COLUMN,…; the fields are {known}")
    return tuple(columns)
