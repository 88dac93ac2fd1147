"""Which expression of time is the day of which act."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from accord.extract.fill.dating import date_of
from accord.extract.times import Tense, TimeExpression, find_times
from accord.model.dates import When

if TYPE_CHECKING:
    from accord.extract.scene import Scene
    from tests.extract.conftest import Read, Study

THURSDAY = date(2024, 3, 14)


def dated(study: Study, sentence: str, word: str) -> tuple[When | None, TimeExpression | None]:
    studied = study(sentence)
    times = find_times(studied.text, studied.reader.ontology.times)
    scene = SimpleNamespace(
        page=SimpleNamespace(day=THURSDAY),
        reader=studied.reader,
        parsed=studied.parsed,
        year=None,
        previous=None,
    )
    return date_of(studied.token(word), times, Tense.PAST, cast("Scene", scene))


@pytest.mark.parametrize(
    ("sentence", "word", "iso"),
    [
        ("Kenya signed the treaty on 3 May 2021.", "signed", "2021-05-03"),
        ("On Tuesday Kenya signed the treaty.", "signed", "2024-03-12"),
        ("The talks in Lima on 3 May 2021 were short.", "talks", "2021-05-03"),
        ("Kenya met Peru on 3 May 2021 and signed a treaty on 9 June 2022.", "signed", "2022-06-09"),
        ("Kenya met Peru on 3 May 2021 and signed a treaty on 9 June 2022.", "met", "2021-05-03"),
        ("Kenya met Peru on Tuesday ahead of its trip to Oslo on 9 May 2024.", "met", "2024-03-12"),
    ],
)
def test_an_act_has_the_day_tied_to_it(study: Study, sentence: str, word: str, iso: str) -> None:
    when, expression = dated(study, sentence, word)
    assert when is not None
    assert expression is not None
    assert when.iso == iso


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Kenya signed the treaty.", "signed"),
        ("Kenya recalled the 2016 accord.", "recalled"),
        ("The talks, which were announced on Tuesday, will be short.", "talks"),
    ],
)
def test_an_act_without_a_day_of_its_own_has_none(study: Study, sentence: str, word: str) -> None:
    assert dated(study, sentence, word)[0] is None


def test_the_time_of_a_later_clause_with_its_own_doer_is_not_the_act_s(read: Read) -> None:
    text = "Peruvian President Ana Diaz met Chadian leader Bo Dahl, and they look forward to a fair in Lima in June."
    (talks,) = [m for m in read(text, published="2022-05-11") if m.kind.value == "meeting"]
    assert talks.when is None or talks.when.iso != "2022-06"


def test_the_time_of_what_is_discussed_is_not_that_of_the_talks(read: Read) -> None:
    text = "The presidents of Peru and Chad discussed their joint work of the past year."
    (talks,) = read(text, published="2022-05-11")
    assert talks.when is None or talks.when.iso != "2021"


def test_a_past_year_after_what_is_discussed_is_not_that_of_the_talks(read: Read) -> None:
    text = "The presidents of Peru and Chad discussed the level of consultation between them this past year."
    (talks,) = [m for m in read(text, published="2022-05-11") if m.kind.value == "meeting"]
    assert talks.when is None or talks.when.iso != "2021"


@pytest.mark.parametrize(
    "sentence", ["Kenya sold the wheat for delivery in June.", "Kenya sold it to Peru for May shipment."]
)
def test_the_day_of_delivery_is_not_that_of_the_sale(study: Study, sentence: str) -> None:
    assert dated(study, sentence, "sold") == (None, None)


def test_two_verbs_of_one_doer_share_the_day_that_follows_both(read: Read) -> None:
    text = "Peru seeks to improve the Peruvian-Chadian Trade Accord, which was signed and took effect on 4 March 2016."
    (event,) = [m for m in read(text, published="2022-05-11") if m.kind.value == "signing"]
    assert event.when
    assert event.when.iso == "2016-03-04"


def test_what_is_denounced_was_made_at_another_time(read: Read) -> None:
    text = "On Wednesday, they denounced the accord between Kenya and Chad in which these agreed on borders."
    (signing,) = [m for m in read(text, published="2020-01-11") if m.kind.value == "signing"]
    assert signing.when is None or signing.when.iso != "2020-01-08"
