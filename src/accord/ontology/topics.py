"""Turns the topics' files (areas, agreement types, bodies, codes of other ontologies) into values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_lowercase
from typing import Any

from accord.model.claims import Kind, Modality
from accord.ontology.files import Layers
from accord.ontology.schema import AgreementType, Area, BodyWord, ForeignCode, KnownAccord, NamedBody

AGREEMENT_CODES = frozenset(
    [
        "mou",
        "treaty",
        "agreement",
        "protocol",
        "letter-of-intent",
        "framework",
        "declaration",
        "contract",
        "other",
    ]
)
"""The types of instruments of the codebook (section 3)."""


def spellings(layers: Layers) -> tuple[tuple[str, str], ...]:
    """Return the pairs of a British and an American spelling, both in lower case."""
    return tuple(
        (pair["id"], pair.get("american", pair["id"])) for pair in layers.entries("spelling.toml", "pairs")
    )


def forms(phrase: str, pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return `phrase` with its American spelling, open or closed compounds, and the plurals of all these."""
    american = phrase
    for british, other in pairs:
        american = american.replace(british, other)
    whole = (phrase, american)
    joined = [form.replace("-", by) for form in whole for by in ("-", " ", "") if " " not in form or by != ""]
    singular = tuple(dict.fromkeys(joined))
    return tuple(dict.fromkeys((*singular, *(_plural(form) for form in singular))))


def _plural(phrase: str) -> str:
    if phrase[-1] not in ascii_lowercase or phrase.endswith("s"):
        return phrase
    if phrase.endswith("y") and phrase[-2] not in "aeiou":
        return phrase[:-1] + "ies"
    return phrase + ("es" if phrase.endswith(("x", "sh", "ch")) else "s")


def _expand(phrases: Iterable[str], pairs: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for phrase in phrases for form in forms(phrase, pairs)))


def areas(layers: Layers) -> tuple[Area, ...]:
    """Return the areas; a phrase of two areas is a fault unless all but one list it under `also`."""
    entries = layers.entries("areas.toml", "areas")
    pairs = spellings(layers)
    _lone(layers, "areas.toml", ((entry["id"], entry.get("phrases", ())) for entry in entries))
    return tuple(
        Area(
            code=entry["id"],
            label=entry.get("label", entry["id"]),
            group=entry.get("group", ""),
            phrases=_expand((*entry.get("phrases", ()), *entry.get("also", ())), pairs),
        )
        for entry in entries
    )


def area_stops(layers: Layers) -> tuple[str, ...]:
    """Return the phrases that hold a word of an area and mean something else."""
    entries = layers.entries("areas.toml", "stops")
    return _expand((phrase for entry in entries for phrase in entry.get("phrases", ())), spellings(layers))


def agreement_types(layers: Layers) -> tuple[AgreementType, ...]:
    """Return the types of instruments with their words."""
    entries = layers.entries("agreements.toml", "types")
    _lone(layers, "agreements.toml", ((entry["id"], entry.get("words", ())) for entry in entries))
    for entry in entries:
        if entry["id"] not in AGREEMENT_CODES:
            valid = ", ".join(sorted(AGREEMENT_CODES))
            layers.faults.add(f"agreements.toml {entry['id']}", f"is no type of the codebook: {valid}")
    return tuple(AgreementType(entry["id"], tuple(entry.get("words", ()))) for entry in entries)


def known_accords(layers: Layers) -> tuple[KnownAccord, ...]:
    """Return the accords that reports recall by their names, with those who made them."""
    found: list[KnownAccord] = []
    for entry in layers.entries("agreements.toml", "known"):
        where = f"agreements.toml {entry['id']}"
        if missing := [key for key in ("names", "day", "makers") if key not in entry]:
            layers.faults.add(where, f"has no {', '.join(missing)}")
            continue
        names, day = tuple(entry["names"]), entry["day"]
        found.append(KnownAccord(names, day, entry.get("place"), tuple(entry["makers"]), entry.get("until")))
    return tuple(found)


def _lone(layers: Layers, name: str, groups: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Report words that more than one group lists, and words that are not in lower case."""
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for code, phrases in groups:
        for phrase in phrases:
            owners[phrase].append(code)
            if phrase != phrase.lower():
                layers.faults.add(f"{name} {code}", f"{phrase!r} should be in lower case")
    for phrase, codes in owners.items():
        if len(codes) > 1:
            layers.faults.add(name, f"{phrase!r} stands under {' and '.join(codes)}; it can have one place")


def bodies(layers: Layers) -> tuple[BodyWord, ...]:
    """Return the head phrases of standing bodies."""
    entries = layers.entries("bodies.toml", "heads")
    return tuple(
        BodyWord(word, entry.get("needs") == "name", entry.get("needs") == "number")
        for entry in entries
        for word in entry.get("words", ())
    )


def named_bodies(layers: Layers) -> tuple[NamedBody, ...]:
    """Return the standing bodies known by name."""
    return tuple(
        NamedBody(entry["id"], tuple(entry.get("aliases", ())), tuple(entry.get("parties", ())))
        for entry in layers.entries("bodies.toml", "named")
    )


def foreign_codes(layers: Layers) -> tuple[ForeignCode, ...]:
    """Return the rules to PLOVER and CAMEO, in the file's order: the first that matches an event applies."""
    forms: dict[str, list[str]] = {}
    for _, table in layers.toml("plover.toml"):
        for hint, words in table.get("forms", {}).items():
            forms.setdefault(hint, []).extend(words)
    entries = layers.entries("plover.toml", "codes")
    hints = {entry.get("hint") for entry in entries}
    for unknown in sorted(forms.keys() - hints):
        layers.faults.add("plover.toml forms", f"{unknown!r} is no code's hint")
    found = (_foreign_code(layers, entry, forms) for entry in entries)
    return tuple(code for code in found if code)


def _foreign_code(
    layers: Layers, entry: dict[str, Any], forms: Mapping[str, Sequence[str]]
) -> ForeignCode | None:
    where = f"plover.toml {entry['id']}"
    if missing := [key for key in ("kind", "plover", "cameo") if key not in entry]:
        layers.faults.add(where, f"has no {', '.join(missing)}")
        return None
    modality = entry.get("modality")
    if entry["kind"] not in set(Kind) or (modality is not None and modality not in set(Modality)):
        layers.faults.add(where, f"kind {entry['kind']!r} or modality {modality!r} is not of the codebook")
        return None
    return ForeignCode(
        kind=Kind(entry["kind"]),
        modality=Modality(modality) if modality else None,
        hint=entry.get("hint"),
        plover=entry["plover"],
        mode=entry.get("mode"),
        cameo=entry["cameo"],
        forms=tuple(forms.get(entry.get("hint", ""), ())),
    )
