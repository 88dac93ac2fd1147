"""A bare office is the head of a fuller one, which it stands for."""

from __future__ import annotations

import pytest

from accord.extract.names.posts import is_head_of
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("bare", "full", "is_one"),
    [
        ("Secretary", "Secretary of Defence", True),
        ("Minister", "Trade Minister", True),
        ("Secretary", "Secretary General", False),
        ("Secretary", "then Secretary", False),
        ("President", "President of Peru", False),
        ("Minister", "Deputy Minister of Trade", False),
        ("Defence Minister", "Minister", False),
    ],
)
def test_heads_of_offices(bare: str, full: str, is_one: bool) -> None:
    assert is_head_of(bare, full) is is_one


def test_a_bare_office_told_twice_adds_to_the_full_one(read: Read) -> None:
    (event,) = read(
        "Trade Minister Ann Otieno of Kenya met Peruvian Foreign Minister Ana Diaz in Lima on Tuesday. "
        "Minister Otieno spoke of prices. Minister Otieno then spoke of ports.",
        published="2024-05-16",
    )
    (post,) = [p.post for p in event.participants if p.name == "Ann Otieno"]
    assert post == "Trade Minister"
