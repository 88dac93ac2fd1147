"""Which languages are read: `languages.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from accord.ontology.files import Layers

FILE = "languages.toml"


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages that are read; what a detector may call English; English words that mark it; what all are called.

    All but the names are lower case; languages are codes of BCP 47.
    """

    read: frozenset[str] = frozenset({"en"})
    english: frozenset[str] = frozenset({"en"})
    words: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)


def parse(layers: Layers) -> Languages:
    """Read the lists and names of all layers; faults go to `layers.faults`.

    A later layer's list replaces an earlier one's; its names come beside them.
    """
    merged: dict[str, frozenset[str]] = {}
    names: dict[str, str] = {}
    for path, table in layers.toml(FILE):
        for name in ("read", "english", "words"):
            listed = table.get(name, [])
            if isinstance(listed, list) and all(isinstance(word, str) for word in listed):
                merged |= {name: frozenset(word.casefold() for word in listed)} if listed else {}
            else:
                layers.faults.add(f"{path} {name}", "is no list of words")
        called = table.get("names", {})
        if isinstance(called, dict) and all(isinstance(name, str) for name in called.values()):
            names |= called
        else:
            layers.faults.add(f"{path} names", "is no table of names")
    return Languages(**merged, names=names)
