"""Where a record is: a file, a folder, or the URL of a database."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from accord.errors import StoreError

FILE_NAME = "record.sqlite"
"""What the record is called inside a folder."""

SUFFIXES = frozenset({".db", ".sqlite", ".sqlite3"})
"""Endings by which a path that does not exist yet is known to be a file."""


def locate(where: str | Path) -> URL:
    """Return the database URL of `where`; a folder holds its record in `record.sqlite`.

    Raises `StoreError` ("store/bad-url") for a URL that names no known kind of database.
    """
    if "://" in str(where):
        return _url(str(where))
    path = Path(where).expanduser()
    if path.is_dir() or (not path.is_file() and path.suffix.lower() not in SUFFIXES):
        path = path / FILE_NAME
    return URL.create("sqlite", database=str(path))


def _url(where: str) -> URL:
    hint = "give a path, sqlite:///PATH or postgresql://USER@HOST/NAME"
    try:
        url = make_url(where)
        if url.drivername in {"postgresql", "postgres"}:
            url = url.set(drivername="postgresql+psycopg")
        url.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise StoreError("store/bad-url", f"not a database that Accord knows: {where}", hint=hint) from error
    return url


def shown(url: URL) -> str:
    """Return the record's place for people: the path of a file, else the URL without its password."""
    if url.get_backend_name() == "sqlite" and url.database:
        return url.database
    return url.render_as_string(hide_password=True)
