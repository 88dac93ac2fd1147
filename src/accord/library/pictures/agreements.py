"""The life of an agreement as a strip: the states it was in, one after another, and the steps between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from accord.derive import Lifecycle, Step, lifecycle
from accord.library.agreements import Pact
from accord.library.strips import state_line, step_line
from accord.model.record import EventId
from accord.model.states import State


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch in one state, from the day of the step that led there to the next such day, or to the day asked."""

    state: State
    first: date
    last: date
    event: EventId


@dataclass(frozen=True, slots=True)
class StripStep:
    """A step as told: taken, or only planned, proposed or denied; `line` says it in words with its day."""

    line: str
    state: State
    taken: bool
    ahead: bool
    first: date | None
    last: date | None
    event: EventId
    reports: int
    origins: int


@dataclass(frozen=True, slots=True)
class Strip:
    """An agreement's life as of a day; `line` says its state now in words, `certain` that nothing contradicts it."""

    agreement: str
    title: str
    parties: tuple[str, ...]
    as_of: date
    state: State
    line: str
    certain: bool
    segments: tuple[Segment, ...]
    steps: tuple[StripStep, ...]


def strip(pact: Pact) -> Strip:
    """Return an agreement's life as a strip."""
    life = pact.life
    return Strip(
        pact.id,
        pact.title,
        pact.parties,
        life.as_of,
        life.state,
        state_line(pact),
        life.certain,
        tuple(_segments(life)),
        tuple(_step(step, step in life.ahead) for step in life.steps),
    )


def _segments(life: Lifecycle) -> Iterator[Segment]:
    """Yield the states that it was in; a state that only a plan makes has no stretch."""
    begun: Segment | None = None
    for day in sorted({step.latest for step in life.steps if step.taken and step.latest <= life.as_of}):
        then = lifecycle(life.steps, day)
        if then.by is None or not then.by.taken or (begun and begun.state is then.state):
            continue
        if begun:
            yield Segment(begun.state, begun.first, day, begun.event)
        begun = Segment(then.state, day, life.as_of, then.by.event)
    if begun:
        yield begun


def _step(step: Step, ahead: bool) -> StripStep:
    when = step.when
    return StripStep(
        step_line(step),
        step.state,
        step.taken,
        ahead,
        when.first if when else step.by,
        when.last if when else step.by,
        step.event,
        step.reports,
        step.origins,
    )
