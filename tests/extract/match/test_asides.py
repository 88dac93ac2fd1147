"""States that a clause names beside an act and not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.asides import has_own_share, stands_aside
from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "aside"),
    [
        ("Peru vowed to keep the strait open and has warned Chad.", True),
        ("Peru began a plan against smoke, a problem that troubles its relations with Chad.", True),
        ("Peru improved its relations with Chad.", False),
        ("They seek an accord that will deepen the relationship between Peru and Chad.", False),
        ("Peru began a plan that it shares with Chad.", False),
    ],
)
def test_who_is_warned_or_only_has_relations_has_no_part(study: Study, sentence: str, *, aside: bool) -> None:
    studied = study(sentence)
    last = studied.actors[-1]
    assert last.parties == ("TCD",)
    assert stands_aside(last, studied.doc, studied.words) is aside


@pytest.mark.parametrize(
    ("sentence", "word", "apart"),
    [
        ("Peru is to receive 9 million for a plant and Chad 5 million for roads.", "receive", True),
        ("The yard has sent ships to Peru, and has sent cranes to Chad.", "sent", True),
        ("The yard has sent ships to Peru and to Chad.", "sent", False),
    ],
)
def test_who_has_a_share_of_his_own_gets_nothing_of_the_other(
    study: Study, sentence: str, word: str, *, apart: bool
) -> None:
    studied = study(sentence)
    last = next(actor for actor in studied.actors if actor.parties == ("TCD",))
    assert has_own_share(Kind.TRANSFER, last, studied.token(word), studied.words) is apart
    assert not has_own_share(Kind.MEETING, last, studied.token(word), studied.words)
