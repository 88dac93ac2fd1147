"""Persons and offices in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.extract import Reader
from accord.extract.names.people import find_people
from accord.extract.names.person import Person
from accord.extract.parsing.shadow import fold

People = Callable[[str], tuple[Person, ...]]


@pytest.fixture(scope="session")
def people(reader: Reader) -> People:
    def find(text: str) -> tuple[Person, ...]:
        copy = fold(text)
        return find_people(copy, reader.lexicon.find(copy), reader.offices)

    return find


@pytest.mark.parametrize(
    ("text", "name", "post", "parties"),
    [
        ("Peruvian Foreign Minister Ana Diaz left.", "Ana Diaz", "Foreign Minister", ("PER",)),
        ("Peru's Foreign Minister Ana Diaz left.", "Ana Diaz", "Foreign Minister", ("PER",)),
        ("Nearby, President Omar Sall of Senegal left.", "Omar Sall", "President", ("SEN",)),
        ("President of Senegal Omar Sall left.", "Omar Sall", "President of Senegal", ("SEN",)),
        ("Ann Okafor, the Kenyan ambassador, left.", "Ann Okafor", "ambassador", ("KEN",)),
        ("The Chilean defence minister left.", None, "defense minister", ("CHL",)),
        ("Visiting Chilean Prime Minister Eva Rojas left.", "Eva Rojas", "Prime Minister", ("CHL",)),
        (
            "Prime Minister Rojas of Chile, NATO and others came.",
            "Rojas",
            "Prime Minister",
            ("CHL",),
        ),
        (
            "He led one side while Ana Diaz, Foreign Minister of Peru, led the other.",
            "Ana Diaz",
            "Foreign Minister of Peru",
            ("PER",),
        ),
        ("Then came le Roux, Foreign Minister of Peru.", "le Roux", "Foreign Minister of Peru", ("PER",)),
        ("The Peruvian UN ambassador left.", None, "ambassador", ("PER",)),
        ("Chief Peruvian negotiator Ana Diaz left.", "Ana Diaz", "negotiator", ("PER",)),
        ("Ann Okafor, the chief Kenyan delegate, left.", "Ann Okafor", "delegate", ("KEN",)),
        ("Ann Okafor, head U.S. negotiator, left.", "Ann Okafor", "negotiator", ("USA",)),
        ("Throughout the G20 President Lee spoke.", "Lee", "President", ()),
    ],
)
def test_a_person_by_name_office_and_party(
    people: People, text: str, name: str | None, post: str, parties: tuple[str, ...]
) -> None:
    (found,) = people(text)
    assert (found.name, found.post) == (name, post)
    assert found.parties == parties


def test_a_rank_without_an_office_names_a_person(people: People) -> None:
    (found,) = people("It was led by Gen. Ann Okafor.")
    assert (found.name, found.post, found.parties) == ("Ann Okafor", None, ())


def test_the_states_after_an_office(people: People) -> None:
    (found,) = people("The foreign ministers of Peru and Chile met.")
    assert found.parties == ("PER", "CHL")


def test_a_list_of_states_before_an_office(people: People) -> None:
    (found,) = people("The Peruvian and Chilean foreign ministers met.")
    assert found.parties == ("PER", "CHL")


def test_a_text_with_nobody(people: People) -> None:
    assert people("") == ()
    assert people("The bridge is long.") == ()


PIECES = [
    "Peru",
    "Peruvian ",
    "Foreign Minister ",
    "Ana Diaz",
    " of ",
    ", ",
    " and ",
    "Gen. ",
    "the ",
    "'s ",
    "talks ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_persons_are_in_order_without_overlaps(people: People, text: str) -> None:
    found = people(text)
    assert all(0 <= person.start < person.end <= len(fold(text)) for person in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


def test_the_states_to_which_an_envoy_is_sent_are_not_his_own(people: People) -> None:
    (person,) = people("French Ambassador to Kenya and Somalia Aline Kuster met him.")
    assert (person.name, person.post, person.parties) == (
        "Aline Kuster",
        "Ambassador to Kenya and Somalia",
        ("FRA",),
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Chadian delegate Vice President and Prime Minister Bo Dahl left.", ["Bo Dahl"]),
        ("He met members of the US Senate NATO Observer Group.", []),
    ],
)
def test_what_is_an_office_or_a_group_is_no_name(people: People, text: str, names: list[str]) -> None:
    assert [person.name for person in people(text) if person.name] == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Prince Salim bin Khalid, the Omani Crown Prince, left.", [("Salim bin Khalid", ("OMN",))]),
        (
            "Princess Lalla Diaz, Vice President and Minister of Health, and Bo Dahl, Minister of Trade, left.",
            [("Lalla Diaz", ()), ("Bo Dahl", ())],
        ),
        ("British Prime Minister Theresa May on Monday left.", [("Theresa May", ("GBR",))]),
        (
            "President Ana Diaz, the Omani foreign minister and others left.",
            [("Ana Diaz", ()), (None, ("OMN",))],
        ),
    ],
)
def test_the_offices_after_a_name_are_of_one_person(
    people: People, text: str, told: list[tuple[str | None, tuple[str, ...]]]
) -> None:
    assert [(person.name, person.parties) for person in people(text)] == told


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        ("Chadian Water and Forests Minister Ana Diaz left.", "Ana Diaz", ("TCD",)),
        ("Chad's Foreign Minister Zh. Keita left.", "Zh. Keita", ("TCD",)),
    ],
)
def test_rare_portfolios_and_initials(people: People, text: str, name: str, parties: tuple[str, ...]) -> None:
    (person,) = people(text)
    assert (person.name, person.parties) == (name, parties)


def test_a_town_before_a_name_is_no_part_of_it(people: People) -> None:
    lee, diaz = people(
        "President Omar Sall of Chad received in Lima Ann Lee, Federal Minister for European and International "
        "Affairs of the Republic of Austria."
    )
    assert (lee.name, diaz.name, diaz.parties) == ("Omar Sall", "Ann Lee", ("AUT",))


def test_who_is_in_the_chair_acts_for_the_organisation(people: People) -> None:
    (chair,) = people("The OSCE Chair-in-Office, Foreign Minister Ana Diaz of Malta, left.")
    assert (chair.name, chair.parties) == ("Ana Diaz", ("OSCE",))


def test_where_somebody_goes_is_no_state_of_the_minister_named_next(people: People) -> None:
    (found,) = people("On the eve of his tour of Chad and Mali, Peruvian Foreign Minister Ana Diaz left.")
    assert found.parties == ("PER",)


def test_a_king_keeps_his_number(people: People) -> None:
    (king,) = people("His Majesty King Abdullah II of Jordan left.")
    assert (king.name, king.parties) == ("King Abdullah II", ("JOR",))


def test_whoever_follows_what_opens_a_sentence_does_not_hold_the_office_in_it(people: People) -> None:
    found = people("During talks with the Minister of Defence of Peru, Ana Diaz praised the army.")
    assert [(one.name, one.parties) for one in found] == [(None, ("PER",))]
    (held,) = people("He saw the Minister of Defence of Peru, Ana Diaz on Monday.")
    assert held.name == "Ana Diaz"


def test_an_ambassador_to_the_country_has_a_name(people: People) -> None:
    (envoy,) = people("It was signed by the Peruvian Ambassador to the country Ana Diaz.")
    assert (envoy.name, envoy.parties) == ("Ana Diaz", ("PER",))


def test_who_leads_a_team_is_named_behind_it(people: People) -> None:
    (head,) = people("The head of the Peruvian trade delegation, Ana Diaz, left.")
    assert (head.name, head.post, head.parties) == (
        "Ana Diaz",
        "head of the Peruvian trade delegation",
        ("PER",),
    )


def test_one_office_ends_where_the_next_begins(people: People) -> None:
    found = people(
        "At the invitation of Ana Diaz, Senator and Foreign Minister of Peru, Foreign Minister Jo Lee left."
    )
    assert [(one.name, one.parties) for one in found] == [("Ana Diaz", ("PER",)), ("Jo Lee", ())]


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        ("Jo Quist, Deputy Secretary, Ministry of Trade, Kenya co-chaired the talks.", "Jo Quist", ("KEN",)),
        ("Jo Quist, Deputy Secretary, Ministry of Trade, Kenya Airways and others met.", "Jo Quist", ()),
        (
            "Talks with Ola Lie, Secretary General of the Norwegian Ministry of Health, the Ministry of Trade said.",
            "Ola Lie",
            ("NOR",),
        ),
    ],
)
def test_the_state_of_a_ministry_is_told_behind_it(
    people: People, text: str, name: str, parties: tuple[str, ...]
) -> None:
    (person,) = (person for person in people(text) if person.name == name)
    assert person.parties == parties
