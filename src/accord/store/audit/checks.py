"""The list of checks, and what comes of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from accord.store import sources
from accord.store.audit import entries, ids, indexes, judgements, texts

Looked = Iterator[tuple[str, str | None]]
"""What a check yields for each thing that it looks at: its id, and what is wrong with it or None."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one thing of the record, by its id."""

    id: str
    message: str


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """The outcome of one check: what it holds the record to, at how many things it looked, and the faults.

    `derived` says that what is wrong was worked out from reports and judgements, and can be so again.
    """

    name: str
    holds: str
    looked: int
    faults: tuple[Fault, ...]
    derived: bool


@dataclass(frozen=True, slots=True)
class Check:
    """A check by name: what it holds the record to, and what looks."""

    name: str
    holds: str
    look: Callable[[Connection], Looked]
    derived: bool = True


CHECKS = (
    Check("texts", "each text has the hash it was entered with", texts.hashes, False),
    Check("contents", "bytes from the net are those that came", sources.sound, False),
    Check(
        "metadata",
        "what is known of a report can be read",
        sources.placed,
        False,
    ),
    Check("quotes", "each quote stands at its place in the text", texts.quotes, False),
    Check("claims", "each claim has a value and a quote", texts.claims, False),
    Check("mentions", "each mention is in one event", entries.mentions),
    Check("support", "each value rests on claims of its mentions", entries.support),
    Check("events", "each event is what its values say", entries.events),
    Check("redirects", "each redirect leads to what is there", ids.redirects),
    Check("tombstones", "what is gone is gone", ids.tombstones),
    Check("judgements", "each judgement is of two mentions", judgements.ends, False),
    Check("decisions", "what reviewers decided is so", judgements.obeyed),
    Check("origins", "each report is of one origin", entries.origins),
    Check("slots", "each mention is found by kind and parties", indexes.slots),
    Check("bands", "each report is found by its runs of words", indexes.bands, False),
    Check("search", "all that is there can be searched, no more", indexes.full_text),
    Check("dates", "nothing ends before it begins", texts.dates, False),
    Check("history", "each change fits the event that it is of", ids.history, False),
)


def checked(
    name: str, holds: str, looked: Iterable[tuple[str, str | None]], *, derived: bool = True
) -> AuditCheck:
    """Count what a check looked at and keep what it found wrong."""
    number, faults = 0, []
    for id, problem in looked:
        number += 1
        if problem is not None:
            faults.append(Fault(id, problem))
    return AuditCheck(name, holds, number, tuple(faults), derived)


def audit(connection: Connection) -> Iterator[AuditCheck]:
    """Run all checks, one after the other."""
    for check in CHECKS:
        yield checked(check.name, check.holds, check.look(connection), derived=check.derived)
