"""The verbs that go through events: `timeline`, `conflicts`."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, MinConfidenceOption, PartiesArgument, RecordOption

if TYPE_CHECKING:
    from rich.console import Console

    from accord.library import Conflict, Line, Saying, Timeline

DAY = 15
"""Columns of a day: '28 Feb – 2 Mar'."""

NO_DAY = "–"


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(timeline)
    app.command()(conflicts)


def timeline(
    context: typer.Context,
    *,
    parties: PartiesArgument = None,
    kind: Annotated[str | None, typer.Option(help="Only this kind: visit, signing, session …")] = None,
    since: Annotated[str | None, typer.Option(metavar="DAY", help="Not before this day.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Not after this day.")] = None,
    min_confidence: MinConfidenceOption = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many, the latest.")] = 100,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """List events in the order of time, one line each.

    Undated ones stand last.

    \b
    Examples:
      accord timeline IND ISR
      accord timeline --kind signing --since 2022-01-01
    """
    from accord.library import Span

    span = Span(kind, options.day(since), options.day(until), limit, min_confidence)
    with options.open_record(context, record) as opened:
        found = opened.timeline(parties or (), span)
    if json:
        screen.print_json(found)
    else:
        _show_timeline(screen.console(), found)


def _show_timeline(console: Console, found: Timeline) -> None:
    if not found.lines:
        console.print("No such event is in the record; accord add reads reports, accord search finds words.")
        return
    if found.left_out:
        console.print(f"{found.left_out} more are left out: see --limit, --since and --until", style="dim")
    for group, lines in groupby(found.lines, key=lambda line: line.group):
        console.print(group, style="bold")
        for line in lines:
            console.print(_row(line, console.width), soft_wrap=True)
    legend = "4/3: told by 4 reports of 3 origins; !: reports differ; ?: more likely wrong than right"
    console.print(f"{legend}; accord why ID", style="dim")


def _row(line: Line, width: int) -> str:
    """Return an event on one line: day, line, modality where it is not done, reports and origins, id."""
    marks = f"{'?' if line.doubtful else ''}{'!' if line.differs else ' '}"
    tail = f"{marks}{line.reports}/{line.origins} {line.event}"
    told = "" if line.modality == "occurred" else f"{line.modality}: "
    head = f"  {(line.day or NO_DAY).removesuffix(f' {line.group.split()[-1]}'):<{DAY}} "
    room = max(20, width - len(head) - len(tail) - 1)
    said = f"{told}{line.headline}"
    if not any(party in said for party in line.parties):
        said = f"{' '.join(line.parties)}: {said}"
    said = said if len(said) <= room else f"{said[: room - 1]}…"
    return f"{head}{said:<{room}} {tail}"


def conflicts(
    context: typer.Context,
    *,
    parties: PartiesArgument = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Show where reports contradict one another, and who says what.

    \b
    Examples:
      accord conflicts
      accord conflicts IND ISR --json
    """
    with options.open_record(context, record) as opened:
        found = opened.conflicts(parties or ())
    if json:
        screen.print_json(found)
    else:
        _show_conflicts(screen.console(), found)


def _show_conflicts(console: Console, found: tuple[Conflict, ...]) -> None:
    if not found:
        console.print("No report in the record contradicts another; accord timeline lists what they tell.")
    for item in found:
        console.print(f"{item.topic}: {item.about}", style="bold")
        for side in item.sides:
            _show_side(console, side)
        screen.show_rows(console, [("events", " ".join(item.events))])
        console.print()


def _show_side(console: Console, side: Saying) -> None:
    from accord.library import chips

    why = f", {side.reason}" if side.reason else ""
    rows = [(side.standing, f"{side.text}  [{chips(side.reports, side.origins)}]{why}")]
    rows.append(("", "; ".join(side.sources)))
    for quote in side.citations[:1]:
        rows.append(("", f"“{' '.join(quote.quote.split())}” {quote.report} {quote.start}–{quote.end}"))
    screen.show_rows(console, rows)
