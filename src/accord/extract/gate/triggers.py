"""The gate before the parse: whether the words that some pattern needs stand in a text at all.

It knows no list of its own: it is made of the patterns, in all the forms in which a text may write their
words, so that a new pattern widens it by itself. What it lets through may still hold no event; what it
keeps out cannot.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import daachorse

from accord.extract.gate.inflection import Inflections
from accord.extract.match.objects import DESIGNATION
from accord.model.claims import Kind
from accord.ontology.frames import KindEntry, Pattern

_WORDLESS = frozenset(
    {
        "subj",
        "obj",
        "by",
        "poss",
        "mod",
        "via",
        "involving",
        "to",
        "asker",
        "thanked",
        "helping",
        "linking",
        "site",
    }
)
"""Relations that a text need not name by a word; 'gave Chad aid' has no 'to'."""


class Reach(IntEnum):
    """How far the patterns whose words stand in a sentence may look for a second party."""

    NONE = 0  # no pattern's words stand there
    SENTENCE = 1
    REPORT = 2


@dataclass(frozen=True, slots=True)
class _Need:
    """What one pattern needs besides its trigger, of each group one word, and how far it looks for parties.

    `leading` are the words that lead to who acts, for which others may stand in a parse ('help Chad build').
    """

    pattern: Pattern
    groups: tuple[frozenset[str], ...]
    leading: frozenset[str]
    reach: Reach

    def fits(self, words: set[str]) -> bool:
        return not any(group.isdisjoint(words) for group in self.groups)

    def met(self, words: set[str]) -> bool:
        return self.fits(words) and not (self.leading and self.leading.isdisjoint(words))


@dataclass(frozen=True, slots=True)
class Found:
    """The patterns whose words stand in a sentence, how far the widest of them looks, and all the words looked for.

    `rules` are those of the patterns that a parse may find there, whatever leads to who acts; None where nothing is
    known of a sentence.
    """

    reach: Reach
    patterns: tuple[Pattern, ...] = ()
    words: frozenset[str] = frozenset()
    rules: frozenset[str] | None = None

    def admits(self, pattern: Pattern) -> bool:
        """Say whether the words that `pattern` cannot do without stand in the sentence."""
        return self.rules is None or pattern.rule in self.rules


ANYTHING = Found(Reach.REPORT)
"""What is taken to stand in a sentence where nothing can be foreseen."""


class Triggers:
    """The words of all patterns in one automaton; build it once and use it for every text."""

    def __init__(
        self, kinds: Sequence[KindEntry], inflections: Inflections, more: Iterable[str] = ()
    ) -> None:
        """Gather the forms of the words that the patterns of `kinds` need; `more` are sought beside them."""
        self._needs: dict[str, list[_Need]] = {}
        grouped: set[str] = set()
        for pattern in (pattern for kind in kinds for pattern in kind.patterns):
            groups = tuple(_groups(pattern, inflections))
            need = _Need(pattern, groups, _leading(pattern, inflections), _reach(pattern))
            words = (*pattern.verbs, *pattern.nouns)
            if "*" in words:  # any verb, known by what stands beside it
                words = pattern.modifiers or pattern.objects
            for form in inflections.all_forms(words):
                self._needs.setdefault(form, []).append(need)
            grouped.update(*need.groups, need.leading)
        self._words = sorted({*self._needs, *grouped, *more})
        # whether it must begin where a word does, as one with an apostrophe at its head ('we'll') never does; and
        # whether it may go on: one with a hyphen may have any ending, since the model has no rules for it,
        # and behind '$' stands a number
        self._edges = [
            (word, word[0].isalnum(), "-" in word or not word[-1].isalnum()) for word in self._words
        ]
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._words)

    @property
    def words(self) -> frozenset[str]:
        """All words that are looked for, in all their forms."""
        return frozenset(self._words)

    def reach(self, text: str) -> Reach:
        """Return the widest reach of the patterns of which `text` has a trigger and the words needed beside it."""
        return self.look(text).reach

    def look(self, text: str) -> Found:
        """Return the patterns of which `text` has a trigger and the words needed beside it."""
        words = self._found(text.lower())
        if DESIGNATION.search(text):
            words.add("designation")
        told = {id(need): need for word in words for need in self._needs.get(word, ())}
        fitting = [need for need in told.values() if need.fits(words)]
        met = [need for need in fitting if need.met(words)]
        reach = max((need.reach for need in met), default=Reach.NONE)
        rules = frozenset(need.pattern.rule for need in fitting)
        return Found(reach, tuple(need.pattern for need in met), frozenset(words), rules)

    def _found(self, text: str) -> set[str]:
        """Return the words that stand whole in `text`, the parts of one with a hyphen too."""
        padded = f" {text} "
        return {
            word
            for start, end, index in self._automaton.find_overlapping(text)
            for word, begins, goes_on in (self._edges[index],)
            if not ((begins and padded[start].isalnum()) or (not goes_on and padded[end + 1].isalnum()))
        }


def _groups(pattern: Pattern, inflections: Inflections) -> Iterable[frozenset[str]]:
    """Yield the groups of which a text must have a word: the pattern's objects, modifiers, verbs of support."""
    adjective = "task" in pattern.needs  # 'is committed to' has no object
    if pattern.objects and not adjective and not any(word.startswith("@") for word in pattern.objects):
        yield inflections.all_forms(pattern.objects)
    if pattern.modifiers:
        yield frozenset(pattern.modifiers)
    if "governed" in pattern.needs:
        yield inflections.all_forms(pattern.support)


def _leading(pattern: Pattern, inflections: Inflections) -> frozenset[str]:
    """The words of which one leads to who acts; none where it may be told without."""
    if not pattern.require or _WORDLESS & set(pattern.require):
        return frozenset()
    companions = (
        inflections.all_forms(["join", "help"]) if pattern.verbs and "with" in pattern.require else ()
    )
    return frozenset(pattern.require).union(companions)


def _reach(pattern: Pattern) -> Reach:
    """A body or an agreement can bring parties of its own, and so look as far as the report's topic does."""
    recalled = (
        pattern.kind is Kind.SIGNING and pattern.verbs
    )  # 'the accord reached in Oslo' is of all that it binds
    far = (
        pattern.fill in {"topic", "before", "told"}
        or {"body", "agreement", "dated"} & set(pattern.needs)
        or recalled
    )
    return Reach.REPORT if far else Reach.SENTENCE
