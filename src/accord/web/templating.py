"""The templates' environment: everything is escaped; a few words and addresses at hand; a missing name is an error."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from accord import __version__
from accord.library import Speech, chip, chips, cited, counted, likelihood, limited, voice
from accord.model.claims import Field
from accord.web import addresses, words
from accord.web.desk import STATIC

HIT = re.compile(r"\[([^\[\]]*)\]")
"""Words that the search found, as its snippets have them."""

SCRIPT = "accord.js"
"""The front-end's module, which its build puts among the static files; pages work without it."""


def environment(
    nav: frozenset[str], speech: Callable[[], Speech], *, own: Mapping[str, Path] | None = None
) -> Environment:
    """Return the environment of the pages; `nav` are the paths that there are, `speech` names parties and areas.

    `own` are files of the user's that take the place of static ones, by their names.
    """
    known = lru_cache(maxsize=1)(speech)
    found = Environment(
        loader=PackageLoader("accord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        lstrip_blocks=True,
    )
    found.globals |= {
        "nav": nav,
        "to": addresses,
        "version": __version__,
        "static": partial(static, own=own or {}),
        "script": static(SCRIPT) if (STATIC / SCRIPT).is_file() else None,
        "chip": chip,
        "chips": chips,
        "cited": cited,
        "counted": counted,
        "likelihood": likelihood,
        "limited": limited,
        "voice": voice,
        "in_language": lambda code: known().language(code),
        "in_words": lambda field, text: known().area(text) if field == Field.AREA else text,
    }
    found.filters |= {
        "linked_data": linked_data,
        "folded": words.folded,
        "day": words.day,
        "minute": words.minute,
        "month": words.month,
        "count": words.count,
        "hits": hits,
        "size": words.size,
        "area": _called,
        "party_name": _called,
    }
    return found


def static(name: str, own: Mapping[str, Path] | None = None) -> str:
    """Return the address of a static file, which changes with what is in it, so that it may be kept for long."""
    file = (own or {}).get(name, STATIC / name)
    mark = hashlib.sha256(file.read_bytes()).hexdigest()[:10] if file.is_file() else "0"
    return f"/static/{name}?{mark}"


def _called(code: str, name: Callable[[str], str]) -> str:
    """Return what a code is called."""
    return name(code)


def hits(snippet: str) -> Markup:
    """Return a snippet of the search with what was looked for, in [brackets], marked."""
    return Markup(HIT.sub(r"<mark>\1</mark>", str(escape(words.folded(snippet)))))


def linked_data(data: Mapping[str, Any]) -> Markup:
    """Return data as JSON that can stand in a script element: nothing in it ends the element."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
