"""The real reader, made once, and short ways to have a text read or a sentence parsed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from spacy.tokens import Doc, Token

from accord.clean import clean
from accord.extract import Reader, extract
from accord.extract.match.actor_map import ActorMap
from accord.extract.match.matching import Match, find_matches
from accord.extract.names.actor_search import find_actors
from accord.extract.names.actors import Actor
from accord.extract.names.cast_building import build_cast
from accord.extract.names.lexicon import Hit
from accord.extract.names.people import find_people
from accord.extract.names.person import Person
from accord.extract.parsing.parse import Parsed, parse
from accord.extract.parsing.shadow import shadow
from accord.model.claims import EventMention
from accord.model.documents import Document, DocumentId, Page
from accord.ontology.files import layers
from accord.ontology.frames import Words
from accord.ontology.load import load
from accord.ontology.page_rules import PageRules
from accord.ontology.pages import parse as parse_rules


@dataclass(frozen=True)
class Studied:
    """A sentence with all that is found in it before an event is made of it."""

    parsed: Parsed
    hits: tuple[Hit, ...]
    people: tuple[Person, ...]
    actors: tuple[Actor, ...]
    reader: Reader

    @property
    def text(self) -> str:
        return self.parsed.shadow.text

    @property
    def doc(self) -> Doc:
        return self.parsed.doc

    @property
    def map(self) -> ActorMap:
        return ActorMap.of(self.parsed, self.actors)

    @property
    def words(self) -> Words:
        return self.reader.ontology.words

    @property
    def matches(self) -> list[Match]:
        return list(find_matches(self.parsed, self.map, self.reader.patterns))

    def token(self, word: str) -> Token:
        return next(token for token in self.doc if token.text == word)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(load())


@pytest.fixture(scope="session")
def rules() -> PageRules:
    return parse_rules(layers())


PageOf = Callable[..., Page]
Read = Callable[..., tuple[EventMention, ...]]
Study = Callable[[str], Studied]


@pytest.fixture(scope="session")
def page_of(rules: PageRules) -> PageOf:
    """Return a maker of pages: text, and optionally title, ISO day, publisher and id."""

    def make(
        body: str,
        *,
        title: str | None = None,
        published: str | None = None,
        publisher: str | None = None,
        id: str = "d",
    ) -> Page:
        text = f"{title}\n\n{body}" if title else body
        day = date.fromisoformat(published) if published else None
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(DocumentId(id), text, digest, title=title, published=day, publisher=publisher)
        return clean(document, rules)

    return make


@pytest.fixture(scope="session")
def read(reader: Reader, page_of: PageOf) -> Read:
    """Return what reads a text: `read(text, title=…, published=…, publisher=…)`."""
    return lambda body, **known: extract(page_of(body, **known), reader)


@pytest.fixture(scope="session")
def study(reader: Reader, page_of: PageOf) -> Study:
    """Return what parses one sentence and finds who is named in it."""

    def make(sentence: str) -> Studied:
        page = page_of(sentence)
        text = shadow(sentence).text
        hits = reader.lexicon.find(text)
        people = find_people(text, hits, reader.offices)
        names = [(p.start, p.end) for p in people if p.name]
        (parsed,) = parse(reader.nlp, page, [(page.sentences[0], names)])
        cast = build_cast(people, reader.offices, reader.holders, home=None, day=None)
        return Studied(
            parsed,
            hits,
            people,
            find_actors(text, hits, people, cast, reader.actor_words, spoken=False),
            reader,
        )

    return make
