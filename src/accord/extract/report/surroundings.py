"""What a report says about itself before its sentences are read: its people, the party it speaks for, its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

from accord.extract.gate.pairing import can_pair
from accord.extract.gate.triggers import ANYTHING, Found, Reach
from accord.extract.knowledge import Reader
from accord.extract.match.hostilities import is_fought
from accord.extract.names import issuing
from accord.extract.names.acronyms import without_explained
from accord.extract.names.actors import Actor, Part, find_actors
from accord.extract.names.allegiance import claims
from accord.extract.names.cast import Cast, build_cast, posts_of, with_company, with_families
from accord.extract.names.definite import with_definite
from accord.extract.names.delegations import with_delegations
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.people import Person, find_people
from accord.extract.names.surnames import find_surnames, without_namesakes
from accord.extract.parsing.shadow import Shadow, shadow
from accord.extract.report.discourse import Discourse
from accord.extract.report.sheets import Sheet, sheet_of
from accord.extract.report.voices import voice_of
from accord.extract.times import TimeExpression, find_times
from accord.model.documents import Page, Sentence, Setting
from accord.ontology.frames import Words
from accord.ontology.times import TimeWords

LEAD = 2
"""Sentences of body text that, with the title, tell what a report is about."""

PAIR = 2
"""So many parties in its title and issuer make a report one of two sides."""

SMALL_TABLE = 4
"""So many at most make a readout one of all that its title names."""

CELL = " |"
"""What stands between the cells of a table's row in plain text."""

_MADE_BY = re.compile(
    r".*?\b(?:statement|remarks|declaration|communiqu\S*|speech|address|comments|toast|op-ed|message|letter)\b"
    r".{0,40}?\b(?:by|of|from|between)\b|joint (?:statement|declaration)",
    re.IGNORECASE,
)


_MAKERS = re.compile(r"\W*We, (?:the )?")
_NEXT_MAKER = re.compile(r"(?:,|,? and|,? as well as)(?: of)?(?: the)? ")
_IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) $")
_FAR = 60
"""So many code points of an office may stand before the first of those who make a statement."""


@dataclass(frozen=True)
class Line:
    """A sentence with all that is found in its shadow text without a parse.

    `found` are the patterns whose words stand in it, without which it tells of no event itself.
    """

    sentence: Sentence
    shadow: Shadow
    hits: tuple[Hit, ...]
    people: tuple[Person, ...]
    actors: tuple[Actor, ...]
    calendar: TimeWords
    found: Found = ANYTHING

    @property
    def reach(self) -> Reach:
        """How far the patterns whose words stand in the sentence look for a second party."""
        return self.found.reach

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The expressions of time, sought when they are first asked for."""
        return find_times(self.shadow.text, self.calendar)

    @property
    def parties(self) -> frozenset[str]:
        """The parties that the sentence names in any way, as a place or as somebody's too."""
        named = {hit.party for hit in self.hits if hit.party}
        return frozenset(named.union(*(actor.parties for actor in self.actors)))


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
        """Return whom a line names, without those who only make war in it or suffer it: 'they' are none of them."""
        return tuple(a for a in line.actors if not is_fought(a, line.shadow.text, words))

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


def names_two(surroundings: Surroundings) -> bool:
    """Say whether those who act in a report are of two parties at all."""
    codes = {code for line in surroundings.lines for actor in line.actors for code in actor.parties}
    codes |= {surroundings.cast.home} if surroundings.cast.home else set()
    return len(codes) > 1


def survey(page: Page, reader: Reader) -> Surroundings | None:
    """Look through a page without parsing it; None where nothing in it can tell of an event of two parties."""
    text, day = page.document.text, page.day
    shadows = [shadow(s.span.of(text), s.span.start, page.divided) for s in page.sentences]
    found = [reader.triggers.look(s.text) if reader.triggers else ANYTHING for s in shadows]
    if not any(one.reach for one in found):
        return None
    hits = with_definite(shadows, [reader.lexicon.find(s.text, day) for s in shadows], reader.ontology.words)
    issuer = issuing.issuer(page, reader)
    hits = issuing.own_offices(hits, issuer, reader)
    hits = issuing.without_homonyms([s.text for s in shadows], hits, issuer, reader)
    hits = without_explained(text, [s.text for s in shadows], hits, reader.ontology)
    if not can_pair(shadows, hits, issuing.homes(page, reader), reader, day=day):
        return None
    people = [_people(s, h, page, reader) for s, h in zip(shadows, hits, strict=True)]
    people = [_borne_out(who, s, shadows) for s, who in zip(page.sentences, people, strict=True)]
    people = without_namesakes(people)
    home = issuer or issuing.home(page, reader, hits, people)
    cast = _cast(page, reader, people, home, official=issuer is not None)
    told = [(s.text, h, p) for s, h, p in zip(shadows, hits, people, strict=True)]
    cast = with_company(cast, claims(told, cast, reader.company))
    actors = [
        find_actors(copy.text, hit, who, cast, reader.actor_words, spoken=sentence.speaker is not None)
        for sentence, copy, hit, who in zip(page.sentences, shadows, hits, people, strict=True)
    ]
    acting = with_delegations([(s.text, a) for s, a in zip(shadows, actors, strict=True)], reader.delegations)
    lines = tuple(
        Line(sentence, copy, hit, who, act, reader.ontology.times, looked)
        for sentence, copy, hit, who, act, looked in zip(
            page.sentences, shadows, hits, people, acting, found, strict=True
        )
    )
    topic = _makers(lines) or _topic(lines, issuer, reader.companies, reader.ontology.words)
    fixed = (
        page.day is None
        and len(topic) == 2
        and len({c for line in lines[:1] for a in line.actors for c in a.parties}) == 2
    )
    title = " ".join((page.document.title or "").split())
    joint = bool(reader.occasions.joint.search(title))
    authors = _authors(lines, reader)
    remote = bool(reader.occasions.remote.search(title))
    titled = _subject(_titles(lines), issuer, reader.ontology.words)
    firm, sheet = len(titled) > 1, sheet_of(title, titled, reader.ontology.words)
    discourse = Discourse(
        cast.home, topic, joint, topic, authors=authors, fixed=fixed, remote=remote, firm=firm
    )
    discourse.turn(authors[0] if len(authors) == 1 and not joint else None)
    discourse.steady = joint or sheet is not None or (firm and _is_table(title, topic, issuer))
    return Surroundings(lines, cast, discourse, issuer is not None, sheet)


def _is_table(title: str, topic: Sequence[str], issuer: str | None) -> bool:
    """Say whether an office's report is of two sides, or its readout of all that its title names."""
    if issuer is None:
        return False
    return len(topic) == PAIR or (title.lower().startswith("readout") and PAIR < len(topic) <= SMALL_TABLE)


def _authors(lines: Sequence[Line], reader: Reader) -> tuple[Actor, ...]:
    """Those by whom the title says that the report is made, except who only speaks for another."""
    title = next((line for line in lines if line.sentence.setting is Setting.TITLE), None)
    told = title and _MADE_BY.match(title.shadow.text)
    people = [a for a in title.actors if a.part is Part.PERSON] if title and told else []
    spokesmen = reader.ontology.words["spokesman"]
    return tuple(a for a in people if not any(word in (a.post or "").lower() for word in spokesmen))


def _people(copy: Shadow, hits: Sequence[Hit], page: Page, reader: Reader) -> tuple[Person, ...]:
    """Return the persons and offices of a sentence, with the leaders that it names by their surnames alone."""
    found = find_people(copy.text, hits, reader.offices)
    words = reader.ontology.words
    found += find_surnames(copy.text, hits, found, reader.holders, words, day=page.day)
    return tuple(_as_written(p, copy, page.document.text) for p in found)


def _borne_out(
    people: tuple[Person, ...], sentence: Sentence, shadows: Sequence[Shadow]
) -> tuple[Person, ...]:
    """In a headline all words may be capitals: what the text writes small is no part of a name."""
    if sentence.setting is not Setting.TITLE or len(shadows) < 2:
        return people
    body = " ".join(copy.text for copy in shadows[1:])
    return tuple(replace(p, name=_kept(p.name, body)) if p.name else p for p in people)


def _kept(name: str, body: str) -> str | None:
    def is_name(word: str) -> bool:
        common = re.search(rf"\b{re.escape(word.lower())}\b", body)
        return common is None or re.search(rf"\b{re.escape(word)}\b", body) is not None

    words = list(takewhile(is_name, name.split()))
    return " ".join(words) or None


def _as_written(person: Person, copy: Shadow, text: str) -> Person:
    """Return the person with the office as the report writes it, since the shadow changes its spelling."""
    start = copy.text.find(person.post, person.start, person.end) if person.post else -1
    if start < 0:
        return person
    post = copy.span(start, start + len(str(person.post))).of(text)
    return replace(person, post=" ".join(post.split()))


def _cast(
    page: Page, reader: Reader, people: Sequence[Sequence[Person]], home: str | None, *, official: bool
) -> Cast:
    everyone = [person for line in people for person in line]
    distant = not official and home != issuing.dateline_party(page, reader)
    cast = build_cast(everyone, reader.offices, reader.holders, home=home, day=page.day, distant=distant)
    cast = with_families(
        cast, reader.ontology.words["family_first"], lambda word: bool(reader.lexicon.find(word))
    )
    if not official or home is None:
        return cast
    return replace(cast, offices=reader.offices, posts=posts_of(home, reader.ontology.holders, page.day))


def _titles(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.sentence.setting is Setting.TITLE]


def _makers(lines: Sequence[Line]) -> tuple[str, ...]:
    """'We, the leaders of Peru, Chile and Kenya, condemn …': those in whose name a statement is made."""
    body = next((line for line in lines if line.sentence.setting is Setting.BODY), None)
    opening = body and _MAKERS.match(body.shadow.text)
    if body is None or not opening:
        return ()
    text, end, found = body.shadow.text, opening.end(), list[str]()
    for actor in (a for a in body.actors if a.start >= opening.end()):
        gap = text[end : actor.start]
        if len(gap) > _FAR if not found else not _NEXT_MAKER.fullmatch(gap):
            break
        found.extend(actor.parties)
        end = actor.end
    return tuple(dict.fromkeys(found)) if len(set(found)) > 1 else ()


def _subject(
    lines: Sequence[Line], issuer: str | None, words: Words, passing: Set[str] = frozenset()
) -> tuple[str, ...]:
    """Return the parties that `lines` name, without those who only make war or suffer it."""
    peaceful = [
        replace(line, actors=tuple(a for a in line.actors if not is_fought(a, line.shadow.text, words)))
        for line in lines
    ]
    return _named(peaceful, issuer, passing)


def _named(lines: Sequence[Line], issuer: str | None, passing: Set[str] = frozenset()) -> tuple[str, ...]:
    """Return the parties that `lines` name, with the issuer's; those named in `passing` do not count."""
    actors = (
        a
        for line in lines
        for a in line.actors
        if a.name not in passing and (issuer or not _is_where(a, line) or _is_alone(a, line))
    )
    codes = [code for actor in actors for code in actor.parties]
    return tuple(dict.fromkeys([*codes, *([issuer] if issuer else [])]))


def _is_where(actor: Actor, line: Line) -> bool:
    """'An accord was reached in Paris': a capital after 'in' is where, and no party of what is told."""
    if not _IN.search(line.shadow.text, 0, actor.start):
        return False
    return any(h.sort is Sort.CAPITAL and h.start == actor.start for h in line.hits)


def _is_alone(actor: Actor, line: Line) -> bool:
    """'Minister Diaz of Peru co-chaired the group in Lome': who acts alone does it with those of the place."""
    others = {code for a in line.actors if not _is_where(a, line) for code in a.parties}
    return len(others - set(actor.parties)) == 1


def _comments(title: Sequence[Line], words: Words) -> bool:
    """'The Minister welcomes the accord of Peru and Chad': what follows is not the issuer's own doing."""
    verbs = "|".join(map(re.escape, words["comments"]))
    return any(re.search(rf"\b(?:{verbs})s\b", line.shadow.text) for line in title)


def _topic(lines: Sequence[Line], issuer: str | None, companies: Set[str], words: Words) -> tuple[str, ...]:
    """The parties of the title, with the issuer's; of the lead where the title names less than two.

    A firm that the lead names does not make its state a subject of the report.
    """
    title = _titles(lines)
    lead = [line for line in lines if line.sentence.setting is Setting.BODY][:LEAD]
    listing = any(
        CELL in line.shadow.text for line in lines
    )  # a table about many: only the title tells what all of it is about
    for part in (title,) if listing else (title, title + lead):
        spoken = None if _comments(title, words) else issuer
        found = _subject(part, spoken, words, frozenset() if part is title else companies)
        if len(found) > 1:
            return found
    return ()
