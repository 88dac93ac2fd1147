"""Who gets what is given, wherever the parse hangs him, and gifts told by one verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.receiving import further_gifts, given_to, receivers

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "verb", "who"),
    [
        ("Kenya was given two boats by Peru.", "given", ["Kenya"]),
        ("Kenya, which was given two boats by Peru, has praised them.", "given", ["Kenya"]),
        ("Peru gave Kenya's police 30 vehicles.", "gave", ["Kenya"]),
        ("On Sunday, Peru sent 30 tonnes of food aid worth $2 million to Kenya.", "sent", ["Kenya"]),
        ("Two boats given by Peru arrived in Kenya.", "given", ["Kenya"]),
        ("A plane carrying 30 tonnes of aid landed in Kenya.", "carrying", ["Kenya"]),
        ("Boats given by Peru have reached Kenya.", "given", ["Kenya"]),
        ("Peru gave its police 30 vehicles in Kenya.", "gave", []),
        ("Kenya was elected to the council.", "elected", []),
    ],
)
def test_who_gets_it(study: Study, sentence: str, verb: str, who: list[str]) -> None:
    studied = study(sentence)
    found = [token.text for token in receivers(studied.token(verb), studied.words)]
    assert [name for name in found if name[0].isupper()] == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Peru gave 30 buses to Kenya and 20 to Chad.", ["Chad"]),
        ("Peru gave 30 buses to Kenya in 2019 and 2020.", []),
        ("Peru gave 30 buses to Kenya and Chad.", []),
    ],
)
def test_another_gift_of_the_same_giver(study: Study, sentence: str, who: list[str]) -> None:
    studied = study(sentence)
    gifts = further_gifts(studied.token("gave"), studied.words)
    assert [end.text for gift in gifts for end in given_to(gift)] == who
