"""Figures and faults as plain text for a terminal or a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from accord.evaluate.faults import FalseAlarm, Fault, Miss, SlotFault, WrongSlots
from accord.evaluate.figures import Rates, Score, Tally
from accord.evaluate.records import CodedAgreement, CodedEvent, CodedPerson, CodedPlace

QUOTE = 200
"""Characters of a quote that a line shows."""


def render(score: Score) -> str:
    """Return the figures as a few lines and two tables."""
    lines = [
        f"{score.documents} documents, {score.gold} gold and {score.predicted} predicted events",
        f"events   {_rates(score.events)}",
        f"strict   {_rates(score.strict)}   (kind, date, parties and modality all right)",
        "slots    " + "  ".join(f"{slot} {mean:.2f}" for slot, mean in score.slots.items()),
    ]
    if score.quotes_verbatim is not None:
        lines.append(f"quotes   {score.quotes_verbatim:.4f} verbatim")
    if score.false_per_empty is not None:
        mean, count = score.false_per_empty, score.empty_documents
        lines.append(f"empty    {mean:.2f} false events a document in the {count} that hold none")
    return "\n".join([*lines, "", *_table("kind", score.by_kind), "", *_table("source", score.by_source)])


def render_errors(faults: Iterable[Fault]) -> str:
    """Return the faults grouped by sort and reason, the most frequent reason first."""
    groups: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        groups.setdefault((_sort(fault), fault.reason.value), []).append(fault)
    blocks = []
    for (sort, reason), members in sorted(groups.items(), key=lambda group: -len(group[1])):
        lines = [f"{sort}: {reason} ({len(members)})"]
        lines += [line for fault in members for line in _fault(fault)]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def _rates(rates: Rates) -> str:
    return f"precision {rates.precision:.3f}  recall {rates.recall:.3f}  F1 {rates.f1:.3f}"


def _table(head: str, tallies: Mapping[str, Tally]) -> Iterator[str]:
    """Yield one row a kind or source, with its head."""
    width = max([len(head), *map(len, tallies)])
    yield f"{head:<{width}}  precision  recall     F1  gold  predicted"
    for name, tally in tallies.items():
        r = tally.rates
        figures = f"{r.precision:9.2f}  {r.recall:6.2f}  {r.f1:5.2f}  {tally.gold:4d}  {tally.predicted:9d}"
        yield f"{name:<{width}}  {figures}"


def _sort(fault: Fault) -> str:
    match fault:
        case Miss():
            return "MISSED"
        case FalseAlarm():
            return "FALSE ALARM"
        case WrongSlots():
            return "WRONG SLOTS"


def _fault(fault: Fault) -> Iterator[str]:
    """Yield a fault's lines: which event, its sentence, and what fired there."""
    if isinstance(fault, WrongSlots):
        kinds = fault.gold.kind
        if fault.predicted.kind != kinds:
            kinds = f"{kinds}, coded as {fault.predicted.kind}"
        yield f"  {fault.document}: {kinds} {_parties(fault.gold)}{_rule(fault.predicted)}"
        yield _quote(fault.predicted)
        yield from (_slot(slot) for slot in fault.slots)
        return
    event = fault.event
    yield f"  {fault.document}: {event.kind} {_parties(event)} {event.date or 'undated'}{_rule(event)}"
    yield _quote(event)
    side = "coded there" if isinstance(fault, Miss) else "gold there"
    for rival in fault.rivals:
        yield f"      {side}: {rival.kind} {_parties(rival)} {rival.date or 'undated'}{_rule(rival)}"


def _parties(event: CodedEvent) -> str:
    return "+".join(sorted(event.parties)) or "no parties"


def _rule(event: CodedEvent) -> str:
    return f" [{event.rule}]" if event.rule else ""


def _quote(event: CodedEvent) -> str:
    quote = " ".join((event.evidence or ("no quote",))[0].split())
    return f"      “{quote[:QUOTE]}{'…' if len(quote) > QUOTE else ''}”"


def _slot(fault: SlotFault) -> str:
    values = f"gold {_show(fault.gold)}, predicted {_show(fault.predicted)}"
    return f"      {fault.slot} {fault.score:.2f}: {values}"


def _show(value: object) -> str:
    """Return a slot's value in a few words."""
    match value:
        case CodedPlace(name=name, country=country):
            return f"{name or '?'} ({country or '?'})"
        case CodedAgreement(title=title, type=type_):
            return f"{title or '?'} ({type_ or '?'})"
        case CodedPerson(name=name, role=role):
            return f"{name or '?'} ({role or '?'})"
        case tuple():
            return "; ".join(map(_show, value)) or "nothing"
        case frozenset():
            return ", ".join(sorted(map(str, value))) or "nothing"
        case _:
            return str(value) if value else "nothing"
