"""Which patterns a word may trigger: those of any verb hold for what the kind does not know otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Norway has wired 3 million dollars to Chad.", "transfer/pass-any"),
        ("Norway has outfitted four ambulances for Chad.", "transfer/do-for-any"),
        ("Chad inherited 40 trucks from Norway.", "transfer/get-any"),
    ],
)
def test_goods_pass_by_any_verb(study: Study, sentence: str, rule: str) -> None:
    assert rule in {match.pattern.rule for match in study(sentence).matches}


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway owes 3 million dollars to Chad.",
        "Chad seized 40 trucks from Norway.",
        "Norway moved 40 tanks to the border with Chad.",
    ],
)
def test_some_verbs_let_nothing_pass(study: Study, sentence: str) -> None:
    assert not [match for match in study(sentence).matches if match.pattern.id.endswith("-any")]


def test_what_the_kind_knows_is_left_to_its_own_patterns(study: Study) -> None:
    found = {match.pattern.rule for match in study("Norway donated 40 trucks to Chad.").matches}
    assert found == {"transfer/supply"}
