"""How long to wait: between requests to one server, until the next look at a feed, and after a failure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

DAY = timedelta(days=1)
LONGEST = 30 * 86_400.0
"""Seconds that a server can have Accord wait at most."""
_DOUBLINGS = 6

Sleep = Callable[[float], None]


class Pacer:
    """Keeps requests to one server apart."""

    def __init__(self, spacing: timedelta, clock: Callable[[], datetime], sleep: Sleep) -> None:
        """Let at least `spacing` pass between two requests to one host."""
        self._spacing, self._clock, self._sleep = spacing, clock, sleep
        self._last: dict[str, datetime] = {}

    def wait(self, host: str, wished: float = 0) -> None:
        """Wait until a server may be asked again; `wished` is what it wants, in seconds."""
        spacing = max(self._spacing, timedelta(seconds=min(wished, 60)))
        last = self._last.get(host)
        if last is not None and (left := (last + spacing - self._clock()).total_seconds()) > 0:
            self._sleep(left)
        self._last[host] = self._clock()


def next_look(now: datetime, every: timedelta, due: datetime | None) -> datetime:
    """Return when to look next: `every` after the time it was due, or after now if that is past."""
    following = (due or now) + every
    return following if now < following <= now + every else now + every


def after_failure(now: datetime, every: timedelta, failures: int, wished: float | None) -> datetime:
    """Return when to look again after `failures` looks in a row that came to nothing.

    The time doubles with each up to a day, and is never shorter than `every` or what the server asked for.
    """
    doubled = every * (1 << min(failures - 1, _DOUBLINGS))
    asked = timedelta(seconds=min(wished or 0.0, LONGEST))
    return now + max(min(doubled, max(DAY, every)), asked)
