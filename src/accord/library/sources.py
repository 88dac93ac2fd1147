"""Where documents come from: files and folders that a user names, and the samples that ship with Accord."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path

from accord.errors import ReadError, UsageError
from accord.model.documents import Document
from accord.read import ReadFailure, ReadOptions, read
from accord.read.days import read_date
from accord.read.places import STDIN, Form
from accord.read.places import files as files_of


def documents(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Iterator[Document | ReadFailure]:
    """Return the documents of files, folders and, for '-', standard input; a failure for each that is none.

    `published` (a day, ISO 8601), `publisher` and `url` hold for all of them. Raises `UsageError` at
    once: "read/bad-date" if the day is none, "read/nothing" if no path is given.
    """
    if not paths:
        raise UsageError(
            "read/nothing", "no file is named", hint="name files or folders, or - for standard input"
        )
    try:
        day = read_date(published)
    except ReadError as error:
        raise UsageError(error.code, error.message, hint=error.hint) from error
    return read(paths, ReadOptions(published=day, publisher=publisher, url=url))


def count(paths: Sequence[str | Path]) -> int | None:
    """Return how many documents these paths hold, or None where only reading them can tell."""
    total = 0
    for path in paths:
        if str(path) == STDIN:
            return None
        for found in files_of(Path(path)):
            if isinstance(found, ReadError):
                total += 1
            elif found[1] is Form.JSON:
                return None
            else:
                total += _lines(*found) if found[1] in {Form.LINES, Form.PACKED_LINES} else 1
    return total


def _lines(path: Path, form: Form) -> int:
    """Return how many lines that are not empty a file holds; 0 where it cannot be read."""
    try:
        with gzip.open(path, "rb") if form is Form.PACKED_LINES else path.open("rb") as stream:
            return sum(1 for line in stream if line.strip())
    except (OSError, EOFError, zlib.error):
        return 0


def samples() -> list[Document]:
    """Return the four sample reports, oldest first."""
    with as_file(files("accord.samples")) as folder:
        found = [item for item in read([folder]) if isinstance(item, Document)]
    return sorted(found, key=lambda document: (document.published is None, str(document.published)))
