"""Brings those who came along into the events that they attended, and a delegation's members into all of its trip."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accord.extract.drafts import Draft, Stated
from accord.extract.gatherings import GATHERINGS, TALKS, TRIP_DAYS
from accord.extract.names.actors import Actor, Part
from accord.extract.names.company import CompanyWords, Marker
from accord.extract.report.lines import Line
from accord.model.claims import Kind, Modality, Participant

_SIGNED = frozenset({Kind.SIGNING})
_VISITED = frozenset({Kind.VISIT})

NEAR = 4
"""So many sentences after an event 'the meeting was attended by …' still speaks of it."""


@dataclass(frozen=True, slots=True)
class Company:
    """Those whom a sentence names as having been there too."""

    marker: Marker
    people: tuple[Actor, ...]


def find_company(line: Line, words: CompanyWords) -> list[Company]:
    """Return who is told as company in a sentence, marker by marker."""
    people = [a for a in line.actors if (a.part is Part.PERSON and a.name) or (a.plural and a.parties)]
    found = [Company(m, m.row(line.shadow.text, people)) for m in words.find(line.shadow.text)]
    return [one for one in found if any(person.name for person in one.people)]


def attended(company: Company, told: Sequence[Draft], drafts: Sequence[Draft], order: int) -> list[Draft]:
    """Return the events that the company attended: those of its own sentence, else the one told last before it."""
    kinds = _SIGNED if company.marker.signs else _VISITED if company.marker.hosts else GATHERINGS
    own = [event for event in told if event.kind in kinds]
    if company.marker.leads:  # 'the meeting was held beside the Working Group, co-chaired by …'
        own = [event for event in own if event.kind is Kind.SESSION] or own
    if own and (company.marker.signs or company.marker.hosts or not company.marker.apart):
        return own
    before = [d for d in drafts if d.kind in kinds and order - d.order <= NEAR]
    return [max(before, key=lambda d: d.order)] if before else []


def bring(event: Draft, company: Company, line: Line) -> None:
    """Add the company to an event's participants, and whom they act for to its parties where they came to talk."""
    _drop_talked_about(event, company)
    if company.marker.hosts:
        _bring_hosts(event, company, line)
        return
    for person in company.people:
        if person.name is None:
            _bring_several(event, person, line)
            continue
        side = _side_told(person, line) if company.marker.signs else None
        code = person.parties[0] if person.parties else side or _other_side(event, company)
        if code is None or (
            event.kind is Kind.SIGNING and code not in event.codes and len(event.parties) > 1
        ):
            continue
        if event.kind is Kind.VISIT and (code not in event.codes or _is_at_home(event, code)):
            continue
        span = line.shadow.span(person.start, person.end)
        event.parties.setdefault(code, Stated(code, span, "party/company"))
        participant = Participant(person.name, _role(event, code, company.marker), code, person.post)
        event.participants.setdefault(person.name, Stated(participant, span, "participant/company"))


_PAIR = 2
_FOR = re.compile(
    r"\b(?:on behalf of|for|from|representing)(?: the)?(?: [Gg]overnment of)?(?: the)?(?: [Rr]epublic of)? $",
    re.IGNORECASE,
)
_SIDE = re.compile(r"(?:'s?)?(?: (?:side|government|part|party))?,? (?:[\w.'-]+ ){0,6}$", re.IGNORECASE)


def _side_told(person: Actor, line: Line) -> str | None:
    """'On behalf of Peru, Deputy Minister Ana Diaz signed': the words before her tell for whom."""
    text = line.shadow.text
    near = (h for h in line.hits if h.party and h.end <= person.start and _FOR.search(text, 0, h.start))
    told = [h.party for h in near if _SIDE.fullmatch(text[h.end : person.start])]
    return told[-1] if told else None


def _bring_hosts(visit: Draft, company: Company, line: Line) -> None:
    """'He was received at the airport by the Foreign Minister': one of those whom the visit is paid to."""
    came = visit.came
    for person in company.people:
        code = person.parties[0] if person.parties else None
        if person.name and code in visit.codes - came and came:
            span = line.shadow.span(person.start, person.end)
            told = Participant(person.name, "host", code, person.post)
            visit.participants.setdefault(person.name, Stated(told, span, "participant/company"))


def _is_at_home(visit: Draft, code: str) -> bool:
    """Say whether somebody of `code` who is named later is of the state where the visit is paid."""
    there = visit.place.value.country if visit.place else None
    return there == code and len(visit.parties) == 2


def _other_side(event: Draft, company: Company) -> str | None:
    """'Minister A and Chadian Minister B chaired the talks' of two: who A acts for is who B does not."""
    known = {code for person in company.people for code in person.parties}
    left = event.codes - known
    two = company.marker.leads and len(company.people) == len(event.parties) == 2
    return next(iter(left)) if two and len(left) == 1 else None


def _bring_several(event: Draft, several: Actor, line: Line) -> None:
    """'… and representatives of Peru and Chile' were at the talks too, though nobody names them."""
    if event.kind in TALKS:
        for code in several.parties:
            span = line.shadow.span(several.start, several.end)
            event.parties.setdefault(code, Stated(code, span, "party/company"))


def _drop_talked_about(event: Draft, company: Company) -> None:
    """Where a list tells who was on the call, the states that only its subject brought in were not."""
    listed = {code for person in company.people for code in person.parties}
    own = [code for code, said in event.parties.items() if said.rule != "party/topic"]
    own += [said.value.party for said in event.participants.values()]
    if event.kind in TALKS and own and len(listed - set(own)) > 1:
        for code in event.codes - {*own, *listed}:
            del event.parties[code]


def _role(event: Draft, code: str, marker: Marker) -> str:
    if event.kind is Kind.SESSION:
        two = len(event.codes | {code}) == _PAIR  # of several states each has somebody who leads its own
        return "cochair" if marker.leads and two else "participant"
    if event.kind is not Kind.VISIT:
        return "signatory" if event.kind is Kind.SIGNING else "participant"
    there = event.place.value.country if event.place else None
    if marker.leads and there:
        return "host" if code == there else "visitor"
    roles = {said.value.role for said in event.participants.values() if said.value.party == code}
    return "host" if roles == {"host"} or (marker.apart and "visitor" not in roles) else "visitor"


def carry(suites: Iterable[tuple[Company, Draft]], drafts: Sequence[Draft]) -> None:
    """A delegation's members took part in what their leader did on the trip, told before or after them."""
    for company, trip in suites:
        for event in drafts:
            if event is not trip and _is_of_trip(event, trip, company):
                for person in company.people:
                    code = person.parties[0] if person.parties else ""
                    if code in event.codes and person.name and person.name in trip.participants:
                        role = "visitor" if event.kind is Kind.VISIT else "participant"
                        said = trip.participants[person.name]
                        participant = Participant(person.name, role, code, person.post)
                        event.participants.setdefault(
                            person.name, Stated(participant, said.span, "participant/suite")
                        )


def _is_of_trip(event: Draft, trip: Draft, company: Company) -> bool:
    """Whether the leader, or nobody else of the delegation's party, took part in another gathering of those days."""
    if event.kind not in GATHERINGS or event.modality.value is not trip.modality.value:
        return False
    if event.modality.value is not Modality.OCCURRED or _far_apart(event, trip):
        return False
    names = {person.name for person in company.people}
    codes = {code for person in company.people for code in person.parties}
    leaders = {n for n, p in trip.participants.items() if p.value.party in codes and n not in names}
    own = {n for n, p in event.participants.items() if p.value.party in codes}
    return bool(codes & event.codes) and bool(own & leaders if leaders else not own)


def _far_apart(one: Draft, two: Draft) -> bool:
    if one.when is None or two.when is None:
        return False
    return abs((one.when.value.first - two.when.value.first).days) > TRIP_DAYS
