"""Who came along: the company of a leader, the two sides of a session, those who signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract import Reader
from accord.extract.names.people import find_people
from accord.extract.parsing.shadow import fold

if TYPE_CHECKING:
    from tests.extract.conftest import Read

MET = "Kenyan Foreign Minister Ona Quist met Peruvian Foreign Minister Ana Diaz in Nairobi on Tuesday. "


def company(reader: Reader, text: str) -> list[str]:
    text = fold(text)
    people = [p for p in find_people(text, reader.lexicon.find(text), reader.offices) if p.name]
    return [str(p.name) for marker in reader.company.find(text) for p in marker.row(text, people)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "He was accompanied by Trade Minister Eva Rojas and Ambassador Omar Sall.",
            ["Eva Rojas", "Omar Sall"],
        ),
        ("The delegation included Trade Minister Eva Rojas.", ["Eva Rojas"]),
        ("The meeting was attended by the ambassador to Kenya, Eva Rojas.", ["Eva Rojas"]),
        ("The Kenyan side was led by Secretary Omar Sall.", ["Omar Sall"]),
        ("Also present were Minister Eva Rojas and Gen. Omar Sall.", ["Eva Rojas", "Omar Sall"]),
        ("Trade Minister Eva Rojas also attended the meeting.", ["Eva Rojas"]),
        ("Foreign Minister Eva Rojas signed on behalf of Peru.", ["Eva Rojas"]),
        ("He was accompanied by aides and will meet Minister Eva Rojas.", []),
        ("The fund was joined by banks, said Minister Eva Rojas.", []),
        ("Minister Eva Rojas led the parade.", []),
    ],
)
def test_company_is_found(reader: Reader, text: str, names: list[str]) -> None:
    assert sorted(company(reader, text)) == sorted(names)


def test_those_who_attended_belong_to_the_meeting_told_before(read: Read) -> None:
    (event,) = read(MET + "The meeting was attended by Kenyan Ambassador Omar Sall.")
    assert [(p.name, p.role) for p in event.participants][-1] == ("Omar Sall", "participant")


def test_a_suite_takes_part_in_the_whole_trip(read: Read) -> None:
    events = read(
        "Kenyan President Ona Quist visited Lima on Monday. She was accompanied by Trade Minister Eva Rojas. "
        "Quist met Peruvian President Ana Diaz."
    )
    assert [p.role for e in events for p in e.participants if p.name == "Eva Rojas"] == [
        "visitor",
        "participant",
    ]


def test_a_suite_is_of_its_leaders_party(read: Read) -> None:
    (visit,) = read(
        "Kenyan President Ona Quist visited Lima on Monday, accompanied by Trade Minister Eva Rojas.",
        publisher="Ministry of Foreign Affairs of Peru",
    )
    assert {p.name: p.party for p in visit.participants} == {"Ona Quist": "KEN", "Eva Rojas": "KEN"}


def test_who_signed_for_whom(read: Read) -> None:
    (signing,) = read(
        "Kenya and Peru signed a treaty on extradition on Monday. Minister Ona Quist signed for Kenya "
        "and Minister Ana Diaz signed on behalf of Peru."
    )
    assert {p.name: p.role for p in signing.participants} == {
        "Ona Quist": "signatory",
        "Ana Diaz": "signatory",
    }


def test_members_of_a_row_share_the_state_of_its_head(read: Read) -> None:
    (meeting,) = read(
        "Chilean President Eva Rojas, Trade Minister Omar Sall and Defence Minister Ines Vega met Kenyan President "
        "Ona Quist in Santiago on Monday."
    )
    assert {p.name: p.party for p in meeting.participants}["Ines Vega"] == "CHL"


def test_a_name_that_a_comma_parts_from_its_office_may_be_followed_by_the_verb(read: Read) -> None:
    (visit,) = read("The Prime Minister of Kenya, Ona Quist visited Lima on Monday.")
    assert [p.name for p in visit.participants] == ["Ona Quist"]


def test_a_parliament_written_small_belongs_to_its_speaker(read: Read) -> None:
    (visit,) = read("The Speaker of the Peruvian parliament, Ana Diaz, travelled to Nairobi on Monday.")
    assert [(p.name, p.party) for p in visit.participants] == [("Ana Diaz", "PER")]


def test_in_a_headline_words_that_the_text_writes_small_are_no_name(read: Read) -> None:
    (meeting,) = read(
        "Kenyan Foreign Minister Ona Quist met Peruvian Foreign Minister Ana Diaz on Monday to discuss next steps.",
        title="Kenya's Quist, Peruvian Foreign Minister Discuss Next Steps",
    )
    assert sorted(p.name for p in meeting.participants) == ["Ana Diaz", "Ona Quist"]


def test_the_american_state_is_no_party(read: Read) -> None:
    events = read("Peruvian Trade Minister Ana Diaz visited Savannah, Georgia, on Monday.")
    assert all("GEO" not in event.parties for event in events)


def test_what_an_office_is_for_is_no_part_of_the_name(reader: Reader) -> None:
    found = company(reader, "He was accompanied by Senior Director for the Western Hemisphere Eva Rojas.")
    assert found == ["Eva Rojas"]


def test_who_attended_on_one_side_is_of_that_state(read: Read) -> None:
    text = MET + "On the Peruvian side, the meeting was attended by Ambassador Joe Vela and Minister Ann Paz."
    (talks,) = read(text, published="2024-05-16")
    assert {(one.name, one.party) for one in talks.participants} >= {("Joe Vela", "PER"), ("Ann Paz", "PER")}
