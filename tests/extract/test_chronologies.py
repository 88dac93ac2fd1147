"""Entries of a chronology: the day stands before what it tells, and the title names between whom it is."""

from __future__ import annotations

import pytest

from accord.extract.parsing.entries import entry_head
from tests.extract.conftest import Read

_TITLE = "Relations between Togo and Benin: a chronology"


@pytest.mark.parametrize(
    ("entry", "kind", "day"),
    [
        ("22 June 1998: Agreement on bees", "signing", "1998-06-22"),
        ("1985, November: meeting of ministers in Lome", "meeting", "1985-11"),
        ("2001, July: birth of the joint committee", "commitment", "2001-07"),
        ("11 May 1993: Lome Conventions subscribed", "signing", "1993-05-11"),
        (
            "19 January 2011: President Koffi received in Porto-Novo by President Ahoyo",
            "meeting",
            "2011-01-19",
        ),
        ("2005: Visit of President Koffi to Benin", "visit", "2005"),
        ("March 2010 – Third session of the Joint Commission", "session", "2010-03"),
        ("2013 - Togo donates ten trucks", "transfer", "2013"),
        ("1970: Establishment of diplomatic relations", "agreement-change", "1970"),
        ("2012 (June): joint patrol of the two navies", "exercise", "2012-06"),
    ],
)
def test_an_entry_tells_an_act_of_the_two(read: Read, entry: str, kind: str, day: str) -> None:
    (event,) = read(f"{entry}\n\n1961: A wet year.\n\n1962: A dry year.", title=_TITLE)
    assert event.when is not None
    assert (event.kind, event.parties, event.modality) == (kind, ("BEN", "TGO"), "occurred")
    assert event.when.iso == day


def test_the_day_of_another_clause_is_not_that_of_the_entry(read: Read) -> None:
    signed, force = read(
        "1961: A wet year.\n\n1962: A dry year.\n\n"
        "22 August 2006: the trade agreement is signed; it comes into force on 1 March 2009.",
        title=_TITLE,
    )
    assert [event.when.iso for event in (signed, force) if event.when] == ["2006-08-22", "2009-03-01"]


@pytest.mark.parametrize(
    "entry",
    [
        "2004: The parliament of Togo passes a law on bees.",
        "2009: Floods in both capitals.",
        "2011: A novel.",
    ],
)
def test_what_is_no_act_of_two_stays_none(read: Read, entry: str) -> None:
    assert not read(entry, title=_TITLE)


def test_what_is_no_day_heads_no_entry() -> None:
    assert entry_head("In 1998: a pact") == ""
    assert entry_head("1998 was a good year") == ""
    assert entry_head("4 May 1998 – Pact on bees") == "4 May 1998 – "
