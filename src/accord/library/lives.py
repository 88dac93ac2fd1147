"""What an event took place within, what took place within it, and the steps of its life, for the faces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accord.library.answers import Inside
from accord.library.wording import day_text, headline
from accord.model.claims import Modality
from accord.model.record import Event, EventId, Part
from accord.reconcile import Step
from accord.store.queries import Queries

SAID = {
    Modality.PROPOSED: "proposed",
    Modality.SCHEDULED: "scheduled",
    Modality.OCCURRED: "took place",
    Modality.DENIED: "called off",
}


def within(queries: Queries, events: Iterable[EventId]) -> dict[EventId, Inside]:
    """Return what these events took place within, by the event."""
    parts = queries.containment.parts(events)
    wholes = queries.headed({part.whole for part in parts.values()})
    return {id: inside(part, wholes[part.whole]) for id, part in parts.items() if part.whole in wholes}


def held(queries: Queries, event: EventId) -> tuple[Inside, ...]:
    """Return what took place within an event, in order of time."""
    parts: Mapping[EventId, Part] = {
        part.part: part for part in queries.containment.wholes([event]).get(event, ())
    }
    return tuple(inside(parts[one.id], one) for one in queries.headed(parts).values())


def inside(part: Part, event: Event) -> Inside:
    """Return one end of the relation with the line of its event."""
    return Inside(event.id, headline(event), part.score, part.reasons)


def step_text(step: Step) -> str:
    """Return a step in words: 'scheduled for 15 Mar 2025', 'put off from 15 Mar 2025 to 22 Mar 2025'."""
    day = day_text(step.day) if step.day else ""
    old = step.moved_from
    if old is not None and step.day is not None and step.modality is not Modality.OCCURRED:
        verb = "put off" if old.first < step.day.first else "brought forward"
        return f"{verb} from {day_text(old)} to {day}"
    words = {Modality.OCCURRED: f"took place, {day}", Modality.DENIED: f"called off, {day}"}
    plain = words.get(step.modality, f"{SAID[step.modality]} for {day}") if day else SAID[step.modality]
    return f"{plain} (planned for {day_text(old)})" if old is not None else plain
