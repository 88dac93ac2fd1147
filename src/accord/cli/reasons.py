"""Reasons on the terminal: value, claims, quotes in their context, report, origin, rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from accord.cli import identities
from accord.cli.cards import confidence_rows
from accord.cli.screen import show_rows
from accord.export.tables import text_of
from accord.library import (
    ClaimReasons,
    EventReasons,
    IdentityReasons,
    Inside,
    ReportReasons,
    Source,
    Told,
    Why,
    chips,
    cited,
    mention_headline,
    step_text,
)
from accord.model.claims import CONTEXT, Claim, Evidence
from accord.model.documents import Source as FileSource
from accord.model.metadata import Metadatum
from accord.model.record import OriginLink, Status

if TYPE_CHECKING:
    from rich.console import Console

SHOWN = 4
"""Values of one field that are shown of a report; a page may lead to hundreds of others."""


def show(console: Console, why: Why) -> None:
    """Print the reasons behind an event, a claim or a report."""
    match why:
        case EventReasons():
            _event(console, why)
        case ClaimReasons():
            _claim(console, why)
        case IdentityReasons():
            identities.show(console, why)
        case ReportReasons():
            _report(console, why)


def _event(console: Console, why: EventReasons) -> None:
    from rich.text import Text

    console.print(why.headline, style="bold")
    head = [("event", why.id), ("kind", why.kind.value), ("parties", ", ".join(why.parties))]
    head.append(("told by", chips(len(why.sources), len(why.origins))))
    if why.redirected_from:
        head.append(("merged", f"{why.redirected_from} is part of this event now"))
    head += confidence_rows(why.confidence)
    show_rows(console, head)
    sources = {source.document: source for source in why.sources}
    for value in why.values:
        console.print(f"\n{value.field.value}: {_line(text_of(value.value))}", style="bold")
        standing = Text(value.reason, "red" if value.status is Status.CONFLICT else "")
        show_rows(console, [(value.status.value, standing)])
        for told in value.told:
            show_rows(console, _told(told, sources[told.report]), 4)
    _together(console, why)
    _life(console, why)


def _life(console: Console, why: EventReasons) -> None:
    """Say what it took place within and what within it, each with its reasons, and how it came about."""
    if why.within:
        console.print("\ntook place within", style="bold")
        show_rows(console, [_inside(why.within)])
    if why.held:
        console.print("\nwithin it took place", style="bold")
        show_rows(console, [_inside(one) for one in why.held])
    if len(why.history) > 1:
        console.print("\nhistory", style="bold")
        days = {s.document: s for s in why.sources}
        show_rows(console, [(step_text(step), cited(days[step.document])) for step in why.history])


def _inside(one: Inside) -> tuple[str, str]:
    return one.event, f"{one.headline} ({one.score:.2f}: {'; '.join(one.reasons)})"


def _told(told: Told, source: Source) -> Iterator[tuple[str, str]]:
    yield "report", f"{cited(source)} ({told.report})"
    yield from _quotes(told.claim.evidence)
    yield "claim", f"{told.id}, rule {told.claim.rule}{_attributed(told.claim)}"
    yield "origin", str(told.origin)


def _together(console: Console, why: EventReasons) -> None:
    """Say why the reports' accounts are taken for one event."""
    if why.judgements:
        console.print("\nwhy these accounts are one event", style="bold")
    for judgement in why.judgements:
        reasons = "; ".join(judgement.reasons)
        score = f"{judgement.verdict.value} {judgement.score:.2f}"
        show_rows(console, [(score, f"{judgement.left}, {judgement.right}, by {judgement.by}: {reasons}")])


def _claim(console: Console, why: ClaimReasons) -> None:
    console.print(f"{why.claim.field.value}: {_line(text_of(why.claim.value))}", style="bold")
    show_rows(console, _claim_rows(why))


def _claim_rows(why: ClaimReasons) -> Iterator[tuple[str, str]]:
    yield "claim", f"{why.id}, rule {why.claim.rule}{_attributed(why.claim)}"
    yield "report", f"{cited(why.source)} ({why.source.document})"
    yield from _quotes(why.claim.evidence)
    yield "told in", mention_headline(why.mention)
    yield "event", why.event or "none"
    if why.value:
        yield "counts as", f"{why.value.status.value}: {why.value.reason}"


def _report(console: Console, why: ReportReasons) -> None:
    console.print(why.source.title or why.id, style="bold")
    head = [("report", f"{cited(why.source)} ({why.id})")]
    if why.origin:
        head.append(("origin", f"{why.origin.id}: {', '.join(why.origin.documents)}"))
        head += [("", _link(link)) for link in why.origin.links]
    show_rows(console, [*head, *_came(why.came), *_known(why.metadata)])
    for mention in why.mentions:
        console.print(f"\n{mention_headline(mention)}", style="bold")
        quotes = [("", f"“{_line(quote.quote)}”") for quote in mention.evidence]
        event = why.events.get(mention.id, "none")
        show_rows(console, [("event", event), ("mention", f"{mention.id}, rule {mention.rule}"), *quotes])


def _came(source: FileSource | None) -> Iterator[tuple[str, str]]:
    """Say of which bytes the report was made, and when they came from the net."""
    if source:
        part = f", {source.part}" if source.part else ""
        yield "read from", f"{source.media_type}{part}, SHA-256 {source.digest[:12]}…"
        if source.retrieval:
            yield "fetched", f"{source.retrieval.at:%Y-%m-%d %H:%M} UTC, {source.retrieval.url}"


def _known(metadata: Sequence[Metadatum]) -> Iterator[tuple[str, str]]:
    """Say what is known of the report and what that rests on, the preferred value of each field first."""
    for field, items in groupby(metadata, key=lambda item: item.field):
        values = list(items)
        for number, item in enumerate(values[:SHOWN]):
            label = field.value if not number else ""
            yield label, f"{_line(item.value)} ({item.basis.value}: {item.where})"
        if len(values) > SHOWN:
            yield "", f"… and {len(values) - SHOWN} more"


def _link(link: OriginLink) -> str:
    reasons = "; ".join(link.reasons)
    return f"{link.copy} depends on {link.source} ({link.kind.value} {link.score:.2f}): {reasons}"


def _quotes(evidence: Iterable[Evidence]) -> Iterator[tuple[str, str]]:
    for quote in evidence:
        place = f"{quote.span.start}–{quote.span.end}"
        yield place, _line(f"…{_after_space(quote.before)}«{quote.quote}»{_before_space(quote.after)}…")


def _after_space(text: str) -> str:
    """Return the context before a quote from its first whole word on."""
    return text.split(" ", 1)[1] if len(text) >= CONTEXT and " " in text else text


def _before_space(text: str) -> str:
    """Return the context after a quote up to its last whole word."""
    return text.rsplit(" ", 1)[0] if len(text) >= CONTEXT and " " in text else text


def _attributed(claim: Claim) -> str:
    return f", attributed to {claim.attributed_to}" if claim.attributed_to else ""


def _line(text: str) -> str:
    return " ".join(text.split())
