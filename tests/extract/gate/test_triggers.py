"""The gate before the parse: what it keeps out can tell of no event."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.extract import Reader
from accord.extract.gate import triggers
from accord.extract.gate.inflection import Inflections
from accord.model.claims import Kind
from accord.ontology.frames import KindEntry, Pattern

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.fixture(scope="module")
def inflections(reader: Reader) -> Inflections:
    found = Inflections.of(reader.nlp)
    assert found is not None
    return found


def gate(inflections: Inflections, *patterns: Pattern) -> triggers.Triggers:
    return triggers.Triggers([KindEntry(Kind.VISIT, "visit", "", patterns, ())], inflections)


MEET = Pattern("meet", Kind.VISIT, verbs=("meet", "co-chair"))
SIGN = Pattern("sign", Kind.VISIT, verbs=("sign",), objects=("treaty",))
ARRIVE = Pattern("arrive", Kind.VISIT, verbs=("arrive",), require=("in", "at"))


@pytest.mark.parametrize("form", ["meet", "Met", "meeting", "meets", "co-chaired", "co-chairing"])
def test_a_trigger_is_known_in_all_its_forms(inflections: Inflections, form: str) -> None:
    assert gate(inflections, MEET).reach(f"They {form} again.")


@pytest.mark.parametrize("text", ["", "The comet passed.", "A metre of snow fell."])
def test_a_part_of_a_word_is_no_trigger(inflections: Inflections, text: str) -> None:
    assert not gate(inflections, MEET).reach(text)


@pytest.mark.parametrize(
    ("text", "wanted"), [("They signed two treaties.", True), ("They signed the guest book.", False)]
)
def test_a_pattern_with_objects_wants_one_of_them(inflections: Inflections, text: str, wanted: bool) -> None:
    assert bool(gate(inflections, SIGN).reach(text)) is wanted


@pytest.mark.parametrize(("text", "wanted"), [("She arrived in Oslo.", True), ("Nobody arrived.", False)])
def test_a_pattern_with_prepositions_wants_one_of_them(
    inflections: Inflections, text: str, wanted: bool
) -> None:
    assert bool(gate(inflections, ARRIVE).reach(text)) is wanted


@pytest.mark.parametrize(
    ("pattern", "reach"),
    [
        (MEET, triggers.Reach.SENTENCE),
        (replace(MEET, fill="topic"), triggers.Reach.REPORT),
        (replace(MEET, needs=("body",)), triggers.Reach.REPORT),
    ],
)
def test_a_pattern_looks_as_far_as_it_may(
    inflections: Inflections, pattern: Pattern, reach: triggers.Reach
) -> None:
    assert gate(inflections, pattern).reach("They met.") is reach


def test_every_example_that_tells_of_an_event_passes(reader: Reader) -> None:
    found = reader.triggers
    assert found is not None
    told = [e.text for kind in reader.ontology.kinds for e in kind.examples if e.events]
    assert [text for text in told if not found.reach(text)] == []


def test_without_the_models_tables_nothing_is_kept_out() -> None:
    import spacy

    assert Inflections.of(spacy.blank("en")) is None


@pytest.mark.parametrize("name", ["wire.txt", "ministry.txt", "preview.txt", "rewrite.txt"])
def test_a_report_read_through_the_gate_tells_what_it_tells_without(
    reader: Reader, read: Read, root: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    text = (root / "src" / "accord" / "samples" / name).read_text(encoding="utf-8")
    through = read(text, published="2025-11-06")
    monkeypatch.setitem(reader.__dict__, "triggers", None)
    assert read(text, published="2025-11-06") == through


def test_without_a_triggering_sentence_nothing_is_parsed(
    reader: Reader, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader.nlp, "pipe", lambda docs, **_: pytest.fail("parsed"))
    assert read("The prices of wool in Kenya and Japan fell by a third. Nobody knows why.") == ()
