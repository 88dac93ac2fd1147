"""The verb that opens the record in the browser: `serve`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from accord.cli import options
from accord.cli.options import RecordOption

if TYPE_CHECKING:
    from accord.library import Record

OpenOption = Annotated[bool, typer.Option("--open", help="Open the page in the browser.")]


@dataclass(frozen=True, slots=True)
class At:
    """Where a record is served, and how: see the options of `serve`."""

    host: str = "127.0.0.1"
    port: int | None = None
    names: tuple[str, ...] = ()
    read_only: bool = False
    map: Path | None = None


def register(app: typer.Typer) -> None:
    """Add the verb to the command."""
    app.command()(serve)


def serve(
    context: typer.Context,
    *,
    record: RecordOption = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; 0.0.0.0: for other machines, too.")
    ] = "127.0.0.1",
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="By default 8000, or a free one if that is taken."),
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option(
            "--name", metavar="HOST", help="A name under which browsers may ask for it; repeatable."
        ),
    ] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="Nothing can be added.")] = False,
    map_: Annotated[
        Path | None, typer.Option("--map", metavar="FILE", help="A map of your own to draw on.")
    ] = None,
    open_: OpenOption = False,
) -> None:
    """Open the record in the browser, until interrupted.

    It answers to this machine alone, without a password: whoever can reach it can read the record.

    \b
    Examples:
      accord serve
      accord serve --open --record record.sqlite
      accord serve --port 8080 --read-only
    """
    with options.open_record(context, record, make=True) as opened:
        run(opened, At(host, port, tuple(name or ()), read_only, map_), browse="/" if open_ else None)


def run(opened: Record, at: At, *, browse: str | None) -> None:
    """Say where an open record is to be found, and serve it; `browse` is the path to open in the browser."""
    from accord.web import Options
    from accord.web.mapping import check_map
    from accord.web.serving import address, bind, serve

    own = check_map(at.map) if at.map else None
    bound = bind(at.host, at.port)
    if at.host not in {"127.0.0.1", "localhost", "::1"}:
        print("Whoever reaches this machine can read the record: there is no password.")
    print(f"{opened.where} is open at {address(bound)}  (Ctrl+C ends it)", flush=True)
    told = Options(at.read_only, ("localhost", at.host, *at.names), warm=True, map=own)
    serve(opened, told, bound, browse=browse)
