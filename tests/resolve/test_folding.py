from __future__ import annotations

from accord.resolve import Resolver
from accord.resolve.folding import fold, holds, initials


def test_accents_case_and_punctuation_go() -> None:
    assert fold("López-Obrador’s U.S. visit") == ("lopez", "obrador", "us", "visit")


def test_spelling_is_folded() -> None:
    assert fold("Defense", {"defense": "defence"}) == ("defence",)


def test_a_run_is_found_where_it_begins() -> None:
    assert holds(("the", "joint", "working", "group"), ("joint", "working")) == 1
    assert holds(("joint", "group"), ("joint", "working")) is None


def test_initials() -> None:
    assert initials(("joint", "working", "group")) == "jwg"


def test_content_words_are_stems_without_fillers(names: Resolver) -> None:
    assert names.content_words("The United States will provide 4 patrol vessels") == {
        "provid",
        "patrol",
        "vessel",
    }
