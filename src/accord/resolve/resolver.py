"""The one object through which other stages ask whether two names are one; it answers `model.match.Names`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from accord.model.claims import Agreement, Participant, Place
from accord.model.identity import Form, FormLink, Identified, Naming, Telling
from accord.model.match import Match, Occasion
from accord.ontology.identity import IdentityWords
from accord.ontology.schema import Directory, PartyKind
from accord.resolve import agreements, bodies, folding, occasions, persons, places, sources
from accord.resolve.forms import Forms
from accord.resolve.grouping import group, pairs
from accord.resolve.known import Known
from accord.resolve.naming import Namings


@dataclass(frozen=True, slots=True)
class Resolver:
    """Compares names by the ontology's word lists, and groups their forms.

    `states` gives for each state's code its names in lower case; without them a place that is a
    whole state is not told from a city in it. `groups` are the codes of organisations, `known` the names
    that the ontology lists;
    `forms` is made of these.
    """

    words: IdentityWords
    states: Mapping[str, frozenset[str]] = field(default_factory=dict)
    groups: frozenset[str] = frozenset()
    known: Known | None = None
    forms: Forms = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep one comparison of forms at hand, which remembers what it compared."""
        object.__setattr__(self, "forms", Forms(self.known or Known(self.words, self.states)))

    @classmethod
    def of(cls, directory: Directory, words: IdentityWords) -> Resolver:
        """Return the resolver that knows states by all their names, and all else that is known by name."""
        states = {p.code: frozenset(" ".join(folding.fold(n)) for n in p.names) for p in directory.parties}
        groups = frozenset(p.code for p in directory.parties if p.kind is PartyKind.ORGANISATION)
        return cls(words, states, groups, Known.of(directory, words, states))

    def same_person(self, a: Participant, b: Participant) -> Match:
        """Compare two participants: persons, or companies, ministries and forces."""
        return persons.same_person(a, b, self.words)

    def same_post(self, a: str, b: str) -> Match:
        """Compare two offices as written."""
        return persons.same_post(a, b, self.words)

    def same_body(self, a: str, b: str) -> Match:
        """Compare two names of standing bodies."""
        return bodies.same_body(a, b, self.words)

    def same_agreement(self, a: Agreement, b: Agreement) -> Match:
        """Compare two agreements as texts name them."""
        return agreements.same_agreement(a, b, self.words)

    def agreement_keys(self, agreement: Agreement) -> frozenset[str]:
        """Return words of an agreement's title; two that `same_agreement` finds to agree have one in common."""
        return agreements.agreement_keys(agreement, self.words)

    def same_place(self, a: Place, b: Place) -> Match:
        """Compare two places."""
        return places.same_place(a, b, self.words, self.states)

    def is_state(self, place: Place) -> bool:
        """Say whether a place is a whole state."""
        return places.is_state(place, self.states)

    def is_group(self, party: str) -> bool:
        """Say whether a party is an organisation or group of states."""
        return party in self.groups

    def same_source(self, a: str, b: str) -> Match:
        """Compare the names of two publishers or attributed sources."""
        return sources.same_source(a, b, self.words)

    def content_words(self, text: str) -> frozenset[str]:
        """Return the words of a text that say what it is about, cut to their stems."""
        return folding.content_words(text, self.words)

    def telling_words(self, text: str, parties: Iterable[str] = ()) -> frozenset[str]:
        """Return the content words of a text beside stock phrases and the names of these parties."""
        names = " ".join(name for party in parties for name in sorted(self.states.get(party, ())))
        return folding.telling_words(text, self.words) - folding.content_words(names, self.words)

    def occasions(self, text: str) -> tuple[Occasion, ...]:
        """Return what the text says that its act lay within, in order."""
        return occasions.occasions(text, self.words)

    def stems(self, text: str) -> frozenset[str]:
        """Return the stems of all words of a text, figures and acronyms too."""
        return frozenset(word[: folding.STEM] for word in folding.fold(text, self.words.spelling))

    def is_joining(self, text: str) -> bool:
        """Say whether a text tells of a party's joining what others agreed on."""
        return not self.words.joining.isdisjoint(folding.fold(text, self.words.spelling))

    def is_remote(self, text: str) -> bool:
        """Say whether a text tells of talks by telephone or video."""
        return occasions.is_remote(text, self.words)

    def is_present(self, text: str) -> bool:
        """Say whether a text tells of talks for which somebody came."""
        return occasions.is_present(text, self.words)

    def is_gathering(self, text: str) -> bool:
        """Say whether a text tells of a summit or conference."""
        return occasions.is_gathering(text, self.words)

    def is_general(self, area: str) -> bool:
        """Say whether nearly all talks touch on an area."""
        return area in self.words.general_areas

    def is_official(self, publisher: str | None) -> bool:
        """Say whether a publisher speaks for a state or an international organisation."""
        return sources.is_official(publisher, self.words)

    def is_organisation(self, name: str) -> bool:
        """Say whether a participant's name is that of a company, ministry, force or agency."""
        return persons.is_organisation(name, self.words)

    def namings(self, tellings: Iterable[Telling]) -> tuple[Naming, ...]:
        """Return what the claims of these events name, event by event and in order."""
        namings = Namings(self.forms.names, self.forms)
        return tuple(naming for telling in tellings for naming in namings.of(telling))

    def keys(self, form: Form) -> frozenset[str]:
        """Return by what a form is looked up: forms without a key in common never name one thing."""
        return self.forms.keys(form)

    def identify(self, forms: Sequence[Form], decisions: Iterable[FormLink] = ()) -> Identified:
        """Group forms; the order in which they come makes no difference."""
        keys = {form.id: self.forms.keys(form) for form in forms}
        ties = {(a.id, b.id): tie for a, b in pairs(forms, keys) if (tie := self.forms.tie(a, b))}
        return group(forms, ties, decisions)
