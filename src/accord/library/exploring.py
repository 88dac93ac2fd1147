"""What filters leave of the record: events and reports page by page, with counts; and names as they are typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accord.errors import UsageError
from accord.library.answers import Source
from accord.library.dossier import source
from accord.library.nearest import nearest
from accord.library.timeline import Line, line
from accord.model.claims import Kind, Modality
from accord.model.record import EventId, OriginId
from accord.ontology.schema import Directory
from accord.store.choosing import EventFilter, ReportFilter
from accord.store.form_rows import folded
from accord.store.queries import Queries

MOST = 12
"""Names that are suggested at most."""


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a list is wanted: so many (`size`) after the first `skip`; `newest`: in the order of changes."""

    skip: int = 0
    size: int = 50
    newest: bool = False


@dataclass(frozen=True, slots=True)
class Explored:
    """The events that a filter leaves: how many, one part of them latest first, and counts of all of them.

    `years` are by the year in which an event began, '' for those without a date; `parties` and `areas` are those of
    most events first, by their codes. `changed` says when each event of `lines` last changed, ISO 8601 in UTC.
    """

    wanted: EventFilter
    total: int
    skip: int
    lines: tuple[Line, ...]
    kinds: Mapping[str, int]
    modalities: Mapping[str, int]
    years: Mapping[str, int]
    parties: Mapping[str, int]
    areas: Mapping[str, int]
    changed: Mapping[EventId, str]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report in a list: of which origin it is, of how many events it tells, and in what language it is."""

    source: Source
    language: str | None
    origin: OriginId | None
    events: int


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports that a filter leaves: how many, one part of them latest first, and all publishers of the record."""

    wanted: ReportFilter
    total: int
    skip: int
    lines: tuple[ReportLine, ...]
    publishers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that begins as was typed: 'Israel', of which sort it is, and for a party its code."""

    text: str
    sort: str
    code: str | None = None


def checked(wanted: EventFilter, directory: Directory) -> EventFilter:
    """Return a filter whose kind, modality and area there are.

    Raises `UsageError`: "event/unknown-kind", "event/unknown-modality", "area/unknown", "event/bad-confidence".
    """
    _one_of("event/unknown-kind", "kind", wanted.kind, [kind.value for kind in Kind])
    _one_of("event/unknown-modality", "modality", wanted.modality, [one.value for one in Modality])
    _one_of("area/unknown", "area", wanted.area, sorted(directory.area_by_code))
    if wanted.min_confidence is not None and not 0 <= wanted.min_confidence <= 1:
        message = f"there is no confidence {wanted.min_confidence:g}"
        raise UsageError("event/bad-confidence", message, hint="it is from 0 to 1, such as 0.6")
    return wanted


def _one_of(code: str, what: str, value: str | None, valid: Sequence[str]) -> None:
    if value is None or value in valid:
        return
    near = nearest(value, {name: name for name in valid})
    hint = f"did you mean {', '.join(near)}?" if near else f"valid: {', '.join(valid)}"
    raise UsageError(code, f"there is no {what} {value!r}", hint=hint)


def explore(queries: Queries, wanted: EventFilter, part: Part) -> Explored:
    """Return the events that are wanted, part by part."""
    rows = queries.choosing.events(wanted)
    if part.newest:
        rows.sort(key=lambda row: row.changed, reverse=True)
    ids = [row.id for row in rows]
    shown = ids[part.skip : part.skip + part.size]
    by_id = queries.headed(shown)
    return Explored(
        wanted,
        len(rows),
        part.skip,
        tuple(line(by_id[id]) for id in shown),
        _counted(Counter(row.kind for row in rows)),
        _counted(Counter(row.modality for row in rows)),
        dict(sorted(Counter(f"{row.first:%Y}" if row.first else "" for row in rows).items())),
        _counted(queries.choosing.parties(ids)),
        _counted(queries.choosing.areas(ids)),
        {row.id: row.changed for row in rows[part.skip : part.skip + part.size]},
    )


def _counted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def reports(queries: Queries, wanted: ReportFilter, part: Part) -> Reports:
    """Return the reports that are wanted, part by part."""
    ids = queries.choosing.reports(wanted)
    shown = ids[part.skip : part.skip + part.size]
    documents = queries.headings(shown)
    told: dict[str, set[EventId]] = {id: set() for id in shown}
    for event in queries.events_by_report(shown):
        told[event[0]].add(event[1])
    origins = {document: origin.id for origin in queries.origins_of(shown) for document in origin.documents}
    lines = tuple(
        ReportLine(source(documents[id]), documents[id].language, origins.get(id), len(told[id]))
        for id in shown
    )
    return Reports(wanted, len(ids), part.skip, lines, dict(queries.choosing.publishers()))


def suggest(queries: Queries, beginning: str, directory: Directory) -> tuple[Suggestion, ...]:
    """Return parties and names that reports use which begin so, parties first; nothing for fewer than two letters."""
    key = folded(beginning).strip()
    if len(key) < 2:
        return ()
    parties = (
        Suggestion(party.name, "party", party.code)
        for party in directory.parties
        if party.code.casefold() == key or any(folded(name).startswith(key) for name in party.names)
    )
    names = (Suggestion(text, sort) for text, sort in queries.choosing.names(key, MOST))
    found = {(one.text, one.sort): one for one in (*list(parties)[: MOST // 2], *names)}
    return tuple(found.values())[:MOST]
