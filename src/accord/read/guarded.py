"""The process behind the guard: takes one input after another apart, and bounds itself.

It reads tasks from its standard input until that is closed, which is also how it ends with its parent.
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from accord.errors import ReadError
from accord.read.drafts import Draft
from accord.read.given import Given

MEMORY = 200_000_000
"""Bytes of memory that one input may need above what the process has at its start; the parent holds more."""
MEMORY_EXIT = 86
"""The exit status of a process that ended itself for want of memory."""
_RENEWED = 100_000_000
"""Bytes above its start at which the process is renewed, lest one input pay for the others."""
_PULSE = 0.01  # seconds between looks at the memory
_HEAD = struct.Struct(">QQ")
_LENGTH = struct.Struct(">Q")
_AT_A_TIME = 32


@dataclass(frozen=True, slots=True)
class Failed:
    """A part of an input that could not be read ('page 3'), None for the whole of it; why, as an error's parts."""

    part: str | None
    code: str
    message: str
    hint: str | None

    @classmethod
    def of(cls, error: ReadError, part: str | None = None) -> Failed:
        """Return what tells of the error to another process."""
        return cls(part, error.code, error.message, error.hint)

    def error(self) -> ReadError:
        """Return the error again."""
        return ReadError(self.code, self.message, hint=self.hint)


Answer = Iterable[Draft | Failed | Given]
"""What is made of a file that is taken apart."""
Work = Callable[[bytes, Given], Iterable[Any]]
"""Takes a file apart: its bytes, and what else is known of it. What it makes is sent to the parent as it is made."""


def main() -> None:
    """Do the tasks that come until there are no more."""
    start = held()
    threading.Thread(target=_watch, args=(start,), daemon=True).start()
    _bound()
    stdin, stdout = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between the answers
    while head := stdin.read(_HEAD.size):
        for answer in _answers(stdin, *_HEAD.unpack(head)):
            packed = pickle.dumps(answer)
            stdout.write(_LENGTH.pack(len(packed)) + packed)
            stdout.flush()
        stdout.write(_LENGTH.pack(0))
        stdout.flush()
        if held() - start > _RENEWED:
            return


def _answers(stdin: BinaryIO, task: int, size: int) -> Iterator[list[Any] | Failed]:
    """Yield the parts that a task's work makes, some at a time, and last why there are no more if it fails."""
    work, given = pickle.loads(stdin.read(task))
    raw = stdin.read(size)
    try:
        parts = iter(work(raw, given))
        while some := list(islice(parts, _AT_A_TIME)):
            yield some
    except ReadError as error:
        yield Failed.of(error)
    except MemoryError:
        os._exit(MEMORY_EXIT)
    except RecursionError:
        yield Failed(None, "read/too-nested", "is nested too deep", "save it anew, or as plain text")


def held() -> int:
    """Return the memory that this process holds, in bytes; on macOS the most it ever held; 0 on Windows."""
    if sys.platform == "win32":
        return 0
    import resource

    if sys.platform == "darwin":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return _pages()[1] * resource.getpagesize()  # not ru_maxrss, which here begins with the parent's


def _pages() -> tuple[int, int]:
    """Return how many pages of memory this process has for data, and how many it holds, on Linux."""
    _, resident, _, _, _, data, _ = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(data), int(resident)


def _bound() -> None:
    """Let the system refuse memory above the bound, files and core dumps, where it can."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":  # macOS takes this limit and does not keep it
        most = _pages()[0] * resource.getpagesize() + MEMORY
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _watch(start: int) -> None:
    """End the process when it holds too much, on systems too that do not refuse it."""
    while True:
        time.sleep(_PULSE)
        if held() - start > MEMORY:
            os._exit(MEMORY_EXIT)
