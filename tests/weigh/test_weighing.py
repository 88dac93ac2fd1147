"""From traits to a probability, and to the words that say why."""

from __future__ import annotations

import math

import pytest

from accord.model.confidence import Confidence, is_doubtful, likeliest, likely
from accord.model.documents import Page
from accord.ontology.confidence import TraitGroup, Weights, weights
from accord.weigh import confidence, weigh
from tests.conftest import Maker

GROUPS = {
    "kind": TraitGroup("kind", "telling", "it is a {value}", {}),
    "rule": TraitGroup("rule", "telling", "the pattern {value} found it", {}),
    "word": TraitGroup("word", "wording", "its sentence has ‘{value}’", {"would": "it is only imagined"}),
}
STATES = frozenset({"PER", "CHL", "KEN"})
MADE = Weights(
    0.5, {"kind=visit": 1.0, "rule=a/b": 0.4, "word=would": -0.8}, GROUPS, frozenset({"would"}), 0.0
)


def test_without_traits_the_intercept_says_it() -> None:
    assert confidence([], MADE).value == pytest.approx(1 / (1 + math.exp(-0.5)), abs=0.006)


def test_what_weighs_more_than_nothing_raises_and_the_rest_lowers() -> None:
    plain = confidence([], MADE).value
    assert confidence(["kind=visit"], MADE).value > plain > confidence(["word=would"], MADE).value


def test_a_trait_without_a_weight_changes_nothing() -> None:
    assert confidence(["kind=meeting", "rule=new/one"], MADE) == confidence([], MADE)


def test_traits_of_one_subject_are_one_ground_in_the_words_of_the_weightiest() -> None:
    found = confidence(["kind=visit", "rule=a/b", "word=would"], MADE)
    assert [(ground.text, ground.weight) for ground in found.raising] == [("it is a visit", 1.4)]
    assert [(ground.text, ground.weight) for ground in found.lowering] == [("it is only imagined", -0.8)]


def test_the_order_of_traits_does_not_matter() -> None:
    found = ["word=would", "rule=a/b", "kind=visit"]
    assert confidence(found, MADE) == confidence(reversed(found), MADE)


def test_every_mention_of_a_page_is_weighed_and_nothing_else_of_it_changes(make: Maker) -> None:
    document = make.document("d", "Peru met Chile. It would visit Kenya.")
    mentions = [
        make.mention(document, "Peru met Chile.", "meeting", "CHL PER"),
        make.mention(document, "It would visit Kenya.", "visit", "KEN PER"),
    ]
    found = weigh(Page(document, ()), mentions, weights(), STATES)
    assert [mention.claims for mention in found] == [mention.claims for mention in mentions]
    assert all(mention.confidence and 0 < mention.confidence.value < 1 for mention in found)


def test_a_wish_with_pronouns_is_less_likely_than_a_plain_account(make: Maker) -> None:
    plain = make.document("a", "Chile and Peru signed a treaty in Lima on 3 May 2021.")
    wish = make.document(
        "b", "If they would, they said, we will sign with Chile and Peru and the EU; no more."
    )
    told = [
        weigh(Page(d, ()), [make.mention(d, d.text, kind, parties)], weights(), STATES)[0].confidence
        for d, kind, parties in ((plain, "signing", "CHL PER"), (wish, "commitment", "CHL EU PER"))
    ]
    assert told[0]
    assert told[1]
    assert told[0].value > told[1].value


def test_the_likeliest_account_counts_and_none_where_none_was_weighed() -> None:
    assert likeliest([None, Confidence(0.4), Confidence(0.7)]) == Confidence(0.7)
    assert likeliest([None]) is None


def test_what_was_not_weighed_is_never_left_out_nor_doubtful() -> None:
    assert likely(None, 0.9)
    assert likely(Confidence(0.6), 0.6)
    assert not likely(Confidence(0.59), 0.6)
    assert not is_doubtful(None)
    assert is_doubtful(0.49)


def test_nothing_is_certain() -> None:
    sure = Weights(20.0, {"word=would": -40.0}, GROUPS, frozenset(), 0.0)
    assert confidence([], sure).value == 0.99
    assert confidence(["word=would"], sure).value == pytest.approx(0.01)


def test_what_most_events_have_is_no_ground() -> None:
    usual = Weights(0.0, {"kind=visit": 0.5, "rule=a/b": 0.3}, GROUPS, frozenset(), 0.0, {"telling": 0.48})
    assert confidence(["kind=visit"], usual).grounds == ()
    (ground,) = confidence(["kind=visit", "rule=a/b"], usual).grounds
    assert ground.weight == 0.32
    assert confidence(["rule=a/b"], usual).grounds == ()  # less than usual, but nothing against it
