"""Writes what the record holds in forms that other programs read: codebook lines, tables, a data package."""

from __future__ import annotations

from accord.export.codebook import codebook_event, codebook_line
from accord.export.columns import TABLES
from accord.export.excerpt import Excerpt, Lookup
from accord.export.foreign import ForeignCodes
from accord.export.formats import Csv, JsonLines, json_line
from accord.export.plain import plain

__all__ = [
    "TABLES",
    "Csv",
    "Excerpt",
    "ForeignCodes",
    "JsonLines",
    "Lookup",
    "codebook_event",
    "codebook_line",
    "json_line",
    "plain",
]
