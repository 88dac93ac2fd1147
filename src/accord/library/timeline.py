"""Events in the order of time, one line each, with how precise their dates are and how many tell of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from accord.errors import UsageError
from accord.library.wording import day_text, headline
from accord.model.claims import Kind
from accord.model.confidence import is_doubtful
from accord.model.dates import Precision
from accord.model.record import Event, EventId
from accord.store.queries import Queries


@dataclass(frozen=True, slots=True)
class Line:
    """An event on the timeline; `group` is the month or year under which it stands, or 'undated'.

    `day` is the date in words that are as precise as it is, None where no report gives one; `precision` is
    'day', 'range', 'month' or 'year'; `differs` says that reports contradict one another on some field;
    `confidence` is how likely it is that the event is right (0 to 1), None where nobody weighed it.
    """

    event: EventId
    group: str
    day: str | None
    date: str | None
    precision: str | None
    kind: Kind
    modality: str
    headline: str
    parties: tuple[str, ...]
    reports: int
    origins: int
    differs: bool
    confidence: float | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the event is more likely wrong than right."""
        return is_doubtful(self.confidence)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The lines in order, undated ones last; `left_out` are the earlier events that the limit leaves out."""

    lines: tuple[Line, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Span:
    """Which events to show: of a kind, between two days, at most `limit`, of which the latest are kept.

    Those less likely to be right than `min_confidence` (0 to 1) are left out.
    """

    kind: str | None = None
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    min_confidence: float | None = None


def timeline(queries: Queries, parties: Sequence[str], span: Span) -> Timeline:
    """Return the timeline; raises `UsageError` ("event/unknown-kind")."""
    if span.kind is not None and span.kind not in set(Kind):
        valid = ", ".join(Kind)
        raise UsageError("event/unknown-kind", f"there is no kind {span.kind!r}", hint=f"valid: {valid}")
    found = queries.event_days(
        parties, span.kind, since=span.since, until=span.until, min_confidence=span.min_confidence
    )
    kept = _latest(found, span.limit)
    by_id = queries.headed(kept)
    return Timeline(tuple(line(by_id[id]) for id in kept), len(found) - len(kept))


def _latest(found: Sequence[tuple[EventId, date | None]], limit: int | None) -> list[EventId]:
    """Return the ids, or the latest of them; undated ones count as the earliest, and stand last."""
    if limit is None or len(found) <= limit:
        return [id for id, _ in found]
    dated = [id for id, day in found if day is not None]
    undated = [id for id, day in found if day is None]
    return [*dated[-limit:], *undated[: max(0, limit - len(dated))]]


def line(event: Event) -> Line:
    """Return an event's line."""
    when = event.when
    return Line(
        event.id,
        _group(event),
        day_text(when) if when else None,
        when.iso if when else None,
        when.precision.value if when else None,
        event.kind,
        event.modality.value,
        headline(event),
        event.parties,
        len(event.documents),
        len(event.origins),
        bool(event.conflicts),
        event.confidence,
    )


def _group(event: Event) -> str:
    if event.when is None:
        return "undated"
    if event.when.precision is Precision.YEAR:
        return f"{event.when.first:%Y}"
    return f"{event.when.first:%B %Y}"
