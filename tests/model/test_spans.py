"""Maps from a copy of a text back to the original."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accord.model.spans import Piece, Span, copied


@given(st.lists(st.tuples(st.text(min_size=1), st.booleans())))
def test_kept_words_lead_to_themselves(parts: list[tuple[str, bool]]) -> None:
    original = "".join(words for words, _ in parts)
    pieces, at = [], 0
    for words, kept in parts:
        pieces.append(Piece(at, at + len(words), words if kept else "*", kept))
        at += len(words)
    copy, offsets = copied(pieces, len(original))
    for at, sign in enumerate(copy):
        span = offsets.span(at, at + 1)
        assert 0 <= span.start <= span.end <= len(original)
        assert span.of(original) == sign or sign == "*"
    assert offsets.span(0, len(copy)) == Span(0, len(original))


def test_words_put_before_a_copy_lead_to_their_place() -> None:
    original = "body <t>title</t>"
    _, offsets = copied([Piece(0, 4, "body")], len(original))
    moved = offsets.behind(2, None).behind(5, Span(8, 13))
    copy = "title" + "\n\n" + "body"
    assert [moved.span(i, i + 1).of(original) for i in (0, 4)] == ["t", "e"]
    assert moved.span(copy.index("body"), len(copy)).of(original) == "body"


def test_what_is_changed_does_not_reach_over_what_is_left_out_behind_it() -> None:
    original = "[pact](#1) (MoU) on tides"
    pieces = [
        Piece(0, 10, "pact", kept=False),
        Piece(10, 16, "", kept=False),
        Piece(16, len(original), " on tides"),
    ]
    copy, offsets = copied(pieces, len(original))
    assert copy == "pact on tides"
    assert offsets.span(0, 4).of(original) == "[pact](#1)"
    assert offsets.span(5, 7).of(original) == "on"
