"""Where a record is: a file, a folder, or the URL of a database."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from accord.errors import StoreError

FILE_NAME = "record.sqlite"
"""What the record is called inside a folder."""

SUFFIXES = frozenset({".db", ".sqlite", ".sqlite3"})
"""Endings by which a path that does not exist yet is known to be a file."""

BACKENDS = frozenset({"sqlite", "postgresql"})
"""The databases whose search and locks the store knows."""

SECRET = re.compile(
    r"(?<=://)(?P<user>[^/?#@]*?):[^/?#]*@|(?P<name>[?&](?:ssl)?password=)[^&#]*", re.IGNORECASE
)
"""Where a URL holds a password: after the user's name, or among its options."""


def locate(where: str | Path) -> URL:
    """Return the database URL of `where`; a folder holds its record in `record.sqlite`.

    Raises `StoreError`: "store/bad-url" for a URL that names no known kind of database, "store/bad-path".
    """
    if "://" in str(where):
        return _url(str(where))
    path = Path(where).expanduser()
    if _is_folder(path):
        path = path / FILE_NAME
    return URL.create("sqlite", database=str(path))


def _is_folder(path: Path) -> bool:
    """Say whether a path is, or is to be, a folder; raises `StoreError` for what no path can be."""
    try:
        return path.is_dir() or (not path.is_file() and path.suffix.lower() not in SUFFIXES)
    except OSError as error:
        message = f"cannot be a path: {str(error.strerror).lower()}"
        raise StoreError("store/bad-path", message, where=f"{str(path)[:80]!r}") from error


def _url(where: str) -> URL:
    hint = "give a path, sqlite:///PATH or postgresql://USER@HOST/NAME"
    try:
        url = make_url(where)
        if url.drivername in {"postgresql", "postgres"}:
            url = url.set(drivername="postgresql+psycopg")
        url.get_dialect()
        if url.get_backend_name() not in BACKENDS:
            raise ValueError(url.get_backend_name())
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        message = f"not a database that Accord knows: {without_password(where)}"
        raise StoreError("store/bad-url", message, hint=hint) from error
    return url


def is_missing(where: str | Path) -> bool:
    """Say whether `where` is a file, or a folder's, that is not there; of a server only opening it can tell."""
    url = locate(where)
    kept = url.get_backend_name() == "sqlite" and url.database not in {None, "", ":memory:"}
    return kept and not Path(str(url.database)).exists()


def shown(url: URL) -> str:
    """Return the record's place for people: the path of a file, else the URL without its password."""
    if url.get_backend_name() == "sqlite" and url.database:
        return url.database
    written = url.set(drivername=url.get_backend_name()).render_as_string(hide_password=True)
    return without_password(written).replace("%2F", "/")


def without_password(where: str) -> str:
    """Return a place as it was given, with stars for a password in it."""
    return SECRET.sub(
        lambda found: f"{found['name']}***" if found["name"] else f"{found['user']}:***@", where
    )
