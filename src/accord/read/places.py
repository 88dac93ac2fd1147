"""Finds the files that paths stand for, and tells how each is to be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path

from accord.errors import ReadError
from accord.read.decoding import signature

STDIN = "-"
"""The path that stands for standard input."""
SUPPORTED = (".txt", ".text", ".md", ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".json")
"""Names of files that Accord reads; others in a folder are passed over."""


class Form(Enum):
    """How a file is read."""

    TEXT = auto()
    LINES = auto()
    PACKED_LINES = auto()
    JSON = auto()


def shown(path: Path | str) -> str:
    r"""Return the path as text that can be printed and kept; a byte that is not UTF-8 becomes `\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def form_of(path: Path) -> Form | None:
    """Return how the file is read, by its name; None where it is not."""
    name = path.name.lower()
    if name.endswith((".jsonl.gz", ".ndjson.gz")):
        return Form.PACKED_LINES
    match path.suffix.lower():
        case ".txt" | ".text" | ".md":
            return Form.TEXT
        case ".jsonl" | ".ndjson":
            return Form.LINES
        case ".json":
            return Form.JSON
        case _:
            return None


def files(path: Path) -> Iterator[tuple[Path, Form] | ReadError]:
    """Yield the file, or a folder's files in order of their paths, and how to read each.

    A file that is named and cannot be read is an error: "read/not-found", "read/binary" or
    "read/unsupported-format". Hidden files and folders are passed over.
    """
    if path.is_dir():
        found = [
            (p, form)
            for p in path.rglob("*")
            if p.is_file() and not _hidden(p, path) and (form := form_of(p))
        ]
        yield from sorted(found, key=lambda pair: pair[0])
        if not found:
            names = ", ".join(SUPPORTED)
            yield ReadError("read/no-files", "holds no file that Accord reads", hint=f"it reads {names}")
    elif not path.exists():
        yield ReadError("read/not-found", "there is no such file or folder", hint="check the path")
    elif form := form_of(path) or (None if path.suffix else Form.TEXT):
        yield path, form
    else:
        yield _unsupported(path)


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def _unsupported(path: Path) -> ReadError:
    try:
        with path.open("rb") as stream:
            kind = signature(stream.read(16))
    except OSError as error:
        return ReadError("read/unreadable", f"cannot be read: {error}", hint="check its permissions")
    hint = f"Accord reads {', '.join(SUPPORTED)}: save it as plain text and read that"
    if kind:
        return ReadError("read/binary", f"is {kind}, which is not supported yet", hint=hint)
    return ReadError(
        "read/unsupported-format", f"has the format {path.suffix!r}, which Accord does not read", hint=hint
    )
