"""What states, rhythms and deeds are told by: `steps.toml` and `deeds.toml` as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from accord.model.claims import Kind, Modality
from accord.model.states import State
from accord.ontology.files import Faults, Layers, layers

STEPS = "steps.toml"
DEEDS = "deeds.toml"


class Count(StrEnum):
    """What an event says of its areas."""

    PROMISED = "promised"
    DISCUSSED = "discussed"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class StepWord:
    """A step in an agreement's life; `label` is said of one taken, `plan` of one to come."""

    id: str
    state: State
    label: str
    plan: str


@dataclass(frozen=True, slots=True)
class StepReading:
    """How a mention tells of a step: the rules that found it, and the beginnings of words in its report.

    `rules` may end in a star; `begins` are beginnings of the word that tells the event; `beside` those of other
    words of its sentence, of which the nearest must begin with one of `ends` (by default any of `beside`);
    `modalities` are those that the mention must have one of, none where any will do.
    """

    rules: tuple[str, ...]
    step: str
    begins: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    modalities: tuple[Modality, ...] = ()


@dataclass(frozen=True, slots=True)
class UnderWay:
    """How a step is told that is not done: for mentions of `rules`, endings of its word, and words right before it."""

    rules: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RhythmWord:
    """How often something is held: words for it, the interval in days, and how many days it may be off."""

    id: str
    words: tuple[str, ...]
    days: int
    spread: int


@dataclass(frozen=True, slots=True)
class Derivation:
    """All words and tables that the derivations use; `general` are words by which nothing is told from others."""

    steps: Mapping[str, StepWord]
    readings: tuple[StepReading, ...]
    rhythms: tuple[RhythmWord, ...]
    counts: Mapping[tuple[Kind, Modality], Count]
    general: frozenset[str]
    under_way: UnderWay


def derivation(source: Layers | None = None) -> Derivation:
    """Return the words and tables of the layers, the built-in one by default.

    Raises `OntologyError` ("ontology/faults") that lists every fault.
    """
    source = source or layers()
    steps = {entry["id"]: entry for entry in source.entries(STEPS, "step")}
    found = Derivation(
        dict(_values(_step, steps.values(), STEPS, source.faults)),
        tuple(r for _, r in _values(_reading, source.entries(STEPS, "reading"), STEPS, source.faults)),
        tuple(r for _, r in _values(_rhythm, source.entries(DEEDS, "rhythm"), DEEDS, source.faults)),
        {
            pair: count
            for _, (pairs, count) in _values(_count, source.entries(DEEDS, "count"), DEEDS, source.faults)
            for pair in pairs
        },
        frozenset(
            word for _, table in source.toml(DEEDS) for word in table.get("general", {}).get("words", ())
        ),
        _under_way(source),
    )
    for reading in found.readings:
        if reading.step not in found.steps:
            source.faults.add(STEPS, f"no step {reading.step!r}; there are {', '.join(sorted(found.steps))}")
    source.faults.check()
    return found


def _under_way(source: Layers) -> UnderWay:
    tables = [table["under_way"] for _, table in source.toml(STEPS) if "under_way" in table]
    last = tables[-1] if tables else {}
    return UnderWay(tuple(last.get("rules", ())), tuple(last.get("ends", ())), tuple(last.get("before", ())))


def _values(make: Any, entries: Iterable[dict[str, Any]], file: str, faults: Faults) -> list[tuple[str, Any]]:
    """Return each entry's id and value; what an entry lacks or has wrong is a fault."""
    found = []
    for entry in entries:
        try:
            found.append((str(entry["id"]), make(entry)))
        except (KeyError, ValueError, TypeError) as error:
            faults.add(f"{file} {entry.get('id')!r}", f"lacks or cannot have {error}")
    return found


def _step(entry: Mapping[str, Any]) -> StepWord:
    return StepWord(entry["id"], State(entry["state"]), entry["label"], entry["plan"])


def _reading(entry: Mapping[str, Any]) -> StepReading:
    lists = {key: tuple(entry.get(key, ())) for key in ("begins", "beside", "ends")}
    told = tuple(Modality(value) for value in entry.get("modalities", ()))
    return StepReading(tuple(entry["rules"]), entry["step"], modalities=told, **lists)


def _rhythm(entry: Mapping[str, Any]) -> RhythmWord:
    return RhythmWord(entry["id"], tuple(entry["words"]), int(entry["days"]), int(entry["spread"]))


def _count(entry: Mapping[str, Any]) -> tuple[list[tuple[Kind, Modality]], Count]:
    pairs = [(Kind(kind), Modality(told)) for kind in entry["kinds"] for told in entry["modalities"]]
    return pairs, Count(entry["as"])
