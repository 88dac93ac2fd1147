"""A difference on the terminal: what A contradicts, refines and adds with both sides' words, the rest in a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from accord.cli.screen import show_rows
from accord.library import Change, Difference, Effect, EventDifference, Quoted, cited
from accord.model.claims import Field

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

COLOURS = {Effect.CONTRADICTS: "bold red", Effect.REFINES: "green", Effect.ADDS: "green"}
SHORT = (Effect.STRENGTHENS, Effect.AGREES, Effect.REPEATS, Effect.DROPS)
"""Effects that are told in a line for all values; `--json` has their quotes."""


def show(console: Console, found: Difference) -> None:
    """Print the difference."""
    show_rows(console, _sides(found), 0)
    console.print(_counts(found), style="dim")
    for link in found.ties:
        depends = f"{link.copy} depends on {link.source}"
        show_rows(console, [("one origin", f"{depends} ({link.kind.value}): {'; '.join(link.reasons)}")])
    if not found.events:
        console.print(
            "It tells of no event of cooperation between parties: the record would hold its text alone."
        )
    for event in found.events:
        _event(console, event, found)
    if not found.held:
        console.print("\nNothing was saved; accord add saves it.", style="dim")


def _sides(found: Difference) -> Iterator[tuple[str, str]]:
    yield "A", f"{cited(found.report)} ({found.report.document})"
    yield "beside", f"B: {cited(found.beside)} ({found.beside.document})" if found.beside else "the record"


def _counts(found: Difference) -> str:
    new = sum(event.new for event in found.events)
    shared = sum(not event.new and not event.dropped for event in found.events)
    dropped = sum(event.dropped for event in found.events)
    parts = [f"{new} {'event is' if new == 1 else 'events are'} told by it alone", f"{shared} by both"]
    parts += [f"{dropped} it leaves out"] if found.beside else []
    effects = [f"{effect.value} {number}" for effect in Effect if (number := found.count(effect))]
    return "; ".join([", ".join(parts), *([f"of values it {', '.join(effects)}"] if effects else [])])


def _event(console: Console, event: EventDifference, found: Difference) -> None:
    from rich.text import Text

    if event.dropped:
        label, style = "left out", "yellow"
    elif event.new:
        label, style = ("told by it alone" if found.held or found.beside else "new event"), "green"
    else:
        label, style = "told by both" if found.beside else "in the record", "cyan"
    id = f"  {event.event}" if event.event else ""
    console.print(
        Text.assemble("\n", (f"{label}: ", style), (event.headline, "bold"), (id, "dim")), soft_wrap=False
    )
    if event.joins:
        show_rows(console, [("joins", f"{', '.join(event.joins)} would be one with it")])
    sides: dict[str, str] = {found.report.document: "A"}
    if found.beside:
        sides[found.beside.document] = "B"
    if event.new or event.dropped:
        show_rows(console, [("", _quote(quote, sides)) for quote in event.quotes])
        return
    for change in event.changes:
        if change.effect not in SHORT:
            show_rows(console, _told(change, sides))
    show_rows(console, _short(event.changes))


def _told(change: Change, sides: Mapping[str, str]) -> Iterator[tuple[str, str | Text]]:
    from rich.text import Text

    value = Text.assemble((f"{change.field.value}: {change.value}", COLOURS.get(change.effect, "")))
    if change.beside:
        value.append(f"; the other side: {change.beside}")
    if change.effect is not Effect.ADDS:
        value.append(f" ({change.reason})")
    yield change.effect.value, value
    yield from (("", _quote(quote, sides)) for quote in change.quotes[:1])
    yield from (("beside", _quote(quote, sides)) for quote in change.beside_quotes[:1])


def _short(changes: Sequence[Change]) -> Iterator[tuple[str, str]]:
    for effect in SHORT:
        found = [change for change in changes if change.effect is effect and not _plain(change)]
        if found:
            yield effect.value, "; ".join(f"{c.field.value} {c.value or c.beside}" for c in found)


def _plain(change: Change) -> bool:
    """Say whether a value goes without saying where both tell of one event: its parties, that it took place."""
    said = change.value or change.beside
    return change.field is Field.PARTY or (change.field is Field.MODALITY and said == "occurred")


def _quote(quote: Quoted, sides: Mapping[str, str]) -> str:
    where = sides.get(quote.report, quote.report)
    return f"“{' '.join(quote.quote.split())}” ({where}, {quote.start}–{quote.end})"
