"""What is kept of a report to find those it depends on: its sketch, its credits and what it tells."""

from __future__ import annotations

from collections.abc import Sequence

from accord.model.claims import EventMention
from accord.model.documents import Page
from accord.model.ports import ReportProfile, Sketch
from accord.relate.sketches import sketch


def profile(page: Page, mentions: Sequence[EventMention], kept: Sketch | None = None) -> ReportProfile:
    """Return the profile of a page and of the events it tells.

    `kept` is the sketch that the record holds of a page whose sentences are not at hand.
    """
    return ReportProfile(
        document=page.document.id,
        published=page.document.published,
        publisher=page.document.publisher,
        credits=tuple(page.credits),
        sketch=kept or sketch(page),
        mentions=tuple(sorted(mentions, key=_position)),
    )


def _position(mention: EventMention) -> tuple[int, str]:
    first = min((evidence.span.start for evidence in mention.evidence), default=0)
    return first, mention.id
