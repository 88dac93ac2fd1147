"""The façade `Record`: everything that a face of Accord can ask of a record, or do to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

from accord.errors import UsageError
from accord.export import (
    ForeignCodes,
    claim_rows,
    codebook_line,
    event_rows,
    mention_lines,
    mention_rows,
    plain,
    write_csv,
    write_json_lines,
)
from accord.export.tables import CLAIM_COLUMNS, EVENT_COLUMNS, MENTION_COLUMNS
from accord.library.adding import Adder, Progress
from accord.library.answers import AddResult, Dossier, EventHit, ReportHit, SearchResult, Summary, Why
from accord.library.dossier import dossier, source
from accord.library.parties import party_codes
from accord.library.reasons import why
from accord.library.summary import summary
from accord.library.wording import headline
from accord.model.claims import Kind
from accord.model.documents import Document
from accord.model.ports import Changes, Failure, Reading
from accord.model.record import Event, EventId
from accord.pipeline import account, process
from accord.read import ReadFailure
from accord.registry import Parts
from accord.settings import Settings
from accord.store.queries import Queries
from accord.store.store import Store

Tables = {"events": EVENT_COLUMNS, "claims": CLAIM_COLUMNS, "mentions": MENTION_COLUMNS}
FORMATS = ("jsonl", "csv")


class Record:
    """One record, open: reports in, answers out. Use it as a context, or `close` it."""

    def __init__(self, store: Store, parts: Parts, settings: Settings) -> None:
        """Use a store and parts that are at hand; `open` makes them."""
        self._store = store
        self._parts = parts
        self._settings = settings

    @classmethod
    def open(
        cls, where: str | Path | None = None, settings: Settings | None = None, parts: Parts | None = None
    ) -> Record:
        """Open the record at a file, folder or URL, by default the one of the settings; make it if need be.

        Raises `StoreError` where it cannot be opened.
        """
        settings = settings or Settings()
        return cls(Store.open(where or settings.where), parts or Parts(settings), settings)

    def __enter__(self) -> Self:
        """Return the record."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the record."""
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    @property
    def where(self) -> str:
        """Where the record is, for people."""
        return self._store.where

    def read(self, outcomes: Iterable[Document | ReadFailure]) -> Iterator[Reading | Failure]:
        """Yield what each document says, saving nothing; see `read_reports`."""
        return read_reports(outcomes, self._parts)

    def add(self, outcomes: Iterable[Document | ReadFailure], progress: Progress | None = None) -> AddResult:
        """Read and store documents; those held already change nothing.

        They are committed in batches of the size set; `progress` is called after each.
        """
        return Adder(self._store, self._parts, self._settings.batch).add(outcomes, progress)

    def rebuild(self) -> Changes:
        """Work out all origins and events anew from the reports and judgements; ids stay.

        What adding did step by step is what comes out, so nothing changes unless the rules have.
        """
        with self._store.writing() as writer:
            return account(writer, writer.everything(), self._parts.names)

    def summary(self) -> Summary:
        """Return the card of the record."""
        with self._store.reading() as queries:
            return summary(self.where, queries)

    def dossier(self, parties: Sequence[str]) -> Dossier:
        """Return all that the record holds between the parties, given by code or name; events of all of them.

        Raises `UsageError` ("party/unknown") naming the nearest codes.
        """
        codes = party_codes(parties, self._parts.ontology)
        names = {code: self._parts.ontology.party(code).name for code in codes}
        with self._store.reading() as queries:
            events = queries.events(queries.event_ids(codes))
            mentions = queries.mentions(id for event in events for id in event.mentions)
            documents = queries.documents([id for event in events for id in event.documents])
        return dossier(events, codes, names, mentions, documents)

    def event(self, id: str) -> Event:
        """Return an event by its id, or by one that was merged into it; raises `NotFoundError`."""
        with self._store.reading() as queries:
            found = queries.events([EventId(queries.follow(id))])
            if not found:
                why(queries, id)  # says what has become of it
                raise UsageError("record/not-an-event", f"{id!r} is not the id of an event")
            return found[0]

    def events(self, parties: Sequence[str] = (), kind: str | None = None) -> tuple[Event, ...]:
        """Return the events of all these parties and of one kind, oldest first; by default all.

        Raises `UsageError`: "party/unknown", "event/unknown-kind".
        """
        if kind is not None and kind not in set(Kind):
            valid = ", ".join(Kind)
            raise UsageError("event/unknown-kind", f"there is no kind {kind!r}", hint=f"valid: {valid}")
        codes = party_codes(parties, self._parts.ontology) if parties else ()
        with self._store.reading() as queries:
            return queries.events(queries.event_ids(codes, kind))

    def why(self, id: str) -> Why:
        """Return the reasons behind an event, claim or report; raises `NotFoundError`."""
        with self._store.reading() as queries:
            return why(queries, id)

    def search(self, words: str, limit: int = 20) -> SearchResult:
        """Return the reports and events that hold all the words; raises `UsageError` ("search/no-words")."""
        with self._store.reading() as queries:
            reports = queries.find_documents(words, limit)
            documents = queries.documents([hit.document for hit in reports])
            hits = tuple(ReportHit(source(documents[hit.document]), hit.snippet) for hit in reports)
            return SearchResult(words, hits, tuple(_event_hits(queries, words, limit)))

    def export(self, as_: str, form: str, out: TextIO) -> int:
        """Write all events, claims or mentions as JSON lines or CSV; return the number of rows.

        Raises `UsageError`: "export/unknown-table", "export/unknown-format".
        """
        _check_choice("export/unknown-table", as_, tuple(Tables))
        _check_choice("export/unknown-format", form, FORMATS)
        with self._store.reading() as queries:
            rows = _rows(queries, as_, form, ForeignCodes(self._parts.ontology.foreign_codes))
            return write_csv(rows, Tables[as_], out) if form == "csv" else write_json_lines(rows, out)


def read_reports(outcomes: Iterable[Document | ReadFailure], parts: Parts) -> Iterator[Reading | Failure]:
    """Yield what each document says, and a failure with its code for each that cannot be read."""
    for outcome in outcomes:
        if isinstance(outcome, ReadFailure):
            yield Failure.of(outcome.where, outcome.error)
        else:
            yield process(outcome, parts)


def reading_json(reading: Reading, codes: ForeignCodes) -> dict[str, Any]:
    """Return what a document says as JSON: the codebook's fields, every claim with quotes and rule, and `codes`."""
    line = codebook_line(reading.document, reading.mentions)
    for event, mention in zip(line["events"], reading.mentions, strict=True):
        event |= {"id": mention.id, "rule": mention.rule, "claims": plain(mention.claims)}
        event |= codes.of_mention(mention)
    furniture = plain(reading.page.furniture)
    return line | {"title": reading.document.title, "url": reading.document.url, "furniture": furniture}


def _event_hits(queries: Queries, words: str, limit: int) -> Iterator[EventHit]:
    found = {hit.event: hit.snippet for hit in queries.find_events(words, limit)}
    events = {event.id: event for event in queries.events(found)}
    for id, snippet in found.items():
        event = events[id]
        yield EventHit(id, event.kind, event.when.iso if event.when else None, headline(event), snippet)


def _rows(queries: Queries, as_: str, form: str, codes: ForeignCodes) -> Iterator[dict[str, Any]]:
    events = queries.events(queries.event_ids())
    match as_:
        case "events":
            return event_rows(events, codes)
        case "claims":
            return claim_rows(events, queries.documents())
        case _:
            mentions = queries.mentions(id for event in events for id in event.mentions)
            return mention_rows(events, mentions) if form == "csv" else mention_lines(events, mentions)


def _check_choice(code: str, value: str, valid: Sequence[str]) -> None:
    if value not in valid:
        raise UsageError(code, f"cannot export {value!r}", hint=f"valid: {', '.join(valid)}")
