"""Writes the record out as tables: one to a stream or file, or all of them with their description to a folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol, TextIO

from accord.errors import UsageError
from accord.export import TABLES, Csv, Excerpt, ForeignCodes, JsonLines, Lookup
from accord.export.formats import Rows
from accord.export.ftm import entities
from accord.export.package import Written, descriptor
from accord.export.parquet import Parquet
from accord.export.quotes import claim_rows, evidence_rows
from accord.export.schema import Table
from accord.export.tables import (
    RowsOf,
    area_rows,
    event_rows,
    mention_lines,
    mention_rows,
    participant_rows,
    party_rows,
    report_rows,
)
from accord.export.workbook import Workbook
from accord.library.parties import party_codes
from accord.model.claims import Kind
from accord.model.documents import DocumentId
from accord.model.match import Names
from accord.model.ports import ReportFacts
from accord.model.record import EventId
from accord.registry import Parts
from accord.store.queries import Queries
from accord.store.store import Store

FORMATS = ("jsonl", "csv", "parquet", "xlsx")
FTM = "ftm"
"""Entities of followthemoney: no table, and JSON lines alone."""

STREAMED = ("jsonl", "csv")
"""Formats that can go to standard output."""

PIECE = 500
"""Events that are in memory at a time."""

ROWS: Mapping[str, RowsOf] = {
    "events": event_rows,
    "parties": party_rows,
    "participants": participant_rows,
    "areas": area_rows,
    "claims": claim_rows,
    "evidence": evidence_rows,
    "mentions": mention_rows,
}
"""What makes the rows of each table; those of the reports come last, each report once."""


class Sink(Protocol):
    """Takes rows in pieces; `count` is the number taken."""

    count: int

    def write(self, rows: Rows) -> None:
        """Take these rows."""
        ...

    def close(self) -> None:
        """Finish."""
        ...


@dataclass(frozen=True, slots=True)
class Selection:
    """Which events are written: those of all these parties, on `since` or later, and of one kind.

    An event whose date may lie on `since` or later is in; one without a date is not. Those less likely to be right
    than `min_confidence` (0 to 1) are left out.
    """

    parties: tuple[str, ...] = ()
    since: date | None = None
    kind: str | None = None
    min_confidence: float | None = None

    def check(self) -> None:
        """Raise `UsageError` ("event/unknown-kind") if there is no such kind."""
        if self.kind is not None:
            check_choice("event/unknown-kind", self.kind, tuple(Kind))

    def words(self) -> str:
        """Return in a sentence which part of a record this is."""
        if self == Selection():
            return "All events of the record."
        parts = [f"of {' and '.join(self.parties)}" if self.parties else ""]
        parts += [
            f"of the kind {self.kind}" if self.kind else "",
            f"since {self.since}" if self.since else "",
            f"with a confidence of {self.min_confidence:g} or more" if self.min_confidence else "",
        ]
        return f"The events {' '.join(part for part in parts if part)}."


def check_choice(code: str, value: str, valid: Sequence[str]) -> None:
    """Raise `UsageError` of this code, listing the valid values, if `value` is none of them."""
    if value not in valid:
        raise UsageError(code, f"there is no {value!r}", hint=f"valid: {', '.join(valid)}")


@dataclass(frozen=True, slots=True)
class Exporter:
    """Goes once through the selected events of a record, as one reading transaction sees it."""

    queries: Queries
    lookup: Lookup
    names: Names
    selection: Selection = Selection()

    def stream(self, as_: str, form: str, out: TextIO) -> int:
        """Write one table as JSON lines or CSV; return the number of rows."""
        if as_ == FTM:
            return self.ftm(out)
        if as_ == "mentions" and form == "jsonl":  # one object an event, on which identity is scored
            lines = JsonLines(out)
            for piece in self._pieces():
                lines.write(mention_lines(piece.events, piece.mentions))
            return lines.count
        sink: Sink = Csv(TABLES[as_], out) if form == "csv" else JsonLines(out)
        self._fill({as_: sink})
        return sink.count

    def ftm(self, out: TextIO) -> int:
        """Write the events and who took part in them as entities of followthemoney; return their number."""
        lines, seen = JsonLines(out), set[str]()
        for piece in self._pieces():
            fresh = [e for e in entities(piece, self.names.is_organisation) if e["id"] not in seen]
            lines.write({entity["id"]: entity for entity in fresh}.values())
            seen.update(entity["id"] for entity in fresh)
        return lines.count

    def file(self, as_: str, form: str, path: Path) -> int:
        """Write one table to a file of any format; return the number of rows."""
        if form in STREAMED:
            with path.open("w", encoding="utf-8", newline="") as out:
                return self.stream(as_, form, out)
        (sink,) = self._filled(form, {as_: path}).values()
        return sink.count

    def folder(self, form: str, folder: Path) -> tuple[Written, ...]:
        """Write all tables and `datapackage.json` to a folder, which is made if need be; return the files.

        As `xlsx` it is one workbook of all tables, without a description.
        """
        folder.mkdir(parents=True, exist_ok=True)
        if form == "xlsx":
            paths = dict.fromkeys(TABLES, folder / "record.xlsx")
        else:
            paths = {
                name: folder / f"{'events_flat' if name == 'events' else name}.{form}" for name in TABLES
            }
        sinks = self._filled(form, paths)
        written = tuple(_written(TABLES[name], paths[name], sinks[name].count) for name in TABLES)
        if form != "xlsx":
            about = descriptor(written, form, datetime.now(UTC), self.selection.words())
            text = json.dumps(about, ensure_ascii=False, indent=2)
            (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8")
        return written

    def _filled(self, form: str, paths: Mapping[str, Path]) -> Mapping[str, Sink]:
        """Write these tables to these files in one go through the events."""
        with ExitStack() as stack:
            sinks = _sinks(form, paths, stack)
            self._fill(sinks)
        return sinks

    def _fill(self, sinks: Mapping[str, Sink]) -> None:
        told: dict[DocumentId, None] = {}
        for piece in self._pieces():
            for name, sink in sinks.items():
                if name in ROWS:
                    sink.write(ROWS[name](piece))
            told.update(dict.fromkeys(piece.reports))
        if "reports" in sinks:
            wanted = self.queries.document_ids() if self.selection == Selection() else list(told)
            for facts in self._reports(wanted):
                sinks["reports"].write(report_rows(facts))

    def _pieces(self) -> Iterator[Excerpt]:
        chosen = self.selection
        days = self.queries.event_days(
            chosen.parties, chosen.kind, since=chosen.since, until=None, min_confidence=chosen.min_confidence
        )
        ids = [id for id, _ in days]
        for start in range(0, len(ids), PIECE):
            yield self._piece(ids[start : start + PIECE])

    def _piece(self, ids: Sequence[EventId]) -> Excerpt:
        events = self.queries.events(ids)
        mentions = self.queries.mentions(id for event in events for id in event.mentions)
        wanted = {document for event in events for document in event.documents}
        reports = {facts.document.id: facts for facts in self.queries.report_facts(wanted)}
        within = {id: part.whole for id, part in self.queries.containment.parts(ids).items()}
        return Excerpt(events, mentions, reports, self.queries.event_times(ids), self.lookup, within)

    def _reports(self, ids: Sequence[DocumentId]) -> Iterator[Sequence[ReportFacts]]:
        for start in range(0, len(ids), PIECE):
            yield self.queries.report_facts(ids[start : start + PIECE])


@contextmanager
def exporting(store: Store, parts: Parts, selection: Selection | None) -> Iterator[Exporter]:
    """Yield what writes the selected events; raises `UsageError` where a party or the kind is unknown."""
    chosen, ontology = selection or Selection(), parts.ontology
    chosen.check()
    codes = party_codes(chosen.parties, ontology) if chosen.parties else ()
    lookup = Lookup(
        ontology.party_by_code,
        ontology.area_by_code,
        parts.country_codes,
        ForeignCodes(ontology.foreign_codes),
    )
    with store.reading() as queries:
        yield Exporter(queries, lookup, parts.names, replace(chosen, parties=codes))


def _sinks(form: str, paths: Mapping[str, Path], stack: ExitStack) -> dict[str, Sink]:
    """Open what writes each table; all is closed with the stack."""
    if form == "xlsx":
        book = Workbook(next(iter(paths.values())), [TABLES[name] for name in paths])
        stack.callback(book.close)
        return dict(book.sheets)
    sinks: dict[str, Sink] = {}
    for name, path in paths.items():
        sinks[name] = _opener(form)(TABLES[name], path, stack)
        stack.callback(sinks[name].close)
    return sinks


def _opener(form: str) -> Callable[[Table, Path, ExitStack], Sink]:
    if form == "parquet":
        return lambda table, path, stack: Parquet(table, path)

    def text(table: Table, path: Path, stack: ExitStack) -> Sink:
        out = stack.enter_context(path.open("w", encoding="utf-8", newline=""))
        return Csv(table, out) if form == "csv" else JsonLines(out)

    return text


def _written(table: Table, path: Path, rows: int) -> Written:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return Written(table, path.name, rows, path.stat().st_size, digest)
