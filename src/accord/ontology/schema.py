"""What the ontology is made of: parties, places, posts, actors, areas, agreement types and bodies.

Words are kept as texts write them; who looks for them decides about case. Nothing here reads files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from accord.errors import UsageError
from accord.model.claims import Kind, Modality
from accord.ontology.frames import KindEntry
from accord.ontology.times import TimeWords


class PartyKind(StrEnum):
    """Whether a party is a state (or territory) or an international organisation."""

    STATE = "state"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Party:
    """A state or an international organisation, with every word that stands for it in a text.

    `code` is ISO 3166-1 alpha-3 for states (XKX for Kosovo; SUN, YUG, CSK, DDR, YMD for former ones) and
    the acronym for organisations. `name` is the usual English name, the first of `names`. `names`
    are nouns ('the' left off), `adjectives` go before a noun ('Israeli', 'U.S.', 'Sino-'), `people` are nouns
    for its people. `capitals` are seats of government used for the government ('Riyadh', 'Kremlin').
    `members` are codes. `first` and `last` bound the life of a former or young state, and
    `successor` is the code to which the capital and offices of a former state passed.
    """

    code: str
    kind: PartyKind
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    successor: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """All words that stand for the party, each once: names, adjectives, people and capitals."""
        return tuple(dict.fromkeys(self.names + self.adjectives + self.people + self.capitals))


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A city, region, venue or sea; `country` is None for seas and regions of several states."""

    name: str
    country: str | None


class PostSort(StrEnum):
    """What a word of `posts.toml` does in the name of an office."""

    HEAD = "head"  # the noun an office is built on: 'minister', 'chief of staff'
    MODIFIER = "modifier"  # goes before a head and changes its grade: 'deputy', 'acting', 'former'
    PORTFOLIO = "portfolio"  # what an office is about: 'defence', 'external affairs'
    RANK = "rank"  # a rank or honorific before a name: 'Maj Gen (Res)', 'Shri'
    PROPER = "proper"  # an office or institution that alone implies a party: 'Foreign Office'


class Rank(StrEnum):
    """The grade of an office, highest first."""

    HEAD_OF_STATE = "head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
    MINISTER = "minister"
    OFFICIAL = "official"
    OFFICER = "officer"
    SPOKESPERSON = "spokesperson"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class PostWord:
    """A word or phrase of the language of offices.

    `acts` says whether a person named by it acts for a state (a governor of a US state or the chairman of a
    firm need not). `party` is set where the phrase alone implies one; `person` says of such a
    phrase whether it names an office-holder ('Taoiseach') and not an institution ('Pentagon').
    """

    phrase: str
    sort: PostSort
    rank: Rank | None = None
    acts: bool = False
    party: str | None = None
    person: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """Someone who holds or held a public post; None for `first` or `last` means unknown or not ended."""

    name: str
    aliases: tuple[str, ...]
    post: str
    party: str
    first: date | None = None
    last: date | None = None

    def held(self, day: date) -> bool:
        """Say whether the post was held on `day`, as far as the bounds tell."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class ActorType(StrEnum):
    """What sort of organisation a named actor is."""

    COMPANY = "company"
    MINISTRY = "ministry"
    FORCE = "force"
    AGENCY = "agency"
    FACTION = "faction"
    BANK = "bank"
    PARLIAMENT = "parliament"
    INSTITUTE = "institute"


@dataclass(frozen=True, slots=True)
class NamedActor:
    """A company, ministry, force, agency or faction that acts for a party."""

    name: str
    aliases: tuple[str, ...]
    party: str
    type: ActorType


@dataclass(frozen=True, slots=True)
class Area:
    """An area of cooperation of the codebook (section 4); `phrases` are lower-case words that name it."""

    code: str
    label: str
    group: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreementType:
    """A type of instrument of the codebook; `words` are lower-case nouns, singular, that name one."""

    code: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyWord:
    """A head phrase of standing bodies, lower case.

    `needs_name` says that it means a standing body only with a proper name, a subject or an ordinal
    ('committee'), `needs_number` that only an ordinal makes one of it ('the 5th Staff Talks'); the others
    suffice alone ('joint working group').
    """

    phrase: str
    needs_name: bool
    needs_number: bool = False


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A standing body known by name; `parties` are the codes it always has, none where they vary."""

    name: str
    aliases: tuple[str, ...]
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownAccord:
    """An accord that reports recall by a name alone: when it was made, where, and who made it.

    `until` is the last year in whose reports the names mean this one, None where they always do.
    """

    names: tuple[str, ...]
    day: date
    place: str | None
    makers: tuple[str, ...]
    until: int | None = None


@dataclass(frozen=True, slots=True)
class ForeignCode:
    """How an event is written in PLOVER and CAMEO: by kind, then modality, then a hint; None matches any.

    `hint` is a word that the export finds in the event (an area's code, an item's word such as
    'donation', an agreement's change such as 'ended'); `forms` are words that say the same.
    """

    kind: Kind
    modality: Modality | None
    hint: str | None
    plover: str
    mode: str | None
    cameo: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Directory:
    """Who and what is known by name: all that questions to a record need, and no words by which texts are read."""

    parties: tuple[Party, ...]
    holders: tuple[Holder, ...]
    actors: tuple[NamedActor, ...]
    named_bodies: tuple[NamedBody, ...]
    areas: tuple[Area, ...]
    party_by_code: Mapping[str, Party]
    area_by_code: Mapping[str, Area]
    state_codes: frozenset[str]

    def party(self, code: str) -> Party:
        """Return the party of this code; raises `UsageError` ("party/unknown") with the nearest ones."""
        found = self.party_by_code.get(code.upper())
        if found is None:
            raise UsageError("party/unknown", f"no party has the code {code!r}", hint=self._advice(code))
        return found

    def _advice(self, code: str) -> str:
        by_name = {name.casefold(): party.code for party in self.parties for name in party.names}
        words = get_close_matches(code.casefold(), by_name, n=2)
        codes = get_close_matches(code.upper(), self.party_by_code, n=3, cutoff=0.5)
        near = dict.fromkeys([by_name[word] for word in words] + codes)
        listing = ", ".join(f"{c} ({self.party_by_code[c].name})" for c in near)
        return f"did you mean {listing}?" if near else "states have ISO 3166-1 alpha-3 codes, such as IND"


@dataclass(frozen=True, slots=True)
class Ontology(Directory):
    """The field's knowledge, read from data files; `digest` is the hash of all of them.

    `area_stops` are phrases that hold a word of an area and mean something else ('trade union'); `words` are
    the named lists of `kinds/words.toml`, with `month` and `weekday` of `times.toml`; `press` gives the states of news
    agencies by their names and aliases, case folded.
    """

    places: tuple[PlaceName, ...]
    posts: tuple[PostWord, ...]
    area_stops: tuple[str, ...]
    agreement_types: tuple[AgreementType, ...]
    known_accords: tuple[KnownAccord, ...]
    bodies: tuple[BodyWord, ...]
    foreign_codes: tuple[ForeignCode, ...]
    kinds: tuple[KindEntry, ...]
    words: Mapping[str, tuple[str, ...]]
    times: TimeWords
    press: Mapping[str, str]
    digest: str
