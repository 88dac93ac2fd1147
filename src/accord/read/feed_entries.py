"""A feed and its entries, whatever it was written in."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `number` is its place from 1, `body` its text as mark-up or plain words (`media_type`).

    `whole` says that the feed gives the text and not a summary alone. `published` and `modified` are days or
    moments as `model.metadata` has them; `publisher` is that of its <source>.
    """

    number: int
    guid: str | None = None
    link: str | None = None
    title: str | None = None
    body: str = ""
    media_type: str = "text/html"
    whole: bool = True
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None

    @property
    def key(self) -> str:
        """By what the entry is known in its feed from one look to the next."""
        return self.guid or self.link or self.digest

    @property
    def digest(self) -> str:
        """A fingerprint of what the entry says: another one is another version of it."""
        parts = (self.title, self.body, self.link, self.published, self.publisher)
        return sha256("\0".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its own title, the page that it belongs to, its language, and its entries in their order.

    `damage` tells where its mark-up breaks, and `cut` whether it does so by ending before the feed does.
    """

    title: str | None
    link: str | None
    language: str | None
    entries: tuple[Entry, ...]
    damage: str | None = None
    cut: bool = False


def plain(value: object) -> str | None:
    """Return text in one line, None for none."""
    words = " ".join(str(value).split()) if isinstance(value, str) else ""
    return words or None


def text_of(detail: Mapping[str, str] | None) -> str | None:
    """Return the words of a title that may be mark-up."""
    if not detail:
        return None
    value = detail.get("value", "")
    return plain(html.unescape(_TAG.sub("", value)) if "html" in detail.get("type", "") else value)
