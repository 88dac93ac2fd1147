"""A dossier on the terminal: state of play, events in order, values with their marks, numbered quotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from accord.cli.screen import show_point, show_rows
from accord.library import Detail, Dossier, Entry, chip, cited, counted, limited, voice

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

MARKS = {"conflict": "bold red", "one report only": "yellow", "one origin only": "yellow"}
NAMES = {"participant": "who", "attribution": "said by", "modality": "told as", "area": "areas"}
"""Labels that differ from the field's own name."""


def show(console: Console, dossier: Dossier) -> None:
    """Print the dossier."""
    console.rule("")
    console.print(" – ".join(dossier.names[code] for code in dossier.parties).upper(), style="bold")
    if limits := limited(dossier):
        console.print(limits, style="bold yellow")
    if not dossier.entries:
        verb, days = "held" if dossier.as_of else "holds", _days(dossier)
        console.print(f"The record {verb} nothing between these parties{days}.")
        return
    console.print(counted(dossier), style="dim")
    if warning := voice(dossier):
        console.print(warning.strip(), style="yellow")
    console.print("\nState of play", style="bold")
    for statement in dossier.state:
        show_point(console, _noted(statement.text, statement.notes))
    console.print("\nEvents", style="bold")
    for entry in dossier.entries:
        _show_entry(console, entry)
    console.print("Sources", style="bold")
    _show_notes(console, dossier)


def _days(dossier: Dossier) -> str:
    return " in these days" if dossier.since or dossier.until else ""


def _show_entry(console: Console, entry: Entry) -> None:
    from rich.text import Text

    date = f"{entry.date or 'undated'}{f' to {entry.date_end}' if entry.date_end else ''}"
    state = "" if entry.modality == "occurred" else f" · {entry.modality}"
    state += f" · doubtful ({entry.confidence:.2f})" if entry.doubtful else ""
    console.print(
        Text.assemble((date, "bold"), f"  {entry.kind.value}{state}  ", (f"[{chip(entry)}]", "cyan"))
    )
    show_rows(console, [("", _noted(entry.headline, entry.notes)), *_life(entry), *_details(entry)], 0)
    show_rows(console, [("id", entry.event)], 0)
    console.print()


def _life(entry: Entry) -> Iterator[tuple[str, Text]]:
    """Yield what it took place within, and the steps of its life."""
    if entry.within:
        yield "during", _noted(f"{entry.within.headline} ({entry.within.event})", ())
    for number, step in enumerate(entry.history):
        yield "" if number else "history", _noted(step.text, step.notes)


def _details(entry: Entry) -> Iterator[tuple[str, Text]]:
    """Yield a line for each value; areas alike in standing share one."""
    for field, group in groupby(entry.details, key=lambda detail: detail.field):
        label = NAMES.get(field.value, field.value)
        for said in _joined(list(group)) if field.value == "area" else map(_said, group):
            yield label, said
            label = ""


def _joined(details: list[Detail]) -> Iterator[Text]:
    """Yield areas with the same mark and notes as one line."""
    for (mark, notes), group in groupby(details, key=lambda detail: (detail.mark, detail.notes)):
        yield _noted(", ".join(detail.text for detail in group), notes, mark)


def _said(detail: Detail) -> Text:
    return _noted(detail.text, detail.notes, detail.mark)


def _noted(text: str, notes: tuple[int, ...], mark: str = "") -> Text:
    """Return text with its mark and the numbers of its quotes."""
    from rich.text import Text

    noted = Text(text)
    if mark:
        noted.append(f"  ({mark})", MARKS.get(mark.split(":")[0], ""))
    if notes:
        noted.append(f" [{' '.join(map(str, notes))}]", "dim")
    return noted


def _show_notes(console: Console, dossier: Dossier) -> None:
    sources = {source.document: source for source in dossier.sources}
    for note in dossier.footnotes:
        quote = " ".join(note.quote.split())
        where = f"{cited(sources[note.document])} ({note.document}, {note.start}–{note.end})"
        show_rows(console, [(f"[{note.number}]", f"“{quote}”"), ("", where)], 0)
