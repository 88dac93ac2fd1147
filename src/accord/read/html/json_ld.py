"""JSON-LD of pages: what it says of the article, however it is nested; what cannot be read of it is passed over."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from accord.model.metadata import MetadataField

Statement = tuple[MetadataField, str, str]
"""A field, its value, and where it stands: 'NewsArticle.headline'."""

_ARTICLE = re.compile(
    r"\w*(?:Article|BlogPosting|Report|PressRelease|Statement)$|LiveBlogPosting$|^SpeechArticle$"
)
_PAGE = frozenset({"WebPage", "ItemPage", "AboutPage"})
_CONTAINERS = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
_DATES = (("datePublished", MetadataField.PUBLISHED), ("dateCreated", MetadataField.PUBLISHED))
_COMMA = re.compile(r",(?=\s*[}\]])")
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|"
    r"(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$")  # fmt: skip
_DEEP = 6
_ITEMS = 500


def statements(script: str) -> list[Statement]:
    """Return what one script says of the page: of its first article, or of the page itself where it has none."""
    items = list(_items(_parsed(script), 0))[:_ITEMS]
    ids = {str(item["@id"]): item for item in items if "@id" in item and len(item) > 1}
    about = next((item for item in items if _is_article(item)), None)
    about = about or next((item for item in items if _PAGE & set(_types(item))), None)
    if about is None:
        return []
    kind = next(iter(_types(about)), "")
    return [(field, value, f"{kind}.{key}") for field, value, key in _said(about, ids) if value]


def _parsed(script: str) -> object:
    """Parse leniently: line ends in strings, commas too many, comments around, and what follows the first value."""
    text = _WRAPPING.sub("", script).strip()
    for attempt in (text, _COMMA.sub("", text)):
        try:
            return json.JSONDecoder(strict=False).raw_decode(attempt)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _items(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEP:
        return
    if isinstance(value, list):
        for member in value[:_ITEMS]:
            yield from _items(member, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in _CONTAINERS:
            if isinstance(value.get(key), dict | list):
                yield from _items(value[key], depth + 1)


def _types(item: dict[str, Any]) -> list[str]:
    named = item.get("@type")
    kinds = named if isinstance(named, list) else [named]
    return [re.split(r"[/#:]", kind)[-1] for kind in kinds if isinstance(kind, str)]


def _is_article(item: dict[str, Any]) -> bool:
    return any(_ARTICLE.match(kind) for kind in _types(item))


def _said(item: dict[str, Any], ids: dict[str, dict[str, Any]]) -> Iterator[Statement]:
    headline = "headline" if item.get("headline") else "name"
    yield MetadataField.TITLE, _words(item.get(headline)), headline
    for key, field in _DATES:
        if item.get(key) and (key == "datePublished" or not item.get("datePublished")):
            yield field, _words(item[key]), key
    yield MetadataField.MODIFIED, _words(item.get("dateModified")), "dateModified"
    for person in _members(item.get("author") or item.get("creator")):
        yield MetadataField.AUTHOR, _name(person, ids), "author"
    for publisher in _members(item.get("publisher")):
        yield MetadataField.PUBLISHER, _name(publisher, ids), "publisher"
    for language in _members(item.get("inLanguage")):
        yield MetadataField.LANGUAGE, _name(language, ids), "inLanguage"
    for key in ("mainEntityOfPage", "url"):
        address = item.get(key)
        yield (
            MetadataField.CANONICAL,
            _words(address.get("@id") if isinstance(address, dict) else address),
            key,
        )


def _members(value: object) -> Iterable[object]:
    return value[:20] if isinstance(value, list) else [value]


def _name(value: object, ids: dict[str, dict[str, Any]]) -> str:
    if isinstance(value, dict):
        value = value if "name" in value else ids.get(str(value.get("@id")), {})
        name = value.get("name")
        return _words(name[0] if isinstance(name, list) and name else name)
    return _words(value)


def _words(value: object) -> str:
    return " ".join(value.split())[:1_000] if isinstance(value, str) else ""
