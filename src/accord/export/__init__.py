"""Writes what the record holds in forms that other programs read: codebook lines, flat tables, mentions."""

from __future__ import annotations

from accord.export.codebook import codebook_event, codebook_line
from accord.export.foreign import ForeignCodes
from accord.export.formats import json_line, write_csv, write_json_lines
from accord.export.plain import plain
from accord.export.tables import claim_rows, event_rows, mention_lines, mention_rows

__all__ = [
    "ForeignCodes",
    "claim_rows",
    "codebook_event",
    "codebook_line",
    "event_rows",
    "json_line",
    "mention_lines",
    "mention_rows",
    "plain",
    "write_csv",
    "write_json_lines",
]
