"""The record's own entries: origins, judgements, events and their values with support."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from accord.model.claims import Claim, ClaimValue, Field, Kind, MentionId, Modality
from accord.model.dates import When
from accord.model.documents import DocumentId

EventId = NewType("EventId", str)
DecisionId = NewType("DecisionId", int)
OriginId = NewType("OriginId", str)


class LinkKind(StrEnum):
    """Why two documents are not independent of one another."""

    REPRINT = "reprint"  # long stretches are word for word the same
    CREDIT = "credit"  # both credit the same agency or statement
    REWRITE = "rewrite"  # the same claims, with nothing of its own beyond colour


@dataclass(frozen=True, slots=True)
class OriginLink:
    """`copy` depends on `source`; `score` is 0 to 1, `reasons` are for people."""

    copy: DocumentId
    source: DocumentId
    kind: LinkKind
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Documents that are not independent of one another; `head` is the one nearest the source."""

    id: OriginId
    documents: tuple[DocumentId, ...]
    head: DocumentId
    links: tuple[OriginLink, ...] = ()


class Verdict(StrEnum):
    """What a judgement says of a pair."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two mentions tell of one event: an edge that can be withdrawn, never erased.

    `score` is 0 to 1; `by` is `rule` or a reviewer's name.
    """

    left: MentionId
    right: MentionId
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
    by: str = "rule"


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewer's word: judgements made together, which are withdrawn together.

    `what` is 'same', 'different', 'merge' or 'split'. `about` names the events or mentions that it was
    said of, by id and by what they were called then; `before` holds the mentions of each event that it
    changed. `made_at` and `withdrawn_at` are times of recording, ISO 8601 in UTC; `replaced_by` is the
    later decision for which this one was withdrawn.
    """

    what: str
    by: str
    reason: str
    about: tuple[tuple[str, str], ...]
    id: DecisionId = DecisionId(0)
    made_at: str = ""
    withdrawn_at: str | None = None
    withdrawn_by: str | None = None
    replaced_by: DecisionId | None = None
    before: Mapping[EventId, tuple[MentionId, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """One judgement of a reviewer with the decision that it is part of."""

    decision: DecisionId
    judgement: Judgement


class Status(StrEnum):
    """How a value stands to the preferred value of its field."""

    PREFERRED = "preferred"
    COMPATIBLE = "compatible"  # says the same less precisely, or adds to a list
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Support:
    """One document's claim for a value."""

    mention: MentionId
    document: DocumentId
    origin: OriginId
    claim: Claim


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One value of one field of an event, with everyone who says so and why it stands as it does."""

    field: Field
    value: ClaimValue
    status: Status
    reason: str
    supports: tuple[Support, ...]

    @property
    def documents(self) -> tuple[DocumentId, ...]:
        """The documents that support the value, each once, in order."""
        return tuple(dict.fromkeys(s.document for s in self.supports))

    @property
    def origins(self) -> tuple[OriginId, ...]:
        """The origins that support the value, each once, in order."""
        return tuple(dict.fromkeys(s.origin for s in self.supports))


@dataclass(frozen=True, slots=True)
class Part:
    """The event `part` took place within `whole`: a meeting within a visit, a signing within a session.

    `score` is 0 to 1; `reasons` are for people and name at least one thing beside parties, kinds and days.
    """

    part: EventId
    whole: EventId
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """The record's entry: the mentions that speak of one event, and for each field its values.

    `confidence` (0 to 1) is that of the likeliest of its mentions: if one account is right, so is the entry. None
    where none of them was weighed. How many origins tell of it is not part of it.
    """

    id: EventId
    kind: Kind
    mentions: tuple[MentionId, ...]
    documents: tuple[DocumentId, ...]
    origins: tuple[OriginId, ...]
    values: tuple[FieldValue, ...]
    judgements: tuple[Judgement, ...] = ()
    confidence: float | None = None

    def of(self, field: Field) -> Iterator[FieldValue]:
        """Yield the values of `field`, preferred ones first."""
        return (v for v in self.values if v.field is field)

    def preferred(self, field: Field) -> ClaimValue | None:
        """Return the preferred value of `field`, or None where no document gives one."""
        return next((v.value for v in self.of(field) if v.status is Status.PREFERRED), None)

    @property
    def parties(self) -> tuple[str, ...]:
        """All party codes claimed, sorted."""
        return tuple(sorted({str(v.value) for v in self.of(Field.PARTY)}))

    @property
    def when(self) -> When | None:
        """The preferred date, or None."""
        value = self.preferred(Field.DATE)
        return value if isinstance(value, When) else None

    @property
    def modality(self) -> Modality:
        """The preferred modality."""
        return Modality(str(self.preferred(Field.MODALITY) or Modality.OCCURRED))

    @property
    def conflicts(self) -> tuple[FieldValue, ...]:
        """Values that contradict the preferred one of their field."""
        return tuple(v for v in self.values if v.status is Status.CONFLICT)
