"""The areas of cooperation that a stretch of text names, by the ontology's phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import daachorse

from accord.extract.parsing.shadow import fold
from accord.ontology.frames import Words
from accord.ontology.schema import Area


@dataclass(frozen=True, slots=True)
class Topic:
    """A phrase at `[start, end)` of a shadow text that names the area `code`."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class Passing:
    """Expressions in which a text names an area only in passing.

    `ritual`: 'deepening defence ties'; `trade`: what somebody is known for ('leaders in radar'); `narrowed`:
    'threats, especially …'; `vague` are phrases that sum up a whole field ('innovation'), but not where `field`
    stands behind or `field_of` before them ('educational cooperation', 'cooperation in technology'). `matter` opens
    the matter of talks ('discussed', 'talks on'), `about` what stands before each thing that is a matter of them.
    `office` stands behind and `office_of` before a field that is part of an office's name. `venue` is the place at
    which something is done, whose name holds a field's word ('at the Blue Lake International Airport'), `gathering`
    a conference by its name.
    """

    ritual: re.Pattern[str]
    trade: re.Pattern[str]
    narrowed: re.Pattern[str]
    vague: frozenset[str]
    field: re.Pattern[str]
    field_of: re.Pattern[str]
    matter: re.Pattern[str]
    about: re.Pattern[str]
    office: re.Pattern[str]
    office_of: re.Pattern[str]
    venue: re.Pattern[str]
    gathering: re.Pattern[str]

    @classmethod
    def of(cls, words: Words) -> Passing:
        """Compile the lists `ritual_verbs` (stems), `ritual_nouns`, `narrowing`, `known_for` and `vague_topics`."""
        verbs, nouns, narrowing = ("|".join(words[n]) for n in ("ritual_verbs", "ritual_nouns", "narrowing"))
        offices = "|".join(words["office_nouns"])
        ritual = rf"\b(?:{verbs})\w* [^.;:]{{0,60}}?\b(?:{nouns})\b"
        trade = rf"\b(?:{'|'.join(words['known_for'])}) (?:in|of|for|at) [^,.;:]{{0,60}}"
        return cls(
            re.compile(ritual, re.IGNORECASE),
            re.compile(trade, re.IGNORECASE),
            re.compile(rf"^,? ?(?:{narrowing})\b", re.IGNORECASE),
            frozenset(fold(phrase).lower() for phrase in words["vague_topics"]),
            re.compile(
                rf"^(?:,? [\w-]+,?)?(?:,? and [\w-]+)? (?:{'|'.join(words['field_nouns'])})\b", re.IGNORECASE
            ),
            re.compile(
                rf"\b(?:{'|'.join(words['field_heads'])}) (?:in|on)"
                r"(?: the (?:fields?|areas?|spheres?) of)? [\w ,&-]{0,40}$",
                re.IGNORECASE,
            ),
            re.compile(rf"\b(?:{'|'.join(words['matter'])})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{'|'.join(words['about'])}|,)(?: the| both)? (?:[a-z-]+ )?$", re.IGNORECASE),
            re.compile(rf"^(?:,? (?:and|&) [\w-]+)? (?:{offices})\b", re.IGNORECASE),
            re.compile(
                rf"\b(?i:{offices}) (?:of|for) (?:the )?(?:(?:[A-Z]\w+,? (?:(?:and|&) )?)*"
                r"|(?:[\w-]+(?: [\w-]+)?(?:, and |, | and | & ))+)$"
            ),
            re.compile(
                r"\b(?i:at|in|inside|outside|from|near) (?:the |[A-Z][\w-]+(?:'s|’s) )?"
                rf"(?:[A-Z][\w'’.-]* |of |de |the ){{1,6}}(?:{'|'.join(words['venues'])})\b"
                r"|\b(?:at|from|inside|reached|left|on arrival at) (?:the |[A-Z]\w+'s )?"
                r"(?:[\w().'-]+ ){0,5}?[Aa]irport\b"
                r"|\b(?:aboard|on board|on|via) (?:an? |the )?(?:[\w'-]+ ){0,5}?"
                r"(?:flight|[Aa]irlines|aircraft|plane|train)\b"
            ),
            re.compile(
                r"(?:[A-Z][\w'&-]*,? (?:(?:of|for|on|and|the|in|to) ){0,2}){1,8}?"
                rf"(?:{'|'.join(words['assemblies'])})\b"
                r"(?: (?:on|for|of) (?:the )?[A-Z][\w-]+(?: (?:and |of |for |the )*[A-Z][\w-]+){0,6})?"
            ),
        )

    def is_office(self, topic: Topic, text: str) -> bool:
        """Say whether `topic` is what somebody is minister of, or a part of it."""
        return bool(self.office.match(text[topic.end :]) or self.office_of.search(text[: topic.start]))

    def is_venue(self, topic: Topic, text: str) -> bool:
        """Say whether `topic` is a word in the name of the building where something is done."""
        return any(m.start() < topic.start and topic.end <= m.end() for m in self.venue.finditer(text))

    def is_gathering(self, topic: Topic, text: str) -> bool:
        """Say whether `topic` is a word in the name of a conference that somebody comes to."""
        return any(m.start() <= topic.start and topic.end <= m.end() for m in self.gathering.finditer(text))

    def holds(self, topic: Topic, topics: Sequence[Topic], text: str) -> bool:
        """Say whether `topic`, one of `topics`, is named in passing only."""
        around = (m for pattern in (self.ritual, self.trade) for m in pattern.finditer(text))
        if any(m.start() <= topic.start and topic.end <= m.end() for m in around):
            return True
        if self._is_vague(topic, text):
            return True
        narrowed = self.narrowed.match(text[topic.end :])
        return narrowed is not None and any(other.start > topic.end for other in topics)

    def _is_vague(self, topic: Topic, text: str) -> bool:
        if text[topic.start : topic.end].lower() not in self.vague:
            return False
        return not (self.field.match(text[topic.end :]) or self.field_of.search(text[: topic.start]))


class Topics:
    """The phrases of all areas in one automaton; phrases of `stops` hide what lies inside them."""

    def __init__(self, areas: Sequence[Area], stops: Sequence[str]) -> None:
        """Index the phrases, in the form in which shadow text writes them, without case."""
        self._codes: dict[str, dict[str, None]] = {}
        for area in areas:
            for phrase in area.phrases:
                self._codes.setdefault(fold(phrase).lower(), {})[area.code] = None
        self._words = [*self._codes, *(fold(stop).lower() for stop in stops)]
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._words)

    def find(self, text: str) -> Iterator[Topic]:
        """Yield the areas named in a shadow text, longest phrase first where they overlap."""
        lower = text.lower()
        if len(lower) != len(text):  # 'İzmir': the lower case of İ has two code points
            lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
        found = [m for m in self._automaton.find_overlapping(lower) if _whole(lower, m[0], m[1])]
        end = 0
        for start, stop, index in sorted(found, key=lambda m: (m[0], -m[1])):
            if start >= end:
                end = stop
                yield from (Topic(start, stop, code) for code in self._codes.get(self._words[index], ()))


def _whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end : end + 2]
    plural = after[:1] == "s" and not after[1:2].isalnum()
    return not before.isalnum() and (not after[:1].isalnum() or plural)
