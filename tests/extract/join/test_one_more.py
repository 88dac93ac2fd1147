"""Agreements told one after the other: which is one more and which is one told again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _signed(read: Read, text: str) -> list[str]:
    return [m.agreement.title for m in read(text) if m.kind is Kind.SIGNING and m.agreement]


def test_what_was_also_signed_is_one_more(read: Read) -> None:
    text = (
        "The ministers of Kenya and Peru signed an air services agreement. They also signed a memorandum of "
        "understanding. A protocol on fish was also signed."
    )
    assert len(_signed(read, text)) == 3


def test_what_other_bodies_sign_is_one_more(read: Read) -> None:
    text = (
        "A memorandum of understanding was signed between the Kenyan Railway Board and the Peruvian Railway Company. "
        "A memorandum of understanding was signed between the Kenyan Film Institute and the Peruvian Cinema House."
    )
    assert len(_signed(read, text)) == 2


def test_the_agreement_told_again_is_the_same(read: Read) -> None:
    text = (
        "Kenya and Peru signed an air services agreement. The agreement was signed in Lima by both ministers."
    )
    assert len(_signed(read, text)) == 1


def test_those_that_were_summed_up_take_the_place_of_the_sum(read: Read) -> None:
    text = (
        "Kenya and Peru signed 11 agreements in Lima. A memorandum of understanding was also signed between the "
        "Kenyan Railway Board and the Peruvian Railway Company."
    )
    assert len(_signed(read, text)) == 1


def test_a_new_accord_of_both_countries_is_one_more(read: Read) -> None:
    text = (
        "Kenya and Peru signed an agreement on fisheries in 1961. A visa abolition agreement was signed by both "
        "countries."
    )
    assert len(_signed(read, text)) == 2


def test_accords_with_the_same_state_on_two_things_are_two(read: Read) -> None:
    text = (
        "Kenya ratified the extradition treaty with Peru on Tuesday. The fisheries protocol with Peru was ratified "
        "by Kenya on the same day."
    )
    assert len([m for m in read(text) if m.kind is Kind.AGREEMENT_CHANGE]) == 2


def test_words_of_one_stem_name_one_accord(read: Read) -> None:
    text = (
        "In 2005 Kenya and Peru signed an agreement on culture and education.\n\n"
        "Both nations have signed agreements such as an Agreement on Cultural and Educational Exchanges (2005)."
    )
    assert len(_signed(read, text)) == 1
