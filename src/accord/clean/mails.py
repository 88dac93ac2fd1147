"""Furniture of e-mails: what they quote, how they are signed, and what a forwarder put before a report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.clean.quoted_mails import CLOSING, NOTICE, SIGNATURE, is_mail
from accord.model.documents import Document, Furniture
from accord.model.spans import Span
from accord.ontology.block_rules import BlockRule, Traits

_KINDS = {
    "note": "forwarder-note",
    "forward": "mail-header",
    "quote": "quoted-mail",
    "signature": SIGNATURE,
}
"""What the reader of mails calls a part that is not the report, and the kind of furniture that it is."""
_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:\n[^\S\n]*\S.*)*")
_SIGNED = 8
"""Lines of a signature at the most, without the closing words."""
_SHORT = 90
"""A longer line, in code points, is none of a signature."""


def with_mail_parts(
    document: Document, furniture: tuple[Furniture, ...], rules: Sequence[BlockRule] = ()
) -> tuple[Furniture, ...]:
    """Return the furniture with the parts of a mail that are none of the report, in order and without overlaps."""
    told = [
        Furniture(block.span, _KINDS[block.path[1]], f"mail-{block.path[1]}")
        for block in document.blocks
        if block.path[:1] == ("mail",) and block.path[1] in _KINDS
    ]
    parts = [p for p in _endings(document, rules) if not any(p.span.overlaps(other.span) for other in told)]
    found = told + parts
    others = [f for f in furniture if not any(f.span.overlaps(part.span) for part in found)]
    return tuple(sorted([*others, *found], key=lambda f: f.span)) if found else furniture


@dataclass(frozen=True, slots=True)
class _Lines:
    """A paragraph of a mail: its span, its lines, and the rule that its words or its first line fit."""

    span: Span
    lines: tuple[str, ...]
    rule: BlockRule | None


def _endings(document: Document, rules: Sequence[BlockRule]) -> Iterator[Furniture]:
    """Yield the signatures under closing words, and the notices on who may read a mail."""
    asked = [rule for rule in rules if rule.kind in (CLOSING, NOTICE)] if is_mail(document) else []
    title = document.title_span
    found = _PARAGRAPH.finditer(document.text, title.end if title else 0) if asked else ()
    signing = False
    for paragraph in (_lines(match, asked) for match in found):
        rule = paragraph.rule
        if rule and rule.kind == NOTICE:
            yield Furniture(paragraph.span, NOTICE, rule.id)
        elif (rule or signing) and _is_signature(paragraph.lines[1:] if rule else paragraph.lines):
            yield Furniture(paragraph.span, SIGNATURE, rule.id if rule else "mail-closing/signature")
        signing = bool(rule and rule.kind == CLOSING and len(paragraph.lines) == 1)


def _lines(match: re.Match[str], asked: Sequence[BlockRule]) -> _Lines:
    lines = tuple(match[0].split("\n"))
    fitting = (
        rule
        for rule in asked
        if rule.fits(Traits((), (), lines[0].strip() if rule.kind == CLOSING else match[0]))
    )
    return _Lines(Span(*match.span()), lines, next(fitting, None))


def _is_signature(lines: Sequence[str]) -> bool:
    """Say whether nothing but short lines stands there, of which none leads to more."""
    return len(lines) <= _SIGNED and all(
        len(line) <= _SHORT and not line.rstrip().endswith((":", "!", "?")) for line in lines
    )
