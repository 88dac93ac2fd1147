"""What is kept of a report to find those it depends on: its shingles, its credits and what it tells."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from accord.model.claims import EventMention
from accord.model.documents import DocumentId, Page

SHINGLE = 3
"""Words in a shingle; with 5 too few of the words of a shortened reprint survive (LANGUAGE.md)."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ReportProfile:
    """One report as `relate` sees it.

    `shingles` are 32-bit hashes of runs of three words of the report without the page's furniture;
    `length` is its number of words; `mentions` are in the order of the text.
    """

    document: DocumentId
    published: date | None
    publisher: str | None
    credits: tuple[str, ...]
    shingles: frozenset[int]
    mentions: tuple[EventMention, ...]
    length: int


def profile(page: Page, mentions: Sequence[EventMention]) -> ReportProfile:
    """Return the profile of a page and of the events it tells."""
    text = page.document.text
    words = _WORD.findall(" ".join(sentence.span.of(text) for sentence in page.sentences).casefold())
    return ReportProfile(
        document=page.document.id,
        published=page.document.published,
        publisher=page.document.publisher,
        credits=tuple(page.credits),
        shingles=shingles(words),
        mentions=tuple(sorted(mentions, key=_position)),
        length=len(words),
    )


def shingles(words: Sequence[str]) -> frozenset[int]:
    """Return the hashes of all runs of `SHINGLE` words."""
    runs = (" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    return frozenset(int.from_bytes(hashlib.blake2b(run.encode(), digest_size=4).digest()) for run in runs)


def _position(mention: EventMention) -> tuple[int, str]:
    first = min((evidence.span.start for evidence in mention.evidence), default=0)
    return first, mention.id
