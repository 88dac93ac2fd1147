"""Documents that are themselves agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read

TITLE = "Exchange of notes between Ireland and Kenya on the training of pilots"
NOTES = """Dublin, 4 May 1971.

The Department of Foreign Affairs presents its compliments to the Embassy of Kenya and recalls the Air Transport \
Agreement signed at Nairobi on 2 June 1965. It proposes that this Note and the reply shall constitute an agreement \
between Ireland and Kenya.

Nairobi, 9 July 1971.

The Ministry accepts the proposal of the Government of Ireland."""


def test_an_exchange_of_notes_is_signed_by_its_last_date(read: Read) -> None:
    own = read(NOTES, title=TITLE)[0]
    assert own.kind is Kind.SIGNING
    assert own.parties == ("IRL", "KEN")
    assert own.when
    assert own.when.iso == "1971-07-09"


def test_an_exchange_of_notes_has_the_place_of_its_last_note(read: Read) -> None:
    own = read(NOTES, title=TITLE)[0]
    assert own.place
    assert own.place.name == "Nairobi"


def test_an_instrument_recalled_by_name_and_date_is_a_signing_of_its_own(read: Read) -> None:
    recalled = read(NOTES, title=TITLE)[1]
    assert recalled.agreement
    assert recalled.agreement.title == "Air Transport Agreement"
    assert recalled.when
    assert recalled.when.iso == "1965-06-02"


def test_what_an_agreement_provides_is_no_event(read: Read) -> None:
    assert len(read(NOTES, title=TITLE)) == 2


def test_a_report_about_an_agreement_is_no_agreement(read: Read) -> None:
    events = read(
        "Ireland and Kenya signed it in Dublin on 3 May 2020.", title="Agreement on pilots signed in Dublin"
    )
    assert all(event.rule != "signing/treaty" for event in events)
