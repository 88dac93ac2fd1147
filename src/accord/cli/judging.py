"""The verbs that judge: `evaluate` on gold records, `ontology check` on the ontology's own examples."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
