"""The terminal: a console as wide as it is, plain where it is piped, and JSON as it is."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console
    from rich.text import Text

    from accord.library import PassedOver
    from accord.model.ports import Failure

LABEL = 12
"""Columns of a label at the left."""

MIN_WIDTH = 24
"""Columns that what a label says has at least, however narrow the terminal."""


def console() -> Console:
    """Return the console of standard output; colours only on a terminal, and not with NO_COLOR."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)


def print_json(answer: object) -> None:
    """Print an answer as JSON."""
    import json

    from accord.export import plain

    print(json.dumps(plain(answer), ensure_ascii=False, indent=2))


def show_rows(console: Console, pairs: Iterable[tuple[str, str | Text]], indent: int = 2) -> None:
    """Print labels at the left and what they say, wrapped, at the right."""
    from rich.text import Text

    width = max(MIN_WIDTH, console.width - indent - LABEL - 1)
    for label, said in pairs:
        text = said if isinstance(said, Text) else Text(said)
        head = f"{label:<{LABEL}} "
        for line in text.wrap(console, width) or [Text("")]:
            line.rstrip()
            console.print(Text.assemble(" " * indent, (head, "dim"), line), soft_wrap=True)
            head = " " * (LABEL + 1)


def show_title(console: Console, name: str, parties: Iterable[str]) -> None:
    """Print the name of what follows, with the parties that it is of."""
    from rich.text import Text

    console.print(Text.assemble((name, "bold"), f"  {' '.join(parties)}"))


def show_point(console: Console, text: Text) -> None:
    """Print a point of a list, wrapped, with a dash before it."""
    from rich.text import Text

    mark = "  - "
    for line in text.wrap(console, max(MIN_WIDTH, console.width - len(mark))):
        line.rstrip()
        console.print(Text.assemble(mark, line), soft_wrap=True)
        mark = "    "


def report_failures(failed: Iterable[Failure]) -> None:
    """Print each document that failed on standard error."""
    for failure in failed:
        print(f"error: {failure}", file=sys.stderr)


def report_passed_over(found: PassedOver) -> None:
    """Say on standard error what of a folder or an archive is not read."""
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in found.kinds)
    files = "file" if found.files == 1 else "files"
    print(
        f"{found.where}: passed over {found.files:,} {files} that Accord does not read: {kinds}",
        file=sys.stderr,
    )


def counted_languages(codes: Iterable[str]) -> str:
    """Write the languages of reports with how many there are of each: 'fr 2, de 1'."""
    return ", ".join(f"{code} {number}" for code, number in Counter(codes).most_common())


def report_unread(languages: Sequence[str]) -> None:
    """Say on standard error how many reports are in languages that are not read."""
    if languages:
        told = counted_languages(languages)
        reports = "report" if len(languages) == 1 else "reports"
        print(f"{len(languages)} {reports} not read: language not supported ({told})", file=sys.stderr)


@contextmanager
def progress(total: int | None, *, wanted: bool, doing: str = "reading") -> Iterator[Callable[[int], None]]:
    """Show on standard error how many documents are done, where someone looks and there are several."""
    if not wanted or not sys.stderr.isatty() or (total is not None and total < 2):
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    parts = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*parts, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=total)
        yield lambda done: bar.update(task, completed=done)


@contextmanager
def share(doing: str) -> Iterator[Callable[[int, int], None]]:
    """Show on standard error which share of a long work is done, where someone looks."""
    if not sys.stderr.isatty():
        yield lambda done, whole: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    parts = (TextColumn(doing), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*parts, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)
