"""Days that a treaty spells out: 'this fourteenth day of May, one thousand nine hundred and ninety-five'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

_CENTURY = 100


@dataclass(frozen=True, slots=True)
class SpelledDays:
    """The words for numbers, each with its value, and the pattern of a day written with them."""

    numbers: Mapping[str, int]
    months: tuple[str, ...]
    day: re.Pattern[str]

    @classmethod
    def of(cls, lists: Mapping[str, Sequence[str]]) -> SpelledDays:
        """Compile the lists `spelled_number` (one to nineteen), `spelled_tens`, their ordinals and the months."""
        numbers = {
            word: value * step
            for name, step in (("number", 1), ("ordinal", 1), ("tens", 10), ("tenth", 10))
            for value, word in enumerate(lists[f"spelled_{name}"], 1)
        }
        ordinals = "|".join([*lists["spelled_ordinal"], *lists["spelled_tenth"]])
        tens = "|".join(lists["spelled_tens"])
        words = "|".join([*numbers, "hundred", "thousand", "and"])
        months = tuple(lists["calendar"])
        pattern = (
            rf"\b(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|(?:(?:{tens})[- ]?)?(?:{ordinals}))(?: ?\(\d+\w*\))?(?: day)?,?"
            rf"(?: of(?: the month of)?)? (?P<month>{'|'.join(months)}),?"
            r"(?: (?:of|in)? ?the year(?: of (?:our|the) lord)?)?,? "
            rf"(?P<year>\d{{4}}\b|(?:{words})\b(?:[-, ]+(?:{words})\b)*)"
        )
        return cls(numbers, months, re.compile(pattern, re.IGNORECASE))

    def find(self, text: str) -> Iterator[tuple[date, int, int]]:
        """Yield each day of `text` that is spelled out, with the offsets at which it stands."""
        for match in self.day.finditer(text):
            figures = match["day"][0].isdigit() and match["year"].isdigit()
            if figures and "year" not in text[match.start() : match.start("year")].lower():
                continue
            month = 1 + [m.lower() for m in self.months].index(match["month"].lower())
            try:
                day = date(self._value(match["year"]), month, self._value(match["day"]))
            except ValueError:
                continue
            yield day, match.start(), match.end()

    def _value(self, words: str) -> int:
        """'Nineteen hundred and ninety-five', 'two thousand and seventeen', '12th'."""
        if words[0].isdigit():
            return int(re.match(r"\d+", words)[0])  # type: ignore[index]
        total = part = 0
        for word in re.findall(r"[a-z]+", words.lower()):
            if word == "thousand":
                total, part = total + part * 1000, 0
            elif word == "hundred":
                part *= _CENTURY
            else:
                part += self.numbers.get(word, 0)
        return total + part
