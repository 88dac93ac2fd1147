"""The façade `Record`: everything that a face of Accord can ask of a record, or do to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from accord import __version__
from accord.errors import StoreError
from accord.library.adding import Adder, Progress
from accord.library.answers import AddResult
from accord.library.browsing import Browsing
from accord.library.deciding import Deciding
from accord.library.keeping import Kept, Share, back_up, bring_back
from accord.library.picturing import Picturing
from accord.library.reading import read_reports
from accord.library.verifying import Verification, checks, repair
from accord.model.documents import Document
from accord.model.ports import Changes, Failure, Reading
from accord.pipeline import rebuild
from accord.read import ReadFailure
from accord.registry import Parts
from accord.settings import Settings
from accord.store.location import is_missing
from accord.store.store import Store

if TYPE_CHECKING:
    from accord.library.watching import Plan, Poll


def _untold(done: int, whole: int) -> None:
    """Take no notice of how far work has come."""


class Record(Browsing, Deciding, Picturing):
    """One record, open: reports in, answers out. Use it as a context, or `close` it."""

    @classmethod
    def open(
        cls,
        where: str | Path | None = None,
        settings: Settings | None = None,
        parts: Parts | None = None,
        *,
        make: bool = True,
    ) -> Record:
        """Open the record at a file, folder or URL, by default the one of the settings; make it if need be.

        Raises `StoreError` where it cannot be opened, and "store/no-record" where there is none and `make` is false.
        """
        settings = settings or Settings()
        where = where or settings.where
        if not make and is_missing(where):
            hint = "check the path; 'accord add' makes a new record"
            raise StoreError("store/no-record", "there is no record here", where=str(where), hint=hint)
        return cls(Store.open(where), parts or Parts(settings), settings)

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

    def read(self, outcomes: Iterable[Document | ReadFailure]) -> Iterator[Reading | Failure]:
        """Yield what each document says, saving nothing; see `read_reports`."""
        return read_reports(outcomes, self._parts)

    def add(self, outcomes: Iterable[Document | ReadFailure], progress: Progress | None = None) -> AddResult:
        """Read and store documents; those held already change nothing.

        They are committed in batches of the size set; `progress` is called after each.
        """
        return Adder(self._store, self._parts, self._settings.batch).add(outcomes, progress)

    def watch(self, plan: Plan, *, once: bool = False, networks: Sequence[str] = ()) -> Iterator[Poll]:
        """Look at feeds when they are due and add what is new; yield what came of each look.

        `once` looks at each feed once and ends, else it goes on for as long as it is asked. What was dealt with is
        remembered in the record. `networks` are those that may be asked though they are not public. Raises
        `SettingsError` ("settings/invalid") for what is no network.
        """
        from accord.library.watching import watching  # what asks the net is loaded for those alone who ask it

        watcher = watching(self._store, self._parts, self._settings.batch, plan, networks)
        return watcher.once() if once else watcher.forever()

    def rebuild(self) -> Changes:
        """Work out all origins and events anew from the reports and judgements; ids stay.

        What adding did step by step is what comes out, so nothing changes unless the rules have.
        """
        with self._store.writing() as writer:
            run = writer.begin_run("rebuild", __version__, self._parts.ontology.digest)
            changes = rebuild(writer, writer.everything(), self._parts.names)
            counts = {
                "events_new": len(changes.new),
                "events_changed": len(changes.changed),
                "events_merged": len(changes.merged),
            }
            writer.note_run(run, counts, ended=True)
            return changes

    def backup(self, file: str | Path, *, force: bool = False, share: Share = _untold) -> Kept:
        """Write the record as it is now into a file that is itself a record; others may go on writing.

        A file that is there is only replaced with `force`. `share` is told how far it has come.
        Raises `StoreError`: "backup/exists", "backup/is-the-record", "backup/empty", "backup/cannot-write",
        "backup/damaged".
        """
        return back_up(self._store, Path(file).expanduser(), share, force=force)

    def restore(self, file: str | Path, *, force: bool = False, share: Share = _untold) -> Kept:
        """Have this record hold what a backup holds, ids and history included; all of it or nothing.

        A record that holds anything is only replaced with `force`. The backup is looked through first.
        Raises `StoreError`: "backup/not-found", "backup/not-a-backup", "backup/damaged", "restore/not-empty".
        """
        return bring_back(self._store, Path(file).expanduser(), share, force=force)

    def repair(self, found: Verification) -> Verification:
        """Work out anew what `verify` found wrong and is derived, and verify again.

        Reports, claims, judgements and decisions are never touched.
        """
        with self._store.writing() as writer:
            repair(writer, self._parts, found)
        return self.verify(rebuild=len(found.checks) == checks(rebuild=True))
