"""What a report says about itself before its sentences are read: its people, the party it speaks for, its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from accord.extract.gate.triggers import ANYTHING
from accord.extract.knowledge import Reader
from accord.extract.match.actor_map import is_maker
from accord.extract.match.hostilities import is_fought
from accord.extract.names.acronyms import without_explained
from accord.extract.names.actor_search import find_actors
from accord.extract.names.actors import Actor
from accord.extract.names.cast import Cast
from accord.extract.names.cast_revising import Told
from accord.extract.names.definite import with_definite
from accord.extract.names.delegations import with_delegations
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.named_again import with_named_again
from accord.extract.names.namesakes import of_the_report
from accord.extract.parsing.entries import copy_of, entry_head
from accord.extract.parsing.shadow import Shadow
from accord.extract.report import issuing
from accord.extract.report.bearings import at_first_sentence
from accord.extract.report.discourse import Discourse
from accord.extract.report.headlines import recased
from accord.extract.report.lines import Line
from accord.extract.report.pairing import can_pair
from accord.extract.report.people import cast_of, people_told
from accord.extract.report.sheets import Sheet
from accord.extract.report.voices import voice_of
from accord.model.claims import Kind
from accord.model.documents import Page, Setting
from accord.ontology.frames import Words


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The report's lines, its cast and the discourse at its first sentence."""

    lines: tuple[Line, ...]
    cast: Cast
    discourse: Discourse
    official: bool
    sheet: Sheet | None = None

    def speaking(self, line: Line) -> Actor | None:
        """Return who speaks in a transcript's turn ('PRESIDENT BIDEN:'), if the report names the speaker elsewhere."""
        return voice_of(line.sentence.speaker, self.cast) if line.sentence.speaker else None

    def acting(self, line: Line, words: Words) -> tuple[Actor, ...]:
        """Return whom a line names, without those who only make war in it or suffer it: 'they' are none of them.

        Nor is 'he' who accompanied somebody in it.
        """
        text = line.shadow.text
        followed = _followed(words["followed"]).search(text)
        led = followed and any(a.start < followed.start() for a in line.actors)
        end = followed.end() if followed and led else len(text)
        return tuple(a for a in line.actors if a.start < end and not is_fought(a, text, words))

    def is_asked(self, line: Line, words: Words) -> bool:
        """Say whether a line stands in the turn of a journalist or moderator, who reports nothing."""
        return (line.sentence.speaker or "").casefold() in words["askers"]

    def year_near(self, line: Line) -> int | None:
        """Return the year that the passage gives to a day and month without one (codebook, ruling 28)."""
        own = [t.start.year for t in line.times if t.start and t.start.year]
        near = [
            t.start.year
            for other in self.lines
            if other.sentence.paragraph == line.sentence.paragraph
            and other.sentence.span.start <= line.sentence.span.start
            for t in other.times
            if t.start and t.start.year and t.start.month
        ]
        everywhere = {
            t.start.year
            for other in self.lines
            for t in other.times
            if t.start and t.start.year and t.start.month
        }
        return own[0] if own else near[-1] if near else everywhere.pop() if len(everywhere) == 1 else None


@lru_cache(maxsize=4)
def _followed(words: tuple[str, ...]) -> re.Pattern[str]:
    """'The Minister was accompanied by the Director': who is named behind it is one more, and not spoken of next."""
    return re.compile(rf"\b(?:was|were|is|are|be|been) (?:also )?(?:{'|'.join(words)}) by\b")


def names_two(surroundings: Surroundings) -> bool:
    """Say whether those who act in a report are of two parties at all."""
    codes = {code for line in surroundings.lines for actor in line.actors for code in actor.parties}
    codes |= {surroundings.cast.home} if surroundings.cast.home else set()
    if len(codes) > 1:
        return True
    codes |= {code for line in surroundings.lines for code in (*_accredited(line), *_hosting(line))}
    named = ((hit, line.shadow.text) for line in surroundings.lines for hit in line.hits)
    codes |= {hit.party for hit, text in named if hit.party and is_maker(hit, text)}
    return len(codes) > 1


def _hosting(line: Line) -> Iterator[str]:
    """'Minister Lee arrived in Oslo': the state of a town to which somebody, or a ship, of another may have come."""
    if line.actors and any(pattern.kind is Kind.VISIT for pattern in line.found.patterns):
        yield from (hit.party for hit in line.hits if hit.sort is Sort.PLACE and hit.party)


def _accredited(line: Line) -> Iterator[str]:
    """'Japan's Ambassador to Namibia handed over two ambulances': the state to which an envoy is sent."""
    for person in line.people:
        inside = (h for h in line.hits if person.start <= h.start and h.end <= person.end)
        yield from (h.party for h in inside if person.parties and h.party)


def names_shared(surroundings: Surroundings, reader: Reader) -> bool:
    """Say whether a report names a body or exercise of which it is known that two or more share it."""
    return any(reader.shared.named_in(line.shadow.text) for line in surroundings.lines)


def survey(page: Page, reader: Reader) -> Surroundings | None:
    """Look through a page without parsing it; None where nothing in it can tell of an event of two parties."""
    text, issuer = page.document.text, issuing.issuer(page, reader)
    shadows, hits = _copied(page, reader, issuer)
    looked = [reader.triggers.look(s.text) if reader.triggers else ANYTHING for s in shadows] if hits else []
    entries = [entry_head(s.span.of(text)) for s in page.sentences]
    if not any(one.reach for one in looked) and not (looked and any(entries)):
        return None
    people = people_told(shadows, hits, page, reader)
    told = list(zip((s.text for s in shadows), hits, people, strict=True))
    cast = cast_of(page, reader, told, issuer)
    actors = _meant(page, told, cast, reader)
    lines = tuple(
        Line(sentence, copy, hit, who, act, reader.ontology.times, look, entry)
        for sentence, copy, hit, who, act, look, entry in zip(
            page.sentences, shadows, hits, people, actors, looked, entries, strict=True
        )
    )
    discourse, sheet = at_first_sentence(page, lines, cast, issuer, reader)
    return Surroundings(lines, cast, discourse, issuer is not None, sheet)


def _copied(
    page: Page, reader: Reader, issuer: str | None
) -> tuple[Sequence[Shadow], Sequence[tuple[Hit, ...]]]:
    """Return the copies of a report's sentences, and the names in each."""
    copies = [copy_of(s, page.document.text, page.divided) for s in page.sentences]
    hits = _named_in(copies, reader, page, issuer)
    if issuer is not None:
        return copies, hits  # an office writes the names of bodies in its titles
    return _with_headline(copies, hits, page, reader)


def _with_headline(
    copies: Sequence[Shadow], hits: Sequence[tuple[Hit, ...]], page: Page, reader: Reader
) -> tuple[Sequence[Shadow], Sequence[tuple[Hit, ...]]]:
    """Return the copies of the sentences and their names, a title in capitals as it would stand in the text."""
    titled = [s.setting is Setting.TITLE for s in page.sentences]
    if not hits or not any(titled):
        return copies, hits
    body = "\n".join(copy.text for copy, title in zip(copies, titled, strict=True) if not title)
    small = [
        recased(copy, named, body, reader.common) if title else copy
        for copy, named, title in zip(copies, hits, titled, strict=True)
    ]
    moved = any(len(one.text) != len(other.text) for one, other in zip(small, copies, strict=True))
    named = _named_in(small, reader, page, None) if moved else hits
    return (small, named) if named else (copies, hits)


def _meant(page: Page, told: Sequence[Told], cast: Cast, reader: Reader) -> list[tuple[Actor, ...]]:
    """Return the actors of each sentence with those whom 'the delegation', 'it' and 'the country' mean there."""
    texts = [text for text, _, _ in told]
    actors = [
        find_actors(text, hits, people, cast, reader.actor_words, spoken=sentence.speaker is not None)
        for sentence, (text, hits, people) in zip(page.sentences, told, strict=True)
    ]
    acting = with_delegations(list(zip(texts, actors, strict=True)), reader.delegations)
    return with_named_again(list(zip(texts, acting, strict=True)), reader.again)


def _named_in(
    copies: Sequence[Shadow], reader: Reader, page: Page, issuer: str | None
) -> Sequence[tuple[Hit, ...]]:
    """Return the names in each sentence, with what the report as a whole makes of them; none if of no two parties."""
    words, texts = reader.ontology.words, [copy.text for copy in copies]
    homes = issuing.homes(page, reader)
    hits = of_the_report(texts, [reader.lexicon.find(text, page.day) for text in texts], words)
    loose = any(hit.sort is Sort.ORGANISATION for line in hits for hit in line)  # may mean other parties yet
    if not (loose or can_pair(copies, hits, homes, reader, day=page.day)):
        return ()
    speaking = reader.party_names.get(issuer) if issuer and issuer not in words["state_codes"] else None
    hits = with_definite(copies, hits, words, {issuer: speaking} if issuer and speaking else {})
    hits = issuing.own_offices(hits, issuer, reader)
    hits = issuing.without_homonyms(texts, hits, issuer, reader)
    hits = without_explained(page.document.text, texts, hits, reader.ontology)
    return hits if can_pair(copies, hits, homes, reader, day=page.day) else ()
