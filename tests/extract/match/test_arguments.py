"""Who does what to whom in a parse; passives and control turned round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.arguments import relations
from accord.extract.match.doers import subjects
from accord.extract.match.done_to import objects
from tests.extract.conftest import Read

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "verb", "who"),
    [
        ("Kenya signed the treaty.", "signed", ["Kenya"]),
        ("The treaty was signed by Kenya.", "signed", ["Kenya"]),
        ("Kenya agreed to sign the treaty.", "sign", ["Kenya"]),
        ("Kenya invited Peru to visit the port.", "visit", ["Peru"]),
        ("Kenya met Peru and signed the treaty.", "signed", ["Kenya"]),
        ("The treaty was signed.", "signed", []),
        ("It was agreed that Kenya would sell wheat.", "agreed", ["Kenya"]),
        ("Kenya is in talks to buy ships.", "buy", ["Kenya"]),
        ("Kenya thanked Peru for hosting the troops.", "hosting", ["Peru"]),
        ("Kenya praised Peru after hosting the troops.", "hosting", ["Kenya"]),
        ("Kenya selected Peru to supply the ships.", "supply", ["Peru"]),
    ],
)
def test_who_does_it(study: Study, sentence: str, verb: str, who: list[str]) -> None:
    studied = study(sentence)
    assert [token.text for token in subjects(studied.token(verb), studied.words)] == who


@pytest.mark.parametrize(
    ("sentence", "verb", "what"),
    [
        ("Kenya signed the treaty.", "signed", ["treaty"]),
        ("The treaty was signed by Kenya.", "signed", ["treaty"]),
        ("A treaty signed by Kenya was read.", "signed", ["treaty"]),
        ("Kenya spoke.", "spoke", []),
        ("The ships we sent have arrived.", "sent", ["ships"]),
        ("After being received by Peru, Kone called for calm.", "received", ["Kone"]),
    ],
)
def test_what_it_is_done_to(study: Study, sentence: str, verb: str, what: list[str]) -> None:
    assert [token.text for token in objects(study(sentence).token(verb))] == what


def test_relations_of_a_verb_by_their_names(study: Study) -> None:
    studied = study("Kenya discussed fisheries with Peru.")
    assert {("subj", "Kenya"), ("obj", "fisheries"), ("with", "Peru")} <= {
        (r, t.text) for r, t in relations(studied.token("discussed"), studied.words)
    }


def test_who_asks_for_what_another_does(study: Study) -> None:
    studied = study("Kenya asked Peru to supply two ships.")
    found = {(r, t.text) for r, t in relations(studied.token("supply"), studied.words)}
    assert {("subj", "Peru"), ("asker", "Kenya")} <= found


def test_relations_of_a_noun(study: Study) -> None:
    studied = study("Kenya held talks with Peru on fisheries.")
    found = {(r, t.text) for r, t in relations(studied.token("talks"), studied.words)}
    assert {("subj", "Kenya"), ("with", "Peru")} <= found


def test_a_subject_hung_on_the_phrase_before_it_is_found(study: Study) -> None:
    text = "Through the framework of the Roadmap, the President and the Prime Minister will agree to expand work."
    studied = study(text)
    assert [token.text for token in subjects(studied.token("agree"), studied.words)] == ["President"]


def test_what_links_two_ends(study: Study) -> None:
    studied = study("A railway linking Kenya with Uganda was opened.")
    found = {(relation, head.text) for relation, head in relations(studied.token("railway"), studied.words)}
    assert ("linking", "Kenya") in found


def test_a_label_before_a_colon_does_nothing(study: Study) -> None:
    studied = study(
        "Accelerating Climate Ambitions: Through the Roadmap, Kenya and Peru will launch a council."
    )
    assert "Kenya" in [token.text for token in subjects(studied.token("launch"), studied.words)]


def test_what_is_expected_to_be_done_is_done_to_the_subject(read: Read) -> None:
    text = (
        "Peruvian President Ana Diaz met Chadian President Ali Kone on Monday.\n\n"
        "A number of accords on fishing are expected to be signed."
    )
    (signing,) = [m for m in read(text, published="2021-05-11") if m.kind.value == "signing"]
    assert (signing.modality.value, signing.parties) == ("scheduled", ("PER", "TCD"))


def test_who_says_it_is_no_thing_agreed_on(read: Read) -> None:
    text = (
        "The presidents of Peru and Chad met on Monday.\n\n"
        "According to the communique, the presidents agreed to rebuild the railways of both countries."
    )
    kinds = {m.kind.value for m in read(text, published="2021-05-11")}
    assert kinds == {"meeting", "commitment"}


def test_who_comments_on_a_visit_was_on_it(read: Read) -> None:
    text = "Kenyan President Ann Kone criticised the tax during a visit to Lima on Tuesday."
    (event,) = read(text, published="2024-05-16")
    assert (event.kind.value, event.parties) == ("visit", ("KEN", "PER"))


def test_who_comments_on_talks_was_not_at_them(read: Read) -> None:
    text = "Kenyan President Ann Kone criticised the talks between Peru and Chile on Tuesday."
    assert all("KEN" not in event.parties for event in read(text, published="2024-05-16"))
