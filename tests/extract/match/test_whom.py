"""Relative clauses and guests that the parse hangs elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def test_with_whom_he_met(read: Read) -> None:
    text = (
        "LIMA, June 11 - Debts will be forgiven, Foreign Minister Ana Soto of Peru told her Chadian counterpart "
        "Ali Kone, with whom she met on Friday."
    )
    assert [(m.kind.value, m.parties) for m in read(text, published="2004-06-11")] == [
        ("meeting", ("PER", "TCD"))
    ]


def test_a_visiting_guest_who_speaks_is_on_a_visit(read: Read) -> None:
    text = (
        "HANOI, Oct 2 - Trade will grow next year, visiting Chadian Commerce Minister Ali Kone said Monday."
    )
    assert [(m.kind.value, m.parties) for m in read(text, published="1995-10-02")] == [
        ("visit", ("TCD", "VNM"))
    ]
