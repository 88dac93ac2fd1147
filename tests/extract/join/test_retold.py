"""One agreement, told by its name and by what its makers agreed to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_DAY = "1988-05-04"


def test_what_was_agreed_there_is_the_accord(read: Read) -> None:
    text = (
        "The minister said prices were in line with the agreement between Chile and Peru last month in Lima."
        " In Lima, Chile and Peru agreed to cooperate to hold copper prices around their current levels."
    )
    assert [(m.kind.value, m.parties) for m in read(text, published=_DAY)] == [("signing", ("CHL", "PER"))]


def test_what_was_agreed_elsewhere_is_another_act(read: Read) -> None:
    text = (
        "The minister said prices were in line with the agreement between Chile and Peru last month in Lima."
        " In Quito, Chile and Peru agreed to cooperate to hold copper prices around their current levels."
    )
    assert [m.kind.value for m in read(text, published=_DAY)] == ["signing", "commitment"]


def test_what_a_pact_binds_to_tells_of_the_pact(read: Read) -> None:
    text = (
        "Canada and Norway are in dispute over trade.\n\n"
        "Under the pact, Norway pledged to stop dumping fish in Canada and open its market to Canadian lumber."
    )
    found = read(text, published=_DAY)
    assert [(m.kind.value, m.parties) for m in found] == [("signing", ("CAN", "NOR"))]
    assert found[0].agreement is not None
    assert found[0].agreement.title == "pact"
