"""The verbs that keep a record safe: `backup`, `restore`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from accord.library import Kept

MEGABYTE = 1_000_000


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(backup)
    app.command()(restore)


def backup(
    context: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write the backup.")],
    record: RecordOption = None,
    json: JsonOption = False,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Write the record into a file that is itself a record.

    Others may go on writing meanwhile.

    \b
    Examples:
      accord backup monday.sqlite
      accord backup monday.sqlite --record postgresql://me@host/record
      accord --record monday.sqlite dossier IND ISR     a backup is asked like any record
    """
    with options.open_record(context, record) as opened, screen.share("backing up") as share:
        kept = opened.backup(file, force=force, share=share)
    _show(kept, f"{kept.record} is backed up in {kept.file}", json)


def restore(
    context: typer.Context,
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup that 'accord backup' wrote.")],
    record: RecordOption = None,
    json: JsonOption = False,
    force: Annotated[bool, typer.Option("--force", help="Give up what the record holds.")] = False,
) -> None:
    """Bring a record back from a backup, all of it or nothing.

    With it come all ids and all that was decided.

    The backup is looked through first. The record must be empty, or be given up with --force. It may be of
    another kind than the one that was backed up: a file, or a database of PostgreSQL.

    \b
    Examples:
      accord restore monday.sqlite --record new.sqlite
      accord restore monday.sqlite --record postgresql://me@host/record
    """
    with options.open_record(context, record, make=True) as opened, screen.share("restoring") as share:
        kept = opened.restore(file, force=force, share=share)
    _show(kept, f"{kept.record} holds what {kept.file} holds", json)


def _show(kept: Kept, sentence: str, json: bool) -> None:
    if json:
        screen.print_json(kept)
        return
    console = screen.console()
    console.print(f"{sentence}.", soft_wrap=True)
    pairs = [
        ("reports", f"{kept.reports:,}"),
        ("events", f"{kept.events:,}"),
        ("claims", f"{kept.claims:,}"),
        ("decisions", f"{kept.decisions:,}"),
        ("size", f"{kept.size / MEGABYTE:,.1f} MB"),
    ]
    screen.show_rows(console, pairs)
