"""What the pages of a browser ask of the record: parts of lists, one event or report set out, a look before adding."""

from __future__ import annotations

from accord.library.asking import Asking
from accord.library.event_files import EventFile, event_file
from accord.library.exploring import Explored, Part, Reports, Suggestion, checked, explore, reports, suggest
from accord.library.previewing import Preview, preview
from accord.library.report_files import ReportFile, report_file
from accord.model.documents import Document
from accord.store.choosing import EventFilter, ReportFilter


class Browsing(Asking):
    """The part of `Record` that answers for pages; it changes nothing."""

    def explore(self, wanted: EventFilter | None = None, part: Part | None = None) -> Explored:
        """Return the events that a filter leaves, latest first, one part of them, with counts of all.

        Raises `UsageError`: "event/unknown-kind", "event/unknown-modality", "area/unknown", "search/no-words".
        """
        chosen = checked(wanted or EventFilter(), self._parts.directory)
        with self._store.reading() as queries:
            return explore(queries, chosen, part or Part())

    def reports(self, wanted: ReportFilter | None = None, part: Part | None = None) -> Reports:
        """Return the reports that a filter leaves, latest first, one part of them; raises `UsageError`."""
        with self._store.reading() as queries:
            return reports(queries, wanted or ReportFilter(), part or Part())

    def pairs(self, limit: int = 12) -> tuple[tuple[tuple[str, str], int], ...]:
        """Return the pairs of parties with the most events of these two alone, and how many."""
        with self._store.reading() as queries:
            return tuple(queries.choosing.pairs(limit))

    def event_file(self, id: str) -> EventFile:
        """Return an event set out; raises `NotFoundError`, `UsageError` ("record/not-an-event")."""
        with self._store.reading() as queries:
            return event_file(queries, id, self.speech())

    def report_file(self, id: str) -> ReportFile:
        """Return a report set out, with its text; raises `NotFoundError`."""
        with self._store.reading() as queries:
            return report_file(queries, id)

    def preview(self, document: Document) -> Preview:
        """Return what a document says and what adding it would change; nothing is saved. Raises `ReadError`."""
        return preview(self._store, self._parts, document)

    def suggest(self, beginning: str) -> tuple[Suggestion, ...]:
        """Return names of parties, persons, bodies and others that begin so, or of which a word does."""
        with self._store.reading() as queries:
            return suggest(queries, beginning, self._parts.directory)
