"""The sample reports in a record, read once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from accord.library import Record, samples
from accord.settings import Settings


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    where = tmp_path_factory.mktemp("samples") / "record.sqlite"
    with Record.open(settings=Settings(record=str(where))) as opened:
        opened.add(samples())
        yield opened
