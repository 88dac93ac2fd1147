"""Quotations of several sentences: who speaks is told in one of them, or beside the one before."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind
from tests.extract.conftest import Read

MET = "Foreign Minister Ana Diaz of Peru met Foreign Minister Bo Kone of Kenya in Oslo."

SPOKEN = [
    'Diaz said: "It was good to see him. I will visit Nairobi in October."',
    '"It was good to see him," Diaz said. "I will visit Nairobi in October."',
    '"It was good to see him. We did well. I will visit Nairobi in October," Diaz told reporters.',
    "Diaz told reporters: “It was good to see him.\n\n“I will visit Nairobi in October.”",
]


@pytest.mark.parametrize("words", SPOKEN)
def test_who_speaks_in_a_quotation_of_several_sentences(read: Read, words: str) -> None:
    found = read(f"{MET} {words}", published="2021-07-20")
    (visit,) = (event for event in found if event.kind is Kind.VISIT)
    assert visit.parties == ("KEN", "PER")
    assert [(p.name, p.role) for p in visit.participants] == [("Ana Diaz", "visitor")]


@pytest.mark.parametrize("words", SPOKEN)
def test_the_words_are_attributed_to_the_speaker(read: Read, words: str) -> None:
    found = read(f"{MET} {words}", published="2021-07-20")
    (visit,) = (event for event in found if event.kind is Kind.VISIT)
    assert visit.attributed_to == "Ana Diaz"


def test_another_speaker_of_the_next_paragraph_says_his_own(read: Read) -> None:
    text = f'{MET} "It was good to see him," Diaz said.\n\n"I will visit Lima in October," Kone said.'
    (visit,) = (event for event in read(text, published="2021-07-20") if event.kind is Kind.VISIT)
    assert [p.name for p in visit.participants] == ["Bo Kone"]


def test_what_stands_behind_a_quotation_is_not_quoted(read: Read) -> None:
    text = f'{MET} Diaz said: "It was good to see him." I flew home.'
    assert all(event.kind is not Kind.VISIT for event in read(text, published="2021-07-20"))


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ('"We had a good talk," Diaz told reporters.', [Kind.MEETING]),
        ('"We held talks on tea. It was useful," Diaz said.', [Kind.MEETING]),
        (
            '"It was useful. We met for two hours. We also signed an accord on tea," Diaz said.',
            [Kind.MEETING, Kind.SIGNING],
        ),
    ],
)
def test_what_we_did_was_done_at_the_talks_told_before(read: Read, words: str, kinds: list[Kind]) -> None:
    text = f"{MET.removesuffix('.')} on Monday. {words}"
    found = read(text, published="2021-07-20")
    assert [event.kind for event in found] == kinds
    assert {event.when.iso for event in found if event.when} == {"2021-07-19"}
