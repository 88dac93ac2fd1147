"""Last changes to an event once the whole report has been read."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from datetime import date

from accord.extract.drafts import PASSING, Draft, Stated
from accord.extract.fill.gifts import name_both_ends
from accord.extract.fill.unstated_days import dispatch_day
from accord.extract.join.matter import Matter
from accord.extract.parsing.shadow import fold
from accord.model.claims import Agreement, Kind, Modality, Place
from accord.model.dates import Basis
from accord.model.documents import Page, Sentence
from accord.model.spans import Span
from accord.ontology.schema import Ontology, PartyKind

SMALL_GROUP = 8
"""Groups of at most so many members are told by their members where the report names these (codebook, ruling 16)."""

_HANDFUL = 4
"""Of a group of at most so many members all must be named."""

_WORDS = frozenset({Kind.MEETING, Kind.SESSION, Kind.COMMITMENT, Kind.PROJECT})
"""Kinds of act that are words about a matter."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What is known of a report once it has been read: the parties it names, its first sentence, its matter."""

    page: Page
    ontology: Ontology
    named: Set[str]
    first: Sentence | None
    matter: Matter


def date_title(event: Draft, whole: Whole) -> None:
    """What a headline tells as done and no sentence dates is of the report's day (codebook, ruling 28)."""
    done = event.title and event.when is None and event.modality.value is Modality.OCCURRED
    if done and whole.first and whole.page.day:
        event.when = dispatch_day(whole.page, whole.first)


def place_in_time(event: Draft, whole: Whole) -> None:
    """'The progress needed at COP26', said before it was held, tells of one to come."""
    day, told = whole.page.day, event.modality.value
    if event.body is None or day is None or told not in {Modality.OCCURRED, Modality.SCHEDULED}:
        return
    name = event.body.value.replace(" ", "")
    for entry in whole.ontology.words["dated_conferences"]:
        called, first, _ = entry.split(":")
        if name.startswith(called):
            ahead = day < date.fromisoformat(first)
            value = Modality.SCHEDULED if ahead else Modality.OCCURRED
            event.modality = replace(event.modality, value=value)
            if event.when and ahead is not (event.when.value.last > day):
                event.when = None


def drop_peers(event: Draft, whole: Whole) -> None:
    """'Her Peruvian counterpart, Ana Diaz': the word tells no office."""
    for name, said in event.participants.items():
        if said.value.post and said.value.post.lower().removesuffix("s") in whole.ontology.words["peers"]:
            event.participants[name] = replace(said, value=replace(said.value, post=None))


def undate_proposed(event: Draft, _: Whole) -> None:
    """What is only proposed is not of the day of the report that tells of it."""
    weak = event.when is not None and event.when.value.basis is Basis.DATELINE
    if weak and event.modality.value is Modality.PROPOSED:
        event.when = None


def undate_overtaken(event: Draft, whole: Whole) -> None:
    """What is still to come was not on a day before the report's: that day is another act's."""
    ahead = event.modality.value in {Modality.SCHEDULED, Modality.PROPOSED}
    if ahead and event.when and whole.page.day and event.when.value.last < whole.page.day:
        event.when = None


def name_members(event: Draft, ontology: Ontology, named: Set[str]) -> None:
    """Put the members that the report names in the place of a small group, if it names nearly all of them."""
    for code in list(event.parties):
        members = ontology.party(code).members
        told = [member for member in members if member in named or member in event.parties]
        missing = len(members) - len(told)
        if 2 < len(members) <= SMALL_GROUP and len(told) > 2 and missing <= (len(members) > _HANDFUL):
            group = event.parties.pop(code)
            for member in told:
                event.parties.setdefault(member, Stated(member, group.span, "party/member"))


def drop_passing_areas(event: Draft) -> None:
    """Leave out areas named in passing where the event has one that is named plainly (codebook, section 4)."""
    plain = {code: area for code, area in event.areas.items() if area.rule != PASSING}
    event.areas = plain or event.areas


def drop_generic_areas(event: Draft, ontology: Ontology) -> None:
    """Leave out an area that only sums up its group where the text names a more special one (codebook, section 4)."""
    special = event.areas.keys() - ontology.words["distinct_areas"]
    for code in ontology.words["generic_areas"]:
        group = ontology.area_by_code[code].group
        if any(other != code and ontology.area_by_code[other].group == group for other in special):
            event.areas.pop(code, None)


def drop_areas_of_words(event: Draft, ontology: Ontology) -> None:
    """Crises of others and bodies of many are matters of talks and pledges, not what is signed, given or joined."""
    if event.kind not in _WORDS:
        for code in ontology.words["areas_of_words"]:
            event.areas.pop(code, None)


_NAMED = frozenset({"place/in", "place/state", "place/office", "place/itinerary"})


def drop_place_of_tour(event: Draft) -> None:
    """A trip to several states has no one place, unless a town tells which stop is meant (codebook, ruling 22).

    Several who come to one state are on no such trip.
    """
    if event.kind is not Kind.VISIT or event.place is None or event.place.rule not in _NAMED:
        return
    hosts = event.codes - event.came - {c for c, said in event.parties.items() if said.rule == "party/office"}
    if len(event.parties) > 2 and hosts != {event.place.value.country}:
        event.place = None


def drop_place_at_home(event: Draft, _: Whole) -> None:
    """'Returned to Lima after a visit to Chad': those of Peru were on no visit in Lima."""
    if event.kind is not Kind.VISIT or event.place is None or len(event.parties) != 2:
        return
    came = event.came
    if came == {event.place.value.country}:
        event.place = None


def place_at_host(event: Draft, whole: Whole) -> None:
    """'During a visit by the Chadian minister', told by Peru: a visit of one state to one other was in that one."""
    if event.kind is not Kind.VISIT or event.place or event.distant or len(event.parties) != 2:
        return
    if any(whole.ontology.party(code).kind is not PartyKind.STATE for code in event.parties):
        return
    came = event.came
    hosts = [code for code in event.parties if code not in came]
    if len(came) != 1 or len(hosts) != 1:
        return
    place = Place(whole.ontology.party(hosts[0]).name, hosts[0])
    event.place = Stated(place, event.parties[hosts[0]].span, "place/host")


def spell_place(event: Draft, whole: Whole) -> None:
    """'At the Defence Ministry': a place keeps the report's own spelling, which its shadow changes."""
    if event.place is None:
        return
    written = " ".join(event.place.span.of(whole.page.document.text).split())
    if written != event.place.value.name and fold(written) == event.place.value.name:
        event.place = replace(event.place, value=replace(event.place.value, name=written))


def cut_town_off_title(event: Draft, whole: Whole) -> None:
    """'Signed an agreement on customs in Nairobi': the town is where it was signed, and no part of what it is about.

    A state or region can be what it is about ('an agreement on security in Mali').
    """
    if event.agreement is None or event.place is None or event.kind is not Kind.SIGNING:
        return
    told, town = event.agreement, event.place.value
    tail = f" in {town.name}"
    state = whole.ontology.party(town.country).name if town.country else town.name
    written = told.span.of(whole.page.document.text)
    if town.name == state or not told.value.title.endswith(tail) or not written.endswith(tail):
        return
    value = replace(told.value, title=told.value.title.removesuffix(tail))
    event.agreement = replace(told, value=value, span=Span(told.span.start, told.span.end - len(tail)))


def title_membership(event: Draft, whole: Whole) -> None:
    """'Joined EFTA in 1970', 'left the union': the instrument is the membership, called by the organisation's name."""
    if (
        event.agreement
        or event.rule.removeprefix("agreement-change/") not in whole.ontology.words["membership"]
    ):
        return
    joined = [
        told
        for code, told in event.parties.items()
        if whole.ontology.party(code).kind is PartyKind.ORGANISATION
    ]
    if len(joined) != 1:
        return
    span = joined[0].span
    event.agreement = Stated(
        Agreement(span.of(whole.page.document.text), "other"), span, "agreement/membership"
    )


_PAIR = 2


def drop_hosts_as_guests(event: Draft, _: Whole) -> None:
    """'Premier Wangmo and her Nepalese counterpart, who came to Thimphu': she is at home there."""
    at = event.place.value.country if event.place else None
    visitors = {
        name: said.value.party for name, said in event.participants.items() if name in event.travellers
    }
    if event.kind is not Kind.VISIT or len(event.parties) != _PAIR or len(set(visitors.values())) != _PAIR:
        return
    for name in [name for name, party in visitors.items() if party == at]:
        del event.participants[name]


STEPS: tuple[Callable[[Draft, Whole], None], ...] = (
    date_title,
    place_in_time,
    drop_peers,
    undate_proposed,
    undate_overtaken,
    lambda event, whole: name_members(event, whole.ontology, whole.named),
    lambda event, _: drop_passing_areas(event),
    lambda event, whole: drop_generic_areas(event, whole.ontology),
    lambda event, whole: whole.matter.fill(event),
    lambda event, whole: drop_areas_of_words(event, whole.ontology),
    lambda event, _: drop_place_of_tour(event),
    drop_place_at_home,
    drop_hosts_as_guests,
    spell_place,
    cut_town_off_title,
    title_membership,
    lambda event, whole: name_both_ends(event, whole.ontology),
)
"""The changes, in their order: members stand in their group's place before the ends of a transfer are named."""


def finish(event: Draft, whole: Whole) -> None:
    """Make all changes that the whole report calls for."""
    for step in STEPS:
        step(event, whole)
