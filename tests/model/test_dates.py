"""How intervals of days are written."""

from __future__ import annotations

from datetime import date

import pytest

from accord.model.dates import Basis, Precision, When


@pytest.mark.parametrize(
    ("first", "last", "precision", "want"),
    [
        (date(2025, 11, 4), date(2025, 11, 4), Precision.DAY, ("2025-11-04", None)),
        (date(2025, 11, 4), date(2025, 11, 6), Precision.RANGE, ("2025-11-04", "2025-11-06")),
        (date(2025, 11, 1), date(2025, 11, 30), Precision.MONTH, ("2025-11", None)),
        (date(2020, 1, 1), date(2020, 3, 31), Precision.MONTH, ("2020-01", "2020-03")),
        (date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR, ("2025", None)),
        (date(1974, 1, 1), date(1995, 12, 31), Precision.YEAR, ("1974", "1995")),
    ],
)
def test_written_as_precise_as_known(
    first: date, last: date, precision: Precision, want: tuple[str, str | None]
) -> None:
    when = When(first, last, precision, Basis.STATED)
    assert (when.iso, when.iso_end) == want
