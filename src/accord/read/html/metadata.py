"""What is known of a page from its mark-up: every value that it gives, with its basis; what is wrong is doubted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, preferred
from accord.model.spans import Span
from accord.read.html import bylines, json_ld, meta_tags, shown
from accord.read.html.titles import fold, without_publisher
from accord.read.html.walk import Seen
from accord.read.html.written_dates import read_written

_DATES = (MetadataField.PUBLISHED, MetadataField.MODIFIED)
_PLACEHOLDERS = frozenset(
    {
        date(1, 1, 1),
        date(1899, 12, 30),
        date(1899, 12, 31),
        date(1900, 1, 1),
        date(1969, 12, 31),
        date(1970, 1, 1),
    }
)
"""Days that programs write where they know none."""
_PRESS = range(1500, 2101)
_LATER = timedelta(days=400)
"""A day of publication so much later than all others that a page gives is none."""
_LINE = 300
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_HOST = re.compile(r"https?://(?:www\.)?([^/:?#\s]+)")
_NO_ADDRESS = re.compile(r"\s")
_UNNAMED = re.compile(
    r"(?i)^(?:admin(?:istrator)?|user|root|editor|webmaster|guest|null|none|undefined|n/?a|test)$"
)


@dataclass(frozen=True, slots=True)
class _Value:
    """A value as written, before it is brought into form; `at` is its place in the source."""

    item: Metadatum
    at: Span


@dataclass(frozen=True, slots=True)
class Known:
    """The metadata of a page, and where its preferred title stands in the source."""

    metadata: tuple[Metadatum, ...]
    title_at: Span | None


def known(seen: Seen, source: str) -> Known:
    """Return all that the mark-up says; values of one field in the order in which they are to be preferred."""
    values = list(_gathered(seen))
    dated = list(_dated(values))
    plain = [v for v in values if v.item.field not in _DATES]
    titled = list(_titled(plain, seen))
    formed = [v for value in titled for v in _formed(value)]
    found = _distinct([*formed, *_doubted(dated)])
    title = preferred((v.item for v in found), MetadataField.TITLE)
    at = next((v.at for v in found if v.item is title), None)
    return Known(tuple(v.item for v in found), _place(title.value, at, source) if title and at else None)


def _gathered(seen: Seen) -> Iterator[_Value]:
    for script, at in seen.facts.scripts:
        for field, value, where in json_ld.statements(script):
            yield _Value(Metadatum(field, value, MetadataBasis.JSON_LD, where), at)
    for field, value, basis, where, at in meta_tags.said(seen.facts.tags):
        yield _Value(Metadatum(field, value, basis, where), at)
    head = shown.headline(seen)
    near = head.words if head else None
    for found in (
        *shown.microdata(seen, near),
        *shown.times(seen, near),
        *shown.linked_authors(seen, near),
        *bylines.bylines(seen, near),
        *bylines.dates_under(seen, near),
        *shown.links(seen),
    ):
        span = found.words if found.words.end else None
        yield _Value(Metadatum(found.field, found.value, MetadataBasis.MARKUP, found.where, span), found.at)
    if head:
        words = " ".join(head.words.of(seen.laid.text).split())
        yield _Value(
            Metadatum(MetadataField.TITLE, words, MetadataBasis.MARKUP, head.element, head.words), head.at
        )
    if seen.facts.title:
        title, at = seen.facts.title
        yield _Value(Metadatum(MetadataField.TITLE, title, MetadataBasis.MARKUP, "title"), at)
    if seen.facts.language:
        said = Metadatum(MetadataField.LANGUAGE, seen.facts.language, MetadataBasis.MARKUP, "html[lang]")
        yield _Value(said, Span(0, 0))


def _titled(values: Sequence[_Value], seen: Seen) -> Iterator[_Value]:
    """Take the publisher's name off titles."""
    lines = (b.span.of(seen.laid.text) for b in seen.laid.blocks if b.span.end - b.span.start <= _LINE)
    shows = frozenset(fold(line) for line in lines)
    publishers = [v.item.value for v in values if v.item.field is MetadataField.PUBLISHER]
    publishers += [
        host for v in values if v.item.field is MetadataField.CANONICAL for host in _hosts(v.item.value)
    ]
    heads = [v.item.value for v in values if v.item.field is MetadataField.TITLE and v.item.where != "title"]
    for value in values:
        if value.item.field is MetadataField.TITLE:
            title = without_publisher(value.item.value, publishers, heads, shows)
            if fold(title) in {fold(name) for name in publishers}:
                continue  # the publisher's name alone heads no report
            value = replace(value, item=replace(value.item, value=title))
        yield value


def _hosts(address: str) -> Sequence[str]:
    """Return how a site calls itself by its address: 'gazette.example' and 'gazette'."""
    found = _HOST.match(address)
    return (found[1], found[1].split(".")[0]) if found else ()


def _formed(value: _Value) -> Iterator[_Value]:
    """Bring a value into the form of its field, or leave out what is none."""
    item = value.item
    match item.field:
        case MetadataField.LANGUAGE:
            first = re.split(r"[,;\s]", item.value.strip())[0]
            if _LANGUAGE.fullmatch(first):
                yield replace(value, item=replace(item, value=first.replace("_", "-")))
        case MetadataField.CANONICAL:
            if item.value.startswith(("http://", "https://")) and not _NO_ADDRESS.search(item.value):
                yield value
        case MetadataField.AUTHOR:
            if not _UNNAMED.match(item.value) and not item.value.startswith(("http://", "https://")):
                yield value
        case _:
            yield value


def _dated(values: Sequence[_Value]) -> Iterator[_Value]:
    """Read the dates; what two readings fit is settled by the page's other dates, or doubted."""
    dates = [v for v in values if v.item.field in _DATES]
    sure = {date.fromisoformat(w.value[:10]) for v in dates if (w := read_written(v.item.value)) and w.value}
    for value in dates:
        written = read_written(value.item.value, sure)
        if written is None:
            continue
        item = value.item
        if written.value is None:
            days = " or ".join(day.isoformat() for day in written.readings)
            yield replace(value, item=_doubt(item, f"may be {days}"))
        else:
            yield replace(value, item=replace(item, value=written.value))


def _doubted(values: Sequence[_Value]) -> Iterator[_Value]:
    """Doubt the days that programs fill in, and a day of publication far later than all others of the page."""
    days = {_day(v.item) for v in values if _is_plausible(v.item)}
    for value in values:
        item = value.item
        if item.basis is MetadataBasis.DOUBTED:
            yield value
        elif not _is_plausible(item):
            yield replace(value, item=_doubt(item, f"{item.value[:10]} is what programs fill in"))
        elif len(days) > 1 and all(_day(item) - day > _LATER for day in days - {_day(item)}):
            others = max(days - {_day(item)})
            late = item.field is MetadataField.PUBLISHED
            reason = f"years later than the page's other dates, {others.isoformat()} the last"
            yield replace(value, item=_doubt(item, reason)) if late else value
        else:
            yield value


def _doubt(item: Metadatum, reason: str) -> Metadatum:
    return Metadatum(item.field, item.value, MetadataBasis.DOUBTED, f"{item.where}: {reason}", item.span)


def _day(item: Metadatum) -> date:
    return date.fromisoformat(item.value[:10])


def _is_plausible(item: Metadatum) -> bool:
    if item.basis is MetadataBasis.DOUBTED:
        return False
    return _day(item) not in _PLACEHOLDERS and _day(item).year in _PRESS


def _distinct(values: Sequence[_Value]) -> list[_Value]:
    """Leave out what is said twice in one place's words: the same field, value and basis."""
    first: dict[tuple[MetadataField, str, MetadataBasis], _Value] = {}
    for value in values:
        first.setdefault((value.item.field, value.item.value, value.item.basis), value)
    return list(first.values())


def _place(title: str, at: Span, source: str) -> Span:
    """Return where the title's very words stand in its tag, or the tag if they are written otherwise there."""
    found = source.find(title, at.start, at.end)
    if found >= 0:
        return Span(found, found + len(title))
    same = at.end - at.start == len(title)
    return Span(at.start, at.end - 1) if same else at
