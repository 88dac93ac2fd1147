"""Makes figures of the library's pictures: of events, of bodies and of agreements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from accord.derive import Citation
from accord.library import Branch, Origins
from accord.library.pictures import Arrivals, Atlas, Chart, Ladder, Lanes, Mark, Network, Squares, Strip
from accord.web import addresses
from accord.web.figures import Cell, Figure, Link, linked


def address(visual: str, question: Mapping[str, object]) -> str:
    """Return the page of a picture."""
    return addresses.asked(addresses.path("pictures", visual), question)


def timeline(chart: Chart, question: Mapping[str, object]) -> Figure:
    """Return events by day in lanes; where they are many, their numbers by lane and month or year."""
    explore = {name: value for name, value in question.items() if name != "by"}
    lanes = {lane.key: lane.label for lane in chart.lanes}
    by = "" if chart.by is Lanes.KIND else " by party"
    return Figure(
        "timeline",
        f"Events over time{by}",
        _timeline_note(chart),
        address("timeline", {**question, "by": chart.by if chart.by is not Lanes.KIND else None}),
        ("Lane", "From", "To", "Events") if chart.bins else ("Date", "Kind", "Event", "Told as", "Support"),
        tuple(_bin_rows(chart, lanes) if chart.bins else _mark_rows(chart)),
        "The record holds no events here.",
        addresses.asked("/explore", explore),
    )


def _timeline_note(chart: Chart) -> str:
    undated = f"; without a date: {chart.undated}" if chart.undated else ""
    if chart.since:
        undated += f"; drawn from {chart.since:%Y} on, with what lies before only counted"
    if chart.bins:
        return f"{chart.total:,} events, counted by {chart.unit}{undated}."
    return f"A bar spans the days of an event that is dated only to a range, month or year{undated}."


def _bin_rows(chart: Chart, lanes: Mapping[str, str]) -> list[tuple[Cell, ...]]:
    bins = sorted(chart.bins, key=lambda b: (b.first, list(lanes).index(b.lane)), reverse=True)
    return [(lanes[b.lane], b.first.isoformat(), b.last.isoformat(), b.events) for b in bins]


def _mark_rows(chart: Chart) -> list[tuple[Cell, ...]]:
    return [
        (
            mark.date or "undated",
            mark.kind.value,
            Link(mark.headline, addresses.event(mark.event)),
            ", ".join(_marked(mark)),
            _support(mark.reports, mark.origins),
        )
        for mark in sorted(chart.marks, key=lambda m: m.first or date.min, reverse=True)
    ]


def _marked(mark: Mark) -> Iterator[str]:
    yield mark.modality
    if mark.differs:
        yield "reports differ"
    if mark.doubtful:
        yield "doubtful"


def _support(reports: int, origins: int) -> str:
    return f"{reports} / {origins}"


def months(arrivals: Arrivals, question: Mapping[str, object]) -> Figure:
    """Return reports by the time of their publishing."""
    undated = f" Without a day: {arrivals.undated}." if arrivals.undated else ""
    return Figure(
        "months",
        f"Reports by {arrivals.unit}",
        f"{arrivals.reports:,} reports from {arrivals.origins:,} origins: a copy or rewrite adds no origin.{undated}",
        address("months", question),
        (arrivals.unit.capitalize(), "Reports", "First of an origin", "Copies and rewrites"),
        tuple((p.name, p.reports, p.origins, p.reports - p.origins) for p in reversed(arrivals.periods)),
        "The record holds no reports with a day.",
    )


def network(found: Network, question: Mapping[str, object]) -> Figure:
    """Return who shares events with whom."""
    names = {node.code: node.name for node in found.nodes}
    around = " and ".join(names.get(code, code) for code in found.middle)
    return Figure(
        "network",
        f"Who shares events with {around}" if around else "Who shares events with whom",
        "Parties that are told to have taken part in the same events; those of more than eight parties tie nobody.",
        address("network", question),
        ("Parties", "Events", "By kind"),
        tuple(
            (
                Link(f"{names[tie.left]} – {names[tie.right]}", addresses.dossier([tie.left, tie.right])),
                tie.events,
                ", ".join(f"{number} {kind}" for kind, number in tie.by_kind.items()),
            )
            for tie in found.ties
        ),
        "No two parties share an event here.",
    )


def atlas(found: Atlas, question: Mapping[str, object]) -> Figure:
    """Return where events took place and between whom."""
    return Figure(
        "map",
        "Where events took place",
        "Land without borders; a dot is at the middle of a state, not at the place itself. "
        "The land and these points are from Natural Earth, and take no side in a dispute.",
        address("map", question),
        ("State", "Took place there", "Takes part in"),
        tuple((Link(s.name, addresses.dossier([s.code])), s.held, s.taking) for s in found.spots),
        "No state takes part in an event here.",
    )


def squares(found: Squares, question: Mapping[str, object], *, by_dyad: bool = False) -> Figure:
    """Return areas by year or pair: promised, discussed, done."""
    more = f" {found.left_out} more columns are in the table of the page." if found.left_out else ""
    explore = {name: value for name, value in question.items() if name != "by"}
    return Figure(
        "matrix",
        "Areas of cooperation by pair" if by_dyad else "Areas of cooperation by year",
        f"Events that name an area, as promised, discussed or done.{more}",
        address("matrix", question),
        ("Area", "Pair" if by_dyad else "Year", "Promised", "Discussed", "Done", "As told"),
        tuple(
            (found.areas[s.area], s.column, s.promised, s.discussed, s.done, _quote(s.citation))
            for s in found.squares
        ),
        "No report names an area here.",
        addresses.asked("/explore", explore),
    )


def _quote(told: Citation | None) -> Cell:
    return Link(f"“{told.quote}”", addresses.report(told.report, told.start, told.end)) if told else ""


def ladder(found: Ladder) -> Figure:
    """Return the sessions of a body."""
    rows = [
        (
            f"{s.mark} {s.number}",
            linked(s.line, addresses.event(s.event) if s.event else None),
            _support(s.reports, s.origins) if s.reports else "",
        )
        for s in reversed(found.sessions)
    ]
    due: list[tuple[Cell, ...]] = [(found.next_number or "next", found.due, "")]
    return Figure(
        "ladder",
        f"Sessions of the {found.name}",
        f"As of {found.today.isoformat()}. Next: {found.due}.",
        address("ladder", {"id": found.body}),
        ("Session", "What is known", "Reports / origins"),
        (*due, *rows),
        "No session is on record.",
    )


def strip(found: Strip) -> Figure:
    """Return the life of an agreement."""
    return Figure(
        "strip",
        "States of the agreement",
        f"{found.line[:1].upper()}{found.line[1:]}.",
        address("strip", {"id": found.agreement}),
        ("Step", "Standing", "Reports / origins"),
        tuple(
            (
                Link(step.line, addresses.event(step.event)),
                "taken" if step.taken else "ahead" if step.ahead else "not taken",
                _support(step.reports, step.origins),
            )
            for step in found.steps
        ),
        "No report tells of a step.",
    )


def origins(found: Origins, question: Mapping[str, object]) -> Figure:
    """Return which report depends on which."""
    rows: list[tuple[Cell, ...]] = []
    for tree in found.trees:
        rows.extend(_branch(tree, 0))
    return Figure(
        "origins",
        "Origins",
        f"{found.reports} reports from {found.origins} origins; what depends on another counts with it.",
        address("origins", question),
        ("Report", "Published", "Tied to the one above", "Why"),
        tuple(rows),
        "Every report is an origin of its own.",
    )


def _branch(branch: Branch, depth: int) -> list[tuple[Cell, ...]]:
    told = branch.report
    name = ": ".join(part for part in (told.publisher, told.title) if part) or told.document
    tie = f"{branch.kind} ({branch.score:.0%})" if branch.kind else "first"
    row: tuple[Cell, ...] = (
        Link(f"{'– ' * depth}{name}", addresses.report(told.document)),
        told.published.isoformat() if told.published else "",
        tie,
        "; ".join(branch.reasons),
    )
    return [row, *(line for below in branch.below for line in _branch(below, depth + 1))]
