from __future__ import annotations

from collections.abc import Iterator

import pytest

from accord.model.documents import Document
from accord.model.metadata import MetadataBasis, MetadataField, ranked
from accord.read import ReadFailure, read
from tests.web_server import Site, page, serving

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ministers meet</title></head>
<body><article><h1>Ministers meet</h1><p>The ministers of Peru and Chile met in Lima.</p></article></body></html>"""
FEED = """<rss version="2.0"><channel><title>Desk</title><item><guid>1</guid><title>One</title>
<description>&lt;p&gt;They met in &lt;b&gt;Lima&lt;/b&gt;.&lt;/p&gt;</description></item></channel></rss>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def outcomes(site: Site, path: str) -> list[Document | ReadFailure]:
    return list(read([site.url(path)], fetcher=site.fetcher()))


def test_a_page_is_a_document_whose_bytes_are_kept(site: Site) -> None:
    site.pages["/2025/story.html"] = page(PAGE, Last_Modified="Thu, 06 Nov 2025 10:00:00 GMT")
    (found,) = outcomes(site, "/2025/story.html")
    assert isinstance(found, Document)
    assert found.id == f"127.0.0.1:{site.port}/2025/story.html"
    assert "The ministers of Peru and Chile met in Lima." in found.text
    assert found.source
    assert found.source.content == PAGE.encode()
    assert found.source.retrieval
    assert found.source.retrieval.url == site.url("/2025/story.html")
    assert found.published is None


def test_what_the_server_says_has_its_basis(site: Site) -> None:
    site.pages["/a"] = page(PAGE, Last_Modified="Thu, 06 Nov 2025 10:00:00 GMT", Content_Language="en-GB")
    (found,) = outcomes(site, "/a")
    assert isinstance(found, Document)
    told = {m.field: m.value for m in found.metadata if m.basis is MetadataBasis.TRANSPORT}
    assert told[MetadataField.URL] == site.url("/a")
    assert told[MetadataField.MODIFIED] == "2025-11-06T10:00:00+00:00"
    assert "en-GB" in [m.value for m in ranked(found.metadata, MetadataField.LANGUAGE)]


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1", "no-such-charset"])
def test_a_wrong_charset_breaks_nothing(site: Site, charset: str) -> None:
    site.pages["/a"] = page(PAGE.replace("Lima", "Asunción"), f"text/html; charset={charset}")
    (found,) = outcomes(site, "/a")
    assert isinstance(found, Document)
    assert "The ministers of Peru and Chile met in Asunci" in found.text


def test_a_feed_gives_its_entries_with_their_own_bytes(site: Site) -> None:
    site.pages["/rss"] = page(FEED, "application/rss+xml")
    (found,) = outcomes(site, "/rss")
    assert isinstance(found, Document)
    assert (found.title, found.publisher, found.text) == ("One", "Desk", "One\n\nThey met in Lima.")
    assert found.id == f"127.0.0.1:{site.port}/1"
    assert found.source
    assert (found.source.content, found.source.part) == (
        b"<p>They met in <b>Lima</b>.</p>",
        "entry 1 (summary)",
    )


def test_what_cannot_be_fetched_is_a_failure_in_its_place(site: Site) -> None:
    site.pages["/a"] = page(PAGE)
    found = list(read([site.url("/gone"), site.url("/a")], fetcher=site.fetcher()))
    assert isinstance(found[0], ReadFailure)
    assert (found[0].where, found[0].error.code) == (site.url("/gone"), "read/http-status")
    assert isinstance(found[1], Document)


def test_without_leave_an_address_inside_is_a_failure(site: Site) -> None:
    (found,) = read([site.url("/a")])
    assert isinstance(found, ReadFailure)
    assert found.error.code == "read/address-refused"
