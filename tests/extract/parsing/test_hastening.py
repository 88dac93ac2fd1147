"""What the hastened model says is what the model says."""

from __future__ import annotations

import pytest

from accord.extract.parsing.hastening import hasten, one_thread
from accord.extract.parsing.parse import CANDIDATES

TEXTS = (
    "There were no talks, and they ain't gonna sign it; let's go, the Minister said.",
    "He hoped to sign an accord that he'd got from Chad, which it does not have.",
    "Officials met them twice  in Oslo  and y'all came on boats.",
    "Doin' nothin', you and I saw it being had; wo n't those be better?",
    "The two countries' agreements were ratified, sending envoys to Niger's ports.",
)


def _said(nlp, doc):
    return [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i, str(t.morph)) for t in nlp(doc)]


@pytest.fixture(scope="module")
def models():
    import spacy

    return [spacy.load(CANDIDATES[-1], exclude=["ner"]) for _ in range(2)]


@pytest.mark.parametrize("text", TEXTS)
def test_the_hastened_model_says_what_the_model_says(models, text):
    plain, quick = models
    hasten(quick)  # again and again does no harm
    with one_thread():
        assert _said(quick, text) == _said(plain, text)


def test_a_ruler_that_looks_at_more_is_left_as_it_is(models):
    import spacy

    nlp = spacy.load(CANDIDATES[-1], exclude=["ner"])
    ruler = nlp.get_pipe("attribute_ruler")
    ruler.add([[{"SHAPE": "Xxxx"}]], {"LEMMA": "name"})
    hasten(nlp)
    assert "match" not in vars(ruler)
    assert _said(nlp, "Oslo met Chad.")[2][3] == "name"
