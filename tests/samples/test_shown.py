"""What the samples are there to show is there to be seen, once they are in a record."""

from __future__ import annotations

import pytest

from accord.library import Record
from accord.model.claims import Field, Kind, Modality
from accord.model.record import Event, Status


def event(record: Record, kind: Kind) -> Event:
    (found,) = record.events(["IND", "ISR"], kind.value)
    return found


def test_four_reports_tell_of_four_events(record: Record) -> None:
    kinds = {e.kind for e in record.events(["IND", "ISR"])}
    assert kinds == {Kind.VISIT, Kind.SESSION, Kind.SIGNING, Kind.MEETING}
    assert len(record.events()) == 4


def test_the_session_has_two_days_one_of_them_a_conflict(record: Record) -> None:
    dates = {value.value.iso: value.status for value in event(record, Kind.SESSION).of(Field.DATE)}  # type: ignore[union-attr]
    assert dates == {"2025-11-04": Status.PREFERRED, "2025-11-05": Status.CONFLICT}


def test_the_rewrite_and_the_wire_are_one_origin(record: Record) -> None:
    session = event(record, Kind.SESSION)
    assert (len(session.documents), len(session.origins)) == (4, 3)


def test_only_the_rewrite_says_technology_transfer(record: Record) -> None:
    areas = {value.value: value.documents for value in event(record, Kind.VISIT).of(Field.AREA)}
    assert areas["technology-transfer"] == ("rewrite.txt",)
    assert set(areas["co-production"]) == {"rewrite.txt", "wire.txt"}


@pytest.mark.parametrize("kind", [Kind.SESSION, Kind.SIGNING, Kind.MEETING, Kind.VISIT])
def test_what_was_scheduled_is_known_to_have_occurred(record: Record, kind: Kind) -> None:
    found = event(record, kind)
    said = {value.value for value in found.of(Field.MODALITY)}
    assert found.modality is Modality.OCCURRED
    assert said == {Modality.OCCURRED, Modality.SCHEDULED}


def test_what_a_reader_should_look_at_is_named(record: Record) -> None:
    topics = [finding.text for finding in record.summary().look_at]
    assert any("4 Nov 2025" in text and "5 Nov 2025" in text for text in topics)
    assert any("no. 16" in text for text in topics)
