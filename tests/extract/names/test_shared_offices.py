"""Offices told once for several, offices told by a house or a second office, and leaders without any."""

from __future__ import annotations

import pytest

from accord.extract import Reader
from accord.extract.names.people import find_people
from accord.extract.parsing.shadow import fold

_Told = tuple[str | None, str | None, tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Presidents Juan Kone of Peru and Ana Paz of Chad met.",
            [("Juan Kone", "President", ("PER",)), ("Ana Paz", "President", ("TCD",))],
        ),
        (
            "Prime Ministers Lee of Chad, Kone of Mali and Paz of Peru met.",
            [
                ("Lee", "Prime Minister", ("TCD",)),
                ("Kone", "Prime Minister", ("MLI",)),
                ("Paz", "Prime Minister", ("PER",)),
            ],
        ),
        (
            "The Foreign Ministers of Chad, Awa Paz, and of Peru, Juan Kone, met.",
            [
                (None, "Foreign Ministers of Chad", ("TCD",)),
                ("Awa Paz", "Foreign Minister", ("TCD",)),
                ("Juan Kone", "Foreign Minister", ("PER",)),
            ],
        ),
        (
            "She met the Presidents of Peru, Juan Kone; and Chad, Awa Paz.",
            [
                (None, "Presidents of Peru", ("PER",)),
                ("Juan Kone", "President", ("PER",)),
                ("Awa Paz", "President", ("TCD",)),
            ],
        ),
        (
            "The Foreign Minister of Chad, Awa Paz, and Peru signed.",
            [("Awa Paz", "Foreign Minister of Chad", ("TCD",))],
        ),
        (
            "He met the ministers of Chad, Mali and Peru.",
            [(None, "ministers of Chad", ("TCD", "MLI", "PER"))],
        ),
    ],
)
def test_an_office_told_once_is_that_of_each(reader: Reader, text: str, told: list[_Told]) -> None:
    assert _people(reader, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "At the Summit of the Americas, Foreign Minister Awa Paz met them.",
            [("Awa Paz", "Foreign Minister", ())],
        ),
        (
            "Trade, Industry and Tourism Minister Awa Paz met them.",
            [("Awa Paz", "Trade, Industry and Tourism Minister", ())],
        ),
        (
            "It was signed by Ali Kone, secretary, ministry of finance, government of the Republic of Kenya.",
            [("Ali Kone", "secretary", ("KEN",))],
        ),
        ("He met Awa Paz, director, Bank of Japan.", [("Awa Paz", "director", ("JPN",))]),
        (
            "Chairman of the Kazakh Majilis on Monday signed it.",
            [(None, "Chairman of the Kazakh Majilis", ("KAZ",))],
        ),
        (
            "She met her counterpart Ali Kone, Speaker of the Seimas.",
            [("Ali Kone", "Speaker of the Seimas", ("LTU",))],
        ),
        (
            "The Chadian team, headed by Ali Kone, met them.",
            [(None, "team", ("TCD",)), ("Ali Kone", None, ())],
        ),
    ],
)
def test_where_an_office_begins_and_for_whom_it_acts(reader: Reader, text: str, told: list[_Told]) -> None:
    assert set(told) <= set(_people(reader, text))


def test_an_organisation_that_leads_is_nobody(reader: Reader) -> None:
    assert {name for name, _, _ in _people(reader, "The mission was led by African Union officials.")} == {
        None
    }


def _people(reader: Reader, text: str) -> list[_Told]:
    copy = fold(text)
    found = find_people(copy, reader.lexicon.find(copy), reader.offices)
    return [(person.name, person.post, person.parties) for person in found]
