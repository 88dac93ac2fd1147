"""Which languages are read: `languages.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from accord.ontology.files import Layers

FILE = "languages.toml"


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages that are read; what a detector may call English; and English words that mark it.

    All are lower case; languages are codes of BCP 47.
    """

    read: frozenset[str] = frozenset({"en"})
    english: frozenset[str] = frozenset({"en"})
    words: frozenset[str] = frozenset()


def parse(layers: Layers) -> Languages:
    """Read the lists of all layers; a later layer's list replaces an earlier one's; faults go to `layers.faults`."""
    merged: dict[str, frozenset[str]] = {}
    for path, table in layers.toml(FILE):
        for name in ("read", "english", "words"):
            listed = table.get(name, [])
            if isinstance(listed, list) and all(isinstance(word, str) for word in listed):
                merged |= {name: frozenset(word.casefold() for word in listed)} if listed else {}
            else:
                layers.faults.add(f"{path} {name}", "is no list of words")
    return Languages(**merged)
