"""What a release tells of a traveller has the days and the stops of the trip."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind
from tests.extract.conftest import Read

RELEASE = {
    "title": "Readout of Under Secretary Kone's travel",
    "publisher": "Department of State",
    "published": "2024-05-15",
}


@pytest.mark.parametrize(
    ("trip", "met", "iso", "place"),
    [
        ("visited Lima on May 9", "Peruvian Foreign Minister Luis Paz", "2024-05-09", "Lima"),
        ("visited Lima from May 6 to May 9", "Peruvian Foreign Minister Luis Paz", "2024-05", "Lima"),
        ("traveled to Peru and Chad from April 28 to May 4", "Chadian President Deby", "2024", "Chad"),
    ],
)
def test_a_meeting_on_a_trip(read: Read, trip: str, met: str, iso: str, place: str) -> None:
    text = f"U.S. Under Secretary of State Ann Kone {trip}. Under Secretary Kone met with {met} to discuss trade."
    (meeting,) = (event for event in read(text, **RELEASE) if event.kind is Kind.MEETING)
    assert meeting.when
    assert meeting.place
    assert (meeting.when.iso, meeting.place.name) == (iso, place)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Kenya has signed a loan agreement with Peru, the Treasury said on Thursday.", None),
        ("Kenya signed a loan agreement with Peru on Thursday, the Treasury said.", "2024-05-09"),
        ("After months of talks, Kenya and Peru signed a loan agreement on Monday.", "2024-05-13"),
    ],
)
def test_the_day_of_saying_is_not_that_of_the_act(read: Read, text: str, iso: str | None) -> None:
    (signing,) = read(text, published="2024-05-15")
    assert (signing.when.iso if signing.when else None) == iso


def test_a_day_before_the_talks_is_theirs(read: Read) -> None:
    text = "As I told President Ruto yesterday during our phone call, the United States stands with Kenya."
    (call,) = read(
        text,
        title="Statement by President Biden on Kenya",
        publisher="The White House",
        published="2024-05-15",
    )
    assert call.when
    assert call.when.iso == "2024-05-14"


def test_recent_talks_have_been_held(read: Read) -> None:
    text = (
        "Peru and Chad committed to a partnership consistent with "
        "the recent Peru-Chad Strategic Dialogue held last month in Lima."
    )
    (session,) = (event for event in read(text, published="2024-05-15") if event.kind is Kind.SESSION)
    assert session.when
    assert session.place
    assert (session.modality.value, session.when.iso, session.place.name) == ("occurred", "2024-04", "Lima")


@pytest.mark.parametrize(
    "trip",
    [
        "In May 2007, Kenyan Foreign Minister Bo Kone paid an official visit to Peru. During his visit, both nations",
        "In May 2007, Kenyan Foreign Minister Bo Kone visited Peru and met President Ana Diaz. While in Lima, he",
    ],
)
def test_what_was_done_on_a_visit_long_ago_is_of_its_days(read: Read, trip: str) -> None:
    found = read(f"{trip} signed an agreement on sports.", published="2021-07-20")
    assert {(event.kind, event.when.iso) for event in found if event.when} >= {
        (Kind.VISIT, "2007-05"),
        (Kind.SIGNING, "2007-05"),
    }
    assert [event.kind for event in found].count(Kind.VISIT) == 1
    assert all(event.when and event.when.iso == "2007-05" for event in found)


def test_the_days_of_a_session_follow_its_lead(read: Read) -> None:
    text = (
        "Peruvian Foreign Minister Luis Paz and Kenyan Foreign Minister Bo Kone met in Lima to open the fourth "
        "Peru-Kenya Strategic Dialogue. The Dialogue, held May 1-2, 2024, covered trade and education."
    )
    (session,) = read(text, published="2024-05-03")
    assert session.kind is Kind.SESSION
    assert session.when
    assert (session.when.first.isoformat(), session.when.last.isoformat()) == ("2024-05-01", "2024-05-02")
