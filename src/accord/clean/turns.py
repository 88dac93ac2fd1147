"""Finds who speaks in a transcript: the heads of its speeches."""

from __future__ import annotations

from dataclasses import dataclass

from accord.model.spans import Span
from accord.ontology.page_rules import Layout, PageRules

_HEAD = 160
_ENOUGH = 4
"""So many heads make a transcript even where none names an office, if they are of few speakers."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The head of one speech ('PRESIDENT BIDEN:'), and the speaker that it names."""

    span: Span
    speaker: str


def find_turns(layout: Layout, rules: PageRules, body: int) -> tuple[Turn, ...]:
    """Return the heads of speeches in order; empty where the text is no transcript."""
    turns = tuple(t for line in layout.lines if line.start >= body and (t := _turn(layout.text, line, rules)))
    named = any(rules.turns.office.search(turn.speaker) for turn in turns)
    speakers = {turn.speaker for turn in turns}
    return turns if named or len(turns) >= max(_ENOUGH, 2 * len(speakers)) else ()


def _turn(text: str, line: Span, rules: PageRules) -> Turn | None:
    found = rules.turns.pattern.match(text[line.start : min(line.end + 1, line.start + _HEAD)])
    if not found:
        return None
    speaker = " ".join((found["speaker"] or found["name"]).split())
    if rules.turns.never.search(speaker) or not speaker.isupper():
        return None
    return Turn(Span(line.start, line.start + len(found[0].rstrip())), speaker)
