"""Agreements on the terminal: a ledger with the state of each, and one agreement as a strip of steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.cli.screen import show_rows, show_title
from accord.library import Pact, chips, state_line, step_line

if TYPE_CHECKING:
    from rich.console import Console

    from accord.derive import Step


def show_list(console: Console, pacts: Sequence[Pact]) -> None:
    """Print each agreement with its state and when it was last heard of."""
    if not pacts:
        console.print("No such agreement is in the record; accord agreements without options lists all.")
    for pact in pacts:
        show_title(console, pact.title, pact.parties)
        show_rows(console, list(_short(pact)))
        console.print()


def _short(pact: Pact) -> Iterator[tuple[str, str]]:
    yield "state", state_line(pact)
    for step in pact.life.ahead:
        if step != pact.life.by:
            yield "ahead", step_line(step)
    yield from _more(pact)


def _more(pact: Pact) -> Iterator[tuple[str, str]]:
    if pact.areas:
        yield "areas", ", ".join(pact.areas)
    for dispute in pact.life.disputes:
        yield "conflict", dispute.text
    last = f"last told of {pact.last_told.isoformat()}" if pact.last_told else "no report of it has a day"
    yield "heard", last
    yield "id", pact.id


def show(console: Console, pacts: Sequence[Pact]) -> None:
    """Print agreements as strips of steps with their quotes, one after the other."""
    for pact in pacts:
        show_title(console, pact.title, pact.parties)
        also = [("also", title) for title in pact.titles[1:]]
        show_rows(console, [*also, ("state", state_line(pact)), *_more(pact)])
        console.print()
        for step in pact.life.steps:
            show_rows(console, list(_step(step)))
        console.print()


def _step(step: Step) -> Iterator[tuple[str, str]]:
    day = step.when.iso if step.when else "undated"
    yield day, f"{step_line(step, dated=False)}  [{chips(step.reports, step.origins)}]"
    for quote in step.citations[:1]:
        yield "", f"“{' '.join(quote.quote.split())}”"
        yield "", f"{quote.report} {quote.start}–{quote.end}; event {step.event}"
