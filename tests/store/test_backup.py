"""A backup holds the whole record and nothing else will do; a restore brings back all of it or nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from accord.errors import StoreError
from accord.model.ports import Failure
from accord.store.store import Store
from accord.store.tables import metadata
from tests.store.conftest import Book

if TYPE_CHECKING:
    from tests.conftest import Maker
    from tests.databases import Places


def quietly(done: int, whole: int) -> None:
    assert 0 <= done <= whole


def held(store: Store) -> dict[str, list[Any]]:
    """Return all rows of all tables, and what a search finds."""
    with store.reading() as queries:
        rows = {
            table.name: queries.connection.execute(select(table).order_by(*table.primary_key.columns)).all()
            for table in metadata.sorted_tables
        }
        found = [*queries.find_documents("talks", 9), *queries.find_documents("sea", 9)]
        events = queries.find_events("PER held", 9)
    hits: list[Any] = sorted(hit.document for hit in found)
    return rows | {"search": hits + sorted(hit.event for hit in events)}


@pytest.fixture
def full(book: Book, make: Maker) -> Book:
    """Return a record with a merge, a judgement withdrawn, failures and texts of every kind."""
    for id, parties in (("a.txt", "PER CHL"), ("b.txt", "PER CHL"), ("ç 'd'.txt", "PER BOL")):
        document = make.document(id, f"{id} % Die Häfen\n\u2028 am Meer 𝕏: they held talks by the sea.")
        book.add(make.reading(document, make.mention(document, "held talks", "meeting", parties)))
    document = make.document("c.txt", "They held talks no. 3.", title="Talks", published="2024-01-02")
    book.add(make.reading(document, make.mention(document, "held talks", "meeting", "PER CHL", ordinal=3)))
    book.add(make.reading(make.document("e.txt", "Nothing.")), numbered=False)
    with book.store.writing() as writer:
        writer.note_run(writer.begin_run("add", "0.1", "abc"), {"added": 5}, [Failure("x", "y/z", "no")])
    return book


def test_a_backup_is_a_record_that_holds_the_same(full: Book, tmp_path: Path) -> None:
    file = tmp_path / "kept" / "monday.sqlite"
    full.store.back_up(file, quietly)
    assert [path.name for path in file.parent.iterdir()] == ["monday.sqlite"]
    kept = Store.open(file)
    assert held(kept) == held(full.store)
    kept.close()


def test_a_record_comes_back_whole_from_its_backup(full: Book, places: Places, tmp_path: Path) -> None:
    full.store.back_up(tmp_path / "monday.sqlite", quietly)
    other = Store.open(places.new())
    other.bring_back(tmp_path / "monday.sqlite", quietly)
    assert held(other) == held(full.store)
    other.close()


def test_a_record_that_came_back_goes_on(full: Book, places: Places, tmp_path: Path, make: Maker) -> None:
    full.store.back_up(tmp_path / "monday.sqlite", quietly)
    other = Book(places.new())
    other.store.bring_back(tmp_path / "monday.sqlite", quietly)
    document = make.document("f.txt", "Again they held talks, by the sea.")
    other.add(make.reading(document, make.mention(document, "held talks", "meeting", "PER BOL")))
    with other.store.writing() as writer:
        assert writer.begin_run("add", "0.1", "abc") == 2
    with other.store.reading() as queries:
        assert "f.txt" in [hit.document for hit in queries.find_documents("sea", 9)]
    other.store.close()


def test_from_one_kind_of_database_to_the_other_and_back(
    full: Book, server: object, databases: Places, tmp_path: Path
) -> None:
    full.store.back_up(tmp_path / "1.sqlite", quietly)
    between = Store.open(databases.new())
    between.bring_back(tmp_path / "1.sqlite", quietly)
    between.back_up(tmp_path / "2.sqlite", quietly)
    last = Store.open(tmp_path / "3.sqlite")
    last.bring_back(tmp_path / "2.sqlite", quietly)
    assert held(last) == held(between) == held(full.store)
    between.close()
    last.close()


def test_a_file_that_is_there_is_kept_unless_forced(full: Book, tmp_path: Path) -> None:
    file = tmp_path / "monday.sqlite"
    file.write_text("precious", encoding="utf-8")
    with pytest.raises(StoreError, match=r"--force.*backup/exists"):
        full.store.back_up(file, quietly)
    assert file.read_text(encoding="utf-8") == "precious"
    full.store.back_up(file, quietly, force=True)
    Store.open(file).close()


def test_the_record_is_no_place_for_its_backup(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "record.sqlite")
    with pytest.raises(StoreError, match="backup/is-the-record"):
        store.back_up(tmp_path / "record.sqlite", quietly, force=True)
    store.close()


def test_a_record_that_holds_nothing_is_hardly_the_one_meant(book: Book, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="backup/empty"):
        book.store.back_up(tmp_path / "monday.sqlite", quietly)
    assert not (tmp_path / "monday.sqlite").exists()


def test_a_record_that_holds_anything_is_kept_unless_forced(
    full: Book, places: Places, make: Maker, tmp_path: Path
) -> None:
    full.store.back_up(tmp_path / "monday.sqlite", quietly)
    other = Book(places.new())
    other.add(make.reading(make.document("mine.txt", "My talks.")))
    before = held(other.store)
    with pytest.raises(StoreError, match=r"--force.*restore/not-empty"):
        other.store.bring_back(tmp_path / "monday.sqlite", quietly)
    assert held(other.store) == before
    other.store.bring_back(tmp_path / "monday.sqlite", quietly, force=True)
    assert held(other.store) == held(full.store)
    other.store.close()


def change(file: Path, statement: str) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE documents SET text = text || '!' WHERE id = 'a.txt'", "the text of a.txt"),
        ("DELETE FROM mentions WHERE document = 'a.txt'", "points at no row of mentions"),
        ("UPDATE alembic_version SET version_num = '9999'", "newer"),
        ("DROP TABLE documents", "holds no record"),
    ],
)
def test_a_backup_that_was_changed_is_refused(
    full: Book, places: Places, tmp_path: Path, statement: str, said: str
) -> None:
    file = tmp_path / "monday.sqlite"
    full.store.back_up(file, quietly)
    change(file, statement)
    other = Store.open(places.new())
    with pytest.raises(StoreError, match=said):
        other.bring_back(file, quietly)
    with other.reading() as queries:
        assert queries.count("documents") == 0
    other.close()


@pytest.mark.parametrize("content", [b"", b"Dear colleague", None])
def test_a_file_that_is_no_backup_is_refused(book: Book, tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "letter.sqlite"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(StoreError, match=r"letter\.sqlite: .*backup/not-"):
        book.store.bring_back(file, quietly)


def test_a_backup_with_a_damaged_page_is_refused(full: Book, tmp_path: Path) -> None:
    file = tmp_path / "monday.sqlite"
    full.store.back_up(file, quietly)
    whole = bytearray(file.read_bytes())
    whole[8192:12288] = b"\xff" * 4096
    file.write_bytes(whole)
    with pytest.raises(StoreError, match="backup/"):
        full.store.bring_back(file, quietly, force=True)
    assert "a.txt" in str(held(full.store)["documents"])


def test_a_restore_that_fails_half_way_leaves_all_as_it_was(full: Book, tmp_path: Path) -> None:
    full.store.back_up(tmp_path / "monday.sqlite", quietly)
    before = held(full.store)

    def fail(done: int, whole: int) -> None:
        if done > whole // 2:
            raise StoreError("test/broken", "broken")

    with pytest.raises(StoreError, match="test/broken"):
        full.store.bring_back(tmp_path / "monday.sqlite", fail, force=True)
    assert held(full.store) == before


def test_a_backup_that_fails_leaves_nothing_and_the_old_one(full: Book, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    file = folder / "monday.sqlite"
    full.store.back_up(file, quietly)
    before = file.read_bytes()

    def fail(done: int, whole: int) -> None:
        raise StoreError("test/broken", "broken")

    with pytest.raises(StoreError, match="test/broken"):
        full.store.back_up(file, fail, force=True)
    assert file.read_bytes() == before
    assert list(folder.iterdir()) == [file]


def test_a_backup_is_of_one_moment_though_others_write(
    full: Book, tmp_path: Path, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accord.store.backup.PAGES", 20)
    other = Book(full.where)
    before = held(full.store)

    def write(done: int, whole: int) -> None:
        if done <= whole // 2:
            other.add(make.reading(make.document(f"late-{done}.txt", "Late talks. " * 500)))

    full.store.back_up(tmp_path / "monday.sqlite", write)
    kept = Store.open(tmp_path / "monday.sqlite")
    assert held(kept) == before
    assert held(full.store) != before
    kept.close()
    other.store.close()
