"""A sentence as it is read: its parse and everything that is known around it."""

from __future__ import annotations

from dataclasses import dataclass

from accord.extract.drafts import Draft
from accord.extract.knowledge import Reader
from accord.extract.match.actor_map import ActorMap
from accord.extract.parsing.parse import Parsed
from accord.extract.report.discourse import Discourse
from accord.extract.report.lines import Line
from accord.extract.report.quotations import Quotations
from accord.extract.report.sheets import Sheet
from accord.extract.wording.body_name import BodyName
from accord.model.dates import When
from accord.model.documents import Page
from accord.model.spans import Span


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed sentence with everything that is known around it."""

    page: Page
    reader: Reader
    line: Line
    parsed: Parsed
    actors: ActorMap
    bodies: tuple[BodyName, ...]
    discourse: Discourse
    order: int
    official: bool
    sheet: Sheet | None = None
    previous: When | None = None
    talks: Draft | None = None
    gathering: Draft | None = None
    tied: Draft | None = None
    year: int | None = None
    lines: tuple[Line, ...] = ()
    named: tuple[str, ...] = ()
    commentators: frozenset[str] = frozenset()
    quotations: Quotations | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the canonical span of the tokens `[start, end)`."""
        doc = self.parsed.doc
        last = doc[end - 1]
        return self.parsed.shadow.span(doc[start].idx, last.idx + len(last))

    def words(self, span: Span) -> str:
        """Return a span's words as the report writes them: no markup of the page in them, white space folded."""
        markup = (f.span for f in self.page.furniture if f.span.overlaps(span))
        cut = {place for found in markup for place in range(found.start, found.end)}
        said = enumerate(span.of(self.page.document.text), span.start)
        return " ".join("".join(letter for place, letter in said if place not in cut).split())
