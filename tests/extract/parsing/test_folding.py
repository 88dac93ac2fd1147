"""Persons folded into one word for the parser, and the parse laid out over all words again."""

from __future__ import annotations

import pytest

from accord.extract import Reader
from accord.extract.parsing.folding import PLAIN, fold_names, unfold
from tests.extract.conftest import Study

SENTENCE = "The Minister of Trade, Eva Rojas, called on Premier Bo Dahl in May."
NAMES = [(4, 32), (44, 59)]


def test_a_name_and_the_comma_that_closes_it_become_one_plain_word(reader: Reader) -> None:
    folded = fold_names(reader.nlp.make_doc(SENTENCE), NAMES)
    assert folded.short.text == f"The {PLAIN} called on {PLAIN} in May."


def test_the_words_of_the_sentence_come_back_with_their_spaces(reader: Reader) -> None:
    folded = fold_names(reader.nlp.make_doc(SENTENCE), NAMES)
    doc = unfold(folded, reader.nlp(folded.short))
    assert doc.text == SENTENCE
    assert [t.text for t in doc] == [t.text for t in folded.doc]


def test_what_is_in_a_name_hangs_on_its_last_word(reader: Reader) -> None:
    folded = fold_names(reader.nlp.make_doc(SENTENCE), NAMES)
    doc = unfold(folded, reader.nlp(folded.short))
    rojas = next(t for t in doc if t.text == "Rojas")
    assert rojas.dep_ == "nsubj"
    assert rojas.head.text == "called"
    assert {t.head.text for t in doc[1:6]} == {"Rojas"}
    assert rojas.lemma_ == "Rojas"


def test_a_sentence_without_names_is_parsed_as_it_is(reader: Reader) -> None:
    doc = reader.nlp.make_doc("Chad signed a treaty.")
    folded = fold_names(doc, [(0, 4)])
    assert folded.short is doc
    assert unfold(folded, doc) is doc


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ambassador of Chad to Malta, Idriss Saleh, called on Defence Minister Carmelo Vella on Monday.",
        "Eva Rojas, Peru's minister of trade, met her Maltese counterpart Carmelo Vella.",
    ],
)
def test_the_verb_is_found_among_offices_and_appositions(study: Study, sentence: str) -> None:
    parsed = study(sentence).parsed
    root = next(t for t in parsed.doc if t.head == t)
    assert root.lemma_ in {"call", "meet"}
