"""Who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.fill.attribution import source_of

if TYPE_CHECKING:
    from tests.extract.conftest import Study


def source(study: Study, sentence: str, word: str) -> str | None:
    studied = study(sentence)
    found = source_of(studied.token(word), studied.map, studied.words)
    if found is None:
        return None
    name, start, end = found
    return name or studied.doc[start:end].text


@pytest.mark.parametrize(
    ("sentence", "word", "who"),
    [
        (
            "The Kenyan Foreign Ministry said that Peru signed the treaty.",
            "signed",
            "Kenyan Foreign Ministry",
        ),
        ("Peru signed the treaty, the Kenyan Foreign Ministry said.", "signed", "Kenyan Foreign Ministry"),
        ("According to the Kenyan Foreign Ministry, Peru signed it.", "signed", "Kenyan Foreign Ministry"),
        ("Kenyan Minister Ona Quist said that Peru signed the treaty.", "signed", "Ona Quist"),
        ("Peru signed the treaty.", "signed", None),
        ("He said that Peru signed the treaty.", "signed", None),
    ],
)
def test_the_source_of_what_is_told(study: Study, sentence: str, word: str, who: str | None) -> None:
    assert source(study, sentence, word) == who
