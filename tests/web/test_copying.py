"""What can be copied for other programs gives the same events as the page."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from accord.library import EventFilter, Record
from accord.web.copying import snippets, sql

FILTERS = [
    EventFilter(),
    EventFilter(parties=("IND", "ISR"), kind="session"),
    EventFilter(modality="occurred", since=date(2025, 11, 5), until=date(2025, 11, 30)),
    EventFilter(area="cyber-security"),
    EventFilter(country="ISR", differing=True),
    EventFilter(min_confidence=0.9),
    EventFilter(kind="visit' OR '1'='1"),
]


@pytest.mark.parametrize("wanted", FILTERS)
def test_the_query_finds_what_the_page_shows(samples_record: Record, wanted: EventFilter) -> None:
    with closing(sqlite3.connect(samples_record.where)) as record:
        found = {row[0] for row in record.execute(sql(wanted))}
    if wanted.kind and "'" in wanted.kind:
        assert found == set()
        return
    assert found == {line.event for line in samples_record.explore(wanted).lines}


def test_words_that_are_no_filter_of_the_tables_are_said(samples_record: Record) -> None:
    said = sql(EventFilter(words="joint\nDROP TABLE events; --"))
    with closing(sqlite3.connect(samples_record.where)) as record:
        assert len(record.execute(said).fetchall()) == 4
    assert "accord search" in said


def test_r_and_pandas_read_the_table_of_the_page() -> None:
    found = snippets("http://127.0.0.1:8000/explore.csv?kind=visit", EventFilter(kind="visit"))
    assert list(found) == ["R", "pandas", "SQL"]
    assert 'read.csv("http://127.0.0.1:8000/explore.csv?kind=visit"' in found["R"]
    assert 'pd.read_csv("http://127.0.0.1:8000/explore.csv?kind=visit")' in found["pandas"]
