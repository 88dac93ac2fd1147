"""PostgreSQL: what can be wrong with a server is said, and a record in it is as one in a file."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from urllib.parse import quote

import psycopg
import pytest

from accord.errors import StoreError
from accord.store.database import connect, transaction
from accord.store.location import locate
from accord.store.store import Store
from tools.temporary_server import Server

if TYPE_CHECKING:
    from tests.databases import Databases


@pytest.fixture
def place(databases: Databases) -> Iterator[str]:
    yield databases.new()
    databases.take_back()


@pytest.fixture
def empty(server: Server) -> Iterator[str]:
    yield server.make("empty")
    server.drop("empty")


def complaint(url: str) -> str:
    with pytest.raises(StoreError) as caught:
        Store.open(url)
    return str(caught.value)


def test_a_server_that_is_not_there(server: Server) -> None:
    told = complaint("postgresql://me:secret@127.0.0.1:1/record")
    assert "me:***@127.0.0.1:1" in told
    assert "secret" not in told
    assert told.endswith("(is the server running, and are host and port right?) [store/unreachable]")


def test_a_database_that_is_not_there(server: Server) -> None:
    told = complaint(server.url("nowhere"))
    assert 'database "nowhere" does not exist (make it first: createdb NAME) [store/no-database]' in told


def test_a_wrong_password(server: Server) -> None:
    server.run("CREATE ROLE clerk LOGIN PASSWORD 'right'")
    told = complaint(f"postgresql://clerk:{quote('wr@ng')}@127.0.0.1:{server.port}/postgres")
    assert "password authentication failed" in told
    assert "PGPASSWORD" in told
    assert "wr@ng" not in told
    assert "wr%40ng" not in told


def test_somebody_elses_tables(server: Server, empty: str) -> None:
    server.run("CREATE TABLE ledger (amount int)", "empty")
    assert complaint(empty).endswith("[store/not-a-record]")


def test_a_database_that_cannot_hold_every_text(server: Server) -> None:
    server.run("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    assert "LATIN1" in complaint(server.url("latin"))
    server.drop("latin")


def test_who_may_only_read_reads_and_is_refused_when_writing(server: Server, place: str) -> None:
    name = place.split("/")[3].split("?")[0]
    server.run("DO $$ BEGIN CREATE ROLE guest LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    server.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest", name)
    store = Store.open(server.url(name, "guest"))
    with store.reading() as queries:
        assert queries.count("events") == 0
    with pytest.raises(StoreError, match=r"permission denied.*store/not-allowed"), store.writing() as writer:
        writer.begin_run("add", "0", "")
    store.close()


def test_two_that_open_an_empty_database_at_once_make_one_record(empty: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        engines = list(pool.map(lambda _: connect(locate(empty)), range(4)))
    for engine in engines:
        engine.dispose()


def test_a_reader_cannot_write(place: str) -> None:
    engine = connect(locate(place))
    refused = pytest.raises(StoreError, match="store/read-only")
    with refused, transaction(engine, writes=False) as connection:
        connection.exec_driver_sql("DELETE FROM events")
    engine.dispose()


def test_a_server_started_anew_is_found_again(server: Server, place: str) -> None:
    store = Store.open(place)
    with psycopg.connect(server.url("postgres"), autocommit=True) as other:
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'accord'"
        other.execute(ended)
    with store.reading() as queries:
        assert queries.count("events") == 0
    store.close()


def test_texts_are_sorted_alike_in_every_language(server: Server) -> None:
    try:
        server.run(
            "CREATE DATABASE swedish TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'sv-SE' ENCODING 'UTF8'"
        )
    except psycopg.Error:
        pytest.skip("this PostgreSQL knows no languages")
    engine = connect(locate(server.url("swedish")))
    with transaction(engine, writes=True) as connection:
        for id in ("b", "B", "å", "z", "a"):
            connection.exec_driver_sql("INSERT INTO origins (id, head) VALUES (%s, '')", (id,))
        found = connection.exec_driver_sql("SELECT id FROM origins ORDER BY id").scalars().all()
    assert found == ["B", "a", "b", "z", "å"]
    engine.dispose()
    server.drop("swedish")
