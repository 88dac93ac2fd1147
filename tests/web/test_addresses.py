"""Addresses: one for each thing, whatever its id holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.web import addresses


@pytest.mark.parametrize("ending", addresses.FORMS)
def test_an_id_that_ends_like_a_form_is_told_to_be_a_page(ending: str) -> None:
    assert addresses.report(f"report{ending}") == f"/r/report{ending}.html"


def test_twins_keep_the_question() -> None:
    assert addresses.twin("/", "json") == "/record.json"
    assert addresses.twin("/explore?kind=visit", "csv") == "/explore.csv?kind=visit"
    assert addresses.twin("/r/a.json.html", "csv") == "/r/a.json.csv"


def test_what_is_not_asked_is_left_out() -> None:
    assert addresses.asked("/d/IND", {"since": None, "until": "", "overdue": False}) == "/d/IND"
    assert addresses.asked("/explore", {"q": "a&b=c"}) == "/explore?q=a%26b%3Dc"


def test_the_order_of_parties_makes_no_difference() -> None:
    assert addresses.dossier(["ISR", "IND"]) == addresses.dossier(["IND", "ISR"]) == "/d/IND-ISR"


@given(st.text(min_size=1))
def test_no_id_leaves_its_path(id: str) -> None:
    found = addresses.report(id.encode("utf-8", "replace").decode())
    assert found.startswith("/r/")
    assert not set(found[3:]) & set('/?#"<> ')
