"""The vectors that are made with less are those of the model."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.tokens import Doc

from accord.extract.parsing import vectors
from accord.extract.parsing.parse import CANDIDATES

TEXTS = (
    "The ministers of Chad and Niger signed an accord in Oslo on May 4.",
    "No!",
    "Niger's minister, who'd come by boat, signed it  on 4/5/1999 for $3.5 mln.",
)


@pytest.fixture(scope="module")
def nlp():
    import spacy

    return spacy.load(CANDIDATES[-1], exclude=["ner"])


def _same(found, wanted):
    return all(np.allclose(one, other, atol=1e-4) for one, other in zip(found, wanted, strict=True))


def test_they_are_those_of_the_model_alone_and_beside_others(nlp):
    docs = [nlp.make_doc(text) for text in TEXTS]
    wanted = nlp.get_pipe("tok2vec").model.predict(docs)
    quick = vectors.Vectors(nlp.get_pipe("tok2vec").model)
    assert _same(quick.predict(docs), wanted)
    assert _same([quick.predict([doc])[0] for doc in docs], wanted)


def test_an_empty_text_has_none(nlp):
    quick = vectors.Vectors(nlp.get_pipe("tok2vec").model)
    assert [len(one) for one in quick.predict([Doc(nlp.vocab), nlp.make_doc("No!")])] == [0, 2]


def test_words_are_forgotten_when_there_are_too_many(nlp, monkeypatch):
    monkeypatch.setattr(vectors, "KEPT", 9)
    model = nlp.get_pipe("tok2vec").model
    quick = vectors.Vectors(model)
    for text in (*TEXTS, *TEXTS):
        doc = nlp.make_doc(text)
        assert _same(quick.predict([doc]), model.predict([doc]))


def test_a_model_that_is_built_otherwise_makes_its_own(nlp):
    pipe = nlp.get_pipe("tok2vec")
    window = next(node for node in pipe.model.walk() if node.name == "expand_window")
    window.attrs["window_size"] = 2
    try:
        vectors.quicken(nlp)
        assert "predict" not in vars(pipe)
    finally:
        window.attrs["window_size"] = 1
    vectors.quicken(nlp)
    assert "predict" in vars(pipe)
    del pipe.predict
