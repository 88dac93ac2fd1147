"""'The delegation' of a report that has told before whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _meetings(read: Read, text: str) -> list[tuple[str, ...]]:
    return [m.parties for m in read(text, published="2019-05-21") if m.kind.value == "meeting"]


@pytest.mark.parametrize(
    "first",
    [
        "A high-level Peruvian delegation visited Chad on Monday.",
        "A delegation led by Peruvian Energy Minister Ana Diaz visited Chad on Monday.",
        "Peruvian Energy Minister Ana Diaz led a delegation to Chad on Monday.",
    ],
)
def test_the_delegation_acts_for_who_sent_it(read: Read, first: str) -> None:
    text = f"{first}\n\nThe delegation met with senior officials from Togo in Lome on Tuesday."
    assert ("PER", "TGO") in _meetings(read, text)


def test_a_delegation_of_somebody_else_is_not_the_one_told_before(read: Read) -> None:
    text = (
        "A Peruvian delegation visited Chad on Monday.\n\nThe delegation of Togo met the President of Mali."
    )
    assert not any("PER" in parties for parties in _meetings(read, text))


def test_nobody_sends_a_delegation_of_which_nothing_tells(read: Read) -> None:
    assert _meetings(read, "The delegation met with senior officials from Togo in Lome on Tuesday.") == []
