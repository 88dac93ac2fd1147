"""One telling of several agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Togo and Nepal signed a memorandum on fish, a protocol on water and an agreement on visas on Monday.",
            ["memorandum on fish", "protocol on water", "agreement on visas"],
        ),
        (
            "The Memorandum on Tea and Rice, the Agreement on Customs and the Protocol on Air Links have been signed "
            "by Togo and Nepal.",
            ["Memorandum on Tea and Rice", "Agreement on Customs", "Protocol on Air Links"],
        ),
        (
            "Togo and Nepal signed 12 documents, including an agreement on visas and a protocol on water.",
            ["agreement on visas", "protocol on water"],
        ),
    ],
)
def test_a_row_is_a_signing_for_each(read: Read, text: str, titles: list[str]) -> None:
    assert [m.agreement.title for m in read(text) if m.agreement] == titles


def test_what_one_agreement_is_about_is_no_row(read: Read) -> None:
    text = "Togo and Nepal signed an agreement on the protection of the lake, the river and the forests."
    assert len(read(text)) == 1


def test_one_of_a_row_has_the_areas_of_its_own_title(read: Read) -> None:
    fish, water = read("Togo and Nepal signed a memorandum on fisheries and a protocol on parcels.")
    assert (fish.areas, water.areas) == (("fisheries",), ())


def test_what_sums_up_the_documents_is_not_coded_beside_them(read: Read) -> None:
    text = (
        "Togo and Nepal signed a package of documents in Lima on 3 May 1990. The presidents of Togo and Nepal signed "
        "an agreement on trade. The ministers of Togo and Nepal signed a protocol on parcels."
    )
    found = read(text)
    assert [m.agreement.title for m in found if m.agreement] == ["agreement on trade", "protocol on parcels"]
    assert {m.place.name for m in found if m.place} == {"Lima"}


def test_signatures_put_under_a_treaty_sign_it(read: Read) -> None:
    (event,) = read("The presidents of Togo and Nepal put their signatures under a treaty on trade.")
    assert (event.kind, event.parties) == (Kind.SIGNING, ("NPL", "TGO"))
