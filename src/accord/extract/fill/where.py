"""Where an event was: the place that its words name, else where the dispatch was sent from."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.judged import is_judged
from accord.extract.fill.past import is_simple_past
from accord.extract.fill.places import place_of
from accord.extract.fill.stays import clause_under_way
from accord.extract.gatherings import TALKS
from accord.extract.knowledge import Reader
from accord.extract.match.matching import Match
from accord.extract.match.tenses import is_perfect
from accord.extract.match.whereabouts import is_here
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.venues import with_venues
from accord.extract.parsing.locating import head_at
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality, Place
from accord.model.dates import Basis, Precision
from accord.model.documents import Page

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOWHERE = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.VISIT})

_NEWS = frozenset({Kind.SIGNING, *TALKS})


def fill_where(event: Draft, match: Match, scene: Scene) -> None:
    """Give the event the place named in its clause, else where the dispatch was sent from."""
    if event.kind in TALKS and _is_at_a_distance(match, scene):
        event.distant = True
        return
    towards = event.kind is Kind.VISIT
    named = places_named(scene, houses=not towards)
    hits = [hit for hit in named if not (_is_of_body(event, hit, scene) or _is_of_post(hit, scene))]
    found = place_of(match.trigger, scene.parsed, hits, scene.reader.ontology.words, towards=towards)
    if found is None and towards and match.trigger.lemma_ in _RECEIVING:
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
            _fill_place_of_stay(event, match, scene)
    elif event.modality.value is Modality.OCCURRED and (
        scene.tied is None or scene.tied.modality.value is not Modality.OCCURRED
    ):
        _fill_dateline_place(event, match, scene)
        if towards:
            _fill_place_of_stay(event, match, scene)


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
    """'Marched in Rome against the accord with Chad': where an accord is spoken of is not where it was signed."""
    if is_judged(trigger, scene.reader.ontology.words):
        return True
    if trigger.pos_ not in {"NOUN", "PROPN"} or trigger.dep_ not in _BY_PREPOSITION:
        return False
    name = head_at(scene.parsed.doc, hit)
    return name is not None and not trigger.is_ancestor(name)


_RECEIVING = frozenset({"host", "receive", "welcome", "greet"})


def _house_of_host(match: Match, scene: Scene) -> tuple[Place, Hit] | None:
    """'The president hosted King Olaf at State House': where a guest is received is where the visit was."""
    houses = [hit for hit in places_named(scene) if hit.house or hit.sort in {Sort.OFFICE, Sort.CAPITAL}]
    return place_of(match.trigger, scene.parsed, houses, scene.reader.ontology.words)


_OPENED = frozenset({*TALKS, Kind.VISIT})


def fill_place_line(event: Draft, page: Page, reader: Reader) -> None:
    """The talks that a transcript opens were where its place line says."""
    dateline, hit = page.dateline, _place_of_dateline(page, reader)
    if dateline is None or dateline.place is None or event.kind not in _OPENED or event.distant:
        return
    if event.kind is Kind.VISIT and (hit is None or hit.party not in event.codes):
        return
    today = event.when and event.when.value.first == event.when.value.last == page.day
    if event.occasion or (event.place is None and (today or _is_stay(event, page))):
        event.place = Stated(
            Place(dateline.place, hit.party if hit else None), dateline.span, "place/dateline"
        )


_STAY = 3
"""Days after its first within which a visit is surely still going on when its host issues a transcript."""


def _is_stay(event: Draft, page: Page) -> bool:
    """'Yesterday we visited the plant', said by the host: the visit is where the place line says."""
    if event.kind is not Kind.VISIT or event.when is None or page.day is None or not event.quoted:
        return False
    return 0 <= (page.day - event.when.value.first).days <= _STAY


def _fill_place_of_stay(event: Draft, match: Match, scene: Scene) -> None:
    """'The visiting Iraqi minister', 'is on a visit to Peru', told from the host's capital: the visitor is there."""
    dateline, hit = scene.page.dateline, _place_of_dateline(scene.page, scene.reader)
    if dateline is None or dateline.place is None or hit is None or hit.party not in event.codes:
        return
    going_on = clause_under_way(match.trigger, scene.reader.ontology.words) is not None
    elsewhere = event.place is not None and event.place.value.country != hit.party
    going_on = going_on or is_here(match.trigger, towards=False) or _has_just_come(event, match, scene)
    if going_on and not elsewhere and hit.party not in _visiting(event, match, scene):
        event.place = Stated(Place(dateline.place, hit.party), dateline.span, "place/dateline")


_COMING = frozenset({"arrive", "land", "reach", "come", "fly"})


def _has_just_come(event: Draft, match: Match, scene: Scene) -> bool:
    """'COLOMBO: The minister arrived in Sri Lanka on Monday': who came to the land of the dateline is in its town."""
    day = (scene.page.dateline.day if scene.page.dateline else None) or scene.page.day
    come = event.modality.value is Modality.OCCURRED and match.trigger.lemma_ in _COMING
    if event.when is None or day is None or not come:
        return False
    when = event.when.value
    return when.precision is Precision.DAY and 0 <= (day - when.first).days <= _STAY


def _visiting(event: Draft, match: Match, scene: Scene) -> set[str]:
    """The parties that travel: of 'the visiting A and B' the parse takes both, though only A came."""
    if match.trigger.dep_ == "amod":
        return {
            code for actor in scene.actors.within(frozenset({match.trigger.head.i})) for code in actor.parties
        }
    return set(event.came)


def _fill_place_of_news(event: Draft, scene: Scene) -> None:
    """'Have signed', told from the capital of one of the two without a day: it was done there."""
    dateline, hit = scene.page.dateline, _place_of_dateline(scene.page, scene.reader)
    unknown = event.vague and scene.page.day is not None  # 'on Monday' tells no day where the report has none
    if dateline and dateline.place and hit and hit.party in event.codes and not unknown:
        event.place = Stated(Place(dateline.place, hit.party), dateline.span, "place/dateline")


def _place_of_dateline(page: Page, reader: Reader) -> Hit | None:
    dateline = page.dateline
    if dateline is None or dateline.place is None:
        return None
    return next(iter(reader.lexicon.find(dateline.place, page.day)), None)


def _is_seat(place: str, event: Draft, scene: Scene) -> bool:
    """Who comes to 'NATO Headquarters' visits NATO, and not the state in which it has its seat."""
    words = set(place.split())
    ontology = scene.reader.ontology
    parties = (ontology.party(code) for code in event.codes - ontology.state_codes)
    return any(words & {party.code, party.name} for party in parties)


def _fill_dateline_place(event: Draft, match: Match, scene: Scene) -> None:
    """What a dispatch tells of its own day took place where it was sent from (codebook, ruling 25)."""
    dateline = scene.page.dateline
    if dateline is None or dateline.place is None:
        return
    if is_here(match.trigger, towards=False):
        event.place = _at_dateline(scene)
        return
    if event.kind in _NOWHERE:
        return
    if event.when is None:
        undated = scene.page.day is None and is_simple_past(match.trigger, scene.reader.ontology.words)
        if event.kind in _NEWS and (is_perfect(match.trigger) or undated):
            _fill_place_of_news(event, scene)
        return
    if event.when.rule == "times/under-way":
        return
    day = dateline.day or scene.page.day
    if (
        event.when.value.first == day
        or event.when.value.basis is Basis.DATELINE
        or _is_lately(event, day, scene)
    ):
        event.place = _at_dateline(scene)


_LATELY = 2
"""Days before a dispatch from one of the parties within which what it tells without a place was done there."""


def _is_lately(event: Draft, day: date | None, scene: Scene) -> bool:
    """'LIMA, May 4 - The ministers of Peru and Chad met on Monday': the dispatch comes from where they met."""
    hit = _place_of_dateline(scene.page, scene.reader)
    if event.when is None or day is None or hit is None or hit.party not in event.codes or scene.official:
        return False
    when = event.when.value
    told = when.basis in {Basis.WEEKDAY, Basis.RELATIVE} and when.precision is Precision.DAY
    return told and 0 <= (day - when.first).days <= _LATELY and event.kind in _NEWS


def _at_dateline(scene: Scene) -> Stated[Place]:
    dateline, hit = scene.page.dateline, _place_of_dateline(scene.page, scene.reader)
    assert dateline is not None
    assert dateline.place is not None
    return Stated(Place(dateline.place, hit.party if hit else None), dateline.span, "place/dateline")
