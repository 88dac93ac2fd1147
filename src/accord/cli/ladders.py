"""Bodies on the terminal: a list with the last and the next session, and one body as a ladder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.cli.screen import show_rows, show_title
from accord.library import MARKS, Body, chips, expectation, hosting, numbered, rung_line
from accord.library.wording import day_text

if TYPE_CHECKING:
    from rich.console import Console

    from accord.derive import Rung

LABEL = 10
"""Columns of a session's number."""


def show_list(console: Console, bodies: Sequence[Body], *, overdue: bool) -> None:
    """Print each body with its sessions in short."""
    if not bodies:
        what = "has an overdue session" if overdue else "is in the record"
        console.print(f"No standing body {what}; accord add reads reports, accord sessions lists all bodies.")
    for body in bodies:
        show_title(console, body.name, body.parties)
        show_rows(console, list(_short(body)))
        console.print()


def _short(body: Body) -> Iterator[tuple[str, str]]:
    last = body.series.last
    yield "sessions", "  ".join(_mark(rung) for rung in body.series.rungs)
    if last and last.when:
        yield "last", f"{day_text(last.when)}{_number(last)}  [{chips(last.reports, last.origins)}]"
    yield "next", expectation(body.series)
    for clash in body.series.clashes:
        yield "conflict", clash.text
    yield "id", body.id


def _mark(rung: Rung) -> str:
    number = f"{rung.number}" if rung.number is not None else (f"{rung.when.first:%Y}" if rung.when else "?")
    return f"{MARKS[rung.standing]} {number}{f'–{rung.last_number}' if rung.last_number else ''}"


def _number(rung: Rung) -> str:
    return f", {numbered(rung)}" if rung.number is not None else ""


def show(console: Console, bodies: Sequence[Body]) -> None:
    """Print bodies as ladders, one after the other."""
    for body in bodies:
        show_title(console, body.name, body.parties)
        others = [("also", name) for name in body.names[1:]]
        show_rows(console, others)
        console.print()
        for rung in body.series.rungs:
            _show_rung(console, rung)
        if body.series.expected and not body.series.expected.planned:
            show_rows(console, [("◌ next", expectation(body.series))])
        show_rows(console, list(_rules(body)))
        console.print()


def _show_rung(console: Console, rung: Rung) -> None:
    told = f"  [{chips(rung.reports, rung.origins)}]" if rung.event else ""
    rows = [(f"{MARKS[rung.standing]} {numbered(rung)}", rung_line(rung) + told)]
    people = ", ".join(f"{person.name} ({person.party})" for person in rung.cochairs)
    rows += [("", f"co-chairs {people}")] if people else []
    for quote in rung.citations[:1]:
        rows.append(("", f"“{' '.join(quote.quote.split())}”"))
        rows.append(("", f"{quote.report} {quote.start}–{quote.end}; event {rung.event}"))
    show_rows(console, rows)


def _rules(body: Body) -> Iterator[tuple[str, str]]:
    series = body.series
    console_next = series.expected is None or series.expected.planned
    if console_next:
        yield "next", expectation(series)
    yield "interval", series.rhythm.rule if series.rhythm else "unknown"
    yield "hosts", hosting(series)
    for quote in series.rhythm.citations if series.rhythm else ():
        yield "", f"“{' '.join(quote.quote.split())}” {quote.report} {quote.start}–{quote.end}"
    for clash in series.clashes:
        yield "conflict", f"{clash.text} ({clash.left.event}, {clash.right.event})"
