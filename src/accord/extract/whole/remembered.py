"""Talks that the two who speak in a transcript remember: 'it was good to see you in May', 'the last time we met'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.names.lexicon import Sort
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.times import Form, Tense, resolve
from accord.extract.whole.telling import act, day_told, take_part
from accord.extract.wording.courtesies import MemoryWords
from accord.model.claims import Kind
from accord.model.dates import When
from accord.model.documents import Page, Setting

RULE = "meeting/remembered"
"""The name under which claims cite talks that a speaker remembers."""

BEFORE, AFTER = 30, 45
"""Code points around the words of a memory in which a time is its own."""

_AT = re.compile(r"\b(?:at|during) the $")

_UNTIMED = frozenset({Form.DURATION, Form.NOW, Form.SPREAD, Form.OFFSET})


@dataclass(frozen=True, slots=True)
class _Past:
    """That something was in the past; `when` where the words let it be known, `at` whose gathering it was."""

    when: Stated[When] | None = None
    at: tuple[str, ...] = ()


def remembered_talks(page: Page, surroundings: Surroundings, reader: Reader) -> Iterator[Draft]:
    """Yield the earlier talks of the two who speak, told with a time of their own."""
    if len(surroundings.discourse.topic) != 2:
        return
    for order, line in enumerate(surroundings.lines):
        if line.sentence.setting is not Setting.QUOTE or not _is_of_the_two(line, surroundings):
            continue
        past = _past(line, page, reader.memories)
        if past:
            yield _draft(line, order, (*surroundings.discourse.topic, *past.at), past)


def _is_of_the_two(line: Line, surroundings: Surroundings) -> bool:
    voice = surroundings.speaking(line)
    return voice is not None and voice.parties[:1] != () and voice.parties[0] in surroundings.discourse.topic


def _past(line: Line, page: Page, words: MemoryWords) -> _Past | None:
    """Return the time of the first memory of talks in a sentence that has one."""
    text = line.shadow.text
    for match in words.talks.finditer(text):
        start, end = max(0, match.start() - BEFORE), min(len(text), match.end() + AFTER)
        if words.ahead.search(text, start, match.end()):
            continue
        if when := _day(line, page, start, end):
            return _Past(when)
        if words.past.search(text, start, end) and not _is_today(line, page, start, end):
            return _Past()
        if at := _gathering(line, match.end(), end):
            return _Past(at=at)
    return None


def _gathering(line: Line, start: int, end: int) -> tuple[str, ...]:
    """'We spoke about this at the G7': the body at whose gathering they spoke."""
    bodies = [hit for hit in line.hits if hit.sort is Sort.ORGANISATION and start <= hit.start < end]
    return tuple(hit.party for hit in bodies if hit.party and _AT.search(line.shadow.text[: hit.start]))[:1]


def _day(line: Line, page: Page, start: int, end: int) -> Stated[When] | None:
    for expression in line.times:
        if not start <= expression.span.start < end or expression.form in _UNTIMED or expression.bound:
            continue
        when = day_told(expression, line, page)
        if when and page.day and when.value.last < page.day:
            return when
    return None


def _is_today(line: Line, page: Page, start: int, end: int) -> bool:
    near = [e for e in line.times if start <= e.span.start < end and e.form not in _UNTIMED]
    days = [resolve(e, day=page.day, tense=Tense.PAST) for e in near]
    return any(day and page.day and day.last >= page.day for day in days)


def _draft(line: Line, order: int, parties: tuple[str, ...], past: _Past) -> Draft:
    draft = act(Kind.MEETING, RULE, line, order)
    draft.quoted = draft.recalled = draft.vague = True
    draft.when = past.when
    take_part(draft, parties, line.sentence.span, "party/topic")
    return draft
