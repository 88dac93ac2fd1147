"""The verbs that ask the record: `dossier`, `why`, `search`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, MinConfidenceOption, RecordOption

SinceOption = Annotated[str | None, typer.Option(metavar="DAY", help="Only events of that day or later.")]
UntilOption = Annotated[str | None, typer.Option(metavar="DAY", help="Only events of that day or earlier.")]


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(dossier)
    app.command()(why)
    app.command()(search)


def dossier(
    context: typer.Context,
    *,
    parties: Annotated[list[str], typer.Argument(metavar="PARTY…", help="Codes or names: IND, Israel, EU.")],
    record: RecordOption = None,
    json: JsonOption = False,
    md: Annotated[bool, typer.Option("--md", help="Write a brief in Markdown, to hand in.")] = False,
    limit: Annotated[
        int | None,
        typer.Option(min=0, help="Events set out, the latest; 0: all. By default 100, and 40 in a brief."),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DAY", help="As the record stood at the end of that day.")
    ] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_confidence: MinConfidenceOption = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where the brief goes, if not printed.")
    ] = None,
) -> None:
    """Show what the record holds between parties, all of it cited.

    --md writes a brief in sentences; of a long dossier it tells the newest events and says what it leaves out.

    \b
    Examples:
      accord dossier IND ISR
      accord dossier India Israel --md --out brief.md
      accord dossier IND ISR --as-of 2025-11-06
      accord dossier IND ISR --since 2025-01-01 --until 2025-12-31
    """
    with options.open_record(context, record) as opened:
        most = 100 if limit is None else limit or None
        found = opened.dossier(
            parties, limit=most, as_of=as_of, since=since, until=until, min_confidence=min_confidence
        )
    if json:
        screen.print_json(found)
    elif md or out:
        from accord.library.in_markdown import EVENTS, markdown

        options.put(markdown(found, EVENTS if limit is None else limit or found.total), out)
    else:
        from accord.cli import dossiers

        dossiers.show(screen.console(), found)


def why(
    context: typer.Context,
    *,
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of an event, a claim or a report.")],
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Show why: values, claims, quotes, reports and rules.

    \b
    Examples:
      accord why E2erpapjg         an event, value by value
      accord why M1f0c….3          one claim
      accord why wire.txt          a report, and what it counts for
    """
    with options.open_record(context, record) as opened:
        found = opened.why(id)
    if json:
        screen.print_json(found)
    else:
        from accord.cli import reasons

        reasons.show(screen.console(), found)


def search(
    context: typer.Context,
    *,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS…", help='Words; "several words" as they stand.')
    ],
    record: RecordOption = None,
    json: JsonOption = False,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many of each.")] = 20,
) -> None:
    """Find reports and events that hold all the words.

    \b
    Examples:
      accord search joint working group
      accord search '"technology transfer" Israel'
    """
    with options.open_record(context, record) as opened:
        found = opened.search(" ".join(words), limit)
    if json:
        screen.print_json(found)
    else:
        from accord.cli import cards

        cards.show_found(screen.console(), found)
