"""Which undertakings undertake nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.ritual import is_bound, is_idle, is_reckoning, is_restated

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


@pytest.mark.parametrize(
    ("sentence", "verb", "idle"),
    [
        ("They agreed to work closely together on a range of regional issues.", "work", True),
        ("They vowed to continue their close coordination with Togo and its partners.", "continue", True),
        ("They pledged to cooperate to tackle shared challenges.", "cooperate", True),
        ("They committed to work together to prevent locust plagues.", "work", False),
        ("They agreed to coordinate on shared interests, including river traffic.", "coordinate", False),
        ("They agreed to continue their cooperation on fisheries.", "continue", False),
        ("They agreed to deepen their maritime cooperation.", "deepen", False),
        ("They agreed to coordinate on Yemen.", "coordinate", False),
        ("They agreed to build a bridge.", "build", False),
    ],
)
def test_work_without_a_field_is_idle(study: Study, sentence: str, verb: str, *, idle: bool) -> None:
    studied = study(sentence)
    assert is_idle(studied.token(verb), studied.words) is idle


@pytest.mark.parametrize(
    ("sentence", "restated"),
    [
        ("Togo and Nepal remain committed to supporting the reforms.", True),
        ("Togo and Nepal are committed to supporting the reforms.", False),
        ("Togo and Nepal committed to support the reforms.", False),
    ],
)
def test_what_one_remains_committed_to_is_restated(study: Study, sentence: str, *, restated: bool) -> None:
    studied = study(sentence)
    assert is_restated(studied.token("committed"), studied.words) is restated


def test_to_hold_somebody_accountable_is_done_against_him(study: Study) -> None:
    studied = study("They agreed to hold the junta accountable and to hold a summit.")
    found = [t for t in studied.doc if t.text == "hold"]
    assert [is_reckoning(token, studied.words) for token in found] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger reaffirmed their commitment to partnering with Mali to tackle shared global challenges.",
        "Chad and Niger remain committed to assisting Mali with its ongoing reforms.",
        "Chad and Niger intend to intensify their discussions to further enhance these historic ties.",
        "Chad and Niger underscored their commitment to help Mali defend its territory.",
        "Chad and Niger are committed to peace in the Sahel.",
    ],
)
def test_rituals_are_no_commitments(read: Read, text: str) -> None:
    assert not [m for m in read(text, published="2022-03-10") if m.kind.value == "commitment"]


@pytest.mark.parametrize(
    ("sentence", "word", "bound"),
    [
        ("We will implement the Kyoto Protocol.", "implement", True),
        ("They agreed to honour their obligations.", "honour", True),
        ("They agreed to implement a vaccination scheme.", "implement", False),
    ],
)
def test_what_already_binds_is_not_undertaken_again(
    study: Study, sentence: str, word: str, *, bound: bool
) -> None:
    studied = study(sentence)
    assert is_bound(studied.token(word), studied.words) is bound
