"""Whole reports, read from the first sentence to the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.extract import Reader, extract
from accord.model.claims import Agreement, EventMention, Field, Kind, Modality, Participant, Place
from accord.model.dates import Basis
from accord.ontology.load import load

if TYPE_CHECKING:
    from tests.extract.conftest import PageOf, Read

WIRE = """Nairobi [Kenya], March 12 (ANI): Kenyan Foreign Minister Ona Quist met Peruvian Foreign Minister \
Ana Diaz in Nairobi on Tuesday.

Kenya and Peru signed a Memorandum of Understanding (MoU) on Fisheries Cooperation during the meeting.

The MoU covers training and research and development.

Also Read | Chile and Uganda sign a treaty on football.

Diaz will visit Mombasa on Thursday."""

RELEASE = """The Minister met President Omar Sall of Senegal in Dakar on 5 May 2023.

They discussed fisheries and tourism. The Minister thanked him for the welcome."""

JOINT = """We, the Prime Ministers of Kenya and Uganda, met in Kampala on 3 June 2022.

We agreed to build a joint power line.

We will hold the next session of the Joint Ministerial Commission in Nairobi in 2023."""

NOTHING = """The museum in Lima opened a new hall on Friday. Its director said that 300 visitors came.

Chilean tourists liked the garden. The hall has nine rooms and a long bench."""


def the(mentions: tuple[EventMention, ...], kind: Kind) -> EventMention:
    (found,) = [mention for mention in mentions if mention.kind is kind]
    return found


@pytest.fixture(scope="module")
def wire(read: Read) -> tuple[EventMention, ...]:
    return read(WIRE, published="2024-03-13", publisher="ANI")


def test_a_wire_story_tells_of_its_events(wire: tuple[EventMention, ...]) -> None:
    assert [mention.kind for mention in wire] == [Kind.MEETING, Kind.SIGNING, Kind.VISIT]
    assert {mention.parties for mention in wire} == {("KEN", "PER")}


def test_the_meeting_of_a_wire_story(wire: tuple[EventMention, ...]) -> None:
    meeting = the(wire, Kind.MEETING)
    assert meeting.when is not None
    assert (meeting.when.iso, meeting.when.basis) == ("2024-03-12", Basis.WEEKDAY)
    assert meeting.place == Place("Nairobi", "KEN")
    assert set(meeting.participants) == {
        Participant("Ona Quist", "participant", "KEN", "Foreign Minister"),
        Participant("Ana Diaz", "participant", "PER", "Foreign Minister"),
    }


def test_the_signing_is_tied_to_the_meeting_and_has_the_areas_of_the_text(
    wire: tuple[EventMention, ...],
) -> None:
    signing = the(wire, Kind.SIGNING)
    assert signing.agreement == Agreement("Memorandum of Understanding (MoU) on Fisheries Cooperation", "mou")
    assert signing.when is not None
    assert (signing.when.iso, signing.when.basis) == ("2024-03-12", Basis.DISCOURSE)
    assert {"fisheries", "training", "research-development"} <= set(signing.areas)


def test_a_link_in_a_title_is_markup_of_the_page(read: Read) -> None:
    text = "Kenya and Peru signed the [Lima Fisheries Treaty](https://example.org/treaty) in Nairobi on 5 May 2023."
    (event,) = read(text)
    assert event.agreement == Agreement("Lima Fisheries Treaty", "treaty")


def test_what_lies_ahead_is_scheduled(wire: tuple[EventMention, ...]) -> None:
    visit = the(wire, Kind.VISIT)
    assert visit.modality is Modality.SCHEDULED
    assert visit.when is not None
    assert visit.when.iso == "2024-03-14"


def test_an_office_speaks_for_its_state(read: Read) -> None:
    told = read(RELEASE, published="2023-05-06", publisher="Ministry of Trade of Chile")
    meeting = the(told, Kind.MEETING)
    assert meeting.parties == ("CHL", "SEN")
    assert meeting.place == Place("Dakar", "SEN")
    assert set(meeting.areas) == {"fisheries", "tourism"}


def test_a_joint_statement_speaks_for_all(read: Read) -> None:
    told = read(JOINT, title="Joint statement by Kenya and Uganda", published="2022-06-03")
    assert [(m.kind, m.modality) for m in told] == [
        (Kind.MEETING, Modality.OCCURRED),
        (Kind.PROJECT, Modality.SCHEDULED),
        (Kind.SESSION, Modality.SCHEDULED),
    ]
    assert {mention.parties for mention in told} == {("KEN", "UGA")}
    assert the(told, Kind.SESSION).body == "Joint Ministerial Commission"


@pytest.mark.parametrize(
    "text",
    [
        NOTHING,
        "",
        " \n\n ",
        "Also Read | Chile and Uganda sign a treaty on football.\n\nFollow us on Facebook.",
        "The talks met with success.",
        "Kenya called on Peru to stop.",
        "The Kenyan parliament passed the budget on Monday.",
    ],
)
def test_what_tells_of_no_cooperation_has_no_events(read: Read, text: str) -> None:
    assert read(text, published="2022-06-03") == ()


@pytest.mark.parametrize(
    ("sentence", "kind", "modality"),
    [
        ("Peru and Chile signed a treaty on fisheries.", Kind.SIGNING, Modality.OCCURRED),
        ("Peru and Chile will sign a treaty on fisheries.", Kind.SIGNING, Modality.SCHEDULED),
        ("Peru hopes to sign a treaty on fisheries with Chile.", Kind.SIGNING, Modality.PROPOSED),
        ("Peru and Chile did not sign the treaty on fisheries.", Kind.SIGNING, Modality.DENIED),
        ("Peru and Chile ratified the treaty on extradition.", Kind.AGREEMENT_CHANGE, Modality.OCCURRED),
        ("Peru sold 20 patrol boats to Chile in 2019.", Kind.TRANSFER, Modality.OCCURRED),
        ("Peru and Chile held a joint naval exercise off Callao.", Kind.EXERCISE, Modality.OCCURRED),
        ("Peru and Chile launched a joint satellite project.", Kind.PROJECT, Modality.OCCURRED),
        ("Peru and Chile agreed to share radar data.", Kind.COMMITMENT, Modality.OCCURRED),
        (
            "Peru and Chile held the third session of the Joint Ports Committee.",
            Kind.SESSION,
            Modality.OCCURRED,
        ),
    ],
)
def test_a_sentence_of_each_kind(read: Read, sentence: str, kind: Kind, modality: Modality) -> None:
    (mention,) = read(sentence, published="2021-05-05")
    assert (mention.kind, mention.modality, mention.parties) == (kind, modality, ("CHL", "PER"))


def test_two_hundred_sentences(read: Read) -> None:
    body = "\n\n".join(f"Peru sold {n} boats to Chile in {1900 + n}." for n in range(2, 102))
    filler = " The harbour was full of small ships that day." * 100
    told = read(body + "\n\n" + filler.strip(), published="2021-05-05")
    assert {mention.kind for mention in told} == {Kind.TRANSFER}
    assert {mention.parties for mention in told} == {("CHL", "PER")}


def test_the_same_text_is_read_the_same(read: Read, page_of: PageOf, wire: tuple[EventMention, ...]) -> None:
    assert read(WIRE, published="2024-03-13", publisher="ANI") == wire
    page = page_of(WIRE, published="2024-03-13", publisher="ANI")
    assert extract(page, Reader(load())) == wire


def test_the_ontology_of_a_mention_is_the_readers(reader: Reader, wire: tuple[EventMention, ...]) -> None:
    assert {mention.ontology for mention in wire} == {reader.ontology.digest}
    assert len({mention.id for mention in wire}) == len(wire)


WHO = [
    "Peru",
    "the Chilean minister",
    "Kenyan President Ona Quist",
    "NATO",
    "“Both sides”",
    "they",
    "Shri Rao",
    "İzmir",
]
DOES = [
    "met",
    "signed a “treaty” (MoU) with",
    "will visit",
    "did not sell 3 boats -- all old -- to",
    "spoke, and",
    "hopes to host",
]
WHEN = [
    "",
    " on Tuesday",
    " in Lima on 3 May 2021",
    " (Res)",
    "[4]",
    "\n",
    " at the 5th Joint Committee on Ports",
]

sentence = st.builds("{} {} {}{}.".format, *(st.sampled_from(part) for part in (WHO, DOES, WHO, WHEN)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(sentence, max_size=4),
    st.sampled_from([" ", "\n\n", "\n"]),
    st.sampled_from([None, "2024-03-13"]),
)
def test_every_value_is_tied_to_its_words(
    read: Read, codes: frozenset[str], sentences: list[str], joint: str, published: str | None
) -> None:
    text = joint.join(sentences)
    for mention in read(text, published=published):
        quotes = [*mention.evidence, *(quote for claim in mention.claims for quote in claim.evidence)]
        assert all(quote.quote == quote.span.of(text) for quote in quotes)
        assert all(claim.evidence and claim.rule for claim in mention.claims)
        assert mention.evidence
        assert len(mention.parties) > 1
        assert {*mention.parties, *(p.party for p in mention.participants)} <= codes
        assert len(list(mention.values(Field.MODALITY))) == 1


@pytest.fixture(scope="session")
def codes(reader: Reader) -> frozenset[str]:
    return frozenset(reader.ontology.party_by_code)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_no_text_breaks_the_reader(read: Read, text: str) -> None:
    told = read(f"Peru met Chile. {text} Kenya signed a pact with Peru.")
    assert all(len(mention.parties) > 1 for mention in told)


def test_a_sentence_of_something_else_is_no_evidence_of_an_agreement(read: Read) -> None:
    """A title without capitals has no initials by which the report could go on to speak of it."""
    text = (
        "Ghana and Peru signed a treaty on common fisheries in Accra on 3 May 2024.\n\n"
        "The navies of the two countries will hold the joint exercise Blue Anchor in November."
    )
    kinds = {mention.kind: len(mention.evidence) for mention in read(text)}
    assert kinds == {"signing": 1, "exercise": 1}
