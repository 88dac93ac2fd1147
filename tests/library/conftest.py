"""A record whose reports are read by the simplest reader, so that no language model is needed.

Each line of a report tells of one event: `kind PARTY PARTY … [key=value …]: words`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from accord.library import Record, adding
from accord.model.claims import Agreement, Participant
from accord.model.dates import Basis, Precision, When
from accord.model.documents import Document
from accord.model.ports import Failure, Reading
from accord.model.record import EventId
from accord.registry import Parts
from accord.settings import Settings
from accord.store.database import connect
from accord.store.location import locate
from accord.store.store import Store
from accord.store.writer import Clock, utc_now
from tests.databases import AT_ONCE

if TYPE_CHECKING:
    from tests.conftest import Maker
    from tests.databases import Places

LINE = re.compile(r"(?P<kind>[a-z-]+) (?P<parties>[A-Z]{3}(?: [A-Z]{3})+)(?P<fields>(?: \w+=\S+)*): .+")


def month(text: str) -> When:
    first = date.fromisoformat(f"{text}-01")
    last = date(first.year, first.month, monthrange(first.year, first.month)[1])
    return When(first, last, Precision.MONTH, Basis.STATED, text)


def words(text: str) -> str:
    """Return a value with blanks between its words."""
    return text.replace("_", " ").replace("-", " ")


def read_simply(make: Maker, document: Document) -> Reading | Failure:
    if "broken" in document.text:
        return Failure(document.id, "test/broken", "is broken")
    mentions = []
    for match in LINE.finditer(document.text):
        fields: dict[str, Any] = dict(part.split("=") for part in match["fields"].split())
        if "ordinal" in fields:
            fields["ordinal"] = int(fields["ordinal"])
        if "month" in fields:
            fields["date"] = month(fields.pop("month"))
        if "who" in fields:
            role = "visitor" if match["kind"] == "visit" else "participant"
            people = (words(who).split("/") for who in fields.pop("who").split("+"))
            fields["participant"] = [Participant(name, role, *rest) for name, *rest in people]
        if "title" in fields:
            title, *type_ = words(fields.pop("title")).split("/")
            fields["agreement"] = Agreement(title, *type_ or ["treaty"])
        if "body" in fields:
            fields["body"] = fields["body"].replace("_", " ")
        if "area" in fields:
            fields["area"] = fields["area"].split(",")
        mentions.append(make.mention(document, match[0], match["kind"], match["parties"], **fields))
    return make.reading(document, *mentions)


@pytest.fixture(scope="session")
def parts() -> Parts:
    return Parts(Settings())


@pytest.fixture
def simple(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have reports read by the simplest reader."""
    monkeypatch.setattr(adding, "process", lambda document, parts: read_simply(make, document))


Open = Callable[..., Record]


@pytest.fixture
def open_record(places: Places, parts: Parts, simple: None) -> Iterator[Open]:
    """Return what opens a record: `open_record(batch=2)`: a new one each time, with event ids E1, E2, …"""
    opened: list[Record] = []

    def open_(batch: int = 50, clock: Clock = utc_now) -> Record:
        if len(opened) >= AT_ONCE:
            opened[-AT_ONCE].close()
        numbers = count(1)
        store = Store(connect(locate(places.new())), clock, lambda: EventId(f"E{next(numbers)}"))
        opened.append(Record(store, parts, Settings(batch=batch)))
        return opened[-1]

    yield open_
    for record in opened:
        record.close()


@pytest.fixture
def record(open_record: Open) -> Record:
    return open_record()
