"""What the record answers: typed values that the faces only print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from accord.model.claims import Claim, ClaimId, ClaimValue, EventMention, Field, Kind, MentionId
from accord.model.confidence import Confidence, is_doubtful
from accord.model.documents import DocumentId
from accord.model.documents import Source as FileSource
from accord.model.metadata import Metadatum
from accord.model.ports import Failure
from accord.model.record import EventId, FieldValue, Judgement, Origin, OriginId, Status
from accord.reconcile import Step

if TYPE_CHECKING:
    from accord.library.identities import IdentityReasons
    from accord.library.identity_lines import IdentityLine


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A report that the record holds already, as `held`; `note` says what differs in what is known of it."""

    document: DocumentId
    held: DocumentId
    note: str | None = None


@dataclass(frozen=True, slots=True)
class AddResult:
    """What came of adding reports.

    `renamed` are reports whose id was taken by another text: the id given, and the id they have now.
    `unsupported` are those added ones of which nothing was read, with the language that they are in.
    """

    added: tuple[DocumentId, ...] = ()
    unchanged: tuple[Unchanged, ...] = ()
    failed: tuple[Failure, ...] = ()
    renamed: tuple[tuple[DocumentId, DocumentId], ...] = ()
    events_new: tuple[EventId, ...] = ()
    events_changed: tuple[EventId, ...] = ()
    events_merged: tuple[tuple[EventId, EventId], ...] = ()
    unsupported: tuple[tuple[DocumentId, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A report as a citation names it."""

    document: DocumentId
    title: str | None
    publisher: str | None
    published: date | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A quote, numbered within its dossier; `start` and `end` are code points of the report's text."""

    number: int
    document: DocumentId
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence about the record with the numbers of the footnotes that show it."""

    text: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """One value of an entry with its standing: who says it, and whether others contradict it.

    `of_reports` and `of_origins` are the numbers of reports and origins that tell of the event: a value that one
    of several says is marked.
    """

    field: Field
    text: str
    status: Status
    reason: str
    reports: int
    origins: int
    of_reports: int
    notes: tuple[int, ...]
    of_origins: int = 1

    @property
    def mark(self) -> str:
        """What there is to remark: 'conflict: …', why it stands beside another value, 'one report only' or origin."""
        if self.status is Status.CONFLICT:
            return f"conflict: {self.reason}"
        if self.status is Status.COMPATIBLE:
            return self.reason
        if self.reports == 1 and self.of_reports > 1:
            return "one report only"
        return "one origin only" if self.origins == 1 and self.of_origins > 1 else ""


@dataclass(frozen=True, slots=True)
class Inside:
    """The event that another took place within, and why that is thought; `score` is 0 to 1."""

    event: EventId
    headline: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in a dossier: its line, its details, and how many reports and origins tell of it.

    `within` is what it took place within; `history` has the steps of its life, where there were several.
    `sentence` says what happened in plain words and `proofs` are the footnotes that show it as told: the first
    of each report that says so of the event (not that of its announcement, once it took place). `matter`
    says which areas were named; empty if none. `confidence` is how likely it is that the event is right, 0 to 1.
    """

    event: EventId
    kind: Kind
    modality: str
    date: str | None
    date_end: str | None
    basis: str | None
    headline: str
    parties: tuple[str, ...]
    reports: int
    origins: int
    details: tuple[Detail, ...]
    notes: tuple[int, ...]
    within: Inside | None = None
    history: tuple[Statement, ...] = ()
    sentence: str = ""
    matter: str = ""
    proofs: tuple[int, ...] = ()
    confidence: float | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the event is more likely wrong than right."""
        return is_doubtful(self.confidence)


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the record holds between some parties; `names` are the parties' by their codes, `areas` the areas'.

    `state` is the state of play of all events, `entries` are the latest of these in order of time, undated ones
    last; `total` is how many there are. `sources` and `origins` are of the entries and of what the state tells of.
    `as_of` is the day, or moment, at the end of which the record stood so; `since` and `until` are days
    outside of which events are left out, with `undated` events of which it is not known when they were.
    `origin_of` tells for which origin each report counts. Events less likely to be right than `min_confidence`
    are left out.
    """

    parties: tuple[str, ...]
    names: Mapping[str, str]
    state: tuple[Statement, ...]
    entries: tuple[Entry, ...]
    footnotes: tuple[Footnote, ...]
    sources: tuple[Source, ...]
    origins: int
    total: int
    as_of: str | None = None
    since: str | None = None
    until: str | None = None
    undated: int = 0
    areas: Mapping[str, str] = field(default_factory=dict)
    origin_of: Mapping[DocumentId, OriginId] = field(default_factory=dict)
    min_confidence: float | None = None

    def support(self, notes: Iterable[int]) -> tuple[int, int]:
        """Return from how many reports and origins these footnotes are."""
        numbers = frozenset(notes)
        reports = {note.document for note in self.footnotes if note.number in numbers}
        return len(reports), len({self.origin_of.get(report, report) for report in reports})


@dataclass(frozen=True, slots=True)
class Finding:
    """A thing to look at in the record, with the events and the quotes that it is about."""

    topic: str
    text: str
    events: tuple[EventId, ...]
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The record on a card; `claims_quoted` are claims with at least one verbatim quote.

    `look_at` was found among the latest events, as many as `looked_at`, and among all sessions with a number.
    """

    where: str
    reports: int
    origins: int
    events: int
    by_kind: Mapping[Kind, int]
    agreements: int
    sessions: int
    areas: int
    claims: int
    claims_quoted: int
    look_at: tuple[Finding, ...]
    looked_at: int


@dataclass(frozen=True, slots=True)
class Told:
    """A report's claim for a value, under the id by which it can be asked for."""

    id: ClaimId
    claim: Claim
    report: DocumentId
    origin: OriginId


@dataclass(frozen=True, slots=True)
class ValueReasons:
    """A value of an event, why it stands as it does, and who says it."""

    field: Field
    value: ClaimValue
    status: Status
    reason: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class EventReasons:
    """Why the record has an event: its values with all claims for them, and why its mentions are one.

    `within` is what it took place within, `held` are the events that took place within it, `history` the
    steps of its life as reports told them. `confidence` says how likely it is that the event is right, by the
    likeliest of its accounts, and what raises and lowers that; None where nobody weighed it.
    """

    id: EventId
    kind: Kind
    headline: str
    parties: tuple[str, ...]
    values: tuple[ValueReasons, ...]
    judgements: tuple[Judgement, ...]
    sources: tuple[Source, ...]
    origins: tuple[Origin, ...]
    redirected_from: str | None = None
    within: Inside | None = None
    held: tuple[Inside, ...] = ()
    history: tuple[Step, ...] = ()
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class ClaimReasons:
    """Where a claim comes from, and what it counts for in its event."""

    id: ClaimId
    claim: Claim
    mention: EventMention
    source: Source
    event: EventId | None
    value: FieldValue | None


@dataclass(frozen=True, slots=True)
class ReportReasons:
    """What a report tells of, in which events that counts, and which origin it is of.

    `metadata` is all that is known of it, each value with what it rests on, in order of preference field by field;
    `came` is where it was read from, None in a record that was made before this was noted.
    """

    id: DocumentId
    source: Source
    mentions: tuple[EventMention, ...]
    events: Mapping[MentionId, EventId]
    origin: Origin | None
    metadata: tuple[Metadatum, ...] = ()
    came: FileSource | None = None


Why: TypeAlias = "EventReasons | ClaimReasons | ReportReasons | IdentityReasons"


@dataclass(frozen=True, slots=True)
class ReportHit:
    """A report that holds the words looked for, [so] in its snippet."""

    source: Source
    snippet: str


@dataclass(frozen=True, slots=True)
class EventHit:
    """An event whose values or quotes hold the words looked for; `confidence` is how likely it is right, 0 to 1."""

    event: EventId
    kind: Kind
    date: str | None
    headline: str
    snippet: str
    confidence: float | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the event is more likely wrong than right."""
        return is_doubtful(self.confidence)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found, the best first; `named` are the persons, bodies and others that reports call so."""

    words: str
    reports: tuple[ReportHit, ...]
    events: tuple[EventHit, ...]
    named: tuple[IdentityLine, ...] = ()
