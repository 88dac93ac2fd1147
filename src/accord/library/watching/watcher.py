"""Looks at feeds when they are due, adds what is new, and remembers in the record what was dealt with."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice

from accord.errors import ReadError
from accord.library.adding import Adder
from accord.library.watching.entries import PASSING, TRIES, Item, followed, instead, items, link_of, outcomes
from accord.library.watching.pacing import DAY, Pacer, Sleep, after_failure, next_look
from accord.library.watching.plan import Plan, Watched
from accord.library.watching.polls import Outcome, Poll
from accord.model.documents import Document, Retrieval
from accord.model.ports import Failure
from accord.read import ReadFailure
from accord.read.net import Condition, Fetched, Fetcher, NetOptions
from accord.read.net.addresses import target
from accord.read.net.failing import BusyError
from accord.read.net.options import utc_now
from accord.registry import Parts
from accord.store.feeds import EntryState, FeedState
from accord.store.store import Store
from accord.store.writer import Writer

PAGES = 100
"""Pages that are followed in one look at a feed; the rest waits for the next."""
LOOK = 600.0
"""Seconds that are slept at a time: the computer's clock may be set meanwhile, or the computer sleep itself."""
FORGOTTEN = timedelta(days=30)
"""After this long an entry that its feed has no more is forgotten; the record itself would know it again."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a watcher works with; tests give their own."""

    net: NetOptions = field(default_factory=NetOptions)
    clock: Callable[[], datetime] = utc_now
    sleep: Sleep = time.sleep
    fetcher: Callable[[NetOptions], Fetcher] = Fetcher


class Watcher:
    """Watches the feeds of a plan for one record."""

    def __init__(
        self, store: Store, parts: Parts, batch: int, plan: Plan, means: Means | None = None
    ) -> None:
        """Add to `store`, `batch` entries at a time."""
        self._store, self._parts, self._batch, self._plan = store, parts, batch, plan
        self._means = means or Means()
        self._pacer = Pacer(plan.spacing, self._means.clock, self._means.sleep)
        self._fetcher = self._means.fetcher(self._means.net)
        self._fetcher_of = self._means.clock()
        self._resting: set[str] = set()  # servers that did not answer during this look

    def once(self) -> Iterator[Poll]:
        """Look at every feed once, but for those whose server asked to wait, or that failed of late."""
        for watched in self._plan.feeds:
            state, now = self._state(watched), self._means.clock()
            if state and state.failures and state.due_at > now:
                yield Poll(watched.url, now, Outcome.WAITING, state.due_at)
            else:
                yield self.poll(watched, state)

    def forever(self) -> Iterator[Poll]:
        """Look at every feed whenever it is due, until nobody asks for more."""
        while True:
            due = [(state.due_at, w) for w in self._plan.feeds if (state := self._state(w))]
            fresh = [w for w in self._plan.feeds if w not in [known for _, known in due]]
            now = self._means.clock()
            ready = [*fresh, *(w for at, w in sorted(due, key=lambda pair: pair[0]) if at <= now)]
            for watched in ready:
                yield self.poll(watched, self._state(watched))
            if not ready:
                left = (min(at for at, _ in due) - now).total_seconds()
                self._means.sleep(min(max(0.0, left), LOOK))

    def poll(self, watched: Watched, state: FeedState | None) -> Poll:
        """Look at one feed now."""
        now = self._means.clock()
        self._renew(now)
        known = Condition(state.etag, state.last_modified) if state else Condition()
        try:
            self._pacer.wait(target(watched.url).host)
            fetched = self._fetcher.fetch(watched.url, condition=known)
            if fetched.body is None:
                return self._unchanged(watched, state, now, fetched)
            found = items(fetched, watched)
        except ReadError as error:
            return self._failed(watched, state, now, error)
        return self._read(watched, state, now, (fetched, found))

    def _state(self, watched: Watched) -> FeedState | None:
        with self._store.reading() as queries:
            return queries.feeds.state(watched.url)

    def _renew(self, now: datetime) -> None:
        """Ask for robots.txt anew after a day (RFC 9309, 2.4)."""
        if now - self._fetcher_of > DAY:
            self._fetcher, self._fetcher_of = self._means.fetcher(self._means.net), now

    def _unchanged(self, watched: Watched, state: FeedState | None, now: datetime, fetched: Fetched) -> Poll:
        due = next_look(now, watched.every, state.due_at if state else None)
        before = state or FeedState(watched.url, now, due)
        self._remember(replace(before, polled_at=now, due_at=due, failures=0, error=None))
        return Poll(watched.url, now, Outcome.UNCHANGED, due, moved=_moved(watched, fetched))

    def _failed(self, watched: Watched, state: FeedState | None, now: datetime, error: ReadError) -> Poll:
        unasked = error.code == "read/address-refused" and error.where == watched.url
        failures = 0 if unasked else (state.failures if state else 0) + 1  # no server is spared by waiting
        wished = error.seconds if isinstance(error, BusyError) else None
        due = after_failure(now, watched.every, max(1, failures), wished)
        before = state or FeedState(watched.url, now, due)
        again = before.error == error.code
        after = replace(before, polled_at=now, due_at=due, failures=failures, error=error.code)
        if again:  # told once in the record, until it is another one
            self._remember(after)
        else:
            adder = self._adder(1)
            adder.add_batch([ReadFailure(watched.url, error)], lambda writer: writer.feeds.set_state(after))
            adder.end()
        return Poll(watched.url, now, Outcome.FAILED, due, error=Failure.of(watched.url, error))

    def _remember(self, state: FeedState) -> None:
        with self._store.writing() as writer:
            writer.feeds.set_state(state)

    def _adder(self, batch: int) -> Adder:
        return Adder(self._store, self._parts, batch)

    def _read(
        self,
        watched: Watched,
        state: FeedState | None,
        now: datetime,
        came: tuple[Fetched, Sequence[Item]],
    ) -> Poll:
        """Add what is new, and only then remember what the server said of the feed."""
        fetched, found = came
        due = next_look(now, watched.every, state.due_at if state else None)
        begun = replace(state or FeedState(watched.url, now, due), polled_at=now, due_at=due)
        self._remember(begun)
        with self._store.reading() as queries:
            known = queries.feeds.entries(watched.url, [item.key for item in found])
        fresh = [item for item in found if not _dealt_with(item, known)]
        chosen = fresh[:PAGES] if watched.follow else fresh
        adder = self._adder(self._batch)
        undone = 0
        stream, self._resting = iter(chosen), set()
        while part := list(islice(stream, self._batch)):
            undone += self._add(part, watched, known, adder)
        adder.end()
        left = len(fresh) - len(chosen)
        self._settle(_looked_at(begun, fetched.retrieval, whole=not (left or undone)), found)
        changed = sum(item.key in known and known[item.key].digest != item.digest for item in chosen)
        again = sum(item.key in known for item in chosen) - changed
        return Poll(
            watched.url,
            now,
            Outcome.READ,
            due,
            entries=len(found),
            new=len(chosen) - changed - again,
            changed=changed,
            summaries=sum(item.summary for item in chosen) if not watched.follow else 0,
            left=left + undone,
            added=adder.result,
            moved=_moved(watched, fetched),
        )

    def _settle(self, state: FeedState, found: Sequence[Item]) -> None:
        with self._store.writing() as writer:
            writer.feeds.set_state(state)
            writer.feeds.forget(state.url, [item.key for item in found], state.polled_at - FORGOTTEN)

    def _add(
        self, part: Sequence[Item], watched: Watched, known: Mapping[str, EntryState], adder: Adder
    ) -> int:
        """Add some entries with what is to be remembered of them, all or none; return how many are not done."""
        results: list[Document | ReadFailure] = []
        states: list[EntryState] = []
        for item in part:
            before = known.get(item.key)
            tries = before.tries if before and before.digest == item.digest else 0
            told, state = self._dealt(item, watched, tries)
            results += told
            states.append(state)
        now = self._means.clock()

        def note(writer: Writer) -> None:
            writer.feeds.note(watched.url, states, now)

        adder.add_batch(results, note)
        return sum(not state.done for state in states)

    def _dealt(
        self, item: Item, watched: Watched, tries: int
    ) -> tuple[list[Document | ReadFailure], EntryState]:
        """Return what is read of an entry, and what is to be remembered of it."""
        link = link_of(item) if watched.follow else None
        if link is None:
            return list(outcomes(item)), item.state()
        try:
            host = target(link).host
            if host in self._resting:
                return [], item.state(tries=tries, done=False)
            self._pacer.wait(host, self._fetcher.delay(link))
            return list(followed(item, link, self._fetcher, watched.url)), item.state()
        except ReadError as error:
            if error.code in PASSING and tries + 1 < TRIES:
                self._resting.add(target(link).host)
                return [], item.state(tries=tries + 1, done=False)
            return list(instead(item, link, error)), item.state(tries=tries + 1)


def _dealt_with(item: Item, known: Mapping[str, EntryState]) -> bool:
    state = known.get(item.key)
    return state is not None and state.done and state.digest == item.digest


def _moved(watched: Watched, fetched: Fetched) -> str | None:
    return fetched.retrieval.url if fetched.retrieval.url != watched.url else None


def _looked_at(state: FeedState, retrieval: Retrieval, *, whole: bool) -> FeedState:
    """Return the state of a feed that was read; what was read in part is asked for again as if it were new."""
    etag, modified = (retrieval.etag, retrieval.last_modified) if whole else (None, None)
    return replace(state, etag=etag, last_modified=modified, failures=0, error=None)
