"""Who signed a document that is itself an agreement: the names below its text, or those of its plenipotentiaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.report.lines import Line
from accord.model.claims import Participant
from accord.model.documents import Page
from accord.model.spans import Span

RULE = "participant/treaty"

SEAL = re.compile(r"(?:Done|Signed|Executed|In witness)\b", re.IGNORECASE)
"""What begins the last sentence of an agreement's text; below stand those who signed it."""

_FOR = re.compile(r"\W*(?:(?:for and )?on behalf of|for)\b", re.IGNORECASE)
_LETTER = re.compile(r"(?:The|From the) [^.;]{3,80}? to the \b")
_MARKS = re.compile(r"(?:[\[(]?(?:L\. ?S|sd|sgd|s|signed|signature)\b\.?,?[\])]?[\s:.,]*)+", re.IGNORECASE)
_SPACE = re.compile(r"[\s:]*")
_SIGNED = re.compile(r"\W*[\[(](?:sd|sgd|s|signed)\b", re.IGNORECASE)
_POST = re.compile(r"\s*[,;(–-]\s*")
_WORDS = 2
"""Words of a name at least: one alone is as likely part of an office or of a title."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name with the office beside it, or with that of the line below; its span in the page."""

    name: str
    post: str | None
    span: Span


def add_signers(event: Draft, page: Page, lines: Sequence[Line], reader: Reader) -> None:
    """Name as signatories of the agreement `event` those who signed for a party, each party's first one."""
    signed = {said.value.party for said in event.participants.values()}
    for party, name in _signers(event, page, lines, reader):
        if party not in signed:
            signed.add(party)
            told = Participant(name.name, "signatory", party, name.post)
            event.participants[name.name] = Stated(told, name.span, RULE)
            event.add_evidence([name.span])


def _signers(event: Draft, page: Page, lines: Sequence[Line], reader: Reader) -> Iterator[tuple[str, _Name]]:
    """Yield party and name: 'For the Government of Chad: Ana Diaz', the party told before the name or below it."""
    end = max((n for n, line in enumerate(lines) if SEAL.match(line.shadow.text)), default=len(lines))
    party: str | None = None
    above: _Name | None = None
    for number, line in enumerate(lines):
        own, rest = _party_told(event, line, below=number > end)
        text = line.sentence.span.of(page.document.text)
        below = lines[number + 1] if number + 1 < len(lines) else None
        marked = bool(_SIGNED.match(text))
        name = _name_at(page, line, rest, below, reader) if own or number > end or marked else None
        if name and name.post is None and not (number > end or marked):
            continue  # 'For Peru: Central Bank', in a list of authorities
        if own:
            if name or above is None:
                party, above = own, None
            else:
                yield own, above
                party = above = None
        if name and party:
            yield party, name
            party = None
        elif name:
            above = name


def _party_told(event: Draft, line: Line, *, below: bool) -> tuple[str | None, int]:
    """Return the party for which a line says that somebody signs, and where in the shadow the name may begin."""
    text, colon = line.shadow.text, line.shadow.text.find(":")
    letter = None if below else _LETTER.match(text)
    stands = len(text) if colon < 0 else colon
    if letter:
        stands = letter.end()
    elif not (below and _FOR.match(text)) and not (0 < colon < len(text) - 1 and not below):
        return None, 0
    told = {hit.party for hit in line.hits if hit.start < stands and hit.party in event.parties}
    return (told.pop(), len(text) if letter else stands) if len(told) == 1 else (None, 0)


def _name_at(page: Page, line: Line, start: int, below: Line | None, reader: Reader) -> _Name | None:
    """Return the name that stands at `start` of a line, or behind marks of a signature and words of rank."""
    text = line.shadow.text
    at = _begin(text, start, reader)
    found = reader.offices.name_at(text, at)
    if found is None or len(found[0].split()) < _WORDS or any(hit.start == at for hit in line.hits):
        return None
    post = _POST.match(text, found.end())
    if post is None and text[found.end() :].strip(" ._"):
        return None
    span = line.shadow.span(at, found.end())
    name = " ".join(span.of(page.document.text).split())
    return _Name(name, _post_told(line, post.end()) if post else _post_below(below), span)


def _begin(text: str, start: int, reader: Reader) -> int:
    """Return where a name can begin: behind white space, the marks of a signature and words of rank."""
    at = _end_of(_SPACE, text, start)
    at = _end_of(_MARKS, text, at)
    while rank := reader.offices.rank.match(text, at):
        at = _end_of(_SPACE, text, rank.end())
    return at


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _post_told(line: Line, start: int) -> str | None:
    return next((p.post for p in line.people if p.post and p.start <= start <= p.end), None)


def _post_below(line: Line | None) -> str | None:
    """'Minister of Health', alone on the line below a name."""
    if line is None or _FOR.match(line.shadow.text):
        return None
    return next((p.post for p in line.people if p.post and not p.name and p.start == 0), None)
