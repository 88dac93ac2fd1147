"""The file that says which feeds are watched, read with all its faults at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from accord.errors import ReadError, SettingsError
from accord.read.net.addresses import target

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_OWN = ("every", "spacing", "feed")
_OF_A_FEED = ("url", "publisher", "follow", "every")
LEAST = timedelta(minutes=1)
"""The shortest time between two looks at a feed; servers take less for an attack."""
MOST = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Watched:
    """A feed to be watched: `follow` asks for the pages that its entries lead to, `every` is the time between looks."""

    url: str
    publisher: str | None = None
    follow: bool = False
    every: timedelta = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Plan:
    """All feeds to be watched; `spacing` is the least time between two requests to one server."""

    feeds: tuple[Watched, ...]
    spacing: timedelta = timedelta(seconds=2)


def load_plan(file: Path) -> Plan:
    """Return what a file says; raises SettingsError "watch/unreadable", or "watch/invalid" with every fault."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        hint = "docs/how-to/watch-feeds.md shows one"
        raise SettingsError(
            "watch/unreadable", f"cannot be read: {error}", where=str(file), hint=hint
        ) from error
    faults: list[str] = []
    plan = _plan(data, faults)
    if faults:
        count = f"{len(faults)} fault{'s' if len(faults) > 1 else ''}"
        message = f"{count}: {'; '.join(faults)}"
        raise SettingsError(
            "watch/invalid", message, where=str(file), hint="docs/how-to/watch-feeds.md shows one"
        )
    return plan


def _plan(data: Mapping[str, Any], faults: list[str]) -> Plan:
    faults += _unknown(data, _OWN, "")
    feeds = data.get("feed", [])
    if not isinstance(feeds, list) or not feeds:
        faults.append("there is no [[feed]]")
        feeds = []
    every = _time(data, "every", "15m", "", faults)
    spacing = _time(data, "spacing", "2s", "", faults, least=timedelta(0))
    found = tuple(_feed(item, f"feed {n}: ", every, faults) for n, item in enumerate(feeds, 1))
    urls = [feed.url for feed in found if feed.url]
    faults += [f"{url} is there more than once" for url in sorted({u for u in urls if urls.count(u) > 1})]
    return Plan(found, spacing)


def _feed(item: object, where: str, every: timedelta, faults: list[str]) -> Watched:
    if not isinstance(item, dict):
        faults.append(f"{where}is no table")
        return Watched("")
    faults += _unknown(item, _OF_A_FEED, where)
    publisher, follow = item.get("publisher"), item.get("follow", False)
    if publisher is not None and not (isinstance(publisher, str) and publisher.strip()):
        faults.append(f"{where}publisher is no name")
        publisher = None
    if not isinstance(follow, bool):
        faults.append(f"{where}follow is neither true nor false")
        follow = False
    own = _time(item, "every", "", where, faults) if "every" in item else every
    return Watched(_url(item.get("url"), where, faults), publisher, follow, own)


def _url(value: object, where: str, faults: list[str]) -> str:
    if not isinstance(value, str):
        faults.append(f"{where}has no url")
        return ""
    try:
        return str(target(value))
    except ReadError as error:
        faults.append(f"{where}{error.where or value} {error.message}")
        return ""


def _time(
    data: Mapping[str, Any],
    key: str,
    default: str,
    where: str,
    faults: list[str],
    *,
    least: timedelta = LEAST,
) -> timedelta:
    written = data.get(key, default)
    found = re.fullmatch(r"(\d{1,6})\s*([smhd])", written) if isinstance(written, str) else None
    length = timedelta(**{_UNITS[found[2]]: int(found[1])}) if found else None
    if length is None:
        faults.append(f"{where}{key} = {written!r} is no time such as '15m', '2h' or '1d'")
    elif not least <= length <= MOST:
        faults.append(f"{where}{key} = {written!r} is not between {_told(least)} and {_told(MOST)}")
    return LEAST if length is None else length


def _told(length: timedelta) -> str:
    if length.days:
        return f"{length.days}d"
    return f"{length.seconds // 60}m" if length.seconds else "0s"


def _unknown(data: Mapping[str, Any], known: tuple[str, ...], where: str) -> Iterator[str]:
    for key in data:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            advice = f", did you mean {near[0]!r}?" if near else f"; valid are {', '.join(known)}"
            yield f"{where}there is no {key!r}{advice}"
