"""Entities of followthemoney, as Aleph and OpenSanctions' tools read them: events, and who took part.

followthemoney has no schema for a meeting or an agreement; each event is an `Event`, whose name begins with its
kind. Entities are plain JSON, so that its package is not needed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from accord.export.excerpt import Excerpt
from accord.export.quotes import fragment
from accord.export.tables import standing
from accord.model.claims import Agreement, Field, Participant, Place
from accord.model.record import Event

Entity = dict[str, Any]


def entities(part: Excerpt, is_organisation: Callable[[str], bool]) -> Iterator[Entity]:
    """Yield each event, and before it those who took part in it; the same name for the same party is one entity."""
    for event in part.events:
        people = [p for p in standing(event, Field.PARTICIPANT) if isinstance(p, Participant)]
        made = {entity["id"]: entity for p in people for entity in [_participant(part, p, is_organisation)]}
        yield from made.values()
        yield _event(part, event, list(made))


def _participant(part: Excerpt, person: Participant, is_organisation: Callable[[str], bool]) -> Entity:
    name = " ".join(person.name.split())
    schema = "Organization" if is_organisation(name) else "Person"
    found = {"name": [name], "country": _countries(part, [person.party])}
    if person.post and schema == "Person":
        found["position"] = [" ".join(person.post.split())]
    key = hashlib.sha1(f"{person.party}\0{name.casefold()}".encode(), usedforsecurity=False).hexdigest()
    return _entity(f"accord-actor-{key}", schema, found)


def _event(part: Excerpt, event: Event, involved: list[str]) -> Entity:
    when, place = event.when, event.preferred(Field.PLACE)
    agreement, body = event.preferred(Field.AGREEMENT), event.preferred(Field.BODY)
    about = agreement.title if isinstance(agreement, Agreement) else body or event.preferred(Field.ITEM)
    names = [known.name if (known := part.lookup.parties.get(code)) else code for code in event.parties]
    reports = [part.reports[id].document for id in event.documents]
    quotes = [
        (m.document, quote) for id in event.mentions for m in [part.mentions[id]] for quote in m.evidence
    ]
    found: dict[str, list[str]] = {
        "name": [f"{event.kind.value}: {' '.join(str(about).split()) if about else ', '.join(names)}"],
        "startDate": [when.iso] if when else [],
        "endDate": [when.iso_end or when.iso] if when else [],
        "country": _countries(part, event.parties),
        "location": [place.name] if isinstance(place, Place) else [],
        "summary": [event.modality.value],
        "keywords": sorted({str(area) for area in standing(event, Field.AREA)}),
        "involved": involved,
        "publisher": sorted({report.publisher for report in reports if report.publisher}),
        "sourceUrl": sorted({report.url for report in reports if report.url}),
        "description": [f"“{' '.join(q.quote.split())}” ({fragment(report, q)})" for report, q in quotes],
        "recordId": [event.id],
        "modifiedAt": [part.times[event.id].changed.date().isoformat()],
    }
    return _entity(f"accord-event-{event.id}", "Event", found)


def _countries(part: Excerpt, parties: list[str] | tuple[str, ...]) -> list[str]:
    """Return the two-letter codes, in lower case, of the states among these."""
    found = (part.lookup.countries.get(code) for code in parties)
    return [codes.alpha2.lower() for codes in found if codes and codes.alpha2]


def _entity(id: str, schema: str, properties: dict[str, list[str]]) -> Entity:
    return {"id": id, "schema": schema, "properties": {k: v for k, v in properties.items() if v}}
