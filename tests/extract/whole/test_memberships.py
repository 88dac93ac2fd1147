"""Memberships told one after the other, each with its own day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _steps(read: Read, text: str, title: str = "Foreign relations of Nepal") -> dict[str, str | None]:
    found = [m for m in read(text, title=title) if m.kind is Kind.AGREEMENT_CHANGE]
    return {"+".join(m.parties): m.when.iso if m.when else None for m in found}


def test_each_body_joined_is_a_step_of_its_own_day(read: Read) -> None:
    text = "Nepal joined the United Nations in 1955, the World Bank in 1961 and the WTO in 2004."
    assert _steps(read, text) == {"NPL+UN": "1955", "NPL+WB": "1961", "NPL+WTO": "2004"}


def test_founding_membership_and_pronouns_go_on_about_the_page_s_state(read: Read) -> None:
    text = (
        "Nepal signed a treaty with Peru in 1999. It was a founding member of the OAS (now ASEAN) in 1948 and of "
        "the OECD in 1952, acceded to the IMF in 1961 and has belonged to the WTO since 2004."
    )
    steps = _steps(read, text)
    assert steps["NPL+OAS"] == "1948"
    assert steps["NPL+OECD"] == "1952"
    assert steps["IMF+NPL"] == "1961"
    assert steps["NPL+WTO"] == "2004"


def test_what_might_have_been_joined_and_what_has_no_day_is_no_step(read: Read) -> None:
    text = "Nepal signed a pact with Peru in 1999. It could have joined the WTO in 1995. Nepal is a member of the IMF."
    assert _steps(read, text) == {}


def test_a_person_joins_for_no_state(read: Read) -> None:
    text = "Mr Dako joined the United Nations in 1990 and the World Bank in 1996. Nepal signed a treaty with Peru."
    assert not any("NPL" in parties for parties in _steps(read, text))
