"""Business of firms, of which a state's name tells only the nationality."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Danish banks signed an accord with a Chilean bank.",
        "Ostoil Plc of Norway formed a joint venture with a Chilean firm.",
    ],
)
def test_what_firms_agree_among_themselves_is_no_act_of_their_states(read: Read, text: str) -> None:
    assert not read(text, published="2019-06-14")


@pytest.mark.parametrize(
    "text",
    [
        "Danish banks signed an accord with the Chilean government.",
        "Chile's central bank signed an accord with Denmark's central bank.",
        "A state-owned Danish firm signed an accord with a Chilean firm.",
    ],
)
def test_a_body_of_a_state_makes_it_one(read: Read, text: str) -> None:
    assert [m.parties for m in read(text, published="2019-06-14")] == [("CHL", "DNK")]


def test_the_report_lends_no_second_state_to_what_a_firm_does(read: Read) -> None:
    text = "The Danish company will supply two cranes."
    assert not read(text, title="Danish firm wins order in Chile", published="2019-06-14")


def test_a_debt_to_banks_abroad_is_settled_with_no_state(read: Read) -> None:
    text = "Minister Ona Quist flew to Washington and hopes to seal an agreement rescheduling {} debt."
    title = "Chilean Economy Minister Ona Quist goes to the United States"
    told = read(text.format("private"), title=title, published="2019-06-14")
    assert not [m for m in told if m.kind == "signing"]
