"""JSON Feed (versions 1 and 1.1): a feed in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from accord.errors import ReadError
from accord.read.feed_dates import moment
from accord.read.feed_entries import Entry, Feed, plain

_VERSION = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/')
_HEAD = 65_536


def is_json_feed(head: bytes) -> bool:
    """Say whether an input that begins so is a JSON feed, which by its rules says so in its first members."""
    start = head[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and _VERSION.search(start) is not None


def json_feed(raw: bytes) -> Feed:
    """Return the feed; what has not the type that it should is taken as missing. Raises ReadError "read/bad-json"."""
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        hint = "is the file whole?"
        raise ReadError("read/bad-json", f"is not valid JSON: {error}", hint=hint) from error
    items = data.get("items")
    found = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    language = plain(data.get("language"))
    entries = tuple(_entry(item, number) for number, item in enumerate(found, 1))
    return Feed(plain(data.get("title")), plain(data.get("home_page_url")), language, entries)


def _entry(item: Mapping[str, Any], number: int) -> Entry:
    bodies = (
        (item.get("content_html"), "text/html", True),
        (item.get("content_text"), "text/plain", True),
        (item.get("summary"), "text/plain", False),
    )
    body, media_type, whole = next(
        (b for b in bodies if isinstance(b[0], str) and b[0].strip()), ("", "text/plain", False)
    )
    authors = item.get("authors") or [item.get("author")]
    names = (
        [plain(a.get("name")) for a in authors if isinstance(a, dict)] if isinstance(authors, list) else []
    )
    id = item.get("id")
    return Entry(
        number,
        guid=plain(str(id)) if isinstance(id, str | int | float) else None,
        link=plain(item.get("url")) or plain(item.get("external_url")),
        title=plain(item.get("title")),
        body=str(body),
        media_type=media_type,
        whole=whole,
        published=moment(plain(item.get("date_published"))),
        modified=moment(plain(item.get("date_modified"))),
        authors=tuple(name for name in names if name),
        language=plain(item.get("language")),
    )
