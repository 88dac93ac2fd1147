"""What one sentence tells beside another act: a purchase of years ago, a pledge made at talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _told(read: Read, text: str) -> list[tuple[str, str, tuple[str, ...], str | None]]:
    return [
        (m.kind.value, m.modality.value, m.parties, m.when.iso if m.when else None)
        for m in read(text, published="2009-05-06")
    ]


def test_a_purchase_recalled_has_the_ends_of_the_one_beside_it(read: Read) -> None:
    text = "Mali will buy six tanks from Peru, in addition to the ten trucks that it bought in 2003."
    assert _told(read, text) == [
        ("transfer", "scheduled", ("MLI", "PER"), None),
        ("transfer", "occurred", ("MLI", "PER"), "2003"),
    ]


def test_a_purchase_recalled_alone_has_no_second_end(read: Read) -> None:
    assert not _told(read, "Mali is repairing the ten trucks that it bought in 2003.")


@pytest.mark.parametrize("where", ["at talks in Oslo", "during their talks in Oslo"])
def test_where_something_was_pledged_takes_no_pledge_away(read: Read, where: str) -> None:
    text = f"Chad and Mali pledged {where} to share the water of the lake."
    assert "commitment" in {kind for kind, *_ in _told(read, text)}


@pytest.mark.parametrize("between", ["on Monday", "in Oslo", "in Oslo on Monday"])
def test_a_day_between_a_pledge_and_its_task(read: Read, between: str) -> None:
    text = f"Norway and Peru resolved {between} to share the fish of the reef."
    assert [kind for kind, *_ in _told(read, text)] == ["commitment"]


def test_an_organisation_tells_what_its_board_has_done(read: Read) -> None:
    text = "The Islamic Development Bank said its board had approved a 30 million dollar loan for Mali."
    assert [(kind, parties) for kind, _, parties, _ in _told(read, text)] == [("transfer", ("ISDB", "MLI"))]


def test_help_that_left_for_somewhere(read: Read) -> None:
    text = "A Norwegian field hospital left for Bamako on Monday."
    assert _told(read, text) == [("transfer", "occurred", ("MLI", "NOR"), "2009-05-04")]


def test_a_purpose_before_the_pledge(read: Read) -> None:
    text = "To share the water of the lake, Chad and Mali agreed on Monday to build a canal."
    assert [kind for kind, *_ in _told(read, text)] != []


@pytest.mark.parametrize(
    "told",
    [
        "It was Kenya that gave 20 ambulances to Peru on Monday.",
        "The donation of 20 ambulances by Kenya to Peru on Monday was welcomed.",
    ],
)
def test_who_gave_it(read: Read, told: str) -> None:
    assert [t[2] for t in _told(read, told)] == [("KEN", "PER")]


def test_a_day_that_is_over_is_that_of_the_pledge(read: Read) -> None:
    (event,) = _told(read, "Kenya and Peru agreed to set up a joint commission last Friday.")
    assert event[3] == "2009-05-01"
