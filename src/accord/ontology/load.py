"""Reads all data files into one `Ontology`, checks that they fit together, reports every fault at once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import MappingProxyType

from accord.ontology import actors, papers, topics
from accord.ontology.files import Layers, layers
from accord.ontology.frames import parse_kinds, word_lists
from accord.ontology.schema import Directory, Ontology, Party, PartyKind
from accord.ontology.times import load_times


def load(*extra_layers: Path) -> Ontology:
    """Return the built-in ontology with `extra_layers` over it, later ones first in rank.

    The result is kept for each set of folders, since it is a value and reading it takes a moment.
    Raises `OntologyError` ("ontology/faults") that lists every fault of every file.
    """
    return _load(tuple(Path(folder) for folder in extra_layers))


def directory(*extra_layers: Path) -> Directory:
    """Return who and what is known by name, without the rest of the ontology, which takes longer to read.

    It is what `load` has of it. Raises `OntologyError` ("ontology/faults") with the faults of its files.
    """
    return _directory(tuple(Path(folder) for folder in extra_layers))


@cache
def _directory(folders: tuple[Path, ...]) -> Directory:
    source = layers(*folders)
    parties, areas = actors.parties(source), topics.areas(source)
    found = Directory(
        parties=parties,
        holders=actors.holders(source),
        actors=actors.actors(source),
        named_bodies=topics.named_bodies(source),
        areas=areas,
        party_by_code=MappingProxyType({party.code: party for party in parties}),
        area_by_code=MappingProxyType({area.code: area for area in areas}),
        state_codes=frozenset(party.code for party in parties if party.kind is PartyKind.STATE),
    )
    _check_parties(source, found)
    _check_uses(source, found, _uses(found))
    source.faults.check()
    return found


@cache
def _load(folders: tuple[Path, ...]) -> Ontology:
    source = layers(*folders)
    ontology = _read(source)
    _check_parties(source, ontology)
    _check_references(source, ontology)
    source.faults.check()
    return ontology


def _read(source: Layers) -> Ontology:
    parties = actors.parties(source)
    areas = topics.areas(source)
    times = load_times(source)
    states = tuple(party.code for party in parties if party.kind is PartyKind.STATE)
    names = {group: times.names(group) for group in ("month", "weekday")}
    words = {**word_lists(source), **names, "state_codes": states}
    return Ontology(
        parties=parties,
        places=actors.places(source),
        posts=actors.posts(source),
        holders=actors.holders(source),
        actors=actors.actors(source),
        areas=areas,
        area_stops=topics.area_stops(source),
        agreement_types=topics.agreement_types(source),
        known_accords=topics.known_accords(source),
        bodies=topics.bodies(source),
        named_bodies=topics.named_bodies(source),
        foreign_codes=topics.foreign_codes(source),
        kinds=parse_kinds(source),
        words=MappingProxyType(words),
        times=times,
        press=MappingProxyType(papers.press(source)),
        digest=source.digest(),
        party_by_code=MappingProxyType({party.code: party for party in parties}),
        area_by_code=MappingProxyType({area.code: area for area in areas}),
        state_codes=frozenset(states),
    )


def _check_parties(source: Layers, ontology: Directory) -> None:
    """Report a code of two parties, and a word of two that existed at the same time (SUN and RUS did not)."""
    owners: dict[str, Party] = {}
    for party in ontology.parties:
        if (namesake := ontology.party_by_code[party.code]) is not party:
            source.faults.add(f"{party.kind} {party.code}", f"{namesake.name!r} has this code too")
        for word in party.words:
            other = owners.setdefault(word, party)
            if other is not party and not _in_turn(other, party):
                where = f"{party.kind} {party.code}"
                source.faults.add(where, f"{word!r} stands for {other.code} too; it can have one party")


def _in_turn(one: Party, other: Party) -> bool:
    """Say whether one is the former state whose capital and offices passed to the other."""
    return one.successor == other.code or other.successor == one.code


def _check_references(source: Layers, ontology: Ontology) -> None:
    """Report every use of a party's code that no party has."""
    uses = _uses(ontology)
    uses += [(f"cities.csv {place.name}", place.country) for place in ontology.places if place.country]
    uses += [(f"agreements.toml {a.names[0]}", code) for a in ontology.known_accords for code in a.makers]
    uses += [(f"posts.toml {post.phrase}", post.party) for post in ontology.posts if post.party]
    _check_uses(source, ontology, uses)


def _uses(known: Directory) -> list[tuple[str, str]]:
    """Return where the files of a directory name a party, and its code."""
    uses = [(f"{p.kind} {p.code}", code) for p in known.parties for code in p.members]
    uses += [(f"{p.kind} {p.code}", p.successor) for p in known.parties if p.successor]
    uses += [(f"holders.csv {holder.name}", holder.party) for holder in known.holders]
    uses += [(f"actors.csv {actor.name}", actor.party) for actor in known.actors]
    uses += [(f"bodies.toml {body.name}", code) for body in known.named_bodies for code in body.parties]
    return uses


def _check_uses(source: Layers, known: Directory, uses: Iterable[tuple[str, str]]) -> None:
    for where, code in uses:
        if code not in known.party_by_code:
            source.faults.add(where, f"no party has the code {code!r}")
