"""What a record can be asked: every method is a few lines over one reading transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TextIO

from accord.errors import UsageError
from accord.export import TABLES
from accord.export.package import Written
from accord.library.accounts import account, entries_of
from accord.library.answers import Dossier, EventHit, ReportHit, SearchResult, Summary, Why
from accord.library.changes import RunChanges, changes
from accord.library.difference import Difference, difference
from accord.library.dossier import dossier, source
from accord.library.exporting import FORMATS, FTM, STREAMED, Selection, check_choice, exporting
from accord.library.holding import LIMIT, holding
from accord.library.identities import IdentityReasons, Most, look_up
from accord.library.identity_lines import IdentityLine, known, listed
from accord.library.lives import within
from accord.library.moments import day_end
from accord.library.origins import Origins, origins
from accord.library.parties import parties_together, party_codes
from accord.library.past import Chosen, within_then
from accord.library.reasons import why
from accord.library.sentences import Speech
from accord.library.state import Told, with_state
from accord.library.summary import summary
from accord.library.verifying import Step, Verification, verify
from accord.library.wording import headline
from accord.model.claims import Kind
from accord.model.documents import Document, DocumentId
from accord.model.record import Event, EventId
from accord.registry import Parts
from accord.settings import Settings
from accord.store.queries import Queries
from accord.store.runs import Run
from accord.store.store import Store


class Asking:
    """The part of `Record` that answers; it changes nothing."""

    def __init__(self, store: Store, parts: Parts, settings: Settings) -> None:
        """Use a store and parts that are at hand."""
        self._store = store
        self._parts = parts
        self._settings = settings

    @property
    def where(self) -> str:
        """Where the record is, for people."""
        return self._store.where

    def mark(self) -> str:
        """Return a short text that is another one whenever the record is: what was made of it may be kept by it."""
        with self._store.reading() as queries:
            return queries.overview.mark()

    def summary(self) -> Summary:
        """Return the card of the record."""
        with self._store.reading() as queries:
            return summary(self.where, queries, self.speech())

    def speech(self) -> Speech:
        """Return the usual names of parties, areas and languages by their codes."""
        directory = self._parts.directory
        names = {code: party.name for code, party in directory.party_by_code.items()}
        areas = {code: area.label for code, area in directory.area_by_code.items()}
        languages = self._parts.rules.languages.names
        return Speech(names, areas, directory.state_codes, languages=languages)

    def parties(self, text: str) -> tuple[str, ...]:
        """Return the codes of parties that are named with hyphens between: 'IND-ISR', 'India-Israel'.

        Raises `UsageError`: "party/unknown" naming the nearest codes, "party/none".
        """
        return parties_together(text, self._parts.directory)

    def dossier(
        self,
        parties: Sequence[str],
        *,
        limit: int | None = LIMIT,
        skip: int = 0,
        as_of: str | None = None,
        since: str | None = None,
        until: str | None = None,
        min_confidence: float | None = None,
    ) -> Dossier:
        """Return what the record holds between the parties, given by code or name; events of all of them.

        Set out are the latest `limit` events, or all. The state of play is that of all if they are no more, else
        that of the latest and of the latest signings, changes of agreements and sessions. Without the latest `skip`
        events there is no state of play: it is theirs. `as_of` asks for the
        record as it stood at the end of a day, or at a moment in UTC; `since` and `until` are days of the
        events, and what has no date is left out then; events less likely to be right than `min_confidence`
        (0 to 1) are left out. Raises `UsageError`: "party/unknown" naming the nearest
        codes, "time/bad-day".
        """
        directory = self._parts.directory
        codes = party_codes(parties, directory)
        names = {code: party.name for code, party in directory.party_by_code.items()}
        areas = {code: area.label for code, area in directory.area_by_code.items()}
        with self._store.reading() as queries:
            moment = day_end(as_of) if as_of else None
            chosen = Chosen(moment, since, until, skip, min_confidence)
            held, undated = (
                chosen.holding(queries, codes, limit)
                if any((as_of, since, until))
                else (holding(queries, codes, limit, skip, min_confidence), 0)
            )
            inside = within_then(queries, moment, held.shown) if moment else within(queries, held.shown)
            entries = entries_of(queries, held.events)
        speech = Speech(names, areas, directory.state_codes, codes)
        found, notes = dossier(held, codes, speech, within=inside)
        found = replace(
            found, as_of=as_of, since=since, until=until, undated=undated, min_confidence=min_confidence
        )
        if skip:
            return found
        told = tuple(account(e, held.mentions, held.documents, entries.get(e.id)) for e in held.events)
        today = date.fromisoformat(moment[:10]) if moment else date.today()
        return with_state(found, Told(told, notes), today, self._parts)

    def changes(self, since: str | int, until: str | None = None) -> tuple[RunChanges, ...]:
        """Return what the record learned from a day, or from a run (its number) on, run by run.

        Raises `UsageError` ("time/bad-day").
        """
        with self._store.reading() as queries:
            return changes(queries, since, until)

    def verify(self, step: Step | None = None, *, rebuild: bool = False) -> Verification:
        """Hold the record to all that it promises; `step` is called after each check.

        `rebuild` also works out everything anew, in memory, and compares.
        """
        with self._store.reading() as queries:
            return verify(queries, self.where, self._parts, step, rebuild=rebuild)

    def runs(self) -> tuple[Run, ...]:
        """Return all runs that wrote to the record, the earliest first."""
        with self._store.reading() as queries:
            return queries.runs.all()

    def event(self, id: str) -> Event:
        """Return an event by its id, or by one that was merged into it; raises `NotFoundError`."""
        with self._store.reading() as queries:
            found = queries.events([EventId(queries.follow(id))])
            if not found:
                why(queries, id)  # says what has become of it
                raise UsageError("record/not-an-event", f"{id!r} is not the id of an event")
            return found[0]

    def events(
        self, parties: Sequence[str] = (), kind: str | None = None, *, min_confidence: float = 0.0
    ) -> tuple[Event, ...]:
        """Return the events of all these parties and of one kind, oldest first; by default all.

        Those less likely to be right than `min_confidence` (0 to 1) are left out.

        Raises `UsageError`: "party/unknown", "event/unknown-kind".
        """
        if kind is not None and kind not in set(Kind):
            valid = ", ".join(Kind)
            raise UsageError("event/unknown-kind", f"there is no kind {kind!r}", hint=f"valid: {valid}")
        codes = party_codes(parties, self._parts.directory) if parties else ()
        with self._store.reading() as queries:
            found = queries.events(queries.event_ids(codes, kind))
        return tuple(e for e in found if e.confidence is None or e.confidence >= min_confidence)

    def why(self, id: str) -> Why:
        """Return the reasons behind an event, claim, report or identity; raises `NotFoundError`."""
        with self._store.reading() as queries:
            return why(queries, id)

    def actors(
        self, parties: Sequence[str] = (), sort: str | None = None, name: str | None = None
    ) -> tuple[IdentityLine, ...]:
        """Return the persons and organisations of any of these parties, those that most events name first.

        `sort` is 'person', 'organisation', 'party', 'body', 'agreement' or 'place'; `name` leaves those
        that are called so.
        Raises `UsageError` ("party/unknown", "actor/unknown-sort").
        """
        codes = party_codes(parties, self._parts.directory) if parties else ()
        with self._store.reading() as queries:
            return listed(queries, self._parts.directory, codes, sort, name)

    def actor(self, name: str, most: Most | None = None) -> IdentityReasons:
        """Return an identity of any sort by its id or name, or the first `most` of all that is known of it.

        Raises `NotFoundError` ("identity/unknown").
        """
        with self._store.reading() as queries:
            return look_up(queries, name, (), most)

    def origins(self, id: str | None = None) -> Origins:
        """Return which reports depend on which: of an event, of a report, or of the whole record.

        Raises `NotFoundError` for an id that is none of them.
        """
        with self._store.reading() as queries:
            return origins(queries, id)

    def diff(self, report: str | Document, beside: str | Document | None = None) -> Difference:
        """Compare a report with another one, or with all others of the record; nothing is saved.

        Each is the id of a report that is held, or a document. Raises `NotFoundError`, `ReadError`, `UsageError`.
        """
        return difference(self._store, self._parts, report, beside)

    def holds(self, report: str) -> bool:
        """Say whether a report of this id is in the record."""
        with self._store.reading() as queries:
            return bool(queries.documents([DocumentId(report)]))

    def search(self, words: str, limit: int = 20) -> SearchResult:
        """Return the reports and events that hold all the words, and who or what is called so.

        Raises `UsageError` ("search/no-words").
        """
        with self._store.reading() as queries:
            reports = queries.find_documents(words, limit)
            documents = queries.headings(hit.document for hit in reports)
            hits = tuple(ReportHit(source(documents[hit.document]), hit.snippet) for hit in reports)
            events = tuple(_event_hits(queries, words, limit))
            named = known(queries, queries.identities.find(words)[:limit])
            return SearchResult(words, hits, events, named)

    def export(self, as_: str, form: str, out: TextIO | Path, selection: Selection | None = None) -> int:
        """Write one table to a text stream (JSON lines, CSV) or a file (any format); return the number of rows.

        Raises `UsageError`: "export/unknown-table", "export/unknown-format", "export/needs-a-file",
        "export/needs-extra", "export/too-many-rows", "event/unknown-kind", "party/unknown"; OSError where
        the file cannot be written.
        """
        check_choice("export/unknown-table", as_, (*TABLES, FTM))
        check_choice("export/unknown-format", form, ("jsonl",) if as_ == FTM else FORMATS)
        if not isinstance(out, Path) and form not in STREAMED:
            raise UsageError(
                "export/needs-a-file", f"{form} is written to a file", hint="name one with --out"
            )
        with exporting(self._store, self._parts, selection) as exporter:
            if isinstance(out, Path):
                return exporter.file(as_, form, out)
            return exporter.stream(as_, form, out)

    def export_all(self, form: str, folder: Path, selection: Selection | None = None) -> tuple[Written, ...]:
        """Write all tables and their description to a folder; return its files. Raises as `export` does."""
        check_choice("export/unknown-format", form, FORMATS)
        with exporting(self._store, self._parts, selection) as exporter:
            return exporter.folder(form, folder)


def _event_hits(queries: Queries, words: str, limit: int) -> Iterator[EventHit]:
    found = {hit.event: hit.snippet for hit in queries.find_events(words, limit)}
    events = queries.headed(found)
    for id, snippet in found.items():
        event = events[id]
        day = event.when.iso if event.when else None
        yield EventHit(id, event.kind, day, headline(event), snippet, event.confidence)
