"""What a report says about itself before its sentences are read: its people, the party it speaks for, its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from accord.extract.gate.triggers import ANYTHING
from accord.extract.knowledge import Reader
from accord.extract.match.acting import is_maker
from accord.extract.match.hostilities import is_fought
from accord.extract.names.acronyms import without_explained
from accord.extract.names.actor_search import find_actors
from accord.extract.names.actors import Actor, Part
from accord.extract.names.allegiance import claims
from accord.extract.names.cast import Cast
from accord.extract.names.cast_building import build_cast
from accord.extract.names.cast_revising import with_company, with_first_names, without_borrowed
from accord.extract.names.definite import with_definite
from accord.extract.names.delegations import with_delegations
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.named_again import with_named_again
from accord.extract.names.namesakes import of_the_report
from accord.extract.names.people import find_people
from accord.extract.names.person import Person
from accord.extract.names.posts import posts_of
from accord.extract.names.surnames import find_pairs, find_surnames, without_namesakes
from accord.extract.parsing.entries import copy_of, entry_head
from accord.extract.parsing.shadow import Shadow
from accord.extract.report import issuing
from accord.extract.report.discourse import Discourse
from accord.extract.report.lines import Line
from accord.extract.report.pairing import can_pair
from accord.extract.report.sheets import Sheet, sheet_of
from accord.extract.report.topic import makers_of, subject_of, titles_of, topic_of
from accord.extract.report.voices import voice_of
from accord.model.documents import Page, Sentence, Setting
from accord.ontology.frames import Words

PAIR = 2
"""So many parties in its title and issuer make a report one of two sides."""

SMALL_TABLE = 4
"""So many at most make a readout one of all that its title names."""


_MADE_BY = re.compile(
    r".*?\b(?:statement|remarks|declaration|communiqu\S*|speech|address|comments|toast|op-ed|message|letter)\b"
    r".{0,40}?\b(?:by|of|from|between)\b|joint (?:statement|declaration)",
    re.IGNORECASE,
)


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
    if len(codes) > 1:
        return True
    named = ((hit, line.shadow.text) for line in surroundings.lines for hit in line.hits)
    codes |= {hit.party for hit, text in named if hit.party and is_maker(hit, text)}
    return len(codes) > 1


def names_shared(surroundings: Surroundings, reader: Reader) -> bool:
    """Say whether a report names a body or exercise of which it is known that two or more share it."""
    return any(reader.shared.named_in(line.shadow.text) for line in surroundings.lines)


def survey(page: Page, reader: Reader) -> Surroundings | None:
    """Look through a page without parsing it; None where nothing in it can tell of an event of two parties."""
    text = page.document.text
    shadows = [copy_of(s, text, page.divided) for s in page.sentences]
    issuer = issuing.issuer(page, reader)
    hits = _named_in(shadows, reader, page, issuer)
    found = [reader.triggers.look(s.text) if reader.triggers else ANYTHING for s in shadows] if hits else []
    entries = [entry_head(s.span.of(text)) for s in page.sentences]
    if not any(one.reach for one in found) and not (found and any(entries)):
        return None
    people = without_namesakes(_all_people(shadows, hits, page, reader))
    home = issuer or issuing.home(page, reader, hits, people)
    seat = issuing.is_at_seat(page, reader, hits)
    cast = _cast(page, reader, people, home, official=issuer is not None, seat=seat)
    named = {hit.party for line in hits for hit in line if hit.party} | ({home} if home else set())
    cast = without_borrowed(cast, named, {*reader.ontology.words["posts_of_many"]})
    told = [(s.text, h, p) for s, h, p in zip(shadows, hits, people, strict=True)]
    cast = with_company(cast, claims(told, cast, reader.company))
    actors = [
        find_actors(copy.text, hit, who, cast, reader.actor_words, spoken=sentence.speaker is not None)
        for sentence, copy, hit, who in zip(page.sentences, shadows, hits, people, strict=True)
    ]
    meant = _meant([s.text for s in shadows], actors, reader)
    lines = tuple(
        Line(sentence, copy, hit, who, act, reader.ontology.times, looked, entry)
        for sentence, copy, hit, who, act, looked, entry in zip(
            page.sentences, shadows, hits, people, meant, found, entries, strict=True
        )
    )
    topic = makers_of(lines) or topic_of(lines, issuer, reader.companies, reader.ontology.words)
    fixed = (
        page.day is None
        and len(topic) == 2
        and len({c for line in lines[:1] for a in line.actors for c in a.parties}) == 2
    )
    title = " ".join((page.document.title or "").split())
    joint = bool(reader.occasions.joint.search(title))
    authors = _authors(lines, reader)
    titled = subject_of(titles_of(lines), issuer, reader.ontology.words)
    firm, sheet = len(titled) > 1, sheet_of(title, titled, reader.ontology.words)
    remote = bool(reader.occasions.remote.search(title))
    discourse = Discourse(
        cast.home, topic, joint, topic, authors=authors, fixed=fixed, remote=remote, firm=firm
    )
    discourse.organisations = reader.organisations
    discourse.news = issuer is None and page.day is not None and not fixed
    discourse.turn(authors[0] if len(authors) == 1 and not joint else None)
    discourse.steady = joint or sheet is not None or (firm and _is_table(title, topic, issuer))
    return Surroundings(lines, cast, discourse, issuer is not None, sheet)


def _meant(
    texts: Sequence[str], actors: Sequence[tuple[Actor, ...]], reader: Reader
) -> list[tuple[Actor, ...]]:
    """Return the actors of each sentence with those whom 'the delegation', 'it' and 'the country' mean there."""
    acting = with_delegations(list(zip(texts, actors, strict=True)), reader.delegations)
    return with_named_again(list(zip(texts, acting, strict=True)))


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


def _is_table(title: str, topic: Sequence[str], issuer: str | None) -> bool:
    """Say whether an office's report is of two sides, or its readout of all that its title names."""
    if issuer is None:
        return False
    return len(topic) == PAIR or (title.lower().startswith("readout") and PAIR < len(topic) <= SMALL_TABLE)


_BESIDE = re.compile(r" (?:with|on|about|regarding) ")
"""What stands in a title between those who speak and those with or of whom they do."""


def _authors(lines: Sequence[Line], reader: Reader) -> tuple[Actor, ...]:
    """Those by whom the title says that the report is made, except who only speaks for another."""
    title = next((line for line in lines if line.sentence.setting is Setting.TITLE), None)
    told = title and _MADE_BY.match(title.shadow.text)
    people = [a for a in title.actors if a.part is Part.PERSON] if title and told else []
    beside = _BESIDE.search(title.shadow.text) if title else None
    people = [a for a in people if beside is None or a.end <= beside.start()]
    spokesmen = reader.ontology.words["spokesman"]
    return tuple(a for a in people if not any(word in (a.post or "").lower() for word in spokesmen))


def _all_people(
    shadows: Sequence[Shadow], hits: Sequence[Sequence[Hit]], page: Page, reader: Reader
) -> list[tuple[Person, ...]]:
    """Return the persons and offices of every sentence; a headline's without what the text writes small."""
    people = [_people(s, h, page, reader) for s, h in zip(shadows, hits, strict=True)]
    return [_borne_out(who, s, shadows) for s, who in zip(page.sentences, people, strict=True)]


def _people(copy: Shadow, hits: Sequence[Hit], page: Page, reader: Reader) -> tuple[Person, ...]:
    """Return the persons and offices of a sentence, with the leaders that it names by their surnames alone."""
    found = find_people(copy.text, hits, reader.offices)
    words = reader.ontology.words
    found += find_surnames(copy.text, hits, found, reader.holders, words, day=page.day)
    found += find_pairs(copy.text, reader.holders, words, day=page.day)
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
    page: Page,
    reader: Reader,
    people: Sequence[Sequence[Person]],
    home: str | None,
    *,
    official: bool,
    seat: bool,
) -> Cast:
    everyone = [person for line in people for person in line]
    distant = not official and home != issuing.dateline_party(page, reader)
    cast = build_cast(everyone, reader.offices, reader.holders, home=home, day=page.day, distant=distant)
    cast = with_first_names(cast, reader.ontology.words, lambda word: bool(reader.lexicon.find(word)))
    if not official or home is None:
        return cast if seat else replace(cast, press=reader.offices)
    return replace(cast, offices=reader.offices, posts=posts_of(home, reader.ontology.holders, page.day))
