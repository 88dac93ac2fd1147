"""A dossier as a Markdown brief: what a desk officer hands in, every statement with its footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accord.library.answers import Dossier, Entry, Source


def markdown(dossier: Dossier) -> str:
    """Return the whole brief."""
    return "\n".join([*_head(dossier), *_events(dossier), *_footnotes(dossier)]) + "\n"


def _head(dossier: Dossier) -> Iterator[str]:
    yield f"# {' – '.join(escape(dossier.names[code]) for code in dossier.parties)}"
    yield ""
    yield f"{counted(dossier)}."
    yield ""
    if limits := limited(dossier):
        yield f"**{limits}**"
        yield ""
    if dossier.state:
        yield "## State of play"
        yield ""
        yield from (f"- {escape(item.text)}{_notes(item.notes)}" for item in dossier.state)
        yield ""


def _events(dossier: Dossier) -> Iterator[str]:
    if dossier.entries:
        yield "## Events"
        yield ""
    for entry in dossier.entries:
        last = f" to {entry.date_end}" if entry.date_end else ""
        yield f"### {entry.date or 'Undated'}{last}: {escape(entry.headline)}"
        yield ""
        yield f"{chip(entry)}; `{entry.event}`{_notes(entry.notes)}"
        yield ""
        if entry.within:
            yield f"- during: {escape(entry.within.headline)} (`{entry.within.event}`)"
        yield from (f"- {escape(step.text)}{_notes(step.notes)}" for step in entry.history)
        for item in entry.details:
            mark = f" **({escape(item.mark)})**" if item.mark else ""
            yield f"- {item.field.value}: {escape(item.text)}{mark}{_notes(item.notes)}"
        yield ""


def _footnotes(dossier: Dossier) -> Iterator[str]:
    sources = {source.document: source for source in dossier.sources}
    for note in dossier.footnotes:
        quote = escape(" ".join(note.quote.split()))
        where = f"`{note.document}#char={note.start},{note.end}`"
        yield f"[^{note.number}]: “{quote}” {escape(cited(sources[note.document]))}, {where}"


def limited(dossier: Dossier) -> str:
    """Return what a dossier leaves out: 'The record as of 2025-11-06. Events from 2025 on; …', or nothing."""
    said = [f"The record as of {dossier.as_of}."] if dossier.as_of else []
    if dossier.since or dossier.until:
        days = f"from {dossier.since}{'' if dossier.until else ' on'}" if dossier.since else ""
        days = f"{days} to {dossier.until}".strip() if dossier.until else days
        undated = f"; {dossier.undated} undated left out" if dossier.undated else ""
        said.append(f"Events {days}{undated}.")
    return " ".join(said)


def counted(dossier: Dossier) -> str:
    """Return how much the dossier holds: '4 events, 4 reports, 3 origins'; of a long one, how much of it."""
    sizes = {"event": len(dossier.entries), "report": len(dossier.sources), "origin": dossier.origins}
    held = ", ".join(f"{size} {word}{'' if size == 1 else 's'}" for word, size in sizes.items())
    return (
        held if dossier.total == len(dossier.entries) else f"{held}; the latest of {dossier.total:,} events"
    )


def chip(entry: Entry) -> str:
    """Return how many tell of an event: '2 reports / 1 origin'."""
    return chips(entry.reports, entry.origins)


def chips(reports: int, origins: int) -> str:
    """Return two counts as a chip: '2 reports / 1 origin'."""
    return f"{reports} report{'' if reports == 1 else 's'} / {origins} origin{'' if origins == 1 else 's'}"


def cited(source: Source) -> str:
    """Return a report as a footnote names it: its publisher, or else its title or id, and its day."""
    day = source.published.isoformat() if source.published else "undated"
    return f"{source.publisher or source.title or source.document}, {day}"


def escape(text: str) -> str:
    """Return text that no reader of Markdown takes for markup."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)


def _notes(numbers: Iterable[int]) -> str:
    return "".join(f"[^{number}]" for number in numbers)
