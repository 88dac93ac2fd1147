"""The traits of the sentence that first shows an event: where its parties stand in it, and what words it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.model.claims import EventMention, Field

NEAR, FAR = 40, 120
"""Code points between a party's words and the telling word up to which it is near, and from which it is far."""

_WORDS = re.compile(r"[^\W\d_]+|[?:;]|\d+")
_QUOTATION = ('"', "“")


def sentence_traits(mention: EventMention, words: frozenset[str]) -> Iterator[str]:
    """Yield the traits; of the sentence's words only those of `words`, in lower case, count."""
    shown = mention.evidence[0]
    named = [
        claim.evidence[0].span for claim in mention.claims if claim.field is Field.PARTY and claim.evidence
    ]
    here = [span for span in named if shown.span.start <= span.start < shown.span.end]
    yield f"here={min(len(here), 3)}"
    told = [claim.evidence[0] for claim in mention.claims if claim.field is Field.MODALITY and claim.evidence]
    if told:
        yield f"trigger={' '.join(told[0].quote.casefold().split())}"
        at = told[0].span.start
        if here and shown.span.start <= at < shown.span.end:
            yield f"farthest={_distance(max(abs(span.start - at) for span in here))}"
    yield from _wording(shown.quote, words)


def _wording(quote: str, words: frozenset[str]) -> Iterator[str]:
    found = {word.casefold() for word in _WORDS.findall(quote)}
    yield from (f"word={word}" for word in words & found)
    if quote.startswith(_QUOTATION):
        yield "wording=a quotation"
    elif any(mark in quote for mark in _QUOTATION):
        yield "wording=quoted words"
    if any(word.isdigit() for word in found):
        yield "wording=figures"


def _distance(code_points: int) -> str:
    if code_points < NEAR:
        return "near"
    return "far" if code_points >= FAR else "not far"
