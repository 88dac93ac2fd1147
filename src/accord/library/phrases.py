"""What the brief, the pages and the terminal say alike of a dossier: what it holds and leaves out, who tells of it."""

from __future__ import annotations

from accord.library.answers import Dossier, Entry, Source


def limited(dossier: Dossier) -> str:
    """Return what a dossier leaves out: 'The record as of 2025-11-06. Events from 2025 on; …', or nothing."""
    said = [f"The record as of {dossier.as_of}."] if dossier.as_of else []
    if dossier.since or dossier.until:
        days = f"from {dossier.since}{'' if dossier.until else ' on'}" if dossier.since else ""
        days = f"{days} to {dossier.until}".strip() if dossier.until else days
        undated = f"; {dossier.undated} undated left out" if dossier.undated else ""
        said.append(f"Events {days}{undated}.")
    if dossier.min_confidence:
        said.append(f"Events with a confidence of {dossier.min_confidence:g} or more.")
    return " ".join(said)


def counted(dossier: Dossier) -> str:
    """Return how much the dossier holds: '4 events, 4 reports, 3 origins'; of a long one, how much of it."""
    sizes = {"event": len(dossier.entries), "report": len(dossier.sources), "origin": dossier.origins}
    held = ", ".join(count_of(size, word) for word, size in sizes.items())
    return (
        held if dossier.total == len(dossier.entries) else f"{held}; the latest of {dossier.total:,} events"
    )


def voice(dossier: Dossier) -> str:
    """Return a sentence that warns of a dossier of several reports that all have one publisher; else nothing."""
    publishers = {source.publisher for source in dossier.sources}
    if len(dossier.sources) < 2 or len(publishers) > 1 or None in publishers:
        return ""
    return f" All reports are by one publisher, {publishers.pop()}: nobody else confirms them."


def chip(entry: Entry) -> str:
    """Return how many tell of an event: '2 reports / 1 origin'."""
    return chips(entry.reports, entry.origins)


def chips(reports: int, origins: int) -> str:
    """Return two counts as a chip: '2 reports / 1 origin'."""
    return f"{count_of(reports, 'report')} / {count_of(origins, 'origin')}"


def cited(source: Source) -> str:
    """Return a report as a footnote names it: its publisher, or else its title or id, and its day."""
    day = source.published.isoformat() if source.published else "undated"
    return f"{source.publisher or source.title or source.document}, {day}"


def count_of(number: int, word: str) -> str:
    """Return a number with its noun: '1 event', '2 changes of an agreement'."""
    if number == 1:
        return f"1 {word}"
    first, *rest = word.split(" of ")
    return " of ".join([f"{number} {first}s", *rest])
