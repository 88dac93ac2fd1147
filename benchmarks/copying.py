"""Copies of a record inside itself: the same told again, months earlier and, every other time, of other states.

To account for a million claims takes the better part of an hour; the questions that `million.py` asks need the
rows, not the work. So a corpus is accounted for once, and its rows are written again under other ids, with other
days and other states. Nothing in one copy can be of one event with anything in another, so these are the rows that
adding the copies would leave.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select

from accord.model.record import EventId
from accord.store import search, tables
from accord.store.slots import MARK

Row = dict[str, Any]

COPIED = (
    *(
        "documents",
        "furniture",
        "sketches",
        "bands",
        "mentions",
        "claims",
        "evidence",
        "judgements",
        "origins",
    ),
    *("origin_documents", "origin_links", "events", "event_parties", "event_mentions", "event_values"),
    *("report_slots", "mention_slots", "event_blocks", "event_parts"),
    *("identities", "forms", "form_parties", "form_keys", "namings", "form_links"),
)
"""The tables that are copied, those first that others point at."""

NAMING = frozenset(
    {
        *(
            "document",
            "mention",
            "event",
            "origin",
            "head",
            "copy",
            "source",
            "left_mention",
            "right_mention",
        ),
        *("part", "whole", "identity", "form", "stands_for", "left_form", "right_form"),
    }
)
DAYS = frozenset({"published", "first_day", "last_day"})
MONTH = 365.25 / 12
END = date.max.toordinal()


def rows_of(connection: Connection) -> dict[str, list[Row]]:
    """Return all rows of the tables that are copied."""
    return {
        name: [dict(row._mapping) for row in connection.execute(select(tables.metadata.tables[name]))]
        for name in COPIED
    }


def write_copy(connection: Connection, found: Mapping[str, list[Row]], copier: Copier) -> None:
    """Write one copy of these rows, and make it findable."""
    for name in COPIED:
        table = tables.metadata.tables[name]
        changed = [copier.row(name, row) for row in found[name]]
        if changed:
            connection.execute(insert(table), changed)
    search.index_documents(connection, [copier.id(row["id"]) for row in found["documents"]])


def write_words(connection: Connection, words: Mapping[EventId, str], copier: Copier) -> None:
    """Make the events of a copy findable."""
    search.index_events(connection, {EventId(copier.id(id)): said for id, said in words.items()})


@dataclass(frozen=True, slots=True)
class Copier:
    """Turns a row into that of copy `number`: days move by `by`, state codes change as `codes` says."""

    number: int
    by: timedelta
    codes: Mapping[str, str]

    def id(self, id: str) -> Any:
        """Return the id in this copy."""
        return f"{id}~{self.number}"

    def row(self, table: str, row: Row) -> Row:
        """Return the row of a table."""
        new = {key: self._cell(key, value) for key, value in row.items() if key != "seq"}
        if table in {"documents", "mentions", "origins", "events", "identities", "forms"}:
            new["id"] = self.id(row["id"])
        elif table in {"judgements", "form_links"}:
            del new["id"]
        special = _SPECIAL.get(table)
        return special(self, new) if special else new

    def _cell(self, key: str, value: Any) -> Any:
        if key in NAMING:
            return self.id(value) if value else value
        return value + self.by if key in DAYS and value else value

    def document(self, row: Row) -> Row:
        """Give a report another text's hash, since all texts of a record differ."""
        return row | {"hash": hashlib.sha256(f"{self.number} {row['hash']}".encode()).hexdigest()}

    def band(self, row: Row) -> Row:
        """Move a band, so that a copy is no reprint."""
        return row | {"band": (row["band"] + self.number * 7919) % 2**62}

    def event(self, row: Row) -> Row:
        """Name the reports and origins of an event."""
        return row | {key: [self.id(id) for id in row[key]] for key in ("documents", "origins")}

    def party(self, row: Row) -> Row:
        """Name a party of an event."""
        return row | {"party": self.codes.get(row["party"], row["party"])}

    def claim(self, row: Row) -> Row:
        """Change the day or the states of a claim."""
        return row | {"value": self._value(row["field"], row["value"])}

    def value(self, row: Row) -> Row:
        """Change the day or the states of an event's value, and name who supports it."""
        supports = [
            [self.id(mention), number, self.id(origin)] for mention, number, origin in row["supports"]
        ]
        return self.claim(row) | {"supports": supports}

    def slot(self, row: Row) -> Row:
        """Move a slot, and name its states."""
        key, mark = row["key"].removesuffix(MARK), MARK if row["key"].endswith(MARK) else ""
        kind, *rest = key.split(" ")
        pair = sorted(self.codes.get(code, code) for code in rest[:2])
        always = row["last"] == END
        moved = {} if always else {"first": row["first"] + self.by.days, "last": row["last"] + self.by.days}
        return row | moved | {"key": " ".join([kind, *pair, *rest[2:]]) + mark}

    def block(self, row: Row) -> Row:
        """Name the states and the month of the key under which an event is found."""
        *pair, month = row["block"].split(" ")
        year, number = divmod(int(month[:4]) * 12 + int(month[5:]) - 1 + round(self.by.days / MONTH), 12)
        codes = sorted(self.codes.get(code, code) for code in pair)
        return row | {"block": f"{' '.join(codes)} {year:04}-{number + 1:02}"}

    def form(self, row: Row) -> Row:
        """Name the states of a form."""
        return row | {"parties": self._words(row["parties"])}

    def key(self, row: Row) -> Row:
        """Name the states of the key of a form."""
        return row | {"key": self._words(row["key"])}

    def _words(self, text: str) -> str:
        return " ".join(self.codes.get(word, word) for word in text.split(" "))

    def _value(self, field: str, value: Any) -> Any:
        if field == "date":
            return value | {key: self._day(value[key]) for key in ("first", "last")}
        if field == "party":
            return self.codes.get(value, value)
        state = {"participant": "party", "place": "country"}.get(field)
        return value | {state: self.codes.get(value[state], value[state])} if state else value

    def _day(self, iso: str) -> str:
        day = date.fromisoformat(iso)
        return (day + self.by).isoformat() if 200 < day.year < 9000 else iso


_SPECIAL: Mapping[str, Callable[[Copier, Row], Row]] = {
    "documents": Copier.document,
    "bands": Copier.band,
    "events": Copier.event,
    "event_parties": Copier.party,
    "event_blocks": Copier.block,
    "forms": Copier.form,
    "form_parties": Copier.party,
    "form_keys": Copier.key,
    "claims": Copier.claim,
    "event_values": Copier.value,
    "report_slots": Copier.slot,
    "mention_slots": Copier.slot,
}
