"""What the reader knows: the ontology, compiled once into the expressions and automata that the stage uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from accord.extract.gate.inflection import Inflections
from accord.extract.gate.prospects import Prospects
from accord.extract.gate.triggers import Triggers
from accord.extract.match.index import PatternIndex
from accord.extract.names.actors import ActorWords
from accord.extract.names.company import CompanyWords
from accord.extract.names.delegations import DelegationWords
from accord.extract.names.lexicon import Lexicon
from accord.extract.names.named_again import AgainWords
from accord.extract.names.office_grammar import compile_offices
from accord.extract.names.offices import Offices
from accord.extract.names.surname_forms import Holders, by_surname
from accord.extract.names.venues import Venues
from accord.extract.parsing.attaching_words import AttachingWords
from accord.extract.parsing.parse import Ends, load_model
from accord.extract.parsing.shadow import fold
from accord.extract.wording.bodies import BodyGrammar
from accord.extract.wording.ceremonies import CeremonyWords
from accord.extract.wording.courtesies import CourtesyWords, MemoryWords, OccasionWords
from accord.extract.wording.instruments import type_words
from accord.extract.wording.memberships import MemberWords
from accord.extract.wording.shared_names import SharedNames
from accord.extract.wording.ties import TieWords
from accord.extract.wording.titles import TitleWords
from accord.extract.wording.topical import TopicalWords
from accord.extract.wording.topics import Passing, Topics
from accord.extract.wording.treaties import TreatyWords
from accord.ontology.schema import ActorType, Ontology, PartyKind, PostSort

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True)
class Reader:
    """An ontology made ready for reading, with the language model of the name `model`, loaded on first use."""

    ontology: Ontology
    model: str | None = None

    @cached_property
    def lexicon(self) -> Lexicon:
        """The names of parties, places and actors."""
        return Lexicon(self.ontology)

    @cached_property
    def offices(self) -> Offices:
        """The grammar of offices and ranks."""
        return compile_offices(self.ontology)

    @cached_property
    def bodies(self) -> BodyGrammar:
        """The grammar of standing bodies."""
        return BodyGrammar.of(
            self.ontology.bodies, self.ontology.named_bodies, self.ontology.words["ordinals"]
        )

    @cached_property
    def shared(self) -> SharedNames:
        """The names of bodies and exercises of which it is known who shares them."""
        return SharedNames.of(self.ontology.named_bodies, self.ontology.words["exercise_parties"])

    @cached_property
    def common(self) -> frozenset[str]:
        """Words of the language that a headline may write large: those of the patterns, and the small ones."""
        lists = (word for words in self.ontology.words.values() for word in words)
        known = {*(self.triggers.words if self.triggers else ()), *lists}
        return frozenset(word for word in known if word.isalpha() and word.islower())

    @cached_property
    def holders(self) -> Holders:
        """The known office-holders by surname."""
        return by_surname(self.ontology.holders)

    @cached_property
    def pointers(self) -> Mapping[str, frozenset[str]]:
        """Words that can point at parties without naming them: surnames of holders, offices, prefixes of ships."""
        found: dict[str, set[str]] = {}
        for surname, holders in self.holders.items():
            found.setdefault(surname, set()).update(holder.party for holder in holders)
        for word in self.ontology.posts:
            if word.person and word.party:
                found.setdefault(word.phrase.split()[0], set()).add(word.party)
        for prefix, party in self.actor_words.flags.items():
            found.setdefault(prefix, set()).add(party)
        return {word: frozenset(parties) for word, parties in found.items()}

    @cached_property
    def companies(self) -> frozenset[str]:
        """The names of the companies among the ontology's actors."""
        return frozenset(a.name for a in self.ontology.actors if a.type is ActorType.COMPANY)

    @cached_property
    def organisations(self) -> frozenset[str]:
        """The codes of the parties that are no states."""
        return frozenset(p.code for p in self.ontology.parties if p.kind is not PartyKind.STATE)

    @cached_property
    def private(self) -> frozenset[str]:
        """The names of companies and institutes, which publish in no state's name."""
        kinds = {ActorType.COMPANY, ActorType.INSTITUTE}
        return frozenset(a.name for a in self.ontology.actors if a.type in kinds)

    @cached_property
    def party_names(self) -> Mapping[str, str]:
        """The usual English names of the parties by code."""
        return {party.code: party.name for party in self.ontology.parties}

    @cached_property
    def passing(self) -> Passing:
        """The expressions that name an area in passing."""
        return Passing.of(self.ontology.words)

    @cached_property
    def venues(self) -> Venues:
        """The words of houses and sorts of towns in which something is done."""
        return Venues.of(self.ontology.words)

    @cached_property
    def titles(self) -> TitleWords:
        """The expressions that give the name of a project or exercise."""
        return TitleWords.of(self.ontology.words)

    @cached_property
    def topics(self) -> Topics:
        """The phrases of areas."""
        return Topics(self.ontology.areas, self.ontology.area_stops)

    @cached_property
    def instruments(self) -> Mapping[str, str]:
        """The words for agreements with the codes of their types."""
        return type_words(self.ontology.agreement_types)

    @cached_property
    def member_words(self) -> MemberWords:
        """The words by which a state is told to have joined organisations."""
        return MemberWords.of(self.ontology.words)

    @cached_property
    def patterns(self) -> PatternIndex:
        """The patterns of all kinds by trigger."""
        return PatternIndex(self.ontology.kinds, self.ontology.words)

    @cached_property
    def inflections(self) -> Inflections | None:
        """The forms of words by their lemma; None where the model's lemmas cannot be foreseen."""
        return Inflections.of(self.nlp)

    @cached_property
    def prospects(self) -> Prospects | None:
        """What patterns need beside their words; None where the model's lemmas cannot be foreseen."""
        if self.inflections is None:
            return None
        kinds, words = self.ontology.kinds, self.ontology.words
        return Prospects.of(kinds, words, self.instruments, self.inflections, self.bodies)

    @cached_property
    def triggers(self) -> Triggers | None:
        """The gate of what is parsed; None where the model's lemmas cannot be foreseen."""
        if self.inflections is None or self.prospects is None:
            return None
        return Triggers(self.ontology.kinds, self.inflections, self.prospects.words)

    @cached_property
    def actor_words(self) -> ActorWords:
        """Words for actors without a name."""
        portfolios = [fold(w.phrase) for w in self.ontology.posts if w.sort is PostSort.PORTFOLIO]
        return ActorWords.of(self.ontology.words, portfolios)

    @cached_property
    def delegations(self) -> DelegationWords:
        """How a state's delegations are named and led."""
        return DelegationWords.of(self.ontology.words)

    @cached_property
    def again(self) -> AgainWords:
        """How a sentence goes on about the state of which the one before told."""
        return AgainWords.of(self.ontology.words)

    @cached_property
    def ties(self) -> TieWords:
        """The expressions that tie an act to talks or a visit."""
        return TieWords.of(self.ontology.words)

    @cached_property
    def occasions(self) -> OccasionWords:
        """The expressions by which titles name the occasion of what was said."""
        return OccasionWords.of(self.ontology.words)

    @cached_property
    def memories(self) -> MemoryWords:
        """How speakers remember earlier talks."""
        return MemoryWords.of(self.ontology.words)

    @cached_property
    def courtesies(self) -> CourtesyWords:
        """What hosts and guests say in a transcript."""
        return CourtesyWords.of(self.ontology.words)

    @cached_property
    def ceremonies(self) -> CeremonyWords:
        """How a sentence tells where a ceremony or talks were."""
        return CeremonyWords.of(self.ontology.words)

    @cached_property
    def company(self) -> CompanyWords:
        """The expressions that say who else was there."""
        return CompanyWords.of(self.ontology.words)

    @cached_property
    def topical(self) -> TopicalWords:
        """The expressions by which a report goes on about talks."""
        return TopicalWords.of(self.ontology.words)

    @cached_property
    def treaty_words(self) -> TreatyWords:
        """The words of documents that are agreements."""
        return TreatyWords.of(self.ontology.words, self.instruments)

    @cached_property
    def attaching(self) -> AttachingWords:
        """The words by which clauses and phrases are hung on what they are said of."""
        return AttachingWords.of(self.ontology.words)

    @cached_property
    def nlp(self) -> Language:
        """The language model; raises ModelError if none is installed."""
        return load_model(self.model, self.ontology.words["misread"], _ends_of_names(self.ontology))


def _ends_of_names(ontology: Ontology) -> Ends:
    """The last and the first words of the names of parties: of states, and acronyms."""
    names = [
        name.split()
        for party in ontology.parties
        for name in party.names
        if "-" not in name and name[:1].isupper() and (party.kind is PartyKind.STATE or " " not in name)
    ]
    return frozenset(name[-1] for name in names), frozenset(name[0] for name in names)
