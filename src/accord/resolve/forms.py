"""Keys of forms, and the comparison of two forms of one sort."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations, groupby
from typing import TypeVar

from accord.model.claims import Agreement
from accord.model.identity import Form, Sort
from accord.ontology.identity import IdentityWords
from accord.resolve.agreement_forms import agreement_tie
from accord.resolve.agreements import agreement_name
from accord.resolve.body_forms import body_tie
from accord.resolve.folding import STEM, initials
from accord.resolve.known import Known
from accord.resolve.organisation_forms import OrganisationName, organisation_name, organisation_tie
from accord.resolve.person_forms import person_tie
from accord.resolve.persons import name_words
from accord.resolve.ties import Pull, Tie

MANY = 6
"""Parties of which every two make a key; of what has more, the first so many."""


REMEMBERED = 200_000
"""Forms, or pairs of them, of which is remembered how they compare; some 30 MB."""

Key = TypeVar("Key")
Value = TypeVar("Value")

OF_ONE_PARTY = (Sort.PERSON, Sort.ORGANISATION, Sort.PLACE)
"""Sorts of which no two forms of different parties are one thing."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Looks forms up and compares them, by the words and names that are known.

    What was compared once is remembered: a form that is in use meets the same others with every report.
    """

    names: Known
    _known_keys: dict[Form, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    _known_ties: dict[tuple[Form, Form], Tie | None] = field(default_factory=dict, repr=False, compare=False)

    def keys(self, form: Form) -> frozenset[str]:
        """Return by what the form is looked up."""
        keys = self._known_keys.get(form)
        if keys is None:
            keys = frozenset(f"{form.sort} {key}" for key in self._keys(form))
            _remember(self._known_keys, form, keys)
        return keys

    def _keys(self, form: Form) -> Iterator[str]:
        match form.sort:
            case Sort.PERSON:
                parts = name_words(form.text, self.names.words)
                told = [part for part in parts if len(part) > 1] or list(parts)
                yield from (f"{form.parties[0]} {skeleton(part, self.names.words)}" for part in told)
            case Sort.ORGANISATION:
                yield from self._organisation_keys(form)
            case Sort.BODY:
                known = self.names.known_body(form.text)
                yield from [f"named {known}"] if known else []
                yield from (f"{a} {b}" for a, b in _twos(form.parties))
                subject = self.names.gathering(form.text, form.parties)
                yield from [f"gathering {' '.join(sorted(subject))}"] if subject else []
            case Sort.AGREEMENT:
                yield from self._agreement_keys(form)
            case Sort.PLACE:
                yield f"{form.parties[0]} {self.names.place_name(form.text)}"

    def _organisation_keys(self, form: Form) -> Iterator[str]:
        party = form.parties[0]
        known = self.names.known_actor(form.text, party)
        if known:
            yield f"{party} named {known}"
        name = self.organisation(form)
        telling = [word for word in name.core if word not in self.names.words.organisation_words]
        yield from (f"{party} {word[:STEM]}" for word in {*(telling or name.core), *name.acronyms})

    def _agreement_keys(self, form: Form) -> Iterator[str]:
        known = self.names.multilateral(form.text)
        if known:
            yield f"named {known}"
            return
        name = agreement_name(self.agreement(form), self.names.words)
        said = {word[:STEM] for word in name.subject | name.acronyms}
        said |= {form.day} if len(form.day) == 10 else set()
        said |= {initials(name.words)[:STEM]} if len(name.words) > 1 else set()
        yield from (f"{a} {b} {word}" for a, b in _twos(form.parties) for word in said or {name.type})

    def agreement(self, form: Form) -> Agreement:
        """Return an agreement of the form's title without the parties' names, and type."""
        return Agreement(self.names.without_parties(form.text, form.parties), form.detail)

    def organisation(self, form: Form) -> OrganisationName:
        """Return an organisation's name in parts, without its party's."""
        return organisation_name(form.text, self.names.party_words(form.parties), self.names.words)

    def tie(self, a: Form, b: Form) -> Tie | None:
        """Compare two forms with a key in common; None where nothing ties them."""
        pair = a, b
        if pair not in self._known_ties:
            _remember(self._known_ties, pair, self._tie(a, b))
        return self._known_ties[pair]

    def _tie(self, a: Form, b: Form) -> Tie | None:
        if a.sort is not b.sort or (a.sort in OF_ONE_PARTY and a.parties != b.parties):
            return None
        match a.sort:
            case Sort.PERSON:
                return self._persons(a, b)
            case Sort.ORGANISATION:
                return self._organisations(a, b)
            case Sort.BODY:
                return self._bodies(a, b)
            case Sort.AGREEMENT:
                return self._agreements(a, b)
            case Sort.PLACE:
                return Tie(Pull.JOINS, 1.0, f"'{a.text}' and '{b.text}' are names of one place")

    def _persons(self, a: Form, b: Form) -> Tie | None:
        tie = person_tie(a, b, self.names.words)
        if self.names.holders and (tie is None or tie.pull is Pull.LEANS):
            return self.names.holders.tie(a, b) or tie
        return tie

    def _organisations(self, a: Form, b: Form) -> Tie | None:
        known = tuple(self.names.known_actor(form.text, form.parties[0]) for form in (a, b))
        if all(known):
            return _known(a, b, *known)
        return organisation_tie(a, b, (self.organisation(a), self.organisation(b)), self.names.words)

    def _bodies(self, a: Form, b: Form) -> Tie | None:
        known = self.names.known_body(a.text), self.names.known_body(b.text)
        if all(known):
            return _known(a, b, *known)
        if any(known) and a.parties != b.parties:
            return None
        meant = self.names.gathering(a.text, a.parties), self.names.gathering(b.text, b.parties)
        if meant[0] and meant[0] == meant[1] and set(a.parties) & set(b.parties):
            return Tie(Pull.JOINS, 0.8, f"'{a.text}' and '{b.text}': one gathering of many parties")
        bare = tuple(self.names.without_parties(form.text, form.parties) for form in (a, b))
        tie = body_tie(a, b, (bare[0], bare[1]), self.names.words)
        if tie and tie.pull is Pull.LEANS and any(known):
            return replace(tie, less="right" if known[0] else "left")  # a listed name is full
        return tie

    def _agreements(self, a: Form, b: Form) -> Tie | None:
        known = self.names.multilateral(a.text), self.names.multilateral(b.text)
        if all(known):
            return _known(a, b, *known)
        left, right = self.agreement(a), self.agreement(b)
        return agreement_tie(a, b, (left, right), self.names.words)


def _remember(known: dict[Key, Value], key: Key, value: Value) -> None:
    """Keep what was found out; when there is too much of it, begin anew."""
    if len(known) >= REMEMBERED:
        known.clear()
    known[key] = value


def _known(a: Form, b: Form, *names: str | None) -> Tie:
    if names[0] == names[1]:
        return Tie(Pull.JOINS, 1.0, f"'{a.text}' and '{b.text}' are names of {names[0]}")
    return Tie(Pull.APART, 0.0, f"'{a.text}' is {names[0]}, '{b.text}' is {names[1]}")


def skeleton(word: str, words: IdentityWords) -> str:
    """Return what spellings of a word have in common: its first letter's sound and consonants, none twice.

    'zelensky', 'zelenskyy' and 'zelenskiy' are one; 'yisrael' and 'israel' are not.
    """
    for written, heard in words.sounds:
        word = word.replace(written, heard)
    kept = word[:1] + "".join(letter for letter in word[1:] if letter not in words.unheard)
    return "".join(letter for letter, _ in groupby(kept)) or word


def _twos(parties: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return every two of the first parties; one alone goes with itself."""
    return list(combinations(parties[:MANY], 2)) or [(party, party) for party in parties[:1]] or [("", "")]


def says_less(form: Form, other: Form, tie: Tie | None) -> bool:
    """Say whether a form may be a shorter way to say another."""
    return tie is not None and tie.pull is Pull.LEANS and form != other and tie.less in ("left", "both")
