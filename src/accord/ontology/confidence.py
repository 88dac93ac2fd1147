"""What the traits of an event weigh: `confidence.csv`, written by tools/confidence, and `confidence.toml`, by hand."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import Any

from accord.ontology.files import Layers, layers

WEIGHTS = "confidence.csv"
WORDS = "confidence.toml"
INTERCEPT = "intercept"
"""The row of the weights that every event has."""


@dataclass(frozen=True, slots=True)
class TraitGroup:
    """Traits of one sort: `says` is what one says of an event, with its {value}.

    `said` has what to say instead where a value is one of these. Groups with one `about` are one ground. Values that
    match `raises` (as file names match: `place/*`) can speak for an event only, those that match `lowers` against it
    only: what a reader would take for a reason is never learnt the other way round from the events of a few lists.
    """

    id: str
    about: str
    says: str
    said: Mapping[str, str]
    raises: tuple[str, ...] = ()
    lowers: tuple[str, ...] = ()

    def of(self, value: str) -> str:
        """Return the clause of a value; one that names several rules has the clauses of those that have one."""
        if value in self.said:
            return self.said[value]
        parts = [self.said[word] for word in value.split() if "/" in word and word in self.said]
        return " and ".join(parts) if parts else self.says.format(value=value)


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of traits in log odds, and what the traits say in words.

    `usual` is what the traits of a subject weigh on average in the events that were judged.
    `words` are those of which it counts whether a sentence holds them. Events less likely than `least` (0 to 1) are
    left out where nobody says otherwise.
    """

    intercept: float
    of: Mapping[str, float]
    groups: Mapping[str, TraitGroup]
    words: frozenset[str]
    least: float
    usual: Mapping[str, float] = field(default_factory=dict)

    def subject(self, trait: str) -> str:
        """Return what a trait is about: traits of one subject are told as one ground."""
        return self.groups[trait.partition("=")[0]].about

    def sense(self, trait: str) -> int:
        """Return 1 if a trait can only raise a confidence, -1 if it can only lower it, 0 if it is free to do either."""
        name, _, value = trait.partition("=")
        group = self.groups.get(name)
        if group is None:
            return 0
        return _matches(group.raises, value) - _matches(group.lowers, value)

    def words_of(self, trait: str) -> str:
        """Return what a trait says of an event, as a clause."""
        name, _, value = trait.partition("=")
        return self.groups[name].of(value)


def weights(source: Layers | None = None) -> Weights:
    """Return the weights of the layers, the built-in one by default; a later layer's rows replace earlier ones.

    Raises `OntologyError` ("ontology/faults") that lists every fault.
    """
    source = source or layers()
    groups = {
        str(entry["id"]): group
        for entry in source.entries(WORDS, "group")
        if (group := _group(entry, source))
    }
    rows = {row["trait"]: row for row in source.rows(WEIGHTS, ("trait",))}
    numbers = {trait: _number(trait, row.get("weight", ""), source) for trait, row in rows.items()}
    shares = {trait: _number(trait, row.get("share") or "0", source) for trait, row in rows.items()}
    intercept = numbers.pop(INTERCEPT, None)
    if intercept is None:
        source.faults.add(WEIGHTS, f"has no row {INTERCEPT!r}")
    for trait in numbers:
        if trait.partition("=")[0] not in groups or "=" not in trait:
            source.faults.add(
                f"{WEIGHTS} {trait!r}", f"is of no group; there are {', '.join(sorted(groups))}"
            )
    least = _least(source)
    words = frozenset(word for _, table in source.toml(WORDS) for word in table.get("words", ()))
    source.faults.check()
    found = Weights(intercept or 0.0, numbers, groups, words, least)
    return replace(found, usual=_usual(found, shares))


def _usual(known: Weights, shares: Mapping[str, float]) -> dict[str, float]:
    """Return what the traits of each subject weigh on average, by the shares of events that have them."""
    usual = defaultdict[str, float](float)
    for trait, weight in known.of.items():
        usual[known.subject(trait)] += weight * shares.get(trait, 0.0)
    return dict(usual)


def _group(entry: Mapping[str, Any], source: Layers) -> TraitGroup | None:
    where = f"{WORDS} [[group]] {entry['id']!r}"
    missing = [key for key in ("about", "says") if not isinstance(entry.get(key), str)]
    if missing:
        source.faults.add(where, f"lacks {' and '.join(missing)}")
        return None
    try:
        entry["says"].format(value="")
    except (KeyError, IndexError, ValueError):
        source.faults.add(where, f"says {entry['says']!r}, which has another place to fill than {{value}}")
        return None
    said = {str(value): str(text) for value, text in entry.get("said", {}).items()}
    raises, lowers = (tuple(map(str, entry.get(key, ()))) for key in ("raises", "lowers"))
    return TraitGroup(str(entry["id"]), entry["about"], entry["says"], said, raises, lowers)


def _matches(patterns: tuple[str, ...], value: str) -> bool:
    return any(fnmatchcase(value, pattern) for pattern in patterns)


def _number(trait: str, text: str, source: Layers) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        source.faults.add(f"{WEIGHTS} {trait!r}", f"weighs {text!r}, which is no number")
        return 0.0
    return number


def _least(source: Layers) -> float:
    """Return the bound of the last layer that has one."""
    least = 0.0
    for path, table in source.toml(WORDS):
        value = table.get("least", least)
        if isinstance(value, int | float) and 0 <= value <= 1:
            least = float(value)
        else:
            source.faults.add(f"{path} least", f"is {value!r}; it can be from 0 to 1")
    return least
