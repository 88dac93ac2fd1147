"""Events in plain sentences: what, when, where and who, by kind and modality."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from accord.library.sentences import Speech, in_words, matter, ordinal, sentence
from accord.model.claims import Agreement, Participant, Place
from accord.model.dates import Basis, Precision, When
from accord.model.record import Event, EventId, FieldValue, OriginId, Status, Support

if TYPE_CHECKING:
    from tests.conftest import Maker

SPEECH = Speech(
    {"PER": "Peru", "USA": "United States", "AU": "African Union"},
    {"trade": "Trade", "health": "Health"},
    frozenset({"PER", "USA"}),
)
TEXT = "It was told."
Tell = Callable[..., str]


@pytest.fixture
def event(make: Maker) -> Callable[..., Event]:
    def made(kind: str, parties: str = "PER USA", **fields: Any) -> Event:
        document = make.document("a.txt", TEXT)
        mention = make.mention(document, TEXT, kind, parties, **fields)
        support = OriginId("o")
        values = tuple(
            FieldValue(
                c.field, c.value, Status.PREFERRED, "", (Support(mention.id, document.id, support, c),)
            )
            for c in mention.claims
        )
        return Event(EventId("E1"), mention.kind, (mention.id,), (document.id,), (support,), values)

    return made


ANA = Participant("Ana Rojas", "visitor", "PER", "Minister")
JOE = Participant("Joe Hill", "host", "USA")


@pytest.mark.parametrize(
    ("kind", "fields", "said"),
    [
        (
            "visit",
            {"date": "2024-05-02", "participant": [ANA, JOE]},
            "On 2 May 2024, Ana Rojas (Peru, Minister) visited Joe Hill (United States).",
        ),
        ("visit", {"participant": [ANA], "modality": "scheduled"}, "A visit by Ana Rojas (Peru, Minister) to the "
         "United States was planned."),
        ("meeting", {"place": Place("Lima", "PER")}, "Officials of Peru and the United States met in Lima, on a day "
         "that is not told."),
        ("session", {"date": "2024-05-02", "ordinal": 3, "body": "Joint Ports Committee"},
         "On 2 May 2024, the 3rd session of the Joint Ports Committee was held, with officials of Peru and the "
         "United States."),
        ("signing", {"agreement": Agreement("agreement on ports", "agreement"), "modality": "proposed"},
         "The signing of an agreement on ports by Peru and the United States was proposed."),
        ("exercise", {"date": "2024-05-02", "item": "Unitas"},
         "On 2 May 2024, Peru and the United States exercised together: Unitas."),
        ("transfer", {"item": "grain", "modality": "denied"},
         "A transfer of grain between Peru and the United States was called off or is said not to have taken place."),
    ],
)  # fmt: skip
def test_a_sentence_says_what_the_reports_say(
    event: Callable[..., Event], kind: str, fields: dict[str, Any], said: str
) -> None:
    assert sentence(event(kind, **fields), SPEECH) == said


@pytest.mark.parametrize("modality", ["occurred", "scheduled", "proposed", "denied"])
@pytest.mark.parametrize(
    "kind",
    [
        "signing",
        "session",
        "exercise",
        "transfer",
        "project",
        "agreement-change",
        "visit",
        "meeting",
        "commitment",
    ],
)
def test_every_kind_has_a_sentence(event: Callable[..., Event], kind: str, modality: str) -> None:
    said = sentence(event(kind, "AU PER", modality=modality), SPEECH)
    assert said[0].isupper()
    assert said.endswith(".")
    assert ("the african union" in said.lower(), "  " in said, "None" in said) == (True, False, False)


def test_what_no_field_says_is_told_in_the_reports_words(event: Callable[..., Event]) -> None:
    said = sentence(event("commitment", date="2024-05-02"), SPEECH, "They\n will build a port.")
    assert (
        said
        == "On 2 May 2024, a commitment of Peru and the United States is reported: “They will build a port”."
    )
    assert "“" not in sentence(event("meeting"), SPEECH, "They met.")


def test_of_many_parties_the_asked_are_named_first(event: Callable[..., Event]) -> None:
    many = event("commitment", "AAA BBB CCC DDD EEE FFF PER USA")
    said = sentence(many, Speech(SPEECH.parties, {}, SPEECH.states, ("USA", "PER")))
    assert "Peru, the United States, AAA, BBB and 4 others" in said


def test_areas_are_told_in_words(event: Callable[..., Event]) -> None:
    assert matter(event("meeting", area=["trade", "health"]), SPEECH) == "Areas named: health and trade."
    assert matter(event("meeting"), SPEECH) == ""


@pytest.mark.parametrize(
    ("first", "last", "precision", "said"),
    [
        ((2025, 11, 4), (2025, 11, 6), Precision.RANGE, "from 4 to 6 November 2025"),
        ((2025, 11, 30), (2025, 12, 2), Precision.RANGE, "from 30 November 2025 to 2 December 2025"),
        ((2025, 11, 1), (2025, 11, 30), Precision.MONTH, "in November 2025"),
        ((1974, 1, 1), (1995, 12, 31), Precision.YEAR, "from 1974 to 1995"),
    ],
)
def test_a_date_in_a_sentence(first: Any, last: Any, precision: Precision, said: str) -> None:
    assert in_words(When(date(*first), date(*last), precision, Basis.STATED)) == said


def test_numbers_of_sessions() -> None:
    said = [ordinal(number) for number in (1, 2, 3, 4, 11, 21, 112)]
    assert said == ["1st", "2nd", "3rd", "4th", "11th", "21st", "112th"]
