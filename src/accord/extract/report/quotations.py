"""What a report quotes, over several sentences too, and who it says has spoken it.

'"It was good to see him. I shall visit Peru," Diaz said', 'Diaz said: "… I shall visit Peru."' and '"… ," Diaz said.
"I shall visit Peru."' all tell whose words the sentence is that names no speaker itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.parse import Parsed
from accord.extract.report.lines import Line
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARK = '"'
_SPEAKERS = frozenset({Part.PERSON, Part.OFFICE, Part.PRONOUN})


@dataclass(frozen=True, slots=True)
class Quoted:
    """What of a sentence stands between quotation marks: offsets in its shadow, the marks left out.

    `before` says that a quotation began in a sentence before, `after` that one goes on in the next,
    `chained` that one begins with the sentence, behind another of the same paragraph.
    """

    ranges: tuple[tuple[int, int], ...] = ()
    before: bool = False
    after: bool = False
    chained: bool = False

    def holds(self, at: int) -> bool:
        """Say whether what stands at this offset is quoted."""
        return any(start <= at < end for start, end in self.ranges)


def find_quoted(lines: Sequence[Line]) -> tuple[Quoted, ...]:
    """Return what of each sentence is quoted.

    A quotation that is not closed ends with its paragraph, unless the next one opens with a mark again.
    """
    found: list[Quoted] = []
    for at, line in enumerate(lines):
        last, before = lines[at - 1] if at else line, found[-1] if found else Quoted()
        text = line.shadow.text
        new = last.sentence.paragraph != line.sentence.paragraph
        goes_on = before.after and (not new or text.startswith(_MARK))
        skipped = int(goes_on and text.startswith(_MARK))
        ranges, left = _ranges(text, skipped, inside=goes_on)
        opens = bool(ranges) and ranges[0][0] == 1 and not goes_on
        chained = opens and bool(before.ranges) and not before.after and not new
        found.append(Quoted(tuple(ranges), goes_on, left, chained))
    return tuple(found)


def _ranges(text: str, start: int, *, inside: bool) -> tuple[list[tuple[int, int]], bool]:
    """Return what is quoted behind `start`, and whether the last quotation is left open."""
    edges = [start] if inside else []
    for mark in re.finditer(_MARK, text[start:]):
        edges.append(start + (mark.start() if len(edges) % 2 else mark.end()))
    left = len(edges) % 2 == 1
    edges += [len(text)] if left else []
    return list(zip(edges[::2], edges[1::2], strict=True)), left


class Quotations:
    """Who speaks in the quotations of one report; a sentence that tells it is parsed when it is asked for."""

    def __init__(self, lines: Sequence[Line], parse: Callable[[Line], Parsed], words: Words) -> None:
        self._lines, self._parse, self._words = lines, parse, words
        self._quoted = find_quoted(lines)
        self._at = {line.sentence.span: at for at, line in enumerate(lines)}

    def quoted(self, line: Line) -> Quoted:
        """Return what of `line` is quoted."""
        return self._quoted[self._at[line.sentence.span]]

    def speaker(self, line: Line) -> tuple[Actor, Line] | None:
        """Return who speaks in a quotation that holds a part of `line`, and the sentence that says so; else None."""
        at = self._at[line.sentence.span]
        near = (self._said_in(self._lines[n], self._quoted[n]) for n in self._telling(at))
        return next((told for told in near if told), None)

    def _telling(self, at: int) -> Iterator[int]:
        """Yield the sentences that may say who speaks: the own one, those of the quotation, the one before it."""
        begin = self._begin(at)
        yield from range(at, begin - 1, -1)
        for later in range(at + 1, len(self._lines)):
            if not self._quoted[later].before:
                break
            yield later
        while self._quoted[begin].chained:
            at, begin = begin - 1, self._begin(begin - 1)
            yield from range(at, begin - 1, -1)

    def _begin(self, at: int) -> int:
        """Return the sentence in which a quotation began that holds the beginning of another."""
        while self._quoted[at].before:
            at -= 1
        return at

    def _said_in(self, line: Line, quoted: Quoted) -> tuple[Actor, Line] | None:
        outside = [
            a for a in line.actors if a.part in _SPEAKERS and not a.plural and not quoted.holds(a.start)
        ]
        if not quoted.ranges or not outside:
            return None
        speaker = next(_speakers(outside, self._parse(line), self._words, quoted), None)
        return (speaker, line) if speaker else None


def _speakers(actors: Sequence[Actor], parsed: Parsed, words: Words, quoted: Quoted) -> Iterator[Actor]:
    """Yield those who are said to say something, outside of what is quoted."""
    for verb in parsed.doc:
        if verb.lemma_.lower() not in words["speech"] or quoted.holds(verb.idx):
            continue
        for who in (*subjects(verb, words), *_inverted(verb)):
            yield from (a for a in actors if a.start <= who.idx < a.end)


def _inverted(verb: Token) -> list[Token]:
    """'..., said President Diaz': the parse may take who speaks for what is said."""
    return [child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "PROPN"]
