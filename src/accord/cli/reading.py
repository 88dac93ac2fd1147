"""The verbs that read texts: `demo`, `read`, `add`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from accord.cli import options, screen, serving
from accord.cli.options import (
    DateFormatOption,
    JsonOption,
    MapOption,
    MinConfidenceOption,
    NetworkOption,
    PathsArgument,
    PublishedOption,
    PublisherOption,
    RecordOption,
)

if TYPE_CHECKING:
    from accord.library import Explanation
    from accord.model.ports import Failure, Reading
    from accord.registry import Parts


class Form(StrEnum):
    """How `read` prints what a document says."""

    CARD = "card"
    JSON = "json"
    CODEBOOK = "codebook"


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(demo)
    app.command()(read)
    app.command()(add)


def demo(
    context: typer.Context,
    *,
    record: RecordOption = None,
    json: JsonOption = False,
    open_: Annotated[
        bool, typer.Option("--open", help="Then serve the record, and open its dossier.")
    ] = False,
) -> None:
    """Read the sample reports into a new record and show it.

    \b
    Example:
      accord demo
      accord demo --open
      accord demo --record demo-record
    """
    import tempfile

    from accord.cli import cards, dossiers
    from accord.library import Record, samples

    given: options.Given = context.obj
    where = record or given.record or tempfile.mkdtemp(prefix="accord-demo-")
    with Record.open(settings=options.settings(context, where)) as opened:
        opened.add(samples())
        where = opened.where if "://" in where else where  # without its password
        summary, dossier = opened.summary(), opened.dossier(["IND", "ISR"])
    if json:
        screen.print_json({"summary": summary, "dossier": dossier})
        return
    console = screen.console()
    cards.show_summary(console, summary)
    dossiers.show(console, dossier)
    if open_:
        with Record.open(settings=options.settings(context, where)) as opened:
            serving.run(opened, serving.At(), browse="/d/IND-ISR")
    else:
        cards.show_next_steps(console, where)


def read(
    context: typer.Context,
    *,
    paths: PathsArgument,
    form: Annotated[Form, typer.Option("--format", help="How to print what is said.")] = Form.CARD,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show the page as Accord saw it, not the events.")
    ] = False,
    json: JsonOption = False,
    published: PublishedOption = None,
    publisher: PublisherOption = None,
    allow_network: NetworkOption = None,
    columns: MapOption = None,
    date_format: DateFormatOption = None,
    min_confidence: MinConfidenceOption = None,
) -> None:
    """Print what reports say: events, fields, quotes. Saves nothing.

    \b
    Examples:
      accord read report.txt --published 2025-11-06 --publisher "Sample Wire"
      accord read reports/ --format codebook > coded.jsonl
      accord read dump.csv --map text=body,published=date --date-format %d/%m/%Y
      cat report.txt | accord read -
      accord read https://www.example.org/2025/11/06/report
      accord read --min-confidence 0.6 reports/
      accord read --explain report.txt
    """
    from accord.library import count, documents, explain_reports, read_reports
    from accord.registry import Parts

    settings = options.settings(context, networks=allow_network, min_confidence=min_confidence)
    parts = Parts(settings)
    form = Form.JSON if json else form
    show = _explainer(form) if explain else _shower(form, parts)
    quiet = sys.stdout.isatty()  # what is printed shows how far it has come
    with screen.progress(None if quiet else count(paths), wanted=not quiet) as step:
        given = documents(
            paths,
            published=published,
            publisher=publisher,
            networks=settings.allow_networks,
            columns=columns,
            date_format=date_format,
            told=screen.report_passed_over,
        )
        failed = _print(explain_reports(given, parts) if explain else read_reports(given, parts), show, step)
    raise typer.Exit(1 if failed else 0)


def add(
    context: typer.Context,
    *,
    paths: PathsArgument,
    record: RecordOption = None,
    json: JsonOption = False,
    published: PublishedOption = None,
    publisher: PublisherOption = None,
    allow_network: NetworkOption = None,
    columns: MapOption = None,
    date_format: DateFormatOption = None,
    min_confidence: MinConfidenceOption = None,
) -> None:
    """Read reports and store them. One held already changes nothing.

    \b
    Examples:
      accord add reports/
      accord add 'releases/**/*.pdf' press.mbox corpus.jsonl.gz --record record.sqlite
      accord add https://www.example.org/2025/11/06/report
    """
    from accord.cli import cards
    from accord.library import count, documents

    found = documents(
        paths,
        published=published,
        publisher=publisher,
        networks=options.settings(context, networks=allow_network).allow_networks,
        columns=columns,
        date_format=date_format,
        told=screen.report_passed_over,
    )
    with options.open_record(context, record, make=True, min_confidence=min_confidence) as opened:
        total = count(paths) if sys.stderr.isatty() else None
        with screen.progress(total, wanted=True) as step:
            result = opened.add(found, step)
        where = opened.where
    screen.report_failures(result.failed)
    if json:
        screen.print_json(result)
    else:
        cards.show_added(screen.console(), result, where)
    raise typer.Exit(1 if result.failed else 0)


def _print(
    found: Iterable[Reading | Explanation | Failure], show: Callable[[Any], None], step: Callable[[int], None]
) -> int:
    """Print each document, say what failed and what was not read, and return how many failed."""
    from accord.model.ports import Failure

    failed, unread = 0, list[str]()
    for number, result in enumerate(found, 1):
        if isinstance(result, Failure):
            screen.report_failures([result])
            failed += 1
        else:
            show(result)
            unread += [language] if (language := _unsupported(result)) else []
        step(number)
    screen.report_unread(unread)
    return failed


def _unsupported(result: Reading | Explanation) -> str | None:
    from accord.model.ports import Reading

    return result.page.unsupported if isinstance(result, Reading) else None


def _explainer(form: Form) -> Callable[[Any], None]:
    """Return what prints how one document was seen."""
    if form is Form.CARD:
        from accord.cli import explaining

        console = screen.console()
        return lambda found: explaining.show(console, found)
    from accord.export import json_line, plain

    return lambda found: print(json_line(plain(found)))


def _shower(form: Form, parts: Parts) -> Callable[[Any], None]:
    """Return what prints one document's reading."""
    from accord.export import ForeignCodes, codebook_line, json_line

    match form:
        case Form.CODEBOOK:
            return lambda reading: print(json_line(codebook_line(reading.document, reading.mentions)))
        case Form.JSON:
            from accord.library import reading_json

            codes = ForeignCodes(parts.ontology.foreign_codes)
            return lambda reading: print(json_line(reading_json(reading, codes)))
        case Form.CARD:
            from accord.cli import cards

            console = screen.console()
            return lambda reading: cards.show_reading(console, reading)
