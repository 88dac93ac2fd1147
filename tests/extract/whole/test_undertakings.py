"""Lists of what two parties will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_TITLE = "Fact Sheet: The Chad-Mali Partnership"
_LIST = "\n\n- Share data on drought and the climate.\n\n- Build a laboratory for vaccines.\n\n- Our history is long."


def _parties(read: Read, opening: str) -> list[tuple[str, ...]]:
    found = read(opening + _LIST, title=_TITLE, published="2022-03-10")
    return [m.parties for m in found if m.kind.value == "commitment"]


def test_each_line_of_a_list_of_tasks_is_an_undertaking(read: Read) -> None:
    assert _parties(read, "Together, Chad and Mali will:") == [("MLI", "TCD")] * 2


def test_a_list_of_what_a_body_is_for_is_none(read: Read) -> None:
    assert not _parties(read, "Chad and Mali thank the experts for a plan which will:")


def test_one_party_alone_undertakes_nothing_by_a_list(read: Read) -> None:
    assert not _parties(read, "The Chadian port will:")


def test_what_a_line_will_build_is_ahead(read: Read) -> None:
    text = "Together, Chad and Mali will:\n\n- Establish a new training centre in Chad to teach more doctors."
    found = read(text, title=_TITLE, published="2022-03-10")
    assert [(m.kind.value, m.modality.value) for m in found] == [("project", "scheduled")]


def test_lines_under_what_was_agreed_are_undertakings(read: Read) -> None:
    text = (
        "Statement of Peru and Chad\n\nThe two presidents of Peru and Chad agreed to\n\n"
        "• Implement a plan for the port of Callao.\n\n• Jointly develop the Kitale road;\n\n"
        "• Establish a joint permanent commission."
    )
    told = read(text, published="2021-05-11")
    assert [m.kind.value for m in told] == ["commitment"] * 3
