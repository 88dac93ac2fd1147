"""Puts pages together: reports from words of our own, laid out as `layouts/` say; the same pages every time."""

from __future__ import annotations

import html
import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Template
from typing import Any

HERE = Path(__file__).parent
EACH = 3
"""Reports laid out in each layout."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a report: `kind` is p, h2, quote, list, table or caption; captions are no part of its text."""

    kind: str
    words: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """Return its words as they stand in the report."""
        return "\n".join((*self.words, *(" ".join(row) for row in self.rows)))


@dataclass(frozen=True, slots=True)
class Report:
    """What a page tells, and what is known of it."""

    title: str
    author: str
    publisher: str
    day: date
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Assembled:
    """A page with what should come out of it; a field that the layout does not state is None."""

    name: str
    held_out: bool
    page: str
    body: str
    title: str
    author: str | None
    publisher: str | None
    day: date | None


def pages() -> Iterator[Assembled]:
    """Yield all pages of all layouts, in the order of their names."""
    wording = tomllib.loads((HERE / "wording.toml").read_text(encoding="utf-8"))
    for number, path in enumerate(sorted((HERE / "layouts").glob("*.toml"))):
        layout = tomllib.loads(path.read_text(encoding="utf-8"))
        for variant in range(EACH):
            chance = random.Random(f"{path.stem} {variant}")
            report = _report(wording, chance, number * EACH + variant, layout)
            yield _assembled(f"{path.stem}-{variant + 1}", layout, report, _around(wording, chance))


def _report(wording: dict[str, Any], chance: random.Random, number: int, layout: dict[str, Any]) -> Report:
    first, second = chance.sample(range(len(wording["states"])), 2)
    day = date(2019 + number % 7, 1 + number % 12, 1 + number * 7 % 28)
    names = {
        "a": wording["states"][first],
        "b": wording["states"][second],
        "ca": wording["capitals"][first],
        "cb": wording["capitals"][second],
        "pa": wording["persons"][first],
        "pb": wording["persons"][second],
        "month": wording["months"][day.month - 1],
        "day": day.day,
        "weekday": f"{day:%A}",
    }
    names["x"], names["y"] = chance.sample(wording["areas"], 2)
    form = number % len(wording["titles"])
    kinds = layout.get("units", "p p p p p p p").split()
    pools = {"p": "paragraphs", "h2": "headings", "quote": "quotes", "caption": "captions"}
    drawn = {pool: iter(chance.sample(wording[pool], len(wording[pool]))) for pool in pools.values()}
    opening = Unit("p", (_filled(wording["openings"][form], names),))
    units = [opening]
    for kind in kinds:
        if kind == "list":
            units.append(Unit(kind, tuple(_filled(item, names) for item in wording["items"])))
        elif kind == "table":
            units.append(Unit(kind, (), tuple(tuple(row) for row in wording["rows"])))
        else:
            units.append(Unit(kind, (_filled(next(drawn[pools[kind]]), names),)))
    return Report(
        _filled(wording["titles"][form], names),
        chance.choice(wording["authors"]),
        chance.choice(wording["publishers"]),
        day,
        tuple(units),
    )


def _filled(words: str, names: dict[str, Any]) -> str:
    return Template(words).substitute(names)


def _around(wording: dict[str, Any], chance: random.Random) -> dict[str, str]:
    """Return the words of the page around the report."""
    around: dict[str, str] = {}
    for name, pool in (
        ("teaser", "teasers"),
        ("summary", "summaries"),
        ("comment", "comments"),
        ("nick", "nicknames"),
    ):
        drawn = chance.sample(wording[pool], len(wording[pool]))
        around |= {f"{name}{number}": html.escape(words) for number, words in enumerate(drawn, 1)}
    return around


def _assembled(name: str, layout: dict[str, Any], report: Report, around: dict[str, str]) -> Assembled:
    day = report.day
    said = around | {
        "title": html.escape(report.title),
        "author": report.author,
        "publisher": report.publisher,
        "iso": day.isoformat(),
        "long": f"{day.day} {day:%B %Y}",
        "american": f"{day:%B} {day.day}, {day.year}",
        "numbers": f"{day:%d/%m/%Y}",
        "slug": report.title.lower().replace(" ", "-"),
    }
    body = _laid_out(layout, report, said)
    states = layout.get("states", ["author", "publisher", "day"])
    return Assembled(
        name,
        bool(layout.get("held_out")),
        Template(layout["page"]).substitute(said | {"body": body}),
        "\n\n".join(unit.text for unit in report.units if unit.kind != "caption"),
        report.title,
        report.author if "author" in states else None,
        report.publisher if "publisher" in states else None,
        day if "day" in states else None,
    )


def _laid_out(layout: dict[str, Any], report: Report, said: dict[str, str]) -> str:
    """Return the report's units in the layout's mark-up, with what the layout puts between them."""
    between = layout.get("between", {})
    parts = []
    for number, unit in enumerate(report.units, 1):
        parts.append(_unit(layout, unit))
        if str(number) in between:
            parts.append(Template(between[str(number)]).substitute(said))
    return "\n".join(parts)


def _unit(layout: dict[str, Any], unit: Unit) -> str:
    form = layout.get(unit.kind, _PLAIN[unit.kind])
    words = [html.escape(word, quote=False) for word in unit.words]
    if unit.kind == "list":
        item = layout.get("item", "<li>$text</li>")
        return Template(form).substitute(
            text="\n".join(Template(item).substitute(text=word) for word in words)
        )
    if unit.kind == "table":
        rows = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in unit.rows)
        return Template(form).substitute(text=rows)
    return Template(form).substitute(text="\n".join(words))


_PLAIN = {
    "p": "<p>$text</p>",
    "h2": "<h2>$text</h2>",
    "quote": "<blockquote><p>$text</p></blockquote>",
    "list": "<ul>$text</ul>",
    "table": "<table>$text</table>",
    "caption": "<figure><img src='/i.jpg' alt=''><figcaption>$text</figcaption></figure>",
}
