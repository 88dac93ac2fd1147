"""The verbs by which a reviewer corrects the record: `merge`, `split`, `same`, `different`, `undo`, `review`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import ByOption, JsonOption, RecordOption

if TYPE_CHECKING:
    from accord.library import Decided

ReasonOption = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why, for those who ask later.")]
ReplaceOption = Annotated[
    bool, typer.Option("--replace", help="Withdraw earlier decisions that contradict it.")
]


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    for verb in (merge, split, same, different, undo, decisions, review):
        app.command()(verb)


def merge(
    context: typer.Context,
    *,
    events: Annotated[list[str], typer.Argument(metavar="EVENT EVENT…", help="Ids; the first stays.")],
    by: ByOption = None,
    reason: ReasonOption = "",
    replace: ReplaceOption = False,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Say that events are one. The first id stays; the others lead to it.

    \b
    Example:
      accord merge E2erpapjg E7k20qm4x --reason "one ceremony, told twice"
    """
    with options.open_record(context, record) as opened:
        who = options.reviewer(context, by)
        _show(opened.merge(*events, by=who, reason=reason, replace=replace), json=json)


def split(
    context: typer.Context,
    *,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event's id; what is left keeps it.")],
    parts: Annotated[
        list[str],
        typer.Argument(metavar="REPORT|MENTION…", help="What is not of it: ids of reports or mentions."),
    ],
    by: ByOption = None,
    reason: ReasonOption = "",
    replace: ReplaceOption = False,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Take reports out of an event. They become an event of their own.

    \b
    Example:
      accord split E2erpapjg wire.txt --reason "the visit of May, not of March"
    """
    with options.open_record(context, record) as opened:
        who = options.reviewer(context, by)
        _show(opened.split(event, parts, by=who, reason=reason, replace=replace), json=json)


MentionArgument = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="The id of a mention, of an actor, body, agreement or place, or of a name."
    ),
]


def same(
    context: typer.Context,
    *,
    left: MentionArgument,
    right: MentionArgument,
    by: ByOption = None,
    reason: ReasonOption = "",
    replace: ReplaceOption = False,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Say that two mentions, or two names, are one.

    Mentions tell of one event; names are of one actor, body, agreement or place.

    \b
    Examples:
      accord same M1f0c2a77d1e0b9c4 M9be01d4471aa30f2
      accord same A2erpapjg A7k20qm4x --reason "maiden name"
    """
    with options.open_record(context, record) as opened:
        who = options.reviewer(context, by)
        _show(opened.same(left, right, by=who, reason=reason, replace=replace), json=json)


def different(
    context: typer.Context,
    *,
    left: MentionArgument,
    right: MentionArgument,
    by: ByOption = None,
    reason: ReasonOption = "",
    replace: ReplaceOption = False,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Say that two mentions, or two names, are not one.

    Mentions tell of two events; names (their ids begin with F) are of two.

    \b
    Examples:
      accord different F1f0c2a77d1e0 F9be01d4471aa --reason "father and son"
      accord different M1f0c2a77d1e0b9c4 M9be01d4471aa30f2 --reason "two rounds"
    """
    with options.open_record(context, record) as opened:
        who = options.reviewer(context, by)
        _show(opened.different(left, right, by=who, reason=reason, replace=replace), json=json)


def undo(
    context: typer.Context,
    *,
    decision: Annotated[int, typer.Argument(metavar="NUMBER", help="The decision's number.")],
    by: ByOption = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Withdraw a decision. Events get back the ids that they had.

    \b
    Example:
      accord undo 3
    """
    with options.open_record(context, record) as opened:
        _show(opened.undo(decision, by=options.reviewer(context, by)), json=json)


def decisions(context: typer.Context, record: RecordOption = None, json: JsonOption = False) -> None:
    """List all decisions with their reasons, withdrawn ones marked.

    \b
    Example:
      accord decisions
    """
    from accord.cli import decided

    with options.open_record(context, record) as opened:
        found = opened.decisions()
    if json:
        screen.print_json(found)
    else:
        decided.show_all(screen.console(), found)


def review(
    context: typer.Context,
    *,
    parties: Annotated[
        list[str] | None, typer.Argument(metavar="[PARTY…]", help="Only events of these.")
    ] = None,
    listing: Annotated[bool, typer.Option("--list", help="Print the pairs and ask nothing.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many pairs.")] = 20,
    by: ByOption = None,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Look at events that may be one, and decide.

    The nearest come first, both sentences side by side.

    \b
    Examples:
      accord review
      accord review IND ISR --list
    """
    from accord.cli import decided

    with options.open_record(context, record) as opened:
        found = opened.unsure(parties or (), limit)
        if json:
            screen.print_json(found)
        elif listing or not found or not (sys.stdin.isatty() and sys.stdout.isatty()):
            decided.show_unsure(screen.console(), found)
        else:
            decided.ask(screen.console(), opened, found, options.reviewer(context, by))


def _show(done: Decided, *, json: bool) -> None:
    from accord.cli import decided

    if json:
        screen.print_json(done)
    else:
        decided.show(screen.console(), done)
