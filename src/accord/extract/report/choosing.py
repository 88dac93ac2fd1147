"""Which sentences of a report are looked at, which of them are parsed, and when.

Until a report has told of an event, a sentence that cannot tell of one is not parsed. Afterwards it may go on about
what was told, and so all that has a pattern's words is parsed, as much as is left in one go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from accord.extract.gate.pairs_in_sight import Named, View
from accord.extract.gate.triggers import Reach
from accord.extract.knowledge import Reader
from accord.extract.parsing.attaching import attach_clauses
from accord.extract.parsing.describing import mend_describing
from accord.extract.parsing.drill_names import mend_drill_names
from accord.extract.parsing.guests import (
    attach_agents,
    attach_guests,
    attach_partners,
    part_leaders,
)
from accord.extract.parsing.parse import Parsed, parse
from accord.extract.parsing.signing import mend_signing
from accord.extract.report.bearings import PAIR
from accord.extract.report.discourse import SOLID
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.wording.shared_names import SharedNames
from accord.model.claims import Kind
from accord.model.documents import Page, Setting
from accord.model.spans import Span
from accord.ontology.frames import Words

_ANAPHOR = re.compile(
    r"^(?:under |in |as part of |through )?(?:the|this|that|both|these|those|it|they|an?|such) ",
    re.IGNORECASE,
)
_INSTRUMENT = re.compile(
    r"\b(?:diplomatic|official|formal) (?:relations|ties)\b"
    r"|\b(?:agreement|treaty|memorandum|accord|protocol|document|contract|pact|MoU|communiqué|communique|declaration)s?"
    r" (?:was|were)\b"
    r"|\b(?:agreements?|accords?|protocols?|memorand(?:a|ums?)|MoUs?|deals?|pacts?|documents|instruments)\b"
    r"[^.;]{0,80}?\b(?:signed|inked|initialled|concluded)\b"
    r"|\b(?:19|20)\d\d (?:[\w-]+ ){0,2}(?:agreement|treaty|pact|accord|protocol)\b"
    r"|\b(?:agreement|treaty|pact|accord|protocol|ceasefire) (?:of|in|reached|signed|struck|concluded)\b"
    r"|\b(?:signing|signature|initialling) of (?:[\w-]+ ){0,4}?"
    r"(?:agreements?|memorand(?:um|a|ums)|MoUs?|treat(?:y|ies)|protocols?|accords?|contracts?|pacts?)\b",
    re.IGNORECASE,
)

_MATTER = re.compile(
    r"^(?:Topics|Issues|Subjects|Matters|Areas|Discussions?|Talks)\b"
    r"|\b(?:discussed|raised|reviewed|examined|considered|agenda|figured|featured|came up)(?: \w+)? "
    r"(?:at|during|in|of|by) (?:the|their|this|these|both) "
)
"""What says, with no one named, what talks told before were about: 'Fish stocks were discussed at the meeting'."""


def chosen_lines(surroundings: Surroundings, words: Words) -> tuple[Line, ...]:
    """Return the sentences that name an actor, or speak of one or of an instrument named before.

    Journalists in a transcript only ask, and report nothing.
    """
    return tuple(
        line
        for line in surroundings.lines
        if not surroundings.is_asked(line, words)
        and (
            line.actors
            or line.dates_entry
            or (surroundings.sheet and line.sentence.setting is Setting.BULLET)
            or _ANAPHOR.match(line.shadow.text)
            or _INSTRUMENT.search(line.shadow.text)
            or _MATTER.search(line.shadow.text)
        )
    )


class Choice:
    """The sentences of a report that can tell of an event, and the parses of all that were asked for."""

    def __init__(self, page: Page, reader: Reader, surroundings: Surroundings) -> None:
        """Choose the sentences; none is parsed yet."""
        self.lines = chosen_lines(surroundings, reader.ontology.words)
        self._page, self._reader = page, reader
        telling = list(_telling(self.lines, surroundings, reader.shared))
        self._telling = {line.sentence.span: line for line in telling}
        likely = telling if surroundings.sheet else _likely(telling, self.lines, surroundings, reader)
        self._likely = {line.sentence.span: line for line in likely}
        self._parses: dict[Span, Parsed] = {}

    def tells(self, line: Line) -> bool:
        """Say whether a sentence has a pattern's words, and parties as near as it wants them."""
        return line.sentence.span in self._telling

    def is_likely(self, line: Line) -> bool:
        """Say whether a sentence can tell of an event of which the report has not told before."""
        return line.sentence.span in self._likely

    def parsed(self, line: Line) -> Parsed:
        """Return the parse of a sentence; others that will be wanted as well are parsed in the same go."""
        span = line.sentence.span
        if span not in self._parses:
            group = next((g for g in (self._likely, self._telling) if span in g), {span: line})
            self._parse([other for other in group.values() if other.sentence.span not in self._parses])
        return self._parses[span]

    def _parse(self, lines: Sequence[Line]) -> None:
        """Parse the sentences of `lines`, each with the names of its people in one piece."""
        named = [(line.sentence, [(p.start, p.end) for p in line.people if p.name]) for line in lines]
        names = {sentence.span: people for sentence, people in named}
        copies = {line.sentence.span: line.shadow for line in lines}
        for parsed in parse(self._reader.nlp, self._page, named, copies):
            part_leaders(parsed.doc, names[parsed.sentence.span])
            attach_guests(parsed.doc, names[parsed.sentence.span])
            attach_agents(parsed.doc)
            attach_partners(parsed.doc, self._reader.ontology.words)
            mend_describing(parsed.doc)
            mend_signing(parsed.doc, self._reader.ontology.words)
            mend_drill_names(parsed.doc, self._reader.ontology.words)
            attach_clauses(parsed.doc, self._reader.attaching)
            self._parses[parsed.sentence.span] = parsed


def _telling(lines: Iterable[Line], surroundings: Surroundings, shared: SharedNames) -> Iterator[Line]:
    """Yield the lines with a pattern's words, and parties as near as it wants them."""
    discourse = surroundings.discourse
    home = {discourse.home} if discourse.home else set[str]()
    paired = len(discourse.topic) > 1
    for line in lines:
        parties = len(line.parties | home)
        paired = paired or parties > 1 or (line.reach is Reach.REPORT and shared.named_in(line.shadow.text))
        open_to = any(not actor.parties for actor in line.actors)
        near = line.reach is Reach.REPORT or (line.reach and parties + open_to > 1)
        if paired and (near or line.dates_entry):
            yield line


def _likely(
    telling: Sequence[Line], lines: Iterable[Line], surroundings: Surroundings, reader: Reader
) -> Iterator[Line]:
    """Yield the lines that can tell of an event by themselves, whatever was told before them."""
    discourse, prospects = surroundings.discourse, reader.prospects
    if prospects is None or reader.triggers is None:
        yield from telling
        return
    topical, spans = len(discourse.topic) > 1, {line.sentence.span for line in telling}
    group, is_of_two = frozenset(discourse.topic), len(discourse.topic) == PAIR
    for line in lines:
        acting = _acting(line)
        if not topical and len(acting) > 1:
            group |= acting
        view = View(discourse.home, group, topical, discourse.firm, discourse.fixed)
        named = Named(line.shadow.text, line.hits, line.actors)
        if line.sentence.span in spans and (
            prospects.any(line.found, named, view)
            or _gives(line, surroundings)
            or (line.dates_entry and is_of_two)
        ):
            yield line


def _gives(line: Line, surroundings: Surroundings) -> bool:
    """'- 2 million euros for Chad', in an office's list: a gift of whose giver the line says nothing."""
    if not surroundings.official or line.sentence.setting is not Setting.BULLET:
        return False
    return any(p.kind is Kind.TRANSFER and "sheet" in p.needs for p in line.found.patterns)


def _acting(line: Line) -> frozenset[str]:
    return frozenset(code for actor in line.actors if actor.part in SOLID for code in actor.parties)
