"""Accords that everybody knows by their name, and who of those that a report names made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_NEWS = "Swiss dealers said the United States, Japan, Britain and West Germany were buying dollars.\n\n"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            f"{_NEWS}The dollar has fallen in line with the Plaza accord of September 1985.",
            ("DEU", "GBR", "JPN", "USA"),
        ),
        (f"{_NEWS}The dollar is weaker than at the time of their agreement last month in Bonn.", None),
    ],
)
def test_those_named_who_made_it(read: Read, text: str, parties: tuple[str, ...] | None) -> None:
    found = [m.parties for m in read(text, published="1988-05-04") if m.kind.value == "signing"]
    assert (parties in found) is (parties is not None)
    assert not any("CHE" in codes and parties for codes in found)
