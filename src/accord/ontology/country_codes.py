"""The codes that other data sets have for states (`country_codes.csv`); what exports put beside ISO alpha-3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from accord.ontology.files import Layers

NAME = "country_codes.csv"


@dataclass(frozen=True, slots=True)
class CountryCodes:
    """A state in other lists: ISO 3166-1 alpha-2 and numeric (three digits, as text), Correlates of War."""

    alpha2: str | None
    numeric: str | None
    cow: int | None


def country_codes(layers: Layers) -> Mapping[str, CountryCodes]:
    """Return the codes of all layers' states by their alpha-3 code; a number that is none is a fault."""
    return MappingProxyType({row["code"]: _codes(layers, row) for row in layers.rows(NAME, ("code",))})


def _codes(layers: Layers, row: Mapping[str, str]) -> CountryCodes:
    alpha2, numeric, cow = (row.get(column, "").strip() for column in ("alpha2", "numeric", "cow"))
    if any(number and not number.isdecimal() for number in (numeric, cow)):
        layers.faults.add(f"{NAME} {row['code']}", "`numeric` and `cow` are numbers or empty")
        return CountryCodes(alpha2 or None, None, None)
    return CountryCodes(alpha2 or None, numeric or None, int(cow) if cow else None)
