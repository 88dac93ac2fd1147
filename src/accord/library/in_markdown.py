"""A dossier as a Markdown brief: what a desk officer hands in, in sentences, every one with its footnotes.

A brief is short: of a long dossier it gives the newest events and says what it leaves out and how to see it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from accord.library.answers import Detail, Dossier, Entry, Footnote
from accord.library.phrases import chip, cited, count_of, counted, limited, voice
from accord.library.sentences import MANY, listed
from accord.library.wording import likelihood
from accord.model.claims import Field, Kind
from accord.model.record import Status

EVENTS = 40
"""Events of a brief, unless told otherwise: some five pages."""

NOTES = 3
"""Footnotes of one sentence; `accord why` has the rest."""

AREAS = 12
"""Areas that a brief lists."""

SECTIONS = (
    ("Agreements", frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})),
    ("Sessions of standing bodies", frozenset({Kind.SESSION})),
)
"""Kinds with a section of their own; all others are told by year."""

STATEMENTS = 10
"""Derived statements of the state of play: agreements' states, sessions due, promises."""

TOLD_ELSEWHERE = ("Latest known", "Areas named", "Reports differ", "Not yet reported")
"""Beginnings of statements for which the brief has a sentence or a section of its own."""

AHEAD = frozenset({"scheduled", "proposed"})


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief in the making: which events it tells, and the numbers of its footnotes in order of use."""

    dossier: Dossier
    entries: tuple[Entry, ...]
    numbers: dict[int, int] = field(default_factory=dict)  # grows while sentences are written

    def cite(self, notes: Iterable[int]) -> str:
        """Return the marks of the first of these footnotes, numbered anew."""
        few = sorted(dict.fromkeys(notes))[:NOTES]
        return "".join(f"[^{self.numbers.setdefault(note, len(self.numbers) + 1)}]" for note in few)

    def footnotes(self) -> list[Footnote]:
        """Return the footnotes that were cited, in order of their numbers in the brief."""
        known = {note.number: note for note in self.dossier.footnotes}
        return [known[number] for number in self.numbers]


def markdown(dossier: Dossier, most: int = EVENTS) -> str:
    """Return the brief with at most `most` events, the newest."""
    brief = Brief(dossier, _newest(dossier.entries, most))
    lines = [
        *_head(brief),
        *_state(brief),
        *_sections(brief),
        *_by_year(brief),
        *_open_points(brief),
        *_areas(brief),
        *_left_out(brief),
    ]
    return "\n".join([*lines, *_sources(brief), *_footnotes(brief)]) + "\n"


def _newest(entries: Sequence[Entry], most: int) -> tuple[Entry, ...]:
    """Return the newest entries in their order; undated ones and those of many parties give way first.

    What was signed and what is disputed stays.
    """

    def weight(entry: Entry) -> tuple[bool, bool, str, int]:
        return (
            entry.kind is Kind.SIGNING or bool(_disputed(entry)),
            len(entry.parties) <= MANY,
            entry.date or "",
            entry.origins,
        )

    ranked = sorted(entries, key=weight, reverse=True)
    kept = {entry.event for entry in ranked[:most]}
    return tuple(entry for entry in entries if entry.event in kept)


def _head(brief: Brief) -> Iterator[str]:
    dossier = brief.dossier
    days = [source.published for source in dossier.sources if source.published]
    yield f"# {' – '.join(escape(dossier.names[code]) for code in dossier.parties)}"
    yield ""
    if not dossier.entries:
        yield "The record holds nothing between these parties."
    elif days:
        yield f"As of {_day(max(days))}, the day of the newest report. On record: {counted(dossier)}.{voice(dossier)}"
    else:
        yield f"On record: {counted(dossier)}; no report has a date."
    yield ""
    if limits := limited(dossier):
        yield f"**{limits}**"
        yield ""


def _state(brief: Brief) -> Iterator[str]:
    """Yield what is known in a few sentences: the latest event, how much is done, what is open."""
    done = [entry for entry in brief.dossier.entries if entry.modality == "occurred"]
    dated = [entry for entry in done if entry.date]
    if not brief.dossier.entries:
        return
    yield "## State of play"
    yield ""
    if dated:
        last = max(dated, key=lambda e: (e.date_end or e.date or "", e.event))
        yield f"- The latest event on record: {escape(last.sentence)}{brief.cite(last.proofs)}"
    if done:
        kinds = Counter(entry.kind for entry in done)
        said = listed([count_of(kinds[kind], _noun(kind)) for kind in Kind if kinds[kind]])
        newest = {entry.kind: entry.proofs[:1] for entry in done}
        yield f"- Reported as done: {said}.{brief.cite(n for notes in newest.values() for n in notes)}"
    derived = [s for s in brief.dossier.state if not s.text.startswith(TOLD_ELSEWHERE)]
    yield from (f"- {escape(item.text)}{brief.cite(item.notes)}" for item in derived[:STATEMENTS])
    if len(derived) > STATEMENTS:
        rest = derived[STATEMENTS:]
        yield f"- {len(rest)} more statements stand in the dossier.{brief.cite(rest[0].notes)}"
    ahead = [entry for entry in brief.dossier.entries if entry.modality in AHEAD]
    if ahead:
        proofs = [number for entry in ahead[-NOTES:] for number in entry.proofs[:1]]
        yield f"- Planned or proposed, and not reported as done: {count_of(len(ahead), 'event')}.{brief.cite(proofs)}"
    disputed = [detail for entry in brief.dossier.entries for detail in _disputed(entry)]
    if disputed:
        proofs = [number for detail in disputed[:NOTES] for number in detail.notes[:1]]
        yield f"- Reports contradict one another on {count_of(len(disputed), 'point')}.{brief.cite(proofs)}"
    yield ""


def _sections(brief: Brief) -> Iterator[str]:
    for title, kinds in SECTIONS:
        found = [e for e in brief.entries if e.kind in kinds and e.modality not in AHEAD]
        if found:
            yield f"## {title}"
            yield ""
            yield from (line for entry in found for line in _told(brief, entry))
            yield ""


def _by_year(brief: Brief) -> Iterator[str]:
    own = frozenset().union(*(kinds for _, kinds in SECTIONS))
    years: dict[str, list[Entry]] = defaultdict(list)
    for entry in brief.entries:
        if entry.kind not in own and entry.modality not in AHEAD:
            years[(entry.date or "Undated")[:7].split("-")[0]].append(entry)
    if years:
        others = any(entry.kind in own for entry in brief.entries)
        yield f"## {'Other events' if others else 'Events'} by year"
        yield ""
    for year, entries in years.items():
        yield f"### {year}"
        yield ""
        yield from (line for entry in entries for line in _told(brief, entry))
        yield ""


def _told(brief: Brief, entry: Entry) -> Iterator[str]:
    """Yield an event as a point of a list: what happened, on what support, and what it was about."""
    told = f"- {escape(entry.sentence)}{brief.cite(entry.proofs)} ({chip(entry)})"
    said = [d for d in entry.details if d.field is Field.ATTRIBUTION] if entry.origins == 1 else []
    source = f" Attributed to: {escape(said[0].text)}.{brief.cite(said[0].notes)}" if said else ""
    about = f" {escape(entry.matter)}{brief.cite(_of(entry, Field.AREA))}" if entry.matter else ""
    during = f" During: {escape(entry.within.headline)}." if entry.within else ""
    doubt = f" Confidence {likelihood(entry.confidence)}." if entry.doubtful and entry.confidence else ""
    yield f"{told}{during}{source}{about}{doubt}"
    yield from (f"  - {escape(step.text)}{brief.cite(step.notes)}" for step in entry.history)


def _of(entry: Entry, name: Field) -> tuple[int, ...]:
    return tuple(n for detail in entry.details if detail.field is name for n in detail.notes)


def _open_points(brief: Brief) -> Iterator[str]:
    """Yield what is ahead or only proposed, and what reports dispute."""
    ahead = [entry for entry in brief.entries if entry.modality in AHEAD]
    disputed = [(entry, detail) for entry in brief.entries for detail in _disputed(entry)]
    if not ahead and not disputed:
        return
    yield "## Open points"
    yield ""
    for entry in ahead:
        yield f"- Not reported as done: {escape(entry.sentence)}{brief.cite(entry.proofs)} ({chip(entry)})"
    for entry, detail in disputed:
        first = next(d for d in entry.details if d.field is detail.field)
        yield (
            f"- Reports differ on the {detail.field.value} of “{escape(entry.headline)}”: "
            f"{escape(_said(first))} ({_support(first)}){brief.cite(first.notes)}, "
            f"but {escape(_said(detail))} ({_support(detail)}){brief.cite(detail.notes)}. "
            f"The first is preferred: {escape(first.reason)}."
        )
    yield ""


def _disputed(entry: Entry) -> tuple[Detail, ...]:
    return tuple(detail for detail in entry.details if detail.status is Status.CONFLICT)


def _said(detail: Detail) -> str:
    """Return a value; a day in words."""
    if detail.field is not Field.DATE:
        return detail.text
    days = [date.fromisoformat(day) for day in detail.text.split("/") if len(day) == len("2025-11-04")]
    return " to ".join(map(_day, days)) or detail.text


def _noun(kind: Kind) -> str:
    return "change of an agreement" if kind is Kind.AGREEMENT_CHANGE else kind.value


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _support(detail: Detail) -> str:
    return f"{count_of(detail.reports, 'report')}, {count_of(detail.origins, 'origin')}"


def _areas(brief: Brief) -> Iterator[str]:
    """Yield the areas with the number of events that name them, the most frequent first."""
    named: Counter[str] = Counter()
    notes: dict[str, list[int]] = defaultdict(list)
    for entry in brief.entries:
        for detail in entry.details:
            if detail.field is Field.AREA and detail.status is not Status.CONFLICT:
                named[detail.text] += 1
                notes[detail.text] += detail.notes
    if not named:
        return
    yield "## Areas"
    yield ""
    labels = brief.dossier.areas
    top = sorted(named, key=lambda area: (-named[area], area))
    for area in top[:AREAS]:
        said = f"named for {count_of(named[area], 'event')}{brief.cite(notes[area])}"
        yield f"- {escape(_upper(labels.get(area, area)))}: {said}"
    if len(top) > AREAS:
        yield f"- and {len(top) - AREAS} more: {escape(', '.join(labels.get(a, a) for a in top[AREAS:]))}"
    yield ""


def _left_out(brief: Brief) -> Iterator[str]:
    missing = brief.dossier.total - len(brief.entries)
    if missing:
        parties = " ".join(brief.dossier.parties)
        yield "## Left out"
        yield ""
        all_ = brief.dossier.total
        yield (
            f"{missing} of the {count_of(all_, 'event')}: the older, the undated and those of many parties. "
            f"`accord dossier {parties} --limit 0` shows them, with `--md --limit {all_}` the brief has them."
        )
        yield ""


def _sources(brief: Brief) -> Iterator[str]:
    """Yield the reports that are cited, the newest first."""
    cited_ = {note.document for note in brief.footnotes()}
    found = [source for source in brief.dossier.sources if source.document in cited_]
    if found:
        yield "## Sources"
        yield ""
    for source in sorted(found, key=lambda s: (str(s.published or ""), s.document), reverse=True):
        title = f", “{escape(source.title)}”" if source.title else ""
        url = f", <{source.url}>" if source.url else ""
        yield f"- {escape(cited(source))}{title}{url} (`{source.document}`)"
    if found:
        yield ""


def _footnotes(brief: Brief) -> Iterator[str]:
    sources = {source.document: source for source in brief.dossier.sources}
    for number, note in enumerate(brief.footnotes(), 1):
        quote = escape(" ".join(note.quote.split()))
        where = f"`{note.document}#char={note.start},{note.end}`"
        yield f"[^{number}]: “{quote}” {escape(cited(sources[note.document]))}, {where}"


def escape(text: str) -> str:
    """Return text that no reader of Markdown takes for markup."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
