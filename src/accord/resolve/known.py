"""The names that the ontology lists: parties' words, organisations, bodies, instruments of many parties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from accord.model.claims import Agreement, Place
from accord.ontology.identity import IdentityWords
from accord.ontology.schema import Directory
from accord.resolve.agreements import agreement_name
from accord.resolve.folding import fold, holds
from accord.resolve.holders import Holders
from accord.resolve.organisation_forms import organisation_words, without
from accord.resolve.persons import is_organisation
from accord.resolve.places import is_state

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Looks names up; all keys are folded.

    `parties` are the words of each code, the longest first; `actors` give an organisation's usual name
    and sort by party and name; `bodies` give a body's usual name and the parties that it always has;
    `holders` are those of public posts.
    """

    words: IdentityWords = field(default_factory=IdentityWords)
    states: Mapping[str, frozenset[str]] = field(default_factory=dict)
    parties: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    actors: Mapping[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    bodies: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    holders: Holders | None = None

    @classmethod
    def of(cls, directory: Directory, words: IdentityWords, states: Mapping[str, frozenset[str]]) -> Known:
        """Take the lists out of a directory."""
        actors = {
            (actor.party, _key(name, words)): (actor.name, actor.type.value)
            for actor in directory.actors
            for name in (actor.name, *actor.aliases)
        }
        bodies = {
            _key(name, words): (body.name, body.parties)
            for body in directory.named_bodies
            for name in (body.name, *body.aliases)
        }
        parties = {p.code: _phrases((*p.names, *p.adjectives, *p.people), words) for p in directory.parties}
        return cls(words, states, parties, actors, bodies, Holders(words, directory.holders))

    def is_party(self, name: str, code: str) -> bool:
        """Say whether a participant's name is that of its party itself, or of the party's government."""
        folded = tuple(word for word in fold(name, self.words.spelling) if word not in self.words.stop)
        if folded in self.parties.get(code, ()) or " ".join(folded) == code.lower():
            return True
        return " ".join(self._bare(folded, (code,))) in self.words.states_themselves

    def organisation_kind(self, name: str, party: str) -> str | None:
        """Return what sort of organisation a name is of, '' where none is told, None where it is a person's."""
        known = self.actors.get((party, _key(name, self.words)))
        if known:
            return known[1]
        if not is_organisation(name, self.words):
            return None
        full = organisation_words(name, self.parties.get(party, ()), self.words)
        return next((kind for word, kind in self.words.organisation_kinds if word in full), "")

    def known_actor(self, name: str, party: str) -> str | None:
        """Return the usual name of a listed organisation, or None."""
        found = self.actors.get((party, _key(name, self.words)))
        return found[0] if found else None

    def known_body(self, name: str) -> str | None:
        """Return the usual name of a listed body, or None."""
        found = self._body(name)
        return found[0] if found else None

    def _body(self, name: str) -> tuple[str, tuple[str, ...]] | None:
        """Return a listed body by its name, or by its one-word name within a longer one ('COP26')."""
        key = _key(name, self.words)
        short = (self.bodies.get(word) for word in key.split() if any(letter.isdigit() for letter in word))
        return self.bodies.get(key) or next((found for found in short if found), None)

    def gathering(self, name: str, parties: Iterable[str]) -> frozenset[str]:
        """Return what a summit, conference or forum is about, which alone makes it one whoever comes; else nothing."""
        folded = frozenset(fold(self.without_parties(name, parties), self.words.spelling))
        if not folded & self.words.gatherings:
            return frozenset()
        return folded - self.words.stop - self.words.body_generic - self.words.gatherings

    def body_parties(self, name: str) -> tuple[str, ...] | None:
        """Return the parties that a listed body always has, none where they vary; None if it is not listed."""
        found = self._body(name)
        return found[1] if found else None

    def named_parties(self, name: str, parties: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the parties that a name names, if they are two or more, else all: 'U.S.-ASEAN Summit'."""
        folded = fold(name, self.words.spelling)
        named = tuple(
            party
            for party in parties
            if any(holds(folded, phrase) is not None for phrase in self.parties.get(party, ()))
        )
        return named if len(named) > 1 else parties

    def multilateral(self, title: str) -> str | None:
        """Return the name of an instrument that is known by name whatever parties are told, or None."""
        return self.words.multilateral.get(_key(title, self.words))

    def is_bare(self, agreement: Agreement, parties: Iterable[str]) -> bool:
        """Say whether a title names no subject: 'the MoU', 'agreements'."""
        bare = Agreement(self.without_parties(agreement.title, parties), agreement.type)
        return not agreement_name(bare, self.words).subject

    def place_name(self, name: str) -> str:
        """Return the folded name of a place, one for all of its names."""
        key = _key(name, self.words)
        return self.words.places_same.get(key, key)

    def is_state(self, place: Place) -> bool:
        """Say whether a place is a whole state, by any of its names."""
        folded = tuple(word for word in fold(place.name, self.words.spelling) if word not in self.words.stop)
        return is_state(place, self.states) or folded in self.parties.get(place.country or "", ())

    def without_parties(self, text: str, parties: Iterable[str]) -> str:
        """Return a name's words without those of its parties: 'India-Israel JWG' is 'jwg'."""
        return " ".join(self._bare(fold(text, self.words.spelling), parties))

    def party_words(self, parties: Iterable[str]) -> tuple[Phrase, ...]:
        """Return all words of these parties."""
        return tuple(phrase for party in parties for phrase in self.parties.get(party, ()))

    def _bare(self, folded: Phrase, parties: Iterable[str]) -> Phrase:
        return without(folded, self.party_words(parties))


def _key(name: str, words: IdentityWords) -> str:
    return " ".join(word for word in fold(name, words.spelling) if word not in words.stop)


def _phrases(names: Iterable[str], words: IdentityWords) -> tuple[Phrase, ...]:
    found = {tuple(w for w in fold(name, words.spelling) if w not in words.stop) for name in names}
    return tuple(sorted((phrase for phrase in found if phrase), key=lambda phrase: (-len(phrase), phrase)))
