"""What all tables of the record are made with."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, MetaData, String

metadata = MetaData()


def key(target: str, **options: Any) -> Column[str]:
    """Return a text column that points at another table's id and goes when that goes."""
    return Column(target.split(".")[0].rstrip("s"), String, ForeignKey(target, ondelete="CASCADE"), **options)
