"""The shadow text: what is changed for the parser, and how spans lead back to the report's own words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.extract.parsing.shadow import fold, shadow
from accord.model.spans import Span

PLAIN = ["minister", "met", "Lima", "signed", "Okafor", "pact", "1994", "co-chaired"]
NOISE = [
    " (JWG)",
    " (Res)",
    "Shri ",
    "Mr. ",
    " -- ",
    "“",
    "”",
    "’s",
    "**",
    "[3]",
    "  ",
    "\n",
    "\t",
    " <ABC.N>",
    "—",
]

texts = st.lists(st.sampled_from([*PLAIN, *NOISE, " "]), max_size=25).map("".join)


@pytest.mark.parametrize(
    ("written", "parsed"),
    [
        ("the Joint Working Group (JWG) met", "the Joint Working Group met"),
        ("Maj Gen (Res) Dana Peretz spoke", "Maj Gen Dana Peretz spoke"),
        ("the bloc (EC) said", "the bloc said"),
        ("Shri Anand Rao met Mr. Lee and Dr Cole", "Anand Rao met Lee and Cole"),
        ("H.E. Anna Diaz", "Anna Diaz"),
        ("He met the Rt Hon Ann Lee MP, the premier", "He met Ann Lee, the premier"),
        ("Minister of Health II Ann Lee met", "Minister of Health Ann Lee met"),
        ("Brunei's Minister of Health II, Ann Lee", "Brunei's Minister of Health, Ann Lee"),
        ("a Labour MP spoke of Part II of it", "a Labour MP spoke of Part II of it"),
        ("two firms -- Alfa and Beta -- signed", "two firms, Alfa and Beta, signed"),
        ("two firms—Alfa and Beta", "two firms, Alfa and Beta"),
        ("“peace” and Peru’s plan", '"peace" and Peru\'s plan'),
        ("defence licences", "defense licenses"),
        ("They organised and finalised it", "They organized and finalized it"),
        ("the [joint plan](https://example.org/a) stands", "the joint plan stands"),
        ("a **bold** move", "a bold move"),
        ("Tanaka Motors <TMO.T> sold it", "Tanaka Motors sold it"),
        ("<Tanaka Motors Corp> sold it", "Tanaka Motors Corp sold it"),
        ("as agreed[12] in May", "as agreed in May"),
    ],
)
def test_what_hinders_the_parser_is_changed(written: str, parsed: str) -> None:
    assert fold(written) == parsed


@pytest.mark.parametrize(
    "text", ["", "Peru and Chile met.", "well-known co-chair", "(a longer aside, here)", "U.S. aid"]
)
def test_plain_text_is_left_alone(text: str) -> None:
    assert fold(text) == text


@given(st.text(max_size=80), st.integers(0, 1000))
def test_every_span_lies_in_the_original_and_in_order(text: str, offset: int) -> None:
    copy = shadow(text, offset)
    spans = [copy.span(i, i + 1) for i in range(len(copy.text))]
    assert all(offset <= s.start <= s.end <= offset + len(text) for s in spans)
    assert [s.start for s in spans] == sorted(s.start for s in spans)
    whole = copy.span(0, len(copy.text))
    assert whole.start <= whole.end <= offset + len(text)


@given(texts)
def test_kept_letters_map_to_the_same_letters(text: str) -> None:
    copy = shadow(text)
    for at, letter in enumerate(copy.text):
        if letter.isalnum():
            assert copy.span(at, at + 1).of(text) == letter


@given(texts)
def test_no_kept_word_is_lost_or_moved(text: str) -> None:
    kept = shadow(" ".join(PLAIN) + " " + text)
    words = [kept.span(*m.span()) for m in re.finditer(r"\S+", kept.text)]
    assert [w.of(" ".join(PLAIN) + " " + text) for w in words][: len(PLAIN) - 1] == PLAIN[:-1]


def test_a_changed_word_maps_to_the_whole_word() -> None:
    text = "The Defence Secretary (Retd) spoke"
    copy = shadow(text, 100)
    start = copy.text.index("Defense")
    assert copy.span(start, start + len("Defense Secretary")) == Span(104, 104 + len("Defence Secretary"))


def test_the_offset_moves_all_spans() -> None:
    text = "Mr. Lee met Shri Rao"
    here, there = shadow(text), shadow(text, 50)
    assert there.text == here.text
    assert there.span(0, 3) == here.span(0, 3).shift(50)


def test_a_headline_of_two_reads_as_a_sentence() -> None:
    assert shadow("Qatar, Ghana ink air pact").text == "Qatar and Ghana have signed air pact"
    assert shadow("UK seals deal with Rwanda").text == "UK has signed deal with Rwanda"
    assert shadow("Qatar, Ghana agree to talk").text == "Qatar, Ghana agree to talk"


def test_a_word_divided_at_the_end_of_a_line_is_whole() -> None:
    text = "They spoke of coop-\neration."
    copy = shadow(text, 100, [Span(118, 120)])
    assert copy.text == "They spoke of cooperation."
    start = copy.text.index("cooperation")
    assert copy.span(start, start + len("cooperation")) == Span(114, 127)


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("a loan amounting to Rs 8 billion from Peru", "a loan of Rs 8 billion from Peru"),
        ("a grant totalling nearly $2 million", "a grant of nearly $2 million"),
        ("a cut amounting to surrender", "a cut amounting to surrender"),
        ("lent 20 million EUR to Chad", "lent 20 million dollars to Chad"),
        ("a grant of USD 30 million", "a grant of USD 30 million"),
        ("Peru, Chad FMs to meet", "Peru, Chad foreign ministers to meet"),
    ],
)
def test_sums_are_told_as_the_model_knows_them(text: str, copy: str) -> None:
    assert shadow(text).text == copy
