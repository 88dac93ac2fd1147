"""Memberships as an account of a state's foreign relations strings them together, each with a day of its own.

'It joined the union in 1970, was a founding member of the council in 1973 and of the bank in 1992': three steps
(codebook, ruling 29), where a pattern sees one verb and so many names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.times import Form, TimeExpression
from accord.extract.whole.telling import act, day_told, take_part
from accord.extract.wording.memberships import MemberWords
from accord.model.claims import Agreement, Kind
from accord.model.documents import Page, Setting

RULE = "agreement-change/join-member"
"""The name under which claims cite a membership told with its day."""

_OWN = "agreement-change/join"
_LINK = re.compile(
    r"^(?:,|;| |\band\b|\bboth\b|\bas well as\b|\bof\b|\bto\b|\binto\b|\bthe\b|\ban?\b|\bin\b|\bthen\b|\blater\b)*$"
)
_UNKNOWN = re.compile(r"\b[A-Z][\w' ]* (?:\(|(?:in|since) )\d{4}\)?")
"""A name of no known organisation, with its year."""
_TO_DAY = re.compile(
    r"^ ?[(,]? ?(?:members?(?:hip)?|(?:member )?states?)? ?(?:\(?(?:in|on|since|from|of|as of) ?)?$"
)
_ALSO = re.compile(r"^ ?\([^()\d]*\)")
_CALENDAR = frozenset({Form.CALENDAR})


@dataclass(frozen=True, slots=True)
class _Item:
    """An organisation joined: its name at `[start, end)` of the shadow text and the day told of it, if any."""

    start: int
    end: int
    party: str
    time: TimeExpression | None


def with_memberships(
    drafts: Sequence[Draft], page: Page, surroundings: Surroundings, reader: Reader
) -> list[Draft]:
    """Put the steps of memberships told in a string in the place of what one verb was seen to tell of them all."""
    kept = list(drafts)
    owner = _of_the_page(surroundings)
    for order, line in enumerate(surroundings.lines):
        if line.sentence.setting in {Setting.TITLE, Setting.HEADING}:
            continue
        told = list(_told(line, order, owner, page, reader))
        seen = [d for d in kept if d.rule.startswith(_OWN) and d.evidence[:1] == [line.sentence.span]]
        if len(told) == 1 and seen:
            continue
        if told:
            kept = [d for d in kept if not any(d is one for one in seen)]
        kept += [one for one in told if not any(_same(one, d) for d in kept)]
    return kept


def _same(one: Draft, other: Draft) -> bool:
    if not other.rule.startswith(_OWN) or other.codes != one.codes:
        return False
    return other.when is None or one.when is None or other.when.value.first.year == one.when.value.first.year


def _of_the_page(surroundings: Surroundings) -> str | None:
    """The one state that the page's title names, whose 'it' and 'the country' a string of memberships is of."""
    titles = [line for line in surroundings.lines if line.sentence.setting is Setting.TITLE]
    states = {hit.party for line in titles for hit in line.hits if hit.sort is Sort.STATE and hit.party}
    return states.pop() if len(states) == 1 else None


def _told(line: Line, order: int, owner: str | None, page: Page, reader: Reader) -> Iterator[Draft]:
    text, words = line.shadow.text, reader.member_words
    verbs = [m for m in words.verb.finditer(text) if not words.unreal.search(text[: m.start()])]
    member: str | None = None
    for number, verb in enumerate(verbs):
        member = _member(line, verb.start(), member, owner, words)
        end = verbs[number + 1].start() if number + 1 < len(verbs) else len(text)
        if member is None:
            continue
        for item in _items(line, verb.end(), end, words):
            if item.party != member and item.time is not None:
                yield from _draft(line, order, member, item, page)


def _member(line: Line, verb: int, before: str | None, owner: str | None, words: MemberWords) -> str | None:
    """Whose step it is: the state named just before the verb, else that of the clause before, else the page's own."""
    text = line.shadow.text
    states = [hit for hit in line.hits if hit.sort is Sort.STATE and hit.party and hit.end <= verb]
    if states and words.between.fullmatch(text[states[-1].end : verb]):
        return states[-1].party
    if words.again.search(text[:verb]):
        return before or owner
    return None


def _items(line: Line, start: int, end: int, words: MemberWords) -> Iterator[_Item]:
    """The organisations that stand in a row behind the verb; one without a day shares that of the next."""
    waiting: list[_Item] = []
    for first, last, party in _names(line, start, end, words):
        if not _LINK.match(_UNKNOWN.sub("", line.shadow.text[start:first])):
            return
        time, start = _time(line, last)
        waiting.append(_Item(first, last, party, time))
        if time:
            yield from (_Item(one.start, one.end, one.party, time) for one in waiting)
            waiting = []


def _names(line: Line, start: int, end: int, words: MemberWords) -> list[tuple[int, int, str]]:
    text = line.shadow.text
    hits: list[Hit] = [h for h in line.hits if h.sort is Sort.ORGANISATION and start <= h.start < end]
    named = [(h.start, h.end, h.party) for h in hits if h.party]
    for match in words.bodies.finditer(text, start, end):
        if not any(first < match.end() and match.start() < last for first, last, _ in named):
            named.append((match.start(), match.end(), words.codes[match[0]]))
    aside = [m.span() for m in re.finditer(r"\([^()]*\)", text)]
    return sorted(n for n in named if not any(a < n[0] < b for a, b in aside))


def _time(line: Line, end: int) -> tuple[TimeExpression | None, int]:
    """The day that follows a name ('in 1949', '(1949)') and where what is said of that name ends."""
    text = line.shadow.text
    also = _ALSO.match(text[end:])
    end += also.end() if also else 0
    for time in line.times:
        if (
            time.form in _CALENDAR
            and end <= time.span.start <= end + 25
            and _TO_DAY.match(text[end : time.span.start])
        ):
            closed = time.span.end + (text[time.span.end : time.span.end + 1] == ")")
            return time, closed
    return None, end


def _draft(line: Line, order: int, member: str, item: _Item, page: Page) -> Iterator[Draft]:
    assert item.time is not None
    when = day_told(item.time, line, page)
    if when is None:
        return
    draft = act(Kind.AGREEMENT_CHANGE, RULE, line, order)
    draft.when = when
    name = line.shadow.span(item.start, item.end)
    draft.agreement = Stated(
        Agreement(line.shadow.text[item.start : item.end], "other"), name, "agreement/member"
    )
    take_part(draft, (member, item.party), line.sentence.span, "party/member")
    yield draft
