"""Words divided at the ends of lines, and compounds that are not; texts of our own."""

from __future__ import annotations

import pytest

from accord.clean.hyphens import find_hyphens
from tests.clean.conftest import PageOf

TYPESET = """The ministers of Peru and Chile met in Lima and spoke of the coop-
eration of their navies, of trade between the two states, of the agree-
ment on ports that both had signed, and of the long-
term plan for state-owned yards. They hope to strength-
en it.
"""


def joined(text: str) -> list[str]:
    """Return the words around each hyphen that is found."""
    found = find_hyphens(text, {"long", "non"})
    return [f"{text[: f.span.start].split()[-1]}|{text[f.span.end :].split()[0]}" for f in found]


def test_a_text_with_divided_words_has_them_joined() -> None:
    assert joined(TYPESET) == ["coop|eration", "agree|ment", "strength|en"]


@pytest.mark.parametrize(
    "text",
    [
        "The firms are state-\nowned and large.",  # one alone shows nothing
        "They are state-owned. A state-\nowned firm, co-\nowned yards and re-\nowned ones: co-owned, re-owned.",
        "Peru-\nChile talks",
        "The talks - \nlong ones - ended.",
    ],
)
def test_compounds_keep_their_hyphens(text: str) -> None:
    assert joined(text) == []


def test_a_word_that_stands_whole_elsewhere_is_divided() -> None:
    assert joined("Their cooperation is old. The coop-\neration goes on.") == ["coop|eration"]


def test_the_sentence_goes_over_the_hyphen(page_of: PageOf) -> None:
    page = page_of(TYPESET)
    assert len(page.sentences) == 2
    assert [page.document.text[span.start] for span in page.divided] == ["-", "-", "-"]
