"""Works that a sentence names again without their owners."""

from __future__ import annotations

from tests.extract.conftest import Read

SAID = "The ministers of Chad and Mali met in Oslo on the bridge between their countries.\n\n"


def test_the_bridge_is_of_those_of_whom_it_was_told(read: Read) -> None:
    events = read(SAID + "The bridge was opened in March 2019.", published="2019-05-06")
    assert [(e.kind.value, e.parties) for e in events][1:] == [("project", ("MLI", "TCD"))]


def test_a_bridge_of_others_or_of_nobody_is_not(read: Read) -> None:
    for other in ("The bridge of Peru was opened in March 2019.", "A bridge was opened in March 2019."):
        assert {e.kind.value for e in read(SAID + other, published="2019-05-06")} == {"meeting"}


def test_what_was_agreed_is_done_once_it_opens(read: Read) -> None:
    (event,) = read(
        "Chad and Mali agreed to build a mill at Kati. The mill was inaugurated on 4 May 1987.",
        published="1987-05-06",
    )
    assert (event.modality.value, event.when and event.when.iso) == ("occurred", "1987-05-04")
