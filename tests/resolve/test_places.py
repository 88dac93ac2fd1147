from __future__ import annotations

import pytest

from accord.model.claims import Place
from accord.model.match import Fit
from accord.resolve import Resolver


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (Place("Tel Aviv", "ISR"), Place("Tel Aviv", "ISR"), Fit.AGREES),
        (Place("Tel Aviv", "ISR"), Place("Israel", "ISR"), Fit.COMPATIBLE),
        (Place("Tel Aviv", "ISR"), Place("Haifa", "ISR"), Fit.CONTRADICTS),
        (Place("Tel Aviv", "ISR"), Place("New Delhi", "IND"), Fit.CONTRADICTS),
        (Place("Akasaka Palace in Tokyo", "JPN"), Place("Tokyo", "JPN"), Fit.COMPATIBLE),
        (Place("Black Sea", None), Place("the Black Sea", None), Fit.AGREES),
    ],
)
def test_places(names: Resolver, a: Place, b: Place, verdict: Fit) -> None:
    assert names.same_place(a, b).verdict is verdict


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        (Place("White House", "USA"), Place("Washington", "USA"), True),
        (Place("Oval Office", "USA"), Place("White House", "USA"), True),
        (Place("East Room", None), Place("Roosevelt Room", None), True),
        (Place("Ceremonial Office", None), Place("Washington", "USA"), True),
        (Place("Washington", "USA"), Place("Los Angeles", "USA"), False),
        (Place("White House", "USA"), Place("Paris", "FRA"), False),
    ],
)
def test_a_room_a_house_and_its_town(names: Resolver, one: Place, other: Place, fits: bool) -> None:
    assert names.same_place(one, other).may_be is fits
