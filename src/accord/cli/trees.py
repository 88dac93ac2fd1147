"""Origins on the terminal: each tree drawn with lines, each tie with its kind, score and reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.cli.screen import MIN_WIDTH
from accord.library import Branch, Origins, cited

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

TIES = {
    "reprint": ("a reprint", "reprinted above"),
    "credit": ("by the same credit", "by the same credit"),
    "rewrite": ("a rewrite", "rewritten above"),
    "publisher": ("by the same publisher", "by the same publisher"),
}
"""What a report is to the one above it, and what it is where the one above depends on it."""


def show(console: Console, found: Origins) -> None:
    """Print the trees under a line that counts."""
    if found.headline:
        console.print(found.headline, style="bold")
    reports = f"{found.reports} report{'' if found.reports == 1 else 's'}"
    console.print(f"{reports}, {found.origins} origin{'' if found.origins == 1 else 's'}", style="dim")
    if found.about is None:
        several = len(found.trees)
        if not several:
            console.print("No report in the record copies, credits or rewrites another.")
            return
        console.print(
            f"{several} of the origins hold{'s' if several == 1 else ''} several reports", style="dim"
        )
    for tree in found.trees:
        console.print()
        for line in _lines(console, tree, "", ""):
            console.print(line, soft_wrap=True)


def _lines(console: Console, branch: Branch, first: str, others: str) -> Iterator[Text]:
    """Yield the lines of a report and of all below it; `first` stands before its own, `others` before the rest."""
    from rich.text import Text

    bar = others + ("│    " if branch.below else "     ")
    name = Text.assemble((cited(branch.report), "bold"), f"  {branch.report.document}")
    if not branch.tells:
        name.append("  (does not tell of it)", "yellow")
    yield from _wrapped(console, name, first, bar)
    if branch.kind:
        tie = Text.assemble((TIES[branch.kind][branch.turned], "cyan"), f" {branch.score:.2f}: ")
        yield from _wrapped(console, tie.append("; ".join(branch.reasons)), bar, bar)
    for number, below in enumerate(branch.below, 1):
        last = number == len(branch.below)
        yield from _lines(
            console, below, others + ("└─ " if last else "├─ "), others + ("   " if last else "│  ")
        )


def _wrapped(console: Console, text: Text, first: str, others: str) -> Iterator[Text]:
    from rich.text import Text

    head = first
    for line in text.wrap(console, max(MIN_WIDTH, console.width - max(len(first), len(others)))):
        line.rstrip()
        yield Text.assemble((head, "dim"), line)
        head = others
