"""What is only backed, assured or refused under a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.backing import (
    is_assured,
    is_backed,
    is_conditional_refusal,
    is_first_to,
    is_kept_away,
    is_only_asked,
)

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


@pytest.mark.parametrize(
    ("sentence", "word", "backed"),
    [
        ("Chile supports Peru becoming a member of the bank.", "becoming", True),
        ("They spoke of the utility of joining the bank.", "joining", True),
        ("They cooperate towards Peru signing the accord.", "signing", True),
        ("Peru joined the bank in May.", "joined", False),
        ("Chile welcomed that Peru joined the bank.", "joined", False),
    ],
)
def test_who_backs_a_step_does_not_take_it(study: Study, sentence: str, word: str, *, backed: bool) -> None:
    studied = study(sentence)
    assert is_backed(studied.token(word), studied.words) is backed


@pytest.mark.parametrize(
    ("sentence", "assured"),
    [
        ("They underscored their support for Chad, including by providing aid.", True),
        ("They underscored their support for Chad by providing 40 trucks.", False),
        ("They are providing aid to Chad.", False),
    ],
)
def test_help_that_is_only_assured_is_no_gift(study: Study, sentence: str, *, assured: bool) -> None:
    studied = study(sentence)
    assert is_assured(studied.token("providing"), studied.words) is assured


@pytest.mark.parametrize(
    ("sentence", "conditional"),
    [
        ("I would not meet him unless he signed.", True),
        ("I will not meet him.", False),
        ("I would meet him if he signed.", False),
    ],
)
def test_a_refusal_under_a_condition_refuses_nothing(
    study: Study, sentence: str, *, conditional: bool
) -> None:
    assert is_conditional_refusal(study(sentence).token("meet")) is conditional


def _kinds(read: Read, text: str, title: str) -> list[tuple[str, str]]:
    found = read(text, title=title, publisher="The White House", published="2022-03-10")
    return [(m.kind.value, m.modality.value) for m in found]


def test_a_heading_gives_way_to_its_list(read: Read) -> None:
    text = (
        "The United States and Ghana pledge to share the following data:\n\n"
        "- The United States will upgrade three weather radars near Tamale.\n\n"
        "- The United States will train forty meteorologists in Accra."
    )
    told = read(text, title="Fact Sheet: the United States and Ghana", publisher="The White House")
    assert told
    assert not any("pledge" in e.quote for m in told for e in m.evidence)


def test_the_meeting_is_the_one_told_before(read: Read) -> None:
    text = (
        "President Biden will meet Prime Minister Ona Quist of Kenya on Friday.\n\n"
        "The report spoke about the meeting between President Biden and Prime Minister Quist."
    )
    assert _kinds(read, text, "Note to the Press") == [("meeting", "scheduled")]


def test_where_all_give_nobody_gets(read: Read) -> None:
    text = "We intend to cooperate with each other and to provide requested assistance where able."
    title = "Joint Statement of the United States, Kenya and Ghana"
    assert "transfer" not in {kind for kind, _ in _kinds(read, text, title)}


def test_who_stays_away_takes_no_part(study: Study) -> None:
    words = study("Peru left.").reader.ontology.words
    for sentence in ("Peru will not attend the meeting.", "Peru boycotted the meeting."):
        assert is_kept_away(study(sentence).token("meeting"), words)
    assert is_kept_away(study("Peru refused to join the meeting.").token("meeting"), words)
    assert not is_kept_away(study("Peru attended the meeting.").token("meeting"), words)


def test_the_first_to_visit_makes_no_other_visit(study: Study) -> None:
    assert is_first_to(study("He is the first minister to visit Peru since May.").token("visit"))
    assert not is_first_to(study("The first minister will visit Peru.").token("visit"))


def test_what_is_asked_is_no_plan(study: Study) -> None:
    assert is_only_asked(study("Asked if he planned to visit Chile, he smiled.").token("visit"))
    assert not is_only_asked(study("He planned to visit Chile.").token("visit"))
