"""Accord keeps the record of cooperation between states, read from reports."""

from __future__ import annotations

__version__ = "0.1.0"
