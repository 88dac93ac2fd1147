"""Decisions on the command line: what is printed, who decides, and the keys of the review."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from accord.cli import decided, main
from accord.cli.screen import console
from accord.library import Record
from accord.model.claims import Agreement
from accord.pipeline import account
from accord.registry import Parts
from accord.settings import Settings
from accord.store.store import Store

if TYPE_CHECKING:
    from tests.conftest import Maker


@pytest.fixture
def where(tmp_path: Path, make: Maker, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a record of two signings of one day, told apart by the titles of what was signed."""
    for name in ("ACCORD_REVIEWER", "USER"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "80")
    path = str(tmp_path / "r.sqlite")
    store, parts = Store.open(path), Parts(Settings())
    readings = []
    for id, title, words in (
        ("a.txt", "ports pact", "Peru and Chile signed a ports pact."),
        ("b.txt", "mines pact", "Chile and Peru put names to the mines pact."),
    ):
        document = make.document(id, words, published="2024-05-03", publisher=id)
        pact = Agreement(title, "treaty")
        mention = make.mention(document, words, "signing", "PER CHL", date="2024-05-02", agreement=pact)
        readings.append(make.reading(document, mention))
    with store.writing() as writer:
        writer.insert(readings)
        account(writer, [r.document.id for r in readings], parts.names)
    store.close()
    return path


@pytest.fixture
def record(where: str) -> Iterator[Record]:
    with Record.open(where) as opened:
        yield opened


def ids(where: str) -> list[str]:
    with Record.open(where) as record:
        return [event.id for event in record.events()]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(list(arguments))
    out, err = capsys.readouterr()
    return status, out, err


def test_a_merge_says_what_it_did_and_how_to_undo_it(capsys: pytest.CaptureFixture[str], where: str) -> None:
    one, other = ids(where)
    status, out, _ = run(capsys, "merge", one, other, "--by", "ana", "--record", where)
    assert status == 0
    assert f"{other} into {one}" in out
    assert "accord undo" in out
    assert ids(where) == [one]
    listed = json.loads(run(capsys, "decisions", "--record", where, "--json")[1])
    assert (listed[-1]["by"], listed[-1]["what"]) == ("ana", "merge")
    assert run(capsys, "undo", str(listed[-1]["id"]), "--by", "ana", "--record", where)[0] == 0
    assert set(ids(where)) == {one, other}
    assert "WITHDRAWN" in run(capsys, "decisions", "--record", where)[1]


def test_who_decides_must_be_named(
    capsys: pytest.CaptureFixture[str], where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, _, err = run(capsys, "merge", *ids(where), "--record", where)
    assert (status, "ACCORD_REVIEWER" in err) == (2, True)
    monkeypatch.setenv("USER", "ben")
    assert run(capsys, "merge", *ids(where), "--record", where)[0] == 0
    monkeypatch.setenv("ACCORD_REVIEWER", "ana")
    assert "(withdrawn)" in run(capsys, "undo", "1", "--record", where)[1]
    assert "by ana" in run(capsys, "decisions", "--record", where)[1]


def test_empty_lists_say_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    empty = str(tmp_path / "empty.sqlite")
    Record.open(empty).close()
    assert "No decision" in run(capsys, "decisions", "--record", empty)[1]
    assert "No pair" in run(capsys, "review", "--record", empty)[1]


def test_the_keys_of_a_review_decide_undo_and_stop(
    capsys: pytest.CaptureFixture[str], record: Record, monkeypatch: pytest.MonkeyPatch, make: Maker
) -> None:
    from accord.library import Side, Source, Unsure

    def side(event: Any) -> Side:
        source = Source(event.documents[0], None, None, None, None)
        return Side(event.mentions[0], event.id, "x", None, ("words",), source)

    left, right = record.events()
    keys = iter("raxuq")
    monkeypatch.setattr("builtins.input", lambda *_: next(keys))
    pair = Unsure(side(left), side(right), 0.5, ("near",), 1)
    decided.ask(console(), record, [pair, pair, pair], "ana")
    assert [(d.what, bool(d.withdrawn_at)) for d in record.decisions()] == [
        ("different", True),  # replaced by the word on the next card
        ("same", True),
        ("different", False),  # stands again, since what replaced it was undone
    ]
    assert "1 decided" in capsys.readouterr().out
