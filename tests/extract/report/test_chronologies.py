"""Chronologies: each entry begins with its date, speaks of the two of the title, and tells the past in the present."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_TEXT = """11 May 1993: The Lima Conventions are tabled.

19 June 1995: Peru sells ten trucks to Ecuador.

22 August 2006: A free trade agreement is signed.

19 January 2011: Alan Garcia of Peru is received in Santiago by Ana Soto of Chile."""


def test_entries_are_of_the_past_and_of_the_two_of_the_title(read: Read) -> None:
    told = read(_TEXT, title="Chile - Peru: a chronology of bilateral relations")
    signing = next(m for m in told if m.kind.value == "signing")
    assert signing.parties == ("CHL", "PER")
    assert all(m.modality.value == "occurred" for m in told)


def test_no_entry_s_date_is_that_of_the_report(read: Read) -> None:
    told = read(_TEXT, title="Chile - Peru: a chronology of bilateral relations")
    assert {m.when.iso for m in told if m.when} == {"1995-06-19", "2006-08-22", "2011-01-19"}
