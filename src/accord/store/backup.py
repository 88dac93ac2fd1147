"""Writes a record into a file of its own, and brings it back from there.

A backup is itself a whole record in an SQLite file: it can be opened and asked like any other. It is made
in one snapshot while others go on writing, looked through, and only then given its name; what is brought
back is looked through first and stands as a whole or not at all.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from accord.errors import StoreError
from accord.store import copying
from accord.store.copying import Share
from accord.store.database import connect, transaction
from accord.store.location import locate, shown
from accord.store.tables import documents

PAGES = 2_000
"""Pages of SQLite copied at a time."""

FAULTS = 5
"""Faults of a damaged record that are told."""


def back_up(engine: Engine, file: Path, share: Share, *, force: bool) -> None:
    """Write the record as it is at this moment into `file`.

    Raises `StoreError`: "backup/exists" unless `force`, "backup/is-the-record", "backup/empty",
    "backup/cannot-write", "backup/damaged" where the record itself is.
    """
    if engine.dialect.name == "sqlite" and file.exists() and file.samefile(shown(engine.url)):
        raise StoreError("backup/is-the-record", "is the record itself", where=str(file), hint="name another")
    if file.exists() and not force:
        hint = "name another, or write over it with --force"
        raise StoreError("backup/exists", "is there already", where=str(file), hint=hint)
    with transaction(engine, writes=False) as connection:
        if copying.is_empty(connection):
            hint = "is it the record that you meant?"
            raise StoreError("backup/empty", "holds nothing to back up", where=shown(engine.url), hint=hint)
    with _draft(file) as draft:
        if engine.dialect.name == "sqlite":
            _copy_file(shown(engine.url), draft, share)
        else:
            _copy_rows(engine, draft, share)
        _settle(draft)
        _check_file(draft, file)


def bring_back(engine: Engine, file: Path, share: Share, *, force: bool) -> None:
    """Put what the backup holds in place of what the record holds, in one transaction.

    Raises `StoreError`: "backup/not-found", "backup/not-a-backup", "backup/damaged", "store/newer";
    "restore/not-empty" for a record that holds anything, unless `force`.
    """
    if not file.is_file():
        raise StoreError("backup/not-found", "there is no such file", where=str(file))
    with tempfile.TemporaryDirectory(prefix="accord-restore-") as folder:
        draft = Path(folder) / "backup.sqlite"
        shutil.copyfile(file, draft)
        _check_file(draft, file)
        backup = connect(locate(draft))  # a backup of an older Accord is brought up to date
        try:
            with transaction(backup, writes=False) as source:
                _check_texts(source, file)
                with transaction(engine, writes=True) as target:
                    _refuse_unless_empty(target, shown(engine.url), force)
                    copying.copy(source, target, share)
        finally:
            backup.dispose()


@contextmanager
def _draft(file: Path) -> Iterator[Path]:
    """Yield a new file beside `file` that takes its name if all went well."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{file.name}-", suffix=".sqlite", dir=file.parent)
        os.close(handle)
    except OSError as error:
        raise StoreError("backup/cannot-write", f"cannot be written: {error}", where=str(file)) from error
    draft = Path(name)
    try:
        yield draft
        draft.replace(file)
    except (OSError, sqlite3.Error) as error:
        raise StoreError("backup/cannot-write", f"cannot be written: {error}", where=str(file)) from error
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            draft.with_name(draft.name + end).unlink(missing_ok=True)


def _copy_file(record: str, draft: Path, share: Share) -> None:
    """Copy an SQLite record page by page; the snapshot stays the same whoever writes meanwhile."""
    with (
        closing(sqlite3.connect(record, isolation_level=None)) as source,
        closing(sqlite3.connect(draft)) as target,
    ):
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target, pages=PAGES, progress=lambda _, left, total: share(total - left, total))


def _copy_rows(engine: Engine, draft: Path, share: Share) -> None:
    draft.unlink()
    file = connect(locate(draft))
    try:
        with transaction(engine, writes=False) as source, transaction(file, writes=True) as target:
            copying.copy(source, target, share)
    finally:
        file.dispose()


def _settle(draft: Path) -> None:
    """Bring all of it into the one file, and that to the disk."""
    with closing(sqlite3.connect(draft)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with draft.open("rb") as written:
        os.fsync(written.fileno())


def _check_file(draft: Path, told: Path) -> None:
    """Raise `StoreError` if this is no record, or a damaged one; `told` is the name under which it is known."""
    try:
        with closing(sqlite3.connect(f"{draft.as_uri()}?mode=ro", uri=True)) as connection:
            names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if not {"alembic_version", "documents"} <= names:
                raise _not_a_backup(told, "holds no record of Accord")
            found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({FAULTS})")]
            dangling = connection.execute("PRAGMA foreign_key_check").fetchmany(FAULTS)
    except sqlite3.DatabaseError as error:
        raise _not_a_backup(told, str(error)) from error
    faults = [] if found == ["ok"] else found
    faults += [f"a row of {table} points at no row of {parent}" for table, _, parent, _ in dangling]
    _refuse_damaged(faults, told)


def _check_texts(source: Connection, told: Path) -> None:
    """Raise `StoreError` if a report's text is not the one that was read."""
    query = select(documents.c.id, documents.c.text, documents.c.hash)
    found = source.execution_options(yield_per=copying.ROWS).execute(query)
    changed = [row.id for row in found if hashlib.sha256(row.text.encode()).hexdigest() != row.hash]
    _refuse_damaged([f"the text of {id} is not the one that was read" for id in changed[:FAULTS]], told)


def _refuse_damaged(faults: list[str], told: Path) -> None:
    if faults:
        hint = "use another backup"
        raise StoreError("backup/damaged", f"is damaged: {'; '.join(faults)}", where=str(told), hint=hint)


def _not_a_backup(told: Path, what: str) -> StoreError:
    return StoreError("backup/not-a-backup", what, where=str(told), hint="was it made by 'accord backup'?")


def _refuse_unless_empty(target: Connection, where: str, force: bool) -> None:
    if not force and not copying.is_empty(target):
        hint = "name an empty one, or give up what it holds with --force"
        raise StoreError("restore/not-empty", "holds a record", where=where, hint=hint)
