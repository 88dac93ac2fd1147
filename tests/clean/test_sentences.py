"""Sentences inside a paragraph."""

from __future__ import annotations

import pytest

from accord.clean.sentences import LONG, find_sentences
from accord.model.spans import Span
from accord.ontology.page_rules import PageRules


def split(text: str, rules: PageRules) -> list[str]:
    return [span.of(text) for span in find_sentences(text, Span(0, len(text)), rules.division)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. President met Maj. Gen. Dahl on Sept. 5 in Oslo.",
        "The firm was fined by the U.S. For breaking rules it had signed.",
        "Spc. Rojas and Lt. Col. A. B. Dahl trained under No. 4 Command.",
        "The talks began at 8:30 a.m. local time in St. Lucia.",
        "Their office (est. 1998) stayed open.",
    ],
)
def test_abbreviations_end_no_sentence(rules: PageRules, sentence: str) -> None:
    assert split(sentence, rules) == [sentence]


def test_a_plain_word_before_the_stop_ends_a_sentence(rules: PageRules) -> None:
    told = ["Namibia gave 40 tonnes of fish last month.", "Opposition leader Ncube called it a waste."]
    assert split(" ".join(told), rules) == told


def test_sentences_without_a_space_between_them(rules: PageRules) -> None:
    assert split("They signed the pact.On Friday they left.", rules) == [
        "They signed the pact.",
        "On Friday they left.",
    ]


def test_list_that_lost_its_line_breaks(rules: PageRules) -> None:
    assert split("Minister of Trade -   Minister of Ports", rules) == [
        "Minister of Trade",
        "Minister of Ports",
    ]


def test_quotation_ends_with_its_mark(rules: PageRules) -> None:
    assert split("“We will sign.” He left.", rules) == ["“We will sign.”", "He left."]


def test_very_long_sentence_is_divided(rules: PageRules) -> None:
    text = "the sides open ports; " * (LONG // 10)
    assert all(len(part) <= 30 for part in split(text, rules))


def test_a_day_at_the_end_ends_a_sentence(rules: PageRules) -> None:
    parts = ["She will visit Chad from Jan. 13 to 18.", "This is her third trip, on 4. July."]
    assert split(" ".join(parts), rules) == parts
    assert split("They met on 4. July in Oslo.", rules) == ["They met on 4. July in Oslo."]
