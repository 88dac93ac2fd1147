"""For whom those act that a sentence names, and who else takes part."""

from __future__ import annotations

from tests.extract.conftest import Read


def test_what_passes_between_nobody_is_not_the_leads_affair(read: Read) -> None:
    lead = "Shares in Chad and Peru fell on Monday. "
    assert (
        read(lead + "A Chadian dealer said the ministry would supply more funds.", published="2001-05-08")
        == ()
    )


def test_a_person_of_no_known_state_acts_for_the_one_that_the_report_is_about(read: Read) -> None:
    (event,) = read(
        "Gen M M Rana, the Chief of Army Staff, met General Bo Dahl, Chief of Staff of the Peruvian Army, on Tuesday.",
        title="Chadian, Peruvian army chiefs meet",
        published="2021-07-07",
    )
    assert {p.name: p.party for p in event.participants} == {"M M Rana": "TCD", "Bo Dahl": "PER"}
