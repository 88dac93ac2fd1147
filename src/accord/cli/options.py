"""Options that several verbs share, and the settings that come of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accord.errors import UsageError
from accord.settings import Settings, default_file, load_settings

if TYPE_CHECKING:
    from accord.library import Record
    from accord.model.documents import Document


@dataclass(frozen=True, slots=True)
class Given:
    """What was given before the verb."""

    record: str | None


RecordOption = Annotated[
    str | None,
    typer.Option("--record", metavar="PATH|URL", help="The record: a file, a folder or a database URL."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
PublishedOption = Annotated[
    str | None, typer.Option(metavar="DAY", help="The day of publication, such as 2025-11-06, of all texts.")
]
PublisherOption = Annotated[str | None, typer.Option(help="The publisher of all texts.")]
NetworkOption = Annotated[
    list[str] | None,
    typer.Option("--allow-network", metavar="NET", help="A network of your own that addresses may lead to."),
]
MapOption = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN,…",
        help="What a table or JSON calls a field: text=body,published=date.",
    ),
]
DateFormatOption = Annotated[
    str | None, typer.Option(metavar="FORMAT", help="How these write days, such as %d/%m/%Y; else ISO 8601.")
]
ByOption = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decides; else the setting, else $USER.")
]
PartiesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PARTY…]", help="Codes or names: IND, Israel, EU; by default all.", show_default=False
    ),
]
TodayOption = Annotated[
    str | None,
    typer.Option(metavar="DAY", help="The day as of which to judge, such as 2026-01-31; by default today."),
]
MinConfidenceOption = Annotated[
    float | None,
    typer.Option(
        "--min-confidence",
        metavar="P",
        min=0,
        max=1,
        help="Only events at least so likely to be right, 0 to 1, such as 0.6.",
    ),
]
PathsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE|FOLDER|URL|-…",
        help="Reports of any format, folders, 'patterns/**', addresses of the web; - is standard input.",
    ),
]


def day(text: str | None) -> date | None:
    """Return the day that an option names, None where it is not given; raises `UsageError` ("cli/bad-day")."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError("cli/bad-day", f"{text!r} is no day", hint="write it as 2026-01-31") from error


def settings(
    context: typer.Context,
    record: str | None = None,
    networks: Sequence[str] | None = None,
    min_confidence: float | None = None,
) -> Settings:
    """Return the settings; a record named after the verb weighs more than one before it."""
    given: Given = context.obj
    named: dict[str, object] = {"record": record or given.record, "allow_networks": networks or None}
    named |= {"min_confidence": min_confidence}
    return load_settings(named, os.environ, default_file())


def open_record(
    context: typer.Context,
    record: str | None = None,
    *,
    make: bool = False,
    min_confidence: float | None = None,
) -> Record:
    """Open the record that the options, the environment or the settings name.

    One that is named and is not there is made only where reports are to go into it (`make`): a slip of the pen is no
    empty record. Of what is read into it, events less likely than `min_confidence` are left out. Raises
    `StoreError` ("store/no-record").
    """
    from accord.library import Record

    chosen = settings(context, record, min_confidence=min_confidence)
    return Record.open(settings=chosen, make=make or chosen.record is None)


def reviewer(context: typer.Context, by: str | None) -> str:
    """Return who decides: the one named, of the settings or of the shell; raises UsageError where none is."""
    name = by or settings(context).reviewer or os.environ.get("USER") or ""
    if not name.strip():
        hint = "give --by NAME, or set ACCORD_REVIEWER"
        raise UsageError("decide/no-reviewer", "nobody is named who decides", hint=hint)
    return name


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of texts on the command line."""

    published: str | None
    publisher: str | None


def report(record: Record, word: str, facts: Facts) -> str | Document:
    """Return the report that a word names: a file with one report if there is one, else the id of a report held.

    Raises `UsageError` ("diff/several-reports") and `ReadError`.
    """
    from accord.library import documents
    from accord.model.documents import Document

    if not Path(word).exists():
        return word
    found = list(documents([word], published=facts.published, publisher=facts.publisher))
    if len(found) != 1:
        hint = "one report is compared at a time"
        raise UsageError("diff/several-reports", f"{word} holds {len(found)} reports", hint=hint)
    if isinstance(found[0], Document):
        return found[0]
    raise found[0].error


def put(text: str, out: Path | None) -> None:
    """Print a text, or write it to a file; raises `UsageError` ("cli/cannot-write")."""
    if out is None:
        print(text, end="")
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"cannot be written: {error.strerror}"
        raise UsageError("cli/cannot-write", message, where=str(out)) from error
