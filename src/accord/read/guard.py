"""Runs what parses risky formats in a process of its own, with a deadline and a bound of memory.

A parser that hangs, crashes or grows is ended, the input is a recorded failure, and the next one finds a new
process. The process is reused for ordinary inputs, so the guard costs some tenths of a second once a run. On
Windows the deadline holds, the bound of memory does not: the system has none that a process can set for itself.
"""

from __future__ import annotations

import atexit
import os
import pickle
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from threading import Event, Lock, Timer
from typing import Any, BinaryIO, cast

from accord.errors import ReadError
from accord.read.drafts import Draft
from accord.read.given import Found, Given, Reader, documented, failure, too_large
from accord.read.guarded import MEMORY_EXIT, Failed, Work
from accord.read.options import ReadOptions

SECONDS = 10.0
"""What one input may take."""
PACKED_BYTES = 50_000_000
"""Size of one file of a packed format (PDF, DOCX, a mail with what is attached to it)."""
_HEAD = struct.Struct(">QQ")
_LENGTH = struct.Struct(">Q")
_PATH = "PYTHONPATH"


def guarded(work: Work) -> Reader:
    """Return the reader of a format whose inputs `work` takes apart, in the guarded process.

    `work` is a function at the top of a module, since it is named to the process and not sent.
    """

    def reader(given: Given, stream: BinaryIO, options: ReadOptions) -> Sequence[Found]:
        raw = stream.read(PACKED_BYTES + 1)
        if len(raw) > PACKED_BYTES:
            return [failure(given.where, too_large(PACKED_BYTES))]
        try:
            parts = _guard().run(work, replace(given, content=b""), raw)
        except ReadError as error:
            return [failure(given.where, error)]
        return [_found(part, given, options, raw) for part in parts]

    return lambda given, stream, options: iter(reader(given, stream, options))


def _found(part: Draft | Failed | Given, given: Given, options: ReadOptions, raw: bytes) -> Found:
    match part:
        case Draft():
            return documented(given, options, lambda: part, raw)
        case Failed():
            return failure(f"{given.where}: {part.part}" if part.part else given.where, part.error())
        case Given():
            return part


@cache
def _guard() -> Guard:
    """Return the guard of this process: one for all threads, which wait for one another."""
    guard = Guard()
    atexit.register(guard.close)
    return guard


class Guard:
    """A process that takes inputs apart, begun when the first comes and anew after each that broke it."""

    def __init__(self, seconds: float = SECONDS) -> None:
        """Give every input `seconds`."""
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._owner = os.getpid()

    def run(self, work: Work, given: Given, raw: bytes) -> list[Any]:
        """Return all that `work(raw, given)` makes.

        Raises the ReadError that it raises, "read/took-too-long", "read/too-much-memory" or "read/crashed".
        """
        with self._lock:
            return list(self.parts(work, given, raw))

    def parts(self, work: Work, given: Given, raw: bytes) -> Iterator[Any]:
        """Yield what `work(raw, given)` makes, as it is made; the time holds for each share of it. Raises as `run`."""
        process = self._started()
        answer = self._timed(process, lambda: _sent(process, (work, given), raw))
        while answer:
            found = cast("list[Any] | Failed", pickle.loads(answer))
            if isinstance(found, Failed):
                self._timed(process, lambda: _received(process))
                raise found.error()
            yield from found
            answer = self._timed(process, lambda: _received(process))

    def _timed(self, process: subprocess.Popen[bytes], exchange: Callable[[], bytes | None]) -> bytes:
        late = Event()
        timer = Timer(self._seconds, _stop, (process, late))
        timer.start()
        try:
            answer = exchange()
        finally:
            timer.cancel()
        if answer is None:
            raise self._broken(process, late.is_set())
        return answer

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():  # forked: the process is the parent's
            self._owner, self._process = os.getpid(), None
        if self._process is None or self._process.poll() is not None:
            self.close()
            paths = os.pathsep.join(path for path in sys.path if path)
            self._process = subprocess.Popen(
                [sys.executable, "-c", "from accord.read.guarded import main; main()"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # parsers in C complain there of what is told as a failure
                env={**os.environ, _PATH: paths},
            )
        return self._process

    def _broken(self, process: subprocess.Popen[bytes], late: bool) -> ReadError:
        status = process.wait()
        self.close()
        if late:
            return _too_long(self._seconds)
        if status == MEMORY_EXIT:
            return _too_much_memory()
        return ReadError(
            "read/crashed",
            f"broke the program that takes it apart (exit status {status})",
            hint="it is damaged, or made to do so: leave it out, or save it anew",
        )


def _stop(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()


def _sent(process: subprocess.Popen[bytes], task: object, raw: bytes) -> bytes | None:
    """Send a task with its bytes and return the first answer; None where the process ended instead."""
    stdin = cast(BinaryIO, process.stdin)
    packed = pickle.dumps(task)
    try:
        stdin.write(_HEAD.pack(len(packed), len(raw)))
        stdin.write(packed)
        stdin.write(raw)
        stdin.flush()
    except OSError:
        return None
    return _received(process)


def _received(process: subprocess.Popen[bytes]) -> bytes | None:
    """Return the next answer, empty after the last; None where the process ended instead."""
    stdout = cast(BinaryIO, process.stdout)
    head = stdout.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    length = int(_LENGTH.unpack(head)[0])
    answer = stdout.read(length)
    return answer if len(answer) == length else None


def _too_long(seconds: float) -> ReadError:
    return ReadError(
        "read/took-too-long",
        f"took more than {seconds:g} seconds to take apart",
        hint="it is damaged, or made to do so; if it is only long, divide it",
    )


def _too_much_memory() -> ReadError:
    return ReadError(
        "read/too-much-memory",
        "needs more memory to take apart than any report does",
        hint="it is damaged, or made to do so; if it is only long, divide it",
    )
