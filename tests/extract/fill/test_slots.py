"""What an event is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.model.claims import Agreement

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru acceded to the African Union in 1994.", "African Union"),
        ("Norway left the European Union on 1 May 2016.", "European Union"),
    ],
)
def test_who_joins_or_leaves_an_organisation_changes_its_membership(
    read: Read, text: str, title: str
) -> None:
    (change,) = read(text, published="2020-05-01")
    assert change.agreement == Agreement(title, "other")


@pytest.mark.parametrize(
    ("signed", "title"),
    [
        ("the Framework for Security Cooperation", "Framework for Security Cooperation"),
        ("the Agreement for the Republic of Kenya", "Agreement"),
    ],
)
def test_what_a_named_agreement_is_for_belongs_to_its_title(read: Read, signed: str, title: str) -> None:
    (event,) = read(
        f"Kenya and Peru agreed on trade. Kenyan Minister Ona Quist and Peru's Ana Diaz signed {signed}."
    )
    assert event.agreement
    assert event.agreement.title == title
