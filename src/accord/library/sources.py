"""Where documents come from: files and folders that a user names, and the samples that ship with Accord."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from accord.errors import ReadError, UsageError
from accord.model.documents import Document
from accord.read import ReadFailure, ReadOptions, read
from accord.read.days import read_date
from accord.read.naming import is_address
from accord.read.options import PassedOver
from accord.read.packing import unpacked
from accord.read.places import STDIN, form_of
from accord.read.places import files as files_of
from accord.read.sniffing import NAMES, Form, unpacked_name
from accord.read.tables.rows import validated

if TYPE_CHECKING:
    from accord.read.net import Fetcher

_ONE = frozenset({Form.TEXT, Form.MARKDOWN, Form.HTML, Form.PDF, Form.DOCX})
"""Formats whose files hold one document each."""
_PIECE = 1 << 20
"""Bytes that are looked at at a time."""


def documents(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    networks: Sequence[str] = (),
    columns: str | None = None,
    date_format: str | None = None,
    told: Callable[[PassedOver], None] | None = None,
) -> Iterator[Document | ReadFailure]:
    """Return the documents of files, folders, patterns, addresses of the web and, for '-', standard input.

    There is a failure for each that is none. `published` (a day, ISO 8601), `publisher` and `url` hold for all of
    them; `columns` ('text=body,published=date') says which column of a table or key of JSON holds which field,
    `date_format` how days are written there ('%d/%m/%Y'); `networks` ('10.0.0.0/8') are those that may be asked
    though they are not public; `told` learns what is passed over in folders and archives. Raises at once `UsageError`:
    "read/bad-date" if the day is none, "read/nothing" if no path is given, "read/bad-map", "read/bad-date-format";
    and `SettingsError` ("settings/invalid") for what is no network.
    """
    if not paths:
        raise UsageError(
            "read/nothing", "no file is named", hint="name files or folders, or - for standard input"
        )
    try:
        day, pairs = read_date(published), validated(_pairs(columns))
    except ReadError as error:
        raise UsageError(error.code, error.message, hint=error.hint) from error
    options = ReadOptions(
        published=day, publisher=publisher, url=url, columns=pairs, date_format=_form(date_format)
    )
    return read(paths, options, told=told, fetcher=_fetcher(networks) if networks else None)


def _fetcher(allowed: Sequence[str]) -> Fetcher:
    from accord.read.net import Fetcher, NetOptions
    from accord.read.net.addresses import networks

    return Fetcher(NetOptions(allowed=networks(allowed)))


def _pairs(columns: str | None) -> list[tuple[str, str]]:
    pairs = (pair.partition("=") for pair in (columns or "").split(",") if pair.strip())
    return [(field.strip(), column.strip()) for field, _, column in pairs]


def _form(date_format: str | None) -> str | None:
    """Return the format, tried on a day; raises `UsageError` ("read/bad-date-format")."""
    if date_format is None:
        return None
    day = datetime(2025, 11, 4)
    try:
        if datetime.strptime(day.strftime(date_format), date_format).date() == day.date():
            return date_format
    except ValueError:
        pass  # told below, as what does not give a day
    hint = "it has %Y, %m and %d, as in %d/%m/%Y"
    raise UsageError("read/bad-date-format", f"{date_format!r} does not write days", hint=hint)


def count(paths: Sequence[str | Path]) -> int | None:
    """Return how many documents these paths hold, or None where only reading them can tell."""
    total = 0
    for path in paths:
        if str(path) == STDIN or is_address(path):
            return None
        for found in files_of(Path(path)):
            held = 1 if isinstance(found, ReadError) else _held(found)
            if held is None:
                return None
            total += held
    return total


def _held(path: Path) -> int | None:
    """Return how many documents a file holds, 1 where it cannot be read, or None where only reading it can tell."""
    form = form_of(path)
    packed = form is Form.GZIP
    lined = form is Form.LINES or NAMES.get(PurePath(unpacked_name(path.name) or "").suffix) is Form.LINES
    if form is None or form in _ONE:
        return 1
    if not lined:
        return None
    try:
        with path.open("rb") as stream:
            return _lines(unpacked(stream) if packed else stream)
    except (ReadError, OSError, EOFError, zlib.error):
        return 1


def _lines(stream: BinaryIO) -> int:
    """Return how many lines there are that are not empty; memory stays small whatever their length."""
    total, open_line = 0, False
    while piece := stream.read(_PIECE):
        first, *others = piece.split(b"\n")
        open_line = open_line or bool(first.strip())
        for line in others:
            total += open_line
            open_line = bool(line.strip())
    return total + open_line


def samples() -> list[Document]:
    """Return the four sample reports, oldest first."""
    with as_file(files("accord.samples")) as folder:
        found = [item for item in read([folder]) if isinstance(item, Document)]
    return sorted(found, key=lambda document: (document.published is None, str(document.published)))
