"""Follow one sentence through the reading and write what each step makes of it into its page (`make docs`)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from accord.clean import clean
from accord.export.tables import text_of
from accord.extract import Reader, extract
from accord.extract.match.actor_map import ActorMap
from accord.extract.match.matching import find_matches
from accord.extract.parsing.parse import Parsed, parse
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings, survey
from accord.model.documents import Document, DocumentId, Page
from accord.model.spans import Span
from accord.ontology.files import layers
from accord.ontology.load import load
from accord.ontology.pages import parse as parse_rules

PAGE = Path(__file__).resolve().parents[1] / "docs" / "explanation" / "how-a-sentence-becomes-a-claim.md"
BLOCK = re.compile(r"^```text step=(\S+)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
TEXT = """A pact on patrols

Nairobi, March 12 (ANI): Kenyan Defence Minister Ona Quist and Peruvian Foreign Minister Ana Diaz signed a \
Memorandum of Understanding (MoU) on maritime security in Nairobi on Tuesday."""
TITLE = "A pact on patrols"
PUBLISHED = date(2024, 3, 13)


def steps() -> dict[str, str]:
    """Return what each step makes of the sentence, by the step's name."""
    reader = Reader(load())
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    document = Document(DocumentId("report"), TEXT, digest, title=TITLE, published=PUBLISHED)
    page = clean(document, parse_rules(layers()))
    surroundings = survey(page, reader)
    assert surroundings is not None, "nothing in the sample can tell of an event"
    line = surroundings.lines[-1]
    named = [(p.start, p.end) for p in line.people if p.name]
    (parsed,) = parse(reader.nlp, page, [(line.sentence, named)])
    return {
        "page": _page(page),
        "shadow": line.shadow.text,
        "gate": f"{line.reach.name.lower()}: {', '.join(sorted(_triggers(parsed, reader)))}",
        "names": _table((hit.name, hit.sort.value, hit.party or "-") for hit in line.hits),
        "people": _table((p.name or "-", p.post or "-", " ".join(p.parties)) for p in line.people),
        "actors": _actors(line),
        "times": _table((t.text, t.form.value, t.rule) for t in line.times),
        "parse": _table((t.text, t.lemma_, t.dep_, t.head.text) for t in parsed.doc),
        "match": _matches(parsed, line, reader),
        "claims": _claims(page, reader),
        "discourse": _discourse(surroundings),
    }


def written() -> str:
    """Return the page with what the steps make now."""
    made = steps()
    return BLOCK.sub(
        lambda block: f"```text step={block[1]}\n{made[block[1]]}\n```", PAGE.read_text(encoding="utf-8")
    )


def _page(page: Page) -> str:
    dateline = page.dateline
    rows = (
        [("dateline", _at(dateline.span), f"{dateline.place}, {dateline.day}, {dateline.agency}")]
        if dateline
        else []
    )
    rows += [(s.setting.value, _at(s.span), s.span.of(page.document.text)) for s in page.sentences]
    return _table(rows)


def _triggers(parsed: Parsed, reader: Reader) -> set[str]:
    return {token.text for token in parsed.doc if reader.patterns.at(token)}


def _actors(line: Line) -> str:
    return _table((line.shadow.text[a.start : a.end], a.part.value, " ".join(a.parties)) for a in line.actors)


def _discourse(surroundings: Surroundings) -> str:
    discourse = surroundings.discourse
    return _table([("home", discourse.home or "-"), ("topic", " ".join(discourse.topic) or "-")])


def _matches(parsed: Parsed, line: Line, reader: Reader) -> str:
    actors = ActorMap.of(parsed, line.actors)
    rows = []
    for match in find_matches(parsed, actors, reader.patterns):
        rows.append((match.pattern.rule, match.trigger.text, "", ""))
        for argument in match.arguments:
            who = ", ".join(line.shadow.text[a.start : a.end] for a in argument.actors)
            rows.append(
                (
                    "",
                    argument.relation,
                    argument.role,
                    f"{argument.head.text} ({who})" if who else argument.head.text,
                )
            )
    return _table(rows)


def _claims(page: Page, reader: Reader) -> str:
    rows = []
    for mention in extract(page, reader):
        rows.append((mention.kind.value, "", "", "", mention.rule))
        for claim in mention.claims:
            quote = claim.evidence[0]
            rows.append(
                (claim.field.value, text_of(claim.value), _at(quote.span), _short(quote.quote), claim.rule)
            )
    return _table(rows)


def _at(span: Span) -> str:
    return f"{span.start}–{span.end}"


def _short(words: str) -> str:
    return f"“{words if len(words) <= 24 else words[:23] + '…'}”"


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    """Return rows in columns as wide as they need, without blanks at the ends of lines."""
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")
