"""An entry is as likely to be right as the likeliest of its accounts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from accord.model.claims import EventMention
from accord.model.confidence import Confidence
from accord.model.record import Event


@pytest.mark.parametrize(("values", "highest"), [((0.4, 0.8), 0.8), ((0.8, None), 0.8), ((None, None), None)])
def test_the_likeliest_account_counts(
    tell: Callable[..., EventMention],
    only: Callable[..., Event],
    values: tuple[float | None, ...],
    highest: float | None,
) -> None:
    told = [
        replace(
            tell(name, "session", body="Joint Working Group on Ports", ordinal=17),
            confidence=Confidence(value) if value else None,
        )
        for name, value in zip("ab", values, strict=True)
    ]
    assert only(*told).confidence == highest
