"""Forms of one person's name in one report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def test_a_junior_is_the_same_person(read: Read) -> None:
    found = read(
        "President Ferdinand Marcos, Jr. of the Philippines met today with President Gabriel Boric of Chile. "
        "President Marcos and President Boric discussed fisheries.",
        published="2023-06-14",
    )
    assert [(m.kind.value, len(m.evidence)) for m in found] == [("meeting", 2)]


def test_two_forms_in_the_list_of_office_holders_are_one(read: Read) -> None:
    found = read(
        "President Joseph R. Biden, Jr. met today with President Gabriel Boric of Chile. "
        "President Joe Biden and President Boric discussed fisheries.",
        published="2023-06-14",
    )
    assert [(m.kind.value, m.parties) for m in found] == [("meeting", ("CHL", "USA"))]
