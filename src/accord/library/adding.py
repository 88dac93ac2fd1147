"""Adds reports to a record in batches: what is held already is left alone, what fails is noted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from accord import __version__
from accord.library.answers import AddResult, Unchanged
from accord.model.documents import Document, DocumentId
from accord.model.ports import Changes, Failure, Reading
from accord.model.record import EventId
from accord.pipeline import account, learnt, process
from accord.read import ReadFailure
from accord.registry import Parts
from accord.store.queries import Known
from accord.store.store import Store
from accord.store.writer import Writer

Progress = Callable[[int], None]
"""Called with the number of documents dealt with so far; what it counts is safely written."""

Also = Callable[[Writer], None]
"""Writes something in the transaction of a batch."""


class Adder:
    """One run of adding; lives until its last batch is written."""

    def __init__(self, store: Store, parts: Parts, batch: int) -> None:
        """Add to `store`, `batch` documents at a time."""
        self.store, self.parts, self.batch = store, parts, batch
        self.result = AddResult()
        self.run: int | None = None

    def add(self, outcomes: Iterable[Document | ReadFailure], progress: Progress | None = None) -> AddResult:
        """Add all, batch by batch; each is committed before the next is begun."""
        done = 0
        for part in _batches(outcomes, self.batch):
            self.add_batch(part)
            done += len(part)
            if progress:
                progress(done)
        self.end()
        return self.result

    def add_batch(self, part: Sequence[Document | ReadFailure], also: Also | None = None) -> None:
        """Add these in one transaction; `also` writes what stands or falls with them."""
        failed = [Failure.of(o.where, o.error) for o in part if isinstance(o, ReadFailure)]
        documents = [outcome for outcome in part if isinstance(outcome, Document)]
        with self.store.reading() as queries:
            known = queries.known((d.id for d in documents), (d.content_hash for d in documents))
        sorting = Sorting(known, self._learnt)
        fresh = [document for given in documents if (document := sorting.admit(given))]
        results = [process(document, self.parts) for document in fresh]
        failed += [result for result in results if isinstance(result, Failure)]
        self._note(sorting, failed)
        self._write([result for result in results if isinstance(result, Reading)], failed, also)

    def _write(self, readings: Sequence[Reading], failed: Sequence[Failure], also: Also | None) -> None:
        if not readings and not failed and not also:
            return
        with self.store.writing() as writer:
            if also:
                also(writer)
            if not readings and not failed:
                return
            results = self._still_new(writer, readings)
            new = [result for result in results if isinstance(result, Reading)]
            late = [result for result in results if isinstance(result, Failure)]
            if self.run is None:
                self.run = writer.begin_run("add", __version__, self.parts.ontology.digest)
            writer.in_run(self.run)
            writer.insert(new)
            added = tuple(reading.document.id for reading in new)
            changes = account(writer, added, self.parts.names) if added else Changes()
            self.result = _with(self.result, added, changes)
            unread = ((r.document.id, code) for r in new if (code := r.page.unsupported))
            self.result = replace(self.result, unsupported=(*self.result.unsupported, *unread))
            writer.note_run(self.run, _counts(self.result), [*failed, *late])

    def _still_new(self, writer: Writer, readings: Sequence[Reading]) -> list[Reading | Failure]:
        """Return what nobody has added since it was looked for; now nobody else can.

        A report whose id another one has taken meanwhile is read again under an id of its own.
        """
        documents = [reading.document for reading in readings]
        sorting = Sorting(
            writer.queries.known((d.id for d in documents), (d.content_hash for d in documents)),
            self._learnt,
        )
        results: list[Reading | Failure] = []
        for reading in readings:
            document = sorting.admit(reading.document)
            if document is not None:
                same = document.id == reading.document.id
                results.append(reading if same else process(document, self.parts))
        self._note(sorting, [result for result in results if isinstance(result, Failure)])
        return results

    def _note(self, sorting: Sorting, failed: Sequence[Failure]) -> None:
        self.result = replace(
            self.result,
            unchanged=(*self.result.unchanged, *sorting.unchanged),
            renamed=(*self.result.renamed, *sorting.renamed),
            failed=(*self.result.failed, *failed),
        )

    def _learnt(self, document: Document) -> Document:
        return learnt(document, self.parts)

    def end(self) -> None:
        """Write down that the run has ended."""
        if self.run is not None:
            with self.store.writing() as writer:
                writer.note_run(self.run, _counts(self.result), ended=True)


class Sorting:
    """Tells new reports from those held; what it knows grows with what it admits."""

    def __init__(self, known: Iterable[Known], learnt: Callable[[Document], Document]) -> None:
        """Begin with what the record holds of these ids and texts; `learnt` adds what a text says of itself."""
        self.known = list(known)
        self.learnt = learnt
        self.unchanged: list[Unchanged] = []
        self.renamed: list[tuple[DocumentId, DocumentId]] = []

    def admit(self, document: Document) -> Document | None:
        """Return the report under the id that it will have, or None if the record holds it already."""
        beside = DocumentId(f"{document.id}~{document.content_hash[:6]}")
        for held in self.known:
            if held.content_hash != document.content_hash:
                continue
            said = (held.publisher, held.published)
            same = said == _facts(document) or said == _facts(self.learnt(document))
            if same or held.id in (document.id, beside):
                self.unchanged.append(Unchanged(document.id, held.id, None if same else _difference(held)))
                return None
        new = document.id
        if any(held.id == new for held in self.known):
            new = beside
            self.renamed.append((document.id, new))
        self.known.append(Known(new, document.content_hash, *_facts(document)))
        return document if new == document.id else replace(document, id=new)


def _facts(document: Document) -> tuple[str | None, str | None]:
    """Return by whom and on which day a report was published."""
    return document.publisher, document.published.isoformat() if document.published else None


def _difference(held: Known) -> str:
    return (
        f"held with publisher {held.publisher or 'unknown'} and date {held.published or 'unknown'}; kept so"
    )


def _batches(outcomes: Iterable[Document | ReadFailure], size: int) -> Iterator[list[Document | ReadFailure]]:
    stream = iter(outcomes)
    while part := list(islice(stream, size)):
        yield part


def _with(result: AddResult, added: tuple[DocumentId, ...], changes: Changes) -> AddResult:
    """Add what a batch did; an event that is new in this run and changed by a later batch counts as new."""
    lost: set[EventId] = {old for old, _ in changes.merged} | set(changes.gone)
    new = dict.fromkeys(id for id in (*result.events_new, *changes.new, *changes.revived) if id not in lost)
    earlier = (*result.events_changed, *changes.changed)
    changed = dict.fromkeys(id for id in earlier if id not in new and id not in lost)
    return replace(
        result,
        added=(*result.added, *added),
        events_new=tuple(new),
        events_changed=tuple(changed),
        events_merged=(*result.events_merged, *changes.merged),
    )


def _counts(result: AddResult) -> dict[str, int]:
    return {
        "added": len(result.added),
        "unchanged": len(result.unchanged),
        "failed": len(result.failed),
        "unsupported": len(result.unsupported),
        "events_new": len(result.events_new),
        "events_changed": len(result.events_changed),
        "events_merged": len(result.events_merged),
    }
