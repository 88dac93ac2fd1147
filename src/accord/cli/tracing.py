"""The verbs that trace: `origins` (which report depends on which) and `diff` (what a report would change)."""

from __future__ import annotations

from typing import Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, PublishedOption, PublisherOption, RecordOption


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(origins)
    app.command()(diff)


def origins(
    context: typer.Context,
    *,
    id: Annotated[
        str | None,
        typer.Argument(metavar="EVENT|REPORT", help="An event or a report; all origins of several if none."),
    ] = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Draw which reports copy, credit or rewrite which.

    Support is counted in origins, not in reports.

    \b
    Examples:
      accord origins                 all origins that hold several reports
      accord origins E2erpapjg       the reports of one event
      accord origins wire.txt        the origin that a report is of
    """
    with options.open_record(context, record) as opened:
        found = opened.origins(id)
    if json:
        screen.print_json(found)
    else:
        from accord.cli import trees

        trees.show(screen.console(), found)


def diff(
    context: typer.Context,
    *,
    report: Annotated[str, typer.Argument(metavar="A", help="A report of the record, or a file with one.")],
    beside: Annotated[
        str | None,
        typer.Argument(metavar="B", help="The report that A is compared with; the record if not given."),
    ] = None,
    record: RecordOption = None,
    json: JsonOption = False,
    published: PublishedOption = None,
    publisher: PublisherOption = None,
) -> None:
    """Show what a report adds to another, or to the record.

    Nothing is saved.

    Of each value: whether A contradicts, refines, adds, strengthens (says so from another origin), agrees, repeats or
    drops it, with the quotes of both sides.

    \b
    Examples:
      accord diff story.txt                  a file beside the record: what would it change?
      accord diff rewrite.txt wire.txt       one report beside another
      accord diff story.txt --published 2025-11-06 --publisher Daily
    """
    given = options.Facts(published, publisher)
    with options.open_record(context, record) as opened:
        sides = [options.report(opened, word, given) for word in (report, beside) if word is not None]
        found = opened.diff(*sides)
    if json:
        screen.print_json(found)
    else:
        from accord.cli import differences

        differences.show(screen.console(), found)
