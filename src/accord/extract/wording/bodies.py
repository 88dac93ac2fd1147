"""Standing bodies and their sessions as a text names them: '17th Joint Working Group on Defense Cooperation'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from accord.extract.parsing.shadow import fold
from accord.extract.wording.body_lead_ins import (
    AFFILIATION,
    EDITION,
    HEADLINE,
    HOLDING,
    HOSTED,
    LEAD,
    TASK,
    TO_PRESS,
)
from accord.extract.wording.body_name import BodyName
from accord.extract.wording.body_phrases import (
    CAP,
    CLIMATE,
    EVERY,
    FIRST,
    LINK,
    NOT_NAME,
    ROMAN,
    SMALL_SUBJECT,
    SUBJECT,
    YEARLY,
)
from accord.extract.wording.session_numbers import counted_within, number_in, roman
from accord.ontology.schema import BodyWord, NamedBody
from accord.ontology.sieve import Sieve

_PAIR = re.compile(r"(?!High-)(?:[A-Z][a-z]{2,}|U\.S\.|US|UK|UAE|EU)-(?:[A-Z][a-z]{2,}|U\.S\.|US|UK|UAE|EU) ")
"""'The Spain-Morocco committee': named after the two whose it is."""


@dataclass(frozen=True, slots=True, eq=False)
class BodyGrammar:
    """Expressions for bodies, built from the ontology's head phrases and names."""

    pattern: re.Pattern[str]
    loose: frozenset[str]
    alone: frozenset[str]
    numbered: frozenset[str]
    heads: re.Pattern[str]
    named: dict[str, NamedBody]
    named_pattern: re.Pattern[str]
    ordinals: tuple[str, ...]
    sieve: Sieve

    @classmethod
    def of(
        cls, words: Sequence[BodyWord], named: Sequence[NamedBody], ordinals: Sequence[str]
    ) -> BodyGrammar:
        """Compile the grammar; `ordinals` are the ordinal numbers in words, from one."""
        heads = _any(w.phrase for w in words if not w.needs_number)
        numbered = _any(w.phrase for w in words if w.needs_number)
        ordinal = (
            rf"(?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)|{FIRST}|{'|'.join(ordinals)}|{ROMAN})[ -](?:{EVERY} )*"
        )
        small = rf"(?:\b(?!(?i:{'|'.join(ordinals)}|{NOT_NAME})\b)[a-z\-]+'? (?:and (?=[a-z]))?){{0,2}}?"
        task = rf"(?:(?: on| for| of)(?: the)? {SUBJECT}| on {SMALL_SUBJECT})?"
        general = rf"(?:{CAP} {LINK}?)*{small}(?:(?i:{heads})s?\b{task}|(?i:{numbered})\b)"
        body = rf"(?P<body>{YEARLY}{SUBJECT}(?: and the {SUBJECT})?|{general})"
        names = {fold(n): b for b in named for n in (b.name, *b.aliases)}
        known = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"
        year = r"(?P<year>(?:19|20)\d\d (?=[A-Z][\w.]*-[A-Z]))?"
        pattern = re.compile(rf"(?<![\w])(?:(?i:{ordinal}))?{year}{body}")
        more = rf"(?P<more>(?:(?<=COP\d\d){CLIMATE})?)"
        by_name = re.compile(rf"(?:\b(?i:{ordinal}))?\b(?P<body>{known})\b{more}")
        return cls(
            pattern,
            frozenset(fold(w.phrase).lower() for w in words if w.needs_name),
            frozenset(fold(w.phrase).lower() for w in words if not w.needs_name and not w.needs_number),
            frozenset(fold(w.phrase).lower() for w in words if w.needs_number),
            re.compile(rf"\b(?i:{heads})s?\b"),
            names,
            by_name,
            tuple(ordinals),
            Sieve.of([by_name, pattern]),
        )

    def find(self, text: str) -> tuple[BodyName, ...]:
        """Return the bodies that a shadow text names, left to right; asked before its parse and after it."""
        return _known(self, text)

    def look(self, text: str) -> tuple[BodyName, ...]:
        """Return the same, looked for anew."""
        passing = self.sieve.passing(text)
        found = [self._named(match) for match in self.named_pattern.finditer(text)] if 0 in passing else []
        for match in self.pattern.finditer(text) if 1 in passing else ():
            body = None if AFFILIATION.search(text[: match.start("body")]) else self._general(match)
            if body and not any(body.start < other.end and other.start < body.end for other in found):
                found.append(body)
        return tuple(sorted(found, key=lambda body: body.start))

    def number(self, word: str) -> int | None:
        """Return the number that an ordinal, in figures or words, says; None for any other word."""
        digits = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", word)
        if digits:
            return int(digits[1])
        if re.fullmatch(ROMAN.replace("(?=[ -])", ""), word):
            return roman(word)
        if re.fullmatch(FIRST, word, re.IGNORECASE):
            return 1
        return self.ordinals.index(word.lower()) + 1 if word.lower() in self.ordinals else None

    def _named(self, match: re.Match[str]) -> BodyName:
        return BodyName(
            match.start(),
            match.end(),
            match["body"] + match["more"],
            self._counted(match) or number_in(match["body"]),
            self.named[match["body"]].parties,
            edition=match["ordinal"] is not None,
            known=True,
        )

    def _general(self, match: re.Match[str]) -> BodyName | None:
        name, start, end = self._trimmed(match["body"], match.start("body"), match.end())
        edition = EDITION.match(name)
        dated = match["year"] is not None
        if edition and not _keeps_edition(edition[0], name[edition.end() :]):
            name, start = name[edition.end() :], start + edition.end()
        yearly = match.string[:start].lower().endswith("annual ") and _proper(name) > 0
        told = match["ordinal"] is not None or edition is not None or dated or yearly
        counted = match["ordinal"] is not None or yearly
        if (
            not name
            or TO_PRESS.search(name)
            or not self._is_body(name, told=told)
            or (" " not in name and not counted)
        ):
            return None  # a 'virtual summit' alone is of no standing body
        yearly = yearly or (_proper(name) > 0 and name.lower().startswith("annual "))
        standing = any(f" {name.lower()}".endswith(f" {head}") for head in self.alone)
        known = yearly or standing or (name.lower() not in self.loose and _proper(name) > 1)
        return BodyName(match.start(), end, name, self._counted(match), edition=told, known=known)

    def _trimmed(self, name: str, start: int, end: int) -> tuple[str, int, int]:
        """Take off what stands before a name, and a 'Meeting' after it that only tells of its session."""
        name, end = name.rstrip(".,"), end - len(name) + len(name.rstrip(".,"))
        for words in (HEADLINE, HOLDING, LEAD, HOSTED):
            if lead := words.match(name):
                name, start = name[lead.end() :], start + lead.end()
                if words is HOSTED and self._is_sitting(name):
                    return "", start, end
        last = name.rsplit(" ", 1)
        called = self._is_called(name)
        if last[-1].lower() in self.numbered and not called and len(last) > 1 and self.heads.search(last[0]):
            name, end = last[0], end - len(last[-1]) - 1
        return name, start, end

    def _is_sitting(self, name: str) -> bool:
        """Say whether a name is of no more than a sitting: 'Bilateral Meeting'."""
        first, _, last = name.rpartition(" ")
        return last.lower() in self.numbered and not self.heads.search(first) and not TASK.search(name)

    def _is_called(self, name: str) -> bool:
        """Say whether a 'meeting' at the end belongs to the name ('ministerial meeting')."""
        return any(f" {name.lower()}".endswith(" " + phrase) for phrase in (*self.loose, *self.alone))

    def _is_body(self, name: str, *, told: bool) -> bool:
        """Say whether the words name a standing body; `told` that they number or date its session."""
        words, proper, head = name.split(), _proper(name), name.lower()
        if told:
            numbered = any(head == phrase or head.endswith(" " + phrase) for phrase in self.numbered)
            return not numbered or (len(words) > 1 and (proper > 1 or head in self.numbered))
        plain = TASK.split(name)[0]  # 'consultations on Arms Control' are of no standing body
        bare = any(form in self.loose for form in (head, head.rstrip("s"), plain, plain.rstrip("s")))
        if (bare or (proper < 2 and not _PAIR.match(name))) and not (proper == 0 and head in self.alone):
            return False
        sitting = words[-1].lower() in self.numbered and not self._is_called(name)
        needs_number = head.endswith("summit") or sitting
        return len(words) > 1 and not needs_number

    def _counted(self, match: re.Match[str]) -> int | None:
        if not match["ordinal"] or counted_within(match.string[match.end() :]):
            return None
        return self.number(match["ordinal"])


@lru_cache(maxsize=64)
def _known(grammar: BodyGrammar, text: str) -> tuple[BodyName, ...]:
    return grammar.look(text)


def _any(phrases: Iterable[str]) -> str:
    """Return the expression of any of `phrases`, the longest first."""
    return "|".join(sorted((re.escape(fold(phrase)) for phrase in phrases), key=len, reverse=True)) or "(?!)"


def _keeps_edition(word: str, rest: str) -> bool:
    """'Ministerial Conference', 'annual ministerial meeting' are names, 'annual India-Japan Summit' has one within."""
    kept = word.strip().lower() in {"annual", "ministerial"}
    return kept and (word[:1].isupper() or not rest[:1].isupper())


def _proper(name: str) -> int:
    return sum(word[:1].isupper() or word.isdecimal() for word in name.split())
