"""The area of acts that name none: what their report is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.extract.whole.test_treaties import NOTES, TITLE

if TYPE_CHECKING:
    from tests.extract.conftest import Read

MET = "Kenyan Foreign Minister Ona Quist met Peruvian Foreign Minister Ana Diaz in Nairobi on Tuesday."
TUNA = " Peru catches more tuna than Kenya. Tuna boats are a burden, and fisheries are in decline."


def test_talks_are_about_what_title_and_report_name(read: Read) -> None:
    (event,) = read(
        f"{MET} Tuna is dear in the markets of the coast.", title="Nairobi looks at its fisheries"
    )
    assert event.areas == ("fisheries",)


def test_talks_are_about_what_the_report_names_most(read: Read) -> None:
    (event,) = read(MET + TUNA)
    assert event.areas == ("fisheries",)


def test_a_report_on_many_things_gives_no_area(read: Read) -> None:
    (event,) = read(
        f"{MET} Peru sells copper. Tourism has grown. Schools are shut. Hospitals are full of children."
    )
    assert event.areas == ()


def test_talks_with_areas_of_their_own_keep_them(read: Read) -> None:
    (event,) = read(f"{MET} They discussed extradition.{TUNA}")
    assert event.areas == ("police-justice",)


def test_a_visit_of_others_is_not_about_the_report_s_matter(read: Read) -> None:
    events = read(
        f"{MET}{TUNA} Officials of the ministry are at sea. President Macron of France visited Chad in May."
    )
    assert [(event.kind.value, event.areas) for event in events] == [
        ("meeting", ("fisheries",)),
        ("visit", ()),
    ]


def test_an_agreement_is_about_what_its_name_says_and_so_are_those_that_it_recalls(read: Read) -> None:
    own, recalled = read(NOTES, title=TITLE)
    assert own.areas == ("training",)
    assert recalled.areas == ("transport",)


def test_talks_of_another_year_had_a_matter_of_their_own(read: Read) -> None:
    (event,) = read(
        "Kenyan Foreign Minister Ona Quist met Peruvian Foreign Minister Ana Diaz in Nairobi in 2019." + TUNA
    )
    assert event.areas == ()


def test_what_a_report_on_other_things_names_in_its_title_is_not_what_talks_are_about(read: Read) -> None:
    (event,) = read(
        f"{MET} Tuna is dear. Schools are shut. Hospitals are full of children. Tourism has grown.",
        title="Nairobi looks at its fisheries",
    )
    assert event.areas == ()
