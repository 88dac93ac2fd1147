"""Talks in which others sit than the states that a report is about, and those of firms alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.outsiders import is_among_firms, sits_with_others

if TYPE_CHECKING:
    from accord.extract.match.matching import Match
    from tests.extract.conftest import Study


def _talks(study: Study, sentence: str) -> Match:
    return next(m for m in study(sentence).matches if m.pattern.rule.startswith("meeting/"))


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("Peru attended a meeting of trade ministers.", True),
        ("Peru will attend the annual meeting in May.", True),
        ("Peru and its bank committee will resume talks in May.", True),
        ("Peru was negotiating a delay of payments with commercial banks.", True),
        ("Swedish banks held talks with officials in May.", True),
        ("Peru held talks with Chile in May.", False),
        ("Peru held talks with officials in May.", False),
        ("A meeting of the foreign ministers took place in Lima.", False),
        ("Peru's central bank held talks with officials in May.", False),
    ],
)
def test_who_else_sits_there(study: Study, sentence: str, others: bool) -> None:
    reader = study(sentence).reader
    told = sits_with_others(
        _talks(study, sentence), lambda actor: actor.parties, reader.companies, reader.ontology.words
    )
    assert told is others


@pytest.mark.parametrize(
    ("sentence", "firms"),
    [
        ("KLM held talks with Swiss banks.", True),
        ("KLM is discussing joint flights with the Thai carrier Orchid Air Inc.", True),
        ("KLM held talks with the Swiss government.", False),
        ("Peru held talks with Swiss banks.", False),
    ],
)
def test_firms_alone_are_no_states(study: Study, sentence: str, firms: bool) -> None:
    reader = study(sentence).reader
    assert is_among_firms(_talks(study, sentence), reader.companies, reader.ontology.words) is firms


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("The Peruvian Economic Council will discuss it at a meeting in May.", True),
        ("Peru's minister discussed it at a meeting in May.", False),
        ("The major countries agreed on it at a meeting in May.", True),
        ("Talks between Peru and its foreign lenders began in May.", True),
        ("Peru's minister spoke at a meeting of his commanders.", True),
        ("Peru's minister began a meeting with the Congress.", True),
    ],
)
def test_a_body_or_a_crowd_that_sits(study: Study, sentence: str, others: bool) -> None:
    reader = study(sentence).reader
    talks = next(m for m in study(sentence).matches if m.pattern.rule == "meeting/talks")
    told = sits_with_others(talks, lambda actor: actor.parties, reader.companies, reader.ontology.words)
    assert told is others
