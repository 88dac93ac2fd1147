"""The instruments that an agreement recalls by name and date: 'the Extradition Treaty, done at Rome, 24 June 1980'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.report.lines import Line
from accord.extract.times import Form, Tense, find_times, resolve
from accord.model.claims import Agreement, Kind, Modality, Place
from accord.model.dates import Basis, Precision, When
from accord.model.documents import Setting
from accord.model.spans import Span

_BEHIND = re.compile(r" (?:at|in) (?:[A-Z][\w'-]*,? ?)+")
"""The town behind a date: 'signed on 7 June 1992 at Damascus'."""

REACH = 240
"""Code points between the name of an instrument and its date at most."""

_CHAIN = re.compile(r"^(?:,| and|,? and|/|;)? ?(?:\d{1,2}/)?$")

_STEP = re.compile(
    r"\b(?:ratification|accession|amendment|extension|entry into force|termination) (?:of|to) (?:the )?$"
)

_TIE = re.compile(
    r"(?:\b(?:of|on|dated)(?: the| this)?|\b(?:at|in) [A-Z][\w.,' ]{2,40},|/|,|\band) ?(?:\d{1,2}/)?$"
)

_AT_TOWN = re.compile(r"\b(?:at|in) (?:the City of )?$")

_TITLE_END = re.compile(
    r",? (?:of(?: the)?|(?:as |which (?:was|were) )?(?:signed|done|concluded|adopted|dated|made)\b.*) ?(?:\d{1,2}/)?$"
)


def named(line: Line) -> list[Hit]:
    """Names of states and organisations; in such a document a capital is where something was signed."""
    return [hit for hit in line.hits if hit.sort in {Sort.STATE, Sort.ORGANISATION, Sort.ADJECTIVE}]


def signing(span: Span, paragraph: int, agreement: Agreement) -> Draft:
    """Return the event that an instrument was signed, as its text at `span` tells it."""
    event = Draft(
        Kind.SIGNING, "signing/treaty", Stated(Modality.OCCURRED, span, "modality/occurred"), paragraph, 0
    )
    event.agreement = Stated(agreement, span, "agreement/treaty")
    return event


def days(text: str, reader: Reader) -> Iterator[tuple[When, int, int]]:
    """Yield the full calendar dates of a text with where they stand."""
    for expression in find_times(text, reader.ontology.times):
        when = (
            resolve(expression, day=None, tense=Tense.PAST, year=None, previous=None)
            if expression.form is Form.CALENDAR
            else None
        )
        if when and when.precision is Precision.DAY:
            yield when, expression.span.start, expression.span.end
    for day, start, end in reader.treaty_words.spelled.find(text):
        yield When(day, day, Precision.DAY, Basis.STATED, text[start:end]), start, end


def recalled(lines: Sequence[Line], reader: Reader, own: Draft) -> Iterator[Draft]:
    """Yield the instruments that the lines recall, each by its day; `own` is the document's own signing."""
    seen = {own.when.value.first} if own.when else set()
    for line in lines:
        if line.sentence.setting in {Setting.TITLE, Setting.HEADING}:
            continue
        before = own  # an instrument without parties of its own is of those of the one named before it
        for event in _recalled_in(line, reader):
            assert event.when is not None
            if event.when.value.first not in seen:
                seen.add(event.when.value.first)
                told = {
                    h.party: Stated(h.party, event.when.span, "party/treaty")
                    for h in named(line)
                    if h.party and _inside(h, line, event)
                }
                event.parties = told if len(told) > 1 else dict(before.parties)
                before = event if len(told) > 1 else before
                yield event


def _inside(hit: Hit, line: Line, event: Draft) -> bool:
    return event.agreement is not None and event.agreement.span.contains(line.shadow.span(hit.start, hit.end))


def _recalled_in(line: Line, reader: Reader) -> Iterator[Draft]:
    """'the Extradition Treaty between A and B, done at Rome, June 24, 1980'; 'Letters of 1 May 1959'."""
    text = line.shadow.text
    named = list(reader.treaty_words.instrument.finditer(text))
    last: tuple[int, re.Match[str]] | None = None
    for when, start, end in days(text, reader):
        goes_on = last is not None and _CHAIN.match(text[last[0] : start])
        noun = last[1] if last and goes_on else _instrument_before(text, start, named)
        if noun is not None:
            last = (end, noun)
            yield from _dated(line, reader, noun, (when, start, end))


def _instrument_before(text: str, day: int, named: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """Return the instrument nearest before a day that is its own."""
    before = (m for m in reversed(named) if m.end() <= day and day - m.end() < REACH)
    return next((m for m in before if _names(text, m, day)), None)


def _dated(line: Line, reader: Reader, noun: re.Match[str], told: tuple[When, int, int]) -> Iterator[Draft]:
    """Yield the signing, or the step, of an instrument on the day `told`; a law of one state is none."""
    text, (when, start, end) = line.shadow.text, told
    first, stop = _title(text, noun, start)
    if any(name in text[first:stop] for name in reader.treaty_words.law):
        return
    word = noun[0].lower()
    type_ = reader.instruments.get(word) or reader.instruments.get(word.rstrip("s"), "agreement")
    agreement = Agreement(text[first:stop], type_)
    event = signing(line.shadow.span(first, stop), line.sentence.paragraph, agreement)
    if _STEP.search(text[:first]):
        event.kind = Kind.AGREEMENT_CHANGE
    event.add_evidence([line.sentence.span])
    event.when = Stated(replace(when), line.shadow.span(start, end), "times/treaty")
    behind = _signed_at(line, reader, stop, start)
    event.place = behind or _signed_at(line, reader, end, _behind(text, end))
    yield event


def _signed_at(line: Line, reader: Reader, start: int, end: int) -> Stated[Place] | None:
    """The town between the title and the date: 'done at Rome, June 24, 1980'."""
    text = line.shadow.text
    for hit in reader.lexicon.find(text[start:end]):
        first, last = start + hit.start, start + hit.end
        if hit.sort in {Sort.CAPITAL, Sort.PLACE} and _AT_TOWN.search(text[:first]):
            return Stated(Place(text[first:last], hit.party), line.shadow.span(first, last), "place/treaty")
    return None


def _behind(text: str, start: int) -> int:
    match = _BEHIND.match(text, start)
    return match.end() if match else start


def _names(text: str, noun: re.Match[str], start: int) -> bool:
    between = text[noun.end() : start]
    return (
        not re.search(r"[.;:] |\d{4}", between)
        and bool(_TIE.search(between))
        and not re.search(r"\b(?:shall|will|note|letter|force|exchanged|notified|ratified)\b", between)
    )


def _title(text: str, noun: re.Match[str], day: int) -> tuple[int, int]:
    """The capitalised words before the noun, and what follows up to the words that lead to the date."""
    first = noun.start()
    before = re.search(r"(?:\b[A-Z][\w'-]+ (?:(?:and|of|for|on) )?)+$", text[:first])
    if before:
        first = before.start() + (4 if before[0].startswith("The ") else 0)
    ending = _TITLE_END.search(text[noun.end() : day])
    return first, noun.end() + (ending.start() if ending else 0)
