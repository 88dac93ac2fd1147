"""Areas, agreement types, bodies and foreign codes come out of their files as typed values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from accord.model.claims import Kind, Modality
from accord.ontology.files import Faults, Layers
from accord.ontology.load import load
from accord.ontology.schema import ForeignCode
from accord.ontology.topics import areas, foreign_codes, forms


def one(tmp_path: Path, name: str, text: str) -> Layers:
    """Return a single layer with one file."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    return Layers((tmp_path,), Faults())


def first(kind: Kind, modality: Modality, *hints: str) -> ForeignCode:
    """Return the first code that matches an event, as an export takes it."""
    codes = (c for c in load().foreign_codes if c.kind is kind and c.modality in (None, modality))
    return next(code for code in codes if code.hint is None or code.hint in hints)


def test_a_phrase_has_its_american_spelling_and_its_plurals() -> None:
    found = forms("defence programme", (("defence", "defense"), ("programme", "program")))
    assert {"defence programme", "defense program", "defence programmes", "defense programs"} <= set(found)


def test_a_compound_is_found_open_joined_and_hyphened() -> None:
    assert {"co-production", "co production", "coproduction"} <= set(forms("co-production", ()))


def test_a_phrase_of_two_areas_is_a_fault(tmp_path: Path) -> None:
    text = "".join(f"[[areas]]\nid = '{area}'\nphrases = ['kite']\n" for area in ("trade", "energy"))
    layers = one(tmp_path, "areas.toml", text)
    areas(layers)
    assert any("'kite' stands under" in fault for fault in layers.faults.found)


def test_an_area_may_share_a_phrase_that_it_lists_under_also(tmp_path: Path) -> None:
    text = "areas = [{ id = 'trade', phrases = ['kite'] }, { id = 'energy', also = ['kite'] }]"
    layers = one(tmp_path, "areas.toml", text)
    assert [area.code for area in areas(layers) if "kites" in area.phrases] == ["trade", "energy"]
    assert layers.faults.found == []


@pytest.mark.parametrize(
    ("code", "phrase"),
    [
        ("counter-terrorism", "terrorism"),
        ("co-production", "co-production"),
        ("artificial-intelligence", "ai"),
        ("cyber-security", "cyber security"),
    ],
)
def test_areas_know_the_words_that_name_them(code: str, phrase: str) -> None:
    assert phrase in load().area_by_code[code].phrases


def test_agreement_types_are_those_of_the_codebook() -> None:
    words = {word: entry.code for entry in load().agreement_types for word in entry.words}
    assert words["memorandum of understanding"] == "mou"
    assert words["treaty"] == "treaty"


def test_some_bodies_need_a_name() -> None:
    needs = {body.phrase: body.needs_name for body in load().bodies}
    assert needs["joint working group"] is False
    assert needs["committee"] is True


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("modality", Modality)
def test_every_event_has_a_code(kind: Kind, modality: Modality) -> None:
    code = first(kind, modality)
    assert code.plover in {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "REJECT"}
    assert re.fullmatch(r"\d{3,4}", code.cameo)


@pytest.mark.parametrize(
    ("kind", "modality", "hint", "expected"),
    [
        (Kind.SIGNING, Modality.OCCURRED, "", ("SUPPORT", None, "057")),
        (Kind.SIGNING, Modality.SCHEDULED, "", ("AGREE", None, "030")),
        (Kind.VISIT, Modality.OCCURRED, "", ("CONSULT", "visit", "042")),
        (Kind.MEETING, Modality.OCCURRED, "telephone", ("CONSULT", "phone", "041")),
        (Kind.EXERCISE, Modality.OCCURRED, "", ("COOPERATE", None, "062")),
        (Kind.TRANSFER, Modality.OCCURRED, "ammunition", ("AID", None, "072")),
        (Kind.TRANSFER, Modality.OCCURRED, "sale", ("COOPERATE", None, "061")),
        (Kind.AGREEMENT_CHANGE, Modality.OCCURRED, "suspended", ("SANCTION", "discontinue", "160")),
        (Kind.COMMITMENT, Modality.OCCURRED, "trade", ("AGREE", None, "0311")),
        (Kind.MEETING, Modality.DENIED, "", ("REJECT", "meet", "125")),
    ],
)
def test_codes_follow_kind_modality_and_hint(
    kind: Kind, modality: Modality, hint: str, expected: tuple[str, str | None, str]
) -> None:
    code = first(kind, modality, hint)
    assert (code.plover, code.mode, code.cameo) == expected


def test_a_general_code_stands_after_the_particular_ones() -> None:
    general: set[tuple[Kind, Modality | None]] = set()
    for code in load().foreign_codes:
        assert (code.kind, code.modality) not in general
        if code.hint is None:
            general.add((code.kind, code.modality))


def test_a_code_of_no_known_kind_is_a_fault(tmp_path: Path) -> None:
    known = "plover = 'AGREE', cameo = '030'"
    text = f"codes = [{{ id = 'a', kind = 'picnic', {known} }}, {{ id = 'b', kind = 'visit' }}]"
    layers = one(tmp_path, "plover.toml", text)
    assert foreign_codes(layers) == ()
    assert len(layers.faults.found) == 2


@pytest.mark.shared
def test_codes_are_those_of_the_codelists(shared: Path) -> None:
    reference = shared / "reference"
    labels = re.findall(r"^LABELi?: (\d+)=", (reference / "cameo-codes.txt").read_text(), re.MULTILINE)
    table = (reference / "cameo-to-plover.txt").read_text()
    plover = dict(re.findall(r"^(\d{3,4}): (\w+),", table, re.MULTILINE))
    for code in load().foreign_codes:
        assert code.cameo in labels
        assert plover[code.cameo] == code.plover
