"""Which decisions cannot stand beside a new one."""

from __future__ import annotations

from accord.library.contradictions import contradicted
from accord.model.claims import MentionId
from accord.model.record import DecisionId, Judgement, Said, Verdict


def word(text: str) -> Judgement:
    """`a=b` says that the two are one, `a!b` that they are two."""
    left, right = sorted((MentionId(text[0]), MentionId(text[-1])))
    return Judgement(left, right, Verdict.SAME if "=" in text else Verdict.DIFFERENT, 1.0, (), "ana")


def against(new: str, *standing: str) -> list[int]:
    said = [Said(DecisionId(n), word(w)) for n, text in enumerate(standing, 1) for w in text.split()]
    return list(contradicted(said, [word(w) for w in new.split()]))


def test_two_that_are_one_by_steps_cannot_be_two() -> None:
    assert against("a!c", "a=b", "b=c", "c=d") == [1, 2]


def test_of_several_ways_all_have_to_go() -> None:
    assert against("a!b", "a=b", "a=c c=b") == [1, 2]


def test_two_that_are_kept_apart_cannot_be_joined_by_a_third() -> None:
    assert against("b=c", "a=b", "c!a") == [2]


def test_what_does_not_touch_stands() -> None:
    assert against("a=b", "c!d", "b!c", "x=y") == []
    assert against("a!b", "a=c", "b=d") == []


def test_a_decision_of_many_words_is_weighed_as_one() -> None:
    assert against("a!c b!c a=b", "a=b b=c", "d!e") == [1]
