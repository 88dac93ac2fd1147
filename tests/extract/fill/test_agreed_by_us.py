"""What 'we' agree after talks is agreed by those who talked; what 'we' will do is the speaker's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_TALKS = (
    "NAIROBI, Nov 12 -- Zambian Foreign Minister Bo Malama met his Kenyan counterpart Ann Juma on Monday. "
)


def _pledges(read: Read, said: str) -> list[tuple[str, ...]]:
    told = read(_TALKS + said, published="2019-11-12")
    return [m.parties for m in told if m.kind.value == "commitment"]


def test_nobody_agrees_with_himself(read: Read) -> None:
    assert _pledges(read, '"We have agreed to set up a joint commission," Juma told reporters.') == [
        ("KEN", "ZMB")
    ]


def test_what_one_side_will_do_is_its_own(read: Read) -> None:
    assert _pledges(read, '"We will build a new hospital in Mombasa next year," Juma told reporters.') == []
