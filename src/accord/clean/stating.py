"""Finds what a text says of itself: its day of publication, author, publisher, addresses; each with its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from accord.clean.days import Order, read_stamp
from accord.model.documents import Dateline, Furniture
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.model.spans import Span
from accord.ontology.page_metadata import MetadataRule, Places, Stated
from accord.ontology.page_rules import Layout, PageRules

DATELINE = "dateline"
"""The `where` of what a dateline says."""
_DAYS = (MetadataField.PUBLISHED, MetadataField.MODIFIED)
_ADDRESSES = (MetadataField.POST, MetadataField.LINK)
_LINKS = 200
"""So many addresses of one text are kept; longer lists are indexes and not sources."""
_COMMENTS = "comments"
"""What follows such furniture is by readers."""
_APART = frozenset({"also-read", "link", "share", "subscribe", "navigation"})
"""Kinds of furniture whose lines do not count as the head of a text: menus stand above it."""


@dataclass(frozen=True, slots=True)
class Found:
    """One statement of a text about itself, and the rule that knew it."""

    rule: MetadataRule
    stated: Stated

    def furniture(self) -> Furniture | None:
        """Return the stretch as furniture, or None where its words belong to the report."""
        kind = self.rule.furniture
        return Furniture(self.stated.whole, kind, f"stated/{self.rule.id}") if kind else None


def find_stated(layout: Layout, rules: PageRules, body: int, furniture: Sequence[Furniture]) -> list[Found]:
    """Return what the text states from offset `body` on, in the order of the rules, then of the text."""
    apart = {f.span.start for f in furniture if f.kind in _APART}
    end = next((f.span.start for f in furniture if f.kind == _COMMENTS), len(layout.text))
    lines = (line for line in layout.lines if line.start < end and line.start not in apart)
    places = Places.among(layout.text, lines, body)
    found = ((rule, list(rule.find(places))) for rule in rules.metadata)
    return [
        Found(rule, stated)
        for rule, several in found
        for stated in several
        if not rule.only or len({one.value.of(layout.text) for one in several}) == 1
    ]


def metadata_of(
    text: str, found: Iterable[Found], rules: PageRules, order: Order | None
) -> tuple[Metadatum, ...]:
    """Return the values of what was found, days in ISO 8601; the same value of one field only once.

    `order` is how the text writes days in figures.
    """
    values: dict[tuple[MetadataField, str], Metadatum] = {}
    for one in found:
        field = one.rule.field
        words = one.stated.value.of(text)
        day = field in _DAYS
        value = read_stamp(words, rules.months, rules.zones, order) if day else " ".join(words.split())
        if value and not (field is MetadataField.LINK and (MetadataField.POST, value) in values):
            made = Metadatum(field, value, MetadataBasis.TEXT, one.rule.id, one.stated.value)
            values.setdefault((field, value), made)
    kept = list(values.values())
    addresses = [m for m in kept if m.field in _ADDRESSES][:_LINKS]
    return (*(m for m in kept if m.field not in _ADDRESSES), *addresses)


def metadata_of_head(dateline: Dateline | None, agencies: Iterable[tuple[str, Span]]) -> Iterator[Metadatum]:
    """Yield what the dateline and the credits say: place, day, agencies."""
    if dateline and dateline.place:
        yield _from_dateline(MetadataField.PLACE, dateline.place, dateline)
    if dateline and dateline.day:
        yield _from_dateline(MetadataField.DATELINE, dateline.day.isoformat(), dateline)
    if dateline and dateline.agency:
        yield _from_dateline(MetadataField.AGENCY, dateline.agency, dateline)
    named = {dateline.agency} if dateline else set()
    for name, span in agencies:
        if name not in named:
            named.add(name)
            yield Metadatum(MetadataField.AGENCY, name, MetadataBasis.TEXT, "credit", span)


def publication(dateline: Dateline | None, alone: date | None) -> Metadatum | None:
    """Return the day of publication that a dateline gives, or None; stamps are asked before it.

    `alone` is the day that the dateline gives without the help of a known day of publication, None for that of
    a transcript, which is the day of the speeches.
    """
    if dateline is None or dateline.day is None or dateline.day != alone:
        return None
    return _from_dateline(MetadataField.PUBLISHED, dateline.day.isoformat(), dateline)


def _from_dateline(field: MetadataField, value: str, dateline: Dateline) -> Metadatum:
    return Metadatum(field, value, MetadataBasis.TEXT, DATELINE, dateline.span)
