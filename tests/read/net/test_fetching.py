from __future__ import annotations

import gzip
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx2
import pytest

from accord.errors import ReadError
from accord.read.net import Condition, Fetcher, NetOptions
from accord.read.net.addresses import networks, target
from accord.read.net.deadlines import Deadline
from accord.read.net.fetching import Journey
from tests.web_server import LOOPBACK, Site, dripping, moved, page, reply, serving, tagged


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def code(fetcher: Fetcher, address: str) -> str:
    with pytest.raises(ReadError) as caught:
        fetcher.fetch(address)
    assert caught.value.where
    return caught.value.code


def test_a_page_comes_with_what_the_server_said_of_it(site: Site) -> None:
    headers = {"ETag": '"1"', "Last_Modified": "Thu, 06 Nov 2025 10:00:00 GMT", "Content_Language": "en"}
    site.pages["/a"] = page("<p>x</p>", Link=f'<{site.url("/c")}>; rel="canonical"', **headers)
    moment = datetime(2025, 11, 7, 9, tzinfo=UTC)
    found = Fetcher(NetOptions(allowed=LOOPBACK), clock=lambda: moment).fetch(site.url("/a"))
    assert (found.body, found.media_type, found.charset) == (b"<p>x</p>", "text/html", "utf-8")
    assert (found.language, found.canonical) == ("en", site.url("/c"))
    assert (found.retrieval.at, found.retrieval.status, found.retrieval.etag) == (moment, 200, '"1"')


def test_accord_says_who_asks(site: Site) -> None:
    site.pages["/a"] = page("x")
    site.fetcher().fetch(site.url("/a"))
    assert {request.headers["user-agent"].split("/")[0] for request in site.asked} == {"Accord"}
    assert site.asked[-1].headers["host"] == f"127.0.0.1:{site.port}"


def test_loopback_is_refused_unless_it_is_allowed(site: Site) -> None:
    assert code(Fetcher(), site.url("/a")) == "read/address-refused"
    assert site.asked == []


def test_a_name_that_leads_inside_is_refused(site: Site) -> None:
    fetcher = Fetcher(resolver=lambda host, port: ["127.0.0.1"])
    assert code(fetcher, site.url("/a", "public.example")) == "read/address-refused"
    assert site.asked == []


def test_the_address_judged_is_the_address_asked(site: Site) -> None:
    site.pages["/a"] = page("x")
    answers = iter([["127.0.0.1"]] * 2)  # asked once for robots.txt, once for the page, and never between
    fetcher = Fetcher(NetOptions(allowed=LOOPBACK), resolver=lambda host, port: next(answers))
    assert fetcher.fetch(site.url("/a", "rebinding.example")).body == b"x"
    assert site.asked[-1].headers["host"].startswith("rebinding.example:")


def test_redirects_are_followed_and_the_last_address_kept(site: Site) -> None:
    site.pages |= {"/a": moved("/b"), "/b": moved(site.url("/c"), 308), "/c": page("end")}
    found = site.fetcher().fetch(site.url("/a"))
    assert (found.body, found.retrieval.url) == (b"end", site.url("/c"))


def test_redirects_come_to_an_end(site: Site) -> None:
    site.pages |= {"/a": moved("/b"), "/b": moved("/a"), "/c": reply(302)}
    assert code(site.fetcher(), site.url("/a")) == "read/redirects"
    assert code(site.fetcher(), site.url("/c")) == "read/redirects"


def test_a_redirect_into_a_private_network_is_refused_even_where_it_is_allowed(site: Site) -> None:
    with serving() as inside:
        inside.pages["/secret"] = page("secret")
        site.pages["/a"] = moved(inside.url("/secret"))
        assert code(site.fetcher(), site.url("/a")) == "read/address-refused"
        assert inside.asked == []


@pytest.mark.parametrize(
    "to", ["http://169.254.169.254/x", "http://[::1]/", "file:///etc/passwd", "http://0/"]
)
def test_a_redirect_to_what_is_no_public_page_is_refused(site: Site, to: str) -> None:
    site.pages["/a"] = moved(to)
    assert code(site.fetcher(), site.url("/a")) in {"read/address-refused", "read/bad-address"}


def test_a_redirect_to_a_name_that_leads_inside_is_refused(site: Site) -> None:
    site.pages["/a"] = moved("http://inside.example/")
    options = NetOptions(allowed=LOOPBACK)
    fetcher = Fetcher(options, resolver=lambda host, port: ["127.0.0.1"])
    assert code(fetcher, site.url("/a", "front.example")) == "read/address-refused"


def test_robots_are_asked_once_and_heeded(site: Site) -> None:
    site.pages |= {"/robots.txt": page("User-agent: Accord\nDisallow: /no\n", "text/plain")}
    site.pages |= {"/yes": page("x"), "/no": page("x")}
    fetcher = site.fetcher()
    assert fetcher.fetch(site.url("/yes")).body == b"x"
    assert code(fetcher, site.url("/no")) == "read/robots-forbid"
    assert site.paths() == ["/robots.txt", "/yes"]


def test_a_redirect_does_not_lead_round_robots(site: Site) -> None:
    site.pages |= {"/robots.txt": page("User-agent: *\nDisallow: /no\n", "text/plain")}
    site.pages |= {"/yes": moved("/no"), "/no": page("x")}
    assert code(site.fetcher(), site.url("/yes")) == "read/robots-forbid"


def test_a_site_whose_robots_are_out_of_order_is_left_alone(site: Site) -> None:
    site.pages |= {"/robots.txt": reply(503), "/a": page("x")}
    assert code(site.fetcher(), site.url("/a")) == "read/busy"


def test_a_condition_spares_the_body(site: Site) -> None:
    site.pages["/a"] = tagged("x", '"7"')
    found = site.fetcher().fetch(site.url("/a"), condition=Condition('"7"'))
    assert (found.body, found.retrieval.status) == (None, 304)


@pytest.mark.parametrize(
    ("status", "told"),
    [(404, "http-status"), (403, "http-status"), (429, "busy"), (503, "busy"), (304, "http-status")],
)
def test_an_answer_that_is_no_page_says_so(site: Site, status: int, told: str) -> None:
    site.pages["/a"] = reply(status)
    assert code(site.fetcher(), site.url("/a")) == f"read/{told}"


def test_packed_pages_are_unpacked(site: Site) -> None:
    body = b"words " * 1000
    raw = zlib.compressobj(wbits=-15)
    site.pages["/gzip"] = page(gzip.compress(body), Content_Encoding="gzip")
    site.pages["/deflate"] = page(zlib.compress(body), Content_Encoding="deflate")
    site.pages["/raw"] = page(raw.compress(body) + raw.flush(), Content_Encoding="deflate")
    site.pages["/two"] = page(
        gzip.compress(body[:600]) + gzip.compress(body[600:]), Content_Encoding="x-gzip"
    )
    assert {site.fetcher().fetch(site.url(path)).body for path in site.pages} == {body}


def test_a_bomb_is_not_unpacked(site: Site) -> None:
    bomb = gzip.compress(bytes(400_000_000), 9)
    site.pages["/a"] = page(bomb, Content_Encoding="gzip")
    site.pages["/b"] = page(gzip.compress(bomb), Content_Encoding="gzip, gzip")
    started = time.monotonic()
    assert code(site.fetcher(), site.url("/a")) == "read/too-large"
    assert code(site.fetcher(), site.url("/b")) == "read/too-large"
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("packing", "body"), [("gzip", b"plain"), ("br", b"x"), ("gzip", gzip.compress(b"words")[:-9])]
)
def test_a_packing_that_is_none_is_a_failure(site: Site, packing: str, body: bytes) -> None:
    site.pages["/a"] = page(body, Content_Encoding=packing)
    assert code(site.fetcher(), site.url("/a")) == "read/packing"


def test_a_page_over_the_limit_is_not_taken(site: Site) -> None:
    site.pages["/told"] = page(b"x" * 2_000)
    site.pages["/untold"] = reply(200, b"x" * 2_000, {"Content-Type": "text/plain"})
    site.pages["/endless"] = dripping(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 500, 0)
    for path in tuple(site.pages):
        assert code(site.fetcher(max_bytes=1_000), site.url(path)) == "read/too-large"


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    ],
)
def test_a_server_that_drips_is_given_up_in_time(site: Site, start: bytes, piece: bytes) -> None:
    site.pages["/a"] = dripping(start, piece)
    started = time.monotonic()
    assert code(site.fetcher(seconds=0.5), site.url("/a")) in {"read/too-slow", "read/protocol"}
    assert time.monotonic() - started < 2


def test_a_server_that_says_nothing_is_given_up_in_time(site: Site) -> None:
    site.pages["/a"] = lambda request: time.sleep(2)
    assert code(site.fetcher(seconds=0.4), site.url("/a")) == "read/too-slow"


def test_a_resolver_that_says_nothing_is_given_up_in_time() -> None:
    fetcher = Fetcher(NetOptions(seconds=0.3), resolver=lambda host, port: [time.sleep(5) or "8.8.8.8"])
    assert code(fetcher, "http://slow.example/") == "read/too-slow"


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nxxxxxxx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nxxx",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"\0\1\2\3" * 100,
        b"",
    ],
)
def test_an_answer_that_is_no_http_is_a_failure(site: Site, answer: bytes) -> None:
    site.pages["/a"] = lambda request: request.send(answer)
    assert code(site.fetcher(), site.url("/a")) in {"read/protocol", "read/unreachable"}


def test_what_holds_no_report_is_not_taken(site: Site) -> None:
    site.pages["/a"] = page(b"\x89PNG", "image/png")
    assert code(site.fetcher(), site.url("/a")) == "read/media-type"


def test_a_server_that_is_not_there_cannot_be_reached() -> None:
    with serving() as gone:
        pass
    assert code(gone.fetcher(), gone.url("/a")) == "read/unreachable"


def test_another_number_is_tried_where_one_does_not_answer(site: Site) -> None:
    site.pages["/a"] = page("x")
    fetcher = Fetcher(
        NetOptions(allowed=networks(["127.0.0.0/8", "::1/128"])), resolver=lambda h, p: ["::1", "127.0.0.1"]
    )
    assert fetcher.fetch(site.url("/a", "two.example")).body == b"x"


def test_a_redirect_from_https_to_http_is_refused_unless_it_is_wished() -> None:
    start, headers = (
        target("https://secure.example/a"),
        httpx2.Headers({"location": "http://secure.example/b"}),
    )
    journey = Journey(Fetcher(), start, Deadline.after(1), Condition())
    with pytest.raises(ReadError) as caught:
        journey.following(start, headers)
    assert caught.value.code == "read/downgrade"
    loose = Journey(Fetcher(NetOptions(downgrade=True)), start, Deadline.after(1), Condition())
    assert str(loose.following(start, headers)) == "http://secure.example/b"
