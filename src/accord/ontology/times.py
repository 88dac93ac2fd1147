"""Loads the words and patterns of time (`times.toml`); what they resolve to is the extract stage's task."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from accord.ontology.files import Layers
from accord.ontology.sieve import Sieve

FILE = "times.toml"
FORMS = (
    "calendar",
    "weekday",
    "relative",
    "ahead",
    "spread",
    "anaphoric",
    "offset",
    "duration",
    "now",
    "vague",
)
"""What a pattern's words may be; the extract stage knows how each is resolved."""

GAP = r"(?:\s{1,3})"
"""What a space in a pattern stands for; bounded, so that a page of blanks costs no time."""

_SLOT = re.compile(r"\{([a-z][a-z0-9]*(?:\.[a-z]+)?)\}")
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class TimePattern:
    """One way of telling a time; the numbers are defaults where the words themselves do not give them.

    `sign` is +1 or -1 for counted units, `count` the number of units, `direction` -1 for 'last', 0 for
    'this', 1 for 'next'; `through` is the last day counted from the report's, for two days told
    together; `coarse` says that only the year is known.
    """

    id: str
    form: str
    regex: re.Pattern[str]
    sign: int = 1
    count: int | None = None
    unit: str | None = None
    direction: int | None = None
    through: int | None = None
    coarse: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """Words of time by group ('month', 'weekday', 'count' …), and the compiled patterns, in file order.

    The keys of a group are folded to lower case, with single spaces.
    """

    words: Mapping[str, Mapping[str, int | str]]
    patterns: tuple[TimePattern, ...]
    bound: re.Pattern[str]
    sieve: Sieve

    def patterns_in(self, text: str) -> list[TimePattern]:
        """Return the patterns that can match in `text`, in file order."""
        return [self.patterns[number] for number in self.sieve.passing(text)]

    def number(self, group: str, word: str | None) -> int | None:
        """Return the number that `word` stands for in `group`, or None."""
        value = self.words[group].get(" ".join(word.lower().split())) if word else None
        return value if isinstance(value, int) else None

    def names(self, group: str) -> tuple[str, ...]:
        """Return the full name of each number of `group`, which is the longest of its words, in lower case."""
        words = self.words.get(group, {})
        return tuple(max((w for w in words if words[w] == n), key=len) for n in dict.fromkeys(words.values()))

    def unit(self, word: str | None) -> str | None:
        """Return the unit ('day', 'week' …) that `word` stands for, or None."""
        value = self.words["unit"].get(word.lower()) if word else None
        return value if isinstance(value, str) else None


def load_times(layers: Layers) -> TimeWords:
    """Load `times.toml` of all layers; faults are added to `layers.faults` and their patterns left out."""
    cased: set[str] = set()
    words: dict[str, dict[str, int | str]] = {}
    parts: dict[str, str] = {}
    for _, table in layers.toml(FILE):
        cased.update(table.get("cased", []))
        parts.update(table.get("parts", {}))
        for group, entries in table.get("words", {}).items():
            words.setdefault(group, {}).update(entries)
    for group, entries in words.items():
        parts[f"words.{group}"] = _alternatives(entries, group in cased)
    patterns = [_pattern(entry, parts, layers) for entry in layers.entries(FILE, "pattern")]
    bound = _fill(r"(?<!\w)(?P<bound>{words.bound}) {inner}\Z", {"words.bound": "(?!)", "inner": "", **parts})
    folded = {g: MappingProxyType({w.lower(): v for w, v in e.items()}) for g, e in words.items()}
    kept = tuple(pattern for pattern in patterns if pattern)
    sieve = Sieve.of([pattern.regex for pattern in kept])
    return TimeWords(MappingProxyType(folded), kept, re.compile(bound, re.IGNORECASE), sieve)


def _alternatives(entries: Mapping[str, int | str], cased: bool) -> str:
    """Return a regex for any of the words, longest first; cased ones as written or in capitals."""
    longest = sorted(entries, key=len, reverse=True)
    forms = dict.fromkeys(form for word in longest for form in ((word, word.upper()) if cased else (word,)))
    joined = "|".join(re.escape(form).replace(r"\ ", GAP) for form in forms)
    return f"(?-i:{joined})" if cased else f"(?:{joined})"


def _pattern(entry: Mapping[str, Any], parts: Mapping[str, str], layers: Layers) -> TimePattern | None:
    """Return the entry as a compiled pattern; faults are noted and give None."""
    where = f"{FILE} {entry['id']}"
    fields = {name: entry[name] for name in TimePattern.__slots__ if name in entry and name != "regex"}
    unknown = set(entry) - set(TimePattern.__slots__)
    if entry.get("form") not in FORMS:
        layers.faults.add(where, f"'form' must be one of {', '.join(FORMS)}")
    elif unknown:
        layers.faults.add(where, f"has unknown keys {', '.join(sorted(unknown))}")
    else:
        try:
            regex = re.compile(_fill(str(entry.get("regex", "")), parts), re.IGNORECASE)
            return TimePattern(regex=regex, **fields)
        except (re.error, KeyError) as error:
            layers.faults.add(where, f"'regex' is not one: {error}")
    return None


def _fill(regex: str, parts: Mapping[str, str]) -> str:
    """Return `regex` with the parts in braces filled in and its spaces made any white space."""
    filled = regex
    for _ in range(_DEPTH):
        if not _SLOT.search(filled):
            break
        filled = _SLOT.sub(lambda match: f"(?:{parts[match[1]]})", filled)
    return _spaced(filled)


def _spaced(regex: str) -> str:
    """Replace the spaces outside of character classes and look-behinds by `GAP`."""
    pieces: list[str] = []
    inside = behind = 0
    for i, char in enumerate(regex):
        if char == "[" and regex[i - 1] != "\\":
            inside = 1
        elif char == "]" and regex[i - 1] != "\\":
            inside = 0
        if regex.startswith(("(?<!", "(?<="), i):
            behind = 1
        elif char == ")" and behind:
            behind = 0
        blank = char == " " and not inside and not behind
        pieces.append(GAP if blank else char)
    return "".join(pieces)
