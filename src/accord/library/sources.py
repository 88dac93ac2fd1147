"""Where documents come from: files and folders that a user names, and the samples that ship with Accord."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path

from accord.errors import UsageError
from accord.model.documents import Document
from accord.read import ReadFailure, ReadOptions, read
from accord.read.documents import read_date


def documents(
    paths: Sequence[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Iterator[Document | ReadFailure]:
    """Return the documents of files, folders and, for '-', standard input; a failure for each that is none.

    `published` (a day, ISO 8601), `publisher` and `url` hold for all of them. Raises `ReadError`
    ("read/bad-date") at once if the day is none, `UsageError` ("read/nothing") if no path is given.
    """
    if not paths:
        raise UsageError(
            "read/nothing", "no file is named", hint="name files or folders, or - for standard input"
        )
    return read(paths, ReadOptions(published=read_date(published), publisher=publisher, url=url))


def samples() -> list[Document]:
    """Return the four sample reports, oldest first."""
    with as_file(files("accord.samples")) as folder:
        found = [item for item in read([folder]) if isinstance(item, Document)]
    return sorted(found, key=lambda document: (document.published is None, str(document.published)))
