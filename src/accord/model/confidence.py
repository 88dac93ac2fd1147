"""How likely it is that an event a report was read to tell of is right, and what speaks for and against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

DOUBTFUL = 0.5
"""Below this an event is more likely wrong than right, and marked where it is listed."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that speaks for (`weight` above 0) or against an event being right; `text` is for people.

    `weight` is in log odds: 0.7 doubles the odds, -0.7 halves them.
    """

    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Confidence:
    """The probability, 0 to 1, that an event is right by the codebook, with its main grounds, the weightiest first."""

    value: float
    grounds: tuple[Ground, ...] = ()

    @property
    def raising(self) -> tuple[Ground, ...]:
        """What speaks for it, the weightiest first."""
        return tuple(ground for ground in self.grounds if ground.weight > 0)

    @property
    def lowering(self) -> tuple[Ground, ...]:
        """What speaks against it, the weightiest first."""
        return tuple(ground for ground in self.grounds if ground.weight < 0)


def is_doubtful(value: float | None) -> bool:
    """Say whether something is more likely wrong than right; what nobody weighed is not."""
    return value is not None and value < DOUBTFUL


def likeliest(found: Iterable[Confidence | None]) -> Confidence | None:
    """Return the highest of these; None where none was weighed."""
    return max((one for one in found if one), key=lambda one: one.value, default=None)


def likely(confidence: Confidence | None, least: float) -> bool:
    """Say whether something is to be kept where what is less likely than `least` is not: if it was weighed at all."""
    return confidence is None or confidence.value >= least
