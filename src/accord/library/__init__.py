"""The library: open a record, read and add reports, ask. The faces import nothing else.

from accord.library import Record, documents

with Record.open("record.sqlite") as record:
    record.add(documents(["reports/"]))
    print(record.dossier(["IND", "ISR"]).state)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from accord.library.explaining import explain_reports
from accord.library.reading import read_reports, reading_json
from accord.library.sources import count, documents

if TYPE_CHECKING:
    from accord.library.surface import *  # noqa: F403  # one list of what there is, in one place

__all__ = ["count", "documents", "explain_reports", "read_reports", "reading_json"]


def __getattr__(name: str) -> Any:
    """Fetch what needs a database when it is asked for: who only reads need not wait for it."""
    if name.startswith("_"):
        raise AttributeError(f"accord.library has no {name!r}")
    surface = import_module("accord.library.surface")
    if name not in surface.__all__:
        raise AttributeError(f"accord.library has no {name!r}")
    return getattr(surface, name)
