"""Names that several states bear: 'Congolese', 'the Ex-Im Bank' are of the one that the report names beyond doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from accord.extract.names.lexicon import Hit, Sort
from accord.ontology.frames import Words


def of_the_report(texts: Sequence[str], hits: Sequence[Sequence[Hit]], words: Words) -> list[tuple[Hit, ...]]:
    """Return the hits of each line, with shared names given to the one bearer that the report names otherwise.

    A name stays with the state that it means by itself where the report names that one too, or several others; a house
    ('the Foreign Office') of which several others are named is of none of them for sure, and left out.
    """
    shared = _shared(words)
    firm = {
        hit.party
        for text, line in zip(texts, hits, strict=True)
        for hit in line
        if text[hit.start : hit.end] not in shared
    }
    named = {
        name: [c for c in bearers if c in firm]
        for name, (usual, bearers) in shared.items()
        if usual not in firm
    }
    meant = {name: codes[0] for name, codes in named.items() if len(codes) == 1}
    unsure = {name for name, codes in named.items() if len(codes) > 1}
    if not (meant or unsure):
        return [tuple(line) for line in hits]
    return [
        tuple(
            _given(hit, text[hit.start : hit.end], meant)
            for hit in line
            if hit.sort is not Sort.ACTOR or text[hit.start : hit.end] not in unsure
        )
        for text, line in zip(texts, hits, strict=True)
    ]


def _given(hit: Hit, name: str, meant: Mapping[str, str]) -> Hit:
    """A body of that name is called as the report calls it, and not by the full name of another's."""
    if name not in meant:
        return hit
    return replace(hit, party=meant[name], name=name if hit.sort is Sort.ACTOR else hit.name)


def _shared(words: Words) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Each shared name with the state that it usually means and the others that bear it."""
    entries = (entry.split(":") for entry in words["shared_names"])
    return {
        name: (usual, tuple(others.split(",")))
        for usual, others, names in entries
        for name in names.split("|")
    }
