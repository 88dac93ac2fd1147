"""The verbs that ask who is who: `actors`, `actor`, `bodies`."""

from __future__ import annotations

from typing import Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, RecordOption

PartiesArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[PARTY…]", help="Only those of any of these.")
]
NameOption = Annotated[str | None, typer.Option("--name", metavar="TEXT", help="Only those called so.")]
LimitOption = Annotated[int, typer.Option(min=1, max=100_000, help="At most so many.")]


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(actors)
    app.command()(actor)
    app.command()(bodies)


def actors(
    context: typer.Context,
    *,
    parties: PartiesArgument = None,
    sort: Annotated[
        str | None,
        typer.Option(metavar="SORT", help="person, organisation, party, body, agreement or place."),
    ] = None,
    name: NameOption = None,
    limit: LimitOption = 50,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """List persons and organisations with their dated posts.

    \b
    Examples:
      accord actors IND ISR
      accord actors --name Katz
      accord actors --sort organisation
    """
    _list(context, (parties, sort, name), limit, record, json=json)


def bodies(
    context: typer.Context,
    *,
    parties: PartiesArgument = None,
    name: NameOption = None,
    limit: LimitOption = 50,
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """List the standing bodies that parties sit in.

    \b
    Examples:
      accord bodies IND ISR
      accord bodies --name "working group"
    """
    _list(context, (parties, "body", name), limit, record, json=json)


def actor(
    context: typer.Context,
    *,
    name: Annotated[list[str], typer.Argument(metavar="ID|NAME", help="An id or a name.")],
    record: RecordOption = None,
    json: JsonOption = False,
) -> None:
    """Show who or what a name stands for: posts, names, events.

    A person, an organisation, a body, an agreement or a place, with quotes.

    \b
    Examples:
      accord actor Israel Katz
      accord actor A2erpapjg
    """
    with options.open_record(context, record) as opened:
        found = opened.actor(" ".join(name))
    if json:
        screen.print_json(found)
    else:
        from accord.cli import identities

        identities.show(screen.console(), found)


def _list(
    context: typer.Context,
    wanted: tuple[list[str] | None, str | None, str | None],
    limit: int,
    record: str | None,
    *,
    json: bool,
) -> None:
    parties, sort, name = wanted
    with options.open_record(context, record) as opened:
        found = opened.actors(parties or (), sort, name)
    if json:
        screen.print_json(found[:limit])
    else:
        from accord.cli import identities

        identities.show_all(screen.console(), found, limit)
