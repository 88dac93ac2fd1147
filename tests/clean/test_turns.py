"""Who speaks in a transcript."""

from __future__ import annotations

import pytest

from accord.clean.turns import find_turns
from accord.ontology.page_rules import Layout, PageRules


def speakers(text: str, rules: PageRules) -> list[str]:
    return [turn.speaker for turn in find_turns(Layout.of(text), rules, 0)]


def test_heads_with_an_office(rules: PageRules) -> None:
    text = "PRESIDENT NIINISTÖ (as interpreted):  Welcome.\n\nMS. DAHL: Thank you.\n\nQ   When?"
    assert speakers(text, rules) == ["PRESIDENT NIINISTÖ", "MS. DAHL", "Q"]


def test_names_alone_make_a_transcript_when_they_return(rules: PageRules) -> None:
    assert len(speakers("ROJAS: Yes.\nDAHL: No.\nROJAS: Yes.\nDAHL: Well.", rules)) == 4


@pytest.mark.parametrize(
    "text", ["FACT SHEET: Ports", "OSLO: They met.", "NOTE: x\nUPDATE: y", "The minister: yes."]
)
def test_no_transcript(rules: PageRules, text: str) -> None:
    assert speakers(text, rules) == []
