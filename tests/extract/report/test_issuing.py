"""Who published a report: an office of a state, or its press."""

from __future__ import annotations

import pytest

from accord.extract import Reader
from accord.extract.report.issuing import home, issuer
from accord.extract.report.surroundings import survey
from tests.extract.conftest import PageOf, Read

MET = "The Foreign Minister met Peruvian Foreign Minister Eva Rojas on Monday."


@pytest.mark.parametrize(
    ("publisher", "party"),
    [
        ("Ministry of Foreign Affairs of Chad", "TCD"),
        ("Press Service of the President of Chad", "TCD"),
        ("European Commission", "EU"),
        ("The Chad Times", None),
        ("Bahrain News Agency", None),
        ("QNA", None),
        ("Weekly Letter", None),
    ],
)
def test_an_office_is_a_party_and_a_paper_is_none(
    page_of: PageOf, reader: Reader, publisher: str, party: str | None
) -> None:
    assert issuer(page_of(MET, publisher=publisher), reader) == party


def test_a_paper_names_the_ministers_of_its_own_state_without_it(read: Read) -> None:
    met = "Foreign Minister Bo Dahl met Peruvian Foreign Minister Eva Rojas on Monday."
    (event,) = read(met, publisher="Bahrain News Agency", published="2021-05-05")
    assert event.parties == ("BHR", "PER")


@pytest.mark.parametrize("agency", ["Reuters", "Agence France-Presse", "United Press International"])
def test_a_world_agency_is_at_home_nowhere(page_of: PageOf, reader: Reader, agency: str) -> None:
    assert home(page_of(MET, publisher=agency), reader, [], []) is None


def test_beside_a_world_agency_a_national_one_tells_the_home(page_of: PageOf, reader: Reader) -> None:
    assert home(page_of(MET, publisher="Reuters / KUNA"), reader, [], []) == "KWT"


def test_a_paper_called_after_a_nation_is_no_office_of_its_state(page_of: PageOf, reader: Reader) -> None:
    page = page_of(MET, publisher="Bahraini Inquirer")
    assert issuer(page, reader) is None
    assert home(page, reader, [], []) == "BHR"


def test_a_spokesman_is_not_of_the_papers_state(page_of: PageOf, reader: Reader) -> None:
    page = page_of("Exercise spokesman Bo Dahl said that Peru and Chad held a drill.", publisher="VNA")
    (member,) = survey(page, reader).cast.members
    assert member.parties == ()


def test_the_dateline_is_home_where_its_state_is_spoken_of(page_of: PageOf, reader: Reader) -> None:
    here = page_of(
        "LIMA, May 4 - Peruvian officials met Premier Bo Dahl.", publisher="KUNA", published="2021-05-04"
    )
    away = page_of(
        "NEW YORK, May 4 - The Foreign Minister met Premier Bo Dahl.",
        publisher="KUNA",
        published="2021-05-04",
    )
    assert survey(here, reader).cast.home == "PER"
    assert survey(away, reader).cast.home == "KWT"


def test_an_ambassador_meets_the_ministers_of_the_state_to_which_he_is_sent(read: Read) -> None:
    (event,) = read("Japanese Ambassador to Chad Bo Dahl met Minister of Health Eva Rojas on Tuesday.")
    assert event.parties == ("JPN", "TCD")


def test_a_congress_is_of_the_state_known_for_it_only_where_that_is_named(read: Read) -> None:
    told = (
        "Senator Bo Dahl told Congress on Monday that Peru and Chad had signed a pact on trade on 4 May 2021."
    )
    (event,) = read(told, published="2021-05-05")
    assert event.parties == ("PER", "TCD")


def test_a_firm_in_the_lead_does_not_make_its_state_the_subject(read: Read) -> None:
    told = (
        "Officials met firms such as Siemens and discussed key investments with them. "
        "At the meeting, officials from Arizona laid out details. The two sides discussed trade."
    )
    assert read(told, publisher="The White House", published="2021-05-05") == ()


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("Today the Vice President met elected officials from Georgia and Ohio to discuss housing.", []),
        (
            "Today the Vice President met Prime Minister Bo Dahl of Georgia to discuss Tbilisi's reforms.",
            ["GEO", "USA"],
        ),
    ],
)
def test_a_part_of_the_issuers_state_is_no_other_state(read: Read, told: str, parties: list[str]) -> None:
    events = read(told, publisher="The White House", published="2021-05-05")
    assert [code for event in events for code in event.parties] == parties


def test_an_agency_that_tells_only_of_others_is_at_home_nowhere(read: Read) -> None:
    text = (
        "Peruvian President Ana Diaz met Kenyan President Ona Quist on Monday. Trade Minister Eva Rojas left."
    )
    (event,) = read(text, publisher="Bahrain News Agency", published="2021-05-05")
    assert event.parties == ("KEN", "PER")


def test_an_institute_speaks_for_no_state(page_of: PageOf, reader: Reader) -> None:
    assert issuer(page_of(MET, publisher="Atlantic Council"), reader) is None
