"""What passes between the stages and the record, and what a stage may ask of the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from accord.model.claims import EventMention, MentionId
from accord.model.documents import Document, DocumentId, Page
from accord.model.record import Event, EventId, Judgement, Origin


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text so that it need not be read again to find its reprints.

    `shingles` are hashes of its runs of words, `length` its number of words; two texts that have
    none of `bands` in common are not reprints of one another.
    """

    shingles: frozenset[int]
    length: int
    bands: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as it was understood: the page, the events that it tells of, and its sketch.

    A reading that comes out of the record has no sentences.
    """

    page: Page
    mentions: tuple[EventMention, ...]
    sketch: Sketch

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.page.document


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read or understood; `code` is that of the error ("read/not-utf8")."""

    document: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What a batch did to the events; `merged` leads from ids that are gone to those that stay."""

    new: tuple[EventId, ...] = ()
    changed: tuple[EventId, ...] = ()
    merged: tuple[tuple[EventId, EventId], ...] = ()
    gone: tuple[EventId, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of the record that a batch can change: these reports and these mentions, together."""

    readings: tuple[Reading, ...]

    @property
    def mentions(self) -> tuple[EventMention, ...]:
        """All mentions of the reports, in order."""
        return tuple(mention for reading in self.readings for mention in reading.mentions)

    @property
    def documents(self) -> frozenset[DocumentId]:
        """The ids of the reports."""
        return frozenset(reading.document.id for reading in self.readings)


class Ledger(Protocol):
    """The record during one batch: what it knows, and where what follows from it is written."""

    def insert(self, readings: Iterable[Reading]) -> None:
        """Add reports with their mentions; their ids must be new."""
        ...

    def scope(self, documents: Iterable[DocumentId]) -> Scope:
        """Return everything whose origins or events these reports can change, themselves included."""
        ...

    def judged(self, mentions: Iterable[MentionId]) -> tuple[Judgement, ...]:
        """Return what reviewers have said of these mentions and not withdrawn."""
        ...

    def set_origins(self, scope: Scope, origins: Iterable[Origin]) -> None:
        """Replace the origins of the scope's reports."""
        ...

    def set_events(self, scope: Scope, events: Iterable[Event], judgements: Iterable[Judgement]) -> Changes:
        """Replace the events of the scope's mentions, keeping ids; a merge leaves a redirect."""
        ...
