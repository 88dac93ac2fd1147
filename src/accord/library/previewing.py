"""What a report says and what it would change in the record, worked out in the record and taken out again."""

from __future__ import annotations

from dataclasses import dataclass

from accord.library.difference import Comparison, Difference, compared, placed, understood
from accord.library.report_files import ReportFile, report_file
from accord.model.documents import Document, DocumentId
from accord.model.ports import Changes
from accord.model.record import EventId
from accord.pipeline import account
from accord.registry import Parts
from accord.store.store import Store


@dataclass(frozen=True, slots=True)
class Preview:
    """A report as it would stand in the record (`file`), and beside what the record says of the same events.

    `held` is the id under which the record holds it already; then nothing would change. `new` and `changed` count
    events; `merged` are events of the record that it would make one.
    """

    file: ReportFile
    difference: Difference
    held: DocumentId | None
    new: int
    changed: int
    merged: tuple[tuple[EventId, EventId], ...]

    @property
    def claims(self) -> int:
        """The number of claims that it would add."""
        return 0 if self.held else sum(len(told.claims) for told in self.file.accounts)


def preview(store: Store, parts: Parts, document: Document) -> Preview:
    """Return what adding a document would do; nothing of it is saved. Raises `ReadError`."""
    with store.reading() as queries:
        found = placed(queries, document, parts)
        if isinstance(found, str):
            held = DocumentId(found)
            same = compared(Comparison(queries, parts.names, Changes()), [held], True)
            return Preview(report_file(queries, held), same, held, 0, 0, ())
    reading = understood(found, parts)
    id = reading.document.id
    with store.supposing() as (writer, queries):
        writer.insert([reading])
        changes = account(writer, [id], parts.names)
        difference = compared(Comparison(queries, parts.names, changes), [id], False)
        file = report_file(queries, id)
        return Preview(file, difference, None, len(changes.new), len(changes.changed), changes.merged)
