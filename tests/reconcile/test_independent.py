"""As what the reports of one event count."""

from __future__ import annotations

from itertools import permutations

from accord.model.documents import DocumentId
from accord.model.record import OriginId
from accord.reconcile.independent import counted

ONE, TWO, THREE = (DocumentId(id) for id in ("one", "two", "three"))
APART = {d: OriginId(f"origin:{d}") for d in (ONE, TWO, THREE)}


def test_reports_of_one_publisher_are_one_voice() -> None:
    found = counted([ONE, TWO, THREE], APART, {ONE: "The Ministry", TWO: "the  ministry", THREE: "Daily"})
    assert found == {ONE: APART[ONE], TWO: APART[ONE], THREE: APART[THREE]}


def test_reports_without_a_publisher_stand_by_themselves() -> None:
    assert counted([ONE, TWO], APART, {}) == {ONE: APART[ONE], TWO: APART[TWO]}


def test_an_origin_and_a_publisher_tie_three_in_any_order() -> None:
    origins = {ONE: APART[ONE], TWO: APART[ONE], THREE: APART[THREE]}
    publishers = {TWO: "Daily", THREE: "Daily"}
    found = {tuple(sorted(counted(order, origins, publishers).items())) for order in permutations(APART)}
    assert found == {tuple((d, APART[ONE]) for d in sorted(APART))}
