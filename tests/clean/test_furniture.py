"""Furniture of whole texts; each rule's own examples are run in tests/ontology/test_pages.py."""

from __future__ import annotations

import pytest

from accord.clean.furniture import find_lines, with_tail
from accord.ontology.page_rules import Layout, PageRules


def kinds(text: str, rules: PageRules) -> list[tuple[str, str]]:
    return [
        (f.kind, f.span.of(text)) for f in with_tail(text, rules, 0, find_lines(Layout.of(text), rules, 0))
    ]


def test_end_is_cut_off_again_and_again(rules: PageRules) -> None:
    text = "They met. (With inputs from PTI) (ANI)\n\n-ENDS-\n###\n"
    assert [words for _, words in kinds(text, rules)] == ["(With inputs from PTI)", "(ANI)", "-ENDS-", "###"]


def test_end_of_a_wrapped_sentence_is_no_furniture(rules: PageRules) -> None:
    assert kinds("The firm paid two dollars for each\nshare.\n", rules) == []


def test_longer_stretch_wins(rules: PageRules) -> None:
    assert kinds("[3] Ministry of Ports [4]", rules) == [("footnote", "[3] Ministry of Ports [4]")]


@pytest.mark.parametrize("text", ["He told Reuters.", "Related talks opened.", "By Friday all had agreed."])
def test_report_is_left_alone(rules: PageRules, text: str) -> None:
    assert kinds(text, rules) == []
