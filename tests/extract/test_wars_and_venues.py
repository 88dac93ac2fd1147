"""Who makes war, is talked about, or owns the place where others meet is no party of their talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _parties(read: Read, text: str, **about: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(m.kind.value, m.parties) for m in read(text, **about)]


def test_a_war_in_the_title_lends_no_party(read: Read) -> None:
    title = "Fact Sheet: Helping Farmers after Norway's War on Sweden"
    text = "At the first Summit for Forests governments made promises."
    about = {"title": title, "publisher": "The White House", "published": "2022-06-15"}
    assert _parties(read, text, **about) == []


def test_whose_war_is_discussed_is_not_at_the_talks(read: Read) -> None:
    text = "The Kenyan minister raised trade with substantial discussion of Norway's war against Sweden."
    assert _parties(read, text, published="2022-06-15") == []


def test_the_venue_of_regional_leaders_is_no_party(read: Read) -> None:
    text = "The Kenyan President convened Baltic leaders on Monday in Lima, Peru."
    assert _parties(read, text, published="2022-06-15") == []


def test_who_chairs_a_body_or_is_committed_to_it_holds_no_session(read: Read) -> None:
    text = "Peru currently chairs the Andean Council of Chile, Peru and Colombia."
    assert _parties(read, text, published="2022-06-15") == []


def test_a_list_after_a_colon_names_whom_one_spoke_to(read: Read) -> None:
    text = (
        "The Kenyan President spoke separately with: President Lee of Malta; and Prime Minister Diaz of Peru."
    )
    told = _parties(read, text, published="2022-06-15")
    assert told == [("meeting", ("KEN", "MLT")), ("meeting", ("KEN", "PER"))]


def test_who_is_called_and_congratulated_is_called(read: Read) -> None:
    text = "The Kenyan President called and congratulated Prime Minister Diaz of Peru."
    assert _parties(read, text, published="2022-06-15") == [("meeting", ("KEN", "PER"))]


def test_views_to_be_exchanged_on_no_day_are_a_pledge(read: Read) -> None:
    text = "Kenya and Peru will exchange views on the storage of grain."
    assert _parties(read, text, published="2022-06-15") == [("commitment", ("KEN", "PER"))]
