"""The day with which an entry of a chronology begins."""

from __future__ import annotations

from accord.extract.parsing.entries import HEAD
from accord.extract.times import Tense, find_times, resolve
from accord.model.dates import When
from accord.ontology.times import TimeWords


def entry_day(head: str, calendar: TimeWords) -> tuple[When, str] | None:
    """Return the days that the head of an entry means, and the rule by which they are read."""
    found = HEAD.match(f"{head}.")
    if found is None:
        return None
    words = found["date"]
    if found["month"]:  # '1985, 4 November', '1985, November 4'
        words = " ".join(word for word in (found["day"], found["month"], found["year"]) if word)
    times = find_times(words, calendar)
    when = resolve(times[0], day=None, tense=Tense.PAST) if times else None
    return (when, times[0].rule) if when else None
