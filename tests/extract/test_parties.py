"""For whom those act that a sentence names, and who else takes part."""

from __future__ import annotations

from tests.extract.conftest import Read


def test_what_passes_between_nobody_is_not_the_leads_affair(read: Read) -> None:
    lead = "Shares in Chad and Peru fell on Monday. "
    assert (
        read(lead + "A Chadian dealer said the ministry would supply more funds.", published="2001-05-08")
        == ()
    )
