"""A day that is another act's, told after 'since', and days that a report lends to no proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def test_the_month_of_the_last_meeting_is_not_todays(read: Read) -> None:
    text = (
        "Minister Ana Diaz of Peru met on March 9 with Minister Ona Quist of Kenya. The ministers discussed "
        "significant developments since the last meeting in December, including the flood."
    )
    told = read(text, publisher="Ministry of Foreign Affairs of Peru", published="2022-03-10")
    assert "2022-03-09" in [m.when.iso for m in told if m.when]
    assert not any(
        len(m.evidence) == 1 and "discussed" in m.evidence[0].quote
        for m in told
        if m.rule == "meeting/discuss"
    )


def test_what_is_waited_for_is_not_done(read: Read) -> None:
    text = "Once Peru and Kenya have signed the treaty, trade will grow, the ministers said in Lima."
    assert [m.modality.value for m in read(text, published="2022-03-10") if m.kind.value == "signing"] == [
        "proposed"
    ]


def test_the_year_of_a_plan_is_not_that_of_its_signing(read: Read) -> None:
    text = "HANOI, March 14 - The ministers of Chad and Mali signed a cooperation plan for 2020."
    (signing,) = read(text, published="2019-03-14")
    assert signing.when is not None
    assert signing.when.iso == "2019-03-14"
