"""Dates in EDTF, level 1."""

from __future__ import annotations

from datetime import date

import pytest

from accord.export.edtf import edtf
from accord.model.dates import Basis, Precision, When

DAY = date(2025, 11, 4)
MONTH = date(2025, 11, 1), date(2025, 11, 30)


@pytest.mark.parametrize(
    ("first", "last", "precision", "written"),
    [
        (DAY, DAY, Precision.DAY, "2025-11-04"),
        (DAY, date(2025, 11, 6), Precision.RANGE, "2025-11-04/2025-11-06"),
        (*MONTH, Precision.MONTH, "2025-11"),
        (MONTH[0], date(2026, 2, 28), Precision.MONTH, "2025-11/2026-02"),
        (date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR, "2025"),
        (date(1974, 1, 1), date(1995, 12, 31), Precision.YEAR, "1974/1995"),
    ],
)
def test_a_date_is_as_precise_as_the_text(
    first: date, last: date, precision: Precision, written: str
) -> None:
    assert edtf(When(first, last, precision, Basis.STATED)) == written


def test_what_the_text_does_not_give_for_the_act_is_uncertain() -> None:
    assert edtf(When(DAY, DAY, Precision.DAY, Basis.DATELINE)) == "2025-11-04?"
    assert edtf(When(*MONTH, Precision.MONTH, Basis.STATED), disputed=True) == "2025-11?"
    ranged = When(DAY, date(2025, 11, 6), Precision.RANGE, Basis.DISCOURSE)
    assert edtf(ranged) == "2025-11-04?/2025-11-06?"


def test_a_deadline_has_no_first_day() -> None:
    assert edtf(When(date(2030, 1, 1), date(2030, 12, 31), Precision.YEAR, Basis.BOUND)) == "../2030"
