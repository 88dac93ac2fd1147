"""Finds the files that paths and patterns stand for, and tells what in a folder is no report."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from accord.errors import ReadError
from accord.read.formats import READERS
from accord.read.options import PassedOver, Told
from accord.read.sniffing import HEAD, Form, other_kind, sniff

STDIN = "-"
"""The path that stands for standard input."""


def shown(path: Path | str) -> str:
    r"""Return the path as text that can be printed and kept; a byte that is not UTF-8 becomes `\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def files(path: Path, told: Told | None = None) -> Iterator[Path | ReadError]:
    """Yield the file, or the files of a folder or of a pattern ('reports/**/*.txt') in order of their paths.

    Hidden ones, and such as no reader takes, are passed over; `told` learns of the latter. What is not there is
    an error: "read/not-found"; "read/no-files" where nothing is left to read.
    """
    if path.is_dir():
        yield from _reports(path, (path, "**/*"), told)
    elif path.exists():
        yield path
    elif glob.has_magic(str(path)):
        yield from _reports(path, _divided(path), told)
    else:
        yield ReadError("read/not-found", "there is no such file or folder", hint="check the path")


def _divided(path: Path) -> tuple[Path, str]:
    """Return the folder that a pattern starts from, and the pattern within it."""
    first = next(number for number, part in enumerate(path.parts) if glob.has_magic(part))
    return Path(*path.parts[:first]), "/".join(path.parts[first:])


def form_of(path: Path) -> Form | None:
    """Return the format of a file by its content; None where it is none, or cannot be opened."""
    try:
        with path.open("rb") as stream:
            return sniff(stream.read(HEAD), path.name)
    except OSError:
        return None


def _reports(path: Path, within: tuple[Path, str], told: Told | None) -> Iterator[Path | ReadError]:
    root, pattern = within
    reports: list[Path] = []
    others: Counter[str] = Counter()
    for file in sorted(p for p in root.glob(pattern) if p.is_file() and not _hidden(p, root)):
        kind = _passed_over(file)
        if kind is None:
            reports.append(file)
        else:
            others[kind] += 1
    if others and told:
        told(PassedOver(shown(path), tuple(others.most_common())))
    if not reports:
        hint = "'accord read --help' says what it reads"
        yield ReadError("read/no-files", "holds no file that Accord reads", hint=hint)
    yield from reports


def _passed_over(file: Path) -> str | None:
    """Return the kind of a file that is no report, None for one that is."""
    try:
        with file.open("rb") as stream:
            head = stream.read(HEAD)
    except OSError:
        return None  # to be told as what it is: a report that cannot be opened
    form = sniff(head, file.name)
    return other_kind(head, file.name) or (None if form in READERS else file.suffix.lower() or form)


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)
