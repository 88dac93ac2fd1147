"""The runs that wrote to the record: what each did, which reports it added, and what it could not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from accord.model.documents import DocumentId
from accord.model.ports import Failure
from accord.store import loading, tables


@dataclass(frozen=True, slots=True)
class Run:
    """One run that wrote to the record; times are ISO 8601 in UTC, `finished_at` is None if it was cut off.

    `what` is 'add', 'rebuild' or the verb of a decision; `failed` counts documents that could not be read.
    """

    id: int
    what: str
    started_at: str
    finished_at: str | None
    version: str
    ontology: str
    counts: Mapping[str, int]
    failed: int


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs as one reading transaction sees them."""

    connection: Connection

    def all(self) -> tuple[Run, ...]:
        """Return all runs, the earliest first."""
        table, failed = tables.runs, tables.failures
        number = select(func.count()).where(failed.c.run == table.c.id).scalar_subquery()
        found = self.connection.execute(select(table, number.label("failed")).order_by(table.c.id))
        return tuple(
            Run(r.id, r.what, r.started_at, r.finished_at, r.version, r.ontology, r.counts, r.failed)
            for r in found
        )

    def added(self, runs: Iterable[int]) -> dict[int, tuple[DocumentId, ...]]:
        """Return the reports that these runs added."""
        found: dict[int, tuple[DocumentId, ...]] = {}
        table = tables.documents
        for row in loading.fetch(self.connection, table, table.c.run, runs, table.c.seq):
            found[row.run] = (*found.get(row.run, ()), DocumentId(row.id))
        return found

    def failures(self) -> list[Failure]:
        """Return the documents that could not be read, run after run."""
        table = tables.failures
        found = self.connection.execute(select(table).order_by(table.c.run, table.c.number))
        return [Failure(row.document, row.code, row.message) for row in found]
