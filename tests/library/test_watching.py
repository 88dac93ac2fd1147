"""Feeds are watched on a real server on loopback, with a clock and a pause of the tests' own."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest

from accord.library.watching import Means, Outcome, Plan, Poll, Watched, Watcher
from accord.model.documents import DocumentId
from accord.read.net import Condition, Fetched, Fetcher, NetOptions
from accord.registry import Parts
from accord.settings import Settings
from accord.store.store import Store
from tests.web_server import LOOPBACK, Request, Site, dripping, moved, page, reply, serving, tagged

STORY = "<p>The foreign ministers of Peru and Chile met in Lima on 6 November 2025.</p>"


@dataclass
class Hours:
    """A clock that only pauses move."""

    now: datetime = datetime(2025, 11, 7, 12, tzinfo=UTC)
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)


@dataclass
class Desk:
    """A site, a record and what watches the one for the other; begun again with `again`."""

    site: Site
    store: Store
    parts: Parts
    hours: Hours

    def watcher(self, feed: Watched, fetcher: type[Fetcher] = Fetcher, **net: float) -> Watcher:
        options = NetOptions(**{"allowed": LOOPBACK, "seconds": 3.0, **net})  # type: ignore[arg-type]
        means = Means(options, lambda: self.hours.now, self.hours.sleep, fetcher)
        return Watcher(self.store, self.parts, 2, Plan((feed,)), means)

    def feed(self, **options: object) -> Watched:
        return Watched(self.site.url("/rss"), **options)  # type: ignore[arg-type]

    def once(self, **options: object) -> Poll:
        (poll,) = self.watcher(self.feed(**options)).once()
        return poll

    def texts(self) -> dict[str, str]:
        with self.store.reading() as queries:
            return {id: document.text for id, document in queries.documents().items()}


@pytest.fixture(scope="module")
def parts() -> Parts:
    return Parts(Settings())


@pytest.fixture
def desk(tmp_path: Path, parts: Parts) -> Iterator[Desk]:
    store = Store.open(tmp_path / "record.sqlite")
    with serving() as site:
        yield Desk(site, store, parts, Hours())
    store.close()


def rss(*items: str) -> str:
    return f"<rss version='2.0'><channel><title>Desk</title>{''.join(items)}</channel></rss>"


def item(id: str, text: str = STORY, link: str | None = None) -> str:
    escaped = text.replace("<", "&lt;")
    to = f"<link>{link}</link>" if link else ""
    return f"<item><guid>{id}</guid><title>Story {id}</title>{to}<description>{escaped}</description></item>"


def feed(*items: str, etag: str | None = None) -> object:
    return tagged(rss(*items), etag, "text/xml") if etag else page(rss(*items), "text/xml")


def test_what_is_new_is_added_once(desk: Desk) -> None:
    desk.site.pages["/rss"] = feed(item("1"), item("2", STORY.replace("Lima", "Arica")))
    first, second = desk.once(), desk.once()
    assert (first.outcome, first.new, len(first.added.added)) == (Outcome.READ, 2, 2)
    assert (second.outcome, second.new, second.added.added, second.added.unchanged) == (
        Outcome.READ,
        0,
        (),
        (),
    )
    assert len(desk.texts()) == 2


def test_the_server_is_asked_only_for_what_has_changed(desk: Desk) -> None:
    desk.site.pages["/rss"] = feed(item("1"), etag='"a"')
    assert [desk.once().outcome for _ in range(2)] == [Outcome.READ, Outcome.UNCHANGED]
    assert desk.site.asked[-1].headers["if-none-match"] == '"a"'
    desk.site.pages["/rss"] = feed(item("1"), item("2", STORY.replace("Lima", "Arica")), etag='"b"')
    assert (desk.once().new, len(desk.texts())) == (1, 2)


def test_a_changed_entry_is_kept_beside_what_it_said_before(desk: Desk) -> None:
    desk.site.pages["/rss"] = feed(item("1"))
    desk.once()
    desk.site.pages["/rss"] = feed(item("1", STORY.replace("Lima", "Arica")))
    poll = desk.once()
    assert (poll.new, poll.changed) == (0, 1)
    assert sorted("Arica" in text for text in desk.texts().values()) == [False, True]
    assert len(poll.added.renamed) == 1


def test_a_version_that_is_only_dated_anew_is_held_already(desk: Desk) -> None:
    for text, day in ((STORY, 6), (STORY.replace("Lima", "Arica"), 6), (STORY.replace("Lima", "Arica"), 7)):
        dated = item("1", text).replace(
            "<title>", f"<pubDate>Thu, 0{day} Nov 2025 10:00:00 GMT</pubDate><title>"
        )
        desk.site.pages["/rss"] = feed(dated)
        poll = desk.once()
    assert len(desk.texts()) == 2
    assert [held.note is not None for held in poll.added.unchanged] == [True]


def test_what_is_held_of_an_entry_says_where_it_came_from(desk: Desk) -> None:
    desk.site.pages["/rss"] = feed(item("1"))
    desk.once(publisher="Lima Desk")
    with desk.store.reading() as queries:
        (held,) = queries.documents().values()
        assert held.source
        assert queries.content(held.source.digest) == STORY.encode()
    assert (held.publisher, held.published) == ("Lima Desk", None)
    assert held.source.retrieval
    assert held.source.retrieval.url == desk.site.url("/rss")


def test_pages_are_followed_only_if_wished(desk: Desk) -> None:
    whole = "<html><body><article><h1>Whole</h1><p>Peru and Chile signed a pact on ports.</p></article></body></html>"
    desk.site.pages |= {"/a": page(whole), "/rss": feed(item("1", "In short.", desk.site.url("/a")))}
    assert desk.once().summaries == 1
    assert "/a" not in desk.site.paths()
    desk.site.pages["/rss"] = feed(item("2", "In short.", desk.site.url("/a")))
    assert desk.once(follow=True).added.failed == ()
    assert any("signed a pact on ports" in text for text in desk.texts().values())


def test_a_page_that_may_not_be_read_gives_way_to_the_summary(desk: Desk) -> None:
    desk.site.pages["/robots.txt"] = page("User-agent: *\nDisallow: /a\n", "text/plain")
    desk.site.pages["/rss"] = feed(item("1", "In short.", desk.site.url("/a")))
    poll = desk.once(follow=True)
    assert [failure.code for failure in poll.added.failed] == ["read/robots-forbid"]
    assert [text.split("\n\n")[1] for text in desk.texts().values()] == ["In short."]
    assert desk.once(follow=True).new == 0


@pytest.mark.parametrize("link", ["mailto:a@b.example", "http://0x7f.1/", "/x", "http://u:p@a.example/"])
def test_a_link_that_leads_nowhere_gives_way_to_the_summary(desk: Desk, link: str) -> None:
    desk.site.pages["/rss"] = feed(item("1", "In short.", link))
    poll = desk.once(follow=True)
    assert len(poll.added.failed) == 1
    assert len(desk.texts()) == 1


def test_a_feed_leads_nowhere_inside(desk: Desk) -> None:
    with serving() as inside:
        inside.pages["/x"] = page("secret")
        desk.site.pages["/rss"] = feed(item("1", "In short.", inside.url("/x")))
        poll = desk.once(follow=True)
        assert [failure.code for failure in poll.added.failed] == ["read/address-refused"]
        assert inside.asked == []


def test_a_page_that_is_busy_is_asked_for_again_a_few_times(desk: Desk) -> None:
    desk.site.pages |= {
        "/a": reply(503),
        "/rss": feed(item("1", "In short.", desk.site.url("/a")), etag='"a"'),
    }
    polls = [desk.once(follow=True) for _ in range(6)]
    assert [poll.left for poll in polls] == [1, 1, 1, 1, 0, 0]
    assert [len(poll.added.failed) for poll in polls] == [0, 0, 0, 0, 1, 0]
    assert desk.site.paths().count("/a") == 5


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (reply(404), "read/http-status"),
        (reply(503), "read/busy"),
        (page("<html><p>No feed.</p>"), "read/not-a-feed"),
        (page("", "text/xml"), "read/not-a-feed"),
        (moved("http://10.0.0.1/rss"), "read/address-refused"),
        (dripping(b"HTTP/1.1 200 OK\r\n\r\n<rss version='2.0'><channel>", b"<item/>", 0.01), "read/too-slow"),
        (
            dripping(b"HTTP/1.1 200 OK\r\n\r\n<rss version='2.0'><channel>", b"<item/>" * 9_000, 0),
            "read/too-large",
        ),
        (page(rss("<item/>" * 250_000), "text/xml"), "read/too-complex"),
    ],
)
def test_a_feed_that_fails_is_told_and_looked_at_later(desk: Desk, answer: object, code: str) -> None:
    desk.site.pages["/rss"] = answer
    started = time.monotonic()
    watcher = desk.watcher(desk.feed(), seconds=1.0, max_bytes=3_000_000)
    (poll,) = watcher.once()
    assert poll.error
    assert (poll.outcome, poll.error.code, poll.due - poll.at) == (
        Outcome.FAILED,
        code,
        timedelta(minutes=15),
    )
    assert [again.outcome for again in watcher.once()] == [Outcome.WAITING]
    assert time.monotonic() - started < 10
    with desk.store.reading() as queries:
        assert [failure.code for failure in queries.runs.failures()] == [code]


def test_a_feed_that_was_refused_unasked_is_looked_at_as_soon_as_its_network_is_allowed(desk: Desk) -> None:
    desk.site.pages["/rss"] = feed(item("1", STORY))
    (refused,) = desk.watcher(desk.feed(), allowed=()).once()  # type: ignore[arg-type]
    assert (refused.outcome, desk.site.asked) == (Outcome.FAILED, [])
    assert desk.once().new == 1


def test_one_failure_is_noted_once_in_the_record(desk: Desk) -> None:
    desk.site.pages["/rss"] = reply(404)
    for hours in (0, 1, 3, 9):
        desk.hours.now += timedelta(hours=hours)
        desk.once()
    with desk.store.reading() as queries:
        assert len(queries.runs.failures()) == 1


def test_a_feed_that_fails_again_waits_twice_as_long_and_a_server_is_heeded(desk: Desk) -> None:
    desk.site.pages["/rss"] = reply(500)
    waits = []
    for _ in range(10):
        poll = desk.once()
        waits.append((poll.due - poll.at) / timedelta(minutes=15))
        desk.hours.now = poll.due
    assert waits[:4] == [1, 2, 4, 8]
    assert waits[-1] == 64
    desk.site.pages["/rss"] = reply(429, b"", {"Retry-After": "172800", "Content-Length": "0"})
    assert desk.once().due - desk.hours.now == timedelta(days=2)


def test_watching_looks_when_a_feed_is_due_and_not_before(desk: Desk) -> None:
    asked: list[datetime] = []

    def answer(request: Request) -> None:
        asked.append(desk.hours.now)
        page(rss(item("1")), "text/xml")(request)

    desk.site.pages["/rss"] = answer
    start = desk.hours.now
    polls = list(islice(desk.watcher(desk.feed(every=timedelta(hours=1))).forever(), 3))
    assert [poll.at - start for poll in polls] == [timedelta(hours=n) for n in range(3)]
    assert asked == [poll.at for poll in polls]


def test_watching_goes_on_after_a_restart_where_it_was(desk: Desk) -> None:
    desk.site.pages["/rss"] = feed(item("1"), etag='"a"')
    next(desk.watcher(desk.feed()).forever())
    again = next(desk.watcher(desk.feed()).forever())
    assert again.outcome is Outcome.UNCHANGED
    assert sum(desk.hours.slept) == 900


class Killed(Exception):  # noqa: N818  it stands for the end of the process
    pass


class Mortal(Fetcher):
    """Dies when it is asked for one page."""

    def fetch(self, address: str, *, named: str | None = None, condition: Condition | None = None) -> Fetched:
        if address.endswith("/1"):
            raise Killed
        return super().fetch(address, named=named, condition=condition)


def test_a_run_that_is_killed_is_gone_on_with_and_reads_nothing_twice(desk: Desk) -> None:
    links = {f"/{n}": page(f"<p>Peru and Chile held talks no. {n} in Lima.</p>") for n in range(6)}
    items = [item(path, "Short.", desk.site.url(path)) for path in links]
    desk.site.pages |= {**links, "/rss": feed(*items, etag='"a"')}
    with pytest.raises(Killed):  # at the fifth page: the oldest, the last in the feed, comes first
        list(desk.watcher(desk.feed(follow=True), Mortal).once())
    assert len(desk.texts()) == 4
    assert desk.once(follow=True).new == 2
    assert len(desk.texts()) == 6
    pages = [path for path in desk.site.paths() if path in links]
    assert sorted(pages) == sorted(links)


def test_requests_to_one_server_are_kept_apart(desk: Desk) -> None:
    desk.site.pages |= {"/a": page("<p>A.</p>"), "/b": page("<p>B.</p>")}
    desk.site.pages["/rss"] = feed(*(item(n, "Short.", desk.site.url(f"/{n}")) for n in "ab"))
    desk.once(follow=True)
    assert desk.hours.slept == [2.0, 2.0]


def test_a_feed_that_has_moved_is_told(desk: Desk) -> None:
    desk.site.pages |= {"/rss": moved("/new", 301), "/new": feed(item("1"))}
    assert desk.once().moved == desk.site.url("/new")


def test_entries_long_gone_are_forgotten(desk: Desk) -> None:
    desk.site.pages["/rss"] = feed(item("1"))
    desk.once()
    desk.site.pages["/rss"] = feed(item("2", STORY.replace("Lima", "Arica")))
    desk.hours.now += timedelta(days=40)
    desk.once()
    with desk.store.reading() as queries:
        assert queries.count("feed_entries") == 1
    assert DocumentId(f"127.0.0.1:{desk.site.port}/1") in desk.texts()
