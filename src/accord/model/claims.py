"""What one document states: claims, each tied to its words, and the event mentions they make up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from accord.model.confidence import Confidence
from accord.model.dates import When
from accord.model.documents import DocumentId
from accord.model.spans import Span

ClaimId = NewType("ClaimId", str)
MentionId = NewType("MentionId", str)

CONTEXT = 32
"""Code points of text kept on either side of a quote, as in a W3C text-quote selector."""


class Kind(StrEnum):
    """The nine kinds of event of the codebook (section 2), in the order of precedence."""

    SIGNING = "signing"
    SESSION = "session"
    EXERCISE = "exercise"
    TRANSFER = "transfer"
    PROJECT = "project"
    AGREEMENT_CHANGE = "agreement-change"
    VISIT = "visit"
    MEETING = "meeting"
    COMMITMENT = "commitment"


class Modality(StrEnum):
    """Whether the document says that the act took place."""

    OCCURRED = "occurred"
    SCHEDULED = "scheduled"
    PROPOSED = "proposed"
    DENIED = "denied"


AHEAD = frozenset({Modality.SCHEDULED, Modality.PROPOSED})
"""How an act is told that is still to come, decided or not."""


class Field(StrEnum):
    """The fields of an event that a claim can be about."""

    MODALITY = "modality"
    PARTY = "party"
    DATE = "date"
    PLACE = "place"
    PARTICIPANT = "participant"
    BODY = "body"
    ORDINAL = "ordinal"
    AGREEMENT = "agreement"
    ITEM = "item"
    AREA = "area"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written, with the ISO 3166-1 alpha-3 code of its state; None for seas and regions."""

    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Participant:
    """A person, company, ministry or force that took part; `post` is the office as written."""

    name: str
    role: str
    party: str
    post: str | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """An instrument as a text names it; `type` is a code of the codebook ('mou', 'treaty', …)."""

    title: str
    type: str


ClaimValue = str | int | When | Place | Participant | Agreement


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote with its position in the canonical text and up to `CONTEXT` code points either side."""

    span: Span
    quote: str
    before: str
    after: str

    @classmethod
    def at(cls, text: str, span: Span) -> Evidence:
        """Cut the evidence for `span` out of the canonical `text`."""
        before = text[max(0, span.start - CONTEXT) : span.start]
        return cls(span, span.of(text), before, text[span.end : span.end + CONTEXT])


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of one field that one document states.

    `rule` names the ontology entry that made it ('meeting/meet-with', 'times/weekday');
    `attributed_to` is who says so where the document attributes it.
    """

    field: Field
    value: ClaimValue
    evidence: tuple[Evidence, ...]
    rule: str
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One document's account of one event: a kind and its claims.

    `evidence` are the sentences or clauses that show the event; `rule` is the pattern that found
    it; `ontology` is the hash of the ontology that held that pattern. `confidence` says how likely it is that
    the event is right, None where nobody weighed it.
    """

    id: MentionId
    document: DocumentId
    kind: Kind
    evidence: tuple[Evidence, ...]
    claims: tuple[Claim, ...]
    rule: str
    ontology: str = ""
    confidence: Confidence | None = None

    def values(self, field: Field) -> Iterator[ClaimValue]:
        """Yield the values claimed for `field`, in order."""
        return (claim.value for claim in self.claims if claim.field is field)

    @property
    def parties(self) -> tuple[str, ...]:
        """The party codes, sorted."""
        return tuple(sorted({str(value) for value in self.values(Field.PARTY)}))

    @property
    def when(self) -> When | None:
        """The date, or None where the document gives none."""
        return next((v for v in self.values(Field.DATE) if isinstance(v, When)), None)

    @property
    def modality(self) -> Modality:
        """Whether the act took place; `OCCURRED` where no claim says otherwise."""
        return Modality(str(next(self.values(Field.MODALITY), Modality.OCCURRED)))

    @property
    def place(self) -> Place | None:
        """Where the act took place, or None."""
        return next((v for v in self.values(Field.PLACE) if isinstance(v, Place)), None)

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Who took part, in the document's order."""
        return tuple(v for v in self.values(Field.PARTICIPANT) if isinstance(v, Participant))

    @property
    def agreement(self) -> Agreement | None:
        """The instrument, for a signing or a change of an agreement."""
        return next((v for v in self.values(Field.AGREEMENT) if isinstance(v, Agreement)), None)

    @property
    def body(self) -> str | None:
        """The standing body whose session this is."""
        return next((str(v) for v in self.values(Field.BODY)), None)

    @property
    def ordinal(self) -> int | None:
        """The number of the session or round."""
        return next((v for v in self.values(Field.ORDINAL) if isinstance(v, int)), None)

    @property
    def item(self) -> str | None:
        """What was transferred, built or exercised, as written."""
        return next((str(v) for v in self.values(Field.ITEM)), None)

    @property
    def areas(self) -> tuple[str, ...]:
        """Codes of the areas named for this event, sorted."""
        return tuple(sorted({str(value) for value in self.values(Field.AREA)}))

    @property
    def attributed_to(self) -> str | None:
        """Who says so, where the document attributes it."""
        return next((str(v) for v in self.values(Field.ATTRIBUTION)), None)
