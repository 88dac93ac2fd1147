"""Reads and checks the rules about blocks of pages: `blocks.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from accord.ontology.block_rules import BlockExample, BlockRule, Traits
from accord.ontology.files import Layers
from accord.ontology.page_patterns import Compiler

FILE = "blocks.toml"
_ANY = 100_000
_NAMES = r"(?:^|-)(?:{names})(?:-|\d|$)"


def parse(layers: Layers, compile_: Compiler) -> tuple[BlockRule, ...]:
    """Read the rules of all layers; what is wrong in them is added to `layers.faults`."""
    return tuple(_rule(entry, layers, compile_) for entry in layers.entries(FILE, "block"))


def _rule(entry: dict[str, Any], layers: Layers, compile_: Compiler) -> BlockRule:
    where = f"[[block]] {entry['id']}"
    examples = tuple(_example(e) for e in entry.get("examples", []))
    if {e.furniture for e in examples} != {True, False}:
        layers.faults.add(f"{FILE} {where}", "needs an example of furniture and one of what is none")
    names = entry.get("names")
    pattern = _NAMES.replace("{names}", "|".join(names)) if names else None
    text = entry.get("text")
    if not (names or text or entry.get("elements")):
        layers.faults.add(f"{FILE} {where}", "needs names, elements or text")
    return BlockRule(
        id=entry["id"],
        kind=str(entry.get("kind") or entry["id"].split("/")[0]),
        names=compile_(where, pattern) if pattern else None,
        elements=frozenset(entry.get("elements", ())),
        unless=frozenset(entry.get("unless", ())),
        text=compile_(where, text, re.IGNORECASE | re.DOTALL) if text else None,
        most=int(entry.get("most", _ANY)),
        linked=float(entry.get("linked", 0.0)),
        examples=examples,
    )


def _example(entry: dict[str, Any]) -> BlockExample:
    traits = Traits(
        tuple(entry.get("path", "body p").split()),
        tuple(entry.get("names", "").split()),
        str(entry.get("text", "They signed.")),
        float(entry.get("linked", 0.0)),
    )
    return BlockExample(traits, bool(entry.get("furniture", True)))


def check(rules: tuple[BlockRule, ...]) -> Iterator[str]:
    """Run every rule on its own examples and yield what failed, one line each."""
    for rule in rules:
        for example in rule.examples:
            if rule.fits(example.traits) != example.furniture:
                wanted = "is furniture" if example.furniture else "is none"
                yield f"{FILE} {rule.id}: {example.traits} {wanted}"
