"""Every code point of a page's text leads back to what it was read from, whatever the page."""

from __future__ import annotations

import html
import re

from hypothesis import example, given
from hypothesis import strategies as st

from accord.read.given import Given
from accord.read.html.encoding import decode
from accord.read.html.pages import draft

GIVEN = Given(b"", "a.html")
NAMES = "p div b a li ul ol table tr td h1 pre br script style title svg select template noscript article"
TAGS = NAMES.split()
PARTS = st.one_of(
    st.sampled_from([f"<{name}>" for name in TAGS] + [f"</{name}>" for name in TAGS]),
    st.sampled_from(
        [
            "&amp;",
            "&nbsp;",
            "&notit;",
            "&#8217;",
            "&#x41",
            "&shy;",
            "&",
            "<",
            "<!--",
            "-->",
            "<a href='",
            '"',
            ">",
        ]
    ),
    st.sampled_from(
        [" ", "\n", "\r\n", "\t", "\0", "\u00a0", "\u200b", "<p hidden>", "<td class=x>", "<li value=7>"]
    ),
    st.text(max_size=8),
)
NOT_SEEN = re.compile(r"[\s<&\0-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\ufff9-\ufffb\uffff]")
PAGES = st.lists(PARTS, max_size=40).map("".join)


def faithful(raw: bytes) -> None:
    source = decode(raw).text
    made = draft(raw, GIVEN)
    assert made.source is not None
    assert made.source.offsets is not None
    for at, character in enumerate(made.body):
        span = made.source.offsets.span(at, at + 1)
        written = span.of(source)
        if character == written:
            continue
        assert written or character in "\n |", (at, character)
        if character.isspace() or character == "|":  # a fold, a <br>, or what lies between two blocks
            assert written == "" or written.isspace() or NOT_SEEN.match(written), (character, written)
        elif re.match(r"<li\b", written, re.IGNORECASE):
            assert character in "-.0123456789"
        else:
            assert character in html.unescape(written), (character, written)


@given(PAGES)
@example("<table><tr><td>a<td>b</table>")
@example("a<br><br>b")
def test_pages_lead_back(page: str) -> None:
    faithful(page.encode("utf-8", "replace"))


@given(st.binary(max_size=300))
def test_bytes_lead_back(raw: bytes) -> None:
    faithful(raw)


@given(PAGES)
def test_blocks_hold_all_words_in_order(page: str) -> None:
    made = draft(page.encode("utf-8", "replace"), GIVEN)
    between, end = "", 0
    for block in made.blocks:
        assert block.span.start >= end
        assert 0 <= block.linked <= block.span.end - block.span.start
        between += made.body[end : block.span.start]
        end = block.span.end
    assert set(between + made.body[end:]) <= set("\n |")


@given(PAGES)
def test_offsets_never_run_back(page: str) -> None:
    made = draft(page.encode("utf-8", "replace"), GIVEN)
    assert made.source is not None
    assert made.source.offsets is not None
    starts = made.source.offsets.origin_starts
    assert list(starts) == sorted(starts)
