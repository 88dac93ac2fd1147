"""The words that decide whether two names are one, read from `identity.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from accord.ontology.files import Layers, layers

FILE = "identity.toml"


@dataclass(frozen=True, slots=True)
class Ladder:
    """The grades of a service, lowest first, each a set of words; `parties` have it, all where none are named."""

    parties: frozenset[str]
    rungs: tuple[frozenset[str], ...]

    def rung(self, post: frozenset[str]) -> int | None:
        """Return how high the post's words stand, by the rung with most words, or None."""
        held = [(len(rung), number) for number, rung in enumerate(self.rungs) if rung <= post]
        return max(held)[1] if held else None


@dataclass(frozen=True, slots=True)
class IdentityWords:
    """Word lists for comparing names; every word is lower case, without accents or punctuation.

    `given`, `posts_same`, `organisations_same`, `multilateral` and `places_same` map each form to the first of
    its list; `body_types` and `agreement_types` are (form, type) with the longest form first.
    `post_tenses` say only when a post is held; `organisation_kinds` are (word, sort of organisation);
    `states_themselves` name a state's government as a whole.
    """

    spelling: Mapping[str, str] = field(default_factory=dict)
    stop: frozenset[str] = frozenset()
    empty: frozenset[str] = frozenset()
    stock: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    family_first: frozenset[str] = frozenset()
    given: Mapping[str, frozenset[str]] = field(default_factory=dict)
    post_modifiers: frozenset[str] = frozenset()
    posts_same: Mapping[str, str] = field(default_factory=dict)
    organisation_words: frozenset[str] = frozenset()
    organisation_fillers: frozenset[str] = frozenset()
    official: tuple[str, ...] = ()
    unofficial: tuple[str, ...] = ()
    body_types: tuple[tuple[str, str], ...] = ()
    body_fillers: frozenset[str] = frozenset()
    agreement_types: tuple[tuple[str, str], ...] = ()
    agreement_generic: frozenset[str] = frozenset()
    agreement_fillers: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    within: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    remote: frozenset[str] = frozenset()
    briefings: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    general_areas: frozenset[str] = frozenset()
    occasions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    buildings: frozenset[str] = frozenset()
    rooms: frozenset[str] = frozenset()
    post_tenses: frozenset[str] = frozenset()
    ladders: tuple[Ladder, ...] = ()
    common_families: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    headline: frozenset[str] = frozenset()
    patronymics: frozenset[str] = frozenset()
    sounds: tuple[tuple[str, str], ...] = ()
    unheard: str = ""
    organisation_kinds: tuple[tuple[str, str], ...] = ()
    organisations_same: Mapping[str, str] = field(default_factory=dict)
    states_themselves: frozenset[str] = frozenset()
    gatherings: frozenset[str] = frozenset()
    body_generic: frozenset[str] = frozenset()
    agreement_plurals: frozenset[str] = frozenset()
    multilateral: Mapping[str, str] = field(default_factory=dict)
    places_same: Mapping[str, str] = field(default_factory=dict)


def identity_words(source: Layers | None = None) -> IdentityWords:
    """Return the word lists of the layers, the built-in one by default; a later list replaces an earlier.

    Raises `OntologyError` ("ontology/faults") where a file does not parse or a list is missing.
    """
    source = source or layers()
    merged: dict[str, dict[str, Any]] = {}
    for _, table in source.toml(FILE):
        for section, entries in table.items():
            merged.setdefault(section, {}).update(entries)
    try:
        words = _words(merged)
    except KeyError as error:
        source.faults.add(FILE, f"has no list {error}")
        words = IdentityWords()
    source.faults.check()
    return words


def _words(table: Mapping[str, Mapping[str, Any]]) -> IdentityWords:
    persons, posts, occasions = table["persons"], table["posts"], table["occasions"]
    organisations, bodies, agreements = table["organisations"], table["bodies"], table["agreements"]
    return IdentityWords(
        spelling=table["fold"]["spelling"],
        stop=frozenset(table["fold"]["stop"]),
        empty=frozenset(table["fold"]["empty"]),
        stock=frozenset(table["fold"]["stock"]),
        honorifics=frozenset(persons["honorifics"]),
        suffixes=frozenset(persons["suffixes"]),
        family_first=frozenset(persons["family_first"]),
        given=_groups(persons["given"]),
        post_modifiers=frozenset(posts["modifiers"]),
        posts_same={form: forms[0] for forms in posts["same"] for form in forms},
        organisation_words=frozenset(organisations["words"]),
        organisation_fillers=frozenset(organisations["fillers"]),
        official=tuple(organisations["official"]),
        unofficial=tuple(organisations["unofficial"]),
        body_types=_longest_first((form, forms[0]) for forms in bodies["types"] for form in forms),
        body_fillers=frozenset(bodies["fillers"]),
        agreement_types=_longest_first((f, code) for code, fs in agreements["types"].items() for f in fs),
        agreement_generic=frozenset(agreements["generic"]),
        agreement_fillers=frozenset(agreements["fillers"]),
        joining=frozenset(agreements["joining"]),
        within=tuple(occasions["within"]),
        beside=tuple(occasions["beside"]),
        buildings=frozenset(table["places"]["buildings"]),
        rooms=frozenset(table["places"]["rooms"]),
        remote=frozenset(occasions["remote"]),
        briefings=tuple(occasions["briefings"]),
        present=tuple(occasions["present"]),
        general_areas=frozenset(table["areas"]["general"]),
        occasions={kind: tuple(occasions[kind]) for kind in ("visit", "session")},
        post_tenses=frozenset(posts["tenses"]),
        ladders=tuple(_ladder(entry) for entry in posts["ladders"]),
        common_families=frozenset(persons["common_families"]),
        particles=frozenset(persons["particles"]),
        headline=frozenset(persons["headline"]),
        patronymics=frozenset(persons["patronymics"]),
        sounds=tuple((written, heard) for written, heard in persons["sounds"]),
        unheard=persons["unheard"],
        organisation_kinds=tuple((w, kind) for kind, ws in organisations["kinds"].items() for w in ws),
        organisations_same=_firsts(organisations["same"]),
        states_themselves=frozenset(organisations["states_themselves"]),
        gatherings=frozenset(bodies["gatherings"]),
        body_generic=frozenset(bodies["generic"]),
        agreement_plurals=frozenset(agreements["plurals"]),
        multilateral=_firsts(agreements["multilateral"]),
        places_same=_firsts(table["places"]["same"]),
    )


def _ladder(entry: Mapping[str, list[str]]) -> Ladder:
    rungs = tuple(frozenset(rung.split()) for rung in entry["rungs"])
    return Ladder(frozenset(entry["parties"]), rungs)


def _firsts(lists: Iterable[list[str]]) -> dict[str, str]:
    """Map each form to the first of its list."""
    return {form: forms[0] for forms in lists for form in forms}


def _groups(lists: Iterable[list[str]]) -> dict[str, frozenset[str]]:
    """Map each form to all forms of the lists that hold it; 'joseph' stands in two."""
    found: dict[str, frozenset[str]] = {}
    for forms in lists:
        for form in forms:
            found[form] = found.get(form, frozenset()) | frozenset(forms)
    return found


def _longest_first(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))
