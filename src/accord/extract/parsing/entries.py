"""Entries of a chronology: 'May 1998: Treaty on bees', '2013 - Visit of the king'. The day stands before what it tells.

The words behind the day are read as a sentence of their own, which a date at their head would disturb; the day is
that of all they tell that has none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from accord.extract.parsing.naming import MONTHS
from accord.extract.parsing.shadow import Shadow, shadow
from accord.model.documents import Sentence
from accord.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?"
_MONTH = rf"(?:{MONTHS})"
_YEAR = r"(?:1[6-9]|20)\d\d"
_DATE = (
    rf"(?:{_DAY}{_MONTH},? {_YEAR}|{_MONTH} \d{{1,2}}, {_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d|\d{{1,2}}\.\d{{1,2}}\.{_YEAR}|\d{{1,2}}[-–]{_DAY}{_MONTH},? {_YEAR}"
    rf"|(?P<year>{_YEAR})(?:,? \(?(?P<month>{_DAY}{_MONTH})(?: (?P<day>\d{{1,2}}))?\)?)?)"
)
HEAD = re.compile(rf"\W*(?P<date>{_DATE})\s?(?::\s|\s?[–—-]{{1,2}}\s|\|\s)\s*(?=\S)")
"""With what an entry begins: '11 May 1993: …', '1985, November: …', 'May 2013 – …', in a table '| 4 May 1991 | …'."""


_KNOWN = "accord.entry"


def is_entry(doc: Doc) -> bool:
    """Say whether a parse is of the words of an entry: between whom something was, it need not say."""
    return bool(doc.user_data.get(_KNOWN))


def mark_entry(doc: Doc, sentence: Sentence, text: str) -> Doc:
    """Note in the parse of a sentence of `text` whether it is that of an entry."""
    doc.user_data[_KNOWN] = bool(entry_head(sentence.span.of(text)))
    return doc


def entry_head(text: str) -> str:
    """Return the day with which an entry begins and all up to its words, or nothing where `text` is no entry."""
    found = HEAD.match(text)
    return found[0] if found else ""


def copy_of(sentence: Sentence, text: str, divided: Iterable[Span], longest: int | None = None) -> Shadow:
    """Return the shadow of a sentence of `text`, of an entry without its day, cut after `longest` code points."""
    span = sentence.span
    start = span.start + len(entry_head(span.of(text)))
    end = span.end if longest is None else min(span.end, start + longest)
    return shadow(text[start:end], start, divided)
