"""What a caller may say about the texts, and what is said of one that could not be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from accord.errors import ReadError

MAX_BYTES = 10_000_000
"""Default limit of one text; the longest report known to us is far under a tenth of it."""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Files of a folder, a pattern or an archive that are no reports: how many of each kind ('.png', 'a PDF file')."""

    where: str
    kinds: tuple[tuple[str, int], ...]

    @property
    def files(self) -> int:
        """Return how many there are."""
        return sum(count for _, count in self.kinds)


Told = Callable[[PassedOver], None]
"""Learns what is passed over."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What holds for every text of a run; a value given here wins over the text's own header or field.

    `max_bytes` limits one text file, one line of a JSON-lines file, one row of a table and one whole JSON file.
    `columns` are pairs of a field and the column or key of a table or of JSON that holds it, where it is not called
    so; `date_format` is how days are written there, as `datetime.strptime` has it, None for ISO 8601.
    `told` learns what is passed over in an archive.
    """

    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    max_bytes: int = MAX_BYTES
    columns: tuple[tuple[str, str], ...] = ()
    date_format: str | None = None
    told: Told | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """A text that could not be read: `where` is a file, or a file and a line, and `error` says why."""

    where: str
    error: ReadError
