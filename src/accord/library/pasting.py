"""A report that was typed, pasted or sent by a browser, as a document."""

from __future__ import annotations

from accord.errors import ReadError
from accord.model.documents import Document
from accord.read.days import read_date
from accord.read.formats import read_given
from accord.read.given import Given
from accord.read.options import ReadFailure, ReadOptions

WHERE = "the text"


def pasted(
    text: str, *, published: str | None = None, publisher: str | None = None, url: str | None = None
) -> Document:
    """Return the document of a text, a page's markup or a mail, told by its content; without an id it has its hash's.

    What is given wins over what its own head says. Raises `ReadError`: "read/empty", "read/bad-date",
    "read/binary", "read/several" for what holds several reports, and what the reader of its format raises.
    """
    raw = text.encode("utf-8", "surrogatepass")
    options = ReadOptions(read_date((published or "").strip()), _said(publisher), _said(url))
    given = Given(raw, WHERE, prefix="pasted-")
    found = list(read_given(given, options))
    if len(found) != 1:
        hint = "give one at a time; accord add takes many"
        raise ReadError("read/several", f"holds {len(found)} reports", where=WHERE, hint=hint)
    if isinstance(found[0], ReadFailure):
        raise found[0].error
    return found[0]


def _said(words: str | None) -> str | None:
    return (words or "").strip() or None
