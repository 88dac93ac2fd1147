"""Decisions on the terminal: what one did, all of them, and the pairs that wait for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from accord.cli.screen import show_rows
from accord.errors import AccordError
from accord.library import Decided, Side, Unsure, cited
from accord.model.ports import Changes
from accord.model.record import Decision

if TYPE_CHECKING:
    from rich.console import Console

    from accord.library import Record

KEYS = "a one event · r two events · s skip · u undo the last · q quit"


def show(console: Console, done: Decided) -> None:
    """Print what came of a decision or of undoing one."""
    show_rows(console, _done(done), 0)


def _done(done: Decided) -> Iterator[tuple[str, str]]:
    decision = done.decision
    yield "decision", f"{decision.id}: {_said(decision)}"
    for earlier in done.replaced:
        yield "withdrawn", f"{earlier.id}: {_said(earlier)}"
    for again in done.restored:
        yield "stands again", f"{again.id}: {_said(again)}"
    yield from _changes(done.changes)
    if not decision.withdrawn_at:
        yield "undo", f"accord undo {decision.id}"


def _changes(changes: Changes) -> Iterator[tuple[str, str]]:
    told = (
        ("new", ", ".join(changes.new)),
        ("back", ", ".join(changes.revived)),
        ("changed", ", ".join(changes.changed)),
        ("merged", ", ".join(f"{old} into {new}" for old, new in changes.merged)),
        ("gone", ", ".join(changes.gone)),
    )
    found = [(label, said) for label, said in told if said]
    yield from found or [("events", "none changed: the other judgements say the same")]


def show_all(console: Console, decisions: Sequence[Decision]) -> None:
    """Print all decisions."""
    if not decisions:
        console.print("No decision has been made; accord review shows what waits for one.")
    for decision in decisions:
        console.print(f"{decision.id:>4}  {_said(decision)}", soft_wrap=True)
        show_rows(console, _details(decision), 6)


def _details(decision: Decision) -> Iterator[tuple[str, str]]:
    for id, text in decision.about:
        yield "", f"{id}  {text}".rstrip()
    if decision.reason:
        yield "reason", decision.reason
    if decision.withdrawn_at:
        why = f", replaced by {decision.replaced_by}" if decision.replaced_by else ""
        yield "WITHDRAWN", f"{_time(decision.withdrawn_at)} by {decision.withdrawn_by}{why}"


def _said(decision: Decision) -> str:
    named = ", ".join(id for id, _ in decision.about)
    mark = " (withdrawn)" if decision.withdrawn_at else ""
    return f"{decision.what} {named}, by {decision.by}, {_time(decision.made_at)}{mark}"


def _time(iso: str) -> str:
    return iso[:16].replace("T", " ")


def show_unsure(console: Console, found: Sequence[Unsure]) -> None:
    """Print the pairs that may be one event."""
    if not found:
        console.print("No pair of events waits for a decision.")
        return
    for number, pair in enumerate(found, 1):
        _card(console, pair, f"{number} of {len(found)}")
    console.print("accord same MENTION MENTION, or accord different MENTION MENTION, decides.", style="dim")


def _card(console: Console, pair: Unsure, title: str) -> None:
    console.rule(f"{title} · score {pair.score:.2f}", align="left", characters="─")
    for side in (pair.left, pair.right):
        show_rows(console, _side(side), 0)
        console.print()
    show_rows(console, [("reasons", "; ".join(pair.reasons) or "none")], 0)
    if pair.pairs > 1:
        show_rows(console, [("", f"the nearest of {pair.pairs} such pairs across the two events")], 0)
    console.print()


def _side(side: Side) -> Iterator[tuple[str, str]]:
    yield side.event, f"{side.date or 'undated'}  {side.headline}"
    for quote in side.quotes:
        yield "", f"“{' '.join(quote.split())}”"
    yield "", f"{side.source.document}: {cited(side.source)}"
    yield "", side.mention


def ask(console: Console, record: Record, found: Sequence[Unsure], by: str) -> None:
    """Show one pair after the other and have it decided by one key."""
    made: list[int] = []
    for number, pair in enumerate(found, 1):
        _card(console, pair, f"{number} of {len(found)}")
        while (key := _key(console)) == "u":
            _undo(console, record, made, by)
        if key == "q":
            break
        if key in {"a", "r"}:
            _decide(console, record, pair, key, made, by=by)
    console.print(f"{len(made)} decided")


def _decide(console: Console, record: Record, pair: Unsure, key: str, made: list[int], *, by: str) -> None:
    say = record.same if key == "a" else record.different
    try:
        done = say(pair.left.mention, pair.right.mention, by=by)
    except AccordError as error:  # what was decided a card ago may speak against it
        console.print(f"not decided: {error}", style="yellow")
        return
    made.append(done.decision.id)
    show(console, done)


def _undo(console: Console, record: Record, made: list[int], by: str) -> None:
    if made:
        show(console, record.undo(made.pop(), by=by))
    else:
        console.print("nothing has been decided yet")


def _key(console: Console) -> str:
    while True:
        try:
            key = console.input(f"{KEYS} > ").strip().casefold()[:1]
        except EOFError:
            return "q"
        if key in {"a", "r", "s", "u", "q"}:
            return key
