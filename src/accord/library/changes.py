"""What the record learned since a day or a run: events that came, changed, merged or went, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from accord.export.tables import text_of
from accord.library.moments import day_end, day_start
from accord.library.wording import headline
from accord.model.claims import Field
from accord.model.documents import DocumentId
from accord.model.record import Decision, Event, EventId, Status
from accord.store.history import Change
from accord.store.queries import Queries
from accord.store.runs import Run

COMPACT = len("20251106")
"""Figures of a day without hyphens; the number of a run has fewer."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field whose preferred values are others now; a side is empty where there was or is none."""

    field: Field
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventChange:
    """What one run did to one event.

    `what` is 'new', 'changed', 'merged' (into `target`), 'revived' or 'gone'. `reports` are those that tell
    of it now and did not before, `reports_lost` those that do no more.
    """

    event: EventId
    what: str
    headline: str
    date: str | None
    fields: tuple[FieldChange, ...]
    reports: tuple[DocumentId, ...]
    reports_lost: tuple[DocumentId, ...]
    target: EventId | None


@dataclass(frozen=True, slots=True)
class RunChanges:
    """What one run changed; `run` is None for what an earlier version of Accord did without a number.

    `decision` is the reviewer's decision that was made, or undone, in it.
    """

    run: Run | None
    decision: Decision | None
    reports: tuple[DocumentId, ...]
    events: tuple[EventChange, ...]


def changes(queries: Queries, since: str | int, until: str | None) -> tuple[RunChanges, ...]:
    """Return what each run changed from a moment or a run on, the earliest run first.

    Runs that changed nothing are left out. Raises `UsageError` ("time/bad-day").
    """
    start = int(since) if str(since).isdigit() and len(str(since)) < COMPACT else day_start(str(since))
    end = day_end(until) if until else None
    found = queries.history.changes(start, end)
    runs = {run.id: run for run in queries.runs.all() if _within(run, start, end)}
    reports = queries.runs.added(runs)
    by_run: dict[int | None, list[Change]] = {id: [] for id in reports}
    for change in found:
        by_run.setdefault(change.run, []).append(change)
    ordered = sorted(by_run.items(), key=lambda item: item[0] or 0)
    return tuple(_run(queries, runs.get(id or 0), reports.get(id or 0, ()), made) for id, made in ordered)


def _within(run: Run, start: str | int, end: str | None) -> bool:
    began = run.id >= start if isinstance(start, int) else (run.finished_at or run.started_at) >= start
    return began and (end is None or run.started_at <= end)


def _run(
    queries: Queries, run: Run | None, reports: tuple[DocumentId, ...], made: Sequence[Change]
) -> RunChanges:
    number = run.counts.get("decision") if run else None
    decision = queries.decisions.get(number) if number else None
    by_event = groupby(sorted(made, key=lambda change: change.event), key=lambda change: change.event)
    events = [item for _, steps in by_event if (item := _event(list(steps)))]
    return RunChanges(
        run, decision, reports, tuple(sorted(events, key=lambda e: (e.what, e.date or "9", e.event)))
    )


def _event(steps: Sequence[Change]) -> EventChange | None:
    """Return what the steps of one run, batch by batch, did to an event; None if it came and went within it."""
    before, after, last = steps[0].before, steps[-1].after, steps[-1]
    shown = after or before
    if shown is None:
        return None
    what = steps[0].what if after and before is None else last.what
    old, new = (event.documents if event else () for event in (before, after))
    return EventChange(
        last.event,
        what,
        headline(shown),
        shown.when.iso if shown.when else None,
        tuple(field_changes(before, after)) if before and after else (),
        tuple(document for document in new if document not in old),
        tuple(document for document in old if document not in new) if after else (),
        last.target,
    )


def field_changes(before: Event, after: Event) -> Iterable[FieldChange]:
    """Yield the fields whose preferred values differ."""
    old, new = _preferred(before), _preferred(after)
    for field in Field:
        if old.get(field) != new.get(field):
            yield FieldChange(field, old.get(field, ()), new.get(field, ()))


def _preferred(event: Event) -> Mapping[Field, tuple[str, ...]]:
    found: dict[Field, tuple[str, ...]] = {}
    for value in event.values:
        if value.status is Status.PREFERRED:
            text = " ".join(text_of(value.value).split())
            found[value.field] = tuple(sorted({*found.get(value.field, ()), text}))
    return found
