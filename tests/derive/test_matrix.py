"""The matrix of areas."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from accord.derive import OF_MANY, UNDATED, matrix
from accord.ontology.derivation import derivation

COUNTS = derivation().counts


def test_each_event_counts_as_what_it_is_in_its_year(tell: Any) -> None:
    signed = tell("E1", "Signed.", "signing", "KEN PER", date="2024-05-01", area=["trade"])
    talked = tell("E2", "Talked.", "meeting", "KEN PER", date="2024-06-01", area=["trade"])
    given = tell("E3", "Given.", "transfer", "KEN PER", date="2025-01-01", area=["trade", "health"])
    found = matrix([signed, talked, given], COUNTS)
    cell = found.at("trade", "2024")
    assert cell is not None
    assert (cell.promised, cell.discussed, cell.done) == (("E1",), ("E2",), ())
    assert [c.quote for c in cell.citations] == ["Signed.", "Talked."]
    assert (found.areas, found.columns) == (("health", "trade"), ("2024", "2025"))


def test_what_is_denied_or_only_a_planned_talk_counts_as_nothing(tell: Any) -> None:
    denied = tell("E1", "No.", "transfer", "KEN PER", modality="denied", area=["trade"])
    planned = tell("E2", "Soon.", "meeting", "KEN PER", modality="scheduled", area=["trade"])
    assert matrix([denied, planned], COUNTS).cells == ()


def test_an_event_without_a_day_stands_in_a_column_of_its_own(tell: Any) -> None:
    dated = tell("E1", "A.", "meeting", "KEN PER", date="2024-01-01", area=["trade"])
    found = matrix([tell("E2", "B.", "meeting", "KEN PER", area=["trade"]), dated], COUNTS)
    assert found.columns == ("2024", UNDATED)


def test_by_dyad_every_pair_of_a_few_parties_has_a_column(tell: Any) -> None:
    three = tell("E1", "A.", "meeting", "CHL KEN PER", area=["trade"])
    many = tell("E2", "B.", "meeting", "ARG BRA CHL KEN PER", area=["trade"])
    found = matrix([three, many], COUNTS, by_dyad=True)
    assert found.columns == ("CHL–KEN", "CHL–PER", "KEN–PER", OF_MANY)


def test_the_order_of_events_does_not_matter(tell: Any) -> None:
    every = [
        tell(f"E{n}", "A.", "meeting", "KEN PER", date=f"202{n}-01-01", area=["trade"]) for n in range(3)
    ]
    assert len({matrix(order, COUNTS) for order in permutations(every)}) == 1
