"""Office-holders named by their surname alone, as headlines and wire services name them: 'Putin met Erdogan'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import date

from accord.extract.names.lexicon import Hit
from accord.extract.names.person import Person
from accord.extract.names.surname_forms import Holders, surname, surnames
from accord.ontology.frames import Words
from accord.ontology.schema import Holder

SHORT = 3
"""Surnames of so many letters are words or given names too often."""

_WORD = re.compile(r"(?<![\w.'-])(?<![A-Z]\. )[A-ZÀ-Þ][\w-]+(?![\w-])")
_LEADER = r"([A-ZÀ-Þ][a-zà-þ]\w*)"
_PAIR = re.compile(
    rf"(?<![\w-]){_LEADER} ?[-–—] ?{_LEADER}"
    r"(?= (?:[a-z-]+ ){0,2}(?:[Ss]ummits?|[Mm]eetings?|[Tt]alks|[Cc]all)\b)"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUARTERS = ((2, 1), (6, 1), (11, 1))
"""Days of a year, month and day, on one of which whoever was in office in that year was."""

_BEFORE = re.compile(r"(?:[A-ZÀ-Þ][\w.-]*|\b(?:al|el|bin|van|von|de|da|di)) $")
_AFTER = re.compile(r" (?!Jr\b)[A-ZÀ-Þ][a-zà-þ]\w*")


def find_surnames(
    text: str,
    hits: Sequence[Hit],
    people: Sequence[Person],
    holders: Holders,
    words: Words,
    *,
    day: date | None,
) -> tuple[Person, ...]:
    """Return the leading office-holders of `day` whose surnames stand alone and are those of nobody else."""
    if day is None:
        return ()
    known = [match for match in _WORD.finditer(text) if match[0] in holders]
    if not known:
        return ()
    verbs = frozenset(words["not_names"])
    taken = [(h.start, h.end) for h in hits] + [(p.start, p.end) for p in people]
    found = []
    for match in known:
        free = not any(start < match.end() and match.start() < end for start, end in taken)
        if free and _alone(text, match, verbs) and (holder := leader(match[0], holders, words, day)):
            found.append(Person(match.start(), match.end(), match[0], None, (holder.party,)))
    return tuple(found)


def find_pairs(text: str, holders: Holders, words: Words, *, day: date | None) -> tuple[Person, ...]:
    """'The 1972 Nixon-Brezhnev summit': two leaders of the year that the sentence names, else of `day`."""
    found: list[Person] = []
    for match in _PAIR.finditer(text):
        years = [int(year) for year in _YEAR.findall(text)]
        days = [date(year, *rest) for year in years[:1] for rest in _QUARTERS] or ([day] if day else [])
        first, second = (
            next(filter(None, (_head_of_state(name, holders, words, d) for d in days)), None)
            for name in match.groups()
        )
        if first and second and first.party != second.party:
            found += [
                Person(*match.span(group), match[group], None, (holder.party,))
                for group, holder in ((1, first), (2, second))
            ]
    return tuple(found)


def without_namesakes(people: Sequence[tuple[Person, ...]]) -> list[tuple[Person, ...]]:
    """'Mr. Lee', after 'Finance Minister Ann Lee of Chad', is hers, and no known Lee's of another state."""
    introduced = {
        surname(who.name): who.parties
        for line in people
        for who in line
        if who.name and who.post and who.parties and " " in who.name
    }
    return [tuple(_introduced(who, introduced) for who in line) for line in people]


def _introduced(who: Person, introduced: Mapping[str, tuple[str, ...]]) -> Person:
    parties = introduced.get(who.name or "")
    known = who.post is None and who.parties and parties and not set(parties) & set(who.parties)
    return replace(who, parties=parties) if known and parties else who


def _alone(text: str, match: re.Match[str], verbs: Set[str]) -> bool:
    """A capitalised word beside it would be the rest of somebody else's name, but for one that begins a sentence.

    In a headline `verbs` are capitalised too ('Putin Meets Lee').
    """
    after = _AFTER.match(text, match.end())
    if after and after[0].strip() not in verbs:
        return False
    before = _BEFORE.search(text, 0, match.start())
    return before is None or before.start() == 0 or before[0].strip() in verbs


def leader(word: str, holders: Holders, words: Words, day: date) -> Holder | None:
    """The one holder of a leading post with this surname on that day; None where several parties have one."""
    if word.lower() in {*words["not_surname"], *words["month"], *words["weekday"]}:
        return None
    held = [h for h in holders.get(word, ()) if h.held(day) and _is_surname(word, h, words)]
    leading = [h for h in held if _head(h.post) in words["leading_post"]]
    return leading[0] if leading and len({h.party for h in held}) == 1 else None


def _head(post: str) -> str:
    return re.split(r" (?:of|for) |,", post)[0].lower()


def _head_of_state(word: str, holders: Holders, words: Words, day: date) -> Holder | None:
    """The one head of a state or government with this surname on that day, whoever else has it."""
    held = [h for h in holders.get(word, ()) if h.held(day) and _is_surname(word, h, words)]
    heads = [h for h in held if _head(h.post) in words["head_post"]]
    return heads[0] if len({h.party for h in heads}) == 1 else None


def _is_surname(word: str, holder: Holder, words: Words) -> bool:
    """The last word of a name, or the first where the family's name comes first ('Xi Jinping')."""
    if holder.party in words["family_first"]:
        return word == holder.name.split()[0]
    return len(word) > SHORT and word in surnames(holder)
