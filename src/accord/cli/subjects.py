"""The verbs that ask what came of words: `areas`, `promises`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, PartiesArgument, RecordOption, TodayOption

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from accord.derive import Cell, Matrix, Promise

AREA = 26
"""Columns of an area's name."""

GAP = 1
"""Columns between two cells."""


class By(StrEnum):
    """What the columns of the matrix are."""

    YEAR = "year"
    DYAD = "dyad"


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(areas)
    app.command()(promises)


def areas(
    context: typer.Context,
    *,
    parties: PartiesArgument = None,
    by: Annotated[By, typer.Option(help="What the columns are.")] = By.YEAR,
    cite: Annotated[bool, typer.Option("--cite", help="Show the events and a quote of each cell.")] = False,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Show what was promised, discussed and done in each area.

    \b
    Examples:
      accord areas IND ISR
      accord areas USA --by dyad --cite
    """
    with options.open_record(context, record) as opened:
        found = opened.areas(parties or (), by_dyad=by is By.DYAD)
    if json:
        screen.print_json(found)
        return
    console = screen.console()
    _show_cells(console, found) if cite else _show_matrix(console, found)


def _show_matrix(console: Console, found: Matrix) -> None:
    if not found.cells:
        console.print("No event in the record names an area; accord add reads reports.")
        return
    width = max(9, *(len(column) for column in found.columns)) + GAP
    fit = max(1, (console.width - AREA) // width)
    for start in range(0, len(found.columns), fit):
        columns = found.columns[start : start + fit]
        console.print(
            " " * AREA + "".join(f"{column:>{width}}" for column in columns), style="bold", soft_wrap=True
        )
        for area in found.areas:
            cells = [found.at(area, column) for column in columns]
            if any(cells):
                row = "".join(f"{_counts(cell):>{width}}" for cell in cells)
                console.print(f"{area:<{AREA}}{row}", soft_wrap=True)
        console.print()
    console.print("events that promised/discussed/did; --cite shows them with their quotes", style="dim")


def _counts(cell: Cell | None) -> str:
    return f"{len(cell.promised)}/{len(cell.discussed)}/{len(cell.done)}" if cell else "·"


def _show_cells(console: Console, found: Matrix) -> None:
    if not found.cells:
        console.print("No event in the record names an area; accord add reads reports.")
    for cell in found.cells:
        console.print(f"{cell.area}, {cell.column}", style="bold")
        screen.show_rows(console, list(_cell(cell)))


def _cell(cell: Cell) -> Iterator[tuple[str, str]]:
    for label, events in (("promised", cell.promised), ("discussed", cell.discussed), ("done", cell.done)):
        for id in events:
            quote = next((c for c in cell.citations if c.event == id), None)
            said = (
                f" “{' '.join(quote.quote.split())}” {quote.report} {quote.start}–{quote.end}"
                if quote
                else ""
            )
            yield label, f"{id}{said}"


def promises(
    context: typer.Context,
    *,
    parties: PartiesArgument = None,
    only: Annotated[
        str | None,
        typer.Option(metavar="VERDICT", help="Only these: kept, partly, open, overdue, called-off."),
    ] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="The same as --only overdue.")] = False,
    today: TodayOption = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """List what was planned or undertaken, and what came of it.

    \b
    Examples:
      accord promises IND ISR
      accord promises USA MEX --overdue --today 2022-12-31
    """
    from accord.library import verdict_named

    wanted = verdict_named("overdue" if overdue else only)
    with options.open_record(context, record) as opened:
        found = opened.promises(parties or (), verdict=wanted, today=options.day(today))
    if json:
        screen.print_json(found)
    else:
        _show_promises(screen.console(), found)


def _show_promises(console: Console, found: Sequence[Promise]) -> None:
    if not found:
        console.print("No such promise is in the record; accord promises without options lists all.")
    for promise in found:
        screen.show_rows(console, list(_promise(promise)), 0)
        console.print()


def _promise(promise: Promise) -> Iterator[tuple[str, str]]:
    from accord.library import chips

    told = promise.told.isoformat() if promise.told else "undated"
    yield told, f"{promise.kind.value}: {promise.verdict.value.upper()}, {promise.reason}"
    for quote in promise.citations[:1]:
        yield "", f"“{' '.join(quote.quote.split())}”"
        yield "", f"{quote.report} {quote.start}–{quote.end}"
    yield "", f"event {promise.event}  [{chips(promise.reports, promise.origins)}]"
    for deed in promise.deeds:
        yield "kept by" if deed.whole else "tied to", f"{deed.event}: {deed.reason}"
    if promise.related:
        more = f" and {len(promise.related) - 5} more" if len(promise.related) > 5 else ""
        yield "same area", f"{' '.join(promise.related[:5])}{more}; nothing else ties them to it"
