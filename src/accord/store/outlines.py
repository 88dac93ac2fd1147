"""Events in outline: what lists, counts and the choice of a page need, read without values, claims and quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, false, func, or_, select

from accord.model.claims import Field, Kind
from accord.model.codec import decode
from accord.model.record import Event, EventId, FieldValue, Status
from accord.store import loading, tables
from accord.store.rows import WHOLE

Query = Select[*tuple[Any, ...]]

KINDS = {kind.value: kind for kind in Kind}
FIELDS = {field.value: field for field in Field}
STATUSES = {status.value: status for status in Status}

HEADING = tuple(
    field.value
    for field in (
        *(Field.DATE, Field.PARTY, Field.PARTICIPANT, Field.BODY, Field.ORDINAL),
        *(Field.AGREEMENT, Field.ITEM, Field.MODALITY),
    )
)
"""Fields of which the line of an event in a list is made: what, who, when, and whether it took place."""


@dataclass(frozen=True, slots=True)
class Outline:
    """An event in short."""

    id: EventId
    kind: Kind
    first: date | None


def outlines(
    connection: Connection, parties: Sequence[str], min_confidence: float | None = None
) -> tuple[Outline, ...]:
    """Return the events of all these parties, oldest day first, undated ones last, as `loading.events` has them.

    Those less likely to be right than `min_confidence` (0 to 1) are left out.
    """
    table = tables.events
    columns = (table.c.id, table.c.seq, table.c.kind, table.c.first_day)
    query = at_least(among(connection, select(*columns), parties), min_confidence)
    found: list[Any] = sorted(connection.execute(query), key=_in_time)
    return tuple(Outline(id, KINDS[kind], first) for id, _, kind, first in found)


def headed(connection: Connection, ids: Iterable[EventId], latest: int | None = None) -> dict[EventId, Event]:
    """Return these events, or the latest so many of them, as lines of a list have them: oldest day first, by id.

    They are without mentions, supports and judgements, and of values there are those that a line is made of
    (`HEADING`), and all that contradict others.
    """
    found = sorted(loading.fetch(connection, tables.events, tables.events.c.id, ids), key=_in_time)
    found = _last(found, latest) if latest else found
    wanted, table = {row.id for row in found}, tables.event_values
    values = defaultdict[str, list[FieldValue]](list)
    columns = (table.c.event, table.c.field, table.c.value, table.c.status)
    told = or_(table.c.field.in_(HEADING), table.c.status == Status.CONFLICT.value)
    order = (table.c.event, table.c.number)
    rows: Iterable[Any] = loading.pick(connection, columns, table.c.event, wanted, *order, where=told)
    for id, name, value, status in rows:
        field = FIELDS[name]
        values[id].append(FieldValue(field, decode(field, value), STATUSES[status], "", ()))
    return {
        EventId(row.id): loading.to_event(EventId(row.id), row._mapping, (), values[row.id], ())
        for row in found
    }


def saying(connection: Connection, kind: Kind, words: Iterable[str], parties: Sequence[str]) -> list[EventId]:
    """Return the events of a kind and all these parties of which a quote holds one of these words, or part of one."""
    events, members, quotes = tables.events, tables.event_mentions, tables.evidence
    said = or_(false(), *(quotes.c.quote.icontains(word, autoescape=True) for word in words))
    query = (
        select(events.c.id)
        .join(members, members.c.event == events.c.id)
        .join(quotes, (quotes.c.mention == members.c.mention) & (quotes.c.claim == WHOLE))
        .where(events.c.kind == kind.value, said)
        .distinct()
    )
    return [EventId(str(id)) for (id,) in connection.execute(among(connection, query, parties))]


def _last(rows: Sequence[Row[Any]], most: int) -> list[Row[Any]]:
    """Return the latest of rows in order of time; undated ones, which stand last, where there is room."""
    dated = [row for row in rows if row.first_day is not None]
    return [*dated[-most:], *rows[len(dated) :][: max(0, most - len(dated))]]


def _in_time(row: Row[*tuple[Any, ...]]) -> tuple[bool, date, int]:
    return row.first_day is None, row.first_day or date.max, row.seq


def among(
    connection: Connection, query: Select[*tuple[object, ...]], parties: Sequence[str]
) -> Select[*tuple[object, ...]]:
    """Narrow a query of events to those that all of these parties take part in.

    The rarest party leads: of a party in every second event, only what stands beside it is looked up.
    """
    for number, party in enumerate(_rarest_first(connection, parties)):
        taking = tables.event_parties.alias(f"party_{number}")
        query = query.join(taking, (taking.c.event == tables.events.c.id) & (taking.c.party == party))
    return query


def at_least(query: Select[*tuple[Any, ...]], confidence: float | None) -> Select[*tuple[Any, ...]]:
    """Narrow a query of events to those at least so likely to be right, and those that nobody weighed."""
    if not confidence:
        return query
    column = tables.events.c.confidence
    return query.where(or_(column.is_(None), column >= confidence))


def _rarest_first(connection: Connection, parties: Sequence[str]) -> list[str]:
    table = tables.event_parties
    counts = {
        party: connection.execute(select(func.count()).where(table.c.party == party)).scalar_one()
        for party in dict.fromkeys(parties)
    }
    return sorted(counts, key=lambda party: (counts[party], party))
