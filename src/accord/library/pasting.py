"""A report that was typed, pasted or sent as a file by a browser, as a document."""

from __future__ import annotations

from itertools import islice

from accord.errors import ReadError
from accord.model.documents import Document
from accord.read.days import read_date
from accord.read.formats import read_given
from accord.read.given import Given
from accord.read.options import ReadFailure, ReadOptions

WHERE = "the text"

NAME = 120
"""Letters of a file's name that are kept: its end, with what it is called by programs."""


def pasted(
    text: str, *, published: str | None = None, publisher: str | None = None, url: str | None = None
) -> Document:
    """Return the document of a text, a page's markup or a mail, told by its content; without an id it has its hash's.

    What is given wins over what its own head says. Raises `ReadError`: "read/empty", "read/bad-date",
    "read/binary", "read/several" for what holds several reports, and what the reader of its format raises.
    """
    raw = text.encode("utf-8", "surrogatepass")
    return _only(Given(raw, WHERE, prefix="pasted-"), _options(published, publisher, url))


def uploaded(
    content: bytes,
    name: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Document:
    """Return the document of a file of any format that is read; `name` is the file's own, which breaks ties.

    Risky formats are read behind the same guard as files of a folder. Without an id it has its hash's. Raises as
    `pasted` does.
    """
    shown = name.replace("\\", "/").rpartition("/")[2][-NAME:] or "file"
    where = f"the file {shown}"
    given = Given(content, where, shown, prefix="sent-")
    return _only(given, _options(published, publisher, url))


def _options(published: str | None, publisher: str | None, url: str | None) -> ReadOptions:
    return ReadOptions(read_date((published or "").strip()), _said(publisher), _said(url))


def _only(given: Given, options: ReadOptions) -> Document:
    """Return the one document of an input."""
    found = list(islice(read_given(given, options), 2))
    if len(found) != 1:
        number = "several" if found else "no"
        hint = "give one at a time; accord add takes many"
        raise ReadError("read/several", f"holds {number} reports", where=given.where, hint=hint)
    if isinstance(found[0], ReadFailure):
        raise found[0].error
    return found[0]


def _said(words: str | None) -> str | None:
    return (words or "").strip() or None
