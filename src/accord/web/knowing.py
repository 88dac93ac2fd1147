"""What is known of a report beside its text, as its page tells it: a few facts, and what speaks against each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from accord.library import Said
from accord.model.metadata import MetadataBasis, MetadataField

NAMES = {
    MetadataField.TITLE: "Title",
    MetadataField.PUBLISHER: "Publisher",
    MetadataField.PUBLISHED: "Published",
    MetadataField.MODIFIED: "Modified",
    MetadataField.AUTHOR: "Author",
    MetadataField.AGENCY: "Agency",
    MetadataField.PLACE: "Dateline, place",
    MetadataField.DATELINE: "Dateline, day",
    MetadataField.LANGUAGE: "Language",
    MetadataField.URL: "Address",
    MetadataField.CANONICAL: "Its own address",
    MetadataField.POST: "Post cited",
    MetadataField.LINK: "Leads to",
    MetadataField.CHARSET: "Encoding",
}
"""Fields in the order in which a reader asks, with what they are called."""

BASES = {
    MetadataBasis.OPTION: "given by the user",
    MetadataBasis.HEADER: "its header",
    MetadataBasis.MAIL: "the mail's header",
    MetadataBasis.JSON_LD: "the page's JSON-LD",
    MetadataBasis.META: "the page's meta tags",
    MetadataBasis.MARKUP: "the page's mark-up",
    MetadataBasis.FEED: "the feed",
    MetadataBasis.TEXT: "its words",
    MetadataBasis.FILE: "the file's properties",
    MetadataBasis.TRANSPORT: "the server",
    MetadataBasis.DETECTED: "worked out",
    MetadataBasis.DOUBTED: "doubted",
}
"""On what a value rests, in a reader's words."""

AT_HEAD = frozenset({MetadataField.TITLE, MetadataField.PUBLISHER})
"""Fields that stand in the head of the page already, and are facts only where values differ."""

FEW = 3
"""Values of one field that are told before it is said how many more there are."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One field: the values that count, on what they rest, and the other values that give way to them."""

    name: str
    values: tuple[Said, ...]
    basis: str
    rivals: tuple[Said, ...]
    more: int


def facts(known: Iterable[Said]) -> list[Fact]:
    """Return what a page tells of a report, in the order of `NAMES`."""
    told = tuple(known)
    return [fact for field in NAMES for fact in _fact(field, [s for s in told if s.field is field])]


def _fact(field: MetadataField, told: list[Said]) -> Iterator[Fact]:
    counting = [said for said in told if said.counts]
    good = {said.value for said in counting}
    rivals = {said.value: said for said in reversed(told) if said.value not in good}
    if counting and (field not in AT_HEAD or rivals):
        basis = BASES[counting[0].basis]
        more = max(0, len(counting) - FEW)
        yield Fact(NAMES[field], tuple(counting[:FEW]), basis, tuple(reversed(rivals.values())), more)


def followed(address: str) -> bool:
    """Say whether an address is one of the web, which a reader can follow."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
