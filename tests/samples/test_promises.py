"""What the record promises of the four sample reports: what must be said of them, and what must not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from accord.library import Record, samples
from accord.settings import Settings
from tests.accounts import account

BODY = "Joint Working Group on Defence Cooperation"
MUST = [
    "record: 4 reports, 3 origins, 4 events",
    "session: 4 reports, 3 origins",
    "session: ordinal = 17 (preferred)",
    f"session: body = {BODY} (preferred)",
    "session: date = 2025-11-04 (preferred)",
    "session: date = 2025-11-05 (conflict)",
    "session: step scheduled 2025-11-04 by preview.txt",
    "session: step occurred 2025-11-04 by ministry.txt",
    "signing: agreement = Memorandum of Understanding (MoU) on Defence Cooperation (mou) (preferred)",
    "signing: modality = scheduled (compatible)",
    "signing: within session",
    "meeting: participant = Israel Katz (participant, ISR, Defence Minister) (preferred)",
    "visit: date = 2025-11-06 (preferred)",
    "visit: date = 2025-11 (compatible)",
    "visit: area = technology-transfer, by rewrite.txt alone",
    f"look at: {BODY}: no. 17 is on record, no. 16 is told of by no report.",
]
MUST_NOT = [
    "record: 4 reports, 4 origins",  # the rewrite is no source of its own
    "session: ordinal = 16",
    "session: date = 2025-11-05 (preferred)",
    "session: within",  # the visit to the makers is of another day
    "meeting: within visit",
    "signing: within meeting",
    "visit: modality = scheduled (preferred)",
    "visit: area = counter-terrorism",
    "Freedonia",  # page furniture
    "Ten quiet beaches",
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[set[str]]:
    where = tmp_path_factory.mktemp("promises") / "record.sqlite"
    with Record.open(settings=Settings(record=str(where))) as record:
        record.add(samples())
        yield account(record)


@pytest.mark.parametrize("line", MUST)
def test_what_must_be_said(line: str, told: set[str]) -> None:
    assert line in told


@pytest.mark.parametrize("words", MUST_NOT)
def test_what_must_not_be_said(words: str, told: set[str]) -> None:
    found = [line for line in told if words in line and not line.endswith("within nothing")]
    assert found == []


def test_the_order_of_reports_changes_nothing(told: set[str], tmp_path: Path) -> None:
    with Record.open(settings=Settings(record=str(tmp_path / "record.sqlite"), batch=1)) as record:
        record.add(reversed(list(samples())))
        assert account(record) == told
