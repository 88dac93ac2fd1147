"""The verb over an event noun, and the words of a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.phrases import governor, region

if TYPE_CHECKING:
    from tests.extract.conftest import Study


def test_the_verb_over_a_noun(study: Study) -> None:
    studied = study("Kenya held talks with Peru.")
    assert governor(studied.token("talks"), studied.words) == studied.token("held")
    assert governor(studied.token("held"), studied.words) is None


def test_a_phrase_without_its_clauses(study: Study) -> None:
    studied = study("Ministers of Peru who had left Lima signed it.")
    words = {studied.doc[i].text for i in region(studied.token("Ministers"))}
    assert {"Ministers", "of", "Peru"} <= words
    assert not {"left", "Lima", "signed"} & words
