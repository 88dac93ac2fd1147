"""The verbs that look back: `changes` since a day or a run, and the log of `runs`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, RecordOption

if TYPE_CHECKING:
    from rich.console import Console

    from accord.library import EventChange, Run, RunChanges

NAMES = {"revived": "back again"}
FEW = 5
"""Values or reports that a line names before it says how many more there are; `--json` has all."""


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(changes)
    app.command()(runs)


def changes(
    context: typer.Context,
    *,
    since: Annotated[
        str, typer.Option(metavar="DAY|RUN", help="From that day (UTC), or that run of `accord runs`, on.")
    ],
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Up to the end of that day.")] = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Show what the record learned, run by run, and why.

    Events that came, changed, merged or went.

    \b
    Examples:
      accord changes --since 2025-11-06
      accord changes --since 12
    """
    with options.open_record(context, record) as opened:
        found = opened.changes(since, until)
    if json:
        screen.print_json(found)
        return
    console = screen.console()
    if not found:
        console.print(f"Nothing has changed since {since}; accord runs lists what was done when.")
    for run in found:
        _show(console, run)


def runs(context: typer.Context, record: RecordOption = None, json: JsonOption = False) -> None:
    """List the runs that wrote to the record.

    \b
    Example:
      accord runs
    """
    with options.open_record(context, record) as opened:
        found = opened.runs()
    if json:
        screen.print_json(found)
        return
    console = screen.console()
    if not found:
        console.print("Nothing has been written to the record yet; accord add does.")
    for run in found:
        console.print(_title(run), style="bold")
        screen.show_rows(console, _details(run))


def _show(console: Console, run: RunChanges) -> None:
    console.print(_title(run.run) if run.run else "before runs were numbered", style="bold")
    if run.decision:
        named = ", ".join(id for id, _ in run.decision.about)
        said = f"{run.decision.id}: {run.decision.what} {named}, by {run.decision.by}"
        screen.show_rows(console, [("decision", said)])
        if run.decision.reason:
            screen.show_rows(console, [("", run.decision.reason)])
    if run.reports:
        screen.show_rows(console, [("reports", f"{len(run.reports)} added: {_few(run.reports)}")])
    for event in run.events:
        label = NAMES.get(event.what, event.what)
        where = f" into {event.target}" if event.target else ""
        headline = f"{event.event}{where}  {event.date or 'undated'}  {event.headline}"
        screen.show_rows(console, [(label, headline), *_event(event, run.reports)])
    console.print()


def _event(event: EventChange, added: Collection[str]) -> Iterator[tuple[str, str]]:
    for change in event.fields:
        yield "", f"{change.field.value}: {_few(change.old) or 'none'} → {_few(change.new) or 'none'}"
    if event.reports and (event.what != "new" or not set(event.reports) <= set(added)):
        yield "", f"{'told by' if event.what == 'new' else 'because of'} {_few(event.reports)}"
    if event.reports_lost:
        yield "", f"no longer told by {_few(event.reports_lost)}"


def _few(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return "; ".join(names[:FEW]) + more


def _title(run: Run) -> str:
    return f"run {run.id}  {run.what}  {run.started_at[:16].replace('T', ' ')} UTC"


def _details(run: Run) -> Iterator[tuple[str, str]]:
    yield "", ", ".join(_counted(run)) or "nothing changed"
    if run.failed:
        yield "failed", f"{run.failed} {'document' if run.failed == 1 else 'documents'}"
    if run.finished_at is None:
        yield "cut off", "before its end; what it had acknowledged is kept"
    yield "by", f"accord {run.version}, ontology {run.ontology[:12]}"


def _counted(run: Run) -> Iterator[str]:
    for name, number in run.counts.items():
        kind, _, what = name.partition("_")
        if name == "decision":
            yield f"decision {number}"
        elif number and name != "failed":
            yield f"{number} {kind.rstrip('s') if number == 1 else kind} {what}".rstrip()
