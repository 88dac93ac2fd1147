"""The grammar of offices and of the names beside them, as regular expressions built from the ontology's words.

'Deputy Foreign Minister', 'Director General of Israel's Ministry of Defense', 'President of Ukraine' are
offices; 'Maj Gen' and 'Lt. Gen.' are ranks; a name is a run of capitalised words with its particles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import daachorse

from accord.extract.names.sought import Sought
from accord.extract.parsing.shadow import fold
from accord.ontology.schema import PostWord, Rank

_UPPER = "A-ZÀ-ÖØ-ÞĀ-Ž"
_INITIALS = r"(?:[ZSCKGDT]h|Y[aeu]|Ts|Md|Mohd|Muhd|Moh|Abd|Wm|Ma)\."
"""'Zh.', 'Kh.', 'Yu.': initials of names written in other alphabets, and given names cut short ('Md.')."""
_JOINED = rf"[{_UPPER}][a-z]{{0,2}}\.[{_UPPER}][\w\-]*\w"
"""An initial that stands right before a name ('D.Tsogtbaatar')."""
_WORD = rf"[{_UPPER}]'[{_UPPER}][\w\-]*\w|[{_UPPER}][\w\-]*\w(?:'(?!s\b)[a-z][\w\-]+)?"
_CAPITAL = rf"(?:{_JOINED}|{_INITIALS}|{_WORD}|[A-Z]\.(?:[A-Z]\.)*|[A-Z]\b)"
_PARTICLE = r"(?:al-|el-|bin|ibn|al|el|de|del|della|da|dos|di|du|van der|van|von der|von|den|ter|zu|le|la)"
NAME = rf"(?:(?<!\w){_PARTICLE}[ -]?)?{_CAPITAL}(?:,? Jr\.|(?: {_PARTICLE})?[ ]?(?:(?<=-)|(?<= )){_CAPITAL}){{0,4}}"
"""A person's name: capitalised words, initials and particles; five words at most."""

_NAME = re.compile(NAME)
_NAME_END = re.compile(rf"({NAME})$")


_INITIAL = re.compile(rf"[{_UPPER}]\.")
_SHORT = 3
_NAMES_TOO = frozenset({"Said"})
"""Verbs of headlines that are names too: 'Ali Said, the envoy'."""
_FIRST_TOO = frozenset({"To", "An", "So", "No", "He", "Do", "Said"})
"""Words that begin names too: 'Minister To Van Hai', 'Prime Minister Said Musa'."""
_NUMERALS = frozenset({"II", "III", "IV", "VI"})
_GOVERNING = frozenset({Rank.HEAD_OF_STATE, Rank.HEAD_OF_GOVERNMENT, Rank.MINISTER})


@dataclass(frozen=True, slots=True)
class Offices:
    """Compiled expressions; `acting` finds the heads that act for a state, `nouns` all that can be an office's.

    `heads` maps a lower-case head noun to its word, `proper` an office to its state.
    `envoy` are the offices of those who are sent to another state, `serving` of those who serve another office,
    `bodies` institutions in the plural, `royal` what the members of a ruling house are, `peers` the words for
    counterparts, `called` those that go by what they are, `states` the codes of states; `between` is what may stand
    between a state and an office, `leads` what stands between a name and the office that explains it; `ranking` are
    words before a state and one of its offices; `bearing` follows a name that a building, road or prize bears;
    `given` are known first names.
    """

    post: Sought
    rank: Sought
    heads: dict[str, PostWord]
    proper: dict[str, str]
    not_names: frozenset[str]
    never_names: frozenset[str]
    envoy: re.Pattern[str]
    serving: re.Pattern[str]
    between: re.Pattern[str]
    leads: re.Pattern[str]
    ranking: frozenset[str]
    styled: re.Pattern[str]
    houses: re.Pattern[str]
    bearing: re.Pattern[str]
    acting: re.Pattern[str]
    nouns: daachorse.CharwiseDoubleArrayAhoCorasick
    fields: frozenset[str]

    def named_in(self, text: str) -> bool:
        """Say whether an office can stand in `text`: quicker than to look for one in vain."""
        lower = text.lower()
        return any(
            not (lower[start - 1 : start].isalnum() or lower[end : end + 1].strip("es").isalnum())
            for start, end, _ in self.nouns.find_overlapping(lower)
        )

    def is_field(self, name: str) -> bool:
        """Say whether what stands where a name might is more of the office: 'Secretary for Economic Development'."""
        return all(word.lower() in self.fields for word in re.findall(r"\w+", name))

    def has_field(self, name: str) -> bool:
        """Say whether a field stands in what may be a name: 'Minister of Trade, Regional Integration and Customs'."""
        return any(word.lower() in self.fields for word in re.findall(r"\w+", name))

    bodies: frozenset[str]
    family_first: frozenset[str]
    given: frozenset[str]
    strange: dict[str, re.Pattern[str]]
    royal: frozenset[str]
    peers: frozenset[str]
    called: dict[str, re.Pattern[str]]
    states: frozenset[str]

    def is_strange(self, post: str, party: str | None) -> bool:
        """Say whether `party` has no such office, so that who holds it acts for another: a 'king' for a republic."""
        words = self.strange.get(party or "")
        return words is not None and words.search(post) is not None

    def party_of(self, post: str) -> str | None:
        """Return the party that an office's name alone implies, as 'Chancellor of the Exchequer' does."""
        return self.proper.get(fold(post).lower())

    def acts(self, post: str) -> bool:
        """Say whether someone in this post acts for a state or organisation."""
        lower = fold(post).lower()
        if lower in self.proper:
            return True
        return self.acting.search(lower) is not None

    def is_plural(self, post: str) -> bool:
        """Say whether the office's noun is a plural; the words of office have both 'minister' and 'ministers'."""
        head = re.split(r" (?:of|for|to) ", post.lower())[0]
        noun = head.split()[-1]
        known = self.heads.keys() & {head, noun}
        if noun in self.bodies:
            return True  # 'the regional governments'
        return (
            noun.endswith("s") and not noun.endswith("ss") and (not known or singular_of(noun) in self.heads)
        )

    def governs(self, post: str) -> bool:
        """Say whether someone in this post leads a state or a ministry, and is called by it with no state named."""
        lower = fold(post).lower()
        found = [word for head, word in self.heads.items() if head in lower and _whole(head).search(lower)]
        return any(word.acts and word.rank in _GOVERNING for word in found)

    def name_at(self, text: str, start: int) -> re.Match[str] | None:
        """Return the person's name that begins at `start`, cut before words that begin no name's part, or None.

        'Prime Minister' after an office is another office.
        """
        match = _NAME.match(text, start)
        office = self.post.match(text, start)
        if match is None or (office and (" " in office[0] or office[0].lower() in self.never_names)):
            return None
        words = match[0].split(" ")
        kept: list[str] = []
        for word in words:
            bare = word.strip(".,'")
            if kept and bare in _NUMERALS:
                kept.append(word)  # 'King Abdullah II', but not 'Minister of Finance II Ann Lee'
                continue
            too = bool(kept) and bare in _NAMES_TOO and text[match.end() : match.end() + 1] in {",", ")"}
            if kept and _INITIAL.fullmatch(word):
                kept.append(word)  # the 'A.' of 'Ann A. Lee' is no article
                continue
            verb = bare in self.not_names or (len(bare) > _SHORT and bare.title() in self.not_names)
            surname = not kept and bare in _FIRST_TOO and len(words) > 1 and words[1] not in self.not_names
            if verb and not too and not surname:
                break  # 'SAYS' of a headline in capitals too
            kept.append(word)
        if not kept or len(" ".join(kept)) < 2:
            return None
        return _NAME.match(text, start, start + len(" ".join(kept)))

    def name_before(self, text: str, end: int) -> re.Match[str] | None:
        """Return the person's name that ends at `end`, or None."""
        match = _NAME_END.search(text[max(0, end - 60) : end])
        if match is None:
            return None
        start = max(0, end - 60) + match.start()
        words = match[0].split(" ")
        while words and words[0].strip(".,'") in self.not_names:
            start += len(words.pop(0)) + 1
        return _NAME.match(text, start, end) if words else None


@cache
def _whole(head: str) -> re.Pattern[str]:
    """The head of an office as a word of its own."""
    return re.compile(rf"\b{re.escape(head)}\b")


def singular_of(plural: str) -> str:
    """'Ministers' are each a 'Minister', 'secretaries' a 'secretary'; `plural` ends in an s."""
    return plural[:-3] + "y" if plural.endswith("ies") else plural[:-1]
