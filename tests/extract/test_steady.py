"""Sheets, statements and reports of two: whom their paragraphs speak of, and who is only named nearby."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.names.actors import Actor, Part
from accord.extract.report.discourse import Discourse

if TYPE_CHECKING:
    from tests.extract.conftest import Read

THEY = Actor(0, 4, Part.PRONOUN, (), "they")


def test_a_new_paragraph_of_a_steady_report_speaks_of_its_own_parties() -> None:
    discourse = Discourse("PER", topic=("PER", "CHL"), group=("PER", "CHL"), steady=True)
    discourse.begin((), 1)
    discourse.told(("PER", "KEN"), ())
    discourse.begin((), 1)
    assert discourse.resolve(THEY) == ("PER", "KEN")
    discourse.begin((), 2)
    assert discourse.resolve(THEY) == ("PER", "CHL")


def test_any_other_report_goes_on_with_those_told_last() -> None:
    discourse = Discourse("PER", topic=("PER", "CHL"), group=("PER", "CHL"))
    discourse.told(("PER", "KEN"), ())
    discourse.begin((), 2)
    assert discourse.resolve(THEY) == ("PER", "KEN")


def test_they_of_a_joint_statement_stay_those_who_make_it() -> None:
    discourse = Discourse("PER", topic=("PER", "CHL"), group=("PER", "CHL"), joint=True)
    discourse.told(("G20", "PER"), ())
    assert discourse.resolve(THEY) == ("PER", "CHL")


def test_we_of_a_statement_with_wide_spaces_in_its_title(read: Read) -> None:
    found = read(
        "We support the work of APEC.\n\nWe will establish a fund for solar power in March.",
        title="Peru \N{EN DASH} Chile Joint\N{NO-BREAK SPACE}Statement",
        published="2022-05-06",
        publisher="Government of Peru",
    )
    assert {m.parties for m in found} == {("CHL", "PER")}


def test_aid_for_all_the_world_goes_to_no_party_of_the_report(read: Read) -> None:
    known = {"title": "Fact Sheet: The Japan-Chile Partnership", "published": "2022-05-06"}
    given = "Japan is providing 30 million dollars of food aid"
    assert [m.kind.value for m in read(f"{given} to Chile.", **known)] == ["transfer"]
    assert read(f"{given} across the globe.", **known) == ()
