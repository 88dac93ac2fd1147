"""How likely events are, in what the record answers: dossier, brief, timeline, reasons, exports."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.library import EventReasons, Record, Selection, Span, markdown
from accord.model.confidence import Confidence, Ground

if TYPE_CHECKING:
    from tests.conftest import Maker

TEXT = "Peru and Chile met in Lima. Peru and Chile signed a pact."
GROUNDS = (Ground("its parties are named", 1.2), Ground("its sentence has ‘would’", -0.4))


@pytest.fixture
def weighed(tmp_path: Path, make: Maker) -> Iterator[Record]:
    """Return a record with a likely meeting and a doubtful signing."""
    document = make.document("one.txt", TEXT, published="2024-05-03")
    likely = make.mention(document, TEXT[:27], "meeting", "PER CHL", date="2024-05-02")
    doubtful = make.mention(document, TEXT[28:], "signing", "PER CHL", date="2024-05-03")
    with Record.open(tmp_path / "r.sqlite") as record:
        with record._store.writing() as writer:
            reading = make.reading(
                document,
                replace(likely, confidence=Confidence(0.9, GROUNDS)),
                replace(doubtful, confidence=Confidence(0.3)),
            )
            writer.insert([reading])
        record.rebuild()
        yield record


def test_the_timeline_marks_what_is_doubtful(weighed: Record) -> None:
    assert {mark.kind.value: mark.doubtful for mark in weighed.chart().marks} == {
        "meeting": False,
        "signing": True,
    }


def test_dossier_and_brief_mark_what_is_doubtful(weighed: Record) -> None:
    found = weighed.dossier(["PER", "CHL"])
    assert [(entry.kind.value, entry.confidence, entry.doubtful) for entry in found.entries] == [
        ("meeting", 0.9, False),
        ("signing", 0.3, True),
    ]
    assert markdown(found).count("Confidence 0.30, doubtful.") == 1


def test_dossier_of_what_is_likely_says_so(weighed: Record) -> None:
    for days in ({}, {"since": "2024-01-01"}):
        found = weighed.dossier(["PER", "CHL"], min_confidence=0.5, **days)
        assert (found.total, found.min_confidence) == (1, 0.5)
    assert "confidence of 0.5 or more" in markdown(found)


def test_timeline_keeps_what_is_likely(weighed: Record) -> None:
    lines = weighed.timeline((), Span(min_confidence=0.5)).lines
    assert [line.confidence for line in lines] == [0.9]


def test_reasons_have_what_raises_and_lowers_it(weighed: Record) -> None:
    (event,) = weighed.events(kind="meeting")
    found = weighed.why(event.id)
    assert isinstance(found, EventReasons)
    assert found.confidence == Confidence(0.9, GROUNDS)


def test_exports_have_it_and_can_be_narrowed(weighed: Record) -> None:
    for table in ("events", "mentions"):
        out = io.StringIO()
        assert weighed.export(table, "csv", out) == 2
        head, *rows = (line.split(",") for line in out.getvalue().splitlines())
        assert {row[head.index("confidence")] for row in rows} == {"0.9", "0.3"}
    out = io.StringIO()
    assert weighed.export("events", "jsonl", out, Selection(min_confidence=0.5)) == 1
    assert json.loads(out.getvalue())["confidence"] == 0.9


def test_a_record_with_confidences_verifies(weighed: Record) -> None:
    assert weighed.verify(rebuild=True).sound


def test_search_and_events_know_it(weighed: Record) -> None:
    assert {hit.confidence: hit.doubtful for hit in weighed.search("Peru").events} == {0.9: False, 0.3: True}
    assert len(weighed.events()) == 2
    assert [event.confidence for event in weighed.events(min_confidence=0.5)] == [0.9]
