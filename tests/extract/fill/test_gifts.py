"""What is particular to transfers and joint projects."""

from __future__ import annotations

import pytest

from accord.clean import clean
from accord.extract import Reader, extract
from accord.extract.drafts import Draft, Stated
from accord.extract.fill.gifts import name_both_ends
from accord.model.claims import EventMention, Kind, Modality, Participant
from accord.model.documents import Document, DocumentId
from accord.model.spans import Span
from accord.ontology import pages
from accord.ontology.files import layers
from accord.ontology.load import load

HERE = Span(0, 1)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader with the ontology that is installed."""
    return Reader(load())


def _told(reader: Reader, text: str) -> tuple[EventMention, ...]:
    document = Document(DocumentId("a"), text, "h", None, None, None)
    return extract(clean(document, pages.parse(layers())), reader)


def test_the_other_end_of_a_transfer_is_named(reader: Reader) -> None:
    """The state that no argument of the verb names takes the end that is left."""
    draft = Draft(Kind.TRANSFER, "transfer/supply", Stated(Modality.OCCURRED, HERE, "x"), 0, 0)
    draft.parties = {code: Stated(code, HERE, "x") for code in ("NOR", "MWI")}
    draft.participants = {"Norway": Stated(Participant("Norway", "supplier", "NOR", None), HERE, "x")}
    name_both_ends(draft, reader.ontology)
    assert draft.participants["Malawi"].value.role == "recipient"


def test_what_was_signed_is_no_transfer_beside_the_signing(reader: Reader) -> None:
    """'Signed an agreement to lend' is one event."""
    events = _told(
        reader, "Japan and Peru signed an agreement to lend 30 million dollars to Peru on 3 May 2004."
    )
    assert [event.kind.value for event in events] == ["signing"]


def test_terms_of_a_contract_belong_to_its_signing(reader: Reader) -> None:
    """'Under the contract' speaks of the signing told before."""
    text = "Iraq and Jordan signed a contract in 2004. Under the contract Iraq will supply Jordan with oil."
    events = _told(reader, text)
    assert [event.kind.value for event in events] == ["signing"]
    assert len(events[0].evidence) == 2


def test_business_of_companies_alone_is_nothing(reader: Reader) -> None:
    """Two firms that trade act for no state (codebook, ruling 20)."""
    assert _told(reader, "Siemens sold 12 turbines to Hitachi.") == ()


def _ends(event: EventMention) -> set[tuple[str, str]]:
    return {(person.name, person.role) for person in event.participants}


def test_who_announces_a_gift_gives_in_the_name_of_the_state(reader: Reader) -> None:
    """Goods pass between states and bodies, not between persons (codebook, ruling 24)."""
    (event,) = _told(reader, "Prime Minister Anna Lind of Sweden announced 30 million euros for Malawi.")
    assert _ends(event) == {("Sweden", "supplier"), ("Malawi", "recipient")}


def test_a_body_told_by_its_adjective_is_named_whole(reader: Reader) -> None:
    """'The Ghanaian navy' gets the ships, not only Ghana."""
    (event,) = _told(reader, "Denmark delivered two patrol boats to the Ghanaian navy.")
    assert _ends(event) == {("Denmark", "supplier"), ("Ghanaian navy", "recipient")}


def test_a_gift_told_by_two_words_is_one(reader: Reader) -> None:
    """'Announced the donation of' is no announcement beside a donation."""
    (event,) = _told(reader, "Chile announced the donation of 40 trucks to Peru.")
    assert event.kind is Kind.TRANSFER


def test_a_sum_is_told_with_what_it_is_for(reader: Reader) -> None:
    """'Two million euros in food aid' is the item, not the number alone."""
    (event,) = _told(reader, "Norway will provide 2 million euros in food aid to Malawi.")
    assert event.item == "2 million euros in food aid"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya accused Eritrea of sending rifles to Somalia.",
        "Kenya does not have to buy maize from Zambia.",
        "If Kenya does not lend money to Zambia, prices will rise.",
    ],
)
def test_charges_and_conditions_are_no_gifts(reader: Reader, text: str) -> None:
    """What somebody is accused of, or need not do, is no act of cooperation."""
    assert _told(reader, text) == ()
