"""One telling of several agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.wording.instruments import listed_instruments
from accord.model.claims import Kind

if TYPE_CHECKING:
    from accord.extract import Reader
    from tests.extract.conftest import Read

LIST = (
    "Togo and Nepal signed several agreements such as an Agreement on Tea (1990); Agreement on Ports (1992) "
    "and a Memorandum of Understanding on Health and Care (2001)."
)


def test_each_agreement_of_a_list_has_its_year(reader: Reader) -> None:
    assert [item.year for item in listed_instruments(LIST, reader.instruments)] == [1990, 1992, 2001]


def test_a_title_keeps_its_own_conjunction(reader: Reader) -> None:
    last = listed_instruments(LIST, reader.instruments)[-1]
    assert LIST[last.start : last.end] == "Memorandum of Understanding on Health and Care"


def test_a_sentence_without_list_lists_nothing(reader: Reader) -> None:
    assert listed_instruments("They signed a treaty.", reader.instruments) == ()


def test_a_list_is_a_signing_for_each(read: Read) -> None:
    assert [event.when.iso for event in read(LIST) if event.when] == ["1990", "1992", "2001"]


def test_a_treaty_and_a_protocol_are_two(read: Read) -> None:
    assert len(read("Togo and Nepal signed a treaty and a protocol on 3 May 1990.")) == 2


def test_a_step_of_a_treaty_is_not_its_signing_too(read: Read) -> None:
    assert [event.kind for event in read("Togo suspended the treaty with Nepal.")] == [Kind.AGREEMENT_CHANGE]
