"""Dates in the Extended Date/Time Format, level 1 (ISO 8601-2; Library of Congress, 2019)."""

from __future__ import annotations

from accord.model.dates import Basis, When

INFERRED = frozenset({Basis.DATELINE, Basis.DISCOURSE})
"""Ways of finding a date by which the text does not give it for the act itself."""


def edtf(when: When, *, disputed: bool = False) -> str:
    """Return '2025-11-04', '2025-11', '2025-11-04/2025-11-06', '2025-11-04?', '../2030'.

    A date that the text does not give for the act itself, or that reports dispute, is uncertain ('?').
    A deadline has no first day ('..').
    """
    mark = "?" if disputed or when.basis in INFERRED else ""
    end = f"{when.iso_end or when.iso}{mark}"
    if when.basis is Basis.BOUND:
        return f"../{end}"
    return f"{when.iso}{mark}/{end}" if when.iso_end else end
