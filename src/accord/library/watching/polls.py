"""What came of one look at a feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from accord.library.answers import AddResult
from accord.model.ports import Failure


class Outcome(StrEnum):
    """How a look at a feed ended."""

    READ = "read"  # the feed was sent and read
    UNCHANGED = "unchanged"  # the server says that it is the same as last time
    FAILED = "failed"  # it could not be had, or read
    WAITING = "waiting"  # its server asked to be left alone, or it failed of late; it was not asked


NOTHING = AddResult()


@dataclass(frozen=True, slots=True)
class Poll:
    """What came of one look at a feed; times are UTC.

    `entries` are those that the feed holds, `new` and `changed` those of them that were not known so, `summaries`
    those of these of which it gives no more than a summary, `left` those left for the next look. `added` is what
    came of these in the record, `error` why the feed failed, `moved` where it was found if not at its address,
    `due` when it is looked at next.
    """

    feed: str
    at: datetime
    outcome: Outcome
    due: datetime
    entries: int = 0
    new: int = 0
    changed: int = 0
    summaries: int = 0
    left: int = 0
    added: AddResult = NOTHING
    error: Failure | None = None
    moved: str | None = None

    @property
    def sound(self) -> bool:
        """Say whether nothing failed."""
        return self.error is None and not self.added.failed
