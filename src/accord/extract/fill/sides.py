"""Parties that a sentence names as one side of a deal: 'deals with Chad and Mali' are of each with somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.match.acting import first_of_row
from accord.extract.names.actors import Actor
from accord.extract.parsing.locating import head_at
from accord.extract.scene import Scene

_DEALT = frozenset({"with", "for"})


def are_one_side(actors: Sequence[Actor], scene: Scene) -> bool:
    """'Failed to agree on deals with Chad and Mali', 'an accord to include both': each of them is dealt with."""
    doc = scene.parsed.doc
    heads = {first_of_row(name) for actor in actors if (name := head_at(doc, actor))}
    if len(actors) < 2 or len(heads) != 1:
        return False
    (head,) = heads
    if head.dep_ == "pobj":
        return head.head.lower_ in _DEALT
    return head.dep_ == "dobj" and head.head.lemma_.lower() in scene.reader.ontology.words["admitting"]
