"""Agreements as a sentence names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.wording.instruments import Instrument, instrument_at, type_words
from accord.ontology.schema import AgreementType

if TYPE_CHECKING:
    from tests.extract.conftest import Studied, Study


def named(studied: Studied, word: str) -> Instrument | None:
    return instrument_at(studied.token(word), studied.reader.instruments, studied.words)


@pytest.mark.parametrize(
    ("sentence", "word", "title", "type"),
    [
        ("They signed a treaty on fisheries.", "treaty", "treaty on fisheries", "treaty"),
        ("They signed a new Free Trade Agreement.", "Agreement", "Free Trade Agreement", "agreement"),
        (
            "They signed a Memorandum of Understanding on Ports.",
            "Memorandum",
            "Memorandum of Understanding on Ports",
            "mou",
        ),
        ("They exchanged a letter of intent.", "letter", "letter of intent", "letter-of-intent"),
    ],
)
def test_title_and_type(study: Study, sentence: str, word: str, title: str, type: str) -> None:
    studied = study(sentence)
    found = named(studied, word)
    assert found is not None
    assert (studied.doc[found.start : found.end].text, found.type) == (title, type)


def test_what_was_told_before_is_definite(study: Study) -> None:
    the = named(study("They signed the agreement."), "agreement")
    a = named(study("They signed an agreement on ports."), "agreement")
    assert the is not None
    assert a is not None
    assert (the.definite, a.definite) == (True, False)


def test_a_title_ends_before_the_next_clause(study: Study) -> None:
    studied = study("They signed a treaty on fisheries, which Peru had proposed in 2019.")
    found = named(studied, "treaty")
    assert found is not None
    assert "Peru" not in studied.doc[found.start : found.end].text


def test_other_nouns_are_no_instrument(study: Study) -> None:
    assert named(study("They opened a garden."), "garden") is None


def test_words_lead_to_their_type() -> None:
    assert dict(type_words([AgreementType("treaty", ("treaty", "pact"))])) == {
        "treaty": "treaty",
        "pact": "treaty",
    }
