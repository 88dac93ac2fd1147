"""One e-mail, taken apart: its body as a document, each report that is attached to it as another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from accord.errors import ReadError
from accord.model.metadata import MetadataField, Metadatum
from accord.read.decoding import decode, folded
from accord.read.drafts import Draft
from accord.read.given import Given
from accord.read.guarded import Answer, Failed
from accord.read.mail.headers import is_forwarded, of_forward, of_message
from accord.read.mail.parts import divide
from accord.read.sniffing import HEAD, Form, sniff

ATTACHMENTS = 30
"""Reports attached to one mail that are read; more are told and left out."""
_REPORTS = frozenset({Form.PDF, Form.DOCX, Form.HTML, Form.MARKDOWN, Form.MAIL})
_SHORT = 80  # code points of a plain part that says no more than 'this mail needs an HTML viewer'
_HANDED_ON = frozenset({MetadataField.PUBLISHED, MetadataField.PUBLISHER})


def take(raw: bytes, given: Given) -> Answer:
    """Return the body of a mail, as a draft or as the page that it is, and what is attached to it.

    Its raw text is its decoded plain part. People's addresses are not kept. Raises ReadError "read/empty" where
    there are neither words nor reports.
    """
    message = message_from_bytes(raw)
    metadata = (*given.metadata, *of_message(message))
    parts = list(_leaves(message))
    body = _body(parts)
    attached = list(_attached(parts, body, replace(given, metadata=metadata)))
    forwarded = is_forwarded(message)
    found = [_read_body(body, raw, given, metadata, forwarded=forwarded)] if body else []
    if not found and not attached:
        raise ReadError("read/empty", "holds no text", hint="leave it out")
    over = len(attached) - ATTACHMENTS
    return [*found, *attached[:ATTACHMENTS], *([_too_many(over)] if over > 0 else [])]


def _too_many(over: int) -> Failed:
    message = f"more than {ATTACHMENTS} reports are attached: {over} are left out"
    return Failed("attachments", "read/too-many-parts", message, "save them and read the folder")


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something, a forwarded mail as one of them."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    for part in message.get_payload():
        if isinstance(part, Message):
            yield from _leaves(part)


def _body(parts: list[Message]) -> Message | None:
    """Return the part that is the mail's own text: the plain one, unless it only says that there is another."""
    own = [part for part in parts if not _named(part) and part.get_content_disposition() != "attachment"]
    kinds = {
        kind: next((part for part in own if part.get_content_type() == kind and _payload(part).strip()), None)
        for kind in ("text/plain", "text/html")
    }
    plain, page = kinds["text/plain"], kinds["text/html"]
    if plain is not None and page is not None and len(_payload(plain).strip()) < _SHORT:
        return page
    return plain if plain is not None else page


def _named(part: Message) -> str | None:
    """Return the file name that a part gives."""
    try:
        return part.get_filename()
    except (TypeError, ValueError, LookupError):  # a name in an encoding that is none
        return None


def _payload(part: Message) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (TypeError, ValueError, LookupError):
        return None


def _read_body(
    part: Message, raw: bytes, given: Given, metadata: tuple[Metadatum, ...], *, forwarded: bool
) -> Draft | Given | Failed:
    payload, charset = _payload(part), _charset(part)
    if part.get_content_type() == "text/html":
        page = replace(given, content=payload, media_type="text/html", charset=charset, name=None)
        return replace(page, metadata=metadata, depth=given.depth + 1)
    try:
        decoded = decode(payload, charset)
    except ReadError as error:
        return Failed.of(error)
    body, offsets = folded(decoded.text)
    blocks, forward = divide(body, forwarded=forwarded)
    source = replace(given.source(raw, "message/rfc822"), offsets=offsets)
    original = of_forward(forward.of(body)) if forward else ()
    own = tuple(
        m for m in metadata if m not in given.metadata
    )  # the container's are added where the draft is finished
    said = (decoded.said,) if decoded.said else ()
    return Draft(body, (*original, *own, *said), blocks=blocks, source=source)


def _attached(parts: list[Message], body: Message | None, given: Given) -> Iterator[Given]:
    number = 0
    handed = tuple(m for m in given.metadata if m.field in _HANDED_ON)
    for part in parts:
        if part is body:
            continue
        name, content = _named(part), _content(part)
        form = sniff(content[:HEAD], name, part.get_content_type())
        if (form in _REPORTS and (name or form is not Form.HTML)) or (form is Form.TEXT and name):
            number += 1
            found = given.inside(f"attachment {number}", content, name=name)
            yield replace(found, media_type=part.get_content_type(), charset=_charset(part), metadata=handed)


def _content(part: Message) -> bytes:
    """Return the bytes of a part, a mail within the mail written out again."""
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, Message) else b""
    return _payload(part)
