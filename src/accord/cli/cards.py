"""Cards: the record at a glance, what a report says, what adding did, what was found."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from accord.cli.screen import counted_languages, show_rows
from accord.library import AddResult, SearchResult, Source, Summary, cited, likelihood, mention_headline
from accord.library.wording import day_text
from accord.model.claims import EventMention, Field
from accord.model.confidence import Confidence
from accord.model.ports import Reading

if TYPE_CHECKING:
    from rich.console import Console

LOOK_AT = 3
"""Findings that the card shows of each sort put together; `--json` has all."""


def show_summary(console: Console, summary: Summary) -> None:
    """Print the record's card."""
    console.rule("the record", align="left")
    show_rows(console, _summary(summary))
    console.rule()
    findings = _one_of_each(summary)
    if findings:
        console.print("\n  Look at", style="bold")
        for number, (topic, text) in enumerate(findings, 1):
            show_rows(console, [(f"{number}", f"A {topic}"), ("", text)])


def _summary(summary: Summary) -> Iterator[tuple[str, str]]:
    kinds = ", ".join(_count(count, kind.value) for kind, count in summary.by_kind.items())
    share = f", {summary.claims_quoted} of them quoted word for word" if summary.claims else ""
    yield "reports", f"{summary.reports} from {_count(summary.origins, 'origin')}"
    yield "events", f"{summary.events}" + (f": {kinds}" if kinds else "")
    yield "agreements", f"{summary.agreements}"
    yield "sessions", f"{summary.sessions}"
    yield "areas", f"{summary.areas}"
    yield "claims", f"{summary.claims}{share}"
    yield "kept in", summary.where


def _one_of_each(summary: Summary) -> list[tuple[str, str]]:
    """Return the first finding of each sort."""
    found: dict[str, str] = {}
    for finding in summary.look_at:
        found.setdefault(finding.topic, finding.text)
    return list(found.items())[:LOOK_AT]


def show_next_steps(console: Console, where: str) -> None:
    """Print what to try next with the demonstration's record."""
    option = f"--record {shlex.quote(where)}"
    console.print("\nIn the browser", style="bold")
    console.print(f"  accord serve --open {option}", soft_wrap=True)
    console.print("  shows it at http://127.0.0.1:8000/d/IND-ISR")
    console.print("\nNext", style="bold")
    commands = (
        f"accord why EVENT {option}",
        f"accord export --as events --format csv {option}",
    )
    for command in commands:
        console.print(f"  {command}", soft_wrap=True)


def show_added(console: Console, result: AddResult, where: str) -> None:
    """Print what came of adding reports."""
    show_rows(console, _added(result, where), 0)


def _added(result: AddResult, where: str) -> Iterator[tuple[str, str]]:
    yield "added", _count(len(result.added), "report")
    if result.unchanged:
        yield "unchanged", f"{_count(len(result.unchanged), 'report')} in the record already; nothing changed"
    for item in result.unchanged:
        if item.note:
            yield "", f"{item.document}: {item.note}"
        elif item.held != item.document:
            yield "", f"{item.document}: the same text as {item.held}"
    for given, now in result.renamed:
        yield "renamed", f"{given}: the id has another text in the record; this one is {now}"
    if result.unsupported:
        languages = counted_languages(code for _, code in result.unsupported)
        yield "not read", f"{len(result.unsupported)} of them: language not supported ({languages})"
    if result.failed:
        yield "failed", _count(len(result.failed), "document")
    merged = f", {len(result.events_merged)} merged" if result.events_merged else ""
    yield "events", f"{len(result.events_new)} new, {len(result.events_changed)} changed{merged}"
    yield "record", where


def show_reading(console: Console, reading: Reading) -> None:
    """Print what one report says."""
    document = reading.document
    source = Source(document.id, document.title, document.publisher, document.published, document.url)
    console.rule(f"{document.id}: {cited(source)}", align="left", characters="─")
    if language := reading.page.unsupported:
        console.print(f"  language not supported: {language}; nothing was read\n")
    elif not reading.mentions:
        console.print("  no event of cooperation between parties\n")
    for mention in reading.mentions:
        console.print(f"\n  {mention_headline(mention)}", style="bold")
        show_rows(console, _mention(mention), 4)
    console.print()


def _mention(mention: EventMention) -> Iterator[tuple[str, str]]:
    yield "kind", f"{mention.kind.value}, {mention.modality.value}"
    yield "parties", ", ".join(mention.parties)
    when = mention.when
    words = f", '{' '.join(when.text.split())}'" if when and when.text else ""
    yield "date", f"{day_text(when)} ({when.basis.value}{words})" if when else "not told"
    if place := mention.place:
        yield "place", f"{place.name}{f', {place.country}' if place.country else ''}"
    for person in mention.participants:
        yield person.role, f"{person.name} ({person.party}){f', {person.post}' if person.post else ''}"
    if mention.body or mention.ordinal is not None:
        number = f", no. {mention.ordinal}" if mention.ordinal is not None else ""
        yield "body", f"{mention.body or 'not named'}{number}"
    if agreement := mention.agreement:
        yield "agreement", f"{' '.join(agreement.title.split())} ({agreement.type})"
    yield from _lists(mention)
    yield from confidence_rows(mention.confidence)
    for quote in mention.evidence:
        yield f"{quote.span.start}–{quote.span.end}", f"“{' '.join(quote.quote.split())}”"
    yield "rule", mention.rule


def confidence_rows(confidence: Confidence | None) -> Iterator[tuple[str, str]]:
    """Yield how likely it is that something is right, and what speaks for and against that."""
    if confidence is None:
        return
    yield "confidence", likelihood(confidence.value)
    for label, grounds in (("for it", confidence.raising), ("against it", confidence.lowering)):
        if grounds:
            yield label, "; ".join(ground.text for ground in grounds)


def _lists(mention: EventMention) -> Iterator[tuple[str, str]]:
    found: Iterable[tuple[str, str]] = (
        ("item", mention.item or ""),
        ("areas", ", ".join(mention.areas)),
        ("said by", ", ".join(dict.fromkeys(str(v) for v in mention.values(Field.ATTRIBUTION)))),
    )
    return ((label, said) for label, said in found if said)


def show_found(console: Console, found: SearchResult) -> None:
    """Print reports and events that hold the words."""
    if not (found.reports or found.events or found.named):
        console.print(f"nothing in the record holds all of: {found.words}")
        return
    if found.named:
        console.print(_count(len(found.named), "name"), style="bold")
        told = (
            (n.id, f"{n.name} ({n.sort}, {' '.join(n.parties)}): {_count(n.events, 'event')}")
            for n in found.named
        )
        show_rows(console, told)
    console.print(f"{_count(len(found.events), 'event')}", style="bold")
    for event in found.events:
        snippet = " ".join(event.snippet.split())
        doubt = " (doubtful)" if event.doubtful else ""
        line = f"{event.date or 'undated'}  {event.headline}{doubt}"
        show_rows(console, [(event.event, line), ("", snippet)])
    console.print(f"{_count(len(found.reports), 'report')}", style="bold")
    for report in found.reports:
        said = [("", report.source.title)] if report.source.title else []
        snippet = " ".join(report.snippet.split())
        console.print(f"  {report.source.document}: {cited(report.source)}")
        show_rows(console, [*said, ("", snippet)])


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
