"""Lists of agreements that were signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_LEAD = "Peruvian Foreign Minister Ana Diaz and Chadian Foreign Minister Ali Bakr held talks in Lima on 4 May 2019."
_LIST = """

- Memorandum of Understanding on Fisheries;

- Agreement on the Avoidance of Double Taxation;

- Protocol on Military Training."""


def _titles(read: Read, text: str) -> list[str]:
    found = read(text, published="2019-05-05")
    signed = [m for m in found if m.kind.value == "signing" and m.modality.value == "occurred"]
    return [m.agreement.title for m in signed if m.agreement]


def test_each_line_of_a_list_is_a_signing(read: Read) -> None:
    titles = _titles(read, f"{_LEAD}\n\nThe following documents were signed:{_LIST}")
    assert titles == [
        "Memorandum of Understanding on Fisheries",
        "Agreement on the Avoidance of Double Taxation",
        "Protocol on Military Training",
    ]


def test_they_are_of_the_parties_and_the_day_of_what_announces_them(read: Read) -> None:
    opening = (
        "Following the talks of Peru and Chad in Lima on 4 May 2019, the following agreements were signed:"
    )
    signed = [m for m in read(opening + _LIST, published="2019-05-09") if m.kind.value == "signing"]
    assert {m.parties for m in signed} == {("PER", "TCD")}
    assert {m.when.iso for m in signed if m.when} == {"2019-05-04"}


def test_a_sentence_ends_the_list(read: Read) -> None:
    after = "\n\nThe two ministers will discuss an agreement on mines next year."
    assert len(_titles(read, f"{_LEAD}\n\nThey signed the following documents:{_LIST}{after}")) == 3


def test_without_a_list_the_sentence_stays(read: Read) -> None:
    assert _titles(read, f"{_LEAD}\n\nThe two sides signed a memorandum of understanding on fisheries.") == [
        "memorandum of understanding on fisheries"
    ]
