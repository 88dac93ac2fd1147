"""Bylines and dates that no tag names: told by the class of their block, or by standing alone under the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.model.documents import Block
from accord.model.metadata import MetadataField
from accord.model.spans import Span
from accord.read.html.shown import BY, BYLINE, ELSEWHERE, MODIFIED, PUBLISHED, Shown, is_name, is_near
from accord.read.html.walk import Seen
from accord.read.html.written_dates import read_written

_ABOUT = re.compile(
    r"(?i)^(?:entry|article|post|story|news|page|content|node)?[-_]*(?:meta|info|details?|submitted|strip|credits?|byline"
    r"|author[-_]?strip|header[-_]?meta|sub[-_]?head(?:er|line)?|dateline)[-_\w]*$"
)
_AUTHOR = re.compile(
    r"\b[Bb](?:y|Y)\s+((?:[A-Z][\w.'’-]*)(?:\s+(?:(?:de|van|von|der|al|bin|el|da|di)\s+)*[A-Z][\w.'’-]*){1,4})"
)
_ASIDE = frozenset({"aside", "nav"})
_LONG = 160
_UNDER = 300
"""A date alone in its line counts if it stands so near behind the headline, in code points."""
_PARTS = re.compile(r"\s*[|•·\n]\s*|\s+[–—-]\s+|,?\s+(?=(?:\w{3,9}\.? )?\d{1,2}(?:st|nd|rd|th)?,? )")
_DATE_WORDS = re.compile(
    r"(?i)\b(?:(?:first |last )?(?:published|posted|updated|modified|created|released?|issued|dated?)|on|at|by|the|of"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?"
    r"|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|st|nd|rd|th|[ap]m"
    r"|[ap]\.m|utc|gmt|ist|est|edt|pst|pdt|cet|cest|bst|hrs|hours|time)\b|(?<=\d)(?:st|nd|rd|th|t|z|am|pm)\b"
)
_CHANGED = re.compile(r"(?i)\W*(?:last )?(?:updated|modified|edited)")


def bylines(seen: Seen, headline: Span | None) -> Iterator[Shown]:
    """Yield authors and dates of blocks near the headline that are named for them."""
    for block in seen.laid.blocks:
        own = block.names[-4:]
        words = block.span.of(seen.laid.text).removeprefix("- ")
        if len(words) > _LONG or not is_near(block.span, headline) or _is_elsewhere(block):
            continue
        yield from _author(own, words, block)
        name = next((n for n in own if PUBLISHED.search(n) or MODIFIED.search(n) or _ABOUT.search(n)), None)
        if name and read_written(words):
            yield Shown(_field(name, words), words, f".{name}", block.span, Span(0, 0))


def _author(own: tuple[str, ...], words: str, block: Block) -> Iterator[Shown]:
    byline = next((n for n in own if BYLINE.search(n)), None)
    about = byline or next((n for n in own if _ABOUT.search(n)), None)
    first = BY.sub("", _PARTS.split(BY.sub("", words))[0])
    if byline and is_name(first):
        yield Shown(MetadataField.AUTHOR, first, f".{byline}", block.span, Span(0, 0))
    elif about and (found := _AUTHOR.search(words)):
        yield Shown(MetadataField.AUTHOR, found[1], f".{about}", block.span, Span(0, 0))


def dates_under(seen: Seen, headline: Span | None) -> Iterator[Shown]:
    """Yield the dates that stand alone in a line right under the headline, or in one with the byline."""
    if headline is None:
        return
    start, end = headline.start, headline.end + _UNDER
    for block in seen.laid.blocks:
        if block.span.end <= start or block.span.start > end or _is_elsewhere(block):
            continue
        offset = block.span.start
        for line in block.span.of(seen.laid.text).split("\n"):
            if len(line) <= _LONG // 2 and read_written(line) and _is_date(line):
                yield Shown(
                    _field("", line),
                    line,
                    "line under the headline",
                    Span(offset, offset + len(line)),
                    Span(0, 0),
                )
            offset += len(line) + 1


def _is_elsewhere(block: Block) -> bool:
    if "footer" in block.path and "article" not in block.path:
        return True
    return not _ASIDE.isdisjoint(block.path) or any(ELSEWHERE.search(name) for name in block.names[-4:])


def _is_date(line: str) -> bool:
    """Say whether nothing but a date with its time and label stands in a line."""
    return not re.search(r"[^\W\d]", _DATE_WORDS.sub("", line))


def _field(name: str, words: str) -> MetadataField:
    changed = MODIFIED.search(name) or _CHANGED.match(words)
    return MetadataField.MODIFIED if changed else MetadataField.PUBLISHED
