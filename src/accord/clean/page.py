"""The stage `clean`: a document in, a page out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from accord.clean.datelines import find_dateline, read_day
from accord.clean.furniture import find_furniture, hide
from accord.clean.paragraphs import Paragraph, find_paragraphs
from accord.clean.sentences import find_sentences
from accord.clean.turns import Turn, find_turns
from accord.model.documents import Dateline, Document, Furniture, Page, Sentence, Setting
from accord.model.spans import Span
from accord.ontology.page_rules import Layout, PageRules

METADATA = "metadata-prefix"
"""The kind of furniture whose day stands in for a publication day that is not known."""


def clean(document: Document, rules: PageRules) -> Page:
    """Return the document with its furniture labelled, its dateline read and the rest divided into sentences.

    Offsets are those of the document's text. No sentence begins or ends in furniture or in the dateline;
    furniture in the middle of one (a footnote's mark, the target of a link) stays inside its span.
    """
    text = document.text
    title = document.title_span
    body = title.end if title else 0
    furniture = find_furniture(text, rules, body)
    hidden = hide(text, (f.span for f in furniture))
    layout = Layout.of(hidden)
    turns = find_turns(layout, rules, body)
    stamped = _stamp(text, furniture, rules)
    known = document.published or (stamped.day if stamped else None)
    speech = turns[0].span.start if turns else None
    dateline = _with_stamp(find_dateline(layout, rules, body=body, known=known, speech=speech), stamped)
    plain = Layout.of(hide(hidden, [*(t.span for t in turns), *([dateline.span] if dateline else [])]))
    found = tuple(_sentences(plain, rules, title, turns))
    sentences = _titled(found, titled=title is not None or bool(turns))
    return Page(document, sentences, furniture, dateline, _credits(text, furniture, dateline, rules))


def _stamp(text: str, furniture: tuple[Furniture, ...], rules: PageRules) -> Dateline | None:
    """Return the day that the page's own metadata give, as a dateline without a place."""
    for found in furniture:
        if found.kind == METADATA and (day := read_day(found.span.of(text), rules.months, None)):
            return Dateline(found.span, None, day)
    return None


def _with_stamp(dateline: Dateline | None, stamped: Dateline | None) -> Dateline | None:
    if dateline is None or dateline.day or stamped is None:
        return dateline or stamped
    return Dateline(dateline.span, dateline.place, stamped.day, dateline.agency)


def _sentences(
    plain: Layout, rules: PageRules, title: Span | None, turns: tuple[Turn, ...]
) -> Iterator[Sentence]:
    number = 0
    if title and title.of(plain.text).strip():
        words = title.of(plain.text)
        start = len(words) - len(words.lstrip())
        yield Sentence(Span(start, len(words.rstrip())), number, Setting.TITLE)
        number = 1
    starts = [turn.span.start for turn in turns]
    heads = frozenset(plain.text.rfind("\n", 0, start) + 1 for start in starts)
    for paragraph in find_paragraphs(plain, rules, title.end if title else 0, heads):
        spoken = bisect_right(starts, paragraph.span.start)
        speaker = turns[spoken - 1].speaker if spoken else None
        spans = _spans(plain.text, paragraph, rules)
        setting = Setting.QUOTE if speaker else paragraph.setting
        found = [Sentence(span, number, setting, speaker) for span in spans]
        yield from found
        number += bool(found)


def _spans(text: str, paragraph: Paragraph, rules: PageRules) -> Iterator[Span]:
    if paragraph.setting is Setting.HEADING:
        yield paragraph.span
    else:
        yield from find_sentences(text, paragraph.span, rules.division)


def _titled(sentences: tuple[Sentence, ...], *, titled: bool) -> tuple[Sentence, ...]:
    """Take the heading that opens a text without a title for its title."""
    if titled or len(sentences) < 2 or sentences[0].setting is not Setting.HEADING:
        return sentences
    return (Sentence(sentences[0].span, sentences[0].paragraph, Setting.TITLE), *sentences[1:])


def _credits(
    text: str, furniture: tuple[Furniture, ...], dateline: Dateline | None, rules: PageRules
) -> tuple[str, ...]:
    crediting = {rule.id for rule in rules.furniture if rule.credits}
    spans = [f.span for f in furniture if f.rule in crediting]
    head = [dateline.agency] if dateline and dateline.agency else []
    named = (name for span in sorted(spans) for name in rules.agencies_in(span.of(text)))
    return tuple(dict.fromkeys([*head, *named]))
