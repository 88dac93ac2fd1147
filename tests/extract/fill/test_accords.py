"""An accord that a report recalls without its makers is of the states that the report names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

TITLE = "Chile, Peru and Fiji talk fish"


def _signings(read: Read, text: str, title: str | None = None) -> set[tuple[tuple[str, ...], str | None]]:
    mentions = read(text, published="2023-05-06", title=title)
    return {(m.parties, m.when.iso if m.when else None) for m in mentions if m.kind.value == "signing"}


def test_an_accord_by_its_name_is_of_the_states_that_the_report_names(read: Read) -> None:
    text = "Chile and Peru differ on cod. Ministers still stand by the Tarka accord of February."
    assert _signings(read, text) == {(("CHL", "PER"), "2023-02")}


def test_an_accord_by_its_name_in_news_of_three_states_is_of_nobody(read: Read) -> None:
    text = "Chile, Peru and Fiji differ on cod. Ministers still stand by the Tarka accord of February."
    assert not _signings(read, text)


def test_an_accord_of_unnamed_states_is_of_those_that_the_report_names(read: Read) -> None:
    text = (
        "Fiji and Peru want more cod. Prices rose under the agreement struck by five fishing nations in 2019."
    )
    assert _signings(read, text) == {(("FJI", "PER"), "2019")}


def test_the_accord_of_one_state_alone_is_its_own(read: Read) -> None:
    text = "Peru's 2016 accord with the rebels holds."
    assert not _signings(read, text, "Chile asks Peru to share cod")


def test_a_dated_agreement_is_of_those_whom_the_report_is_about(read: Read) -> None:
    text = "Boats may land anywhere under a 1994 agreement."
    assert _signings(read, text, "Chile asks Peru to share cod") == {(("CHL", "PER"), "1994")}


def test_a_party_convention_is_no_agreement(read: Read) -> None:
    text = "He spoke to the 2020 convention of the Reform Party."
    assert not _signings(read, text, "Chile asks Peru to share cod")


def test_what_a_guest_signs_is_signed_with_the_host(read: Read) -> None:
    text = (
        "Peruvian President Ana Diaz arrived in Kenya on Sunday.\n\n"
        "While in Chad, the President signed three accords on fishing."
    )
    (signing,) = [m for m in read(text, published="2021-05-11") if m.kind.value == "signing"]
    assert signing.parties == ("PER", "TCD")
