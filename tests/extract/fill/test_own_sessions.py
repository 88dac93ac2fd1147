"""The sessions of organisations and the members that act there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract import Reader
from accord.extract.fill.session_members import is_member

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _told(read: Read, text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(m.kind.value, m.parties) for m in read(text, published="2019-11-14")]


def test_the_member_that_hosts_is_a_party(read: Read) -> None:
    assert _told(read, "ASEAN leaders will meet in Manila on 2 December.") == [("meeting", ("ASEAN", "PHL"))]


def test_a_state_around_the_seat_is_none(read: Read) -> None:
    assert _told(read, "NATO ambassadors met in Brussels on Tuesday.") == []


def test_a_member_whose_minister_speaks_of_it_is_one(read: Read) -> None:
    text = "Iraq's Oil Minister Thamer Ghadhban was calm. OPEC will review this at its meeting in Vienna on 5 December."
    assert ("session", ("IRQ", "OPEC")) in _told(read, text)


def test_no_member_of_a_private_meeting_of_an_official(read: Read) -> None:
    text = "The EU's High Representative Josep Borrell met Chinese Foreign Minister Wang Yi in Prague on Tuesday."
    assert all("CZE" not in parties for _, parties in _told(read, text))


def test_a_session_of_which_somebody_is_told_is_held(read: Read) -> None:
    text = "He told reporters that he hoped to see the plan approved at the OECD meeting next week in Lisbon."
    assert [parties for _, parties in _told(read, text)] == [("OECD", "PRT")]


@pytest.mark.parametrize(
    ("code", "owner", "member"),
    [("IRQ", "OPEC", True), ("AUT", "OPEC", False), ("GBR", "EU", True), ("PER", "UN", True)],
)
def test_who_is_a_member(reader: Reader, code: str, owner: str, member: bool) -> None:
    assert is_member(code, owner, reader.ontology) is member


def test_who_is_quoted_in_the_news_of_markets_sits_in_no_meeting(read: Read) -> None:
    text = (
        "The yen rose in quiet trading on Monday. Dealers bought yen. Japanese Finance Minister Ken Ito welcomed it. "
        "Nervousness over a G7 meeting next week kept many from the market."
    )
    assert read(text, title="Yen rises in quiet trading", published="1995-06-14") == ()


def test_a_member_that_speaks_of_its_organisations_session_sits_in_it(read: Read) -> None:
    text = (
        "Peruvian Oil Minister Ana Diaz and others of OPEC are at odds. Saudi Oil Minister Ona Quist opposes a cut. "
        "OPEC ministers meet in Vienna on Friday."
    )
    told = [m.parties for m in read(text, title="OPEC at odds over cut", published="1995-06-14")]
    assert ("OPEC", "SAU") in told
