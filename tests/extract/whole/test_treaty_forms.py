"""Agreements in the forms in which treaty series and ministries print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.model.claims import Kind

if TYPE_CHECKING:
    from accord.model.claims import EventMention
    from tests.extract.conftest import Read

TITLE = "Agreement between the Government of Norway and the Government of Peru concerning Lighthouses"
TEXT = """(Lima, 3 June 1988)

{note}

THE GOVERNMENT OF NORWAY AND THE GOVERNMENT OF PERU (hereinafter referred to as "the Parties"),

HAVE AGREED as follows:

Article 1

The Parties shall keep their lighthouses lit.

DONE at {town} this third day of June, one thousand nine hundred and eighty-eight, in duplicate in the English and \
Spanish languages.

FOR THE GOVERNMENT OF NORWAY

FOR THE GOVERNMENT OF PERU"""


def _own(events: tuple[EventMention, ...]) -> EventMention:
    return next(e for e in events if e.kind is Kind.SIGNING)


def _iso(event: EventMention) -> str | None:
    return event.when.iso if event.when else None


def test_the_title_may_be_the_first_line_of_the_text(read: Read) -> None:
    own = _own(read(f"{TITLE}\n\n" + TEXT.format(note="1988 No 4", town="Lima")))
    assert own.parties == ("NOR", "PER")
    assert own.agreement
    assert own.agreement.title == TITLE


def test_a_page_called_by_a_number_has_its_title_in_the_text(read: Read) -> None:
    own = _own(read(f"{TITLE}\n\n" + TEXT.format(note="", town="Lima"), title="Cm. 9083 (1988)"))
    assert own.agreement is not None
    assert own.agreement.title == TITLE


def test_the_day_may_be_spelled_out(read: Read) -> None:
    text = TEXT.format(note="1988 No 4", town="Lima").replace("(Lima, 3 June 1988)", "I")
    own = _own(read(text, title=TITLE))
    assert _iso(own) == "1988-06-03"
    assert own.place
    assert own.place.name == "Lima"


def test_a_town_that_no_list_knows_is_the_place_of_the_last_line(read: Read) -> None:
    text = TEXT.format(note="1988 No 4", town="Quillabamba").replace("(Lima, 3 June 1988)", "I")
    own = _own(read(text, title=TITLE))
    assert _iso(own) == "1988-06-03"
    assert own.place
    assert own.place.name == "Quillabamba"


def test_a_note_tells_of_the_entry_into_force(read: Read) -> None:
    events = read(TEXT.format(note="Entry into force: 9 August 1990", town="Lima"), title=TITLE)
    assert [(e.kind, _iso(e)) for e in events] == [
        (Kind.SIGNING, "1988-06-03"),
        (Kind.AGREEMENT_CHANGE, "1990-08-09"),
    ]


def test_what_shall_enter_into_force_has_not(read: Read) -> None:
    note = "This Agreement shall enter into force on 9 August 1990."
    assert len(read(TEXT.format(note=note, town="Lima"), title=TITLE)) == 1


def test_notes_may_say_in_other_words_that_they_are_an_agreement(read: Read) -> None:
    events = read(
        """The Ambassador of Norway to the Minister of Foreign Affairs of Peru

Lima, 2 May 1961

Excellency, I have the honour to propose that lighthouses be lit. I suggest that this note and your reply be regarded \
as constituting an agreement between the Government of Norway and the Government of Peru.

Lima, 9 May 1961

Excellency, my Government accepts the proposal. Accept the assurances of my highest consideration.""",
        title="Exchange of notes on lighthouses",
    )
    assert [(e.kind, e.parties, _iso(e)) for e in events] == [(Kind.SIGNING, ("NOR", "PER"), "1961-05-09")]


def test_a_joint_declaration_is_signed_only_if_it_says_so(read: Read) -> None:
    title = "Joint Declaration of Norway and Peru on Lighthouses"
    text = "Norway and Peru have agreed to declare as follows:\n\n1. Lighthouses are useful.\n\n"
    sealed = read(text + "Done at Lima on 3 June 1988.", title=title)
    assert [(e.kind, e.parties) for e in sealed] == [(Kind.SIGNING, ("NOR", "PER"))]
    assert all(e.kind is not Kind.SIGNING for e in read(text, title=title))


def test_the_town_may_follow_the_day_of_a_recalled_instrument(read: Read) -> None:
    note = "RECALLING the Fishing and Shipping Treaty signed on 7 June 1972 at Oslo,"
    events = read(TEXT.format(note=note, town="Lima"), title=TITLE)
    recalled = events[1]
    assert recalled.agreement
    assert recalled.agreement.title == "Fishing and Shipping Treaty"
    assert recalled.place
    assert recalled.place.name == "Oslo"


def test_a_report_that_quotes_the_formula_is_no_agreement(read: Read) -> None:
    events = read(
        "Norway and Peru signed a treaty in Lima on 3 June 1988. Both sides have agreed as follows, a minister said.",
        title="Talks on lighthouses end",
    )
    assert all(event.rule != "signing/treaty" for event in events)
