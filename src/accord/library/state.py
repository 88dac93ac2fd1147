"""The state of play: what a reader wants to know first, one sentence each, every one cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from accord.derive import Account, Promise, Verdict, promises
from accord.export.tables import standing, text_of
from accord.library.agreements import Pact, pacts_of
from accord.library.answers import Dossier, Statement
from accord.library.bodies import Body, bodies_of
from accord.library.ladders import expectation, missing_text, numbered
from accord.library.wording import day_text, headline
from accord.model.claims import Field, Kind, Modality
from accord.model.dates import When
from accord.model.record import Event, EventId, FieldValue, Status
from accord.model.states import State
from accord.registry import Parts

AREAS = 6
"""Areas that the state of play names; the entries have all."""

Cited = Mapping[EventId, tuple[int, ...]]
NOTES = 3
"""Footnotes that one statement carries; the entry has all."""

FEW = 3
"""Agreements or promises that one statement names before it says how many more there are."""

STATES = (
    State.IN_FORCE,
    State.RENEWED,
    State.RATIFIED,
    State.SIGNED,
    State.TEXT_AGREED,
    State.NEGOTIATING,
    State.PROPOSED,
    State.SUSPENDED,
    State.ENDED,
)
"""The states of agreements in the order in which they are told; what is unknown is in the entries."""


@dataclass(frozen=True, slots=True)
class Play:
    """The events of a dossier with what is derived from them; `areas` are the labels of areas by their codes."""

    events: tuple[Event, ...]
    pacts: tuple[Pact, ...]
    bodies: tuple[Body, ...]
    promises: tuple[Promise, ...]
    areas: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """The events from which a state of play is worked out, and the notes by which each is cited."""

    accounts: Sequence[Account]
    notes: Cited


def with_state(found: Dossier, told: Told, today: date, parts: Parts) -> Dossier:
    """Return a dossier with its state of play as of a day, worked out from these events and no others."""
    accounts = told.accounts
    play = Play(
        tuple(account.event for account in accounts),
        tuple(pacts_of(accounts, today, parts)),
        tuple(bodies_of(accounts, today, parts)),
        promises(accounts, today, parts.names, parts.derivation.general),
        found.areas,
    )
    return replace(found, state=state_of_play(play, told.notes))


def state_of_play(play: Play, notes: Cited) -> tuple[Statement, ...]:
    """Return the statements that the events allow, most telling first; none where there are no events."""
    tellers = (_latest, _agreements, _sessions, _promises, _proposals, _areas, _conflicts)
    return tuple(statement for teller in tellers for statement in teller(play, notes))


def _latest(play: Play, notes: Cited) -> Iterator[Statement]:
    known = [event for event in play.events if event.when and event.modality is Modality.OCCURRED]
    if known:
        last = max(known, key=lambda e: (e.when.last if e.when else 0, e.id))
        yield _statement(f"Latest known: {headline(last)}, {_day(last)}.", [last.id], notes)


def _agreements(play: Play, notes: Cited) -> Iterator[Statement]:
    for state in STATES:
        inside = [p for p in play.pacts if p.life.state is state and p.life.by]
        latest = sorted(inside, key=lambda p: p.life.by.order if p.life.by else ())[-FEW:]
        if latest:
            listing = "; ".join(_pact(p) for p in latest) + _more(len(inside))
            cited = [p.life.by.event for p in latest if p.life.by]
            yield _statement(f"{state.value.replace('-', ' ').capitalize()}: {listing}.", cited, notes)
    for pact in play.pacts:
        for dispute in pact.life.disputes:
            text = f"Reports contradict one another on {pact.title}: {dispute.text}."
            yield _statement(text, [dispute.left.event, dispute.right.event], notes)


def _pact(pact: Pact) -> str:
    step = pact.life.by
    day = day_text(step.when) if step and step.when else "day unknown"
    label = f"{step.label}, " if step and step.label != pact.life.state.value.replace("-", " ") else ""
    return f"{pact.title}, {label}{day}"


def _sessions(play: Play, notes: Cited) -> Iterator[Statement]:
    for body in play.bodies:
        series, last = body.series, body.series.last
        if last and last.event and last.when:
            number = f", {numbered(last)} session" if last.number else ""
            said = f"Last session on record: {body.name}{number}, {day_text(last.when)}."
            yield _statement(f"{said} Next: {expectation(series)}.", [last.event], notes)
        if absent := missing_text(series):
            cited = [rung.event for rung in series.rungs if rung.event and rung.number]
            yield _statement(f"No report covers {absent} of the {body.name}.", cited, notes)
        for clash in series.clashes:
            events = [rung.event for rung in (clash.left, clash.right) if rung.event]
            yield _statement(
                f"Reports contradict one another on the {body.name}: {clash.text}.", events, notes
            )


def _promises(play: Play, notes: Cited) -> Iterator[Statement]:
    by_id = {event.id: event for event in play.events}
    plans = [p for p in play.promises if not _is_pledge(by_id[p.event])]
    for verdict, said in ((Verdict.OVERDUE, "Overdue"), (Verdict.OPEN, "Not yet reported as done")):
        inside = [p for p in plans if p.verdict is verdict]
        latest = inside[-FEW:]
        if latest:
            listing = "; ".join(_promise(p, by_id[p.event]) for p in latest) + _more(len(inside))
            yield _statement(f"{said}: {listing}.", [p.event for p in latest], notes)
    yield from _pledges([p for p in play.promises if _is_pledge(by_id[p.event])], notes)


def _is_pledge(event: Event) -> bool:
    return event.kind is Kind.COMMITMENT and event.modality is Modality.OCCURRED


def _pledges(pledges: Sequence[Promise], notes: Cited) -> Iterator[Statement]:
    """Say of how many undertakings a later event is told that is tied to them; the latest are cited."""
    if pledges:
        count = "One undertaking is" if len(pledges) == 1 else f"{len(pledges)} undertakings are"
        tied = sum(bool(pledge.deeds) for pledge in pledges)
        said = f"a later event is tied to {tied} of them" if tied else "no later event is tied to any"
        yield _statement(f"{count} on record; {said}.", [p.event for p in pledges[-FEW:]], notes)


def _promise(promise: Promise, event: Event) -> str:
    if promise.due:
        return f"{headline(event)}, due by {promise.due.isoformat()}"
    return f"{headline(event)}, {event.modality.value}"


def _proposals(play: Play, notes: Cited) -> Iterator[Statement]:
    proposed = [event for event in play.events if event.modality is Modality.PROPOSED]
    if proposed:
        listing = "; ".join(headline(event) for event in proposed[-FEW:]) + _more(len(proposed))
        yield _statement(f"Only proposed so far: {listing}.", [e.id for e in proposed[-FEW:]], notes)


def _areas(play: Play, notes: Cited) -> Iterator[Statement]:
    named = Counter(str(area) for event in play.events for area in standing(event, Field.AREA))
    if named:
        top = sorted(named, key=lambda area: (-named[area], area))
        more = f" and {len(top) - AREAS} more" if len(top) > AREAS else ""
        said = ", ".join(play.areas.get(area, area) for area in top[:AREAS])
        about = [event.id for event in play.events if set(standing(event, Field.AREA)) & set(top[:AREAS])]
        yield _statement(f"Areas named: {said}{more}.", about, notes)


def _conflicts(play: Play, notes: Cited) -> Iterator[Statement]:
    for event in play.events:
        for on in dict.fromkeys(value.field for value in event.conflicts):
            said = [_said(v) for v in event.of(on) if v.status is not Status.COMPATIBLE]
            text = f"Reports differ on the {on.value} of {headline(event)}: {' or '.join(said)}."
            yield _statement(text, [event.id], notes)


def _said(value: FieldValue) -> str:
    """Return a disputed value with the number of origins that give it."""
    said = day_text(value.value) if isinstance(value.value, When) else " ".join(text_of(value.value).split())
    count = len(value.origins)
    return f"{said} ({count} origin{'' if count == 1 else 's'})"


def _more(size: int) -> str:
    return f"; and {size - FEW} more" if size > FEW else ""


def _day(event: Event) -> str:
    return day_text(event.when) if event.when else "day unknown"


def _statement(text: str, about: Iterable[EventId], notes: Cited) -> Statement:
    found = [number for id in about for number in notes.get(id, ())[:NOTES]]
    return Statement(text, tuple(dict.fromkeys(found))[: 2 * NOTES])
