"""What a report calls a body for short once it has named it in full: 'the JWG', 'the Working Group'."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from accord.extract.drafts import Draft, Stated
from accord.extract.names.lexicon import Sort
from accord.extract.report.lines import Line
from accord.extract.wording.bodies import BodyGrammar
from accord.extract.wording.body_name import BodyName, without_states
from accord.model.claims import Kind
from accord.model.documents import Page, Setting

_BRACKET = re.compile(r" ?\(([A-Z][A-Za-z&]{1,8})\)")
_NEXT = re.compile(r"\b(?:last|latest|next|previous|recent|upcoming|forthcoming) $", re.IGNORECASE)
_OWNED = re.compile(r"\S+['’]s ")
_PARTS = re.compile(r"[^\s/–-]+")
_NAMING = frozenset({Sort.STATE, Sort.ADJECTIVE, Sort.ORGANISATION})


@dataclass(frozen=True, slots=True)
class FullName:
    """A body as the report writes its name somewhere, and the parties that are named in it."""

    name: str
    parties: Set[str]
    title: bool = False


class Nicknames:
    """The full names of the bodies of one report, and the acronyms that it gives to them."""

    def __init__(self, page: Page, lines: Sequence[Line], grammar: BodyGrammar) -> None:
        """Find the acronyms in brackets behind names of bodies: 'the Joint Working Group (JWG)'."""
        self._text, self._lines, self._grammar = page.document.text, lines, grammar
        self._acronyms: dict[str, str] = {}
        for line in lines:
            if _BRACKET.search(self._text, line.sentence.span.start, line.sentence.span.end):
                self._introduce(line)
        names = "|".join(sorted(map(re.escape, self._acronyms), key=len, reverse=True))
        self._pattern = re.compile(rf"\b(?:(?P<ordinal>\w[\w-]*) )?(?P<body>{names})\b") if names else None

    def _introduce(self, line: Line) -> None:
        for body in self._grammar.find(line.shadow.text):
            span = line.shadow.span(body.end - len(body.name), body.end)
            bracket = _BRACKET.search(self._text, span.start, span.end + 12)
            if bracket and _stands_for(bracket[1], self._text[span.start : bracket.start()]):
                self._acronyms.setdefault(bracket[1], self._named(body, line).name)

    def find(self, text: str) -> tuple[BodyName, ...]:
        """Return the bodies that a shadow text names, in full or by an acronym, left to right."""
        found = list(self._grammar.find(text))
        for match in self._pattern.finditer(text) if self._pattern else ():
            at, end = match.start("body"), match.end()
            if not any(at < other.end and other.start < end for other in found):
                number = self._grammar.number(match["ordinal"]) if match["ordinal"] else None
                told = number is not None or _NEXT.search(text[:at]) is not None
                found.append(BodyName(at, end, match["body"], number, edition=told, known=True))
        return tuple(sorted(found, key=lambda body: body.start))

    @cached_property
    def _full(self) -> tuple[FullName, ...]:
        return tuple(
            self._named(body, line)
            for line in self._lines
            for body in self._grammar.find(line.shadow.text)
            if not self._is_party(body, line)
        )

    def _is_party(self, body: BodyName, line: Line) -> bool:
        """'The United States and European Commission', in which no word but the organisation's is one for a body."""
        ends = (h for h in line.hits if h.sort is Sort.ORGANISATION and h.end == body.end)
        text = line.shadow.text
        return any(not self._grammar.heads.search(text[body.end - len(body.name) : h.start]) for h in ends)

    def _named(self, body: BodyName, line: Line) -> FullName:
        span = line.shadow.span(body.end - len(body.name), without_states(body, line.shadow.text, line.hits))
        inside = (
            h.party for h in line.hits if body.start <= h.start and h.end <= body.end and h.sort in _NAMING
        )
        parties = frozenset(party for party in inside if party)
        return FullName(_folded(span.of(self._text)), parties, line.sentence.setting is Setting.TITLE)

    def spell_out(self, event: Draft) -> None:
        """Give the body of a session the one full name that the report has for it, if it was named for short."""
        if event.body is None:
            return
        name = event.body.value
        full = (f.name for f in self._full if f.parties <= event.codes and not _OWNED.match(f.name))
        longer = [other for other in full if _is_part(name, other)]
        longest = self._acronyms.get(name) or max(longer, key=len, default=name)
        if longest != name and all(other == longest or _is_part(other, longest) for other in longer):
            event.body = Stated(longest, event.body.span, "body/full-name")

    def name_all(self, events: Sequence[Draft]) -> None:
        """Give all bodies their full names, now that all parties are known, and the title's body its session."""
        for event in events:
            self.spell_out(event)
        self._name_by_title(events)

    def _name_by_title(self, events: Sequence[Draft]) -> None:
        """Make the first talks of just the parties of a body that the title names its session."""
        bodies = [f for f in self._full if f.title and len(f.parties) > 1]
        if len(bodies) != 1 or any(e.kind is Kind.SESSION and e.codes == bodies[0].parties for e in events):
            return
        talks = (e for e in events if e.kind is Kind.MEETING and e.codes == bodies[0].parties)
        first = min(talks, key=lambda event: event.evidence[0].start, default=None)
        if first is not None:
            first.kind = Kind.SESSION
            first.body = Stated(bodies[0].name, first.evidence[0], "body/title")


def _folded(words: str) -> str:
    return " ".join(words.split())


def _stands_for(acronym: str, words: str) -> bool:
    """'JWG' for 'Joint Working Group', 'TTC' for 'Trade and Technology Council'."""
    parts: list[str] = _PARTS.findall(words)
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    return len(acronym) > 1 and acronym.upper() in {
        capitals[-len(acronym) :],
        "".join(p[0] for p in parts).upper(),
    }


def same_body(one: str, two: str) -> bool:
    """Say whether two names can be those of one body: 'the Working Group', 'the Joint Working Group on Trade'."""
    return one == two or _is_part(one, two) or _is_part(two, one)


def branch_of(body: str) -> tuple[str, str]:
    """Return what a body is called and what it is for, in the singular: 'Steering Group for Space' of several."""
    name, _, task = body.partition(" for ") if " for " in body else body.partition(" on ")
    return name.removesuffix("s"), task


def same_family(one: str, two: str) -> bool:
    """Say whether two names can be of bodies of one kind: 'the Steering Groups', 'the Steering Group on Space'."""
    return same_body(one, two) or same_body(branch_of(one)[0], branch_of(two)[0])


def other_branch(one: str, two: str) -> bool:
    """Say whether two bodies of one kind are for different things."""
    (_, a), (_, b) = branch_of(one), branch_of(two)
    return bool(a and b) and not same_body(a, b)


def _is_part(short: str, long: str) -> bool:
    """Say whether the words of a longer name hold those of a shorter one, one after another."""
    few, many = short.lower().split(), long.lower().split()
    if len(few) >= len(many) or (short.islower() and len(few) < 2):
        return False
    return any(many[i : i + len(few)] == few for i in range(len(many) - len(few) + 1))
