"""Writes the record out as flat tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from accord.errors import UsageError
from accord.export import (
    ForeignCodes,
    claim_rows,
    event_rows,
    mention_lines,
    mention_rows,
    write_csv,
    write_json_lines,
)
from accord.export.tables import CLAIM_COLUMNS, EVENT_COLUMNS, MENTION_COLUMNS
from accord.store.queries import Queries

Tables = {"events": EVENT_COLUMNS, "claims": CLAIM_COLUMNS, "mentions": MENTION_COLUMNS}
FORMATS = ("jsonl", "csv")


def export(queries: Queries, as_: str, form: str, codes: ForeignCodes, out: TextIO) -> int:
    """Write all events, claims or mentions as JSON lines or CSV; return the number of rows.

    Raises `UsageError`: "export/unknown-table", "export/unknown-format".
    """
    _check_choice("export/unknown-table", as_, tuple(Tables))
    _check_choice("export/unknown-format", form, FORMATS)
    rows = _rows(queries, as_, form, codes)
    return write_csv(rows, Tables[as_], out) if form == "csv" else write_json_lines(rows, out)


def _rows(queries: Queries, as_: str, form: str, codes: ForeignCodes) -> Iterator[dict[str, Any]]:
    events = queries.events(queries.event_ids())
    match as_:
        case "events":
            parts = queries.containment.parts(event.id for event in events)
            return event_rows(events, codes, {id: part.whole for id, part in parts.items()})
        case "claims":
            return claim_rows(events, queries.documents())
        case _:
            mentions = queries.mentions(id for event in events for id in event.mentions)
            return mention_rows(events, mentions) if form == "csv" else mention_lines(events, mentions)


def _check_choice(code: str, value: str, valid: Sequence[str]) -> None:
    if value not in valid:
        raise UsageError(code, f"cannot export {value!r}", hint=f"valid: {', '.join(valid)}")
