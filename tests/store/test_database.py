"""Opening a record: from nothing, again, a newer one, someone else's database, a missing driver."""

from __future__ import annotations

import re
import sqlite3
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from accord.errors import StoreError
from accord.store import migrations
from accord.store.database import connect, transaction
from accord.store.location import locate
from accord.store.store import Store
from accord.store.tables import metadata, runs
from tests.databases import Places

RUN = {"what": "add", "started_at": "2025-01-01T00:00:00Z", "version": "0", "ontology": "", "counts": {}}


SEARCH = re.compile(r"\w+_fts(_\w+)?|(document|event)_words")
"""Tables of full-text search, which are no part of the metadata."""


def test_an_empty_place_becomes_a_record_with_all_tables(places: Places) -> None:
    with transaction(connect(locate(places.new())), writes=False) as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or not SEARCH.fullmatch(str(name))},
        )
        assert compare_metadata(context, metadata) == []


def test_in_a_folder_the_record_has_a_name_of_its_own(tmp_path: Path) -> None:
    connect(locate(tmp_path / "folder")).dispose()
    assert (tmp_path / "folder" / "record.sqlite").is_file()


def test_head_and_known_steps_are_those_of_the_files() -> None:
    script = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert script.get_heads() == [migrations.HEAD]
    assert {step.revision for step in script.walk_revisions()} == migrations.KNOWN


def test_sqlite_runs_with_foreign_keys_and_a_write_ahead_log(tmp_path: Path) -> None:
    with transaction(connect(locate(tmp_path)), writes=False) as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_an_error_rolls_the_whole_transaction_back(places: Places) -> None:
    engine = connect(locate(places.new()))
    with pytest.raises(StoreError), transaction(engine, writes=True) as connection:
        connection.execute(runs.insert(), [RUN, RUN | {"what": None}])
    with transaction(engine, writes=False) as connection:
        assert connection.execute(runs.select()).all() == []


def test_a_record_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    place = locate(tmp_path / "record.sqlite")
    with transaction(connect(place), writes=True) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"newer Accord.*store/newer"):
        connect(place)


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE ledger (amount)")
    with pytest.raises(StoreError, match="store/not-a-record"):
        connect(locate(path))


def test_a_file_that_is_no_database_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear colleague, " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match=r"not a database.*store/cannot-open"):
        connect(locate(path))


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"psycopg.*store/no-driver"):
        connect(locate("postgresql://someone@localhost/record"))


def test_a_record_that_cannot_be_written_can_be_asked(tmp_path: Path) -> None:
    file = tmp_path / "backup.sqlite"
    store = Store.open(tmp_path / "record.sqlite")
    with store.writing() as writer:
        writer.begin_run("add", "0", "")
    store.back_up(file, lambda done, whole: None)
    store.close()
    kept = Store.open(f"sqlite:///file:{file}?mode=ro&uri=true")
    with kept.reading() as queries:
        assert queries.count("events") == 0
    with pytest.raises(StoreError, match="store/read-only"), kept.writing() as writer:
        writer.begin_run("add", "0", "")
    kept.close()
