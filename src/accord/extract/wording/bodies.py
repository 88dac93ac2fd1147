"""Standing bodies and their sessions as a text names them: '17th Joint Working Group on Defense Cooperation'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.shadow import fold
from accord.ontology.schema import BodyWord, NamedBody
from accord.ontology.sieve import Sieve

_LEAD = re.compile(r"^(?:(?:of|on|for|and|the|in|at|&) )+")
_EDITION = re.compile(
    r"^(?:annual|regular|latest|next|second annual|upcoming|virtual|ministerial)\b ?", re.IGNORECASE
)
_SITTING = r"(?:round|session|meeting|edition|iteration|convening|plenary|sitting|gathering)"
_EVERY = (
    r"(?:(?-i:annual|regular|ordinary|ministerial|plenary)"
    rf"|(?:[a-z\-]+ ){{0,2}}?{_SITTING} of(?: the| their| its| our)?(?: regular| annual)?)"
)
_FIRST = r"inaugural|maiden|first[- ]ever"
"""Words that count a session as the first."""

_ROMAN = r"(?-i:(?=[VX]|II)X{0,3}(?:IX|IV|V?I{0,3})(?=[ -]))"
"""A number in Roman figures: 'the XIV Summit', 'the V session'; a single 'I' is a pronoun."""

_CLIMATE = (
    r"(?: (?:U\.?N\.? |United Nations )?(?:[Cc]limate (?:[Cc]hange )?(?:[Ss]ummit|[Cc]onference|[Tt]alks)))?"
)
"""What may follow the short name of a conference: 'COP29 Climate Summit'."""

_OF = re.compile(r" of(?: the)? $")

_PAIR = re.compile(r"(?!High-)(?:[A-Z][a-z]{2,}|U\.S\.|US|UK|UAE|EU)-(?:[A-Z][a-z]{2,}|U\.S\.|US|UK|UAE|EU) ")
"""'The Spain-Morocco committee': named after the two whose it is."""

_NUMBER_IN_NAME = re.compile(r"COP[ -]?(\d{1,2})\b")

_COUNTED = re.compile(
    r"^[^.;]{0,80}?\b(?:since|(?<!of )this (?:year|month)|(?:in|for) (?:\w+ ){1,4}?(?:weeks|months|years|decades?))\b"
)
"""'The first meeting since 2009', 'the second this year': counted within a time and not from the beginning."""

_LINK = r"(?:of |on |for |and |the |& )"
_OPENING = r"(?!(?:The(?! Hague)|An?|In|At|On|This|That|Their|Its|Our|During|After|Before|Both)\b)"  # begins a sentence
_NOT_NAME = (
    "the|an?|its|their|his|her|our|this|that|of|and|in|at|on|for|to|by"
    "|recent|last|previous|past|new|current|first-ever|fledgling|inaugural|maiden|upcoming|set|earlier|later|first|next"
    "|(?:hold|host|attend|conduct|launch|establish|open|start|end|resum|conven|conclud|co-?chair|co-?host|chair)(?:e?s|e?d|ing|e)?"
    "|held|have|has|had|begins?|began"
)
"""Words that stand before a body's name and are no part of it."""

_TASK = re.compile(r" (?:on|for|of) ")

_HEADLINE = re.compile(
    r"^.*\b(?:Statement|Readout|Remarks|Fact Sheet|Spokes\w+)\b[^,;]*? (?:on|of|by) (?:the |an? )?(?=[A-Z])"
)
"""What a headline says before it names the body: 'Joint Statement on the …'."""

_HOLDING = re.compile(
    r"^.*\b(?:Holds?|Held|Hosts?|Launch(?:es)?|Conclu(?:des?|sion of)|Convenes?|Opens?|Closes?|Attends?|Begins?|Starts?"
    r"|Co-[Cc]hairs?|Resumes?|Ends?) (?:the |an? |their |its )?(?:\w+(?:st|nd|rd|th|th) )?(?=[A-Z])"
)
"""What a headline says is done with the body: 'Chad and Mali Hold Sixth Joint Commission Meeting'."""

_HOSTED = re.compile(r"^.*\b(?:President|Minister|Secretary|Advis[eo]r|Chancellor) [\w. -]{1,40}'s? ")
"""'Vice President Lee's Roundtable' is nothing standing, 'President Diaz's Summit for Forests' may be."""

_CAP = (
    rf"(?:{_OPENING}(?!{_ROMAN}[ -])[A-Z][\w.'/&+\-–]*(?:(?<=Army|Navy)(?: to (?:Army|Navy)))?"
    r"|Air Force to Air Force|Group of \d+|2\+2)"
)
_TIME = (
    r"(?!(?i:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|\w+day|today|tomorrow)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)"
)
_SUBJECT = rf"{_TIME}{_CAP}(?:(?:,? and|,|,? &| for| of| of the)? {_TIME}{_CAP})*"
_PLAIN = (
    rf"{_TIME}(?!(?:an?|its|their|this|that|these|how|what|whether|in|at|on|to|of|for|by|from|with|between|was|were|is|are|will|has|had|have|held|met|which|since|until|as|per|amid|led|over|about|than"
    r"|who|after|before|during|under|next|last|here|the|and|as|said|also|would)\b)(?!\w+ed\b)[a-z][a-z\-]*"
)
_YEARLY = r"[Aa]nnual (?:[Gg]eneral |[Mm]inisterial )?[Mm]eetings? of (?:the )?"
"""What many members hold each year is called after its owner: 'the annual meetings of the World Bank'."""

_SMALL_SUBJECT = rf"{_PLAIN}(?: {_PLAIN}){{0,2}}(?:,? and {_PLAIN}(?: {_PLAIN})?)?"
"""A subject in small letters: 'on counter-terrorism', 'on trade and investment'."""


_TO_PRESS = re.compile(r"\b(?:press|news|media) (?:conference|briefing)", re.IGNORECASE)
"""'Joint Press Conference': at which nothing sits."""

_AFFILIATION = re.compile(
    r"\b(?:members?|secretary|chief|head|spokes\w+|chair\w*) of the (?:[A-Z][\w-]+ )*(?:of the (?:[A-Z][\w-]+ )*)?$"
)
"""Before a body these tell who somebody is ('member of the Central Committee'), and of no session."""


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
            rf"(?P<ordinal>\d{{1,3}}(?:st|nd|rd|th)|{_FIRST}|{'|'.join(ordinals)}|{_ROMAN})[ -](?:{_EVERY} )*"
        )
        small = rf"(?:\b(?!(?i:{'|'.join(ordinals)}|{_NOT_NAME})\b)[a-z\-]+'? (?:and (?=[a-z]))?){{0,2}}?"
        task = rf"(?:(?: on| for| of)(?: the)? {_SUBJECT}| on {_SMALL_SUBJECT})?"
        general = rf"(?:{_CAP} {_LINK}?)*{small}(?:(?i:{heads})s?\b{task}|(?i:{numbered})\b)"
        body = rf"(?P<body>{_YEARLY}{_SUBJECT}(?: and the {_SUBJECT})?|{general})"
        names = {fold(n): b for b in named for n in (b.name, *b.aliases)}
        known = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"
        year = r"(?P<year>(?:19|20)\d\d (?=[A-Z][\w.]*-[A-Z]))?"
        pattern = re.compile(rf"(?<![\w])(?:(?i:{ordinal}))?{year}{body}")
        more = rf"(?P<more>(?:(?<=COP\d\d){_CLIMATE})?)"
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
            body = None if _AFFILIATION.search(text[: match.start("body")]) else self._general(match)
            if body and not any(body.start < other.end and other.start < body.end for other in found):
                found.append(body)
        return tuple(sorted(found, key=lambda body: body.start))

    def number(self, word: str) -> int | None:
        """Return the number that an ordinal, in figures or words, says; None for any other word."""
        digits = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", word)
        if digits:
            return int(digits[1])
        if re.fullmatch(_ROMAN.replace("(?=[ -])", ""), word):
            return _roman(word)
        if re.fullmatch(_FIRST, word, re.IGNORECASE):
            return 1
        return self.ordinals.index(word.lower()) + 1 if word.lower() in self.ordinals else None

    def _named(self, match: re.Match[str]) -> BodyName:
        return BodyName(
            match.start(),
            match.end(),
            match["body"] + match["more"],
            self._counted(match) or _number_in(match["body"]),
            self.named[match["body"]].parties,
            edition=match["ordinal"] is not None,
            known=True,
        )

    def _general(self, match: re.Match[str]) -> BodyName | None:
        name, start, end = self._trimmed(match["body"], match.start("body"), match.end())
        edition = _EDITION.match(name)
        dated = match["year"] is not None
        if edition and not _keeps_edition(edition[0], name[edition.end() :]):
            name, start = name[edition.end() :], start + edition.end()
        yearly = match.string[:start].lower().endswith("annual ") and _proper(name) > 0
        told = match["ordinal"] is not None or edition is not None or dated or yearly
        counted = match["ordinal"] is not None or yearly
        if (
            not name
            or _TO_PRESS.search(name)
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
        for words in (_HEADLINE, _HOLDING, _LEAD, _HOSTED):
            if lead := words.match(name):
                name, start = name[lead.end() :], start + lead.end()
                if words is _HOSTED and self._is_sitting(name):
                    return "", start, end
        last = name.rsplit(" ", 1)
        called = self._is_called(name)
        if last[-1].lower() in self.numbered and not called and len(last) > 1 and self.heads.search(last[0]):
            name, end = last[0], end - len(last[-1]) - 1
        return name, start, end

    def _is_sitting(self, name: str) -> bool:
        """Say whether a name is of no more than a sitting: 'Bilateral Meeting'."""
        first, _, last = name.rpartition(" ")
        return last.lower() in self.numbered and not self.heads.search(first) and not _TASK.search(name)

    def _is_called(self, name: str) -> bool:
        """Say whether a 'meeting' at the end belongs to the name ('ministerial meeting')."""
        return any(f" {name.lower()}".endswith(" " + phrase) for phrase in (*self.loose, *self.alone))

    def _is_body(self, name: str, *, told: bool) -> bool:
        """Say whether the words name a standing body; `told` that they number or date its session."""
        words, proper, head = name.split(), _proper(name), name.lower()
        if told:
            numbered = any(head == phrase or head.endswith(" " + phrase) for phrase in self.numbered)
            return not numbered or (len(words) > 1 and (proper > 1 or head in self.numbered))
        plain = _TASK.split(name)[0]  # 'consultations on Arms Control' are of no standing body
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


def _number_in(name: str) -> int | None:
    found = _NUMBER_IN_NAME.match(name)
    return int(found[1]) if found else None


def _roman(figures: str) -> int:
    values = [{"X": 10, "V": 5, "I": 1}[figure] for figure in figures]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _any(phrases: Iterable[str]) -> str:
    """Return the expression of any of `phrases`, the longest first."""
    return "|".join(sorted((re.escape(fold(phrase)) for phrase in phrases), key=len, reverse=True)) or "(?!)"


def counted_within(after: str) -> bool:
    """Say whether the words after an ordinal let it count from some year on ('the first since 2009')."""
    return bool(_COUNTED.match(after))


def without_states(body: BodyName, text: str, hits: Iterable[Hit]) -> int:
    """Return the end of a body's name without the states whose it is ('the Joint Committee of Peru and Chile')."""
    start = body.end - len(body.name)
    for hit in hits:
        of = _OF.search(text[start : hit.start])
        if start < hit.start < body.end and hit.sort is Sort.STATE and of:
            return start + of.start()
    return body.end


def _keeps_edition(word: str, rest: str) -> bool:
    """'Ministerial Conference', 'annual ministerial meeting' are names, 'annual India-Japan Summit' has one within."""
    kept = word.strip().lower() in {"annual", "ministerial"}
    return kept and (word[:1].isupper() or not rest[:1].isupper())


def _proper(name: str) -> int:
    return sum(word[:1].isupper() or word.isdecimal() for word in name.split())


def acronym(name: str) -> str:
    """Return the initials of a body's or agreement's capitalised head words: 'Joint Working Group on …' gives JWG."""
    head = re.split(r" (?:on|for|between) ", name)[0]
    return "".join(word[0] for word in head.split() if word[:1].isupper())
