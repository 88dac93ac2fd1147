"""Whether the parties of a body take turns as its hosts, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from accord.derive.rungs import Rung, Standing

LEAST = 2
"""Pairs of numbered sessions with known hosts that must agree before the next host is expected."""


@dataclass(frozen=True, slots=True)
class Alternation:
    """How often the host changed as it should if two parties took turns.

    `pairs` are pairs of numbered sessions, next to one another among those with a known host; `agree` are those
    in which the host is another after an odd step and the same after an even one. `next_host` is None where it
    does not follow. `rule` says it in words.
    """

    pairs: int
    agree: int
    next_host: str | None
    rule: str

    @property
    def confidence(self) -> float:
        """The share of pairs that agree, 0 to 1."""
        return self.agree / self.pairs


def alternation(rungs: Sequence[Rung], number: int | None) -> Alternation | None:
    """Return the turns of hosts and who should host session `number`; None where no two hosts are known."""
    told = [r for r in rungs if r.standing is Standing.HELD and r.host]
    known = sorted({n: r for r in told if (n := r.number or r.place_in_order)}.items())
    steps = [(n - m, a.host, b.host) for (m, a), (n, b) in pairwise(known)]
    if not steps:
        return None
    agree = sum((left != right) == bool(step % 2) for step, left, right in steps)
    hosts = tuple(dict.fromkeys(rung.host for _, rung in known))
    turns = agree == len(steps) >= LEAST and len(hosts) == 2
    last, rung = known[-1]
    expected = rung.host if number is not None and (number - last) % 2 == 0 else _other(hosts, rung.host)
    said = f"in {agree} of {len(steps)} pairs of sessions with known hosts, the hosts took turns"
    return Alternation(len(steps), agree, expected if turns and number is not None else None, said)


def _other(hosts: Sequence[str | None], host: str | None) -> str | None:
    return next((other for other in hosts if other != host), None)
