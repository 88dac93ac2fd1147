"""What a caller may say about the texts, and what is said of one that could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accord.errors import ReadError

MAX_BYTES = 10_000_000
"""Default limit of one text; the longest report known to us is far under a tenth of it."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What holds for every text of a run; a value given here wins over the text's own header or field.

    `max_bytes` limits one text file, one line of a JSON-lines file and one whole JSON file.
    """

    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    max_bytes: int = MAX_BYTES


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """A text that could not be read: `where` is a file, or a file and a line, and `error` says why."""

    where: str
    error: ReadError
