"""One report set out: its text, what of it is the page's, and what it tells, with places in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from accord.errors import NotFoundError
from accord.export.tables import text_of
from accord.library.answers import Source
from accord.library.dossier import source
from accord.library.explaining import Said, said_of
from accord.library.reasons import why
from accord.library.wording import headline, mention_headline
from accord.model.claims import ClaimId, EventMention, Field, Kind, MentionId
from accord.model.confidence import Confidence, is_doubtful
from accord.model.documents import Document, DocumentId, Furniture, Retrieval
from accord.model.metadata import MetadataField
from accord.model.record import Event, EventId, Origin, Status
from accord.model.spans import Span
from accord.store.queries import Queries
from accord.store.rows import claim_id


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim of a report: its words' places in the text, and how the value stands in the record's event.

    `status` and `mark` are those of the event's value, None and '' where the event has none; `reports` and `origins`
    count who says the same.
    """

    id: ClaimId
    field: Field
    text: str
    spans: tuple[Span, ...]
    rule: str
    attributed_to: str | None
    status: Status | None = None
    reason: str = ""
    reports: int = 0
    origins: int = 0


@dataclass(frozen=True, slots=True)
class ReportAccount:
    """What a report tells of one event, in its own words; `event` is the record's, with its headline and support.

    `confidence` is how likely it is that the account is right, None where nobody weighed it.
    """

    mention: MentionId
    kind: Kind
    modality: str
    date: str | None
    headline: str
    spans: tuple[Span, ...]
    claims: tuple[Stated, ...]
    event: EventId | None
    event_headline: str
    reports: int
    origins: int
    confidence: Confidence | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the account is more likely wrong than right."""
        return self.confidence is not None and is_doubtful(self.confidence.value)


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A report with its text (spans are code points of it), its furniture, its accounts in order, and its origin.

    `recorded` says when it came into the record, ISO 8601 in UTC; `related` are the other reports of its origin.
    `known` is what is known of it beside its text, field by field, what counts first, each value with its basis and
    the reason why it counts or gives way; `came` names what it was read from and `fetched` when and where from.
    """

    source: Source
    document: Document
    recorded: str
    furniture: tuple[Furniture, ...]
    accounts: tuple[ReportAccount, ...]
    origin: Origin | None
    related: tuple[Source, ...]
    known: tuple[Said, ...] = ()
    came: str | None = None
    fetched: Retrieval | None = None


def report_file(queries: Queries, id: str) -> ReportFile:
    """Return a report set out; raises `NotFoundError` with ids that begin alike."""
    (facts,) = queries.report_facts([DocumentId(id)]) or (None,)
    if facts is None:
        why(queries, id)  # says which ids are like it
        raise NotFoundError("record/not-a-report", f"{id!r} is the id of no report")
    document = queries.documents([facts.document.id])[facts.document.id]
    mentions = queries.mentions_of(facts.document.id)
    event_of = queries.events_of(mention.id for mention in mentions)
    events = {event.id: event for event in queries.events(set(event_of.values()))}
    origin = next(iter(queries.origins([facts.origin] if facts.origin else [])), None)
    others = [other for other in (origin.documents if origin else ()) if other != facts.document.id]
    headings = queries.headings(others)
    return ReportFile(
        source(facts.document),
        facts.document,
        facts.recorded.isoformat(timespec="seconds"),
        queries.choosing.furniture(facts.document.id),
        tuple(accounts(mentions, {m: events[e] for m, e in event_of.items()})),
        origin,
        tuple(source(headings[other]) for other in others),
        tuple(s for field in MetadataField for s in said_of(document.metadata, field, document.text)),
        document.source.media_type if document.source else None,
        document.source.retrieval if document.source else None,
    )


def accounts(
    mentions: tuple[EventMention, ...], events: Mapping[MentionId, Event]
) -> Iterator[ReportAccount]:
    """Yield what a report tells, in the order of its text."""
    for mention in sorted(mentions, key=lambda m: min((e.span.start for e in m.evidence), default=0)):
        event = events.get(mention.id)
        when = mention.when
        yield ReportAccount(
            mention.id,
            mention.kind,
            mention.modality.value,
            (when.iso + (f"/{when.iso_end}" if when.iso_end else "")) if when else None,
            mention_headline(mention),
            tuple(quote.span for quote in mention.evidence),
            tuple(_stated(mention, number, event) for number in range(len(mention.claims))),
            event.id if event else None,
            headline(event) if event else "",
            len(event.documents) if event else 0,
            len(event.origins) if event else 0,
            mention.confidence,
        )


def _stated(mention: EventMention, number: int, event: Event | None) -> Stated:
    claim = mention.claims[number]
    own = (v for v in (event.values if event else ()) if v.field is claim.field)
    value = next(
        (v for v in own if any(s.mention == mention.id and s.claim == claim for s in v.supports)), None
    )
    return Stated(
        claim_id(mention.id, number),
        claim.field,
        " ".join(text_of(claim.value).split()),
        tuple(quote.span for quote in claim.evidence),
        claim.rule,
        claim.attributed_to,
        value.status if value else None,
        value.reason if value else "",
        len(value.documents) if value else 0,
        len(value.origins) if value else 0,
    )
