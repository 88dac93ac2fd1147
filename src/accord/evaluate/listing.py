"""Faults as plain text: how many of each class, then each with its event, its words and what was read near it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from accord.evaluate.breakdown import Breakdown, Counts, break_down
from accord.evaluate.faults import MEANING, Fault, Miss, Reason, SlotFault, Sort, Way, WrongSlots
from accord.evaluate.records import CodedAgreement, CodedEvent, CodedPerson, CodedPlace

Column = TypeVar("Column", bound=str)

QUOTE = 200
"""Characters of a quote that are shown."""
WIDTH = 80
"""Columns of the report."""
_COLUMN = 9
"""Columns of a figure, with the space before it."""


def render_errors(faults: Iterable[Fault], width: int = WIDTH) -> str:
    """Return the counts by class, then the faults: missed, false, slots; of each the most frequent reason first."""
    faults = tuple(faults)
    groups: dict[tuple[Sort, Reason], list[Fault]] = {}
    for fault in faults:
        groups.setdefault((fault.sort, fault.reason), []).append(fault)
    blocks = list(_counts(break_down(faults)))
    for (sort, reason), members in sorted(
        groups.items(), key=lambda group: (list(Sort).index(group[0][0]), -len(group[1]))
    ):
        head = f"{sort.value.upper()}: {reason} ({len(members)}): {MEANING[reason]}"
        lines = [line for fault in members for line in _fault(fault, width)]
        blocks.append("\n".join([*textwrap.wrap(head, width, subsequent_indent="  "), *lines]))
    return "\n\n".join(blocks)


def _counts(counts: Breakdown) -> Iterator[str]:
    """Yield the tables that are not empty."""
    if counts.missed:
        yield _table("missed", counts.missed, _reasons(counts.missed))
    if counts.false:
        yield _table("false", counts.false, _reasons(counts.false))
    if counts.slots:
        yield _table("slots wrong", counts.slots, tuple(Way))
    if counts.kinds:
        near = sorted(counts.kinds.items(), key=lambda pair: (-pair[1], pair[0]))
        yield "\n".join(["paired in a near kind", *(f"  {count:4d}  {kinds}" for kinds, count in near)])


def _reasons(counts: Counts) -> tuple[Reason, ...]:
    """Return the reasons that occur, in the order in which they are told."""
    return tuple(reason for reason in Reason if any(reason in row for row in counts.values()))


def _table(head: str, rows: Mapping[str, Mapping[Column, int]], columns: Sequence[Column]) -> str:
    """Return a table of counts with its sums; the names of the columns take as many lines as they need."""
    width = max(map(len, [head, *rows]))
    figures = {name: [row.get(column, 0) for column in columns] for name, row in rows.items()}
    figures["all"] = [sum(column) for column in zip(*figures.values(), strict=True)]
    lines = [_row(name, row, width) for name, row in figures.items()]
    return "\n".join([*_head(head, [*map(str, columns), "all"], width), *lines])


def _head(head: str, columns: Sequence[str], width: int) -> Iterator[str]:
    """Yield the lines of a table's head, the names of its columns standing on the last one."""
    names = [textwrap.wrap(column, _COLUMN - 1) for column in columns]
    deep = max(map(len, names))
    for n in range(deep):
        words = (name[n - deep + len(name)] if n >= deep - len(name) else "" for name in names)
        yield f"{head if n == deep - 1 else '':<{width}}" + "".join(f"{word:>{_COLUMN}}" for word in words)


def _row(name: str, figures: Sequence[int], width: int) -> str:
    return f"{name:<{width}}" + "".join(f"{n or '·':>{_COLUMN}}" for n in (*figures, sum(figures)))


def _fault(fault: Fault, width: int) -> Iterator[str]:
    """Yield a fault's lines: which event, its words, what was read near it or what is wrong."""
    if isinstance(fault, WrongSlots):
        coded = f", coded as {fault.predicted.kind}" if fault.predicted.kind != fault.gold.kind else ""
        yield from _wrap(f"{fault.document}: {_event(fault.gold)}{coded}{_rule(fault.predicted)}", width, 2)
        yield from _wrap(_quote(fault.predicted), width, 6)
        for slot in fault.slots:
            yield from _wrap(_slot_fault(slot), width, 6)
        return
    yield from _wrap(f"{fault.document}: {_event(fault.event)}{_rule(fault.event)}", width, 2)
    yield from _wrap(_quote(fault.event), width, 6)
    side = "read near it" if isinstance(fault, Miss) else "gold near it"
    for rival in fault.rivals:
        yield from _wrap(f"{side}: {_event(rival)}{_rule(rival)}", width, 6)


def _wrap(text: str, width: int, indent: int) -> list[str]:
    first, rest = " " * indent, " " * (indent + 2)
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False)


def _event(event: CodedEvent) -> str:
    parties = "+".join(sorted(event.parties)) or "no parties"
    modality = f" {event.modality}" if event.modality and event.modality != "occurred" else ""
    return f"{event.kind}{modality} {parties} {event.date or 'undated'}"


def _rule(event: CodedEvent) -> str:
    return f" [{event.rule}]" if event.rule else ""


def _quote(event: CodedEvent) -> str:
    quote = " ".join((event.evidence or ("no quote",))[0].split())
    return f"“{quote[:QUOTE]}{'…' if len(quote) > QUOTE else ''}”"


def _slot_fault(fault: SlotFault) -> str:
    return f"{fault.slot} {fault.score:.2f}: gold {_show(fault.gold)}, read {_show(fault.predicted)}"


def _show(value: object) -> str:
    """Return a slot's value in a few words."""
    match value:
        case CodedPlace(name=name, country=country):
            return f"{name or '?'} ({country or '?'})"
        case CodedAgreement(title=title, type=type_):
            return f"{title or '?'} ({type_ or '?'})"
        case CodedPerson(name=name, role=role):
            return f"{name or '?'} ({role or '?'})"
        case tuple():
            return "; ".join(map(_show, value)) or "nothing"
        case frozenset():
            return ", ".join(sorted(map(str, value))) or "nothing"
        case _:
            return str(value) if value else "nothing"
