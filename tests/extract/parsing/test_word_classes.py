"""'To further' is a verb where a thing to be furthered follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("The joint committee of Kenya and Peru decided to further cooperation in trade and energy.", "VERB"),
        ("They decided to further cooperation in trade and energy.", "VERB"),
        ("Kenya and Peru discussed further cooperation in trade.", "ADJ"),
    ],
)
def test_to_further_is_a_verb(study: Study, sentence: str, part: str) -> None:
    assert study(sentence).token("further").pos_ == part
