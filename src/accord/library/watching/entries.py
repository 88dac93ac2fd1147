"""The entries of a feed that is watched: which are new, and what is to be read of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO

from accord.errors import ReadError
from accord.library.watching.plan import Watched
from accord.model.documents import Document
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, preferred
from accord.read import ReadFailure, ReadOptions
from accord.read.feeds import SUMMARY, entries, has_text, no_text
from accord.read.formats import read_given
from accord.read.given import Given, failure
from accord.read.guard import guarded
from accord.read.net import Fetched, Fetcher, of_fetched
from accord.store.feeds import EntryState

PASSING = frozenset({"read/busy", "read/too-slow", "read/unreachable", "read/not-resolved", "read/protocol"})
"""What may be otherwise the next time."""
TRIES = 5
"""How often a page is asked for that could not be had for a passing reason."""

_read_entries = guarded(entries)


@dataclass(frozen=True, slots=True)
class Item:
    """An entry: by what it is known from one look to the next, a fingerprint of what it says, and how it is read."""

    key: str
    digest: str
    given: Given

    @property
    def summary(self) -> bool:
        """Say whether the feed gives no more of it than a summary."""
        return SUMMARY in (self.given.part or "")

    def state(self, *, tries: int = 0, done: bool = True) -> EntryState:
        """Return what is to be remembered of it."""
        return EntryState(self.key, self.digest, tries, done)


def items(fetched: Fetched, watched: Watched) -> Sequence[Item]:
    """Return the entries of a feed that was fetched, the oldest first; raises ReadError where it is none."""
    named = Metadatum(
        MetadataField.PUBLISHER, watched.publisher or "", MetadataBasis.FEED, "given for the feed"
    )
    page = of_fetched(fetched, watched.url)
    known = tuple(item for item in page.metadata if item.field is MetadataField.LANGUAGE)
    given = replace(page, metadata=(*((named,) if named.value else ()), *known))
    found = list(_read_entries(given, BytesIO(fetched.body or b""), ReadOptions()))
    broken = next((item.error for item in found if isinstance(item, ReadFailure)), None)
    if broken:
        raise broken
    return list(
        {item.key: item for item in map(_item, reversed([g for g in found if isinstance(g, Given)]))}.values()
    )


def _item(given: Given) -> Item:
    body = given.content if isinstance(given.content, bytes) else b""
    said = [f"{m.field}={m.value}" for m in given.metadata if m.basis is MetadataBasis.FEED]
    digest = sha256("\0".join(said).encode("utf-8", "replace") + b"\0" + body).hexdigest()
    return Item(sha256((given.id or digest).encode()).hexdigest(), digest, given)


def link_of(item: Item) -> str | None:
    """Return the address that an entry leads to."""
    found = preferred(item.given.metadata, MetadataField.URL)
    return found.value if found else None


def outcomes(item: Item) -> Iterator[Document | ReadFailure]:
    """Yield what the feed itself gives of an entry."""
    if has_text(item.given):
        yield from read_given(item.given, ReadOptions())
    else:
        yield failure(item.given.where, no_text())


def followed(item: Item, link: str, fetcher: Fetcher, feed: str) -> Iterator[Document | ReadFailure]:
    """Yield what the page of an entry holds, with what the feed says of it; raises ReadError where it cannot be had.

    A feed is not the user: its links lead into networks that the user allowed only on the feed's own server.
    """
    page = of_fetched(fetcher.fetch(link, named=feed), link)
    said = tuple(m for m in item.given.metadata if m.field is not MetadataField.LANGUAGE)
    yield from read_given(
        replace(page, id=item.given.id or page.id, metadata=(*page.metadata, *said)), ReadOptions()
    )


def instead(item: Item, link: str, error: ReadError) -> Iterator[Document | ReadFailure]:
    """Yield the failure of an entry's page, and what the feed gives of the entry where that is more than its title."""
    yield failure(link, error)
    if has_text(item.given):
        yield from read_given(item.given, ReadOptions())
