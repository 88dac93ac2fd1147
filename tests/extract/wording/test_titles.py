"""The names of projects and exercises, and what gifts are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.wording.titles import TitleWords
from accord.ontology.load import load

if TYPE_CHECKING:
    from tests.extract.conftest import Read

WORDS = TitleWords.of(load().words)


@pytest.mark.parametrize(
    ("text", "item", "name"),
    [
        ("launched a project with Peru: the Andes Fog Partnership.", "project", "Andes Fog Partnership"),
        ("launched the initiative Clean Fjords Programme in Oslo", "initiative", "Clean Fjords Programme"),
        (
            "began a joint scheme called “Deep Water Corridor” on Monday",
            "joint scheme",
            "Deep Water Corridor",
        ),
        (
            "the Kenya-Peru Partnership on Blue Seas (KPBS) began",
            "Kenya-Peru Partnership",
            "Kenya-Peru Partnership on Blue Seas (KPBS)",
        ),
        ("held Exercise Polar Fox 22 in May", "Exercise Polar Fox", "Exercise Polar Fox 22"),
        ("held exercise Varuna 2023 in the Arabian Sea", "exercise", "Varuna 2023"),
        ("set up the Partnership for Rivers and Lakes", "Partnership", "Partnership for Rivers and Lakes"),
        ("launched a project, German Ambassador Otto Kern said", "project", "project"),
        ("launched a project in Lagos State", "project", "project"),
        ("built the Tana Bridge in Kenya", "Tana Bridge", "Tana Bridge"),
    ],
)
def test_a_project_is_called_by_its_name(text: str, item: str, name: str) -> None:
    start = text.index(item)
    first, last = WORDS.name(text, start, start + len(item))
    assert text[first:last] == name


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Japan gave Kenya a grant for the repair of two harbours.", "grant for the repair of two harbours"),
        ("Japan gave Kenya half a million syringes.", "half a million syringes"),
        ("Japan gave Kenya two fire engines.", "two fire engines"),
    ],
)
def test_a_gift_with_its_number_and_aim(read: Read, text: str, item: str) -> None:
    (event,) = read(text)
    assert event.item == item
