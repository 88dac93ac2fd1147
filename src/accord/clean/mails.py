"""Furniture of e-mails: what they quote, how they are signed, and what a forwarder put before a report."""

from __future__ import annotations

from accord.model.documents import Document, Furniture

_KINDS = {
    "note": "forwarder-note",
    "forward": "mail-header",
    "quote": "quoted-mail",
    "signature": "mail-signature",
}
"""What the reader of mails calls a part that is not the report, and the kind of furniture that it is."""


def with_mail_parts(document: Document, furniture: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    """Return the furniture with the parts of a mail that are none of the report, in order and without overlaps."""
    found = [
        Furniture(block.span, _KINDS[block.path[1]], f"mail-{block.path[1]}")
        for block in document.blocks
        if block.path[:1] == ("mail",) and block.path[1] in _KINDS
    ]
    others = [f for f in furniture if not any(f.span.overlaps(part.span) for part in found)]
    return tuple(sorted([*others, *found], key=lambda f: f.span)) if found else furniture
