"""Offices of many words: their fields, the houses they are held in, whom they serve, and styles before the name."""

from __future__ import annotations

import pytest

from accord.extract import Reader
from accord.extract.names.people import find_people
from accord.extract.parsing.shadow import fold


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        ("Chad's Minister of Planning and Sustainable Growth Ali Kone left.", "Ali Kone", ("TCD",)),
        (
            "The Minister of Foreign Affairs, Trade and Regional Integration of Peru, Ana Diaz, left.",
            "Ana Diaz",
            ("PER",),
        ),
        ("Peru's Secretary of State for Foreign and Global Affairs Ana Diaz left.", "Ana Diaz", ("PER",)),
        ("Chad's Minister of State in charge of Livestock Ali Kone left.", "Ali Kone", ("TCD",)),
        (
            "The Permanent Secretary in the Ministry of Trade of Kenya, Ann Okafor, left.",
            "Ann Okafor",
            ("KEN",),
        ),
        ("Kenya's Adviser to the President on Trade and Investment Ann Okafor left.", "Ann Okafor", ("KEN",)),
        ("Chadian Army Chief General Ali Kone left.", "Ali Kone", ("TCD",)),
        ("Chad's National Assembly Speaker Ali Kone left.", "Ali Kone", ("TCD",)),
        ("The Omani Foreign Ministry Undersecretary Salim Aziz left.", "Salim Aziz", ("OMN",)),
        ("Kenya's Minister of Foreign Affairs Ambassador Ann Okafor left.", "Ann Okafor", ("KEN",)),
        ("Chad's Minister for Tourism, Ambassador Ali Kone, left.", "Ali Kone", ("TCD",)),
        ("The foreign minister of Chad, Florence Kone, left.", "Florence Kone", ("TCD",)),
        ("Chadian Finance Minister, Ali Said, left.", "Ali Said", ("TCD",)),
        ("Kenyan Trade Minister Korir Sing'oei left.", "Korir Sing'oei", ("KEN",)),
    ],
)
def test_who_holds_an_office_of_many_words(
    reader: Reader, text: str, name: str, parties: tuple[str, ...]
) -> None:
    copy = fold(text)
    (found,) = (p for p in find_people(copy, reader.lexicon.find(copy), reader.offices) if p.name)
    assert (found.name, found.parties) == (name, parties)


def test_the_field_of_the_next_office_is_its_own(reader: Reader) -> None:
    copy = fold(
        "Peru's Minister of Energy, Foreign Affairs Minister Ana Diaz and Trade Minister Eva Rojas left."
    )
    found = find_people(copy, reader.lexicon.find(copy), reader.offices)
    assert [p.name for p in found if p.name] == ["Ana Diaz", "Eva Rojas"]


def test_who_follows_an_office_of_a_field_holds_it(reader: Reader) -> None:
    copy = fold("The team was led by the Secretary for Transport, Ali Kone, and left.")
    found = find_people(copy, reader.lexicon.find(copy), reader.offices)
    assert [p.name for p in found if p.name] == ["Ali Kone"]
