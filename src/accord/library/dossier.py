"""The dossier of some parties: state of play, events in order of time, every statement with its quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from accord.export.tables import text_of
from accord.library.answers import Detail, Dossier, Entry, Footnote, Inside, Source, Statement
from accord.library.holding import Holding
from accord.library.lives import step_text
from accord.library.sentences import Speech, matter, sentence
from accord.library.wording import headline
from accord.model.claims import EventMention, Evidence, Field, MentionId
from accord.model.documents import Document, DocumentId
from accord.model.record import Event, EventId, FieldValue, Support
from accord.reconcile import Step, history

SHOWN = (
    Field.DATE,
    Field.PLACE,
    Field.PARTICIPANT,
    Field.BODY,
    Field.ORDINAL,
    Field.AGREEMENT,
    Field.ITEM,
    Field.AREA,
    Field.MODALITY,
    Field.ATTRIBUTION,
)
"""The fields of an entry in the order in which a reader asks: when, where, who, what."""

Quoted = tuple[DocumentId, Evidence]
Cited = Mapping[EventId, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Notes:
    """Numbers sentences in the order in which they are first cited; `mentions` are the earliest first."""

    mentions: Mapping[MentionId, EventMention]
    ranks: Mapping[MentionId, int]
    numbers: dict[Quoted, int] = field(default_factory=dict)  # grows while a dossier is made

    @classmethod
    def of(cls, mentions: Iterable[EventMention]) -> Notes:
        """Return notes that number the sentences of these mentions, the earliest first."""
        ordered = {mention.id: mention for mention in mentions}
        return cls(ordered, {id: rank for rank, id in enumerate(ordered)})

    def event(self, event: Event) -> tuple[int, ...]:
        """Return the numbers of the sentences that show an event."""
        told = sorted((self.mentions[id] for id in event.mentions), key=lambda m: self.ranks[m.id])
        return self._cite((mention.document, quote) for mention in told for quote in mention.evidence)

    def proofs(self, event: Event) -> tuple[int, ...]:
        """Return the number of the first sentence of each report that tells the event as the record does."""
        told = self._telling(event)
        return tuple(n for m in told for n in self._cite((m.document, quote) for quote in m.evidence[:1]))

    def words(self, event: Event) -> str:
        """Return the first of these sentences, or nothing."""
        return next((quote.quote for m in self._telling(event) for quote in m.evidence[:1]), "")

    def _telling(self, event: Event) -> list[EventMention]:
        """Return the accounts of an event that took place by which it did, not those of its announcement."""
        told = [self.mentions[id] for id in event.mentions]
        told.sort(key=lambda mention: self.ranks[mention.id])
        return [mention for mention in told if mention.modality is event.modality] or told

    def value(self, value: FieldValue) -> tuple[int, ...]:
        """Return the numbers of the sentences in which the words for a value stand."""
        return self._cite(quoted for support in value.supports for quoted in self._sentences(support))

    def step(self, step: Step) -> tuple[int, ...]:
        """Return the numbers of the sentences that tell a step of an event's life."""
        whole = self.mentions[step.mention].evidence
        near = [s for s in whole if any(s.span.overlaps(quote.span) for quote in step.claim.evidence)]
        return self._cite((step.document, quote) for quote in near or whole[:1])

    def _sentences(self, support: Support) -> Iterator[Quoted]:
        """Yield the event's sentences around a claim's words, or the words, where they stand elsewhere."""
        whole = self.mentions[support.mention].evidence
        for quote in support.claim.evidence:
            around = [sentence for sentence in whole if sentence.span.overlaps(quote.span)]
            yield from ((support.document, sentence) for sentence in around or [quote])

    def _cite(self, quotes: Iterable[Quoted]) -> tuple[int, ...]:
        found = (self.numbers.setdefault(quoted, len(self.numbers) + 1) for quoted in quotes)
        return tuple(sorted(set(found)))

    def footnotes(self) -> tuple[Footnote, ...]:
        """Return all quotes that were cited, by number."""
        return tuple(
            Footnote(number, document, quote.quote, quote.span.start, quote.span.end)
            for (document, quote), number in self.numbers.items()
        )


def dossier(
    held: Holding,
    parties: Sequence[str],
    speech: Speech,
    *,
    within: Mapping[EventId, Inside] | None = None,
) -> tuple[Dossier, Cited]:
    """Set out the events shown, in order, with the sentences of the reports that show them; no state of play.

    `within` says what events took place within others. Returned beside it are the numbers of the sentences
    that show each event read, for the state of play.
    """
    events, mentions, documents = held.events, held.mentions, held.documents
    names = {code: speech.party(code) for code in parties}
    ordered = sorted(mentions.values(), key=lambda m: (_day(documents[m.document]), m.document, m.id))
    notes = Notes.of(ordered)
    days = {id: document.published for id, document in documents.items() if document.published}
    inside = within or {}
    entries = tuple(
        replace(entry(event, notes, speech), within=inside.get(event.id), history=_steps(event, days, notes))
        for event in events
        if event.id in held.shown
    )
    cited = dict.fromkeys(document for event in events for document in event.documents)
    first = {item.event: item.proofs for item in entries}
    first |= {event.id: notes.proofs(event) for event in events if event.id not in held.shown}
    found = Dossier(
        tuple(parties),
        names,
        (),
        entries,
        notes.footnotes(),
        tuple(source(documents[document]) for document in cited),
        len({origin for event in events for origin in event.origins}),
        held.total,
        areas={str(v.value): speech.area(str(v.value)) for event in events for v in event.of(Field.AREA)},
        origin_of={s.document: s.origin for event in events for v in event.values for s in v.supports},
    )
    return found, first


def entry(event: Event, notes: Notes, speech: Speech) -> Entry:
    """Return one event of the dossier; its own sentences are numbered before those of its values."""
    when = event.when
    cited = notes.event(event)
    details = tuple(
        detail(value, event, notes) for name in SHOWN for value in event.of(name) if _telling(value)
    )
    return Entry(
        event.id,
        event.kind,
        event.modality.value,
        when.iso if when else None,
        when.iso_end if when else None,
        when.basis.value if when else None,
        headline(event),
        event.parties,
        len(event.documents),
        len(event.origins),
        details,
        cited,
        sentence=sentence(event, speech, notes.words(event)),
        matter=matter(event, speech),
        proofs=notes.proofs(event),
        confidence=event.confidence,
    )


def _steps(event: Event, published: Mapping[DocumentId, date], notes: Notes) -> tuple[Statement, ...]:
    """Return the steps of an event's life with the sentences that tell them; none where there was one only."""
    steps = history(event, published)
    if len(steps) < 2:
        return ()
    return tuple(Statement(f"{_told_on(step)}: {step_text(step)}", notes.step(step)) for step in steps)


def _told_on(step: Step) -> str:
    return step.published.isoformat() if step.published else "undated report"


def detail(value: FieldValue, event: Event, notes: Notes) -> Detail:
    """Return one value with its standing and its quotes."""
    return Detail(
        value.field,
        " ".join(text_of(value.value).split()),
        value.status,
        value.reason,
        len(value.documents),
        len(value.origins),
        len(event.documents),
        notes.value(value),
        len(event.origins),
    )


def source(document: Document) -> Source:
    """Return a report as a citation names it."""
    return Source(document.id, document.title, document.publisher, document.published, document.url)


def _telling(value: FieldValue) -> bool:
    """Say whether a value is worth a line: that an event took place is said by its being there."""
    return value.field is not Field.MODALITY or value.value != "occurred" or value.status.value == "conflict"


def _day(document: Document) -> date:
    """Return when a report was published; one without a day goes last."""
    return document.published or date.max
