"""Claim values as plain JSON and back; what the store keeps and the exports print."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from accord.model.claims import Agreement, ClaimValue, Field, Participant, Place
from accord.model.dates import Basis, Precision, When


def encode(value: ClaimValue) -> Any:
    """Return the value as JSON-able data: dates as ISO text, records as objects."""
    if isinstance(value, When):
        return {
            "first": value.first.isoformat(),
            "last": value.last.isoformat(),
            "precision": value.precision.value,
            "basis": value.basis.value,
            "text": value.text,
        }
    if isinstance(value, Place | Participant | Agreement):
        return asdict(value)
    return value


def decode(field: Field, data: Any) -> ClaimValue:
    """Return the value that `encode` made of a claim of `field`; raises KeyError or ValueError if it is none."""
    match field:
        case Field.DATE:
            first, last = date.fromisoformat(data["first"]), date.fromisoformat(data["last"])
            return When(first, last, Precision(data["precision"]), Basis(data["basis"]), data["text"])
        case Field.PLACE:
            return Place(**data)
        case Field.PARTICIPANT:
            return Participant(**data)
        case Field.AGREEMENT:
            return Agreement(**data)
        case Field.ORDINAL:
            return int(data)
        case _:
            return str(data)
