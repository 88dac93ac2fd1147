"""Reads a document that is itself an agreement or an exchange of notes (codebook, ruling 27).

Its own signing is an event, and so is each instrument that it recalls by name and date; what it provides
is its content and no further event.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.join.matter import fill_instruments
from accord.extract.knowledge import Reader
from accord.extract.names.actors import Actor, Part
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.report.bearings import PAIR
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.whole.recalled import REACH, days, named, recalled, signing
from accord.extract.whole.scope import add_scope
from accord.extract.whole.treaty_signers import SEAL, add_signers
from accord.extract.whole.treaty_steps import steps
from accord.extract.whole.treaty_titles import Head, find_head
from accord.extract.wording.treaties import TreatyWords
from accord.model.claims import Agreement, Participant, Place
from accord.model.dates import When
from accord.model.documents import Page, Setting
from accord.model.spans import Span

_BETWEEN = re.compile(r"\b(?:between|among|tussen|zwischen|entre|tra|fra)\b", re.IGNORECASE)

_ALL = 10_000
"""More code points than any line has."""

_PAIR = 140
"""Code points behind 'between' among which both parties stand."""

_GLUED = re.compile(r"(?<=[a-z.])(?=[A-Z0-9])|(?<=\d)(?=[A-Z])|(?<=[A-Z]{3})(?=[A-Z][a-z])")
"""Where line breaks were lost: 'Rome, ItalyAugust 1, 1983.Dear Mr Hunt'."""

_TOWN = re.compile(r"\b(?:at|in) ([A-Z][\w'-]+(?: [A-Z][\w'-]+)*)(?=,? (?:on|this|the)\b|,)")
_RECALLED = re.compile(r"\b(?:signed|done|concluded|made|adopted|dated|initialled|opened)\b[^.;]{0,60}$")
_COMPLIMENTS = re.compile(r"^ presents its compl[ie]ments")
_AT = re.compile(r"^(?:,? ?D\. ?C\.)?(?:,? (?:the|this|on|on the|on this)|,)? ?$")


def read_treaty(page: Page, surroundings: Surroundings, reader: Reader) -> list[Draft] | None:
    """Return the signings that a page tells which is itself an agreement; None where it is a report."""
    words = reader.treaty_words
    lines = surroundings.lines
    enacting = [line for line in lines if words.enacting.search(line.shadow.text)]
    head = find_head(page, lines, words) if enacting else None
    if head is None or (head.kind == "declaration" and not _is_sealed(lines)):
        return None
    own = _own(page, lines, reader, head, enacting)
    add_signers(own, page, lines, reader)
    others = list(recalled(lines, reader, own))
    add_scope(own, lines, reader)
    fill_instruments(own, others, lines, reader)
    return [own, *others, *steps(lines, own)]


def _is_sealed(lines: Sequence[Line]) -> bool:
    """Say whether a declaration was signed, and not only issued (codebook, ruling 14)."""
    return any(SEAL.match(line.shadow.text) for line in lines)


def _parties(
    lines: Sequence[Line], enacting: Sequence[Line], words: TreatyWords, head: Head
) -> dict[str, Stated[str]]:
    """The parties of the formula that makes the agreement, of the title, else those between whom it is said to be."""
    titles = [line for line in lines if line.sentence.setting is Setting.TITLE or line is head.line]
    told = [line for line in lines if line not in titles and _BETWEEN.search(line.shadow.text)]
    bare = [line for line in titles if not _BETWEEN.search(line.shadow.text)]
    for line in [*reversed(enacting), *(t for t in titles if t not in bare), *told, *bare]:
        start, end = _where_parties_stand(line.shadow.text, words) if line in enacting else (0, _ALL)
        if line in told and line not in enacting and (between := _BETWEEN.search(line.shadow.text)):
            start, end = between.end(), between.end() + _PAIR
        codes = {
            h.party: Stated(h.party, line.shadow.span(h.start, h.end), "party/treaty")
            for h in named(line)
            if h.party and start <= h.start < end
        }
        if len(codes) > 1 and (line in titles or len(codes) == 2 or start == 0):
            return codes
    return _most_named(lines, enacting[0].sentence.span)


def _most_named(lines: Sequence[Line], span: Span) -> dict[str, Stated[str]]:
    """The two most often named; where one alone is named, the other is that whose capital or office stands there."""
    counts = Counter(hit.party for line in lines for hit in named(line) if hit.party)
    if len(counts) < PAIR:
        counts.update(hit.party for line in lines for hit in line.hits if hit.party)
    return {code: Stated(code, span, "party/treaty") for code, _ in counts.most_common(PAIR)}


def _where_parties_stand(text: str, words: TreatyWords) -> tuple[int, int]:
    """'constitute an agreement between A and B' names them behind, 'A and B have agreed as follows' before it."""
    formula = words.enacting.search(text)
    if formula is None:
        return 0, len(text)
    if "constitute" not in formula[0].lower():
        return 0, formula.start()
    between = re.match(r".{0,40}?\bbetween\b(?! (?:the two|our|both|us))", text[formula.end() :])
    return (formula.end(), formula.end() + REACH) if between else (0, 0)


def _own(page: Page, lines: Sequence[Line], reader: Reader, head: Head, enacting: Sequence[Line]) -> Draft:
    """The document's own signing, of the last day that it names with a place."""
    title = " ".join(head.title.of(page.document.text).split())
    event = signing(head.title, enacting[-1].sentence.paragraph, Agreement(title, head.kind))
    event.parties = _parties(lines, enacting, reader.treaty_words, head)
    event.add_evidence(line.sentence.span for line in enacting[-2:])
    found: list[tuple[Stated[Place] | None, Stated[When]]] = [
        known for line in lines for known in _places_anddays(line, reader)
    ]
    found = found or [known for line in lines for known in _sealed(line, reader)]
    last = max(found, key=lambda known: known[1].value.first, default=None)
    if last:
        event.place, event.when = last[0], last[1]
        event.add_evidence([last[1].span])
    for line in lines:
        for actor in line.actors:
            if (
                actor.part is Part.NAMED
                and actor.parties
                and _COMPLIMENTS.match(line.shadow.text[actor.end :])
            ):
                _signatory(event, actor, line)
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


def _places_anddays(line: Line, reader: Reader) -> Iterator[tuple[Stated[Place], Stated[When]]]:
    """'The Hague, 5 March 2002', 'Done at Rome this first day of …': where and when the document was signed."""
    text = _GLUED.sub(" ", line.shadow.text)
    places = [
        h
        for h in reader.lexicon.find(text)
        if h.sort in {Sort.CAPITAL, Sort.PLACE} or (h.sort is Sort.STATE and h.start == 0)
    ]
    for when, start, end in days(text, reader):
        place = next((h for h in places if _beside(h, start, end, text)), None)
        if place is None or _recalls(text[: min(place.start, start)]):
            continue
        span = line.sentence.span
        yield (
            Stated(Place(text[place.start : place.end], place.party), span, "place/treaty"),
            Stated(when, span, "times/treaty"),
        )


def _sealed(line: Line, reader: Reader) -> Iterator[tuple[Stated[Place] | None, Stated[When]]]:
    """'Done in duplicate at Leh this eighth day of …': the last line tells the day, though no list knows the town."""
    text = line.shadow.text
    if not SEAL.match(text):
        return
    town = _TOWN.search(text)
    span = line.sentence.span
    place = Stated(Place(town[1], None), span, "place/treaty") if town else None
    for when, _, _ in days(text, reader):
        yield place, Stated(when, span, "times/treaty")


def _recalls(before: str) -> bool:
    match = _RECALLED.search(before)
    return bool(match) and match.start() > 3 if match else False


def _beside(place: Hit, start: int, end: int, text: str) -> bool:
    if place.end <= start:
        return bool(_AT.match(text[place.end : start])) or bool(
            re.fullmatch(r", [A-Z]\w+,? ", text[place.end : start])
        )
    return bool(re.fullmatch(r"[ ,.]*", text[end : place.start]))
