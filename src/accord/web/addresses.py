"""The addresses of pages: one stable path for each thing that the record holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlencode

FORMS = (".json", ".csv", ".html", ".atom", ".ics")
"""Endings of paths that name a form of a page."""


def path(*parts: str) -> str:
    """Return a path of these parts, escaped; one whose last part ends like a form is told to be a page."""
    said = "/" + "/".join(quote(part, safe="") for part in parts)
    return said + ".html" if said.endswith(FORMS) else said


def event(id: str) -> str:
    """Return the path of an event."""
    return path("e", id)


def report(id: str, start: int | None = None, end: int | None = None) -> str:
    """Return the path of a report, or of a place in its text (code points, as in RFC 5147)."""
    place = "" if start is None else f"#{anchor(start, end or start)}"
    return path("r", id) + place


def anchor(start: int, end: int) -> str:
    """Return the name of a stretch of a report's text within its page."""
    return f"char={start},{end}"


def body(id: str) -> str:
    """Return the path of a standing body."""
    return path("bodies", id)


def agreement(id: str) -> str:
    """Return the path of an agreement."""
    return path("agreements", id)


def actor(id: str) -> str:
    """Return the path of a person or organisation."""
    return path("actors", id)


def dossier(codes: Iterable[str]) -> str:
    """Return the path of the dossier of some parties; their order makes no difference to it."""
    return path("d", "-".join(sorted(codes)))


def asked(path: str, question: Mapping[str, object]) -> str:
    """Return a path with what is asked of it; what is None, empty or false is left out."""
    told = {name: value for name, value in question.items() if value not in (None, "", False)}
    return f"{path}?{urlencode(told, doseq=True)}" if told else path


def twin(page: str, form: str) -> str:
    """Return the path of a page's twin in a form ('json'), with the same question."""
    stem, mark, question = page.partition("?")
    stem = stem.removesuffix(".html") if stem.endswith(".html") else stem
    return f"{'/record' if stem == '/' else stem}.{form}{mark}{question}"
