"""For which party persons act whom a report names only in company, in somebody's name or by a pronoun."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Foreign Minister Lee of Peru met Malian leaders, including Prime Minister Awa Paz and Energy Minister"
            " Ali Kone, in Bamako on 10 March 2022.",
            {"Lee": "PER", "Awa Paz": "MLI", "Ali Kone": "MLI"},
        ),
        (
            "President Juan Diaz of Peru and First Lady Ana Diaz arrived in Mali on 10 March 2022.",
            {"Juan Diaz": "PER", "Ana Diaz": "PER"},
        ),
        (
            "Peru and Mali signed a visa agreement on 10 March 2022. On behalf of Peru it was signed by Ambassador Ana"
            " Diaz, and for Mali by Minister Ali Kone.",
            {"Ana Diaz": "PER", "Ali Kone": "MLI"},
        ),
        (
            "On 10 March 2022 the EU and Mali signed a visa agreement. On behalf of the EU, the agreement was signed by"
            " Ana Diaz, Permanent Representative of Latvia.",
            {"Ana Diaz": "EU"},
        ),
        (
            "A financing agreement between Mali and the World Bank was signed on 10 March 2022 by Finance Secretary Ali"
            " Kone and World Bank Country Director Ana Diaz.",
            {"Ali Kone": "MLI", "Ana Diaz": "WB"},
        ),
        (
            "A delegation of Peru's Congress led by Speaker Ana Diaz visited Bamako on 10 March 2022.",
            {"Ana Diaz": "PER"},
        ),
        (
            "Peru and Chad signed a treaty on 10 March 2022. Prime Minister Juan Lopez of Peru and Prime"
            " Minister Ali Kone"
            " signed the document, with Malian President Awa Paz as a witness.",
            {"Juan Lopez": "PER", "Ali Kone": "TCD"},
        ),
        ("An IMF team led by Ana Diaz visited Bamako on 10 March 2022.", {"Ana Diaz": "IMF"}),
        (
            "President Juan Diaz of Peru met Malian President Ali Kone during the latter's visit to Lima on 10"
            " March 2022.",
            {"Juan Diaz": "PER", "Ali Kone": "MLI"},
        ),
    ],
)
def test_for_whom_those_act_who_are_named(read: Read, text: str, people: dict[str, str]) -> None:
    told = {p.name: p.party for event in read(text, published="2022-03-12") for p in event.participants}
    assert told == people


def test_who_comes_with_the_president_is_of_his_state(read: Read) -> None:
    text = (
        "President Juan Diaz has arrived in Bamako for a visit to Mali. He was received on arrival by his host,"
        " President Ali Kone.\n\nThe President, who is accompanied by Foreign Minister Ana Lopez and Energy Minister"
        " Luis Rojas, will hold talks with President Kone."
    )
    found = read(text, published="2022-03-12", publisher="Ministry of Foreign Affairs of Peru")
    told = {p.name: p.party for event in found for p in event.participants}
    assert {name: told[name] for name in ("Ana Lopez", "Luis Rojas")} == {
        "Ana Lopez": "PER",
        "Luis Rojas": "PER",
    }


def test_who_comes_with_somebody_told_by_surname_is_of_his_state(read: Read) -> None:
    text = (
        "BAMAKO - Presidents Ali Kone of Mali and Juan Diaz of Peru met in Segou on Monday. Diaz was accompanied by"
        " Foreign Minister Ana Lopez and Energy Minister Luis Rojas."
    )
    (meeting,) = read(text, published="2022-03-12")
    assert {p.name: p.party for p in meeting.participants} == {
        "Ali Kone": "MLI",
        "Juan Diaz": "PER",
        "Ana Lopez": "PER",
        "Luis Rojas": "PER",
    }


def test_the_latter_is_the_guest_and_the_other_is_none(read: Read) -> None:
    text = (
        "President Juan Diaz of Peru and Malian President Ali Kone voiced their hope for more trade during the"
        " latter's state visit to Peru from March 14-17."
    )
    (visit,) = read(text, published="2022-03-18")
    assert [p.name for p in visit.participants] == ["Ali Kone"]


def test_a_counterpart_has_no_office(read: Read) -> None:
    text = "Peruvian Minister Ana Diaz met with her peers Ali Kone of Mali and Awa Paz of Chad in Lima on Monday."
    found = read(text, published="2022-03-12")
    assert {(event.parties, *(p.post for p in event.participants)) for event in found} == {
        (("MLI", "PER"), "Minister", None),
        (("PER", "TCD"), "Minister", None),
    }


def test_preparations_for_a_summit_are_not_attended_by_who_calls_it(read: Read) -> None:
    text = (
        "Today a meeting of trade coordinators was held in Lima, led by Vice Minister Luis Rojas of Peru. The meeting"
        " brought together representatives from Chile, Peru and Bolivia. This meeting is part of the preparations for"
        " the summit convened by President Juan Diaz of Peru."
    )
    (meeting,) = read(text, published="2022-03-12")
    assert meeting.place
    assert (meeting.parties, meeting.place.name) == (("BOL", "CHL", "PER"), "Lima")
    assert [p.name for p in meeting.participants] == ["Luis Rojas"]
