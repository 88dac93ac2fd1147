"""Reads and checks the rules about pages: `furniture.toml`, `agencies.csv`, `metadata.toml` and `blocks.toml`.

Patterns are Python regular expressions; `{month}`, `{weekday}`, `{agency}`, `{capital}` and `{stamp}` in them stand for
any name of that sort. Every rule brings texts of our own: what it must cut and what it must leave alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from accord.ontology import page_blocks, page_languages, page_stating
from accord.ontology.files import Faults, Layers
from accord.ontology.page_patterns import Compiler, names
from accord.ontology.page_rules import (
    Agency,
    DatelineExample,
    DatelineRule,
    Division,
    Example,
    FurnitureRule,
    Layout,
    PageRules,
    Scope,
    Turns,
)
from accord.ontology.sieve import Sieve

FILE = "furniture.toml"
DIVISION = ("bullet", "join_after", "join_before", "join_across", "split_at")


def parse(layers: Layers) -> PageRules:
    """Read the rules of all layers; what is wrong in them is added to `layers.faults`."""
    agencies = tuple(_agency(row) for row in layers.rows("agencies.csv", ("name",)))
    single = _single(layers)
    months = {str(name).casefold(): int(number) for name, number in single.get("months", {}).items()}
    forms = (form for agency in agencies for form in agency.aliases)
    known = names(single.get("months", {}), single.get("weekdays", ["Monday"]), forms, _capitals(layers))
    compile_ = Compiler(known, layers.faults, FILE)
    furniture = _furniture(layers, compile_)
    metadata = page_stating.parse(layers, Compiler(known, layers.faults, page_stating.FILE))
    return PageRules(
        furniture=furniture,
        datelines=_datelines(layers, compile_),
        agencies=agencies,
        agency=compile_("agencies.csv", r"\b(?:{agency})\b"),
        months=months,
        turns=Turns(*_table(single, "turns", ("pattern", "office", "never"), compile_)),
        division=Division(*_table(single, "division", DIVISION, compile_)),
        metadata=metadata,
        zones=page_stating.zones(layers),
        hyphens=frozenset(map(str, single.get("hyphens", {}).get("keep", ()))),
        languages=page_languages.parse(layers),
        blocks=page_blocks.parse(layers, Compiler({}, layers.faults, page_blocks.FILE)),
        sieve=Sieve.of([*(rule.pattern for rule in furniture), *(rule.pattern for rule in metadata)]),
    )


def check(rules: PageRules) -> list[str]:
    """Run every rule on its own examples and return what failed, one line each."""
    return [
        *_check_furniture(rules),
        *_check_datelines(rules),
        *page_stating.check(rules),
        *page_blocks.check(rules.blocks),
    ]


def _capitals(layers: Layers) -> Iterator[str]:
    """Yield the names of the states' capitals, several of one town among them."""
    cells = (row.get("capitals", "") for row in layers.rows("states.csv", ("code",)))
    return (name for cell in cells for name in cell.split("|") if name)


def _single(layers: Layers) -> dict[str, Any]:
    """Return the tables that are not lists of rules; a later layer's keys replace an earlier one's."""
    merged: dict[str, Any] = {}
    for _, table in layers.toml(FILE):
        for name, value in table.items():
            if isinstance(value, dict):
                merged[name] = {**merged.get(name, {}), **value}
            elif name == "weekdays":
                merged[name] = value
    return merged


def _table(
    single: dict[str, Any], name: str, keys: Iterable[str], compile_: Compiler
) -> Iterator[re.Pattern[str]]:
    return (compile_(f"[{name}] {key}", single.get(name, {}).get(key)) for key in keys)


def _agency(row: dict[str, str]) -> Agency:
    aliases = [alias.strip() for alias in row.get("aliases", "").split(";") if alias.strip()]
    return Agency(row["name"], tuple(dict.fromkeys([row["name"], *aliases])), row.get("country", ""))


def _furniture(layers: Layers, compile_: Compiler) -> tuple[FurnitureRule, ...]:
    rules = []
    for entry in layers.entries(FILE, "furniture"):
        where = f"[[furniture]] {entry['id']}"
        try:
            scope = Scope(entry.get("scope", ""))
        except ValueError:
            wanted = ", ".join(Scope)
            layers.faults.add(f"{FILE} {where}", f"scope is {entry.get('scope')!r}, not one of {wanted}")
            continue
        examples = tuple(Example(str(e["text"]), tuple(e["cut"])) for e in _examples(entry, layers.faults))
        if not any(e.cut for e in examples) or all(e.cut for e in examples):
            layers.faults.add(f"{FILE} {where}", "needs an example with a cut and one without")
        pattern = compile_(where, _whole(entry.get("pattern"), scope), _flags(scope))
        kind = str(entry.get("kind") or entry["id"].split("/")[0])
        rule = FurnitureRule(
            entry["id"],
            kind,
            scope,
            pattern,
            examples,
            credits=bool(entry.get("credits")),
            needs=tuple(map(str, entry.get("needs", ()))),
            ends=str(entry.get("ends", "")),
        )
        rules.append(rule)
    return tuple(rules)


def _examples(entry: dict[str, Any], faults: Faults) -> list[dict[str, Any]]:
    found = [e for e in entry.get("examples", []) if isinstance(e, dict) and "text" in e]
    if len(found) < len(entry.get("examples", [])) or any("cut" not in e for e in found):
        faults.add(f"{FILE} {entry['id']}", "an example needs `text` and `cut`, a list (may be empty)")
    return [e for e in found if "cut" in e]


def _whole(pattern: object, scope: Scope) -> object:
    """Tie a tail rule to the end of the text and to the start of a word."""
    return rf"(?<!\S)(?:{pattern})\Z" if scope is Scope.TAIL and isinstance(pattern, str) else pattern


def _flags(scope: Scope) -> int:
    return re.DOTALL if scope is Scope.PARAGRAPH else 0


def _datelines(layers: Layers, compile_: Compiler) -> tuple[DatelineRule, ...]:
    rules = []
    for entry in layers.entries(FILE, "dateline"):
        where = f"[[dateline]] {entry['id']}"
        pattern = compile_(where, entry.get("pattern"))
        examples = tuple(
            DatelineExample(str(e["text"]), e.get("place"), e.get("date"), e.get("agency"))
            for e in entry.get("examples", [])
            if "text" in e
        )
        if not examples:
            layers.faults.add(f"{FILE} {where}", "needs examples, each with a `text`")
        rules.append(DatelineRule(entry["id"], pattern, examples, bool(entry.get("capitals"))))
    return tuple(rules)


def _check_furniture(rules: PageRules) -> Iterable[str]:
    for rule in rules.furniture:
        for example in rule.examples:
            cut = tuple(span.of(example.text) for span in rule.find(Layout.of(example.text)))
            if cut != example.cut:
                yield f"{FILE} {rule.id}: cuts {list(cut)} of {example.text!r}, not {list(example.cut)}"


def _check_datelines(rules: PageRules) -> Iterable[str]:
    for rule in rules.datelines:
        for example in rule.examples:
            found = rule.pattern.match(example.text)
            groups = found.groupdict() if found else {}
            got = tuple(groups.get(name) for name in ("place", "date", "agency"))
            wanted = (example.place, example.date, example.agency)
            if got != wanted:
                yield f"{FILE} {rule.id}: finds {got} in {example.text!r}, not {wanted}"
