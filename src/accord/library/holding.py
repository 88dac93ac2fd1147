"""What of the record goes into a dossier: the latest events, and those by which agreements and bodies are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accord.model.claims import EventMention, Kind, MentionId
from accord.model.documents import Document, DocumentId
from accord.model.record import Event, EventId
from accord.store.outlines import Outline
from accord.store.queries import Queries

LIMIT = 100
"""Events that a dossier sets out, if not said otherwise: the latest."""

TELLING = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE, Kind.SESSION})
"""Kinds by which agreements and bodies are known; of a long dossier the latest `TOLD` count for the state of play."""

TOLD = 40
"""Signings, changes of agreements and sessions from which, beside the latest events, the state of play is told."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What is read for a dossier: how many events there are (`total`), and of the latest of them, all.

    `events` are those `shown` and those that only the state of play tells of; `documents` have no texts.
    """

    total: int
    shown: frozenset[EventId]
    events: Sequence[Event]
    mentions: dict[MentionId, EventMention]
    documents: dict[DocumentId, Document]


def holding(
    queries: Queries,
    parties: Sequence[str],
    limit: int | None,
    skip: int = 0,
    min_confidence: float | None = None,
) -> Holding:
    """Read what the record holds between parties, the latest `limit` events of it in full after the first `skip`.

    Events less likely to be right than `min_confidence` (0 to 1) are left out.
    """
    outlines = queries.outlines(parties, min_confidence)
    shown = frozenset(latest(outlines, limit, skip))
    events, mentions = queries.events_told(shown.union(telling(outlines, limit, skip)))
    documents = queries.headings(id for event in events for id in event.documents)
    return Holding(len(outlines), shown, events, mentions, documents)


def telling(outlines: Sequence[Outline], limit: int | None, skip: int) -> list[EventId]:
    """Return the events from which the state of play is told beside the latest; none where these are skipped."""
    return (
        [] if skip else latest([outline for outline in outlines if outline.kind in TELLING], limit and TOLD)
    )


def latest(outlines: Sequence[Outline], limit: int | None, skip: int = 0) -> list[EventId]:
    """Return the latest so many events after the first `skip`, or all; undated ones where there is room."""
    dated, undated = ([o.id for o in outlines if (o.first is None) is bare] for bare in (False, True))
    found = [*undated, *dated]
    left = found[: len(found) - skip] if skip else found
    return left[-limit:] if limit else left
