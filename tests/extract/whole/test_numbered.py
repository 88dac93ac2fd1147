"""Several agreements that the sentences after their signing tell one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

BOTH = (
    "Chadian President Ali Kone and Peruvian President Juan Paz signed two agreements in Lima on Tuesday that could "
    "lead to a customs union. "
)


@pytest.mark.parametrize(
    ("after", "titles"),
    [
        (
            'The first document, "A Framework for Trade," provides for lower tariffs. The second calls on Chad and '
            "Peru to conclude a fisheries treaty within a year.",
            ["A Framework for Trade", "The second"],
        ),
        ("The second agreement will open the ports.", ["agreements", "The second agreement"]),
        ("The second day of the visit was spent in Cusco.", ["agreements"]),
    ],
)
def test_each_is_a_signing(read: Read, after: str, titles: list[str]) -> None:
    events = [
        e for e in read(BOTH + after, publisher="Press", published="2019-05-15") if e.kind.value == "signing"
    ]
    told = [c.value.title for e in events for c in e.claims if c.field.value == "agreement"]
    assert told == titles
    assert {e.when.iso for e in events if e.when} == {"2019-05-14"}
