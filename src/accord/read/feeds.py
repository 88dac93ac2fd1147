"""Feeds: RSS and Atom by feedparser, JSON Feed by its own members; every entry is a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from xml.sax import SAXException, SAXParseException

import feedparser

from accord.errors import ReadError
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.read.feed_dates import moment
from accord.read.feed_entries import Entry, Feed, plain, text_of
from accord.read.given import Given
from accord.read.guarded import Failed
from accord.read.json_feeds import is_json_feed, json_feed
from accord.read.naming import name_of

SUMMARY = "summary"
"""What the place of an entry says where the feed has no more of it than that."""

MARKS = 200_000
"""Tags and entities of a feed that are read; each costs some 25 microseconds and up to 1 kB."""

_ENDED = re.compile(rb"</(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>", re.I)
_END = 2000
"""The last bytes of a feed, in which its outermost element ends; comments of servers may follow."""
_FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, SAXException)
"""What feedparser lets through on bytes that were made to break it."""


def take(raw: bytes, given: Given) -> Sequence[Given | Failed]:
    """Return what stands for each entry of a feed, and a failure for each that has no text; see `entries`."""
    feed = _parsed(raw, given)
    found = [of_entry(entry, feed, given) for entry in feed.entries]
    empty = _damaged(feed.damage) if feed.damage else no_text()
    taken = [entry if has_text(entry) else Failed.of(empty, entry.part) for entry in found]
    told = any(isinstance(entry, Failed) for entry in taken)
    return [*taken, Failed.of(empty)] if feed.cut and not told else taken


def entries(raw: bytes, given: Given) -> Sequence[Given]:
    """Return what stands for each entry of a feed, those without text among them.

    Raises ReadError "read/damaged-feed" where the feed is cut off: the next time it may come whole. Other damage
    costs no more than the entries that it is in.

    Raises ReadError "read/not-a-feed" and "read/too-complex". It is to be called behind the guard: a feed can be
    made that takes the reader hours.
    """
    feed = _parsed(raw, given)
    if feed.cut:
        raise _damaged(feed.damage or "its end")
    return [of_entry(entry, feed, given) for entry in feed.entries]


def _parsed(raw: bytes, given: Given) -> Feed:
    return parse_feed(raw, given.retrieval.url if given.retrieval else None, given.charset)


def _damaged(where: str) -> ReadError:
    hint = "get the feed again; entries at and behind that place may be missing"
    return ReadError("read/damaged-feed", f"is a feed that is cut off or damaged at {where}", hint=hint)


def has_text(entry: Given) -> bool:
    """Say whether the feed has more of an entry than its title."""
    return isinstance(entry.content, bytes) and bool(entry.content.strip())


def no_text() -> ReadError:
    """Return the error for an entry of which the feed has no more than the title."""
    hint = "read its link, or watch the feed with follow = true"
    return ReadError("read/empty", "has no text in the feed", hint=hint)


def parse_feed(raw: bytes, address: str | None = None, charset: str | None = None) -> Feed:
    """Return a feed of any kind; `address` is where it was had.

    Raises ReadError "read/not-a-feed", and "read/too-complex" for what nobody would follow as a feed.
    """
    if is_json_feed(raw):
        return json_feed(raw)
    if raw.count(b"<") + raw.count(b"&") > MARKS:
        message = f"has more than {MARKS} tags and entities"
        raise ReadError("read/too-complex", message, hint="divide it; a feed holds some hundred entries")
    headers = {"content-location": address} if address else {}
    if charset:
        headers["content-type"] = f"application/xml; charset={charset}"
    try:
        found = feedparser.parse(BytesIO(raw.strip()), response_headers=headers)
    except _FAULTS as error:
        raise _no_feed(str(error)) from error
    if not found.get("version") and not found.entries:
        raise _no_feed(str(found.get("bozo_exception", "it has neither a version nor entries")))
    head = found.feed
    entries = tuple(_entry(item, number) for number, item in enumerate(found.entries, 1))
    damage = _damage(found.get("bozo_exception"))
    cut = damage is not None and not _ENDED.search(raw[-_END:])
    return Feed(plain(head.get("title")), head.get("link"), head.get("language"), entries, damage, cut)


def _damage(fault: object) -> str | None:
    """Return where the mark-up of a feed breaks, None for what is no more than a wrong label."""
    if not isinstance(fault, SAXParseException):
        return None
    return f"line {fault.getLineNumber()}, column {(fault.getColumnNumber() or 0) + 1}"


def _no_feed(why: str) -> ReadError:
    hint = "give the address of the feed itself"
    return ReadError("read/not-a-feed", f"is no feed that can be read: {why[:200]}", hint=hint)


def _entry(item: feedparser.FeedParserDict, number: int) -> Entry:
    whole = [part for part in item.get("content", ()) if part.get("value")]
    body = max(whole, key=lambda part: len(part["value"]), default=None) or item.get("summary_detail") or {}
    source = item.get("source", {})
    return Entry(
        number,
        guid=item.get("id") or None,
        link=item.get("link") or None,
        title=text_of(item.get("title_detail")),
        body=body.get("value", ""),
        media_type=body.get("type") or "text/html",
        whole=bool(whole),
        published=moment(item.get("published"), item.get("published_parsed")),
        modified=moment(
            dict.get(item, "updated"), dict.get(item, "updated_parsed")
        ),  # get() would give the other
        authors=tuple(filter(None, (plain(author.get("name")) for author in item.get("authors", ())))),
        publisher=plain(source.get("title")),
        language=body.get("language") or None,
    )


def of_entry(entry: Entry, feed: Feed, given: Given) -> Given:
    """Return what is to be read of an entry.

    The publisher of its own <source> goes before that which is known of the feed: a collection is not the source
    of what it collects.
    """
    place = f"entry {entry.number}" + ("" if entry.whole else f" ({SUMMARY})")
    inside = given.inside(place, entry.body.encode("utf-8", "replace"))
    values = (
        (MetadataField.TITLE, entry.title, "entry title"),
        (MetadataField.PUBLISHER, entry.publisher, "entry source"),
        *((MetadataField.AUTHOR, author, "entry author") for author in entry.authors),
        (MetadataField.PUBLISHED, entry.published, "entry published"),
        (MetadataField.MODIFIED, entry.modified, "entry updated"),
        (MetadataField.LANGUAGE, entry.language or feed.language, "entry language"),
        (MetadataField.URL, entry.link, "entry link"),
    )
    known = tuple(_of_feed(f, value, where) for f, value, where in values if value)
    titled = (_of_feed(MetadataField.PUBLISHER, feed.title, "feed title"),) if feed.title else ()
    return replace(
        inside,
        id=identity(entry, feed, given),
        media_type=entry.media_type,
        charset="utf-8",
        metadata=(*known, *given.metadata, *titled),
    )


def _of_feed(field: MetadataField, value: str, where: str) -> Metadatum:
    return Metadatum(field, value, MetadataBasis.FEED, where)


def identity(entry: Entry, feed: Feed, given: Given) -> str | None:
    """Return what an entry is called: by its guid, which only within a feed need be its own; else by its link."""
    if entry.guid and re.match(r"https?://|tag:|urn:", entry.guid):
        return name_of(entry.guid)
    if entry.guid:
        where = given.retrieval.url if given.retrieval else feed.link or given.name or given.where
        return name_of(f"{name_of(where).split('/')[0]}/{entry.guid}")
    return name_of(entry.link) if entry.link else None
