"""The values of an event's fields: all of them, who supports each, and which is preferred and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from accord.model.claims import Agreement, ClaimValue, EventMention, Field, Kind, Modality, Participant, Place
from accord.model.dates import Basis, When
from accord.model.documents import DocumentId
from accord.model.match import Fit, Match
from accord.model.record import FieldValue, OriginId, Status
from accord.reconcile.context import ReconcileContext
from accord.reconcile.history import modalities
from accord.reconcile.preferring import Rules, preferred
from accord.reconcile.support import Stated, distinct, merged, supports
from accord.reconcile.timing import SLACK

ONE_REPORT = "said by one report only"

TOLD_DAYS = frozenset({Basis.STATED, Basis.WEEKDAY, Basis.RELATIVE})
"""Bases of a day that a report tells; a dateline's is its own, and the talks may have been the day before."""

UNTOLD = {
    Basis.DATELINE: "the report's own day",
    Basis.DISCOURSE: "the day of what the report tells beside it",
    Basis.BOUND: "a bound",
}
"""What a day is that no report tells, by its basis."""

LISTS = frozenset({Field.PARTY, Field.PARTICIPANT, Field.AREA, Field.ATTRIBUTION})
"""Fields that hold several values at once: what one report adds does not contradict the others."""


def values(
    mentions: Sequence[EventMention], context: ReconcileContext, origin_of: Mapping[DocumentId, OriginId]
) -> tuple[FieldValue, ...]:
    """Return all values of all fields, preferred ones first within their field."""
    documents = len({mention.document for mention in mentions})
    planned = frozenset(m.id for m in mentions if m.modality in (Modality.SCHEDULED, Modality.PROPOSED))
    found: list[FieldValue] = []
    for field in Field:
        stated = distinct(supports(mentions, field, origin_of))
        if not stated:
            continue
        if field is Field.MODALITY:
            found += modalities(stated, context)
        elif field in LISTS:
            people = field is Field.PARTICIPANT
            found += _listed(field, _people(stated, context) if people else stated, documents)
        else:
            happened = len(planned) < len(mentions)
            rules = _rules(field, context, planned if happened else frozenset(), mentions[0].kind)
            rules = replace(rules, day=field is Field.DATE, changing=field is Field.DATE and not happened)
            found += preferred(field, _merge(stated, rules), rules, context)
    return tuple(found)


def _listed(field: Field, stated: Sequence[Stated], documents: int) -> list[FieldValue]:
    return [FieldValue(field, s.value, Status.PREFERRED, _support(s, documents), s.supports) for s in stated]


def _support(stated: Stated, documents: int) -> str:
    said, origins = len(stated.documents), len(stated.origins)
    if documents < 2:
        return "the only report"
    if said == 1:
        return ONE_REPORT
    return f"said by {said} of {documents} reports, {origins} {'origin' if origins == 1 else 'origins'}"


def _people(stated: Sequence[Stated], context: ReconcileContext) -> list[Stated]:
    """Gather the names of each person under the fullest; a name that fits two people stands by itself."""
    full: list[Stated] = []
    for one in sorted(stated, key=lambda s: (-_fullness(s.value), str(s.value))):
        fits = [i for i, other in enumerate(full) if _one_person(one.value, other.value, context)]
        if len(fits) == 1:
            full[fits[0]] = _under(full[fits[0]], one)
        else:
            full.append(one)
    return sorted(full, key=lambda s: str(s.value))


def _fullness(value: ClaimValue) -> int:
    assert isinstance(value, Participant)
    return len(value.name.split()) * 100 + len(value.name) + (1 if value.post else 0)


def _one_person(a: ClaimValue, b: ClaimValue, context: ReconcileContext) -> bool:
    assert isinstance(a, Participant)
    assert isinstance(b, Participant)
    return context.names.same_person(a, b).may_be


def _under(full: Stated, short: Stated) -> Stated:
    """Put a shorter name's supports under the fuller one, and keep a post that only the shorter has."""
    value, other = full.value, short.value
    if isinstance(value, Participant) and isinstance(other, Participant) and not value.post and other.post:
        value = replace(value, post=other.post)
    return Stated(value, (*full.supports, *short.supports))


def _merge(stated: Sequence[Stated], rules: Rules) -> list[Stated]:
    """Put wordings that name one thing under the most detailed."""
    kept: list[Stated] = []
    for one in sorted(stated, key=lambda s: (-rules.detail(s.value), str(s.value))):
        at = next((i for i, k in enumerate(kept) if rules.fit(k.value, one.value).agrees), None)
        if at is None:
            kept.append(one)
        else:
            kept[at] = merged(kept[at], one)
    return kept


def _rules(field: Field, context: ReconcileContext, planned: frozenset[str], kind: Kind) -> Rules:
    names = context.names
    journey = kind is Kind.VISIT
    fits: dict[Field, Callable[[ClaimValue, ClaimValue], Match]] = {
        Field.DATE: lambda a, b: _stay(_dates(a, b), a, b, journey),
        Field.PLACE: lambda a, b: _stops(names.same_place(_place(a), _place(b)), journey),
        Field.BODY: lambda a, b: _lenient(names.same_body(str(a), str(b))),
        Field.ORDINAL: lambda a, b: Match(Fit.AGREES if a == b else Fit.CONTRADICTS, 1.0, "the number"),
        Field.AGREEMENT: lambda a, b: _lenient(names.same_agreement(_agreement(a), _agreement(b))),
        Field.ITEM: lambda a, b: Match(Fit.AGREES if a == b else Fit.COMPATIBLE, 0.5, "worded otherwise"),
    }
    detail: dict[Field, Callable[[ClaimValue], int]] = {
        Field.DATE: lambda v: -2 * v.days - (v.basis not in TOLD_DAYS) if isinstance(v, When) else 0,
        Field.PLACE: lambda v: 0 if names.is_state(_place(v)) else len(_place(v).name),
        Field.AGREEMENT: lambda v: len(_agreement(v).title),
    }
    return Rules(fits[field], detail.get(field, lambda v: len(str(v))), planned)


def _dates(a: ClaimValue, b: ClaimValue) -> Match:
    assert isinstance(a, When)
    assert isinstance(b, When)
    if (a.first, a.last, a.precision) == (b.first, b.last, b.precision):
        return Match(Fit.AGREES, 1.0, "the same day")
    if a.refines(b) or b.refines(a):
        return Match(Fit.COMPATIBLE, 0.9, f"{a.iso} and {b.iso}: one is less precise")
    if a.may_meet(b):
        return Match(Fit.COMPATIBLE, 0.5, f"{a.iso} and {b.iso} overlap")
    if a.may_meet(b, 1) and (a.basis in TOLD_DAYS) != (b.basis in TOLD_DAYS):
        own = a if b.basis in TOLD_DAYS else b
        return Match(Fit.COMPATIBLE, 0.4, f"{own.iso} is {UNTOLD[own.basis]}, and no other is told")
    return Match(Fit.CONTRADICTS, 0.0, f"{b.iso} is not {a.iso}")


def _stops(match: Match, journey: bool) -> Match:
    """Two places of one state can be stops of one journey."""
    if journey and match.contradicts and match.score > 0:
        return Match(Fit.COMPATIBLE, 0.4, f"{match.reason}: stops of one journey")
    return match


def _stay(match: Match, a: ClaimValue, b: ClaimValue, journey: bool) -> Match:
    """Two days near one another can be days of one journey."""
    if journey and match.contradicts and isinstance(a, When) and isinstance(b, When) and a.may_meet(b, SLACK):
        return Match(Fit.COMPATIBLE, 0.4, f"{match.reason}: days of one journey")
    return match


def _lenient(match: Match) -> Match:
    """Take what cannot be compared for another wording: the mentions are of one event already."""
    return Match(Fit.COMPATIBLE, 0.5, "worded otherwise") if match.verdict is Fit.SILENT else match


def _place(value: ClaimValue) -> Place:
    assert isinstance(value, Place)
    return value


def _agreement(value: ClaimValue) -> Agreement:
    assert isinstance(value, Agreement)
    return value
