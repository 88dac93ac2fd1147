"""Scoring of coded records against gold ones (codebook section 7): figures, and each fault with its sentence.

Owns the alignment, the figures and their text; does not read reports: it is handed what a program coded.
"""

from __future__ import annotations

from accord.evaluate.align import Pair, align
from accord.evaluate.breakdown import Breakdown, break_down
from accord.evaluate.corpus import code, gold_documents
from accord.evaluate.faults import (
    FalseAlarm,
    Fault,
    Miss,
    Reason,
    SlotFault,
    Sort,
    Way,
    WrongSlots,
    as_row,
    errors,
)
from accord.evaluate.figures import Rates, Score, Tally, score
from accord.evaluate.listing import render_errors
from accord.evaluate.records import CodedEvent, Coding, parse_records, read_records, read_texts
from accord.evaluate.report import render

__all__ = [
    "Breakdown",
    "CodedEvent",
    "Coding",
    "FalseAlarm",
    "Fault",
    "Miss",
    "Pair",
    "Rates",
    "Reason",
    "Score",
    "SlotFault",
    "Sort",
    "Tally",
    "Way",
    "WrongSlots",
    "align",
    "as_row",
    "break_down",
    "code",
    "errors",
    "gold_documents",
    "parse_records",
    "read_records",
    "read_texts",
    "render",
    "render_errors",
    "score",
]
