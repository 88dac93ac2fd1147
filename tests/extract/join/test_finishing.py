"""Last changes once the whole report has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("an agreement on customs cooperation in Nairobi", "agreement on customs cooperation"),
        ("an agreement on security in Mali", "agreement on security in Mali"),
    ],
)
def test_where_it_was_signed_is_no_part_of_what_it_is_called(read: Read, told: str, title: str) -> None:
    (found,) = read(
        f"Kenya's Trade Minister Ann Mwangi and Peru's Foreign Minister Juan Paz signed {told} on Tuesday.",
        published="2024-05-14",
    )
    (claim,) = [c for c in found.claims if c.field.value == "agreement"]
    assert claim.value.title == title
    assert claim.evidence[0].quote.endswith(title)
