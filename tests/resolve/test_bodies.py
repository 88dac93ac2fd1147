from __future__ import annotations

import pytest

from accord.model.match import Fit
from accord.resolve import Resolver

FULL = "Joint Working Group (JWG) on Defence Cooperation"


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (FULL, "JWG on defense cooperation", Fit.AGREES),
        (FULL, "17th Joint Working Group on Defence Cooperation", Fit.AGREES),
        (FULL, "the JWG", Fit.COMPATIBLE),
        (FULL, "India-Israel Joint Working Group on Defence Cooperation", Fit.COMPATIBLE),
        (FULL, "Joint Working Group on Agriculture", Fit.CONTRADICTS),
        (FULL, "Joint Commission on Defence Cooperation", Fit.CONTRADICTS),
        ("High-Level Economic Dialogue", "HLED", Fit.AGREES),
        ("2+2 Ministerial Dialogue", "2+2 dialogue", Fit.AGREES),
        ("Trade Policy Forum", "TPF", Fit.AGREES),
    ],
)
def test_names_of_bodies(names: Resolver, a: str, b: str, verdict: Fit) -> None:
    assert names.same_body(a, b).verdict is verdict
    assert names.same_body(b, a).verdict is verdict
