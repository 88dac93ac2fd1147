"""Turns the rows of the actors' files (states, organisations, places, posts, holders, actors) into values."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date
from typing import Any

from accord.ontology.files import Layers
from accord.ontology.schema import (
    ActorType,
    Holder,
    NamedActor,
    Party,
    PartyKind,
    PlaceName,
    PostSort,
    PostWord,
    Rank,
)

SEPARATOR = "|"
"""Divides the items of a list within one cell of a CSV file."""


def cell(row: dict[str, str], column: str) -> tuple[str, ...]:
    """Return the items of a cell that holds a list; a missing or empty cell has none."""
    return tuple(item.strip() for item in row.get(column, "").split(SEPARATOR) if item.strip())


def day(text: str, *, end: bool = False) -> date | None:
    """Return the first day (`end`: the last) of '1985', '1985-02' or '1985-02-03'; None if empty.

    Raises ValueError for anything else.
    """
    if not text:
        return None
    year, *rest = (int(part) for part in text.split("-"))
    if len(rest) > 2:
        raise ValueError(f"not a date: {text!r}")
    month = rest[0] if rest else (12 if end else 1)
    if len(rest) == 2:
        return date(year, month, rest[1])
    return date(year, month, calendar.monthrange(year, month)[1] if end else 1)


def parties(layers: Layers) -> tuple[Party, ...]:
    """Return the states and organisations of all layers, states first."""
    states = [_party(layers, row, PartyKind.STATE) for row in layers.rows("states.csv", ("code",))]
    rows = layers.rows("organisations.csv", ("code",))
    return tuple(states + [_party(layers, row, PartyKind.ORGANISATION) for row in rows])


def _party(layers: Layers, row: dict[str, str], kind: PartyKind) -> Party:
    names = cell(row, "names")
    if not names:
        layers.faults.add(f"{kind} {row['code']}", "has no names; the first of `names` is the usual one")
    first, last = _bounds(layers, row, f"{kind} {row['code']}")
    return Party(
        code=row["code"],
        kind=kind,
        name=names[0] if names else row["code"],
        names=names,
        adjectives=cell(row, "adjectives"),
        people=cell(row, "people"),
        capitals=cell(row, "capitals"),
        members=cell(row, "members"),
        first=first,
        last=last,
        successor=row.get("successor") or None,
    )


def _bounds(layers: Layers, row: dict[str, str], where: str) -> tuple[date | None, date | None]:
    try:
        first, last = day(row.get("from", "")), day(row.get("to", ""), end=True)
    except ValueError as error:
        layers.faults.add(where, f"dates are YYYY, YYYY-MM or YYYY-MM-DD: {error}")
        return None, None
    if first and last and last < first:
        layers.faults.add(where, f"ends ({last}) before it begins ({first})")
    return first, last


def places(layers: Layers) -> tuple[PlaceName, ...]:
    """Return the places; an empty country is a sea or a region of several states."""
    rows = layers.rows("cities.csv", ("name",))
    return tuple(PlaceName(row["name"], row.get("country") or None) for row in rows)


def posts(layers: Layers) -> tuple[PostWord, ...]:
    """Return the words of offices: each entry of `posts.toml` gives one property to a list of words."""
    sorts = {"heads": PostSort.HEAD, "modifiers": PostSort.MODIFIER, "portfolios": PostSort.PORTFOLIO}
    sorts |= {"ranks": PostSort.RANK, "proper": PostSort.PROPER}
    found = (
        word
        for table, sort in sorts.items()
        for entry in layers.entries("posts.toml", table)
        for word in _post_words(layers, sort, entry)
    )
    return tuple(found)


def _post_words(layers: Layers, sort: PostSort, entry: dict[str, Any]) -> Iterator[PostWord]:
    rank = entry.get("rank")
    if rank is not None and rank not in set(Rank):
        layers.faults.add(f"posts.toml {entry['id']}", f"rank {rank!r} is none of {', '.join(Rank)}")
        rank = None
    for phrase in entry.get("words", ()):
        yield PostWord(
            phrase=phrase,
            sort=sort,
            rank=Rank(rank) if rank else None,
            acts=bool(entry.get("acts", False)),
            party=entry.get("party"),
            person=bool(entry.get("person", False)),
        )


def holders(layers: Layers) -> tuple[Holder, ...]:
    """Return the dated posts of persons."""
    found = []
    for row in layers.rows("holders.csv", ("name", "post", "party", "from")):
        first, last = _bounds(layers, row, f"holders.csv {row['name']}, {row['post']}")
        found.append(Holder(row["name"], cell(row, "aliases"), row["post"], row["party"], first, last))
    return tuple(found)


def actors(layers: Layers) -> tuple[NamedActor, ...]:
    """Return the companies, ministries, forces, agencies and factions."""
    found = []
    for row in layers.rows("actors.csv", ("name", "party")):
        if row.get("type") not in set(ActorType):
            layers.faults.add(f"actors.csv {row['name']}", f"type is none of {', '.join(ActorType)}")
            continue
        found.append(NamedActor(row["name"], cell(row, "aliases"), row["party"], ActorType(row["type"])))
    return tuple(found)
