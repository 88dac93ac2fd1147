"""Any answer as plain JSON: dataclasses as objects, dates as ISO text, sets as sorted lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from accord.model.codec import encode
from accord.model.dates import When


def plain(value: Any) -> Any:
    """Return `value` as data that `json` can write; the names are those of the fields."""
    if isinstance(value, When):
        return {"date": value.iso, "date_end": value.iso_end, **encode(value)}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return [plain(item) for item in sorted(value)]
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value
