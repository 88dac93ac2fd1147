"""Says in Accord's words what a database's driver complains of; a password is never told."""

from __future__ import annotations

import re

from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from accord.errors import StoreError
from accord.store.location import shown

LOGIN = "give the right user in the URL and the password in PGPASSWORD or ~/.pgpass"
SERVER = "is the server running, and are host and port right?"
RIGHTS = "ask its owner for the right to write, or only read"
PATIENCE = "another one writes; try again when it is done"

STATES = {
    "55P03": ("store/busy", PATIENCE),
    "40P01": ("store/busy", PATIENCE),
    "42501": ("store/not-allowed", RIGHTS),
    "25006": ("store/read-only", RIGHTS),
    "53100": ("store/full", "make room on the disk of the server"),
    "53300": ("store/unreachable", "too many are connected; try again"),
    "57P01": ("store/unreachable", SERVER),
    "57P02": ("store/unreachable", SERVER),
    "57P03": ("store/unreachable", SERVER),
}
"""What to say of PostgreSQL's codes of error (its manual, appendix A), by code."""

WORDS = (
    (r'^.*database "[^"]*" does not exist', "store/no-database", "make it first: createdb NAME"),
    (r"password authentication failed|no password supplied", "store/not-allowed", LOGIN),
    (r'role "[^"]*" does not exist|no pg_hba.conf entry|Peer authentication', "store/not-allowed", LOGIN),
    (r"permission denied", "store/not-allowed", RIGHTS),
    (
        r"connection.* failed|could not translate|server closed the connection|connection is lost"
        r"|connection is closed|consuming input failed|connection timeout",
        "store/unreachable",
        SERVER,
    ),
    (r"database is locked", "store/busy", PATIENCE),
    (r"readonly database", "store/read-only", "may the file and its folder be written?"),
    (r"disk is full", "store/full", "make room on the disk"),
    (r"malformed|not a database", "store/damaged", "is it a record? bring back a backup: accord restore"),
)
"""What to say of messages without such a code: a pattern, a code of ours, and what to do."""


def fault(
    error: SQLAlchemyError, url: URL, *, code: str = "store/failed", hint: str | None = None
) -> StoreError:
    """Return the error to raise in place of a driver's; `code` and `hint` are for what is not known here."""
    message = _first_line(error, url)
    state = getattr(getattr(error, "orig", None), "sqlstate", None)
    if state in STATES:
        code, hint = STATES[state]
    else:
        found = next((entry for entry in WORDS if re.search(entry[0], message)), None)
        if found and not (found[1] == "store/damaged" and code == "store/cannot-open"):
            code, hint = found[1:]
    return StoreError(code, message, where=shown(url), hint=hint)


def _first_line(error: SQLAlchemyError, url: URL) -> str:
    whole = str(getattr(error, "orig", None) or error).strip() or type(error).__name__
    line = whole.splitlines()[0].removeprefix("connection failed: ")
    return line.replace(str(url.password), "***") if url.password else line
