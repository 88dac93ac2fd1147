from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.errors import ReadError
from accord.model.documents import Document
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, ranked
from accord.read import ReadFailure, ReadOptions
from accord.read.feed_dates import moment
from accord.read.feed_entries import Entry
from accord.read.feeds import entries, of_entry, parse_feed, take
from accord.read.formats import read_given
from accord.read.given import Given
from accord.read.guarded import Failed

RSS = b"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>World desk</title><link>https://desk.example/</link><language>en-gb</language>
<item><title>Ports &amp;amp; &lt;i&gt;pacts&lt;/i&gt;</title><link>https://desk.example/a?x=1</link><guid>77</guid>
<pubDate>Thu, 06 Nov 2025 23:10:00 +0530</pubDate><dc:creator>A. Writer</dc:creator>
<source url="https://wire.example/rss">Sample Wire</source>
<description>Short words.</description>
<content:encoded><![CDATA[<p>Ministers met in Lima.</p><script>go()</script>]]></content:encoded></item>
<item><title>Second</title><link>/b</link><description>Only a &lt;b&gt;summary&lt;/b&gt;.</description></item>
<item><title>Third</title></item>
</channel></rss>"""

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://site.example/"><title>Notes</title>
<entry><id>tag:site.example,2025:1</id><title>One</title><link href="one.html"/>
<published>2025-11-06T09:00:00Z</published><updated>2025-11-07T09:00:00+02:00</updated>
<author><name>B. Writer</name></author><source><title>Origin Daily</title></source>
<content type="text">They signed a pact.</content></entry></feed>"""

JSON = b"""{"version": "https:\\/\\/jsonfeed.org\\/version\\/1.1", "title": "Desk", "language": "en",
"items": [{"id": 5, "url": "https://desk.example/5", "title": "Talks", "content_text": "They met in Lima.",
"date_published": "2025-11-06T10:00:00-05:00", "authors": [{"name": "C. Writer"}]}, 7,
{"id": "6", "summary": "In short."}]}"""


def values(raw: bytes, field: MetadataField, entry: int = 0) -> list[str]:
    feed = parse_feed(raw, "https://feeds.example/rss")
    inside = of_entry(feed.entries[entry], feed, Given(raw, "feed"))
    return [item.value for item in ranked(inside.metadata, field)]


def test_an_entry_gives_what_the_feed_says_of_it() -> None:
    assert values(RSS, MetadataField.TITLE) == ["Ports & pacts"]
    assert values(RSS, MetadataField.URL) == ["https://desk.example/a?x=1"]
    assert values(RSS, MetadataField.AUTHOR) == ["A. Writer"]
    assert values(RSS, MetadataField.LANGUAGE)[0].lower().startswith("en")
    assert values(ATOM, MetadataField.MODIFIED) == ["2025-11-07T09:00:00+02:00"]
    assert values(RSS, MetadataField.MODIFIED) == []
    assert values(ATOM, MetadataField.URL) == ["https://site.example/one.html"]


def test_a_date_keeps_its_zone() -> None:
    assert values(RSS, MetadataField.PUBLISHED) == ["2025-11-06T23:10:00+05:30"]
    assert values(JSON, MetadataField.PUBLISHED) == ["2025-11-06T10:00:00-05:00"]


def test_the_publisher_of_the_source_goes_before_that_of_the_feed() -> None:
    assert values(RSS, MetadataField.PUBLISHER) == ["Sample Wire", "World desk"]
    assert values(ATOM, MetadataField.PUBLISHER) == ["Origin Daily", "Notes"]
    assert values(RSS, MetadataField.PUBLISHER, 1) == ["World desk"]


def test_the_publisher_that_the_user_names_goes_before_the_title_of_the_feed() -> None:
    feed = parse_feed(RSS)
    named = Metadatum(MetadataField.PUBLISHER, "Desk", MetadataBasis.FEED, "feeds.toml")
    known = of_entry(feed.entries[1], feed, Given(RSS, "feed", metadata=(named,))).metadata
    assert [item.value for item in ranked(known, MetadataField.PUBLISHER)] == ["Desk", "World desk"]


def test_the_body_is_the_whole_text_and_holds_no_scripts() -> None:
    first, second, _ = parse_feed(RSS).entries
    assert first.body == "<p>Ministers met in Lima.</p>"
    assert (first.whole, second.whole, second.body) == (True, False, "Only a <b>summary</b>.")


def test_a_summary_is_told_as_one() -> None:
    feed = parse_feed(RSS)
    parts = [of_entry(entry, feed, Given(RSS, "feed")).part for entry in feed.entries]
    assert parts[:2] == ["entry 1", "entry 2 (summary)"]


def test_an_entry_is_called_by_its_guid_within_its_feed() -> None:
    feed = parse_feed(RSS)
    ids = [of_entry(entry, feed, Given(RSS, "feed")).id for entry in feed.entries[:2]]
    assert ids[0] == "desk.example/77"
    atom = parse_feed(ATOM)
    assert of_entry(atom.entries[0], atom, Given(ATOM, "feed")).id == "tag:site.example,2025:1"


def outcomes(raw: bytes, name: str | None = None) -> list[Document | ReadFailure]:
    return list(read_given(Given(raw, "feed", name), ReadOptions()))


def test_a_json_feed_is_read_through() -> None:
    first, second = outcomes(JSON, "feed.json")
    assert isinstance(first, Document)
    assert (first.text, first.publisher, first.url) == (
        "Talks\n\nThey met in Lima.",
        "Desk",
        "https://desk.example/5",
    )
    assert first.published
    assert first.published.isoformat() == "2025-11-06"
    assert isinstance(second, Document)
    assert second.source
    assert second.source.part == "entry 2 (summary)"


def test_an_entry_without_text_is_a_failure_that_says_what_to_do() -> None:
    last = outcomes(RSS)[-1]
    assert isinstance(last, ReadFailure)
    assert last.error.code == "read/empty"
    assert "follow" in (last.error.hint or "")


@pytest.mark.parametrize("raw", [b"<rss", b"<feed>" + b"\0" * 50, b"<rss><channel></channel>", b"", b"<x/>"])
def test_what_is_no_feed_has_no_entries(raw: bytes) -> None:
    assert _entries(raw) == ()


def _entries(raw: bytes) -> tuple[Entry, ...]:
    try:
        return parse_feed(raw).entries
    except ReadError as error:
        return () if error.code == "read/not-a-feed" else (Entry(1),)


@pytest.mark.parametrize("piece", [b"<item/>", b"<a>", b"&lt;div&gt;", b"&#60;p&#62;"])
def test_a_feed_made_to_exhaust_the_reader_is_refused_at_once(piece: bytes) -> None:
    raw = b"<rss version='2.0'><channel><item><description>" + piece * (9_000_000 // len(piece))
    started = time.monotonic()
    (found,) = outcomes(raw)
    assert isinstance(found, ReadFailure)
    assert found.error.code == "read/too-complex"
    assert time.monotonic() - started < 1


def test_a_feed_with_entities_that_grow_is_harmless() -> None:
    names = [f"<!ENTITY e{n} '{f'&e{n - 1};' * 20}'>" for n in range(1, 12)]
    bomb = f"<!DOCTYPE rss [<!ENTITY e0 'ha'>{''.join(names)}]><rss version='2.0'><channel><item><title>&e11;</title>"
    started = time.monotonic()
    feed = parse_feed(f"<?xml version='1.0'?>{bomb}</item></channel></rss>".encode())
    assert time.monotonic() - started < 5
    assert all(len(entry.title or "") < 10_000 for entry in feed.entries)


def test_a_feed_that_names_files_does_not_get_them() -> None:
    doctype = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    feed = parse_feed(
        f"{doctype}<rss version='2.0'><channel><item><title>&x;</title></item></channel></rss>".encode()
    )
    assert (feed.entries[0].title or "") in {"", "&x;", "x"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Thu, 06 Nov 2025 18:40:00 GMT", "2025-11-06T18:40:00+00:00"),
        ("Thu, 06 Nov 2025 18:40:00 EST", "2025-11-06T18:40:00-05:00"),
        ("Thu, 06 Nov 2025 18:40:00 IST", "2025-11-06T18:40:00"),  # India, Israel or Ireland
        ("2025-11-06", "2025-11-06"),
        ("2025-11-06T18:40:00.123Z", "2025-11-06T18:40:00+00:00"),
        ("2025-11-06 18:40:00", "2025-11-06T18:40:00"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0001-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("06/11/2025", None),
        ("", None),
        (None, None),
    ],
)
def test_moments(written: str | None, read: str | None) -> None:
    assert moment(written) == read


@given(st.text(max_size=40))
def test_no_words_break_the_reading_of_moments(words: str) -> None:
    assert moment(words) is None or moment(words)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_damage_crashes_the_reader(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from([RSS, ATOM, JSON])))
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    for found in outcomes(bytes(raw[: data.draw(st.integers(1, len(raw)))])):
        assert isinstance(found, Document | ReadFailure)


WHOLE = "<item><title>A</title><guid>a1</guid><description>Peru and Chile met in Lima.</description></item>"


@pytest.mark.parametrize(
    ("end", "texts", "part"),
    [
        ("<item><title>B</title><description>Peru signed, but has not rat", 1, "entry 2 (summary)"),
        ("", 1, None),
    ],
)
def test_a_feed_that_is_cut_off_is_told_as_damaged(end: str, texts: int, part: str | None) -> None:
    raw = f"<?xml version='1.0'?><rss version='2.0'><channel><title>X</title>{WHOLE}{end}".encode()
    found = take(raw, Given(raw, "a.rss"))
    (failed,) = (entry for entry in found if isinstance(entry, Failed))
    assert (failed.code, failed.part) == ("read/damaged-feed", part)
    assert len(found) - 1 == texts
    with pytest.raises(ReadError, match="cut off"):
        entries(raw, Given(raw, "a.rss"))


def test_a_feed_with_a_slip_in_its_mark_up_is_read() -> None:
    raw = b"<rss version='2.0'><channel><title>A & B</title>" + WHOLE.encode() + b"</channel></rss>"
    assert len(entries(raw, Given(raw, "a.rss"))) == len(take(raw, Given(raw, "a.rss"))) == 1
