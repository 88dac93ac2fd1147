"""The parts of a mail that are none of the report."""

from __future__ import annotations

from accord.clean.mails import with_mail_parts
from accord.model.documents import Block, Document, DocumentId, Furniture
from accord.model.spans import Span

BLOCKS = (Block(Span(0, 9), ("mail", "body")), Block(Span(10, 15), ("mail", "signature")))


def test_parts_are_furniture_by_what_they_are() -> None:
    found = with_mail_parts(Document(DocumentId("a"), "They met. -- Al", "", blocks=BLOCKS), ())
    assert [(f.span, f.kind) for f in found] == [(Span(10, 15), "mail-signature")]


def test_a_part_takes_the_place_of_what_was_found_in_it() -> None:
    inner = Furniture(Span(13, 15), "byline", "byline")
    found = with_mail_parts(Document(DocumentId("a"), "They met. -- Al", "", blocks=BLOCKS), (inner,))
    assert [f.kind for f in found] == ["mail-signature"]
