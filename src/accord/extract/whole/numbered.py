"""Several agreements signed at once, which the next sentences tell one by one: 'The first …', 'The second …'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.join.matter import areas_in
from accord.extract.knowledge import Reader
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.model.claims import Agreement, Kind
from accord.model.documents import Setting
from accord.model.spans import Span

RULE = "agreement/numbered"
"""The name under which claims cite one of several agreements told by its number."""

_NEAR = 5
"""Sentences after the signing in which its agreements are told one by one."""
_SEVERAL = r"\b(?:two|three|four|five|both)(?: [\w-]+){0,3} "
_QUOTED = re.compile(r",? [\"“](?P<title>[^\"”]{5,150}?),?[\"”]")


def tell_each(drafts: Sequence[Draft], surroundings: Surroundings, reader: Reader) -> list[Draft]:
    """Put the agreements that are told one by one in the place of the signing of them all."""
    kept = list(drafts)
    for draft in drafts:
        opening = _opening(draft, surroundings.lines, reader) if draft in kept else None
        told = list(_numbered(surroundings.lines, opening, reader)) if opening is not None else []
        if opening is None or not told:
            continue
        spans = {line.sentence.span for line, _ in told}
        kept = [one for one in kept if one is draft or one.evidence[0] not in spans]
        here = surroundings.lines[opening].sentence.span
        each = [_one(draft, here, line, found, reader) for line, found in told]
        begun = any(found["which"].lower() in {"first", "one"} for _, found in told)
        kept = [one for one in kept if one is not draft or not begun] + each
    return kept


def _opening(draft: Draft, lines: Sequence[Line], reader: Reader) -> int | None:
    """Return the number of the sentence that tells of several agreements signed, where `draft` is their signing."""
    if draft.kind is not Kind.SIGNING or len(draft.parties) < 2:
        return None
    instruments = "|".join(re.escape(noun) for noun in reader.ontology.words["agreement"])
    several = re.compile(rf"{_SEVERAL}(?:{instruments}|treatie|document)s\b", re.IGNORECASE)
    return next(
        (
            number
            for number, line in enumerate(lines)
            if line.sentence.span in draft.evidence and several.search(line.shadow.text)
        ),
        None,
    )


def _numbered(lines: Sequence[Line], opening: int, reader: Reader) -> Iterator[tuple[Line, re.Match[str]]]:
    """Yield the sentences after the signing that begin with the number of one of its agreements."""
    begins = _beginning(reader)
    for line in lines[opening + 1 : opening + 1 + _NEAR]:
        found = begins.match(line.shadow.text)
        if found and line.sentence.setting is not Setting.TITLE:
            yield line, found


def _beginning(reader: Reader) -> re.Pattern[str]:
    """'The second treaty …', 'The first, "A Framework", provides …', 'One commits …', not 'The second day'."""
    words = reader.ontology.words
    nouns = "|".join(re.escape(noun) for noun in (*words["agreement"], "document", "text", "one"))
    verbs = "|".join(map(re.escape, words["numbered_tells"]))
    which = r"(?:The |Its )?(?P<which>first|second|third|fourth|other|latter|former|one)"
    return re.compile(rf"(?P<name>{which}(?: (?:{nouns})\b)?)(?=,| (?:{verbs})\b)", re.IGNORECASE)


def _one(draft: Draft, here: Span, line: Line, found: re.Match[str], reader: Reader) -> Draft:
    """Return the signing of the one agreement that `line` tells, with what is known of them all."""
    text = line.shadow.text
    quoted = _QUOTED.match(text, found.end())
    start, end = quoted.span("title") if quoted else found.span("name")
    code = draft.agreement.value.type if draft.agreement else "agreement"
    title = Agreement(text[start:end], code)
    told = replace(
        draft,
        agreement=Stated(title, line.shadow.span(start, end), RULE),
        parties=dict(draft.parties),
        participants=dict(draft.participants),
        evidence=[here, line.sentence.span],
        areas={},
        title=False,
    )
    for area in areas_in(line, reader):
        told.add_area(area)
    return told
