"""Days and places that a sentence tells of another act, or that an act has from the words beside it."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "when", "place"),
    [
        (
            "Malian President Ali Kone is on a visit to Peru from March 7-11. On Tuesday, he visited the port"
            " of Callao.",
            "visit",
            ("2022-03-07", "2022-03-11"),
            "Peru",
        ),
        (
            "Malian President Ali Kone visited Peru. During the March 7-11 visit, he held talks in Lima with Peruvian"
            " ministers.",
            "visit",
            ("2022-03-07", "2022-03-11"),
            "Peru",
        ),
        (
            "Peru and Mali decided last year to hold a summit, which took place in Lima yesterday.",
            "meeting",
            ("2022-03-11", None),
            "Lima",
        ),
        (
            "Within the framework of the Peru-Mali Joint Commission established in May 2016, Peruvian Minister Ana Diaz"
            " held a meeting with Malian Minister Ali Kone in Lima on Monday.",
            "session",
            ("2022-03-07", None),
            "Lima",
        ),
        (
            "Peru and Mali signed a programme of cooperation for the years 2022-2024 in Lima yesterday.",
            "signing",
            ("2022-03-11", None),
            "Lima",
        ),
        (
            "LIMA: The Peruvian and Malian presidents will meet here on 28 March.",
            "meeting",
            ("2022-03-28", None),
            "Lima",
        ),
        (
            "LIMA, March 12: Peruvian Minister Ana Diaz was received by Malian President Ali Kone on Friday.",
            "meeting",
            ("2022-03-11", None),
            None,
        ),
        (
            "Malian Minister Ali Kone met Peruvian Minister Ana Diaz on the margins of the third Forum on Water in Lima"
            " today.",
            "meeting",
            ("2022-03-12", None),
            "Lima",
        ),
        (
            "President Ali Kone of Mali will continue his official visit to Peru until Saturday.",
            "visit",
            ("2022-03", None),
            "Peru",
        ),
        (
            "Malian President Ali Kone and Peruvian President Ana Diaz yesterday co-hosted a meeting on water in Lima.",
            "meeting",
            ("2022-03-11", None),
            "Lima",
        ),
        ("On March 7-9 a delegation of Mali visited Peru.", "visit", ("2022-03-07", "2022-03-09"), "Peru"),
        (
            "On March 7 in 2010, Mali and Peru signed a treaty in Lima.",
            "signing",
            ("2010-03-07", None),
            "Lima",
        ),
    ],
)
def test_when_and_where(
    read: Read, text: str, kind: str, when: tuple[str, str | None], place: str | None
) -> None:
    event = next(event for event in read(text, published="2022-03-12") if event.kind.value == kind)
    assert event.when
    assert (event.when.iso, event.when.iso_end) == when
    assert (event.place and event.place.name) == place


def test_the_day_to_which_somebody_is_invited_is_not_that_of_the_visit(read: Read) -> None:
    text = (
        "Malian Minister Ali Kone visited Lima and invited his Peruvian counterpart to pay a visit to Bamako"
    )
    " in autumn."
    came, invited = read(text, published="2022-03-12")
    assert came.when
    assert came.place
    assert invited.place
    assert (came.when.iso, came.place.name, invited.place.name) == ("2022-03-12", "Lima", "Bamako")


def test_the_same_day_is_that_of_what_was_done(read: Read) -> None:
    text = (
        "Peru and Mali held a session of their joint commission in Lima on Tuesday. The parties agreed to hold"
        " the fifth"
        " session in Bamako in the second half of 2023.\n\nMalian Minister Ali Kone was received by Peruvian President"
        " Juan Diaz on the same day."
    )
    met = next(event for event in read(text, published="2022-03-12") if event.kind.value == "meeting")
    assert met.when
    assert (met.when.iso, met.modality.value) == ("2022-03-08", "occurred")


def test_the_first_after_a_visit_is_not_of_the_day_of_that_visit(read: Read) -> None:
    text = (
        "Peru and Mali held talks in Lima on Monday. This was the first high-level meeting between the two countries"
        " after the May visit of Malian President Ali Kone."
    )
    told = {
        (event.kind.value, event.when.iso, event.ordinal)
        for event in read(text, published="2022-03-12")
        if event.when
    }
    assert told == {("meeting", "2022-03-07", None), ("visit", "2021-05", None)}


def test_what_is_to_come_after_something_is_not_of_its_day(read: Read) -> None:
    text = "A loan agreement between Peru and Mali is to be signed after the election on 25 April."
    (signing,) = read(text, published="2022-03-12")
    assert (signing.modality.value, signing.when) == ("scheduled", None)


def test_the_first_in_many_years_has_no_day(read: Read) -> None:
    text = "The U.S. secretary of state is to travel to Mali, the first visit by a U.S. secretary of state in 57 years."
    (visit,) = read(text, published="2022-03-12")
    assert (visit.modality.value, visit.when) == ("scheduled", None)
