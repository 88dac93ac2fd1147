"""An agreement's state and steps in words."""

from __future__ import annotations

from accord.derive import Step
from accord.library.agreements import Pact
from accord.library.wording import day_text
from accord.model.claims import Modality
from accord.model.states import State


def state_line(pact: Pact) -> str:
    """Return the state with the step it follows from: 'signed, 4 Nov 2025', 'unknown: no report tells of a step'."""
    step = pact.life.by
    as_of = f"as of {pact.life.as_of.isoformat()}"
    if step is None:
        return f"unknown {as_of}: no report tells of a step that was taken or planned"
    name = pact.life.state.value.replace("-", " ")
    doubt = "" if pact.life.certain else "; reports contradict one another"
    more = "" if step.taken and step.label == name else f": {step.label}"
    return f"{name} {as_of}{more}, {_day(step)}{doubt}"


def step_line(step: Step, *, dated: bool = True) -> str:
    """Return a step in words: 'signed, 4 Nov 2025', 'to be ratified (proposed)', 'not ratified'."""
    said = step.label
    if step.modality is Modality.DENIED:
        said = f"not {said} (denied)"
    elif step.under_way:
        said = f"{said} (not told as done)"
    elif not step.taken and step.state is not State.PROPOSED:
        said = f"{said} ({step.modality.value})"
    return f"{said}, {_day(step)}" if dated else said


def _day(step: Step) -> str:
    if step.when:
        return day_text(step.when)
    return f"day unknown, told by {step.by.isoformat()}" if step.by else "day unknown"
