"""The verb `export`: the record as tables for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from accord.cli import options
from accord.cli.options import MinConfidenceOption, RecordOption
from accord.errors import UsageError


class What(StrEnum):
    """What `export` writes."""

    EVENTS = "events"
    PARTIES = "parties"
    PARTICIPANTS = "participants"
    AREAS = "areas"
    CLAIMS = "claims"
    EVIDENCE = "evidence"
    MENTIONS = "mentions"
    REPORTS = "reports"
    FTM = "ftm"
    ALL = "all"
    JSONL = "jsonl"  # these three: events, in that form
    PARQUET = "parquet"
    XLSX = "xlsx"


class Form(StrEnum):
    """How `export` writes it."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"


PartiesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="PARTY…", help="Only events of all these parties: IND, Israel, EU."),
]
FormOption = Annotated[
    Form | None,
    typer.Option("--format", help="How to write it; if not given as FILE ends, else jsonl, and csv for all."),
]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE|FOLDER",
        help="Where to; standard output if not given. A folder for --as all.",
    ),
]
SinceOption = Annotated[
    str | None, typer.Option(metavar="DAY", help="Only events that may lie on this day or later.")
]


def register(app: typer.Typer) -> None:
    """Add the verb to the command."""
    app.command()(export)


def export(
    context: typer.Context,
    *,
    parties: PartiesArgument = None,
    what: Annotated[What, typer.Option("--as", help="What to write.")] = What.EVENTS,
    form: FormOption = None,
    out: OutOption = None,
    since: SinceOption = None,
    kind: Annotated[str | None, typer.Option(help="Only events of this kind, such as signing.")] = None,
    min_confidence: MinConfidenceOption = None,
    record: RecordOption = None,
    json: Annotated[bool, typer.Option("--json", help="The same as --format jsonl.")] = False,
) -> None:
    """Write the record as tables: JSON, CSV, Parquet, a workbook.

    `--as all` writes every table and datapackage.json, which says what each column means, to a folder; as
    CSV unless told otherwise. `--as ftm` writes entities of followthemoney, as JSON lines. `--as parquet`
    and the like write the events in that form.

    \b
    Examples:
      accord export --as events -o events.csv
      accord export IND ISR --as claims --since 2024-01-01
      accord export --as all --out folder
      accord export --as all --format xlsx --out folder
    """
    from accord.library import Selection

    form = Form.JSONL if json else form or _form(what, out)
    what = What.EVENTS if what.value in set(Form) else what
    chosen = Selection(tuple(parties or ()), options.day(since), kind, min_confidence)
    with options.open_record(context, record) as opened, _told_where(out):
        if what is What.ALL:
            if out is None:
                raise UsageError(
                    "export/needs-a-folder", "all tables go to a folder", hint="name it with --out"
                )
            for file in opened.export_all(form, out, chosen):
                _say(file.rows, out / file.path, file.table.name)
        elif out is None:
            opened.export(what, form, sys.stdout, chosen)
        else:
            _say(opened.export(what, form, out, chosen), out, what)


def _form(what: What, out: Path | None) -> Form:
    """Return the form that `--as` or the file's ending names, else the usual one."""
    ending = out.suffix.lower().removeprefix(".") if out else ""
    named = next((form for form in Form if form in (what.value, ending)), Form.JSONL)
    return Form.CSV if what is What.ALL else named


@contextmanager
def _told_where(out: Path | None) -> Iterator[None]:
    """Turn what the file system refuses into an error of the command."""
    try:
        yield
    except OSError as error:
        if out is None:
            raise
        message = f"cannot be written: {error.strerror}"
        raise UsageError("export/cannot-write", message, where=str(error.filename or out)) from error


def _say(rows: int, path: Path, what: str) -> None:
    print(f"{rows} {'row' if rows == 1 else 'rows'} of {what} in {path}", file=sys.stderr)
