"""What is done again and again is no one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.habits import founds_rhythm, is_habit

if TYPE_CHECKING:
    from tests.extract.conftest import Study


def test_a_rhythm_is_no_meeting(study: Study) -> None:
    studied = study("The ministers of Peru and Chile usually meet in May.")
    match = next(m for m in studied.matches if m.pattern.rule == "meeting/meet")
    assert is_habit(match, studied.words)
    assert not founds_rhythm(match, studied.words)


def test_who_will_meet_twice_a_year_founds_a_rhythm(study: Study) -> None:
    studied = study("The ministers of Peru and Chile will meet twice a year.")
    match = next(m for m in studied.matches if m.pattern.rule == "meeting/meet")
    assert founds_rhythm(match, studied.words)
