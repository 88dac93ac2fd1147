"""Reads and checks `metadata.toml`: how texts state their day of publication, author, publisher and addresses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from accord.model.metadata import MetadataField
from accord.ontology.files import Faults, Layers
from accord.ontology.page_metadata import MetadataExample, MetadataRule, Places, Region
from accord.ontology.page_patterns import Compiler
from accord.ontology.page_rules import Layout, PageRules

FILE = "metadata.toml"


def parse(layers: Layers, compile_: Compiler) -> tuple[MetadataRule, ...]:
    """Read the rules of all layers; what is wrong in them is added to `layers.faults`."""
    rules = (_rule(entry, compile_, layers.faults) for entry in layers.entries(FILE, "metadata"))
    return tuple(rule for rule in rules if rule)


def zones(layers: Layers) -> dict[str, str]:
    """Return the offset of each time zone that its letters name without doubt: '+05:00'."""
    tables = (table.get("zones", {}) for _, table in layers.toml(FILE))
    return {str(name): str(offset) for table in tables for name, offset in table.items()}


def check(rules: PageRules) -> Iterable[str]:
    """Run every rule on its own examples and yield what failed."""
    for rule in rules.metadata:
        for example in rule.examples:
            places = Places.among(example.text, Layout.of(example.text).lines)
            found = next((stated.value.of(example.text) for stated in rule.find(places)), None)
            if found != example.value:
                yield f"{FILE} {rule.id}: finds {found!r} in {example.text!r}, not {example.value!r}"


def _rule(entry: dict[str, Any], compile_: Compiler, faults: Faults) -> MetadataRule | None:
    where = f"[[metadata]] {entry['id']}"
    try:
        field, region = MetadataField(entry.get("field", "")), Region(entry.get("scope", ""))
    except ValueError as error:
        known = f"fields are {', '.join(MetadataField)}; scopes are {', '.join(Region)}"
        faults.add(f"{FILE} {where}", f"{error}: {known}")
        return None
    pattern = compile_(where, entry.get("pattern"))
    if not any(name.startswith("value") for name in pattern.groupindex):
        faults.add(f"{FILE} {where}", "needs a pattern with the group `value`")
    examples = tuple(
        MetadataExample(str(e["text"]), e.get("value")) for e in entry.get("examples", []) if "text" in e
    )
    if not any(e.value for e in examples) or all(e.value for e in examples):
        faults.add(f"{FILE} {where}", "needs an example with a value and one without")
    return MetadataRule(
        entry["id"], field, region, pattern, examples, entry.get("furniture"), bool(entry.get("only"))
    )
