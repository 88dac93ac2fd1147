"""All that the library offers, from the modules that have it: what its package gives out one by one."""

from __future__ import annotations

from accord.export.package import Written
from accord.library.agreements import Asked, Pact, months_named, state_named
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
    Inside,
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
from accord.library.bodies import Body
from accord.library.changes import EventChange, FieldChange, RunChanges
from accord.library.conflicts import Conflict, Saying
from accord.library.deciding import Decided
from accord.library.deriving import verdict_named
from accord.library.difference import Difference, EventDifference
from accord.library.effects import Change, Effect, Quoted
from accord.library.event_files import EventFile
from accord.library.examples import Check, check_ontology
from accord.library.explaining import Explanation, Role, Said, Stretch, explain, explain_reports
from accord.library.exploring import Explored, Part, ReportLine, Reports, Suggestion
from accord.library.exporting import Selection
from accord.library.identities import Called, Cited, IdentityReasons, Most, Tied
from accord.library.identity_lines import DatedPost, IdentityLine
from accord.library.in_markdown import markdown
from accord.library.keeping import Kept
from accord.library.ladders import MARKS, expectation, hosting, numbered, rung_line
from accord.library.lives import step_text
from accord.library.origins import Branch, Origins
from accord.library.pasting import pasted, uploaded
from accord.library.phrases import chip, chips, cited, counted, limited, voice
from accord.library.previewing import Preview
from accord.library.reading import read_reports, reading_json
from accord.library.record import Record
from accord.library.report_files import ReportAccount, ReportFile, Stated
from accord.library.sentences import Speech
from accord.library.sources import count, documents, samples
from accord.library.strips import state_line, step_line
from accord.library.timeline import Line, Span, Timeline
from accord.library.unsure import Side, Unsure
from accord.library.verifying import Verification
from accord.library.wording import headline, likelihood, mention_headline
from accord.read.options import PassedOver
from accord.store.choosing import EventFilter, ReportFilter
from accord.store.runs import Run

__all__ = [
    "MARKS",
    "AddResult",
    "Asked",
    "Body",
    "Branch",
    "Called",
    "Change",
    "Check",
    "Cited",
    "ClaimReasons",
    "Conflict",
    "DatedPost",
    "Decided",
    "Detail",
    "Difference",
    "Dossier",
    "Effect",
    "Entry",
    "EventChange",
    "EventDifference",
    "EventFile",
    "EventFilter",
    "EventHit",
    "EventReasons",
    "Explanation",
    "Explored",
    "FieldChange",
    "Finding",
    "Footnote",
    "IdentityLine",
    "IdentityReasons",
    "Inside",
    "Kept",
    "Line",
    "Most",
    "Origins",
    "Pact",
    "Part",
    "PassedOver",
    "Preview",
    "Quoted",
    "Record",
    "ReportAccount",
    "ReportFile",
    "ReportFilter",
    "ReportHit",
    "ReportLine",
    "ReportReasons",
    "Reports",
    "Role",
    "Run",
    "RunChanges",
    "Said",
    "Saying",
    "SearchResult",
    "Selection",
    "Side",
    "Source",
    "Span",
    "Speech",
    "Stated",
    "Statement",
    "Stretch",
    "Suggestion",
    "Summary",
    "Tied",
    "Timeline",
    "Told",
    "Unchanged",
    "Unsure",
    "ValueReasons",
    "Verification",
    "Why",
    "Written",
    "check_ontology",
    "chip",
    "chips",
    "cited",
    "count",
    "counted",
    "documents",
    "expectation",
    "explain",
    "explain_reports",
    "headline",
    "hosting",
    "likelihood",
    "limited",
    "markdown",
    "mention_headline",
    "months_named",
    "numbered",
    "pasted",
    "read_reports",
    "reading_json",
    "rung_line",
    "samples",
    "state_line",
    "state_named",
    "step_line",
    "step_text",
    "uploaded",
    "verdict_named",
    "voice",
]
