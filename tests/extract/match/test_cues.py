"""The cue that the words beside a name give, and the ends of a gift that are found by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.cues import cues

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "verb", "told"),
    [
        ("Norway has agreed to grant Chad soft loans worth 40 mln dlrs.", "grant", ["given TCD"]),
        ("Norway gave the Chadian bus company 20 buses.", "gave", ["given TCD"]),
        ("Norway put 2 million into rebuilding Chad's clinics.", "put", ["to TCD"]),
        ("A plane with Norwegian relief supplies landed in Chad.", "landed", ["make NOR", "where TCD"]),
        ("Norway forgave the millions owed by Chad.", "forgave", ["to TCD"]),
        ("The Norwegian-funded hospital in Chad was opened.", "opened", ["from NOR", "where TCD"]),
        ("Chad got six pumps, courtesy of Norway.", "got", ["from NOR"]),
        ("Norway gave money towards flood relief in Chad.", "gave", ["to TCD"]),
        ("Norway will offer a ship, designed mainly for Chad.", "offer", []),
        ("According to Chad, Norway gave nothing.", "gave", []),
    ],
)
def test_cue_of_a_name(study: Study, sentence: str, verb: str, told: list[str]) -> None:
    studied = study(sentence)
    found = [
        f"{end.cue.value} {code}"
        for end in cues(studied.token(verb), studied.map, studied.words)
        for code in end.actor.parties
    ]
    assert [one for one in found if not one.startswith("make") or one in told] == told
