"""The people of a report: found in each sentence, and joined to a cast that knows for whom each acts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from accord.extract.knowledge import Reader
from accord.extract.names.allegiance import claims
from accord.extract.names.cast import Cast
from accord.extract.names.cast_building import build_cast
from accord.extract.names.cast_revising import (
    Told,
    with_company,
    with_first_names,
    with_guests,
    with_other_heads,
    without_borrowed,
)
from accord.extract.names.lexicon import Hit
from accord.extract.names.people import find_people
from accord.extract.names.person import Person
from accord.extract.names.posts import posts_of
from accord.extract.names.surnames import find_pairs, find_surnames, without_namesakes
from accord.extract.parsing.shadow import Shadow
from accord.extract.report import issuing
from accord.model.documents import Page, Sentence, Setting

_VISITING = re.compile(r"^visiting ", re.IGNORECASE)


def people_told(
    shadows: Sequence[Shadow], hits: Sequence[Sequence[Hit]], page: Page, reader: Reader
) -> list[tuple[Person, ...]]:
    """Return the persons and offices of every sentence; a headline's without what the text writes small."""
    found = [_people(s, h, page, reader) for s, h in zip(shadows, hits, strict=True)]
    people = [_borne_out(who, s, shadows) for s, who in zip(page.sentences, found, strict=True)]
    return without_namesakes(people)


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
    """Return the person with the office as the report writes it, since the shadow changes its spelling.

    'Visiting' is no part of it, and tells a guest.
    """
    if not person.post:
        return person
    start = copy.text.find(person.post, person.start, person.end)
    if start < 0:  # 'the defence ministers of Chad and Mali, Ali Kone and Ana Paz'
        start = copy.text.find(person.post)
    if start < 0:
        return person
    post = " ".join(copy.span(start, start + len(str(person.post))).of(text).split())
    bare = _VISITING.sub("", post)
    return replace(person, post=bare, guest=bare != post)


def cast_of(page: Page, reader: Reader, told: Sequence[Told], issuer: str | None) -> Cast:
    """Return the cast of a report that `issuer` has issued, if an office has; `told` are its sentences."""
    hits, people = [hits for _, hits, _ in told], [people for _, _, people in told]
    home = issuer or issuing.home(page, reader, hits, people)
    cast = _offices_known(
        _joined(page, reader, people, home, official=issuer is not None), page, reader, hits, issuer
    )
    named = {hit.party for line in hits for hit in line if hit.party} | ({home} if home else set())
    cast = with_guests(cast, told, {*reader.ontology.words["peers"]})
    cast = without_borrowed(cast, named, {*reader.ontology.words["posts_of_many"]})
    cast = with_company(cast, claims(told, cast, reader.company))
    return with_other_heads(cast, hits, reader.offices)


def _joined(
    page: Page, reader: Reader, people: Sequence[Sequence[Person]], home: str | None, *, official: bool
) -> Cast:
    everyone = [person for line in people for person in line]
    distant = not official and home != issuing.dateline_party(page, reader)
    cast = build_cast(everyone, reader.offices, reader.holders, home=home, day=page.day, distant=distant)
    return with_first_names(cast, reader.ontology.words, lambda word: bool(reader.lexicon.find(word)))


def _offices_known(
    cast: Cast, page: Page, reader: Reader, hits: Sequence[Sequence[Hit]], issuer: str | None
) -> Cast:
    """Let offices named alone be the issuer's own, or those of the state in which a paper is at home."""
    if issuer is not None:
        return replace(
            cast, offices=reader.offices, posts=posts_of(issuer, reader.ontology.holders, page.day)
        )
    return cast if issuing.is_at_seat(page, reader, hits) else replace(cast, press=reader.offices)
