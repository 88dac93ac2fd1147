"""What `reconcile` is told besides the mentions, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from accord.model.claims import MentionId
from accord.model.documents import DocumentId
from accord.model.match import Names
from accord.model.record import Event, EventId, Judgement


@dataclass(frozen=True, slots=True)
class ReconcileContext:
    """What is known of the reports, of earlier decisions and of the ids in use.

    `published` and `publishers` hold the documents for which these are known. `judgements` are
    reviewers' (SAME and DIFFERENT beat every rule). `known` gives the event that a mention was in;
    `new_id` makes the id of an event none of whose mentions had one, from its lowest mention id.
    """

    names: Names
    new_id: Callable[[MentionId], EventId]
    published: Mapping[DocumentId, date] = field(default_factory=dict)
    publishers: Mapping[DocumentId, str] = field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()
    known: Mapping[MentionId, EventId] = field(default_factory=dict)

    def official(self, document: DocumentId) -> bool:
        """Say whether a document comes from an official source."""
        return self.names.is_official(self.publishers.get(document))


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The events, sorted by id, and the judgements that the rules made, sorted by their mentions."""

    events: tuple[Event, ...]
    judgements: tuple[Judgement, ...]
