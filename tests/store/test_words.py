"""Words and snippets, as both databases have them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from accord.store.words import parts, snippet, words


def folded(text: str) -> list[str]:
    return [word.folded for word in words(text)]


def test_words_are_letters_and_figures_without_case_and_accents() -> None:
    assert folded("Malmö's Mu\u0301nich, F-16s_and №5") == ["malmo", "s", "munich", "f", "16s", "and", "5"]


@given(st.text())
def test_a_word_stands_where_it_says(text: str) -> None:
    found = list(words(text))
    assert all(folded(text[word.start : word.end]) == [word.folded] for word in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_snippet_marks_whole_phrases_and_not_their_words_elsewhere() -> None:
    text = "Steel is old. Clean steel is new, and it is clean."
    assert (
        snippet(text, [["clean", "steel"]], {}, 20) == "Steel is old. [Clean steel] is new, and it is clean."
    )


def test_a_snippet_shows_the_stretch_with_most_of_the_words() -> None:
    text = f"ports {'x ' * 50}steel in ports {'y ' * 50}"
    shown = snippet(text, [["steel"], ["ports"]], {}, 8)
    assert shown == " … x x [steel] in [ports] y y y … "


def test_a_long_text_is_kept_in_parts_that_overlap() -> None:
    found = list(words(" ".join(str(n) for n in range(25))))
    kept = [part.split() for part in parts(found, 10, 2)]
    assert [(part[0], part[-1]) for part in kept] == [("0", "9"), ("8", "19"), ("18", "24")]
