"""The rows of the tables that `columns` describes, from a part of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from accord.export.edtf import edtf
from accord.export.excerpt import Excerpt
from accord.model.claims import Agreement, ClaimValue, EventMention, Field, MentionId, Participant, Place
from accord.model.codec import encode
from accord.model.dates import When
from accord.model.ports import ReportFacts
from accord.model.record import Event, FieldValue, Status

Row = dict[str, Any]
"""A row by its columns; dates are dates, moments are datetimes, lists are lists."""


def event_rows(part: Excerpt) -> Iterator[Row]:
    """Yield one row an event, with the preferred value of each field and the codes of other ontologies."""
    for event in part.events:
        published = [p for d in event.documents if (p := part.reports[d].document.published)]
        times = part.times[event.id]
        yield {
            "event": event.id,
            "kind": event.kind.value,
            "modality": event.modality.value,
            "parties": list(event.parties),
            **_party_lists(part, event.parties),
            **date_cells(event.when, disputed=any(v.field is Field.DATE for v in event.conflicts)),
            **_place_and_agreement(event),
            "participants": [text_of(value) for value in standing(event, Field.PARTICIPANT)],
            "body": event.preferred(Field.BODY),
            "ordinal": event.preferred(Field.ORDINAL),
            "item": event.preferred(Field.ITEM),
            "areas": sorted({str(value) for value in standing(event, Field.AREA)}),
            "attributed_to": [str(value) for value in standing(event, Field.ATTRIBUTION)],
            "n_reports": len(event.documents),
            "n_origins": len(event.origins),
            "conflicts": sorted({value.field.value for value in event.conflicts}),
            "part_of": part.within.get(event.id),
            "reports": list(event.documents),
            "published_at": min(published, default=None),
            "recorded_at": times.recorded,
            "changed_at": times.changed,
            "confidence": event.confidence,
            **part.lookup.codes.of_event(event),
        }


def _place_and_agreement(event: Event) -> Row:
    place, agreement = event.preferred(Field.PLACE), event.preferred(Field.AGREEMENT)
    return {
        "place": place.name if isinstance(place, Place) else None,
        "country": place.country if isinstance(place, Place) else None,
        "agreement": agreement.title if isinstance(agreement, Agreement) else None,
        "agreement_type": agreement.type if isinstance(agreement, Agreement) else None,
    }


def _party_lists(part: Excerpt, parties: Iterable[str]) -> Row:
    found = [codes for party in parties if (codes := part.lookup.countries.get(party))]
    return {
        "parties_alpha2": [codes.alpha2 for codes in found if codes.alpha2],
        "parties_numeric": [codes.numeric for codes in found if codes.numeric],
        "parties_cow": [str(codes.cow) for codes in found if codes.cow is not None],
    }


def _codes(part: Excerpt, party: str) -> Row:
    codes = part.lookup.countries.get(party)
    return {
        "alpha2": codes.alpha2 if codes else None,
        "numeric": codes.numeric if codes else None,
        "cow": codes.cow if codes else None,
    }


def party_rows(part: Excerpt) -> Iterator[Row]:
    """Yield one row for each party of each event; a party is named by its code once an event."""
    for event in part.events:
        for value in sorted(event.of(Field.PARTY), key=lambda v: str(v.value)):
            code = str(value.value)
            known = part.lookup.parties.get(code)
            yield {
                "event": event.id,
                "party": code,
                "name": known.name if known else None,
                "sort": known.kind.value if known else "organisation",
                **_codes(part, code),
                "n_reports": len(value.documents),
                "n_origins": len(value.origins),
            }


def participant_rows(part: Excerpt) -> Iterator[Row]:
    """Yield one row for each participant of each event."""
    for event in part.events:
        for number, value in enumerate(event.of(Field.PARTICIPANT), 1):
            person = value.value
            assert isinstance(person, Participant)
            yield {
                "event": event.id,
                "number": number,
                "name": _line(person.name),
                "role": person.role,
                "party": person.party,
                **_codes(part, person.party),
                "post": _line(person.post) if person.post else None,
                **_standing(value),
            }


def area_rows(part: Excerpt) -> Iterator[Row]:
    """Yield one row for each area of each event."""
    for event in part.events:
        for value in sorted(event.of(Field.AREA), key=lambda v: str(v.value)):
            known = part.lookup.areas.get(str(value.value))
            yield {
                "event": event.id,
                "area": str(value.value),
                "label": known.label if known else None,
                "group": known.group if known else None,
                **_standing(value),
            }


def _standing(value: FieldValue) -> Row:
    return {
        "status": value.status.value,
        "reason": value.reason,
        "n_reports": len(value.documents),
        "n_origins": len(value.origins),
        "reports": list(value.documents),
    }


def report_rows(reports: Iterable[ReportFacts]) -> Iterator[Row]:
    """Yield one row a report."""
    for facts in reports:
        document = facts.document
        yield {
            "report": document.id,
            "title": document.title,
            "publisher": document.publisher,
            "published_at": document.published,
            "retrieved_at": facts.retrieved,
            "recorded_at": facts.recorded,
            "url": document.url,
            "language": document.language,
            "hash": document.content_hash,
            "origin": facts.origin,
        }


def mention_lines(events: Iterable[Event], mentions: Mapping[MentionId, EventMention]) -> Iterator[Row]:
    """Yield one object an event, with each report that tells of it and the report's quotes."""
    for event in events:
        when = event.when
        yield {
            "event": event.id,
            "kind": event.kind.value,
            "parties": list(event.parties),
            "date": when.iso if when else None,
            "mentions": [
                {"document": mentions[id].document, "evidence": [e.quote for e in mentions[id].evidence]}
                for id in event.mentions
            ],
        }


def mention_rows(part: Excerpt) -> Iterator[Row]:
    """Yield one row for each report's account of each event."""
    for event, line in zip(part.events, mention_lines(part.events, part.mentions), strict=True):
        for id, mention in zip(event.mentions, line["mentions"], strict=True):
            weighed = part.mentions[id].confidence
            told = {"mention": id, **mention, "confidence": weighed.value if weighed else None}
            yield {key: line[key] for key in ("event", "kind", "parties", "date")} | told


def standing(event: Event, field: Field) -> list[ClaimValue]:
    """Return the values of a field that nothing contradicts, each once, preferred ones first."""
    found = (value.value for value in event.of(field) if value.status is not Status.CONFLICT)
    return list(dict.fromkeys(found))


def date_cells(when: When | None, *, disputed: bool = False) -> Row:
    """Return the six cells of a date: first and last day, precision, basis, words, and EDTF."""
    if when is None:
        return dict.fromkeys(
            ("date_start", "date_end", "date_precision", "date_basis", "date_text", "edtf"), None
        )
    return {
        "date_start": when.first,
        "date_end": when.last,
        "date_precision": when.precision.value,
        "date_basis": when.basis.value,
        "date_text": _line(when.text),
        "edtf": edtf(when, disputed=disputed),
    }


def text_of(value: ClaimValue) -> str:
    """Return a value in one cell: 'Ana Rojas (participant, PER, Minister)', '2025-11-04', 'Lima, PER'."""
    match value:
        case When():
            return f"{value.iso}/{value.iso_end}" if value.iso_end else value.iso
        case Place():
            return f"{value.name}, {value.country}" if value.country else value.name
        case Participant():
            return f"{value.name} ({', '.join(p for p in (value.role, value.party, value.post) if p)})"
        case Agreement():
            return f"{value.title} ({value.type})"
        case _:
            return str(encode(value))


def _line(text: str) -> str:
    return " ".join(text.split())


RowsOf = Callable[[Excerpt], Iterator[Row]]
