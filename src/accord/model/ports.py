"""What passes between the stages and the record, and what a stage may ask of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

from accord.errors import AccordError
from accord.model.claims import EventMention, MentionId
from accord.model.documents import Document, DocumentId, Page
from accord.model.identity import Form, FormId, FormScope, Identified, IdentityId, Naming, Telling
from accord.model.record import Event, EventId, Judgement, Origin, OriginId, Part

ALWAYS = (date.min, date.max)
"""The days of what no day is known of."""

BANDS = 42
"""MinHash bands of every text that has a run of words. With 42 of 3 rows a copy cut to half its source (Jaccard 0.5)
is found with probability 0.997, and two reports that have a twentieth in common are compared in vain with 0.005."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text so that it need not be read again to find its reprints.

    `shingles` are hashes of its runs of words, `length` its number of words; two texts that have
    none of `bands` in common are not reprints of one another. There are `BANDS` of them, and up to two more
    for a title and a beginning that are long enough to tell.
    """

    shingles: frozenset[int]
    length: int
    bands: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Reading:
    """One document as it was understood: the page, the events that it tells of, and its sketch.

    A reading that comes out of the record has no sentences. `sketcher` makes the sketch, which only those want who
    keep the report.
    """

    page: Page
    mentions: tuple[EventMention, ...]
    sketcher: Callable[[Page], Sketch]

    @cached_property
    def sketch(self) -> Sketch:
        """What is kept of the text; made when it is first asked for."""
        return self.sketcher(self.page)

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
class Slot:
    """A place in which something is looked for: a key, and the days (both inclusive) between which it lies there.

    What has no slot in common with another, or none whose days meet, is never compared with it.
    """

    key: str
    first: date
    last: date

    def meets(self, other: Slot) -> bool:
        """Say whether two slots have the key and some day in common."""
        return self.key == other.key and self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class ReportProfile:
    """One report as `relate` sees it; `mentions` are in the order of the text.

    Profiles that come out of the record have mentions without quotes, and a sketch only where one was asked for.
    """

    document: DocumentId
    published: date | None
    publisher: str | None
    credits: tuple[str, ...]
    sketch: Sketch
    mentions: tuple[EventMention, ...]

    @property
    def shingles(self) -> frozenset[int]:
        """The hashes of the report's runs of words."""
        return self.sketch.shingles


@dataclass(frozen=True, slots=True)
class Scope:
    """Mentions, with what is known of their reports.

    `published` and `publishers` hold the documents for which these are known; `judgements` are
    reviewers'.
    """

    mentions: tuple[EventMention, ...]
    origins: tuple[Origin, ...]
    published: Mapping[DocumentId, date]
    publishers: Mapping[DocumentId, str]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """The events `inner` whose place within others is to be settled, and `pairs` of a part and a whole to weigh.

    `events` are those of the pairs, without supports; `mentions` are theirs, with the quotes that show an event
    as a whole and without those of single claims.
    """

    inner: tuple[EventId, ...]
    pairs: tuple[tuple[EventId, EventId], ...]
    events: Mapping[EventId, Event]
    mentions: Mapping[MentionId, EventMention]


Pair = tuple[MentionId, MentionId]
Members = Mapping[EventId, Sequence[MentionId]]


@dataclass(frozen=True, slots=True)
class Revision:
    """What has to be written because some mentions (`about`) are new, or known otherwise than before.

    `events` take the place of all events of `mentions`, which were grouped as in `before`. Of the pairs
    `judged`, and of all that a mention of `about` is in, the rules say what `judgements` say and no more.
    """

    about: frozenset[MentionId]
    mentions: tuple[EventMention, ...]
    events: tuple[Event, ...]
    judged: frozenset[Pair]
    judgements: tuple[Judgement, ...]
    before: Members


@dataclass(frozen=True, slots=True)
class EventTimes:
    """When an event came into the record, and when what it says last changed; UTC."""

    recorded: datetime
    changed: datetime


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """A report with its time of recording (UTC) and the origin of which it is.

    `retrieved` is when it was had from the net (UTC), None where it was given as a file.
    """

    document: Document
    recorded: datetime
    origin: OriginId | None
    retrieved: datetime | None = None


class Archive(Protocol):
    """What `relate` asks of the record."""

    def reports(
        self, documents: Iterable[DocumentId], sketched: Iterable[DocumentId]
    ) -> tuple[ReportProfile, ...]:
        """Return these reports; those of `sketched` with their sketches."""
        ...

    def alike(self, days: Mapping[DocumentId, tuple[date, date]]) -> frozenset[DocumentId]:
        """Return the reports that have a band in common with one of these, and were published in its `days`.

        Those of which no day is known are among them.
        """
        ...

    def telling(self, slots: Mapping[DocumentId, Sequence[Slot]]) -> frozenset[DocumentId]:
        """Keep the slots of these reports, and return the reports in slots that meet them."""
        ...

    def origins(self, documents: Iterable[DocumentId]) -> tuple[Origin, ...]:
        """Return the origins that these reports are of so far."""
        ...


class Vicinity(Protocol):
    """What `reconcile` asks of the record."""

    def scope(self, mentions: Iterable[MentionId]) -> Scope:
        """Return these mentions with what is known of their reports."""
        ...

    def near(self, slots: Mapping[MentionId, Sequence[Slot]]) -> frozenset[MentionId]:
        """Keep the slots of these mentions, and return the mentions in slots that meet them."""
        ...

    def ties(self, mentions: Iterable[MentionId]) -> tuple[Judgement, ...]:
        """Return the judgements 'same' and 'unsure' that stand of pairs of which one of these is part."""
        ...

    def members(self, mentions: Iterable[MentionId]) -> Members:
        """Return the events that these mentions are in so far, each with all its mentions."""
        ...


class Ledger(Archive, Vicinity, Protocol):
    """The record during one batch: what it knows, and where what follows from it is written."""

    def insert(self, readings: Iterable[Reading]) -> None:
        """Add reports with their mentions; their ids must be new."""
        ...

    def set_origins(self, origins: Iterable[Origin]) -> frozenset[DocumentId]:
        """Replace the origins of the reports named in these; return those whose origin is another now."""
        ...

    def told(self, documents: Iterable[DocumentId]) -> frozenset[MentionId]:
        """Return the ids of what these reports tell of."""
        ...

    def set_events(self, revision: Revision, promised: Members | None = None) -> Changes:
        """Write a revision, keeping the ids of events; a merge leaves a redirect.

        `promised` says with which mentions an id is to be found, where a reviewer decided it.
        """
        ...

    def around(self, changes: Changes) -> Around:
        """Return the events that can lie within others now that these have changed, with those others."""
        ...

    def set_parts(self, around: Around, parts: Iterable[Part]) -> None:
        """Write down which of the inner events lies within which other; the rest lie within none."""
        ...

    def tellings(self, events: Iterable[EventId]) -> tuple[Telling, ...]:
        """Return what reports tell of these events, and what else these reports tell of."""
        ...

    def set_namings(self, namings: Iterable[Naming], keys: Callable[[Form], frozenset[str]]) -> FormScope:
        """Write down what claims name; return the forms whose groups this can change."""
        ...

    def set_identities(
        self,
        scope: FormScope,
        found: Identified,
        promised: Mapping[IdentityId, Sequence[FormId]] | None = None,
    ) -> Changes:
        """Replace the identities of the scope's forms, keeping ids; a merge leaves a redirect."""
        ...

    def events(self) -> tuple[EventId, ...]:
        """Return the ids of all events, for a rebuild."""
        ...
