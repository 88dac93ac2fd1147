"""The parties of a chronology's entries: those between whom it is ('22 June 1998: Agreement on fisheries')."""

from __future__ import annotations

from accord.extract.drafts import Draft, Stated
from accord.extract.scene import Scene

_PAIR = 2


def fill_entry(event: Draft, scene: Scene) -> None:
    """Give what an entry tells without its parties, or with one of them, the two that the chronology is about."""
    topic = scene.discourse.topic
    if not scene.line.dates_entry or len(topic) != _PAIR or not event.codes <= {*topic}:
        return
    for code in topic:
        event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/topic"))
    event.bare = False
