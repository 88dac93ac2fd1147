"""A record that is locked, broken or no record: pages say so, with the right status, and so does JSON."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from accord.library import Record, samples
from accord.store import database
from accord.web import create_app
from tests.web.conftest import browser


def test_a_record_that_somebody_writes_to_is_still_read(tmp_path: Path) -> None:
    with Record.open(tmp_path / "record.sqlite") as record, closing(sqlite3.connect(record.where)) as other:
        record.add(samples()[:1])
        other.execute("BEGIN IMMEDIATE")
        assert browser(create_app(record)).get("/").status_code == 200


def test_a_record_that_is_locked_for_long_takes_no_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0)
    with Record.open(tmp_path / "record.sqlite") as record, closing(sqlite3.connect(record.where)) as other:
        client = browser(create_app(record))
        token = re.findall(r'name="token" value="([^"]+)"', client.get("/paste").text)[0]
        other.execute("BEGIN IMMEDIATE")
        text = "A text that tells of nothing between states."
        page = client.post("/paste", data={"text": text, "token": token})
        told = client.post("/preview.json", json={"text": text})
    assert (page.status_code, told.status_code) == (503, 503)
    assert told.json()["code"].startswith("store/")
    assert told.json()["code"] in page.text


def test_a_record_that_broke_is_told(tmp_path: Path) -> None:
    file = tmp_path / "record.sqlite"
    with Record.open(file) as record:
        record.add(samples()[:1])
    with Record.open(file) as record:
        for side in ("-wal", "-shm"):
            Path(f"{file}{side}").unlink(missing_ok=True)
        file.write_bytes(b"no database at all " * 4000)
        client = browser(create_app(record))
        page, told = client.get("/"), client.get("/record.json")
    assert (page.status_code, told.status_code) == (503, 503)
    assert told.json()["code"].startswith("store/")
    assert "<h1>Out of order</h1>" in page.text
