"""The verb `verify`: a table of checks, and what is wrong by its id."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from rich.console import Console

    from accord.library import Verification

FEW = 10
"""Faults of one check that are printed; `--json` has all."""


def register(app: typer.Typer) -> None:
    """Add the verb to the command."""
    app.command()(verify)


def verify(
    context: typer.Context,
    *,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Also work everything out anew, in memory, and compare. Slow.")
    ] = False,
    repair: Annotated[
        bool, typer.Option("--repair", help="Make anew what is derived and wrong; reports stay untouched.")
    ] = False,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Check every quote and every promise of the record.

    The exit status is 1 where one is broken.

    \b
    Examples:
      accord verify
      accord verify --rebuild
    """
    from accord.library import verifying

    with options.open_record(context, record) as opened:
        number = verifying.checks(rebuild=rebuild)
        with screen.progress(number, wanted=True, doing="checking") as step:
            found = opened.verify(step, rebuild=rebuild)
        if repair and not found.sound:
            if not json:
                _show(screen.console(), found)
                print("making anew what is derived", file=sys.stderr)
            found = opened.repair(found)
    if json:
        screen.print_json(found)
    else:
        _show(screen.console(), found)
    raise typer.Exit(0 if found.sound else 1)


def _show(console: Console, found: Verification) -> None:
    for check in found.checks:
        mark = f"{len(check.faults)} WRONG" if check.faults else "sound"
        console.print(f"{mark:>9}  {check.name:<12}{check.looked:>9}  {check.holds}", soft_wrap=True)
        for fault in check.faults[:FEW]:
            screen.show_rows(console, [("", f"{fault.id}: {fault.message}")], 0)
        if len(check.faults) > FEW:
            screen.show_rows(console, [("", f"and {len(check.faults) - FEW} more")], 0)
    faults = sum(len(check.faults) for check in found.checks)
    if not faults:
        console.print(f"{found.where} is sound.", soft_wrap=True)
    else:
        repair = "; accord verify --repair makes it anew" if found.repairable else ""
        console.print(
            f"{faults} {'fault' if faults == 1 else 'faults'} in {found.where}{repair}.", soft_wrap=True
        )
