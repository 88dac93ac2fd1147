"""Checks on judgements and decisions: of which mentions they are, and whether the events follow reviewers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, select

from accord.model.record import Verdict
from accord.store import rows, tables

Looked = Iterator[tuple[str, str | None]]


def ends(connection: Connection) -> Looked:
    """Look at the two mentions of every judgement, and at the decision that a reviewer's is part of."""
    known = set(connection.execute(select(tables.mentions.c.id)).scalars())
    decisions = {row.id: row for row in connection.execute(select(tables.decisions))}
    for row in connection.execute(select(tables.judgements)):
        missing = sorted({row.left_mention, row.right_mention} - known)
        problem = f"there is no mention {', '.join(missing)}" if missing else _undecided(row, decisions)
        yield f"judgement {row.id}", problem


def _undecided(row: Row[Any], decisions: dict[int, Row[Any]]) -> str | None:
    """Return how a judgement does not fit its decision, or None."""
    if row.verdict not in set(Verdict):
        return f"its verdict {row.verdict!r} is none"
    if row.judge == rows.RULE:
        return None if row.decision is None else "a rule's is part of a decision"
    if row.decision not in decisions:
        return f"{row.judge}'s is part of no decision"
    withdrawn = decisions[row.decision].withdrawn_at
    return (
        None
        if bool(withdrawn) == bool(row.withdrawn_at)
        else f"decision {row.decision} does not stand with it"
    )


def obeyed(connection: Connection) -> Looked:
    """Look whether mentions are in one event, or in two, where a reviewer said so."""
    event_of = {r.mention: r.event for r in connection.execute(select(tables.event_mentions))}
    table = tables.judgements
    standing = select(table).where(table.c.withdrawn_at.is_(None), table.c.decision.is_not(None))
    for row in connection.execute(standing):
        one = event_of.get(row.left_mention) == event_of.get(row.right_mention)
        wrong = one != (row.verdict == Verdict.SAME)
        said = f"{row.left_mention} and {row.right_mention} are {'one' if one else 'two'}"
        yield f"decision {row.decision}", f"{said}, and {row.judge} said {row.verdict}" if wrong else None
