"""Pages over https: the certificate is that of the name asked for, though the connection goes to a number."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import pytest
import trustme

from accord.errors import ReadError
from accord.read.net import Fetcher, NetOptions
from tests.web_server import LOOPBACK, Site, page, serving


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def site(authority: trustme.CA) -> Iterator[Site]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("site.example").configure_cert(context)
    with serving(context) as served:
        served.pages["/a"] = page("x")
        yield served


def fetcher(authority: trustme.CA | None) -> Fetcher:
    trust = ssl.create_default_context()
    if authority:
        authority.configure_trust(trust)
    return Fetcher(
        NetOptions(allowed=LOOPBACK, seconds=5), resolver=lambda host, port: ["127.0.0.1"], trust=trust
    )


def test_a_page_over_https_is_had_from_the_number_under_its_name(site: Site, authority: trustme.CA) -> None:
    address = f"https://site.example:{site.port}/a"
    found = fetcher(authority).fetch(address)
    assert (found.body, found.retrieval.url) == (b"x", address)
    assert site.asked[-1].headers["host"] == f"site.example:{site.port}"


@pytest.mark.parametrize(("name", "trusted"), [("other.example", True), ("site.example", False)])
def test_a_certificate_of_another_name_or_of_nobody_is_refused(
    site: Site, authority: trustme.CA, name: str, trusted: bool
) -> None:
    with pytest.raises(ReadError) as caught:
        fetcher(authority if trusted else None).fetch(f"https://{name}:{site.port}/a")
    assert caught.value.code == "read/certificate"
    assert site.asked == []


def test_http_where_https_is_spoken_is_a_failure(site: Site) -> None:
    with pytest.raises(ReadError) as caught:
        fetcher(None).fetch(f"http://site.example:{site.port}/a")
    assert caught.value.code in {"read/protocol", "read/unreachable"}


def test_https_where_http_is_spoken_is_a_failure() -> None:
    with serving() as site, pytest.raises(ReadError) as caught:
        fetcher(None).fetch(f"https://site.example:{site.port}/a")
    assert caught.value.code in {"read/unreachable", "read/too-slow"}
