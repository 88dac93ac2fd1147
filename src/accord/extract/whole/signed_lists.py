"""Agreements signed as a list tells them: 'The following documents were signed:' and under it a line for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.join.matter import areas_in
from accord.extract.knowledge import Reader
from accord.extract.report.lines import CELL, Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.wording.instruments import type_of_title
from accord.model.claims import Agreement, Kind
from accord.model.documents import Setting
from accord.model.spans import Span

RULE = "agreement/list"
"""The name under which claims cite a title that a list gives."""

_LONGEST = 400
"""Code points of a line beyond which it is a paragraph and no title."""
_HEAD = 12
"""Words at the head of a line among which the word for the instrument stands."""
_NUMBER = re.compile(r"^\W*(?:\(?(?:\d{1,2}|[ivx]{1,5}|[a-z])[.)])?\W*(?:the |an? )?", re.IGNORECASE)
_TAIL = re.compile(r"[\s;.,:]*(?:\band\b)?[\s;.,:]*$")
_CLAUSE = re.compile(
    r"\b(?:was|were|is|are|will|would|has|have|had|met|said|held|visited|agreed|thanked|called)\b"
)
"""Verbs of a sentence; a title has none."""


def expand_lists(drafts: Sequence[Draft], surroundings: Surroundings, reader: Reader) -> list[Draft]:
    """Put the agreements of a list in the place of the signing that only announces them."""
    at = {line.sentence.span: number for number, line in enumerate(surroundings.lines)}
    kept = list(drafts)
    for draft in drafts:
        opening = _opening(draft, surroundings.lines, at, reader) if draft in kept else None
        items = list(_items(surroundings.lines[opening + 1 :], reader)) if opening is not None else []
        if opening is not None and items:
            spans = {line.sentence.span for line, _, _ in items}
            inner = [one for one in kept if one.evidence[0] in spans]
            kept = [one for one in kept if one is not draft and not any(one is other for other in inner)]
            here = surroundings.lines[opening].sentence.span
            kept += [_signing(draft, here, item, reader, inner) for item in items]
    return kept


def _opening(draft: Draft, lines: Sequence[Line], at: Mapping[Span, int], reader: Reader) -> int | None:
    """Return the number of the line that announces the list, where the signing is told by one."""
    if draft.kind is not Kind.SIGNING or draft.agreement is None or len(draft.parties) < 2:
        return None
    for span in draft.evidence:
        number = at.get(span)
        text = lines[number].shadow.text if number is not None else ""
        words = reader.ontology.words["list_pointers"]
        if text.rstrip().endswith(":") or any(re.search(rf"\b{word}\b", text.lower()) for word in words):
            return number
    return None


_Item = tuple[Line, tuple[int, int], str]


def _items(lines: Sequence[Line], reader: Reader) -> Iterator[_Item]:
    """Yield the lines that a list has from its head on, each with where its title stands and its type."""
    for line in lines:
        if line.sentence.setting is Setting.TITLE or len(line.shadow.text) > _LONGEST:
            return
        title = _title(line.shadow.text)
        name = line.shadow.text[slice(*title)]
        code = type_of_title(" ".join(name.split()[:_HEAD]).lower(), reader.instruments)
        if code and name[:1].isupper() and not _CLAUSE.search(name):
            yield line, title, code
        elif line.sentence.setting is not Setting.BULLET and CELL not in line.shadow.text:
            return


def _title(text: str) -> tuple[int, int]:
    """The first cell of a row that is more than a number, without what numbers it and what ends it."""
    start = 0
    for cell in text.split(CELL):
        number = _NUMBER.match(cell)
        begin = number.end() if number else 0
        ends = _TAIL.search(cell)
        end = ends.start() if ends else len(cell)
        if end - begin > 3:
            return start + begin, start + end
        start += len(cell) + len(CELL)
    return 0, len(text)


def _signing(opening: Draft, here: Span, item: _Item, reader: Reader, inner: Sequence[Draft]) -> Draft:
    line, (start, end), code = item
    span = line.shadow.span(start, end)
    own = [one for one in inner if one.evidence[0] == line.sentence.span]
    title = line.shadow.text[start:end]
    told = replace(
        opening,
        agreement=Stated(Agreement(title, code), span, RULE),
        parties=dict(opening.parties),
        participants=dict(opening.participants),
        evidence=[here, line.sentence.span],
        areas={},
        bare=False,
    )
    for other in (one for one in own if one.kind is Kind.SIGNING and one.codes <= told.codes):
        told.participants |= other.participants
    for area in areas_in(line, reader):
        told.add_area(area)
    return told
