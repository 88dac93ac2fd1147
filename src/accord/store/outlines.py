"""Events in outline: what lists, counts and the choice of a page need, read without values, claims and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, false, func, or_, select

from accord.model.claims import Kind
from accord.model.record import EventId
from accord.store import tables
from accord.store.rows import WHOLE

Query = Select[*tuple[Any, ...]]

KINDS = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Outline:
    """An event in short."""

    id: EventId
    kind: Kind
    first: date | None


def outlines(connection: Connection, parties: Sequence[str]) -> tuple[Outline, ...]:
    """Return the events of all these parties, oldest day first, undated ones last, as `loading.events` has them."""
    table = tables.events
    columns = (table.c.id, table.c.seq, table.c.kind, table.c.first_day)
    found: list[Any] = sorted(connection.execute(among(connection, select(*columns), parties)), key=_in_time)
    return tuple(Outline(id, KINDS[kind], first) for id, _, kind, first in found)


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


def _rarest_first(connection: Connection, parties: Sequence[str]) -> list[str]:
    table = tables.event_parties
    counts = {
        party: connection.execute(select(func.count()).where(table.c.party == party)).scalar_one()
        for party in dict.fromkeys(parties)
    }
    return sorted(counts, key=lambda party: (counts[party], party))
