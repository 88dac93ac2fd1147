"""Where an event was: the place that its words name, else where the dispatch was sent from."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.at_dateline import (
    fill_dateline_place,
    fill_here,
    fill_house,
    fill_place_of_stay,
)
from accord.extract.fill.judged import is_judged
from accord.extract.fill.places import place_of
from accord.extract.fill.times_of_others import of_like_act
from accord.extract.gatherings import TALKS
from accord.extract.knowledge import Reader
from accord.extract.match.matching import Match
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.venues import with_venues
from accord.extract.parsing.locating import head_at
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality, Place
from accord.model.documents import Page

if TYPE_CHECKING:
    from spacy.tokens import Token


def fill_where(event: Draft, match: Match, scene: Scene) -> None:
    """Give the event the place named in its clause, else where the dispatch was sent from."""
    if event.kind in TALKS and _is_at_a_distance(match, scene):
        event.distant = True
        return
    towards = event.kind is Kind.VISIT
    named = places_named(scene, houses=not towards)
    hits = [hit for hit in named if not (_is_of_body(event, hit, scene) or _is_of_post(hit, scene))]
    if match.trigger.pos_ == "NOUN":
        hits = [hit for hit in hits if not _is_of_like_act(match.trigger, hit, scene)]
    if match.trigger.lemma_ == "invite":  # 'visited Lima and invited his host to Oslo'
        hits = [hit for hit in hits if hit.start > match.trigger.idx]
    found = place_of(match.trigger, scene.parsed, hits, scene.reader.ontology.words, towards=towards)
    if found is None and towards and match.trigger.lemma_ in scene.reader.ontology.words["receiving_guests"]:
        found = _house_of_host(match, scene)
    if found and event.kind in _RECALLED and _is_elsewhere(match.trigger, found[1], scene):
        found = None
    if found:
        place, hit = found
        rule = {Sort.STATE: "place/state", Sort.OFFICE: "place/office"}.get(hit.sort, "place/in")
        event.place = Stated(place, scene.parsed.shadow.span(hit.start, hit.end), rule)
        if towards and place.country and not _is_seat(place.name, event, scene):
            event.parties.setdefault(place.country, Stated(place.country, event.place.span, "party/place"))
        if towards and hit.sort is Sort.STATE:
            fill_place_of_stay(event, match, scene)
    elif event.modality.value is Modality.OCCURRED and (
        scene.tied is None or scene.tied.modality.value is not Modality.OCCURRED
    ):
        fill_dateline_place(event, match, scene)
        if towards:
            fill_place_of_stay(event, match, scene)
    elif event.modality.value is Modality.SCHEDULED:
        fill_here(event, match, scene)
        fill_house(event, match, scene)


def _is_of_body(event: Draft, hit: Hit, scene: Scene) -> bool:
    """'Held at the Foreign Office Consultations': the name of what sits there is no place."""
    if event.body is None or hit.party:
        return False
    return event.body.span.start <= scene.parsed.shadow.span(hit.start, hit.end).start < event.body.span.end


def places_named(scene: Scene, *, houses: bool = True) -> tuple[Hit, ...]:
    """Return the names of a sentence, with towns and capitals told by their states, and `houses`, among them."""
    text, hits = scene.parsed.shadow.text, scene.line.hits
    return with_venues(text, hits, scene.reader.venues, capital_of(scene.page, scene.reader), houses=houses)


def capital_of(page: Page, reader: Reader) -> Callable[[str], str | None]:
    """Return what gives the capital of a party, by the name by which the report itself calls it; None for none."""
    said = page.document.text

    def named(party: str) -> str | None:
        capitals = reader.ontology.party(party).capitals
        return next((name for name in capitals if name in said), capitals[0]) if capitals else None

    return named


def _is_of_like_act(trigger: Token, hit: Hit, scene: Scene) -> bool:
    name = head_at(scene.parsed.doc, hit)
    return name is not None and of_like_act(name, trigger)


def _is_of_post(hit: Hit, scene: Scene) -> bool:
    """'Under-Secretary at the Ministry of Trade Ali Kone': where somebody serves is not where something was done."""
    return hit.sort is Sort.PLACE and any(
        person.name and person.start <= hit.start and hit.end <= person.end for person in scene.line.people
    )


_CALL = re.compile(
    r"\b(?:(?:tele)?phone|telephonic|video|conference) (?:call|conversation|talk|discussion|meeting|conference)"
    r"|\b(?:by|over the|via|via video) (?:tele)?phone\b"
    r"|\bvideo ?conferenc|\bvideo-?link\b|\bvirtual(?:ly)?\b|\bonline\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?<!courtesy )(?:phone )?calls? (?:with|to|between)\b|\bvirtual\b|\bphone call\b", re.IGNORECASE
)
_SPOKEN = frozenset({"meeting/speak-with", "meeting/discuss", "meeting/phone-call"})


def _is_at_a_distance(match: Match, scene: Scene) -> bool:
    """Calls and virtual meetings have no place."""
    by_phone = match.pattern.id in scene.reader.ontology.words["telephoned"]
    if by_phone or _CALL.search(scene.parsed.shadow.text):
        return True
    title = scene.page.document.title or ""
    return match.pattern.rule in _SPOKEN and bool(_CALLED.search(title))


_RECALLED = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_BY_PREPOSITION = frozenset({"pobj", "compound", "appos", "poss"})


def _is_elsewhere(trigger: Token, hit: Hit, scene: Scene) -> bool:
    """'Marched in Rome against the accord with Chad': where an accord is spoken of is not where it was signed.

    Nor is where somebody arrives since ties were established.
    """
    if is_judged(trigger, scene.reader.ontology.words):
        return True
    name = head_at(scene.parsed.doc, hit)
    if (clause := _clause_since(trigger)) and name is not None and not clause.is_ancestor(name):
        return True
    if trigger.pos_ not in {"NOUN", "PROPN"} or trigger.dep_ not in _BY_PREPOSITION:
        return False
    return name is not None and not trigger.is_ancestor(name)


def _clause_since(trigger: Token) -> Token | None:
    """'Arrived in Rome on the first visit since ties began': the verb of the clause of 'since', in which the act is."""
    for verb in (trigger, *trigger.ancestors):
        since = [*verb.lefts, *([verb.head] if verb.dep_ == "pcomp" else [])]
        if verb.pos_ == "VERB" and any(word.lower_ == "since" for word in since):
            return verb
    return None


def _house_of_host(match: Match, scene: Scene) -> tuple[Place, Hit] | None:
    """'The president hosted King Olaf at State House': where a guest is received is where the visit was."""
    houses = [hit for hit in places_named(scene) if hit.house or hit.sort in {Sort.OFFICE, Sort.CAPITAL}]
    return place_of(match.trigger, scene.parsed, houses, scene.reader.ontology.words)


def _is_seat(place: str, event: Draft, scene: Scene) -> bool:
    """Who comes to 'NATO Headquarters' visits NATO, and not the state in which it has its seat."""
    words = set(place.split())
    ontology = scene.reader.ontology
    parties = (ontology.party(code) for code in event.codes - ontology.state_codes)
    return any(words & {party.code, party.name} for party in parties)
