"""Figures as plain text for a terminal or a file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from accord.evaluate.figures import Rates, Score, Tally
from accord.evaluate.slots import Slot


def render(score: Score) -> str:
    """Return the figures as a few lines and two tables."""
    lines = [
        f"{score.documents} documents, {score.gold} gold and {score.predicted} predicted events",
        f"events  {_rates(score.events)}",
        f"strict  {_rates(score.strict)}  (kind, date, parties, modality)",
        *_slots(score.slots),
    ]
    if score.quotes_verbatim is not None:
        lines.append(f"quotes  {score.quotes_verbatim:.4f} verbatim")
    if score.false_per_empty is not None:
        mean, count = score.false_per_empty, score.empty_documents
        lines.append(f"empty   {mean:.2f} false events a document in the {count} that hold none")
    return "\n".join([*lines, "", *_table("kind", score.by_kind), "", *_table("source", score.by_source)])


def _slots(slots: Mapping[Slot, float]) -> list[str]:
    """Return the means of the slots, in as many lines as 80 columns need."""
    means = ", ".join(f"{slot} {mean:.2f}" for slot, mean in slots.items())
    return textwrap.wrap(means, 80, initial_indent="slots   ", subsequent_indent=" " * 8)


def _rates(rates: Rates) -> str:
    return f"precision {rates.precision:.3f}  recall {rates.recall:.3f}  F1 {rates.f1:.3f}"


def _table(head: str, tallies: Mapping[str, Tally]) -> Iterator[str]:
    """Yield one row a kind or source, with its head."""
    width = max([len(head), *map(len, tallies)])
    yield f"{head:<{width}}  precision  recall     F1  gold  predicted"
    for name, tally in tallies.items():
        r = tally.rates
        figures = f"{r.precision:9.2f}  {r.recall:6.2f}  {r.f1:5.2f}  {tally.gold:4d}  {tally.predicted:9d}"
        yield f"{name:<{width}}  {figures}"
