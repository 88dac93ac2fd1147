"""The state of play: derived states in sentences, every one cited."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from accord.library import Record
from accord.model.claims import Agreement
from accord.settings import Settings


@pytest.fixture
def state(tmp_path: Path, make: Any) -> Any:
    """Return a function that puts one report with these mentions into a record and returns the statements."""

    def told(*mentions: tuple[str, str, dict[str, Any]]) -> list[tuple[str, tuple[int, ...]]]:
        text = " ".join(quote for _, quote, _ in mentions)
        document = make.document("a.txt", text, published="2020-01-01", publisher="Daily")
        made = [make.mention(document, quote, kind, "KEN PER", **fields) for kind, quote, fields in mentions]
        said = [replace(mention, rule=f"{mention.kind.value}/sign") for mention in made]
        with Record.open(settings=Settings(record=str(tmp_path / "r.sqlite"))) as record:
            with record._store.writing() as writer:
                writer.insert([make.reading(document, *said)])
                writer.set_origins([])
            record.rebuild()
            return [(item.text, item.notes) for item in record.dossier(["KEN", "PER"]).state]

    return told


def test_agreements_are_told_by_their_state(state: Any) -> None:
    pact = Agreement("Fisheries Treaty", "treaty")
    found = state(("signing", "They signed it.", {"agreement": pact, "date": "2019-05-01"}))
    assert "Signed: Fisheries Treaty, 1 May 2019." in [text for text, _ in found]


def test_missing_sessions_and_an_unknown_next_one_are_told(state: Any) -> None:
    found = state(
        ("session", "They met.", {"body": "Joint Ports Council", "ordinal": 3, "date": "2019-05-01"})
    )
    told = [text for text, _ in found]
    assert "No report covers the 1st–2nd sessions of the Joint Ports Council." in told
    assert any("Next: unknown" in text for text in told)


def test_a_plan_whose_day_has_passed_is_overdue(state: Any) -> None:
    found = state(
        ("transfer", "They will send it.", {"modality": "scheduled", "item": "boats", "date": "2020-03-01"})
    )
    assert any(text.startswith("Overdue: Transfer: boats") for text, _ in found)


def test_undertakings_are_counted_and_none_is_called_kept(state: Any) -> None:
    found = state(("commitment", "They pledged to trade.", {"date": "2019-05-01", "area": ["trade"]}))
    assert "One undertaking is on record; no later event is tied to any." in [text for text, _ in found]


def test_every_statement_is_cited(state: Any) -> None:
    found = state(
        (
            "signing",
            "They signed it.",
            {"agreement": Agreement("Ports Treaty", "treaty"), "date": "2019-05-01"},
        ),
        ("session", "They met.", {"body": "Ports Council", "ordinal": 2, "date": "2019-06-01"}),
    )
    assert found
    assert [text for text, notes in found if not notes] == []
