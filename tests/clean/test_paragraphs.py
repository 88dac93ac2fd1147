"""Paragraphs of texts with a line a paragraph, and of texts with wrapped lines."""

from __future__ import annotations

from accord.clean.paragraphs import find_paragraphs
from accord.model.documents import Setting
from accord.ontology.page_rules import Layout, PageRules

WRAPPED = (
    "The ministers of both countries met in the old harbour on\n"
    "Friday and agreed to open a joint office for ships.\n"
    "    They also agreed on a fund of four million for the ports\n"
    "-- which neither side had wanted -- and will meet in May.\n"
)


def found(text: str, rules: PageRules) -> list[tuple[Setting, str]]:
    return [(p.setting, p.span.of(text)) for p in find_paragraphs(Layout.of(text), rules, 0)]


def test_wrapped_lines_are_joined_and_indents_divide(rules: PageRules) -> None:
    paragraphs = [text for _, text in found(WRAPPED, rules)]
    assert [p[:12] for p in paragraphs] == ["The minister", "They also ag"]


def test_each_line_is_a_paragraph_where_lines_are_not_wrapped(rules: PageRules) -> None:
    text = "They met.\nThey signed a pact.\nThey left."
    assert [p for _, p in found(text, rules)] == text.split("\n")


def test_line_that_goes_on_in_small_letters_is_joined(rules: PageRules) -> None:
    assert len(found("The minister met\nhis guest.", rules)) == 1


def test_marks_of_bullets_are_left_out(rules: PageRules) -> None:
    text = "-   One port\n• Two ports\n1. Three ports\n(b) Four ports\n| Five | ports |"
    assert {setting for setting, _ in found(text, rules)} == {Setting.BULLET}
    assert [p for _, p in found(text, rules)] == [
        "One port",
        "Two ports",
        "Three ports",
        "Four ports",
        "Five | ports",
    ]


def test_indented_line_goes_on_with_its_bullet(rules: PageRules) -> None:
    assert [p for _, p in found("- One port\n  in the north\n- Two", rules)] == [
        "One port\n  in the north",
        "Two",
    ]


def test_initials_are_no_bullet(rules: PageRules) -> None:
    assert found("A. B. Dahl met them.", rules)[0][0] is Setting.BODY
