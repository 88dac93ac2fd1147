"""What <meta> and <link> say: OpenGraph, Dublin Core, and the names that publishing systems use."""

from __future__ import annotations

from collections.abc import Iterator

from accord.model.metadata import MetadataBasis, MetadataField
from accord.model.spans import Span
from accord.read.html.facts import Tag

_NAMES = {
    MetadataField.TITLE: (
        "og:title twitter:title parsely-title sailthru.title citation_title dc.title dcterms.title headline title"
    ),
    MetadataField.PUBLISHED: (
        "article:published_time article:published datepublished og:article:published_time og:published_time "
        "og:pubdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime article_date_original "
        "originalpublicationdate publication_date publicationdate publish_date publish-date publishdate published_time "
        "published_at publish_time pubdate citation_publication_date citation_date dc.date.issued dcterms.issued "
        "dcterms.available dc.date.created dcterms.created dc.date dcterms.date dc.issued displaydate date"
    ),
    MetadataField.MODIFIED: (
        "article:modified_time article:modified datemodified og:updated_time og:article:modified_time dcterms.modified "
        "dc.date.modified dc.modified lastmod last-modified modified_time revised revision_date"
    ),
    MetadataField.AUTHOR: (
        "author parsely-author sailthru.author article:author dc.creator dcterms.creator citation_author byl "
        "article:author_name cxenseparse:author"
    ),
    MetadataField.PUBLISHER: (
        "og:site_name publisher application-name dc.publisher dcterms.publisher citation_publisher article:publisher "
        "apple-mobile-web-app-title"
    ),
    MetadataField.LANGUAGE: "content-language og:locale dc.language dcterms.language language",
    MetadataField.CANONICAL: "og:url",
}
_BY_NAME = {name: (field, rank) for field, names in _NAMES.items() for rank, name in enumerate(names.split())}

Said = tuple[MetadataField, str, MetadataBasis, str, Span]
"""A field, its value as written, its basis, where it stands, and its tag's place in the source."""


def said(tags: tuple[Tag, ...]) -> Iterator[Said]:
    """Yield what the tags say, of each field the most telling name first."""
    found = [(*known, tag, attribute) for tag in tags for known, attribute in _known(tag)]
    for field, _, tag, attribute in sorted(found, key=lambda f: (f[0], f[1], f[2].at.start)):
        value = " ".join(tag.get("content").split())[:1_000]
        if value and not (field in _NAMED and value.startswith(("http://", "https://", "@"))):
            where = f"meta[{attribute}={tag.get(attribute)}]"
            yield field, value, MetadataBasis.META, where, tag.at
    for tag in tags:
        if tag.name == "link" and "canonical" in tag.get("rel").lower().split():
            where = "link[rel=canonical]"
            yield MetadataField.CANONICAL, tag.get("href"), MetadataBasis.MARKUP, where, tag.at


_NAMED = frozenset({MetadataField.AUTHOR, MetadataField.PUBLISHER})
"""Fields whose value is a name: the address of a profile is none."""


def _known(tag: Tag) -> Iterator[tuple[tuple[MetadataField, int], str]]:
    if tag.name == "meta":
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            known = _BY_NAME.get(tag.get(attribute).lower())
            if known:
                yield known, attribute
                return
