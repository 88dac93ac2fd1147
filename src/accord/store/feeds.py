"""The memory of watching: what each feed's server last said, and which entries were dealt with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from accord.store import tables
from accord.store.loading import fetch


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed; times are UTC.

    `failures` counts the polls in a row that came to nothing, `error` is the code of the last one.
    """

    url: str
    polled_at: datetime
    due_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    failures: int = 0
    error: str | None = None


@dataclass(frozen=True, slots=True)
class EntryState:
    """What is remembered of an entry: `key` is the hash of its guid or link, `digest` that of what it said.

    One that is not `done` is to be tried again; `tries` counts how often that was in vain.
    """

    key: str
    digest: str
    tries: int = 0
    done: bool = True


@dataclass(frozen=True, slots=True)
class Feeds:
    """The memory as one transaction sees it."""

    connection: Connection

    def state(self, url: str) -> FeedState | None:
        """Return what is remembered of a feed, None for one that was never polled."""
        table = tables.feeds
        row = self.connection.execute(select(table).where(table.c.url == url)).first()
        if row is None:
            return None
        polled, due = datetime.fromisoformat(row.polled_at), datetime.fromisoformat(row.due_at)
        return FeedState(row.url, polled, due, row.etag, row.last_modified, row.failures, row.error)

    def set_state(self, state: FeedState) -> None:
        """Remember this of a feed from now on."""
        table = tables.feeds
        values = asdict(state) | {"polled_at": _text(state.polled_at), "due_at": _text(state.due_at)}
        if self.state(state.url) is None:
            self.connection.execute(insert(table).values(values))
        else:
            self.connection.execute(update(table).where(table.c.url == state.url).values(values))

    def entries(self, url: str, keys: Iterable[str]) -> Mapping[str, EntryState]:
        """Return what is remembered of these entries of a feed."""
        found = fetch(self.connection, tables.feed_entries, tables.feed_entries.c.key, keys)
        return {r.key: EntryState(r.key, r.digest, r.tries, r.done) for r in found if r.feed == url}

    def note(self, url: str, entries: Iterable[EntryState], at: datetime) -> None:
        """Remember these entries of a feed, whose state must be there."""
        table = tables.feed_entries
        for entry in entries:
            same = (table.c.feed == url) & (table.c.key == entry.key)
            values = asdict(entry) | {"feed": url, "seen_at": _text(at)}
            if self.connection.execute(update(table).where(same).values(values)).rowcount == 0:
                self.connection.execute(insert(table).values(values))

    def forget(self, url: str, kept: Iterable[str], before: datetime) -> None:
        """Forget the entries that a feed has no more and that were last seen before a moment."""
        table = tables.feed_entries
        old = select(table.c.key).where((table.c.feed == url) & (table.c.seen_at < _text(before)))
        gone = set(self.connection.execute(old).scalars()) - set(kept)
        for key in sorted(gone):
            self.connection.execute(delete(table).where((table.c.feed == url) & (table.c.key == key)))


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
