"""The command `accord` with what holds for all its verbs: where the record is, and its version."""

from __future__ import annotations

from typing import Annotated

import typer

from accord import __version__
from accord.cli import (
    asking,
    changing,
    chronicle,
    deciding,
    exporting,
    judging,
    keeping,
    naming,
    reading,
    serving,
    standing,
    subjects,
    tracing,
    verifying,
    watching,
)
from accord.cli.options import Given

app = typer.Typer(
    name="accord",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"accord {__version__}")
        raise typer.Exit


@app.callback()
def accord(
    context: typer.Context,
    *,
    record: Annotated[
        str | None,
        typer.Option(metavar="PATH|URL", help="The record: a file, a folder or a database URL."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Read news reports and keep the record of cooperation between states, every value tied to its words.

    \b
    Begin with:
      accord demo                     the sample reports, as a record and a dossier
      accord read report.txt          what a report says; saves nothing
      accord add reports/             read and store
      accord dossier IND ISR          all that is known between parties

    \b
    Exit status: 0 done, 1 some documents failed, 2 the command was wrong.
    """
    context.obj = Given(record)


reading.register(app)
asking.register(app)
naming.register(app)
deciding.register(app)
standing.register(app)
chronicle.register(app)
subjects.register(app)
tracing.register(app)
exporting.register(app)
changing.register(app)
verifying.register(app)
watching.register(app)
judging.register(app)
keeping.register(app)
serving.register(app)
