"""Whether two forms of organisations' names are one: companies, ministries, armed forces, agencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accord.model.identity import Form
from accord.ontology.identity import IdentityWords
from accord.resolve.folding import fold, holds, initials
from accord.resolve.ties import Pull, Tie

LETTERS = 3
"""Letters that an acronym has at least to stand for words by itself."""


def organisation_words(
    name: str, party_words: Sequence[tuple[str, ...]], words: IdentityWords
) -> tuple[str, ...]:
    """Return a name's words without its party's ('Israel MoD', 'Israeli Ministry of Defence'), fillers left in."""
    folded = without(fold(name, words.spelling), party_words)
    while folded and folded[0] in words.stop:
        folded = folded[1:]
    return tuple(words.organisations_same.get(" ".join(folded), " ".join(folded)).split())


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A name in parts: the words that tell it from others (`core`), and the acronyms that can stand for it."""

    core: tuple[str, ...]
    acronyms: frozenset[str]


def organisation_name(
    name: str, party_words: Sequence[tuple[str, ...]], words: IdentityWords
) -> OrganisationName:
    """Take an organisation's name apart: 'Bharat Electronics Limited' can be 'BEL'."""
    full = organisation_words(name, party_words, words)
    telling = tuple(word for word in full if word not in words.stop) or full
    core = tuple(word for word in telling if word not in words.organisation_fillers) or full
    return OrganisationName(core, frozenset(initials(part) for part in (core, telling) if len(part) > 1))


def without(folded: tuple[str, ...], phrases: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words without these phrases, unless nothing would be left."""
    rest = folded
    for phrase in phrases:
        at = holds(rest, phrase)
        if at is not None and len(rest) > len(phrase):
            rest = (*rest[:at], *rest[at + len(phrase) :])
    return rest


def organisation_tie(
    a: Form, b: Form, names: tuple[OrganisationName, OrganisationName], words: IdentityWords
) -> Tie | None:
    """Compare two organisations of one party."""
    left, right = names
    sets = frozenset(left.core), frozenset(right.core)
    pair = f"'{a.text}' and '{b.text}'"
    if sets[0] == sets[1]:
        return Tie(Pull.JOINS, 1.0, f"{pair}: the same words")
    for short, long in ((left, right), (right, left)):
        if len(short.core) == 1 and short.core[0] in long.acronyms:
            sure = len(short.core[0]) >= LETTERS
            reason = f"{pair}: initials of the other"
            return Tie(Pull.JOINS, 0.9, reason) if sure else Tie(Pull.UNSURE, 0.5, reason)
    if any(", " in form.text and " and " in form.text for form in (a, b)):
        return None  # 'the Departments of State, Labor, and …' are several
    if sets[0] < sets[1] or sets[1] < sets[0]:
        fewer = min(sets, key=len)
        if fewer <= words.organisation_words:
            return None
        less = "left" if sets[0] < sets[1] else "right"
        return Tie(Pull.LEANS, 0.8, f"{pair}: one says less than the other", less)
    return Tie(Pull.APART, 0.0, f"{pair}: other words")
