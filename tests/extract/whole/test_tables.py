"""Tables of relations and of visitors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read

RELATIONS = """Country | Formal relations began | Notes

Chad | 4 May 1961 | Nepal is represented in Chad through its embassy in Cairo.

Peru | 01975-11-28November 28, 1975 |

Oman | | Nepal has an embassy in Oman."""

VISITORS = """Visitor From Description Date

President Ona Quist Kenya Working visit. May 3-5, 1991

Prime Minister Ali Dabo Chad Official visit. Met with President Bush. June 7-9, 1991

President Rosa Diaz Peru Met with President Bush during a private visit. July 2, 1991"""


def test_a_row_of_relations_tells_since_when_they_are(read: Read) -> None:
    found = [
        m for m in read(RELATIONS, title="Foreign relations of Nepal") if m.kind is Kind.AGREEMENT_CHANGE
    ]
    days = {m.parties: m.when.iso for m in found if m.when}
    assert days == {("NPL", "TCD"): "1961-05-04", ("NPL", "PER"): "1975-11-28"}


def test_a_table_of_something_else_tells_no_relations(read: Read) -> None:
    text = RELATIONS.replace("Formal relations began", "National day")
    assert not [m for m in read(text, title="Neighbours of Nepal") if m.kind is Kind.AGREEMENT_CHANGE]


def test_a_table_of_visitors_tells_visits_to_its_publisher(read: Read) -> None:
    found = read(VISITORS, title="Visits by foreign leaders in 1991", publisher="US Department of State")
    visits = {m.parties: m.when.iso for m in found if m.kind is Kind.VISIT and m.when}
    assert visits == {("KEN", "USA"): "1991-05-03", ("TCD", "USA"): "1991-06-07"}
    met = {m.parties: m.when.iso for m in found if m.kind is Kind.MEETING and m.when}
    assert met == {("TCD", "USA"): "1991-06", ("PER", "USA"): "1991-07"}
    names = {p.name for m in found if m.kind is Kind.VISIT for p in m.participants}
    assert names == {"Ona Quist", "Ali Dabo"}
