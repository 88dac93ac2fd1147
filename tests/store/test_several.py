"""Several at once: writers take turns, readers see one moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from accord.errors import StoreError
from accord.store.store import Store
from tests.store.conftest import Book

if TYPE_CHECKING:
    from tests.conftest import Maker
    from tests.databases import Places


def test_a_writer_waits_for_the_one_before_it_and_sees_what_that_wrote(places: Places, make: Maker) -> None:
    place = places.new()
    first, second = Book(place), Book(place)

    def write() -> int:
        with second.store.writing() as writer:
            return len(writer.everything())

    with ThreadPoolExecutor(1) as pool:
        with first.store.writing() as writer:
            later = pool.submit(write)
            writer.insert([make.reading(make.document("a.txt", "Text."))])
            assert not later.done()
        assert later.result(10) == 1
    first.store.close()
    second.store.close()


def test_a_writer_that_waits_too_long_says_so(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accord.store.database.PATIENCE", 0.05)
    store = Store.open(places.new())
    busy = pytest.raises(StoreError, match=r"another one writes.*store/busy")
    with store.writing(), busy, store.writing():
        pass
    store.close()


def test_a_reader_sees_one_moment(places: Places, make: Maker) -> None:
    book = Book(places.new())
    with book.store.reading() as queries:
        assert queries.count("documents") == 0
        book.add(make.reading(make.document("a.txt", "Text.")))
        assert queries.count("documents") == 0
    book.store.close()
