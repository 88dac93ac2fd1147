"""What a page shows to people with a mark that says what it is: <time>, microdata, bylines, the headline, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.model.documents import Block
from accord.model.metadata import MetadataField
from accord.model.spans import Span
from accord.read.html.facts import Marked
from accord.read.html.titles import fold
from accord.read.html.walk import Seen

_ITEMS = {
    "headline": MetadataField.TITLE,
    "datepublished": MetadataField.PUBLISHED,
    "datecreated": MetadataField.PUBLISHED,
    "datemodified": MetadataField.MODIFIED,
    "author": MetadataField.AUTHOR,
    "creator": MetadataField.AUTHOR,
    "publisher": MetadataField.PUBLISHER,
    "inlanguage": MetadataField.LANGUAGE,
}
_ASIDE = frozenset({"aside", "nav", "footer"})
ELSEWHERE = re.compile(
    r"(?i)comment|related|recommend|sidebar|widget|footer|popular|trending|latest|teaser|promo|more-|similar|ticker"
    r"|breaking|most-?read|carousel|(?<![a-z])card(?:$|[-_])|newer|older|next|prev"
)
PUBLISHED = re.compile(
    r"(?i)^(?:entry-|article-?_*|post-?_*|story-?_*|news-?_*|content-?_*|c-|field--?name-field-)*"
    r"(?:date|datetime|published?|pub-?_?date|date-?published|publish(?:ed)?-?_?(?:date|time|on|at)|posted(?:-on)?"
    r"|time-?stamp|timestamp|submitted|created|first-published|release-?date)"
    r"(?:__?\w+|--\w+|-(?:time|line|info|display|single|text|wrapper))?$"
)
MODIFIED = re.compile(r"(?i)updated|modified|last-?_?(?:edit|mod|change)")
BYLINE = re.compile(
    r"(?i)^(?:entry-|article-?_*|post-?_*|story-?_*|news-?_*|c-|field--?name-field-)*"
    r"(?:by-?_?line|authors?|writers?|reporter|contributors?|author-?_?name|author-?_?info|vcard|fn|posted-by|creator"
    r"|author-?_?title|journalist)(?:__?\w+|--\w+|-(?:name|link|text|list))?$"
)
BY = re.compile(r"(?i)^\W*(?:(?:written|posted|published|reported|story|text|compiled)\s+)?by:?\s+(?=\S)")
_NO_NAME = re.compile(
    r"\d{4}|https?:|@|(?i:\b(?:share|follow|comments?|minutes?|read|updated|published|print|e-?mail|subscribe)\b)"
)
_NAME = 80
_NEAR = (400, 800)
"""A date without a name that says so counts if it stands so near before or behind the headline, in code points."""
POST = re.compile(r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/\w{1,20}/status(?:es)?/\d+")
_LINKS = 100
_FEW, _SIGNS = 3, 40
"""A line that <title> repeats is a headline if it has more words, and not many more signs."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as the page shows it; `words` is its place in the canonical text, empty where it is an attribute."""

    field: MetadataField
    value: str
    where: str
    words: Span
    at: Span


@dataclass(frozen=True, slots=True)
class Headline:
    """What heads the report: its place in the text, its tag's in the source, and the element's name."""

    words: Span
    at: Span
    element: str


def microdata(seen: Seen, headline: Span | None) -> Iterator[Shown]:
    """Yield what itemprop and rel=author say of the page, but not what they say of other stories on it."""
    found = list(_microdata(seen))
    near = [s for s in found if not s.words.end or is_near(s.words, headline)]
    yield from near if headline else found


def _microdata(seen: Seen) -> Iterator[Shown]:
    for marked in seen.facts.marked:
        for name in marked.tag.get("itemprop").lower().split():
            if (field := _ITEMS.get(name)) and not _is_aside(marked):
                yield from _value(field, marked, seen.laid.text, f"[itemprop={name}]")
        if (
            "author" in marked.tag.get("rel").lower().split()
            and marked.tag.name == "a"
            and not _is_aside(marked)
        ):
            yield from _value(MetadataField.AUTHOR, marked, seen.laid.text, "a[rel=author]")


def _value(field: MetadataField, marked: Marked, text: str, where: str) -> Iterator[Shown]:
    written = next((v for key in ("content", "datetime") if (v := marked.tag.get(key))), "")
    words = marked.words.of(text)
    if field is MetadataField.AUTHOR and not written:
        words = BY.sub("", words)
        if not is_name(words):
            return
    value = written or " ".join(words.split())
    if value and len(value) <= 300:
        yield Shown(field, value, where, marked.words if not written else Span(0, 0), marked.tag.at)


def is_name(words: str) -> bool:
    """Say whether words can be a person's or an agency's name."""
    return 1 < len(words) <= _NAME and "\n" not in words and not _NO_NAME.search(words)


def _is_aside(marked: Marked) -> bool:
    return not _ASIDE.isdisjoint(marked.path) or any(ELSEWHERE.search(name) for name in marked.names[-12:])


def times(seen: Seen, headline: Span | None) -> Iterator[Shown]:
    """Yield the dates of <time> elements: those whose names say what they are first, then those by the headline."""
    named, near = list[Shown](), list[Shown]()
    found = [marked for marked in seen.facts.marked if marked.tag.name == "time"]
    for marked in found:
        written = marked.tag.get("datetime") or marked.words.of(seen.laid.text)
        names = " ".join((marked.tag.get("class"), marked.tag.get("id"), *marked.names[-3:]))
        if not written or _is_aside(marked):
            continue
        field = MetadataField.MODIFIED if MODIFIED.search(names) else MetadataField.PUBLISHED
        shown = Shown(field, written, "time[datetime]", marked.words, marked.tag.at)
        telling = any(PUBLISHED.search(name) or MODIFIED.search(name) for name in names.split())
        if telling or any(key == "pubdate" for key, _ in marked.tag.attributes):
            named.append(shown)
        elif is_near(marked.words, headline) or (len(found) == 1 and headline is None):
            near.append(shown)
    yield from [*_by_headline(named, headline), *near]


def _by_headline(shown: list[Shown], headline: Span | None) -> list[Shown]:
    """Keep what stands near the headline: lists of other stories have dates of the same class."""
    if headline is None:
        return shown if len(shown) <= 2 else []
    return [s for s in shown if is_near(s.words, headline)]


def is_near(words: Span, headline: Span | None) -> bool:
    """Say whether words stand by the headline."""
    return headline is not None and headline.start - _NEAR[0] <= words.start <= headline.end + _NEAR[1]


def linked_authors(seen: Seen, headline: Span | None) -> Iterator[Shown]:
    """Yield the names near the headline that are links in an element named for the author."""
    for marked in seen.facts.marked:
        own = marked.names[-6:]
        if marked.tag.name != "a" or not is_near(marked.words, headline) or _is_aside(marked):
            continue
        name = next((n for n in own if BYLINE.search(n)), None)
        if name and not marked.tag.get("rel") and is_name(words := marked.words.of(seen.laid.text)):
            yield Shown(MetadataField.AUTHOR, words, f".{name}", marked.words, marked.tag.at)


def headline(seen: Seen) -> Headline | None:
    """Return what heads the report: the <h1> that <title> repeats, the only <h1>, or a line that <title> repeats."""
    text = seen.laid.text
    title = fold(seen.facts.title[0]) if seen.facts.title else ""
    found = [m for m in seen.facts.marked if m.tag.name == "h1" and m.words.end > m.words.start]
    fitting = [m for m in found if fold(m.words.of(text)) in title]
    if fitting:
        best = max(fitting, key=lambda m: m.words.end - m.words.start)
        return Headline(best.words, best.tag.at, "h1")
    if len(found) == 1:
        return Headline(found[0].words, found[0].tag.at, "h1")
    for block in seen.laid.blocks:
        line = block.span.of(text)[: len(title) + _SIGNS].split("\n")[0]
        words = fold(line)
        if len(words.split()) > _FEW and 2 * len(words) > len(title) and words in title and not block.linked:
            element = block.path[-1] if block.path else "text"
            return Headline(Span(block.span.start, block.span.start + len(line)), Span(0, 0), element)
    return None


def links(seen: Seen) -> Iterator[Shown]:
    """Yield the posts that the page cites, and where the links in its running text lead."""
    seen_before: set[str] = set()
    blocks = iter(seen.laid.blocks)
    block = next(blocks, None)
    for marked in seen.facts.marked:
        address = marked.tag.get("href")
        if marked.tag.name != "a" or not address.startswith(("http://", "https://")):
            continue
        while block and block.span.end <= marked.words.start:
            block = next(blocks, None)
        post = POST.match(address)
        value = post[0] if post else address
        fits = post or (block and _is_running(block, marked))
        if fits and value not in seen_before and len(seen_before) < _LINKS:
            seen_before.add(value)
            field = MetadataField.POST if post else MetadataField.LINK
            yield Shown(field, value, "a[href]", marked.words, marked.tag.at)


def _is_running(block: Block, marked: Marked) -> bool:
    long = block.span.end - block.span.start >= _NAME and block.linked * 2 < block.span.end - block.span.start
    return long and block.span.contains(marked.words) and not _is_aside(marked)
