"""Whether an act took place, is planned, only proposed, or did not take place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract import Reader
from accord.extract.fill.modality import modality_of, tense_of
from accord.extract.fill.past import is_simple_past
from accord.extract.times import Tense
from accord.model.claims import Kind, Modality

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


@pytest.mark.parametrize(
    ("sentence", "word", "modality"),
    [
        ("Kenya and Peru signed a treaty.", "signed", Modality.OCCURRED),
        ("Kenya and Peru have signed a treaty.", "signed", Modality.OCCURRED),
        ("Kenya and Peru will sign a treaty.", "sign", Modality.SCHEDULED),
        ("Kenya and Peru plan to sign a treaty.", "sign", Modality.SCHEDULED),
        ("Kenya and Peru are expected to sign a treaty.", "sign", Modality.SCHEDULED),
        ("The minister said that Kenya would sign a treaty.", "sign", Modality.SCHEDULED),
        ("Kenya may sign a treaty.", "sign", Modality.PROPOSED),
        ("The next talks between Kenya and Peru took place in Lima.", "talks", Modality.OCCURRED),
        ("The planned talks between Kenya and Peru were held in Lima.", "talks", Modality.OCCURRED),
        ("The planned talks between Kenya and Peru were announced in Lima.", "talks", Modality.SCHEDULED),
        ("The next talks between Kenya and Peru were to be held in Lima.", "talks", Modality.SCHEDULED),
        ("Kenya's premier plans to stop in Lima for talks with Peru.", "talks", Modality.SCHEDULED),
        ("The pact would allow Kenya to join military exercises with Peru.", "exercises", Modality.PROPOSED),
        ("Kenya hopes to sign a treaty.", "sign", Modality.PROPOSED),
        ("Kenya hoped to sign a treaty.", "sign", Modality.PROPOSED),
        ("Kenya is slated to sign a treaty.", "sign", Modality.SCHEDULED),
        ("Kenya proposed to sign a treaty.", "sign", Modality.PROPOSED),
        ("Kenya did not sign the treaty.", "sign", Modality.DENIED),
        ("Kenya cancelled plans to sign a treaty.", "sign", Modality.DENIED),
        ("Kenya has suspended plans to sell four boats to Peru.", "sell", Modality.DENIED),
        ("Kenya's offer to sell four boats to Peru was criticised.", "sell", Modality.PROPOSED),
        ("Kenya threatened to cancel plans to sign a treaty.", "sign", Modality.SCHEDULED),
        ("Kenya called off a planned visit to Peru.", "visit", Modality.DENIED),
        ("Kenya's premier may embark on a visit to Peru.", "visit", Modality.PROPOSED),
        ("Fishing topped the agenda of the talks.", "talks", Modality.OCCURRED),
        ("Kenya refused to sign the treaty.", "sign", Modality.DENIED),
        ("They spoke of the upcoming visit.", "visit", Modality.SCHEDULED),
        ("They spoke of the proposed visit.", "visit", Modality.PROPOSED),
        ("During the talks Kenya proposed a tax.", "talks", Modality.OCCURRED),
        ("Kenya and Peru plan to discuss the tariffs in talks in Lima.", "talks", Modality.SCHEDULED),
        ("Kenya hopes to raise the matter at a meeting with Peru.", "meeting", Modality.SCHEDULED),
        ("Kenya was due to see bankers before going to Lima for the summit.", "going", Modality.SCHEDULED),
        ("They will raise it when the minister visits Lima.", "visits", Modality.SCHEDULED),
        ("They raised it when the minister visited Lima.", "visited", Modality.OCCURRED),
        ("It is intended to deliver on Peru's pledge at the summit.", "summit", Modality.OCCURRED),
        ("A meeting of Kenya and Peru is set for May.", "meeting", Modality.SCHEDULED),
        ("The planned meeting of Kenya and Peru did not take place.", "meeting", Modality.DENIED),
        ("Kenya's president is due in Peru on Monday to sign a treaty.", "sign", Modality.SCHEDULED),
        ("Kenya's president flies to Peru to sign a treaty.", "sign", Modality.SCHEDULED),
        ("Kenya is ready to host talks with Peru.", "talks", Modality.PROPOSED),
        ("They praised his decision to go to Lima to attend the summit.", "summit", Modality.SCHEDULED),
        ("They praised his attendance at the summit.", "summit", Modality.OCCURRED),
        ("Kenya looks forward to see Peru at the summit.", "summit", Modality.SCHEDULED),
        ("They discussed the costs should it choose war.", "discussed", Modality.OCCURRED),
        ("Kenya had a chance to meet Peru's minister.", "meet", Modality.OCCURRED),
        ("They were able to discuss the tariffs.", "discuss", Modality.OCCURRED),
        ("They were not able to discuss the tariffs.", "discuss", Modality.DENIED),
        ("Kenya wants an opportunity to discuss the tariffs.", "discuss", Modality.PROPOSED),
    ],
)
def test_modality_from_the_words_around(
    study: Study, reader: Reader, sentence: str, word: str, modality: Modality
) -> None:
    assert modality_of(study(sentence).token(word), Modality.OCCURRED, reader.ontology.words) is modality


def test_the_default_holds_where_nothing_says_otherwise(study: Study, reader: Reader) -> None:
    token = study("Kenya and Peru signed a treaty.").token("signed")
    assert modality_of(token, Modality.PROPOSED, reader.ontology.words) is Modality.PROPOSED


@pytest.mark.parametrize("modality", list(Modality))
def test_only_what_lies_ahead_is_read_in_the_future(modality: Modality) -> None:
    ahead = modality in {Modality.SCHEDULED, Modality.PROPOSED}
    assert (tense_of(modality) is Tense.FUTURE) == ahead


@pytest.mark.parametrize(
    ("sentence", "word", "simple"),
    [
        ("Kenya signed a treaty.", "signed", True),
        ("A treaty was signed.", "signed", True),
        ("Kenya has signed a treaty.", "signed", False),
        ("Kenya had signed a treaty.", "signed", False),
        ("Kenya will sign a treaty.", "sign", False),
        ("Kenya held talks with Peru.", "talks", True),
        ("Kenya thanked them during talks with Peru.", "talks", True),
        ("Kenya praised its talks with Peru.", "talks", False),
    ],
)
def test_the_simple_past_of_a_dispatch(
    study: Study, reader: Reader, sentence: str, word: str, simple: bool
) -> None:
    assert is_simple_past(study(sentence).token(word), reader.ontology.words) is simple


def test_the_day_of_what_was_called_off_is_the_nearest() -> None:
    assert tense_of(Modality.DENIED) is Tense.PRESENT
    assert tense_of(Modality.SCHEDULED) is Tense.FUTURE


def test_what_is_waited_for_has_not_been(read: Read) -> None:
    text = "Kenya would not decide until its minister met President Juan Diaz of Peru."
    assert [event.modality.value for event in read(text)] == ["proposed"]


def test_despite_what_it_was_it_has_been(read: Read) -> None:
    text = "Kenya has yet to reply despite a visit by Peruvian envoy Luis Diaz to Nairobi last month."
    assert [event.modality.value for event in read(text) if event.kind is Kind.VISIT] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Kenya are working to secure a new site to sign the treaty.",
        "Peru and Kenya are looking for a venue to sign the treaty.",
    ],
)
def test_what_a_venue_is_sought_for_is_still_to_be_done(read: Read, text: str) -> None:
    (signing,) = read(text, published="2024-10-17")
    assert signing.modality is Modality.SCHEDULED
