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
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.whole.recalled import REACH, days, named, recalled, signing
from accord.extract.wording.treaties import TreatyWords
from accord.model.claims import Agreement, Participant, Place
from accord.model.dates import When
from accord.model.documents import Page, Setting

_HEAD = 60
"""Code points of a title within which a document that is an agreement names what it is."""


_GLUED = re.compile(r"(?<=[a-z.])(?=[A-Z0-9])|(?<=\d)(?=[A-Z])|(?<=[A-Z]{3})(?=[A-Z][a-z])")
"""Where line breaks were lost: 'Rome, ItalyAugust 1, 1983.Dear Mr Hunt'."""

_RECALLED = re.compile(r"\b(?:signed|done|concluded|made|adopted|dated|initialled|opened)\b[^.;]{0,60}$")
_COMPLIMENTS = re.compile(r"^ presents its compl[ie]ments")
_AT = re.compile(r"^(?:,? (?:the|this|on|on the|on this)|,)? ?$")


def read_treaty(page: Page, surroundings: Surroundings, reader: Reader) -> list[Draft] | None:
    """Return the signings that a page tells which is itself an agreement; None where it is a report."""
    words = reader.treaty_words
    kind = _own_type(page, words)
    enacting = [line for line in surroundings.lines if words.enacting.search(line.shadow.text)]
    if kind is None or not enacting:
        return None
    own = _own(page, surroundings.lines, reader, kind, enacting)
    others = list(recalled(surroundings.lines, reader, own))
    fill_instruments(own, others, surroundings.lines, reader)
    return [own, *others]


def _own_type(page: Page, words: TreatyWords) -> str | None:
    """The type that the title's first words name; the first list that has a word there wins."""
    title = page.document.title or ""
    found = [
        (match.start(), name)
        for name, pattern in words.titles.items()
        if (match := pattern.search(title[:_HEAD]))
    ]
    return min(found)[1] if found else None


def _parties(lines: Sequence[Line], enacting: Sequence[Line], words: TreatyWords) -> dict[str, Stated[str]]:
    """The parties of the formula that makes the agreement, of the title, else the two most often named."""
    titles = [line for line in lines if line.sentence.setting is Setting.TITLE]
    for line in [*reversed(enacting), *titles]:
        start, end = _where_parties_stand(line.shadow.text, words)
        codes = {
            h.party: Stated(h.party, line.shadow.span(h.start, h.end), "party/treaty")
            for h in named(line)
            if h.party and start <= h.start < end
        }
        if len(codes) > 1 and (line.sentence.setting is Setting.TITLE or len(codes) == 2 or start == 0):
            return codes
    counts = Counter(hit.party for line in lines for hit in named(line) if hit.party)
    span = enacting[0].sentence.span
    return {code: Stated(code, span, "party/treaty") for code, _ in counts.most_common(2)}


def _where_parties_stand(text: str, words: TreatyWords) -> tuple[int, int]:
    """'constitute an agreement between A and B' names them behind, 'A and B have agreed as follows' before it."""
    formula = words.enacting.search(text)
    if formula is None:
        return 0, len(text)
    if "constitute" not in formula[0].lower():
        return 0, formula.start()
    between = re.match(r".{0,40}?\bbetween\b(?! (?:the two|our|both|us))", text[formula.end() :])
    return (formula.end(), formula.end() + REACH) if between else (0, 0)


def _own(page: Page, lines: Sequence[Line], reader: Reader, kind: str, enacting: Sequence[Line]) -> Draft:
    """The document's own signing, of the last day that it names with a place."""
    title = page.document.title_span or enacting[0].sentence.span
    event = signing(
        title,
        enacting[-1].sentence.paragraph,
        Agreement(" ".join(title.of(page.document.text).split()), kind),
    )
    event.parties = _parties(lines, enacting, reader.treaty_words)
    event.add_evidence(line.sentence.span for line in enacting[-2:])
    found = [known for line in lines for known in _places_anddays(line, reader)]
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
    places = [h for h in reader.lexicon.find(text) if h.sort in {Sort.CAPITAL, Sort.PLACE}]
    for when, start, end in days(text, reader):
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
