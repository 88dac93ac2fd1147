"""What passes between the stages and the record, and what a stage may ask of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from accord.errors import AccordError
from accord.model.claims import EventMention, MentionId
from accord.model.documents import Document, DocumentId, Page
from accord.model.record import Event, EventId, Judgement, Origin, Part


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

    @classmethod
    def of(cls, document: str, error: AccordError) -> Failure:
        """Return the failure of a document, an id or a file's name, through `error`."""
        message = str(error).removesuffix(f" [{error.code}]").removeprefix(f"{document}: ")
        return cls(document, error.code, message)

    def __str__(self) -> str:
        """Return the whole failure in one line."""
        return f"{self.document}: {self.message} [{self.code}]"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a batch did to the events; `merged` leads from ids that are gone to those that stay.

    `revived` are ids that had been merged into others and are events of their own again.
    """

    new: tuple[EventId, ...] = ()
    changed: tuple[EventId, ...] = ()
    merged: tuple[tuple[EventId, EventId], ...] = ()
    gone: tuple[EventId, ...] = ()
    revived: tuple[EventId, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of the record whose events a batch can change, with what is known of its reports.

    No mention outside can be of one event with a mention inside. `published` and `publishers` hold
    the documents for which these are known; `judgements` are reviewers'.
    """

    mentions: tuple[EventMention, ...]
    origins: tuple[Origin, ...]
    published: Mapping[DocumentId, date]
    publishers: Mapping[DocumentId, str]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """Events whose place within others is to be settled, and all those that could hold them.

    `mentions` are those of all of these.
    """

    inner: tuple[Event, ...]
    around: tuple[Event, ...]
    mentions: Mapping[MentionId, EventMention]


class Ledger(Protocol):
    """The record during one batch: what it knows, and where what follows from it is written."""

    def insert(self, readings: Iterable[Reading]) -> None:
        """Add reports with their mentions; their ids must be new."""
        ...

    def related(self, documents: Iterable[DocumentId]) -> tuple[Reading, ...]:
        """Return these reports and all whose origins they can change."""
        ...

    def set_origins(self, origins: Iterable[Origin]) -> frozenset[DocumentId]:
        """Replace the origins of the reports named in these; return those whose origin is another now."""
        ...

    def scope(self, documents: Iterable[DocumentId]) -> Scope:
        """Return all mentions whose events can change because these reports are new or of another origin."""
        ...

    def scope_of(self, mentions: Iterable[MentionId]) -> Scope:
        """Return these mentions and all that what is said of them draws to them."""
        ...

    def set_events(
        self,
        scope: Scope,
        events: Iterable[Event],
        judgements: Iterable[Judgement],
        promised: Mapping[EventId, Sequence[MentionId]] | None = None,
    ) -> Changes:
        """Replace the events of the scope's mentions, keeping ids; a merge leaves a redirect.

        `promised` says with which mentions an id is to be found, where a reviewer decided it.
        """
        ...

    def around(self, changes: Changes) -> Around:
        """Return the events that can lie within others now that these have changed, with those others."""
        ...

    def set_parts(self, around: Around, parts: Iterable[Part]) -> None:
        """Write down which of the inner events lies within which other; the rest lie within none."""
        ...
