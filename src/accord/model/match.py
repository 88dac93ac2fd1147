"""How two names, bodies, agreements or places stand to one another, and the port through which stages ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from accord.model.claims import Agreement, Participant, Place


class Fit(StrEnum):
    """What the comparison of two values says about whether they name one thing."""

    AGREES = "agrees"  # they name one thing
    COMPATIBLE = "compatible"  # they may name one thing: one says less than the other
    CONTRADICTS = "contradicts"  # they name two things
    SILENT = "silent"  # they cannot be compared


@dataclass(frozen=True, slots=True)
class Match:
    """The outcome of a comparison; `score` is 0 to 1 (how sure it is one thing), `reason` is for people."""

    verdict: Fit
    score: float
    reason: str

    @property
    def agrees(self) -> bool:
        """Say whether the two name one thing."""
        return self.verdict is Fit.AGREES

    @property
    def may_be(self) -> bool:
        """Say whether the two agree or are compatible."""
        return self.verdict in (Fit.AGREES, Fit.COMPATIBLE)

    @property
    def contradicts(self) -> bool:
        """Say whether the two name different things."""
        return self.verdict is Fit.CONTRADICTS


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a text says that an act lay within: 'on the sidelines of the NATO Summit'.

    `visit` tells a journey from a gathering; `beside` that the act was none of its proceedings; `words`
    are the stems that name it ('nato'), `text` is the whole as written.
    """

    visit: bool
    beside: bool
    words: frozenset[str]
    text: str


class Names(Protocol):
    """Compares names; `accord.resolve.Resolver` is the one that ships."""

    def same_person(self, a: Participant, b: Participant) -> Match:
        """Compare two participants: persons, or companies, ministries and forces."""
        ...

    def same_body(self, a: str, b: str) -> Match:
        """Compare two names of standing bodies."""
        ...

    def same_agreement(self, a: Agreement, b: Agreement) -> Match:
        """Compare two agreements as texts name them."""
        ...

    def agreement_keys(self, agreement: Agreement) -> frozenset[str]:
        """Return words of an agreement's title; two that `same_agreement` finds to agree have one in common."""
        ...

    def same_place(self, a: Place, b: Place) -> Match:
        """Compare two places."""
        ...

    def is_state(self, place: Place) -> bool:
        """Say whether a place is a whole state."""
        ...

    def is_group(self, party: str) -> bool:
        """Say whether a party is an organisation or group of states."""
        ...

    def same_source(self, a: str, b: str) -> Match:
        """Compare the names of two publishers or attributed sources."""
        ...

    def content_words(self, text: str) -> frozenset[str]:
        """Return the words of a text that say what it is about, cut to their stems."""
        ...

    def telling_words(self, text: str, parties: Iterable[str] = ()) -> frozenset[str]:
        """Return the content words of a text beside stock phrases and the names of these parties."""
        ...

    def occasions(self, text: str) -> tuple[Occasion, ...]:
        """Return what the text says that its act lay within, in order."""
        ...

    def stems(self, text: str) -> frozenset[str]:
        """Return the stems of all words of a text, figures and acronyms too."""
        ...

    def is_joining(self, text: str) -> bool:
        """Say whether a text tells of a party's joining what others agreed on."""
        ...

    def is_remote(self, text: str) -> bool:
        """Say whether a text tells of talks by telephone or video."""
        ...

    def is_present(self, text: str) -> bool:
        """Say whether a text tells of talks for which somebody came."""
        ...

    def is_gathering(self, text: str) -> bool:
        """Say whether a text tells of a summit or conference."""
        ...

    def is_general(self, area: str) -> bool:
        """Say whether nearly all talks touch on an area."""
        ...

    def is_official(self, publisher: str | None) -> bool:
        """Say whether a publisher speaks for a state or an international organisation."""
        ...

    def is_organisation(self, name: str) -> bool:
        """Say whether a participant's name is that of a company, ministry, force or agency."""
        ...
