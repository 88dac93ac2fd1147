"""The library: open a record, read and add reports, ask. The faces import nothing else.

from accord.library import Record, documents

with Record.open("record.sqlite") as record:
    record.add(documents(["reports/"]))
    print(record.dossier(["IND", "ISR"]).state)
"""

from __future__ import annotations

from accord.library.answers import (
    AddResult,
    ClaimReasons,
    Detail,
    Dossier,
    Entry,
    EventHit,
    EventReasons,
    Finding,
    Footnote,
    ReportHit,
    ReportReasons,
    SearchResult,
    Source,
    Statement,
    Summary,
    Told,
    Unchanged,
    ValueReasons,
    Why,
)
from accord.library.deciding import Decided
from accord.library.examples import Check, check_ontology
from accord.library.keeping import Kept
from accord.library.markdown import chip, cited, counted, markdown
from accord.library.record import Record, read_reports, reading_json
from accord.library.sources import count, documents, samples
from accord.library.unsure import Side, Unsure
from accord.library.wording import headline, mention_headline

__all__ = [
    "AddResult",
    "Check",
    "ClaimReasons",
    "Decided",
    "Detail",
    "Dossier",
    "Entry",
    "EventHit",
    "EventReasons",
    "Finding",
    "Footnote",
    "Kept",
    "Record",
    "ReportHit",
    "ReportReasons",
    "SearchResult",
    "Side",
    "Source",
    "Statement",
    "Summary",
    "Told",
    "Unchanged",
    "Unsure",
    "ValueReasons",
    "Why",
    "check_ontology",
    "chip",
    "cited",
    "count",
    "counted",
    "documents",
    "headline",
    "markdown",
    "mention_headline",
    "read_reports",
    "reading_json",
    "samples",
]
