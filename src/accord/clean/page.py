"""The stage `clean`: a document in, a page out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from accord.clean.blocks import TELLING, find_blocks, with_blocks
from accord.clean.furniture import find_lines, hide, with_tail
from accord.clean.hyphens import find_hyphens
from accord.clean.languages import dominant, find_languages, foreign, labelled
from accord.clean.learning import Head, learn, with_language, with_title
from accord.clean.mails import with_mail_parts
from accord.clean.pages import with_running_lines
from accord.clean.paragraphs import Paragraph, find_paragraphs
from accord.clean.sentences import find_sentences
from accord.clean.stating import find_stated
from accord.clean.turns import Turn, find_turns
from accord.model.documents import Document, Page, Sentence, Setting
from accord.model.spans import Span
from accord.ontology.page_rules import Layout, PageRules


def clean(document: Document, rules: PageRules) -> Page:
    """Return the document with its furniture labelled, its dateline read and the rest divided into sentences.

    Offsets are those of the document's text. No sentence begins or ends in furniture or in the dateline;
    furniture in the middle of one (a footnote's mark, the target of a link) stays inside its span. The page's
    document has what its text says of itself among its metadata and, where nothing weightier is known, as its
    title, day of publication and publisher. What is in a language that is not read is labelled like furniture.
    """
    blocks = find_blocks(document, rules.blocks)
    text = hide(document.text, (f.span for f in blocks if f.kind not in TELLING))
    rules = rules.within(text)
    title = document.title_span
    body = title.end if title else 0
    whole = Layout.of(text)
    lines = [*find_lines(whole, rules, body), *find_hyphens(text, rules.hyphens)]
    found = find_stated(whole, rules, body, lines)
    stated = with_tail(text, rules, body, [*lines, *(f for one in found if (f := one.furniture()))])
    finer = with_mail_parts(document, with_running_lines(document, stated), rules.blocks)
    furniture = with_blocks(document.text, blocks, finer)
    hidden = hide(text, (f.span for f in furniture))
    layout = Layout.of(hidden)
    turns = find_turns(layout, rules, body)
    head = Head(layout, rules, body, turns[0].span.start if turns else None)
    known = learn(document, found, head, furniture)
    dateline = known.dateline
    plain = Layout.of(hide(hidden, [*(t.span for t in turns), *([dateline.span] if dateline else [])]))
    paragraphs = tuple(_paragraphs(plain, rules, title, turns))
    told = find_languages(plain.text, [p.span for p in paragraphs], rules.languages)
    unread = dict(foreign([p.span for p in paragraphs], told, rules.languages))
    divided = tuple(_sentences(plain.text, rules, [p for p in paragraphs if p.span not in unread], turns))
    sentences = _titled(divided, titled=title is not None or bool(turns))
    language = dominant([p.span for p in paragraphs], told)
    learnt = with_language(with_title(known.document, sentences), language)
    apart = [f for span, code in unread.items() for f in labelled(span, code, furniture, text)]
    whole_furniture = tuple(sorted([*furniture, *apart], key=lambda f: f.span))
    return Page(learnt, sentences, whole_furniture, dateline, known.credits)


def _paragraphs(
    plain: Layout, rules: PageRules, title: Span | None, turns: tuple[Turn, ...]
) -> Iterator[Paragraph]:
    """Yield the title, where the document has one, and the paragraphs of its body."""
    if title and title.of(plain.text).strip():
        words = title.of(plain.text)
        yield Paragraph(Span(len(words) - len(words.lstrip()), len(words.rstrip())), Setting.TITLE)
    heads = frozenset(plain.text.rfind("\n", 0, turn.span.start) + 1 for turn in turns)
    yield from find_paragraphs(plain, rules, title.end if title else 0, heads)


def _sentences(
    text: str, rules: PageRules, paragraphs: Iterable[Paragraph], turns: tuple[Turn, ...]
) -> Iterator[Sentence]:
    number = 0
    starts = [turn.span.start for turn in turns]
    for paragraph in paragraphs:
        spoken = bisect_right(starts, paragraph.span.start)
        speaker = turns[spoken - 1].speaker if spoken else None
        setting = Setting.QUOTE if speaker else paragraph.setting
        found = [Sentence(span, number, setting, speaker) for span in _spans(text, paragraph, rules)]
        yield from found
        number += bool(found)


def _spans(text: str, paragraph: Paragraph, rules: PageRules) -> Iterator[Span]:
    if paragraph.setting in (Setting.HEADING, Setting.TITLE):
        yield paragraph.span
    else:
        yield from find_sentences(text, paragraph.span, rules.division)


def _titled(sentences: tuple[Sentence, ...], *, titled: bool) -> tuple[Sentence, ...]:
    """Take the heading that opens a text without a title for its title."""
    if titled or len(sentences) < 2 or sentences[0].setting is not Setting.HEADING:
        return sentences
    return (Sentence(sentences[0].span, sentences[0].paragraph, Setting.TITLE), *sentences[1:])
