"""Fixtures that all tests share."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from accord.model.claims import Claim, ClaimValue, EventMention, Evidence, Field, Kind, MentionId
from accord.model.dates import Basis, Precision, When
from accord.model.documents import Document, DocumentId, Page
from accord.model.ports import BANDS, Reading, Sketch
from accord.model.spans import Span
from tests.databases import Databases, Files, Places
from tools.temporary_server import NoServer, Server, serving

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of reference data that lies beside the repository; skip where there is none."""
    folder = ROOT.parent / "shared"
    if not (folder / "CODEBOOK.md").is_file():
        pytest.skip("the reference data (../shared) is not on this machine")
    return folder


def _always(sketch: Sketch, _page: Page) -> Sketch:
    """Give the same sketch of any page; readings made here go to other processes, which lambdas cannot."""
    return sketch


class Maker:
    """Makes readings by hand, for tests that need no language model."""

    def document(self, id: str, text: str, **fields: Any) -> Document:
        """Return a report; `published` may be ISO text."""
        if isinstance(fields.get("published"), str):
            fields["published"] = date.fromisoformat(fields["published"])
        return Document(DocumentId(id), text, hashlib.sha256(text.encode()).hexdigest(), **fields)

    def when(self, iso: str, precision: Precision = Precision.DAY) -> When:
        """Return a stated day."""
        day = date.fromisoformat(iso)
        return When(day, day, precision, Basis.STATED, iso)

    def mention(self, document: Document, quote: str, kind: str, parties: str, **fields: Any) -> EventMention:
        """Return what `document` says in the words `quote`; `parties` are codes in one text."""
        start = document.text.index(quote)
        evidence = (Evidence.at(document.text, Span(start, start + len(quote))),)
        values: list[tuple[Field, ClaimValue]] = [(Field.PARTY, party) for party in parties.split()]
        for name, value in fields.items():
            if name == "date" and isinstance(value, str):
                value = self.when(value)
            several = value if isinstance(value, list) else [value]
            values += [(Field(name), item) for item in several]
        claims = tuple(Claim(field, value, evidence, f"test/{field.value}") for field, value in values)
        id = MentionId(f"{document.id}#{kind}-{start}")
        return EventMention(id, document.id, Kind(kind), evidence, claims, "test/made", "0" * 16)

    def reading(self, document: Document, *mentions: EventMention) -> Reading:
        """Return the reading of a report without page furniture."""
        words = document.text.casefold().split()
        shingles = frozenset(zlib.crc32(" ".join(words[i : i + 3]).encode()) for i in range(len(words) - 2))
        runs = list(shingles)[:4]
        bands = frozenset(run + (i << 32) for run in runs for i in range(BANDS))
        return Reading(Page(document, ()), mentions, partial(_always, Sketch(shingles, len(words), bands)))


@pytest.fixture(scope="session")
def make() -> Maker:
    """Return the maker of readings."""
    return Maker()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Return a PostgreSQL server of the tests' own; skip where none can be started, and say why."""
    try:
        with serving() as started:
            yield started
    except NoServer as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def databases(server: Server) -> Databases:
    return Databases(server)


@pytest.fixture(params=["sqlite", "postgresql"])
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Places]:
    """Return where empty records can be: in files, then in databases of a server."""
    if request.param == "sqlite":
        yield Files(tmp_path)
        return
    databases: Databases = request.getfixturevalue("databases")
    yield databases
    databases.take_back()
