"""Where an event was that names no place: the town from which the dispatch was sent, or in which a transcript opens."""

from __future__ import annotations

from datetime import date

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.past import is_simple_past
from accord.extract.fill.stays import clause_under_way
from accord.extract.gatherings import TALKS
from accord.extract.knowledge import Reader
from accord.extract.match.matching import Match
from accord.extract.match.tenses import is_perfect
from accord.extract.match.whereabouts import is_here
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality, Place
from accord.model.dates import Basis, Precision
from accord.model.documents import Page

_NOWHERE = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.VISIT})
_NEWS = frozenset({Kind.SIGNING, *TALKS})
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


def fill_place_of_stay(event: Draft, match: Match, scene: Scene) -> None:
    """'The visiting Iraqi minister', 'is on a visit to Peru', told from the host's capital: the visitor is there."""
    dateline, hit = scene.page.dateline, _place_of_dateline(scene.page, scene.reader)
    if dateline is None or dateline.place is None or hit is None or hit.party not in event.codes:
        return
    going_on = clause_under_way(match.trigger, scene.reader.ontology.words) is not None
    elsewhere = event.place is not None and event.place.value.country != hit.party
    going_on = going_on or is_here(match.trigger, towards=False) or _has_just_come(event, match, scene)
    if going_on and not elsewhere and hit.party not in _visiting(event, match, scene):
        event.place = Stated(Place(dateline.place, hit.party), dateline.span, "place/dateline")


def _has_just_come(event: Draft, match: Match, scene: Scene) -> bool:
    """'COLOMBO: The minister arrived in Sri Lanka on Monday': who came to the land of the dateline is in its town."""
    day = (scene.page.dateline.day if scene.page.dateline else None) or scene.page.day
    come = (
        event.modality.value is Modality.OCCURRED
        and match.trigger.lemma_ in scene.reader.ontology.words["just_arrived"]
    )
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


def fill_dateline_place(event: Draft, match: Match, scene: Scene) -> None:
    """What a dispatch tells of its own day took place where it was sent from (codebook, ruling 25)."""
    dateline = scene.page.dateline
    if dateline is None or dateline.place is None:
        return
    if is_here(match.trigger, towards=False):
        event.place = _at_dateline(scene)
        return
    if event.kind in _NOWHERE or _is_received_elsewhere(match, scene):
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


def _is_received_elsewhere(match: Match, scene: Scene) -> bool:
    """'BAKU: The minister was received by the Turkmen President': where he is at home, and not in Baku."""
    if match.trigger.lemma_ not in scene.reader.ontology.words["receiving_guests"]:
        return False
    hit = _place_of_dateline(scene.page, scene.reader)
    hosts = [x for a in match.arguments if a.relation in {"subj", "by"} for x in a.actors if x.parties]
    guests = [x for a in match.arguments if a.relation == "obj" for x in a.actors]
    if hit is None or all(hit.party in host.parties for host in hosts):
        return False
    return any(hit.party in guest.parties for guest in guests)


def fill_house(event: Draft, match: Match, scene: Scene) -> None:
    """'THE HAGUE: They will visit the Dutch parliament': a state's houses are in the capital that tells of it."""
    hit = _place_of_dateline(scene.page, scene.reader)
    if event.kind is not Kind.VISIT or hit is None or hit.sort is not Sort.CAPITAL:
        return
    houses = {"parliament", *scene.reader.ontology.words["houses"]}
    for argument in match.arguments:
        codes = {code for actor in argument.actors for code in scene.discourse.resolve(actor)}
        if argument.role == "host" and codes == {hit.party} and argument.head.lower_ in houses:
            event.place = _at_dateline(scene)


def fill_here(event: Draft, match: Match, scene: Scene) -> None:
    """'Will receive the minister here on 3 May': in the town of the dateline, if 'here' stands with the act itself."""
    dateline, act = scene.page.dateline, match.trigger
    above = [act.head] if act.dep_ in {"dobj", "nsubj", "nsubjpass"} else []
    here = any(child.lower_ == "here" for one in (act, *above) for child in one.children)
    if here and dateline is not None and dateline.place is not None and event.kind not in _NOWHERE:
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
