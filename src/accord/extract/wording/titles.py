"""The names of projects and exercises: what a common noun only announces, a proper name beside it says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from accord.ontology.frames import Words

_WORD = r"[A-Z0-9](?:[\w’'.&–-]*\w)?"
_LINK = r"(?:of|for|on|the|and|&)"
_NAME = rf"{_WORD}(?: (?:{_LINK} )*{_WORD})*(?: \([A-Z]\w+\))?"
"""'Build Back Better World (B3W)', 'Partnership for Global Infrastructure and Investment'."""

_PLAIN = rf"{_WORD}(?: {_WORD}){{0,4}}"
"""'Eager Lion 16': the name of an exercise, which states and days may follow."""

_OPEN = r"[\"“‘']?(?:[Tt]he )?"
_GAP = 60
"""Code points between a common noun and the colon after which its name stands."""


@dataclass(frozen=True, slots=True)
class TitleWords:
    """How a text gives the name of a project or exercise.

    `behind`: 'a project called …', 'an initiative: …'; `beside`: 'the initiative Build Back Better World', 'a road, the
    Pan Link Highway'; `on`: what goes on with a name, 'Initiative on Critical Technologies (iCET)', 'Eager Lion 16'.
    `heads` are the nouns that names hold, `acts` those that only a name follows ('exercise Varuna 2023'), with the
    name: 'an exercise titled Varuna', 'the exercise (Varuna 2023)'.
    """

    behind: re.Pattern[str]
    beside: re.Pattern[str]
    on: re.Pattern[str]
    heads: re.Pattern[str]
    acts: re.Pattern[str]
    drill: re.Pattern[str]
    days: frozenset[str]

    @classmethod
    def of(cls, words: Words) -> TitleWords:
        """Compile the lists `called`, `title_heads` and `named_acts`."""
        called, heads, acts = ("|".join(words[name]) for name in ("called", "title_heads", "named_acts"))
        return cls(
            re.compile(rf"^(?:[^.;:]{{0,{_GAP}}}:|,? (?:{called})) {_OPEN}(?P<name>{_NAME})"),
            re.compile(rf"^(?: |, (?:the )?)[\"“‘']?(?P<name>{_NAME})"),
            re.compile(
                rf"^(?: (?:on|for|to|of) (?:the )?{_WORD}(?: (?:{_LINK} )*{_WORD})*)?"
                r"(?: \([A-Z]*[a-z]?[A-Z]\w*\))?(?: (?:\d{1,2}|(?:19|20)\d\d)\b)?"
            ),
            re.compile(rf"\b(?:{heads})\b"),
            re.compile(rf"\b(?:{acts})$"),
            re.compile(rf"\b(?:{acts})(?:,? (?:{called}))?(?: |,? ?[(\"“‘'] ?| [\"“‘'])+(?P<name>{_PLAIN})"),
            frozenset({*words["month"], *words["weekday"]}),
        )

    def name(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Return where the full name of what is called by `text[start:end]` stands, else the same place."""
        drill = self.drill.search(text, start)
        if drill and drill.start() < end and not self._is_day(drill["name"].split()[0]):
            return drill.span("name")
        if self._is_name(text[start:end]):
            more = self.on.match(text[end:])
            return start, end + (more.end() if more else 0)
        for pattern in (self.behind, self.beside):
            found = pattern.match(text[end:])
            if found and found[0][0] == " " and self.acts.search(text[start:end]):
                return start, end + found.end("name")
            if found and (self.heads.search(found["name"]) or "(" in found["name"]):
                return end + found.start("name"), end + found.end("name")
        return start, end

    def _is_day(self, word: str) -> bool:
        """'Exercise Oct. 25', 'exercise Friday': when it is, and no name."""
        bare = word.rstrip(".").lower()
        return len(bare) > 2 and any(day.startswith(bare) for day in self.days)

    def _is_name(self, phrase: str) -> bool:
        last = phrase.split()[-1]
        return last[:1].isupper() and (last != phrase or self.heads.match(last) is not None)
