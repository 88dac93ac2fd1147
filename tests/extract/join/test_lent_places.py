"""A pledge and a pact with the place of the talks beside which both are told."""

from __future__ import annotations

import pytest

from accord.extract.drafts import Draft, Stated
from accord.extract.join.retold import is_making_of
from accord.model.claims import Kind, Modality, Place
from accord.model.spans import Span

SPAN = Span(0, 4)


def draft(kind: Kind, rule: str) -> Draft:
    event = Draft(kind, "r", Stated(Modality.OCCURRED, SPAN, "m"), 0, 0)
    event.parties = {code: Stated(code, SPAN, "p") for code in ("PER", "TCD")}
    event.place = Stated(Place("Lima", "PER"), SPAN, rule)
    return event


@pytest.mark.parametrize(("rule", "same"), [("place/talks", False), ("place/in", True)])
def test_a_place_lent_by_talks_makes_no_pledge_the_pact(rule: str, same: bool) -> None:
    assert is_making_of(draft(Kind.COMMITMENT, rule), draft(Kind.SIGNING, rule)) is same
