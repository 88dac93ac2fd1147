"""Watching feeds: which, when and how politely; what is new in them is added to the record."""

from __future__ import annotations

from collections.abc import Sequence

from accord.library.watching.plan import Plan, Watched, load_plan
from accord.library.watching.polls import Outcome, Poll
from accord.library.watching.watcher import Means, Watcher
from accord.read.net import NetOptions
from accord.read.net.addresses import networks as parsed
from accord.registry import Parts
from accord.store.store import Store

__all__ = ["Means", "Outcome", "Plan", "Poll", "Watched", "Watcher", "load_plan", "watching"]


def watching(store: Store, parts: Parts, batch: int, plan: Plan, networks: Sequence[str]) -> Watcher:
    """Return what watches the feeds of a plan; `networks` may be asked though they are not public."""
    return Watcher(store, parts, batch, plan, Means(NetOptions(allowed=parsed(networks))))
