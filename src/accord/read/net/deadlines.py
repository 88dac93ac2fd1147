"""One limit of time for all that belongs to a fetch, however many small steps it takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from accord.errors import ReadError


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment at which a fetch is given up; `seconds` is what it was given."""

    seconds: float
    end: float
    now: Callable[[], float] = time.monotonic

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        """Return the deadline that many seconds from now."""
        return cls(seconds, time.monotonic() + seconds)

    def left(self) -> float:
        """Return the seconds that are left; raises ReadError "read/too-slow" where there are none."""
        rest = self.end - self.now()
        if rest <= 0:
            raise too_slow(self.seconds)
        return rest


def too_slow(seconds: float) -> ReadError:
    """Return the error for a server that did not answer in time."""
    message = f"the server was not done within {seconds:g} seconds"
    return ReadError("read/too-slow", message, hint="try again later, or save the page and read the file")
