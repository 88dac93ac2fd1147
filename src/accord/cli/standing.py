"""The verbs that ask for derived state: `sessions`, `body`."""

from __future__ import annotations

from typing import Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, PartiesArgument, RecordOption, TodayOption


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(sessions)
    app.command()(body)


def sessions(
    context: typer.Context,
    parties: PartiesArgument = None,
    overdue: Annotated[
        bool, typer.Option("--overdue", help="Only bodies whose next session is overdue.")
    ] = False,
    today: TodayOption = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """List the standing bodies of parties: sessions known and missing, the last one, the next one due.

    \b
    Examples:
      accord sessions IND ISR
      accord sessions --overdue --today 2026-01-31
    """
    with options.open_record(context, record) as opened:
        found = opened.bodies(parties or (), overdue=overdue, today=options.day(today))
    if json:
        screen.print_json(found)
    else:
        from accord.cli import ladders

        ladders.show_list(screen.console(), found, overdue=overdue)


def body(
    context: typer.Context,
    wanted: Annotated[
        list[str], typer.Argument(metavar="ID|NAME…", help="A body's name, or the id of one of its sessions.")
    ],
    today: TodayOption = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Show a standing body as a ladder of sessions: ● known, ○ told of by no report, ◌ to come.

    \b
    Examples:
      accord body Joint Working Group on Defence Cooperation
      accord body E5ecnt03h --json
    """
    with options.open_record(context, record) as opened:
        found = opened.body(" ".join(wanted), today=options.day(today))
    if json:
        screen.print_json(found)
    else:
        from accord.cli import ladders

        ladders.show(screen.console(), found)
