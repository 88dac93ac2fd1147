"""Keeping a record safe: backups, and bringing a record back from one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from accord.store.store import Store

Share = Callable[[int, int], None]
"""Called with how much is done and how much there is, as long work goes on."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a backup holds: `record` is where it came from or went to, `file` the backup, `size` its bytes."""

    record: str
    file: str
    size: int
    reports: int
    events: int
    claims: int
    decisions: int


def back_up(store: Store, file: Path, share: Share, *, force: bool) -> Kept:
    """Write the record into a file and say what it holds."""
    store.back_up(file, share, force=force)
    kept = Store.open(file)
    try:
        return _kept(kept, store.where, file)
    finally:
        kept.close()


def bring_back(store: Store, file: Path, share: Share, *, force: bool) -> Kept:
    """Have the record hold what the file holds and say what that is."""
    store.bring_back(file, share, force=force)
    return _kept(store, store.where, file)


def _kept(holder: Store, record: str, file: Path) -> Kept:
    with holder.reading() as queries:
        counts = [queries.count(name) for name in ("documents", "events", "claims", "decisions")]
    return Kept(record, str(file), file.stat().st_size, *counts)
