"""The areas that a stretch of text names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.extract.parsing.shadow import fold
from accord.extract.wording.topics import Topic, Topics
from accord.ontology.schema import Area
from tests.extract.conftest import Read

SMALL = Topics(
    [
        Area("trade", "Trade", "economy", ("trade", "export", "trade in fish")),
        Area("fisheries", "Fisheries", "economy", ("fisheries", "trade in fish")),
        Area("defence-industry", "Defence industry", "defence", ("defence industry",)),
    ],
    ["trade union"],
)


def codes(text: str) -> list[str]:
    return [topic.code for topic in SMALL.find(fold(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They spoke of trade and fisheries.", ["trade", "fisheries"]),
        ("TRADE was the subject", ["trade"]),
        ("two exports", ["trade"]),
        ("the defence industry", ["defence-industry"]),
        ("a long trade in fish", ["trade", "fisheries"]),
        ("the trade union met", []),
        ("traders and exportation", []),
        ("In İzmir they spoke of trade.", ["trade"]),
        ("", []),
    ],
)
def test_areas_by_their_phrases(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_a_topic_stands_where_its_words_are() -> None:
    text = "They spoke of fisheries."
    assert list(SMALL.find(text)) == [Topic(14, 23, "fisheries")]


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_phrase_is_found_whatever_stands_around_it(before: str, after: str) -> None:
    text = f"{before} trade. {after}"
    start = len(before) + 1
    hidden = "union" in after.lower()
    assert hidden or any(t.start <= start < t.end and t.code == "trade" for t in SMALL.find(text))


def test_an_area_named_in_passing_gives_way(read: Read) -> None:
    text = (
        "Ghanaian Foreign Minister Ama Owusu met her Peruvian counterpart Ana Rojas in Lima on 3 May 2024 "
        "to deepen trade ties and discussed fisheries."
    )
    (meeting,) = read(text)
    assert meeting.areas == ("fisheries",)


def test_an_area_named_in_passing_stands_alone(read: Read) -> None:
    text = (
        "Ghanaian President Kofi Boateng met Peruvian President Luis Paz on 3 May 2024 to deepen trade ties."
    )
    (meeting,) = read(text)
    assert meeting.areas == ("trade",)


def test_what_somebody_is_known_for_is_no_area_of_the_act(read: Read) -> None:
    text = (
        "Ghanaian President Kofi Boateng visited Peru on 3 May 2024 to study its fisheries. "
        "The visit took him to firms that are leaders in solar energy."
    )
    visit = next(m for m in read(text) if m.kind == "visit")
    assert visit.areas == ("fisheries",)
