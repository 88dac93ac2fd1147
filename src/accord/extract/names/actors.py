"""An actor as a sentence names it, and the words by which actors without a name are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from accord.extract.names.sought import Sought

_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNTED = re.compile(rf"\b(?:the|all) ({'|'.join(_COUNTS)})\b", re.IGNORECASE)


def count_told(words: str) -> int | None:
    """Return how many 'the three presidents', 'all five countries' are; None where no number above two is told."""
    found = _COUNTED.match(words)
    return _COUNTS[found[1].lower()] if found else None


class Part(StrEnum):
    """What sort of actor a mention is; it decides what may be made of it."""

    PARTY = "party"  # a state, organisation, people or capital
    ADJECTIVE = "adjective"  # 'Israeli', 'U.S.' before a noun
    PERSON = "person"
    OFFICE = "office"  # an office-holder without a name
    NAMED = "named"  # a company, ministry, force
    COLLECTIVE = "collective"  # 'both sides'
    WE = "we"
    YOU = "you"  # the other of two who speak to each other
    PRONOUN = "pronoun"  # 'they', 'he'


def _counted_phrases(words: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """'Both armies', 'the three presidents', 'all five countries'."""
    for both in ("both", "the two"):
        yield from (f"{both} {noun}" for noun in words["paired_institutions"])
    for count in _COUNTS:
        yield from (f"{who} {count} {noun}" for who in ("the", "all") for noun in words["counted_together"])


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor at `[start, end)` of the shadow text; `parties` is empty where only the context can tell."""

    start: int
    end: int
    part: Part
    parties: tuple[str, ...]
    name: str | None = None
    post: str | None = None
    plural: bool = False
    """Several people: an office of several, 'the two leaders'; 'both countries' are one collective of states."""


@dataclass(frozen=True, slots=True)
class ActorWords:
    """The words by which actors without a name are known, compiled from the ontology's lists."""

    collective: Sought
    people: re.Pattern[str]
    institution: re.Pattern[str]
    ship: Sought
    flags: Mapping[str, str]
    region: re.Pattern[str]
    groups: Mapping[str, str]
    treaty: re.Pattern[str]
    pact: re.Pattern[str]
    matter: re.Pattern[str]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]], portfolios: Sequence[str] = ()) -> ActorWords:
        """Compile the lists `collective`, `institution`, `ship_prefixes` and the rest.

        `portfolios` are what ministries are for, in two words and more ('public security').
        """
        phrases = [*words["collective"], *_counted_phrases(words)]
        collective = "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
        people = "|".join(map(re.escape, words["collective_people"]))
        done = "|".join(words["done_by_two"])
        kinds = "|".join(sorted(map(re.escape, words["institution"]), key=len, reverse=True))
        long = "|".join(re.escape(p) for p in sorted(portfolios, key=len, reverse=True) if " " in p) or "(?!)"
        one = rf"(?:(?i:{long})\b|[A-Z]\w+)"
        task = rf"(?: (?:of (?:the )?|(?<!Bank )for (?:the )?|for ){one}(?:(?:,| and|, and| &| of) {one})*)?"
        name = rf"(?:[A-Z][\w&\-]+ ){{0,4}}(?:{kinds})(?:s\b|\b){task}"
        flags = dict(prefix.split(":") for prefix in words["ship_prefixes"])
        groups = dict(entry.split(":") for entry in words["regional_leaders"])
        # the governments of Peru and Chile are told by name, the leaders of unions are others
        several = r"(?:our|their|these|those|both|all|the (?:two|three|four|five|six|seven))\b"
        of_named = rf"(?! of (?:the )?(?-i:[A-Z])|(?<=s) of (?!{several}))"
        return cls(
            Sought.of(
                re.compile(rf"\b(?:{collective}|the two(?= (?:{done})\b))\b{of_named}", re.IGNORECASE),
                [*phrases, "the two"],
            ),
            re.compile(rf"\b(?:{people})$", re.IGNORECASE),
            re.compile(rf"\b{name}"),
            Sought.of(re.compile(rf"\b({'|'.join(flags)}) [A-Z][a-z]+(?: [A-Z][a-z]+)?"), flags),
            flags,
            re.compile(
                rf"\b({'|'.join(groups)}) (?:[Ff]oreign (?:[Aa]ffairs )?|[Dd]efen[cs]e )?"
                r"(?:(?:[Ll]eaders|[Mm]inisters)\b|(?:[Ll]eader|[Mm]inister)(?='s (?:[Mm]eeting|[Ss]ummit)\b))"
                r"(?! (?!(?:Summit|Meeting|Conference)\b)[A-Z])"
            ),
            groups,
            re.compile(rf"\b(?:{'|'.join(map(re.escape, words['called_by_town']))})s? of $", re.IGNORECASE),
            re.compile(
                rf" (?:\w+ )?(?:{'|'.join(map(re.escape, words['called_by_town']))})\b", re.IGNORECASE
            ),
            re.compile(rf" (?:{'|'.join(map(re.escape, words['matters_of_organisation']))})\b"),
        )
