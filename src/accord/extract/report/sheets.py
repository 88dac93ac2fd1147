"""Fact sheets and joint statements: documents in which each sentence lays down what states will do.

A bullet there often names one state only, since the title has told with whom (codebook, ruling 13).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accord.ontology.frames import Words


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document that lays down what `parties`, those of its title and its issuer, will do.

    `between_two` says that they are two of which each can be the other side of the other.
    """

    parties: tuple[str, ...]
    joint: bool = False
    between_two: bool = False

    @property
    def pair(self) -> tuple[str, ...]:
        """The two for whom a bullet without a subject speaks ('Launched a fund for nurses'); else nobody."""
        return self.parties if self.between_two else ()

    def others(self, named: Sequence[str]) -> tuple[str, ...]:
        """Return the other party of a sheet between two, where `named` is one of them; else nobody.

        What one side of a joint statement will do, it does not for that do for the other.
        """
        if self.joint or not self.between_two or not set(named) <= set(self.parties):
            return ()
        return tuple(code for code in self.parties if code not in named)


def sheet_of(title: str | None, parties: tuple[str, ...], words: Words) -> Sheet | None:
    """Return the sheet that a document with this title is, or None."""
    folded = (title or "").lower().replace("\u2019", "'")
    if not any(phrase in folded for phrase in words["sheet_title"]):
        return None
    return Sheet(parties, "joint " in folded, _are_two(parties, words))


def _are_two(parties: tuple[str, ...], words: Words) -> bool:
    """A group such as the G7 is no other side of one of its members."""
    return len(parties) == 2 and {*parties} <= {*words["state_codes"], "EU"}
