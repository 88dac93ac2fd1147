"""Runs the ontology's own examples: what each sentence must give, and what it must not."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from accord.export import codebook_event
from accord.model.documents import Document, DocumentId
from accord.model.ports import Failure, Reading
from accord.ontology import pages
from accord.ontology.frames import Example
from accord.pipeline import process
from accord.read.days import read_date
from accord.registry import Parts


@dataclass(frozen=True, slots=True)
class Check:
    """How many examples there are, and a line for each that does not come out as it says.

    `unproved` are the rules of patterns ('visit/transit') by which no example gives an event.
    """

    examples: int
    failed: tuple[str, ...]
    unproved: tuple[str, ...] = ()


def check_ontology(parts: Parts) -> Check:
    """Load all layers and run every example; raises OntologyError that lists all faults of the files."""
    rules, kinds = parts.rules, parts.ontology.kinds
    examples = [example for kind in kinds for example in kind.examples]
    of_pages = sum(len(rule.examples) for rule in rules.furniture)
    of_pages += sum(len(rule.examples) for rule in rules.datelines)
    of_pages += sum(len(rule.examples) for rule in rules.metadata)
    read = [(example, process(_document(example), parts)) for example in examples]
    failed = [*pages.check(rules), *(fault for example, told in read for fault in _faults(example, told))]
    shown = {m.rule for _, told in read if not isinstance(told, Failure) for m in told.mentions}
    every = [pattern.rule for kind in kinds for pattern in kind.patterns]
    return Check(len(examples) + of_pages, tuple(failed), tuple(r for r in every if r not in shown))


def _faults(example: Example, result: Reading | Failure) -> Iterator[str]:
    where = f"kinds/{example.kind}.toml: {example.text[:70]!r}"
    if isinstance(result, Failure):
        yield f"{where}: {result.message}"
        return
    found = [{**codebook_event(mention), "rule": mention.rule} for mention in result.mentions]
    for event in example.events:
        nearest = min(found, key=lambda e, event=event: len(_differing(event, e)), default=None)  # type: ignore[misc]
        if nearest is None:
            yield f"{where}: gives no {event['kind']}"
        elif wrong := _differing(event, nearest):
            yield f"{where}: {'; '.join(wrong)}"
        else:
            found.remove(nearest)
    if len(result.mentions) > len(example.events):
        given = ", ".join(f"{event['kind']} of {'+'.join(event['parties'])}" for event in found)
        yield f"{where}: gives {len(result.mentions)} events and not {len(example.events)}: {given}"


def _document(example: Example) -> Document:
    text = f"{example.title}\n\n{example.text}" if example.title else example.text
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        DocumentId(f"example-{digest[:12]}"),
        text,
        digest,
        title=example.title,
        published=read_date(example.published),
        publisher=example.publisher,
    )


def _differing(expected: Mapping[str, Any], found: Mapping[str, Any]) -> list[str]:
    """Return what an event lacks of the fields, and the rule, that the example names; what it does not name is free."""
    return [
        f"{field} is {_shown(found.get(field))}, not {_shown(value)}"
        for field, value in expected.items()
        if not _holds(found.get(field), value)
    ]


def _holds(found: Any, expected: Any) -> bool:
    """Say whether a value is the one expected; of an object only the keys named count, '' means null."""
    if isinstance(expected, Mapping):
        return isinstance(found, Mapping) and all(_holds(found.get(k), v) for k, v in expected.items())
    if isinstance(expected, list):
        return isinstance(found, list) and len(found) == len(expected) and _all_in(found, expected)
    return bool(found == expected) or (expected == "" and found is None)


def _all_in(found: Sequence[Any], expected: Sequence[Any]) -> bool:
    return all(any(_holds(item, value) for item in found) for value in expected)


def _shown(value: Any) -> str:
    return "nothing" if value in (None, [], "") else str(value)
