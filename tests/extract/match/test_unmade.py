"""Acts that a sentence only speaks of, which nobody has done, decided or offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_DAY = "1988-05-04"


@pytest.mark.parametrize(
    "text",
    [
        "Asked what Canada's policy is on selling grain to Cuba, the minister said prices must be fair.",
        "The report said Canada had brought pressure on the IMF to approve a loan for Peru.",
        "Chilean officials said they would buy Canadian wheat if it were cheaper.",
        "Total wheat sales by Canada to Cuba are only two million tonnes, the ministry said.",
        "Canadian wheat sales to Cuba may face competition, the ministry said.",
        "The Canadian airline said the part was sent to Chile for repair.",
        "Canada announced a five-year programme to fight smog, a problem that troubles relations with Cuba.",
        "The minister said there was no sign that Norway was serious about joining the European Community.",
    ],
)
def test_what_is_only_spoken_of(read: Read, text: str) -> None:
    assert not read(text, published=_DAY)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Canada has decided on selling 300,000 tonnes of wheat to Cuba.", "transfer"),
        ("The IMF approved a 50 mln dlr loan for Peru.", "transfer"),
        ("Norway joined the European Community.", "agreement-change"),
    ],
)
def test_what_is_done(read: Read, text: str, kind: str) -> None:
    assert [m.kind.value for m in read(text, published=_DAY)] == [kind]
