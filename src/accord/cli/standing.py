"""The verbs that ask for derived state: `sessions`, `body`, `agreements`, `agreement`."""

from __future__ import annotations

from typing import Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, PartiesArgument, RecordOption, TodayOption


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(sessions)
    app.command()(body)
    app.command()(agreements)
    app.command()(agreement)


def sessions(
    context: typer.Context,
    *,
    parties: PartiesArgument = None,
    overdue: Annotated[
        bool, typer.Option("--overdue", help="Only bodies whose next session is overdue.")
    ] = False,
    today: TodayOption = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """List bodies' sessions: known, missing, the next one due.

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
    *,
    wanted: Annotated[
        list[str], typer.Argument(metavar="ID|NAME…", help="A body's name, or the id of one of its sessions.")
    ],
    today: TodayOption = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Show a standing body as a ladder of sessions.

    ● known, ○ told of by no report, ◌ to come.

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


def agreements(
    context: typer.Context,
    *,
    parties: PartiesArgument = None,
    state: Annotated[
        str | None, typer.Option(help="Only those in this state: proposed, negotiating, signed, in-force …")
    ] = None,
    silent: Annotated[
        str | None, typer.Option(metavar="12m", help="Only those of which nothing was heard for so long.")
    ] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DAY", help="The states as of this day.")] = None,
    today: TodayOption = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """List agreements with the states that they are in.

    \b
    Examples:
      accord agreements IND ISR --state signed
      accord agreements --silent 12m --today 2026-12-31
    """
    from accord.library import Asked, months_named, state_named

    asked = Asked(state_named(state), months_named(silent), options.day(as_of), options.day(today))
    with options.open_record(context, record) as opened:
        found = opened.agreements(parties or (), asked)
    if json:
        screen.print_json(found)
    else:
        from accord.cli import pacts

        pacts.show_list(screen.console(), found)


def agreement(
    context: typer.Context,
    *,
    wanted: Annotated[
        list[str],
        typer.Argument(metavar="ID|TITLE…", help="Words of the title, or the id of one of its events."),
    ],
    as_of: Annotated[str | None, typer.Option(metavar="DAY", help="The state as of this day.")] = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Show an agreement's life step by step, in the reports' words.

    \b
    Examples:
      accord agreement Ewp7dt4m1
      accord agreement Defence Cooperation --as-of 2025-12-31
    """
    from accord.library import Asked

    with options.open_record(context, record) as opened:
        found = opened.agreement(" ".join(wanted), Asked(as_of=options.day(as_of)))
    if json:
        screen.print_json(found)
    else:
        from accord.cli import pacts

        pacts.show(screen.console(), found)
