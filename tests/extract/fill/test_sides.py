"""Parties that are one side of a deal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def test_those_with_whom_somebody_deals_did_not_deal_with_each_other(read: Read) -> None:
    text = "But traders failed to agree on new deals with Peru and Chad and are due to study these again."
    assert read(text, publisher="Press", published="2014-05-05") == ()


def test_who_gives_something_beside_another_is_not_given_what_he_gives(read: Read) -> None:
    text = "Kenya offered grain, Peru offered eight million dollars and Chad was expected to offer 30 tonnes of rice."
    assert ("PER", "TCD") not in {m.parties for m in read(text, publisher="Press", published="2014-05-05")}
