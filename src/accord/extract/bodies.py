"""Standing bodies and their sessions as a text names them: '17th Joint Working Group on Defense Cooperation'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accord.extract.shadow import fold
from accord.ontology.schema import BodyWord, NamedBody

_LEAD = re.compile(r"^(?:(?:of|on|for|and|the|in|at|&) )+")
_EDITION = re.compile(
    r"^(?:inaugural|annual|regular|latest|next|second annual|upcoming|virtual|ministerial)\b ?", re.IGNORECASE
)
_EVERY = r"(?:annual|regular|ordinary|ministerial|plenary|(?:round|session|meeting|edition) of(?: the)?)"
_LINK = r"(?:of |on |for |and |the |& )"
_OPENING = r"(?!(?:The(?! Hague)|An?|In|At|On|This|That|Their|Its|Our|During|After|Before|Both)\b)"  # begins a sentence
_NOT_NAME = (
    "the|an?|its|their|his|her|our|this|that|of|and|in|at|on|for|to|by"
    "|recent|last|previous|past|new|current|first-ever|fledgling"
)
"""Words that stand before a body's name and are no part of it."""

_CAP = rf"(?:{_OPENING}[A-Z][\w.'/&\-]*|2\+2)"
_SUBJECT = rf"{_CAP}(?:(?:,? and|,|,? &| for| of| of the)? {_CAP})*"


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body named at `[start, end)` of the shadow text.

    `ordinal` is the number of the session, if told; `edition` says that the words speak of one session
    ('annual', 'inaugural'); `known` that the ontology has the body or that its head phrase is of a standing one.
    """

    start: int
    end: int
    name: str
    ordinal: int | None
    parties: tuple[str, ...] = ()
    edition: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True)
class BodyGrammar:
    """Expressions for bodies, built from the ontology's head phrases and names."""

    pattern: re.Pattern[str]
    loose: frozenset[str]
    alone: frozenset[str]
    named: dict[str, NamedBody]
    named_pattern: re.Pattern[str]
    ordinals: tuple[str, ...]

    @classmethod
    def of(
        cls, words: Sequence[BodyWord], named: Sequence[NamedBody], ordinals: Sequence[str]
    ) -> BodyGrammar:
        """Compile the grammar; `ordinals` are the ordinal numbers in words, from one."""
        heads = "|".join(sorted((re.escape(fold(w.phrase)) for w in words), key=len, reverse=True)) or "(?!)"
        ordinal = rf"(?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(ordinals)})[ -](?:{_EVERY} )*"
        small = rf"(?:\b(?!(?i:{'|'.join(ordinals)}|{_NOT_NAME})\b)[a-z\-]+ ){{0,2}}?"
        task = rf"(?:(?: on| for| of)(?: the)? {_SUBJECT})?"
        body = rf"(?P<body>(?:{_CAP} {_LINK}?)*{small}(?i:{heads})s?\b{task})"
        names = {fold(n): b for b in named for n in (b.name, *b.aliases)}
        known = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"
        return cls(
            re.compile(rf"(?<![\w])(?:(?i:{ordinal}))?(?P<year>(?:19|20)\d\d (?=[A-Z][\w.]*-[A-Z]))?{body}"),
            frozenset(fold(w.phrase).lower() for w in words if w.needs_name),
            frozenset(fold(w.phrase).lower() for w in words if not w.needs_name),
            names,
            re.compile(rf"(?:\b(?i:{ordinal}))?\b(?P<body>{known})\b"),
            tuple(ordinals),
        )

    def find(self, text: str) -> tuple[BodyName, ...]:
        """Return the bodies that a shadow text names, left to right."""
        found = [self._named(match) for match in self.named_pattern.finditer(text)]
        for match in self.pattern.finditer(text):
            body = self._general(match)
            if body and not any(body.start < other.end and other.start < body.end for other in found):
                found.append(body)
        return tuple(sorted(found, key=lambda body: body.start))

    def _named(self, match: re.Match[str]) -> BodyName:
        return BodyName(
            match.start(),
            match.end(),
            match["body"],
            self._number(match["ordinal"]),
            self.named[match["body"]].parties,
            known=True,
        )

    def _general(self, match: re.Match[str]) -> BodyName | None:
        ordinal = self._number(match["ordinal"])
        name, start = match["body"], match.start("body")
        lead = _LEAD.match(name)
        if lead:
            name, start = name[lead.end() :], start + lead.end()
        edition = _EDITION.match(name)
        dated = match["year"] is not None
        if edition:
            name, start = name[edition.end() :], start + edition.end()
        words = name.split()
        proper = sum(word[:1].isupper() for word in words)
        head = name.lower()
        bare = head in self.loose or head.rstrip("s") in self.loose
        if (
            ordinal is None
            and edition is None
            and not dated
            and (bare or proper < 2)
            and not (proper == 0 and head in self.alone)
        ):
            return None
        if ordinal is None and len(words) < 2:
            return None
        if head.endswith("summit") and ordinal is None and edition is None and not dated:
            return None
        known = not bare and proper > 1
        return BodyName(
            match.start(), match.end(), name, ordinal, edition=edition is not None or dated, known=known
        )

    def _number(self, word: str | None) -> int | None:
        if not word:
            return None
        digits = re.match(r"\d+", word)
        return int(digits[0]) if digits else self.ordinals.index(word.lower()) + 1


def acronym(name: str) -> str:
    """Return the initials of a body's or agreement's capitalised head words: 'Joint Working Group on …' gives JWG."""
    head = re.split(r" (?:on|for|between) ", name)[0]
    return "".join(word[0] for word in head.split() if word[:1].isupper())
