"""A filter as text to copy: for R, for pandas, and as SQL over the record's own tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accord.library import EventFilter


def snippets(address: str, wanted: EventFilter) -> dict[str, str]:
    """Return what gives the events of a filter in R, in pandas and in SQL; `address` is that of its CSV twin."""
    return {
        "R": f'events <- read.csv("{address}", encoding = "UTF-8")',
        "pandas": f'import pandas as pd\n\nevents = pd.read_csv("{address}")',
        "SQL": sql(wanted),
    }


def sql(wanted: EventFilter) -> str:
    """Return a query of the record's tables, in the words that SQLite and PostgreSQL share."""
    joins = [
        f"JOIN event_parties p{number} ON p{number}.event = e.id AND p{number}.party = {_text(party)}"
        for number, party in enumerate(wanted.parties, 1)
    ]
    where = list(_conditions(wanted))
    lines = ["SELECT e.id, e.kind, e.modality, e.first_day, e.last_day", "FROM events e", *joins]
    lines += [f"{'WHERE' if number == 0 else '  AND'} {said}" for number, said in enumerate(where)]
    if wanted.words:
        lines.append(f"-- the words {_comment(wanted.words)} are looked for by: accord search")
    return "\n".join([*lines, "ORDER BY e.first_day DESC;"])


def _conditions(wanted: EventFilter) -> Iterator[str]:
    if wanted.kind:
        yield f"e.kind = {_text(wanted.kind)}"
    if wanted.modality:
        yield f"e.modality = {_text(wanted.modality)}"
    if wanted.since:
        yield f"e.last_day >= {_day(wanted.since)}"
    if wanted.until:
        yield f"e.first_day <= {_day(wanted.until)}"
    if wanted.min_confidence:
        yield f"(e.confidence IS NULL OR e.confidence >= {wanted.min_confidence:g})"
    inside = "EXISTS (SELECT 1 FROM event_values v WHERE v.event = e.id AND "
    if wanted.area:
        said = _text(f'"{wanted.area}"')
        yield f"{inside}v.field = 'area' AND v.status <> 'conflict' AND CAST(v.value AS TEXT) = {said})"
    if wanted.country:
        like = _text(f'%"country": "{wanted.country}"%')
        yield f"{inside}v.field = 'place' AND v.status = 'preferred' AND CAST(v.value AS TEXT) LIKE {like})"
    if wanted.differing:
        yield f"{inside}v.status = 'conflict')"


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _day(day: date) -> str:
    return f"'{day.isoformat()}'"


def _comment(words: str) -> str:
    return " ".join(words.split())
