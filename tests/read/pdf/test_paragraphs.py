"""Lines joined, and words that were divided at the end of one."""

from __future__ import annotations

import pytest

from accord.read.pdf.columns import Line
from accord.read.pdf.paragraphs import between, paragraphs

KNOWN = frozenset({"cooperation", "dual-use"})


@pytest.mark.parametrize(
    ("last", "line", "made"),
    [
        ("defence coop-", "eration", "defence cooperation"),
        ("the Indo-", "Pacific", "the Indo-Pacific"),
        ("dual-", "use goods", "dual-use goods"),
        ("long-", "term plans", "long-term plans"),
        ("a 17-", "member team", "a 17-member team"),
        ("met -", "as planned", "met - as planned"),
        ("2020–", "2025", "2020–2025"),
        ("They met", "in Oslo", "They met in Oslo"),
    ],
)
def test_hyphens_at_the_end_of_a_line(last: str, line: str, made: str) -> None:
    cut, gap = between(last, line, KNOWN)
    assert last[: len(last) - cut] + gap + line == made


def lines(*given: tuple[str, float, float]) -> list[Line]:
    """Return lines one under another: their words, left and right edge."""
    return [
        Line(words, left, right, 700 - 12 * n, 710 - 12 * n) for n, (words, left, right) in enumerate(given)
    ]


def texts(*columns: list[Line]) -> list[str]:
    found = paragraphs([(page, column) for page, column in enumerate(columns, 1)])
    return [" ".join(line.words for line in paragraph.lines) for paragraph in found]


def test_short_line_ends_a_paragraph() -> None:
    first = ("They met in Oslo and", 0, 100), ("talked.", 0, 30)
    second = ("They parted after that,", 0, 100), ("in peace.", 0, 40)
    assert texts(lines(*first, *second)) == [
        "They met in Oslo and talked.",
        "They parted after that, in peace.",
    ]


def test_indented_line_begins_a_paragraph() -> None:
    first, second = ("They met in Oslo and did.", 0, 100), ("They parted after", 12, 100)
    found = texts(lines(first, second, ("that, they said so.", 0, 100)))
    assert found == ["They met in Oslo and did.", "They parted after that, they said so."]


def test_paragraph_goes_on_over_the_page() -> None:
    first = lines(("They met in Oslo and", 0, 100))
    second = lines(("talked of the sea.", 0, 60), ("They left it at that.", 0, 100))
    assert texts(first, second) == ["They met in Oslo and talked of the sea.", "They left it at that."]


def test_items_of_a_list_stand_alone() -> None:
    items = ("(a) to meet again soon", 0, 100), ("(b) to write in between", 0, 100)
    assert len(texts(lines(("They agreed on these:", 0, 100), *items))) == 3
