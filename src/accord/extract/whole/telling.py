"""An act that a line tells by where it stands and not by its verb: a row of a table, an entry of a list, thanks.

What all such drafts have in common: the act has happened, the line is its evidence, and its parties and its day
stand somewhere in it.
"""

from __future__ import annotations

from collections.abc import Iterable

from accord.extract.drafts import Draft, Stated
from accord.extract.report.lines import Line
from accord.extract.times import Tense, TimeExpression, resolve
from accord.model.claims import Kind, Modality
from accord.model.dates import When
from accord.model.documents import Page
from accord.model.spans import Span


def act(kind: Kind, rule: str, line: Line, order: int = 0) -> Draft:
    """Return the draft of an act of `kind` that has happened, as `line` tells it; `rule` is what its claims cite."""
    span = line.sentence.span
    occurred = Stated(Modality.OCCURRED, span, "modality/occurred")
    draft = Draft(kind, rule, occurred, line.sentence.paragraph, order)
    draft.add_evidence([span])
    return draft


def take_part(draft: Draft, codes: Iterable[str], span: Span, rule: str) -> None:
    """Let the parties of `codes` take part in an act, as the words at `span` tell."""
    for code in codes:
        draft.parties[code] = Stated(code, span, rule)


def day_told(time: TimeExpression, line: Line, page: Page) -> Stated[When] | None:
    """Return the past days that an expression of a line means, with its words; None where nothing tells which."""
    when = resolve(time, day=page.day, tense=Tense.PAST)
    return (
        Stated(when, line.shadow.span(time.span.start, time.span.end), f"times/{time.rule}") if when else None
    )
