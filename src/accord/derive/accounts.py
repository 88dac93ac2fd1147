"""An event with the reports that tell of it, as the derivations take it, and the citations that they give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from accord.model.claims import EventMention, Evidence, Modality
from accord.model.dates import When
from accord.model.documents import DocumentId
from accord.model.record import Event, EventId, FieldValue, OriginId, Support


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote of one report that shows something of an event; `start` and `end` are code points of its text."""

    event: EventId
    report: DocumentId
    origin: OriginId | None
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Account:
    """An event, what each report says of it (`mentions`, earliest report first), and the reports' days.

    `published` has the day of each report for which it is known; `entry` is the id of the body or agreement that
    the record holds the event to be of, None where it holds none.
    """

    event: Event
    mentions: tuple[EventMention, ...]
    published: tuple[tuple[DocumentId, date], ...] = ()
    entry: str | None = None

    @property
    def id(self) -> EventId:
        """The event's id."""
        return self.event.id

    @property
    def when(self) -> When | None:
        """The preferred date."""
        return self.event.when

    @property
    def first_told(self) -> date | None:
        """The day of the first report of it, or None where no report's day is known."""
        return min((day for _, day in self.published), default=None)

    @property
    def last_told(self) -> date | None:
        """The day of the last report of it, or None where no report's day is known."""
        return max((day for _, day in self.published), default=None)

    @property
    def happened(self) -> bool:
        """Say whether it is told as having taken place."""
        return self.event.modality is Modality.OCCURRED

    @property
    def key(self) -> tuple[object, ...]:
        """What accounts are put in order by: first day, last day, undated ones last, then id."""
        when = self.when
        return (when.first if when else date.max, when.last if when else date.max, self.id)


def cite(account: Account, most: int = 3) -> tuple[Citation, ...]:
    """Return the sentence by which each report shows the event, at most `most`.

    Reports that tell it as it came to be, and not as a plan, come first; then the earliest.
    """
    origins = origin_of(account.event)
    told = sorted(account.mentions, key=lambda mention: mention.modality is not account.event.modality)
    found = (_citation(account, m, m.evidence[0], origins) for m in told if m.evidence)
    return tuple(dict.fromkeys(found))[:most]


def cite_value(account: Account, value: FieldValue, most: int = 3) -> tuple[Citation, ...]:
    """Return the sentences in which reports give a value, one a report, at most `most`."""
    by_id = {mention.id: mention for mention in account.mentions}
    origins = origin_of(account.event)
    found: dict[DocumentId, Citation] = {}
    told = account.event.modality
    for support in sorted(value.supports, key=lambda s: by_id[s.mention].modality is not told):
        mention = by_id[support.mention]
        if quote := next(_around(mention, support), None):
            found.setdefault(support.document, _citation(account, mention, quote, origins))
    return tuple(found.values())[:most]


def origin_of(event: Event) -> dict[DocumentId, OriginId]:
    """Return the origin of each report that supports a value of the event."""
    return {support.document: support.origin for value in event.values for support in value.supports}


def origins(citations: Iterable[Citation]) -> int:
    """Return how many origins citations are from."""
    return len({citation.origin or citation.report for citation in citations})


def _around(mention: EventMention, support: Support) -> Iterator[Evidence]:
    """Yield the sentences around a claim's words, or the words where they stand elsewhere."""
    for quote in support.claim.evidence:
        around = [whole for whole in mention.evidence if whole.span.overlaps(quote.span)]
        yield from around or [quote]


def _citation(
    account: Account, mention: EventMention, quote: Evidence, origins: dict[DocumentId, OriginId]
) -> Citation:
    span = quote.span
    origin = origins.get(mention.document)
    return Citation(account.id, mention.document, origin, span.start, span.end, quote.quote)
