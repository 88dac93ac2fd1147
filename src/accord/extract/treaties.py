"""Reads a document that is itself an agreement or an exchange of notes (codebook, ruling 27).

Its own signing is an event, and so is each instrument that it recalls by name and date; what it provides
is its content and no further event.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accord.extract.actors import Actor, Part
from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.lexicon import Hit, Sort
from accord.extract.surroundings import Line, Surroundings
from accord.extract.times import Form, Tense, find_times, resolve
from accord.model.claims import Agreement, Kind, Modality, Participant, Place
from accord.model.dates import Precision, When
from accord.model.documents import Page, Setting
from accord.model.spans import Span

_HEAD = 60
"""Code points of a title within which a document that is an agreement names what it is."""

_REACH = 240
"""Code points between the name of an instrument and its date at most."""

_GLUED = re.compile(r"(?<=[a-z.])(?=[A-Z0-9])|(?<=\d)(?=[A-Z])|(?<=[A-Z]{3})(?=[A-Z][a-z])")
"""Where line breaks were lost: 'Rome, ItalyAugust 1, 1983.Dear Mr Hunt'."""

_RECALLED = re.compile(r"\b(?:signed|done|concluded|made|adopted|dated|initialled|opened)\b[^.;]{0,60}$")
_COMPLIMENTS = re.compile(r"^ presents its compl[ie]ments")
_STEP = re.compile(
    r"\b(?:ratification|accession|amendment|extension|entry into force|termination) (?:of|to) (?:the )?$"
)
_AT = re.compile(r"^(?:,? (?:the|this|on|on the|on this)|,)? ?$")
_TIE = re.compile(
    r"(?:\b(?:of|on|dated)(?: the| this)?|\b(?:at|in) [A-Z][\w.,' ]{2,40},|/|,|\band) ?(?:\d{1,2}/)?$"
)
_CHAIN = re.compile(r"^(?:,| and|,? and|/|;)? ?(?:\d{1,2}/)?$")
_TITLE_END = re.compile(
    r",? (?:of(?: the)?|(?:as )?(?:signed|done|concluded|adopted|dated|made)\b.*) ?(?:\d{1,2}/)?$"
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the lists `document_<type>` and `enacting`, compiled."""

    titles: Mapping[str, re.Pattern[str]]
    enacting: re.Pattern[str]
    instrument: re.Pattern[str]
    law: tuple[str, ...]


def read_treaty(page: Page, surroundings: Surroundings, reader: Reader) -> list[Draft] | None:
    """Return the signings that a page tells which is itself an agreement; None where it is a report."""
    words = _words(reader)
    kind = _own_type(page, words)
    enacting = [line for line in surroundings.lines if words.enacting.search(line.shadow.text)]
    if kind is None or not enacting:
        return None
    parties = _parties(surroundings.lines, enacting, words)
    own = _own(page, surroundings, reader, kind, parties, enacting)
    recalled = list(_recalled(surroundings.lines, reader, words, own))
    return [own, *recalled]


def _words(reader: Reader) -> _Words:
    lists = reader.ontology.words
    titles = {
        name.removeprefix("document_").replace("_", "-"): re.compile(
            rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE
        )
        for name, words in lists.items()
        if name.startswith("document_")
    }
    nouns = {word for word, code in reader.instruments.items() if code != "other" and len(word) > 5}
    named = "|".join(sorted((rf"{re.escape(w.title())}s?" for w in nouns), key=len, reverse=True)).replace(
        "\\ Of\\ ", "s?\\ of\\ "
    )
    return _Words(
        titles,
        re.compile("|".join(lists["enacting"]), re.IGNORECASE),
        re.compile(rf"\b(?:{named})\b"),
        tuple(lists["general_law"]),
    )


def _own_type(page: Page, words: _Words) -> str | None:
    """The type that the title's first words name; the first list that has a word there wins."""
    title = page.document.title or ""
    found = [
        (match.start(), name)
        for name, pattern in words.titles.items()
        if (match := pattern.search(title[:_HEAD]))
    ]
    return min(found)[1] if found else None


def _parties(lines: Sequence[Line], enacting: Sequence[Line], words: _Words) -> dict[str, Stated[str]]:
    """The parties of the formula that makes the agreement, of the title, else the two most often named."""
    titles = [line for line in lines if line.sentence.setting is Setting.TITLE]
    for line in [*reversed(enacting), *titles]:
        start, end = _where_parties_stand(line.shadow.text, words)
        codes = {
            h.party: Stated(h.party, line.shadow.span(h.start, h.end), "party/treaty")
            for h in _named(line)
            if h.party and start <= h.start < end
        }
        if len(codes) > 1 and (line.sentence.setting is Setting.TITLE or len(codes) == 2 or start == 0):
            return codes
    named = Counter(hit.party for line in lines for hit in _named(line) if hit.party)
    span = enacting[0].sentence.span
    return {code: Stated(code, span, "party/treaty") for code, _ in named.most_common(2)}


def _where_parties_stand(text: str, words: _Words) -> tuple[int, int]:
    """'constitute an agreement between A and B' names them after the formula, 'A and B have agreed as follows' before it."""
    formula = words.enacting.search(text)
    if formula is None:
        return 0, len(text)
    if "constitute" not in formula[0].lower():
        return 0, formula.start()
    between = re.match(r".{0,40}?\bbetween\b(?! (?:the two|our|both|us))", text[formula.end() :])
    return (formula.end(), formula.end() + _REACH) if between else (0, 0)


def _named(line: Line) -> list[Hit]:
    """Names of states and organisations; in such a document a capital is where something was signed."""
    return [hit for hit in line.hits if hit.sort in {Sort.STATE, Sort.ORGANISATION, Sort.ADJECTIVE}]


def _own(
    page: Page,
    surroundings: Surroundings,
    reader: Reader,
    kind: str,
    parties: dict[str, Stated[str]],
    enacting: Sequence[Line],
) -> Draft:
    title = page.document.title_span or enacting[0].sentence.span
    event = _draft(
        title,
        enacting[-1].sentence.paragraph,
        Agreement(" ".join(title.of(page.document.text).split()), kind),
    )
    event.parties = parties
    event.add_evidence(line.sentence.span for line in enacting[-2:])
    found = [known for line in surroundings.lines for known in _places_and_days(line, reader)]
    last = max(found, key=lambda known: known[1].value.first, default=None)
    if last:
        event.place, event.when = last[0], last[1]
        event.add_evidence([last[1].span])
    for line in surroundings.lines:
        for actor in line.actors:
            if (
                actor.part is Part.NAMED
                and actor.parties
                and _COMPLIMENTS.match(line.shadow.text[actor.end :])
            ):
                _signatory(event, actor, line)
    return event


def _draft(span: Span, paragraph: int, agreement: Agreement) -> Draft:
    event = Draft(
        Kind.SIGNING, "signing/treaty", Stated(Modality.OCCURRED, span, "modality/occurred"), paragraph, 0
    )
    event.agreement = Stated(agreement, span, "agreement/treaty")
    return event


def _signatory(event: Draft, actor: Actor, line: Line) -> None:
    name = line.shadow.text[actor.start : actor.end]
    span = line.shadow.span(actor.start, actor.end)
    if actor.parties[0] in event.parties and all(
        p.value.party != actor.parties[0] for p in event.participants.values()
    ):
        event.participants[name] = Stated(
            Participant(name, "signatory", actor.parties[0]), span, "participant/treaty"
        )


def _places_and_days(line: Line, reader: Reader) -> Iterator[tuple[Stated[Place], Stated[When]]]:
    """'The Hague, 5 March 2002', 'Done at Rome this first day of …': where and when the document was signed."""
    text = _GLUED.sub(" ", line.shadow.text)
    places = [h for h in reader.lexicon.find(text) if h.sort in {Sort.CAPITAL, Sort.PLACE}]
    for when, start, end in _days(text, reader):
        place = next((h for h in places if _beside(h, start, end, text)), None)
        if place is None or _recalls(text[: min(place.start, start)]):
            continue
        span = line.sentence.span
        yield (
            Stated(Place(text[place.start : place.end], place.party), span, "place/treaty"),
            Stated(when, span, "times/treaty"),
        )


def _recalls(before: str) -> bool:
    match = _RECALLED.search(before)
    return bool(match) and match.start() > 3 if match else False


def _beside(place: Hit, start: int, end: int, text: str) -> bool:
    if place.end <= start:
        return bool(_AT.match(text[place.end : start])) or bool(
            re.fullmatch(r", [A-Z]\w+,? ", text[place.end : start])
        )
    return bool(re.fullmatch(r"[ ,.]*", text[end : place.start]))


def _days(text: str, reader: Reader) -> Iterator[tuple[When, int, int]]:
    for expression in find_times(text, reader.ontology.times):
        when = (
            resolve(expression, day=None, tense=Tense.PAST, year=None, previous=None)
            if expression.form is Form.CALENDAR
            else None
        )
        if when and when.precision is Precision.DAY:
            yield when, expression.span.start, expression.span.end


def _recalled(lines: Sequence[Line], reader: Reader, words: _Words, own: Draft) -> Iterator[Draft]:
    seen = {own.when.value.first} if own.when else set()
    for line in lines:
        if line.sentence.setting in {Setting.TITLE, Setting.HEADING}:
            continue
        before = own  # an instrument without parties of its own is of those of the one named before it
        for event in _recalled_in(line, reader, words):
            assert event.when is not None
            if event.when.value.first not in seen:
                seen.add(event.when.value.first)
                told = {
                    h.party: Stated(h.party, event.when.span, "party/treaty")
                    for h in _named(line)
                    if h.party and _inside(h, line, event)
                }
                event.parties = told if len(told) > 1 else dict(before.parties)
                before = event if len(told) > 1 else before
                yield event


def _inside(hit: Hit, line: Line, event: Draft) -> bool:
    return event.agreement is not None and event.agreement.span.contains(line.shadow.span(hit.start, hit.end))


def _recalled_in(line: Line, reader: Reader, words: _Words) -> Iterator[Draft]:
    """'the Extradition Treaty between A and B, done at The Hague, June 24, 1980'; 'Letters of 1 May 1959 and 2 June 1960'."""
    text = line.shadow.text
    named = list(words.instrument.finditer(text))
    last: tuple[int, re.Match[str]] | None = None
    for when, start, end in _days(text, reader):
        noun = next(
            (
                m
                for m in reversed(named)
                if m.end() <= start and start - m.end() < _REACH and _names(text, m, start)
            ),
            None,
        )
        if last and _CHAIN.match(text[last[0] : start]):
            noun = last[1]
        if noun is None:
            continue
        last = (end, noun)
        first, stop = _title(text, noun, start)
        if any(name in text[first:stop] for name in words.law):
            continue
        span = line.shadow.span(first, stop)
        type_ = reader.instruments.get(noun[0].lower()) or reader.instruments.get(
            noun[0].lower().rstrip("s"), "agreement"
        )
        event = _draft(span, line.sentence.paragraph, Agreement(text[first:stop], type_))
        if _STEP.search(text[:first]):
            event.kind = Kind.AGREEMENT_CHANGE
        event.add_evidence([line.sentence.span])
        event.when = Stated(replace(when), line.shadow.span(start, end), "times/treaty")
        yield event


def _names(text: str, noun: re.Match[str], start: int) -> bool:
    between = text[noun.end() : start]
    return (
        not re.search(r"[.;:] |\d{4}", between)
        and bool(_TIE.search(between))
        and not re.search(r"\b(?:shall|will|note|letter)\b", between)
    )


def _title(text: str, noun: re.Match[str], day: int) -> tuple[int, int]:
    """The capitalised words before the noun, and what follows up to the words that lead to the date."""
    first = noun.start()
    before = re.search(r"(?:\b[A-Z][\w'-]+ )+$", text[:first])
    if before:
        first = before.start() + (4 if before[0].startswith("The ") else 0)
    ending = _TITLE_END.search(text[noun.end() : day])
    return first, noun.end() + (ending.start() if ending else 0)
