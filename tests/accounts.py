"""What a record says of its events, as short lines that a test can ask for or forbid."""

from __future__ import annotations

from collections.abc import Iterator

from accord.export.tables import text_of
from accord.library import EventReasons, Record
from accord.model.record import Event, Status


def account(record: Record) -> set[str]:
    """Return a line for each value, step, whole, count and finding: 'session: ordinal = 17 (preferred)'."""
    summary = record.summary()
    lines = {f"record: {summary.reports} reports, {summary.origins} origins, {summary.events} events"}
    lines |= {f"look at: {finding.text}" for finding in summary.look_at}
    kinds = {event.id: event.kind.value for event in record.events()}
    for event in record.events():
        why = record.why(event.id)
        assert isinstance(why, EventReasons)
        whole = kinds[why.within.event] if why.within else "nothing"
        lines |= {f"{event.kind.value}: {line}" for line in _lines(event)}
        lines |= {f"{event.kind.value}: within {whole}"}
        lines |= {
            f"{event.kind.value}: step {step.modality.value} {step.day.iso if step.day else '-'} by {step.document}"
            for step in why.history
        }
    return lines


def _lines(event: Event) -> Iterator[str]:
    yield f"{len(event.documents)} reports, {len(event.origins)} origins"
    for value in event.values:
        told = f"{value.field.value} = {text_of(value.value)}"
        yield f"{told} ({value.status.value})"
        if len(value.documents) == 1 and value.status is not Status.CONFLICT:
            yield f"{told}, by {value.documents[0]} alone"
