"""What an agreement says that the cooperation is about: 'The cooperation shall cover: training; rescue'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft
from accord.extract.join.matter import areas_in
from accord.extract.knowledge import Reader
from accord.extract.report.lines import Line
from accord.model.documents import Setting

_GOES_ON = (":", ";", ",", " and", " or")
"""How a line ends after which the list goes on."""


def add_scope(own: Draft, lines: Sequence[Line], reader: Reader) -> None:
    """Add to the signing of the agreement the areas that its formula of scope names, and the list that follows it."""
    for line, start in _in_scope(lines, reader):
        for area in areas_in(line, reader):
            if area.span.start >= line.shadow.span(start, start).start:
                own.add_area(area)


def _in_scope(lines: Sequence[Line], reader: Reader) -> Iterator[tuple[Line, int]]:
    """Yield the lines that tell the scope, each with the offset in its shadow behind which it does."""
    listed = False
    for line in lines:
        text = line.shadow.text
        found = None if line.sentence.setting is Setting.TITLE else reader.treaty_words.scope.search(text)
        if found:
            yield line, found.end()
        elif listed:
            yield line, 0
        listed = (bool(found) or listed) and (
            text.rstrip().endswith(_GOES_ON) or (listed and line.sentence.setting is Setting.BULLET)
        )
