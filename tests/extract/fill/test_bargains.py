"""Bargains of firms and banks, which are none of their states, and accords that are not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_DAY = "1988-05-04"


@pytest.mark.parametrize(
    "text",
    [
        "Danish and Chilean businessmen signed a memorandum of understanding to boost trade.",
        "The rise stemmed from the agreement between the Danish company and its Chilean partner Cobrex Inc.",
        "President Reagan said the banks have rescheduled the debt, reaching agreements with Chile and Peru.",
    ],
)
def test_firms_make_no_accords_of_states(read: Read, text: str) -> None:
    assert not [m for m in read(text, published=_DAY) if m.kind.value == "signing"]


def test_an_accord_not_kept_was_made(read: Read) -> None:
    text = "Peru protested after Chile failed to adhere to a 1985 fishing accord between the two countries."
    assert [(m.kind.value, m.modality.value) for m in read(text, published=_DAY)] == [("signing", "occurred")]
