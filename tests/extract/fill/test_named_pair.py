"""Dated talks and steps of agreements are of the two that the report is about, where their sentence names just them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

TITLE = "Chile and Peru near pact on helicopters"
LEAD = "LIMA, May 8 - Chile and Peru want a joint helicopter, the Chilean Defence Ministry said.\n\n"


def _meetings(read: Read, text: str) -> set[tuple[tuple[str, ...], str | None]]:
    mentions = read(LEAD + text, published="2023-05-08", title=TITLE)
    return {(m.parties, m.when.iso if m.when else None) for m in mentions if m.kind.value == "meeting"}


def test_talks_with_a_day_are_of_the_two_whom_their_sentence_names(read: Read) -> None:
    text = "The embargo ended after talks in Arica on Friday, when Chilean lorries could enter Peru."
    assert _meetings(read, text) == {(("CHL", "PER"), "2023-05-05")}


def test_talks_without_a_day_are_of_nobody_in_particular(read: Read) -> None:
    text = "The embargo ended after talks in Arica, when Chilean lorries could enter Peru."
    assert not _meetings(read, text)


def test_beside_a_third_state_talks_can_be_of_any_of_them(read: Read) -> None:
    text = "The embargo ended after talks in Arica on Friday, when Chilean lorries could enter Peru and Fiji."
    assert not _meetings(read, text)


def test_talks_with_others_are_theirs(read: Read) -> None:
    text = (
        "The embargo ended after talks with lorry drivers on Friday, when Chilean lorries could enter Peru."
    )
    assert not _meetings(read, text)
