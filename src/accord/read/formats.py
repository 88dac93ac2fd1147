"""The readers by format, and the one way in: told by its content, an input is given to its reader."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from accord.errors import ReadError
from accord.model.documents import Document
from accord.read import json_texts, packing, texts
from accord.read.decoding import signature
from accord.read.drafts import Draft
from accord.read.given import Found, Given, Reader, failure, one
from accord.read.guard import guarded
from accord.read.options import ReadFailure, ReadOptions
from accord.read.sniffing import Form, sniff
from accord.read.streams import looked_at
from accord.read.tables import columnar, separated, workbook

MAX_DEPTH = 8
"""Containers within containers that are opened; more is nobody's archive."""


# what takes a format apart is loaded when the first input of it comes: a seventh of the time to start


def _html(raw: bytes, given: Given) -> Draft:
    from accord.read.html.pages import draft

    return draft(raw, given)


def _pdf(raw: bytes, given: Given) -> Iterable[Any]:
    from accord.read.pdf.document import take

    return take(raw, given)


def _docx(raw: bytes, given: Given) -> Iterable[Any]:
    from accord.read.office.docx import take

    return take(raw, given)


def _mail(raw: bytes, given: Given) -> Iterable[Any]:
    from accord.read.mail.message import take

    return take(raw, given)


def _feed(raw: bytes, given: Given) -> Iterable[Any]:
    from accord.read.feeds import take

    return take(raw, given)


def _mailbox(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    from accord.read.mail.mailbox import read_mailbox

    return read_mailbox(given, stream, options)


def _warc(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    from accord.read.warc import read_warc

    return read_warc(given, stream, options)


READERS: Mapping[Form, Reader] = {
    Form.TEXT: texts.read_text,
    Form.MARKDOWN: texts.read_text,
    Form.LINES: json_texts.read_lines,
    Form.JSON: json_texts.read_whole,
    Form.HTML: one(_html),
    Form.PDF: guarded(_pdf),
    Form.DOCX: guarded(_docx),
    Form.MAIL: guarded(_mail),
    Form.MAILBOX: _mailbox,
    Form.TABLE: separated.read_table,
    Form.PARQUET: columnar.read_parquet,
    Form.SHEET: workbook.read_workbook,
    Form.GZIP: packing.read_gzip,
    Form.ZIP: packing.read_zip,
    Form.FEED: guarded(_feed),
    Form.WARC: _warc,
}
"""What reads each format; what is missing here is a failure that names it."""


def read_given(given: Given, options: ReadOptions) -> Iterator[Document | ReadFailure]:
    """Yield the documents of an input and of all that it contains; what cannot be read is a failure in its place.

    No error of an input leaves this: "read/unreadable" is for what cannot be opened or unpacked.
    """
    try:
        with given.open() as stream:
            yield from _of_stream(given, stream, options)
    except ReadError as error:
        yield failure(given.where, error)
    except (OSError, EOFError, zlib.error) as error:
        hint = "check the file and its permissions"
        yield failure(given.where, ReadError("read/unreadable", f"cannot be read: {error}", hint=hint))


def _of_stream(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Document | ReadFailure]:
    head, whole = looked_at(stream)
    form = sniff(head, given.name, given.media_type)
    reader = READERS.get(form or Form.TEXT)
    if given.depth > MAX_DEPTH:
        yield failure(given.where, _too_nested())
    elif reader is None:
        yield failure(given.where, unread(form, head))
    else:
        for found in reader(given, whole, options):
            yield from read_given(found, options) if isinstance(found, Given) else (found,)


def unread(form: Form | None, head: bytes) -> ReadError:
    """Return the error for an input that no reader takes."""
    kind = form or signature(head)
    if kind:
        hint = "save it as plain text and read that"
        return ReadError("read/unsupported-format", f"is {kind}, which Accord does not read", hint=hint)
    position = head.index(b"\0")
    return ReadError("read/binary", f"is not text: byte {position} is NUL", hint="save it as UTF-8 text")


def _too_nested() -> ReadError:
    return ReadError(
        "read/too-nested",
        f"stands in more than {MAX_DEPTH} containers, one in another",
        hint="unpack it and read what is in it",
    )
