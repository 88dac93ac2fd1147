"""What is remembered of feeds and their entries, in both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from accord.store.feeds import EntryState, FeedState
from tests.store.conftest import Book

NOW = datetime(2025, 11, 7, 12, tzinfo=UTC)
STATE = FeedState(
    "https://a.example/rss", NOW, NOW + timedelta(minutes=15), '"1"', "Thu, 06 Nov 2025 10:00:00 GMT"
)


def test_a_feed_is_remembered_as_it_was_last(book: Book) -> None:
    with book.store.writing() as writer:
        assert writer.feeds.state(STATE.url) is None
        writer.feeds.set_state(STATE)
    failed = replace(STATE, etag=None, failures=3, error="read/busy")
    with book.store.writing() as writer:
        assert writer.feeds.state(STATE.url) == STATE
        writer.feeds.set_state(failed)
    with book.store.reading() as queries:
        assert queries.feeds.state(STATE.url) == failed


def test_entries_are_remembered_feed_by_feed(book: Book) -> None:
    other = replace(STATE, url="https://b.example/rss")
    first, second = EntryState("k1", "d1"), EntryState("k2", "d2", tries=2, done=False)
    with book.store.writing() as writer:
        for state in (STATE, other):
            writer.feeds.set_state(state)
        writer.feeds.note(STATE.url, [first, second], NOW)
        writer.feeds.note(other.url, [replace(first, digest="d9")], NOW)
        writer.feeds.note(STATE.url, [replace(second, done=True)], NOW)
    with book.store.reading() as queries:
        assert queries.feeds.entries(STATE.url, ["k1", "k2", "k3"]) == {
            "k1": first,
            "k2": replace(second, done=True),
        }


def test_what_a_feed_has_no_more_is_forgotten_after_a_while(book: Book) -> None:
    with book.store.writing() as writer:
        writer.feeds.set_state(STATE)
        writer.feeds.note(
            STATE.url, [EntryState("old", "d"), EntryState("kept", "d")], NOW - timedelta(days=40)
        )
        writer.feeds.note(STATE.url, [EntryState("new", "d")], NOW)
        writer.feeds.forget(STATE.url, ["kept"], NOW - timedelta(days=30))
    with book.store.reading() as queries:
        assert set(queries.feeds.entries(STATE.url, ["old", "kept", "new"])) == {"kept", "new"}
