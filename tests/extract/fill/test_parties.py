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


def test_those_of_this_meeting_need_not_have_been_at_the_previous_one(read: Read) -> None:
    text = (
        "The foreign ministers of Chad and Peru, Ali Kone and Juan Paz, will meet in Lima on May 19. "
        "The previous meeting of the ministers was held in Nairobi in August 2018."
    )
    events = read(text, publisher="Press", published="2019-05-18")
    there = {
        e.when.first.year: [c for c in e.claims if c.field.value == "participant"] for e in events if e.when
    }
    assert there[2018] == []
    assert len(there[2019]) == 2
