"""Events are compared that share two parties and a month, or a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from accord.model.around import Extent, blocks, compared, pairs
from accord.model.claims import Claim, Field, Kind, MentionId
from accord.model.dates import Basis, Precision, When
from accord.model.documents import DocumentId
from accord.model.record import Event, EventId, FieldValue, OriginId, Status, Support


def event(id: str, parties: str, first: str = "", last: str = "", document: str = "") -> Extent:
    said: list[tuple[Field, object]] = [(Field.PARTY, party) for party in parties.split()]
    if first:
        days = date.fromisoformat(first), date.fromisoformat(last or first)
        said.append((Field.DATE, When(*days, Precision.RANGE, Basis.STATED)))
    values = []
    for field, value in said:
        claim = Claim(field, value, (), "test")  # type: ignore[arg-type]
        support = Support(MentionId(id), DocumentId(document or id), OriginId("o"), claim)
        values.append(FieldValue(field, value, Status.PREFERRED, "", (support,)))  # type: ignore[arg-type]
    told = (DocumentId(document or id),)
    return Extent.of(Event(EventId(id), Kind.VISIT, (MentionId(id),), told, (OriginId("o"),), tuple(values)))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("IND ISR", "2025-11-04"), ("IND ISR", "2025-11-30"), True),
        (("IND ISR", "2025-11-29"), ("IND ISR", "2025-12-02"), True),  # a visit that may last
        (("IND ISR", "2025-11-04"), ("IND ISR", "2025-12-20"), False),
        (("IND ISR", "2025-11-04"), ("FRA IND", "2025-11-04"), False),
        (("IND ISR", "2025-01-01", "2025-12-31"), ("IND ISR", "2025-11-04"), False),
        (("IND ISR",), ("IND ISR",), False),
    ],
)
def test_who_is_compared(one: tuple[str, ...], other: tuple[str, ...], expected: bool) -> None:
    assert compared(event("a", *one), event("b", *other)) is expected


def test_events_of_one_report_are_compared_whatever_their_days() -> None:
    assert compared(event("a", "IND ISR", document="x"), event("b", "IND ISR", document="x"))


def test_keys_are_two_parties_and_a_month() -> None:
    assert blocks(event("a", "FRA IND ISR", "2025-11-30")) >= {"FRA IND 2025-11", "IND ISR 2025-12"}


@pytest.mark.parametrize(
    ("first", "last", "kind", "weighed"),
    [
        ("2025-11-04", "", Kind.SIGNING, True),
        ("2025-11-07", "", Kind.SIGNING, True),  # a visit of which the first day is told may last
        ("2025-11-09", "", Kind.SIGNING, False),
        ("2025-11-01", "2025-11-30", Kind.MEETING, True),
        ("", "", Kind.MEETING, False),  # with no day and in another report
        ("2025-11-04", "", Kind.VISIT, False),  # no visit of the same parties holds another
    ],
)
def test_what_may_lie_within_a_visit(first: str, last: str, kind: Kind, weighed: bool) -> None:
    visit, other = event("a", "IND ISR", "2025-11-04"), event("b", "IND ISR", first, last)
    other = replace(other, kind=kind)
    assert pairs([other, visit], [visit, other]) == ([("b", "a")] if weighed else [])
