"""Agreements in force as a page names them, each with its day: 'the Trade Agreement (1974), the Air Accord of 1981'.

No verb tells that they were signed; a page on the relations of two states lists them so, in a sentence or line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.join.matter import areas_in
from accord.extract.join.same_agreement import is_of_several
from accord.extract.knowledge import Reader
from accord.extract.names.lexicon import Sort
from accord.extract.report.lines import CELL, Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.times import Form
from accord.extract.whole.telling import act, day_told, take_part
from accord.extract.wording.instruments import type_of_title
from accord.model.claims import Agreement, Kind
from accord.model.dates import When
from accord.model.documents import Page, Setting
from accord.ontology.frames import Words

RULE = "signing/dated-list"
"""The name under which claims cite an agreement that is only named with its day."""

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_MADE = r"(?:signed|concluded|done|initialled|initialed|dated)"
_TIE = re.compile(
    rf" ?\((?:{_MADE} )?(?:(?:in|at) )?(?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?, )?(?:on |in |of )?$"
    rf"|,? {_MADE} (?:(?:in|at) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?,? )?(?:on |in )?(?:the )?$"
    r"| (?:of|from)(?: the)? $"
    r"|, (?:[A-Z][\w'-]+, )?$"
)
"""What leads from a title to its day: '(', '(Lima, ', ', signed in Lima on ', ' of ', ', '."""

_TITLE = re.compile(
    r"(?:^|(?<=[\s(\"'|]))(?:[Tt]he |[Aa]n? )?(?P<title>(?:[A-Z][\w.'-]* (?:(?:and|of|for|on|the|in) )*)*$)"
)
_PLAIN = re.compile(
    r"(?P<title>(?:\b(?!(?:and|signed|concluded|include[sd]?|are|was|were|an?|the|its|their|of|on|in)\b)[\w-]+ ){0,4}"
    r"(?:agreement|treaty|protocol|convention|accord|pact|memorandum|declaration)s?\b)"
)
"""An instrument named by plain words."""
_AGAIN = re.compile(r"\)?,? (?:and |as well as )?(?P<title>(?:on|for|concerning) [^();.]{3,120})$")
_BREAK = re.compile(
    r"[;|]|\. |\b(?:was|were|is|are|has|have|had|will|would|may|signed|which|that|met|said|under|following|since)\b"
)
_CELL = re.compile(r"(?:^|\|)\s*(?P<words>[^|]*?)\s*(?=\||$)")
_NAMES_MATTER = re.compile(
    r"^(?:[A-Z][\w-]* ){0,4}?(?:\w+ ){0,2}?(?:Agreement|Treaty|Protocol|Convention|Accord|Pact|Memorandum|Declaration|"
    r"Arrangement|MoU|[a-z-]+ (?:agreement|treaty|protocol|accord|pact|memorandum))\b"
)
"""A title that begins with the word for its sort: 'Treaty of Friendship', 'Cultural Agreement'."""
_LONGEST = 220
"""Code points of a title at most."""
_PAIR = 2
_OVER = re.compile(
    r"\b(?:in force|expired|ratified|ratification|entered into|terminated|amended|accession|acceded)\b",
    re.IGNORECASE,
)


def with_dated(
    drafts: Sequence[Draft], page: Page, surroundings: Surroundings, reader: Reader
) -> list[Draft]:
    """Add the agreements that a line names with their days, in the place of what only says that there are some."""
    kept = list(drafts)
    heading: tuple[str, ...] = ()
    for order, line in enumerate(surroundings.lines):
        named = _states(line)
        items = list(_items(line, page, reader)) if _YEAR.search(line.shadow.text) else []
        row = [] if items or line.dates_entry else list(_of_row(line, page, reader))
        items = items or row
        if not (row or _is_list(line, items)):
            heading = named if len(named) == _PAIR else heading
            continue
        codes = named if len(named) >= _PAIR else heading or surroundings.discourse.topic
        if len(codes) == _PAIR and set(named) <= set(codes):
            areas = list(areas_in(line, reader))
            listed = [_signing(line, order, codes, item, areas) for item in items]
            kept = _put(kept, listed, reader.ontology.words)
    return kept


_Item = tuple[Agreement, tuple[int, int], Stated[When]]


def _states(line: Line) -> tuple[str, ...]:
    sorts = {Sort.STATE, Sort.ADJECTIVE}
    return tuple(dict.fromkeys(hit.party for hit in line.hits if hit.sort in sorts and hit.party))


def _is_list(line: Line, items: Sequence[_Item]) -> bool:
    """Two or more agreements in a sentence; or one that fills a line of a list."""
    if line.sentence.setting in {Setting.TITLE, Setting.QUOTE}:
        return False
    begins = bool(items) and not line.shadow.text[: items[0][1][0]].strip(" \t-*•|.()0123456789Tthe")
    return len(items) > 1 or (begins and line.sentence.setting is Setting.BULLET)


def _items(line: Line, page: Page, reader: Reader) -> Iterator[_Item]:
    """Yield each instrument of a line that a calendar date follows, with where its title stands."""
    text, start, last = line.shadow.text, 0, None
    for time in line.times:
        if time.form is not Form.CALENDAR or not _YEAR.search(text, time.span.start, time.span.end):
            continue
        tie = _TIE.search(text, start, time.span.start)
        title = _title(text, start, tie, reader) if tie else None
        code = _code(text[slice(*title)], reader) if title else None
        if tie and last and not title and (again := _AGAIN.match(text, start, tie.start())):
            title, code = again.span("title"), last  # 'agreements on trade (1953) and on fish (1961)'
        when = day_told(time, line, page)
        if title and code and when:
            yield Agreement(text[slice(*title)], code), title, when
            last = code
        start = time.span.end


def _of_row(line: Line, page: Page, reader: Reader) -> Iterator[_Item]:
    """Yield the instrument that the row of a table names in one cell, with the first day that fills another.

    'In force' and the like may stand in a third.
    """
    text = line.shadow.text
    cells = [cell for cell in _CELL.finditer(text) if cell["words"].strip()] if CELL in text else []
    titles = [c for c in cells if _heads_title(c["words"]) and _code(c["words"], reader)]
    if len(cells) < _PAIR or not titles:
        return
    days = [
        time
        for time in line.times
        if time.form is Form.CALENDAR and any(_fills(time.span.start, time.span.end, c) for c in cells)
    ]
    when = day_told(days[0], line, page) if days else None
    if when and _YEAR.search(text, days[0].span.start, days[0].span.end):
        title = titles[0]
        span = title.start("words"), title.end("words")
        yield Agreement(text[slice(*span)], str(_code(text[slice(*span)], reader))), span, when


def _heads_title(words: str) -> bool:
    """'Treaty of Friendship', 'Agreement on Visas', and neither the head of a column nor a sentence."""
    return bool(_NAMES_MATTER.search(words)) and len(words) <= _LONGEST and not _BREAK.search(words)


def _fills(start: int, end: int, cell: re.Match[str]) -> bool:
    return cell.start("words") == start and cell.end("words") == end


def _code(title: str, reader: Reader) -> str | None:
    """The type of an instrument by its title, of several too ('agreements on trade')."""
    words = " ".join(word.removesuffix("s") for word in title.lower().split())
    return type_of_title(title.lower(), reader.instruments) or type_of_title(words, reader.instruments)


def _title(text: str, start: int, tie: re.Match[str], reader: Reader) -> tuple[int, int] | None:
    """The words before the noun and all that follows it up to its day; no clause is among them.

    Without capitals it is a title only where its day stands in brackets.
    """
    end = tie.start()
    start = max([start, *(text.rfind(mark, start, end) + 1 for mark in ":;")])
    noun = reader.treaty_words.instrument.search(text, start, end)
    if noun:
        before = _TITLE.search(text[start : noun.start()])
        first = start + before.start("title") if before else noun.start()
    else:
        plain = _PLAIN.search(text, start, end) if tie[0].startswith(" (") else None
        if plain is None:
            return None
        first = plain.start("title")
    named = text[first:end]
    if len(named) > _LONGEST or _BREAK.search(named) or _OVER.search(named):
        return None
    return first, end


def _signing(
    line: Line, order: int, codes: Sequence[str], item: _Item, areas: Sequence[Stated[str]]
) -> Draft:
    agreement, (start, end), when = item
    draft = act(Kind.SIGNING, RULE, line, order)
    take_part(draft, codes, line.sentence.span, "party/topic")
    span = line.shadow.span(start, end)
    draft.agreement, draft.when = Stated(agreement, span, "agreement/listed"), when
    for area in areas:
        if span.contains(area.span):
            draft.add_area(area)
    return draft


def _put(kept: list[Draft], listed: list[Draft], words: Words) -> list[Draft]:
    """Those of a list that its sentence has not told, and none that tells only that there is a list."""
    line = listed[0].evidence[0]
    here = [d for d in kept if d.kind is Kind.SIGNING and line in d.evidence and d.agreement]
    idle = [d for d in here if len(listed) > 1 and _is_idle(d, words)]
    told = [d for d in here if not any(d is one for one in idle)]
    for one, other in ((one, d) for one in listed for d in told if d.when is None and _same(one, d)):
        other.when = one.when
    return [d for d in kept if not any(d is one for one in idle)] + [
        one for one in listed if not any(_same(one, d) for d in told)
    ]


def _is_idle(told: Draft, words: Words) -> bool:
    """Whether an account of the sentence only says that there are several, or gives all of them one day."""
    if told.agreement is None or told.participants:
        return False
    return told.agreement.rule == "agreement/listed" or is_of_several(told.agreement.value.title, words)


def _same(one: Draft, other: Draft) -> bool:
    """Whether an account of the sentence is of the listed agreement: its words, or its day."""
    if one.agreement and other.agreement and one.agreement.span.overlaps(other.agreement.span):
        return True
    return bool(one.when and other.when and one.when.value.may_meet(other.when.value))
