"""What a headline and the first sentences tell is one event; so is what 'the agreement' tells more of."""

from __future__ import annotations

from tests.extract.conftest import Read


def test_a_headline_and_its_sentence_are_one_though_their_words_and_tenses_differ(read: Read) -> None:
    (event,) = read(
        "Chad and Peru have agreed to set up a working group, Deputy Minister Bo Dahl of Chad said on Tuesday.",
        title="Chad, Peru to set up working group in energy",
        published="2021-03-03",
    )
    assert event.modality == "occurred"


def test_who_signed_the_agreement_and_when_is_told_after_the_agreement_itself(read: Read) -> None:
    (event,) = read(
        "Chad has signed an agreement with Peru on trade. Chadian Trade Minister Bo Dahl and his Peruvian counterpart "
        "Eva Rojas signed the agreement in Lima on Friday.",
        published="2016-09-24",
    )
    assert (event.when.iso if event.when else None, event.place.name if event.place else None) == (
        "2016-09-23",
        "Lima",
    )
    assert {p.name for p in event.participants} == {"Bo Dahl", "Eva Rojas"}
