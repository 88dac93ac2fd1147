"""Whom a paper's own reader knows: 'the Prime Minister' of no named state is the one at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _parties(read: Read, text: str) -> list[tuple[str, ...]]:
    return [m.parties for m in read(text, published="2012-10-03")]


def test_an_office_without_a_state_is_of_the_state_of_the_dateline(read: Read) -> None:
    text = "MANAMA, Oct 3 - The Prime Minister received the South Korean Ambassador, Yu Joon-ha."
    assert _parties(read, text) == [("BHR", "KOR")]


def test_but_not_where_the_report_names_another_in_that_office(read: Read) -> None:
    text = (
        "MANAMA, Oct 3 - Kenyan Prime Minister Ali Odhiambo spoke to reporters. "
        "The Prime Minister received the South Korean Ambassador, Yu Joon-ha."
    )
    assert _parties(read, text) == [("KEN", "KOR")]


def test_nor_at_the_seat_of_an_organisation(read: Read) -> None:
    text = (
        "BRUSSELS, Oct 3 - The European Union met Chad on Monday. "
        "The Foreign Minister met the Chadian ambassador, Ali Kone."
    )
    assert all("BEL" not in parties for parties in _parties(read, text))


def test_who_is_named_after_his_state_was_told(read: Read) -> None:
    text = "Prices will rise, a Belgian minister said. The minister, Jan Maes, was in Lima for trade talks."
    assert ("BEL", "PER") in _parties(read, text)


def test_who_leads_a_delegation_acts_for_those_from_whom_it_comes(read: Read) -> None:
    text = (
        "The Minister of Fisheries has held discussions with a delegation from the Czech Republic led by the Deputy "
        "Foreign Minister, Mr. Jan Novak."
    )
    (met,) = read(text, published="2009-09-21", publisher="Ministry of Fisheries of Ghana")
    assert {(p.name, p.party) for p in met.participants} == {("Jan Novak", "CZE")}
