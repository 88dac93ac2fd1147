"""The wording of the sentence that first shows an event: how long it is, and which telling words it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.model.claims import EventMention

_WORDS = re.compile(r"[^\W\d_]+|[?:;]|\d+")
_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")


def word_traits(mention: EventMention, words: frozenset[str]) -> Iterator[str]:
    """Yield the traits; of the sentence's words only those of `words`, in lower case, count."""
    quote = mention.evidence[0].quote
    found = [word.casefold() for word in _WORDS.findall(quote)]
    yield from (f"word={word}" for word in words.intersection(found))
    if quote[:1] in '"“':
        yield "word=quotation"
    elif any(mark in quote for mark in '"“'):
        yield "word=quoted words"
    if any(word.isdigit() for word in found):
        yield "word=figures"
    yield f"length={_sized(len(found), 12, 25, 45)}"
    yield f"names={_sized(len(set(_NAMES.findall(quote))), 2, 5, 9)}"
    yield f"commas={_sized(quote.count(','), 1, 3, 6)}"


def _sized(number: int, few: int, some: int, many: int) -> str:
    """Return in which of four sizes a number lies."""
    if number < few:
        return f"<{few}"
    if number < some:
        return f"{few}-{some - 1}"
    return f"{some}-{many - 1}" if number < many else f"{many}+"
