"""The store: a record's database, opened, with transactions for reading and for writing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine

from accord.model.record import EventId
from accord.store.backup import back_up, bring_back
from accord.store.copying import Share
from accord.store.database import connect, transaction
from accord.store.location import locate, shown
from accord.store.queries import Queries
from accord.store.writer import Clock, Writer, new_event_id, utc_now


class _Supposed(Exception):  # noqa: N818  no error: it ends a transaction whose writing is not to stay
    """Takes back what was written only to see what would follow."""


class Store:
    """One record on its database."""

    def __init__(
        self, engine: Engine, clock: Clock = utc_now, new_id: Callable[[], EventId] = new_event_id
    ) -> None:
        """Use an engine that `connect` made; tests give a clock and ids of their own."""
        self._engine = engine
        self._clock = clock
        self._new_id = new_id

    @classmethod
    def open(cls, where: str | Path) -> Store:
        """Open the record at a file, folder or URL; make it if there is none, bring its tables up to date.

        Raises `StoreError`: "store/bad-url", "store/no-driver", "store/cannot-open",
        "store/not-a-record", "store/newer".
        """
        return cls(connect(locate(where)))

    @property
    def where(self) -> str:
        """Where the record is, for people; a password in a URL is hidden."""
        return shown(self._engine.url)

    @contextmanager
    def reading(self) -> Iterator[Queries]:
        """Yield the record as it is at this moment."""
        with transaction(self._engine, writes=False) as connection:
            yield Queries(connection)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Yield a writer; all that it writes stands when the block ends, or nothing if anything is raised."""
        with transaction(self._engine, writes=True) as connection:
            yield Writer(connection, self._clock, self._new_id)

    def back_up(self, file: Path, share: Share, *, force: bool = False) -> None:
        """Write all of it into a file, itself a record; see `backup.back_up` for what it raises."""
        back_up(self._engine, file, share, force=force)

    def bring_back(self, file: Path, share: Share, *, force: bool = False) -> None:
        """Hold what a backup holds; see `backup.bring_back` for what it raises."""
        bring_back(self._engine, file, share, force=force)

    @contextmanager
    def supposing(self) -> Iterator[tuple[Writer, Queries]]:
        """Yield a writer, and what the record would be with what it writes: nothing of it stays."""
        with suppress(_Supposed), transaction(self._engine, writes=True) as connection:
            yield Writer(connection, self._clock, self._new_id), Queries(connection)
            raise _Supposed

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()
