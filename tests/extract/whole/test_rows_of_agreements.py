"""Tables of agreements: one cell names the instrument, another its day."""

from __future__ import annotations

from tests.extract.conftest import Read


def _told(read: Read, text: str) -> list[tuple[str, str | None]]:
    events = read(text, title="Togo - Benin relations")
    return [(e.agreement.title, e.when and e.when.iso) for e in events if e.kind == "signing" and e.agreement]


def test_a_row_tells_a_signing(read: Read) -> None:
    table = "| Title | Place | Date |\n| Treaty of Amity | Lome | 3 May 1988 |\n| Agreement on Visas | Lome | 2004 |"
    assert _told(read, table) == [("Treaty of Amity", "1988-05-03"), ("Agreement on Visas", "2004")]


def test_the_first_of_two_days_is_that_of_the_signing(read: Read) -> None:
    rows = "| 1 | Agreement on Bees | 4 May 1991 | 3 June 1992 |\n| 2 | Protocol on Wells | 5 May 2001 | - |"
    assert _told(read, rows) == [("Agreement on Bees", "1991-05-04"), ("Protocol on Wells", "2001-05-05")]


def test_a_day_in_the_first_cell_heads_an_entry(read: Read) -> None:
    rows = (
        "| 4 May 1991 | Agreement on Bees signed |\n| 6 May 1992 | A wet year |\n| 7 May 1993 | A dry year |"
    )
    assert _told(read, rows) == [("Agreement on Bees", "1991-05-04")]


def test_a_heading_above_a_list_is_no_agreement(read: Read) -> None:
    assert not _told(
        read,
        "Agreements between Togo and Benin\n\n| Player | Club | Contract |\n| Berg | Lome | 2 May 1999 |",
    )
