"""Identities on the terminal: a table of them, one with all that is known, and why its names are one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from accord.cli.screen import show_rows
from accord.library import Called, Cited, DatedPost, IdentityLine, IdentityReasons, Source, Tied, cited
from accord.model.documents import DocumentId
from accord.model.record import Verdict

if TYPE_CHECKING:
    from rich.console import Console

FEW = 3
"""Posts, quotes and companions shown of each; `--json` has all."""

MANY = 12
"""Events and names shown; `--json` has all."""


def show_all(console: Console, found: Sequence[IdentityLine], limit: int) -> None:
    """Print a table: id, name, party, posts with years, events, reports and origins."""
    from rich.table import Table

    if not found:
        console.print("No report in the record names any; accord add reads reports.")
        return
    table = Table(box=None, pad_edge=False, show_edge=False)
    for heading in ("id", "name", "party", "known as"):
        table.add_column(heading, overflow="fold", no_wrap=heading == "id")
    for heading in ("events", "reports", "origins"):
        table.add_column(heading, justify="right")
    for line in found[:limit]:
        numbers = (str(line.events), str(line.reports), str(line.origins))
        table.add_row(line.id, line.name, " ".join(line.parties[:FEW]), _known_as(line), *numbers)
    console.print(table)
    if len(found) > limit:
        console.print(f"{len(found) - limit} more; --limit shows more")


def _known_as(line: IdentityLine) -> str:
    if not line.posts:
        return line.detail or line.sort
    told: list[DatedPost] = []
    for post in sorted(line.posts, key=lambda post: -post.claims):
        if not any(_one_says_less(post.post, other.post) for other in told):
            told.append(post)
    return "; ".join(_post(post) for post in told[:FEW])


def _one_says_less(a: str, b: str) -> bool:
    """Say whether one post holds all words of the other: 'President', 'President of France'."""
    left, right = set(a.casefold().split()), set(b.casefold().split())
    return left <= right or right <= left


def _post(post: DatedPost) -> str:
    return f"{post.post} {_years(post.first, post.last)}".strip()


def _years(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return ""
    return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"


def show(console: Console, found: IdentityReasons) -> None:
    """Print an identity: what it is, how reports call it and in which words, with whom, why it is one."""
    line = found.line
    console.print(line.name, style="bold")
    show_rows(console, _head(found))
    sources = {source.document: source for source in found.sources}
    _names(console, found.called, sources)
    _ties(console, found.ties)
    _section(console, "events", [(e.date or "undated", f"{e.headline} ({e.event})") for e in found.events])
    company = [(f"{w.events}", f"{w.name} ({' '.join(w.parties)}, {w.id})") for w in found.company]
    _section(console, "in how many events with", company)


def _head(found: IdentityReasons) -> Iterator[tuple[str, str]]:
    line = found.line
    yield line.sort, f"{line.id}{f', {line.detail}' if line.detail else ''}"
    yield "parties", " ".join(line.parties) or "whichever take part"
    if found.redirected_from:
        yield "merged", f"{found.redirected_from} is part of this now"
    for post in line.posts:
        yield "post", f"{post.post}, {_span(post.first, post.last)}: {post.claims} claims"
    yield "told of", f"in {line.events} events, {line.reports} reports, {line.origins} origins"


def _span(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return "undated"
    return f"{first}" if first == last else f"{first} to {last}"


def _names(console: Console, called: Sequence[Called], sources: Mapping[DocumentId, Source]) -> None:
    console.print("\nwhat reports call it", style="bold")
    for one in called[:MANY]:
        post = f", {one.detail}" if one.detail else ""
        show_rows(console, [(f"{one.claims}×", f"{one.text}{post} ({one.form})")])
        rows = [("because", one.reason)] if one.reason else []
        rows += [row for quoted in one.cited[:1] for row in _quoted(quoted, sources[quoted.report])]
        show_rows(console, ((label, " ".join(said.split())) for label, said in rows), 6)
    if len(called) > MANY:
        console.print(f"  {len(called) - MANY} more names; --json has all")


def _quoted(quoted: Cited, source: Source) -> Iterator[tuple[str, str]]:
    quote = quoted.evidence
    yield "in the words", f"…{quote.before}«{quote.quote}»{quote.after}…"
    yield "of", f"{cited(source)} ({quoted.claim})"


def _ties(console: Console, ties: Iterable[Tied]) -> None:
    one = [tie for tie in ties if tie.verdict is Verdict.SAME]
    rest = [tie for tie in ties if tie.verdict is not Verdict.SAME]
    _section(console, "why these names are one", [_tie(tie) for tie in one])
    _section(console, "what may be the same, and is kept apart", [_tie(tie) for tie in rest])


def _tie(tie: Tied) -> tuple[str, str]:
    other = f" [{tie.other}]" if tie.other else ""
    by = "" if tie.by == "rule" else f", by {tie.by}"
    reasons = "; ".join(tie.reasons)
    return f"{tie.verdict.value} {tie.score:.2f}", f"{tie.left}, {tie.right}{other}{by}: {reasons}"


def _section(console: Console, title: str, rows: Sequence[tuple[str, str]]) -> None:
    if not rows:
        return
    console.print(f"\n{title}", style="bold")
    show_rows(console, rows[:MANY])
    if len(rows) > MANY:
        console.print(f"  {len(rows) - MANY} more; --json has all")
