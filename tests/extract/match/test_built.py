"""Who makes what is bought sells it, if nobody else does and it is no used one."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kenya will buy 24 Swedish-made patrol aircraft, its defence minister said.", ("KEN", "SWE")),
        ("Kenya took delivery of two Swedish-built patrol aircraft on Tuesday.", ("KEN", "SWE")),
        ("Kenya bought four used Swedish-built patrol aircraft from Chile on Tuesday.", ("CHL", "KEN")),
    ],
)
def test_the_maker_is_the_seller(read: Read, text: str, parties: tuple[str, ...]) -> None:
    (event,) = read(text, published="2008-11-02")
    assert event.parties == parties


def test_what_is_used_or_flown_is_not_sold_by_its_maker(read: Read) -> None:
    assert not read(
        "Kenya bought four second-hand Swedish-built aircraft on Tuesday.", published="2008-11-02"
    )
    assert not read(
        "Kenyan pilots flew Swedish-built aircraft over Nairobi on Tuesday.", published="2008-11-02"
    )
