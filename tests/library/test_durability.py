"""What was acknowledged stays: adders are killed, and several processes write at once, on both stores.

`benchmarks/durability.py` does the same at length, with real reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.library import Record
from accord.model.documents import Document
from accord.model.ports import Reading
from tests.library.conftest import Open, read_simply
from tools import disturbing, writers
from tools.invariants import faults, state

if TYPE_CHECKING:
    from tests.conftest import Maker
    from tests.databases import Places

BATCH = 3
PARTIES = ("PER CHL", "BOL PER", "BOL CHL PER", "PER CHL")
DAYS = ("2024-05-02", "2024-05-03", "2024-06-20")


def reading(make: Maker, document: Document) -> Reading:
    found = read_simply(make, document)
    assert isinstance(found, Reading)
    return found


@pytest.fixture
def readings(make: Maker) -> list[Reading]:
    """Return reports of few events, so that most of them meet in one event with others."""
    texts = [
        f"meeting {parties} date={day} area=trade: They met, says report {n} of them.\n"
        f"visit {parties} date={day}: One came to the other, says report {n}."
        for n, (parties, day) in enumerate(product(PARTIES * 3, DAYS))
    ]
    return [
        reading(make, make.document(f"{n:02}.txt", text, published="2024-07-01", publisher=f"P{n % 5}"))
        for n, text in enumerate(texts)
    ]


def opened(place: str, readings: Sequence[Reading]) -> Record:
    writers.read_again(readings)
    return writers.open_record(place)


def test_an_adder_that_is_killed_loses_nothing_and_the_next_goes_on(
    open_record: Open, places: Places, readings: list[Reading], tmp_path: Path
) -> None:
    file = writers.keep_readings(readings, tmp_path / "readings.pickle")
    place = places.new()
    found = disturbing.kill_while_adding(place, readings, file, disturbing.Plan(kills=3, batch=BATCH, seed=4))
    for killed in found:
        assert killed.wrong == ()
    disturbing.go_on(place, file, BATCH)
    undisturbed = opened(places.new(), readings)
    undisturbed.add(reading.document for reading in readings)
    with writers.open_record(place) as record:
        assert faults(record._store) == []
        assert state(record._store) == state(undisturbed._store)
    undisturbed.close()


def test_two_add_while_a_third_decides(
    open_record: Open, make: Maker, places: Places, readings: list[Reading], tmp_path: Path
) -> None:
    taken = make.document("00.txt", "visit BOL CHL date=2024-05-03: Another text of the same name.")
    halves = readings[:24], [reading(make, taken), *readings[12:]]
    files = [writers.keep_readings(half, tmp_path / f"{n}.pickle") for n, half in enumerate(halves)]
    place = places.new()
    seen = disturbing.write_beside(place, files, batch=BATCH, seed=4)
    assert seen.errors == ()
    with opened(place, readings) as record:
        assert faults(record._store) == []
        assert record.summary().reports == len(readings) + 1
        standing = {d.id for d in record.decisions() if not d.withdrawn_by}
        withdrawn = {d.id for d in record.decisions()} - standing
        assert seen.undone <= withdrawn
        assert seen.made <= standing | withdrawn
        changes = record.rebuild()
        assert (changes.new, changes.changed, changes.merged, changes.gone) == ((), (), (), ())
