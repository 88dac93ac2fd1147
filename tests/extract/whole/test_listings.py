"""Visits told by lists under a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read

HEADED = """Ties between the two go back to 1971.

Presidential visits from Kenya to Peru

- President Ona Quist (1994, 2003)
- Vice President Mwai Odera (2010)"""


def test_each_year_of_each_visitor_is_a_visit(read: Read) -> None:
    found = [m for m in read(HEADED, title="Kenya and Peru") if m.kind is Kind.VISIT]
    assert [m.when.iso for m in found if m.when] == ["1994", "2003", "2010"]
    assert all(m.parties == ("KEN", "PER") for m in found)


def test_the_visitor_comes_from_the_party_that_the_heading_names_first(read: Read) -> None:
    visitors = {p.name: p.party for m in read(HEADED, title="Kenya and Peru") for p in m.participants}
    assert visitors == {"Ona Quist": "KEN", "Mwai Odera": "KEN"}


def test_a_list_under_another_heading_tells_no_visit(read: Read) -> None:
    text = HEADED.replace("Presidential visits from Kenya to Peru", "Presidents of Kenya and of Peru")
    assert not [m for m in read(text, title="Kenya and Peru") if m.kind is Kind.VISIT]


def test_a_visitor_without_a_year_is_left_out(read: Read) -> None:
    text = HEADED.replace(" (2010)", "")
    assert len([m for m in read(text, title="Kenya and Peru") if m.kind is Kind.VISIT]) == 2


def test_a_list_without_bullets_is_one_too(read: Read) -> None:
    text = HEADED.replace("- ", "").replace(
        "Odera (2010)", "Odera (2010)\n\nIn 2012 Peru gave Kenya 20 trucks."
    )
    found = [m for m in read(text, title="Kenya and Peru") if m.kind is Kind.VISIT]
    assert [m.when.iso if m.when else None for m in found] == ["1994", "2003", "2010"]
