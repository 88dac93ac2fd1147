"""The verb that watches feeds: `watch`."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, NetworkOption, RecordOption

if TYPE_CHECKING:
    from accord.library.watching import Poll


def register(app: typer.Typer) -> None:
    """Add the verb to the command."""
    app.command()(watch)


def watch(
    context: typer.Context,
    *,
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS.toml", help="The file that names the feeds.")],
    once: Annotated[bool, typer.Option("--once", help="Look at each feed once and end, for cron.")] = False,
    record: RecordOption = None,
    json: JsonOption = False,
    allow_network: NetworkOption = None,
) -> None:
    """Watch feeds, and add to the record what is new in them.

    It goes on until it is interrupted, and can be begun again at any time: nothing is read twice. Exit status with
    --once: 0 all went well, 1 a feed or an entry failed, 2 the file is wrong.

    \b
    Examples:
      accord watch feeds.toml
      accord watch feeds.toml --once --json >> watch.jsonl
    """
    from accord.library.watching import load_plan

    plan = load_plan(feeds)
    networks = options.settings(context, networks=allow_network).allow_networks
    sound = True
    with options.open_record(context, record, make=True) as opened, _ending() as ended:
        try:
            for poll in opened.watch(plan, once=once, networks=networks):
                _show(poll, json)
                sound = sound and poll.sound
        except KeyboardInterrupt:
            ended.append(True)
    if ended:
        print("stopped; what was told is saved, and watching goes on from there", file=sys.stderr)
    raise typer.Exit(0 if sound or ended else 1)


@contextmanager
def _ending() -> Iterator[list[bool]]:
    """Have the system's request to end be one, as Ctrl-C is; yield what says that it came."""

    def end(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield []
    finally:
        signal.signal(signal.SIGTERM, before)


def _show(poll: Poll, json: bool) -> None:
    """Print what came of one look, in one line; failures go to standard error."""
    if json:
        from accord.export import json_line, plain

        print(json_line(plain(poll)), flush=True)
        return
    print(line(poll), flush=True)
    screen.report_failures(poll.added.failed)


def line(poll: Poll) -> str:
    """Return what came of one look at a feed in one line."""
    parts = [part for part in _parts(poll) if part]
    return f"{poll.at:%Y-%m-%d %H:%M} {poll.feed}: {', '.join(parts)}; next {poll.due:%Y-%m-%d %H:%M} UTC"


def _parts(poll: Poll) -> Iterator[str]:
    from accord.library.watching import Outcome

    match poll.outcome:
        case Outcome.UNCHANGED:
            yield "nothing new"
        case Outcome.WAITING:
            yield "not asked, it failed of late or asked to wait"
        case Outcome.FAILED:
            yield f"failed: {poll.error.message} [{poll.error.code}]" if poll.error else "failed"
        case Outcome.READ:
            yield f"{poll.new} new of {_count(poll.entries, 'entry', 'entries')}"
            yield f"{poll.changed} changed" if poll.changed else ""
            yield f"{poll.summaries} only as a summary" if poll.summaries else ""
            yield f"{poll.left} left for later" if poll.left else ""
            yield f"{len(poll.added.failed)} failed" if poll.added.failed else ""
            yield f"{_count(len(poll.added.added), 'report', 'reports')} added"
            yield (
                f"{_count(len(poll.added.events_new), 'new event', 'new events')}"
                if poll.added.events_new
                else ""
            )
    yield f"now at {poll.moved}" if poll.moved else ""


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
