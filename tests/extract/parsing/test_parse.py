"""The language model as the reader uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.errors import ModelError
from accord.extract import Reader
from accord.extract.parsing.parse import LONGEST, load_model, parse

if TYPE_CHECKING:
    from tests.extract.conftest import PageOf, Study


def test_a_model_that_is_not_installed_is_an_error() -> None:
    with pytest.raises(ModelError, match="model/missing"):
        load_model("en_no_such_model")


def test_a_word_with_a_hyphen_stays_whole(study: Study) -> None:
    assert study("They co-chaired the talks.").token("co-chaired").i == 1


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("Peru hopes to sign it.", "hopes", "hope"),
        ("Peru was hoping to sign it.", "hoping", "hope"),
        ("They staged an exercise.", "staged", "stage"),
        ("They relaunched the talks.", "relaunched", "relaunch"),
        ("They cohosted the talks.", "cohosted", "cohost"),
    ],
)
def test_verbs_that_the_model_misreads(study: Study, sentence: str, word: str, lemma: str) -> None:
    assert study(sentence).token(word).lemma_ == lemma


def test_a_sentence_stays_one_whatever_its_full_stops(reader: Reader, page_of: PageOf) -> None:
    page = page_of("The U.S. Navy sailed off. Lima was next.")
    parsed = list(parse(reader.nlp, page, [(s, ()) for s in page.sentences]))
    assert [one.sentence for one in parsed] == list(page.sentences)
    assert all(len(list(one.doc.sents)) == 1 for one in parsed)


def test_what_runs_too_long_is_cut(reader: Reader, page_of: PageOf) -> None:
    page = page_of("Kenya and Peru, " * 200 + "met.")
    (parsed,) = parse(reader.nlp, page, [(s, ()) for s in page.sentences])
    assert len(parsed.doc.text) <= LONGEST
