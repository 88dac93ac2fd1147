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


def test_whom_a_loan_is_promised_gets_it(read: Read) -> None:
    text = (
        "TOKYO, Nov. 15 - Foreign Minister Yohei Mori told visiting Chadian Foreign Minister Ali Kone that Japan will "
        "extend a loan of 4 billion yen for railway repairs."
    )
    told = {(m.kind.value, m.parties) for m in read(text, published="1999-11-15")}
    assert ("transfer", ("JPN", "TCD")) in told


def test_who_is_received_stands_behind_the_place(read: Read) -> None:
    text = (
        "CAIRO, Sept 2 - Foreign Minister Ali Zaki received today at the Ministry's headquarters the Undersecretary of "
        "the Omani Foreign Ministry."
    )
    assert [m.parties for m in read(text, published="2014-09-02")] == [("EGY", "OMN")]


def test_a_stay_of_two_days_is_no_verb(read: Read) -> None:
    text = "Minister Ali Kone of Chad wrapped up a two-day stay in Peru on Thursday with a farewell call on the mayor."
    assert [(m.kind.value, m.modality.value) for m in read(text, published="2014-03-25")] == [
        ("visit", "occurred")
    ]
