"""Where an act took place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.fill.places import place_of
from accord.model.claims import Kind, Place

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


def found(study: Study, sentence: str, word: str, *, towards: bool = False) -> Place | None:
    studied = study(sentence)
    place = place_of(studied.token(word), studied.parsed, studied.hits, studied.words, towards=towards)
    if place is None:
        return None
    assert studied.text[place[1].start : place[1].end] == place[0].name
    return place[0]


@pytest.mark.parametrize(
    ("sentence", "word", "place"),
    [
        ("Kenya and Peru signed a treaty in Kampala.", "signed", Place("Kampala", "UGA")),
        ("In Kampala, Kenya and Peru signed a treaty.", "signed", Place("Kampala", "UGA")),
        ("The ministers met in Uganda on Monday.", "met", Place("Uganda", "UGA")),
        ("They met in the southern port city of Mombasa.", "met", Place("Mombasa", "KEN")),
        ("They met in Rīga on Friday.", "met", Place("Rīga", "LVA")),
        ("They attended the summit, which took place in Lima on Friday.", "summit", Place("Lima", "PER")),
        (
            "Kenya and Peru signed a treaty on the avoidance of double taxation on income in Lima.",
            "signed",
            Place("Lima", "PER"),
        ),
        (
            "Kenya and Peru signed a treaty on the rehabilitation of the roads to the markets in Lima and Cusco.",
            "signed",
            None,
        ),
        ("Kenya and Peru signed a treaty.", "signed", None),
        ("Kenya signed a treaty with Peru.", "signed", None),
    ],
)
def test_a_place_named_after_in(study: Study, sentence: str, word: str, place: Place | None) -> None:
    assert found(study, sentence, word) == place


@pytest.mark.parametrize(
    ("sentence", "word"), [("Diaz visited Kampala.", "visited"), ("Diaz travelled to Kampala.", "travelled")]
)
def test_a_visit_goes_to_its_place(study: Study, sentence: str, word: str) -> None:
    assert found(study, sentence, word) is None
    assert found(study, sentence, word, towards=True) == Place("Kampala", "UGA")


def test_the_town_tells_more_than_its_state(study: Study) -> None:
    place = found(study, "The ministers met in Uganda on Monday at a hall in Kampala.", "met")
    assert place == Place("Kampala", "UGA")


def test_a_clause_of_where_is_at_the_place_before_it(read: Read) -> None:
    text = "Peruvian officials travelled to Ghana, where they met President Kofi Boateng of Ghana."
    places = {m.kind.value: m.place and m.place.name for m in read(text)}
    assert places == {"visit": "Ghana", "meeting": "Ghana"}


def test_who_speaks_by_telephone_is_at_no_place(read: Read) -> None:
    text = (
        "ACCRA, May 15 - President Kofi Boateng of Ghana spoke with Peruvian President Luis Paz by telephone."
    )
    (meeting,) = read(text, published="2024-05-15")
    assert (meeting.place, meeting.when and meeting.when.iso) == (None, "2024-05-15")


def test_news_in_the_perfect_is_of_the_capital_that_tells_it(read: Read) -> None:
    text = "ACCRA, May 15 - Ghana and Peru have signed a fisheries agreement."
    (signing,) = read(text, published="2024-05-15")
    assert (signing.place and signing.place.name, signing.when) == ("Accra", None)


def test_talks_that_are_called_by_a_town_were_there(read: Read) -> None:
    (meeting,) = read("It was discussed at the 2017 Geneva summit of Ghana and Peru.")
    assert meeting.place
    assert meeting.place.name == "Geneva"


def test_the_aid_of_a_state_is_no_place(read: Read) -> None:
    found = read("Ghana received 20 trucks from Peru and 3 million dollars in U.S. aid.")
    assert all(m.place is None for m in found)


def test_where_a_truce_holds_is_not_where_it_was_agreed(read: Read) -> None:
    (signing,) = read("Ghana and Peru announced a ceasefire in Syria on 3 May 2024.")
    assert signing.place is None


def test_each_clause_of_where_has_its_own_place(read: Read) -> None:
    text = "Peru's minister went to Ghana, where he met President Boateng, and Togo, where he met President Faure."
    places = [m.place.name for m in read(text) if m.kind == "meeting" and m.place]
    assert places == ["Ghana", "Togo"]


@pytest.mark.parametrize(
    ("sentence", "word", "place"),
    [
        (
            "The Peru-Kenya dialogue held last month in Kampala was the third.",
            "dialogue",
            Place("Kampala", "UGA"),
        ),
        ("The next round of talks, which Uganda will host, is in May.", "talks", Place("Uganda", "UGA")),
        ("Uganda hosted talks between Kenya and Peru.", "talks", Place("Uganda", "UGA")),
        ("Uganda and Chad hosted talks with Peru.", "talks", None),
        ("Diaz met Ruto for talks at the China-Central Asia Summit.", "Summit", None),
    ],
)
def test_who_hosts_talks_has_them_at_home(
    study: Study, sentence: str, word: str, place: Place | None
) -> None:
    assert found(study, sentence, word) == place


@pytest.mark.parametrize(
    ("sentence", "word", "place"),
    [
        ("Diaz left Kampala on Monday after a visit.", "left", Place("Kampala", "UGA")),
        ("Diaz is on a visit after talks in Kampala.", "visit", None),
        ("Diaz left Kampala for a tour of the region.", "left", None),
    ],
)
def test_the_stop_that_a_visit_is_about(study: Study, sentence: str, word: str, place: Place | None) -> None:
    assert found(study, sentence, word, towards=True) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LIMA, May 15 - Kenyan Trade Minister Ann Kone is on a visit to Peru.", "LIMA"),
        (
            "LIMA, May 15 - Kenyan Trade Minister Ann Kone, here on a visit after talks in Mali, said so.",
            "LIMA",
        ),
        ("ROME, May 15 - Kenyan Trade Minister Ann Kone is on a visit to Peru.", "Peru"),
    ],
)
def test_a_stay_is_told_from_where_it_is(read: Read, text: str, place: str) -> None:
    (visit,) = (event for event in read(text, published="2024-05-15") if event.kind is Kind.VISIT)
    assert visit.place
    assert visit.place.name.casefold() == place.casefold()
    assert len(visit.parties) == 2


def test_a_visit_in_return_is_another_one(read: Read) -> None:
    text = "Kenyan President Ann Kone visited Peru. Peruvian President Luis Paz visited Kenya."
    assert len(read(text, published="2024-05-15")) == 2


def test_what_is_judged_was_made_elsewhere_and_before(read: Read) -> None:
    text = "On Wednesday, an assembly in Nairobi denounced the pact between Peru and Chad."
    (signing,) = read(text, published="2024-05-18")
    assert (signing.when, signing.place) == (None, None)


def test_talks_at_a_later_stop_of_a_trip_were_not_at_the_first(read: Read) -> None:
    text = (
        "Norway's Foreign Minister Ann Bell visited Peru on 4 April and Chile from 5 to 6 April 2016. "
        "On the visit she met Chilean President Luis Paz."
    )
    meetings = [event for event in read(text, published="2016-04-08") if event.kind is Kind.MEETING]
    assert meetings
    assert all(event.place is None or event.place.country != "PER" for event in meetings)


def places(read: Read, text: str, kind: Kind) -> list[Place]:
    events = read(text, publisher="Press", published="2003-09-11")
    return [c.value for e in events if e.kind is kind for c in e.claims if c.field.value == "place"]


def test_a_place_is_spelled_as_the_report_does(read: Read) -> None:
    text = "The ministers of Chad and Peru met at the Defence Ministry in Lima on Tuesday."
    assert places(read, text, Kind.MEETING) == [Place("Defence Ministry in Lima", "PER")]


def test_who_telephones_is_in_no_place_that_is_named_beside(read: Read) -> None:
    text = (
        "Chad's President Ali Kone telephoned Peru's President Juan Paz on Monday, and the Chadian "
        "minister flew to Lima on Tuesday."
    )
    assert places(read, text, Kind.MEETING) == []


def test_the_last_stop_is_where_he_is_due(read: Read) -> None:
    text = (
        "Chad's President Ali Kone flew on to Nairobi, where he addressed parliament, and is due in Lima on Thursday "
        "for talks with Peru's President Juan Paz."
    )
    assert places(read, text, Kind.MEETING) == [Place("Lima", "PER")]
