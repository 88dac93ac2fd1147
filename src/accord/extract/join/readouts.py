"""Accounts of one round of talks: all that such a report names, its talks were about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.drafts import PASSING, Draft, Stated
from accord.extract.gatherings import TALKS
from accord.extract.join.matter import RULE, areas_in
from accord.extract.knowledge import Reader
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.model.claims import Kind, Modality
from accord.model.documents import Setting

LENGTH = 30
"""An account of talks of more sentences than this tells other things too."""

AGAIN = 2
"""So often an area is named in a record of speech before the talks were about it."""


def fill_readout(drafts: Sequence[Draft], surroundings: Surroundings, reader: Reader) -> None:
    """Give the talks that the title of an official report tells the areas that the report names."""
    talks = next((d for d in drafts if d.kind in TALKS and d.modality.value is Modality.OCCURRED), None)
    if talks is None or not _tells_talks(surroundings, reader):
        return
    if all(area.rule == PASSING for area in talks.areas.values()):
        talks.areas = {code: replace(area, rule=RULE) for code, area in talks.areas.items()}
    for area in _named(talks, drafts, surroundings.lines, reader):
        talks.add_area(area)


def _tells_talks(surroundings: Surroundings, reader: Reader) -> bool:
    title = next((line for line in surroundings.lines if line.sentence.setting is Setting.TITLE), None)
    words = "|".join(reader.ontology.words["titled_talks"])
    return bool(
        surroundings.official and title and re.search(rf"\b(?:{words})\b", title.shadow.text, re.IGNORECASE)
    )


def _named(
    talks: Draft, drafts: Sequence[Draft], lines: Sequence[Line], reader: Reader
) -> Iterator[Stated[str]]:
    """Yield the areas of the sentences that tell no other act; of a record of speech those that come again."""
    others = {span for d in drafts if d is not talks and d.kind is not Kind.COMMITMENT for span in d.evidence}
    free = [
        line
        for line in lines
        if line.sentence.setting is not Setting.TITLE and line.sentence.span not in others
    ]
    named = [area for line in free for area in areas_in(line, reader)]
    count = Counter(area.value for area in named)
    if talks.occasion:
        yield from (area for area in named if count[area.value] >= AGAIN)
    elif len(lines) <= LENGTH:
        yield from named
