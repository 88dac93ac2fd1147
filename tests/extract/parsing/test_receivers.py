"""Who stands before what is given gets it."""

from __future__ import annotations

from tests.extract.conftest import Study


def test_who_is_lent_something_is_no_part_of_it(study: Study) -> None:
    chad = study("Norway lent Chad 40 million dollars.").token("Chad")
    assert (chad.dep_, chad.head.text) == ("dative", "lent")


def test_a_loan_agreed_to_for_somebody_is_for_somebody(study: Study) -> None:
    preposition = study("Norway agreed to a loan for Chad.").token("for")
    assert preposition.head.text == "agreed"
