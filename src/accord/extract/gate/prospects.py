"""What the patterns that a text's words let through need besides: further words, and somebody who can act.

Most sentences that hold a trigger tell of nothing between states: 'the bank will raise its rates' has nobody to act,
'the talks go on' nobody who talks. That is seen without a parse, from each pattern's own needs. Like the gate of
the triggers it may let through what tells of no event, and keeps out only what cannot tell of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from accord.extract.gate.inflection import Inflections
from accord.extract.gate.needed_words import groups_of, needed_words
from accord.extract.gate.pairs_in_sight import Named, View, are_several, led_to, paired
from accord.extract.gate.triggers import Found
from accord.extract.match.actor_map import MADE
from accord.extract.match.argument_sorts import PEOPLE
from accord.extract.match.barring import bars_all
from accord.extract.match.built import sells
from accord.extract.names.actors import Part
from accord.extract.wording.bodies import BodyGrammar
from accord.model.claims import Kind
from accord.ontology.frames import KindEntry, Pattern, Words

_OWN_SITTING = re.compile(
    r"\b(?:its|their) (?:\d+(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd)) (?:[a-z]+ )?(?:session|meeting|sitting)\b"
)
"""'During its 29th session': the sitting of a body named before."""

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_HAD = frozenset({"had", "was", "were"})
"""By these too a session is said to have been held: 'we had another session of the commission'."""


_Groups = tuple[frozenset[str], ...]


def _of_makers(pattern: Pattern, named: Named) -> bool:
    """'Ordered eight Swedish-built jets' names who sells them beside who buys."""
    return sells(pattern) and MADE.search(named.text) is not None


@dataclass(frozen=True)
class Prospects:
    """The further words of which each pattern, by its rule, needs one of each group.

    `teams` are words for those who travel for a state, `dates` words of time, `convening` by rule the words with
    which one of `bodies` is said to sit; `builders` are corporations that act for their state where they build.
    """

    groups: Mapping[str, _Groups]
    teams: frozenset[str]
    dates: frozenset[str]
    convening: Mapping[str, frozenset[str]]
    bodies: BodyGrammar
    builders: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        kinds: Iterable[KindEntry],
        words: Words,
        instruments: Iterable[str],
        inflections: Inflections,
        bodies: BodyGrammar,
    ) -> Prospects:
        """Gather the words from the needs of all patterns; `instruments` are the words for agreements."""
        needed = needed_words(words, instruments, inflections)
        patterns = [pattern for kind in kinds for pattern in kind.patterns]
        groups = {pattern.rule: tuple(groups_of(pattern, needed, inflections, words)) for pattern in patterns}
        dates = inflections.all_forms(words["periods"]) | set(words["month"])
        convening = {
            pattern.rule: inflections.all_forms([*pattern.support, *pattern.verbs, *words["sit"]]) | _HAD
            for pattern in patterns
            if "body" in pattern.needs
        }
        teams = inflections.all_forms([*words["teams"], *words["in_talks"]])
        return cls(groups, teams, dates, convening, bodies, frozenset(words["state_builders"]))

    @property
    def words(self) -> frozenset[str]:
        """All words that the automaton of the triggers must look for besides."""
        needed = (group for groups in self.groups.values() for group in groups)
        return self.teams.union(self.dates, *self.convening.values(), *needed)

    def any(self, found: Found, named: Named, view: View) -> bool:
        """Say whether one of the patterns found in a sentence can tell of an event of two parties."""
        return any(
            "sheet" not in pattern.needs
            and all(not group.isdisjoint(found.words) for group in self.groups[pattern.rule])
            and not bars_all(pattern, named.text)
            and ("dated" not in pattern.needs or self._dated(found.words, named.text))
            and self._acted(pattern, found.words, named)
            and (_of_makers(pattern, named) or (led_to(pattern, named) and paired(pattern, named, view)))
            and ("body" not in pattern.needs or self._sits(pattern, found.words, named.text))
            for pattern in found.patterns
        )

    def _sits(self, pattern: Pattern, words: Set[str], text: str) -> bool:
        """Say whether a standing body is named, and one that is numbered or said to be convened."""
        bodies = self.bodies.find(text)
        convened = pattern.kind is not Kind.SESSION or not self.convening[pattern.rule].isdisjoint(words)
        convened = convened or _OWN_SITTING.search(text) is not None
        return bool(bodies) and (convened or any(body.ordinal or body.edition for body in bodies))

    def _dated(self, words: Set[str], text: str) -> bool:
        return not self.dates.isdisjoint(words) or _YEAR.search(text) is not None

    def _acted(self, pattern: Pattern, words: Set[str], named: Named) -> bool:
        """Say whether there is somebody of the sort that the pattern wants."""
        needs, parts = set(pattern.needs), {actor.part for actor in named.actors}
        builds = any((actor.name or "").lower() in self.builders for actor in named.actors)
        if needs & {"agent", "state"} and not parts - (
            {Part.NAMED} if "state" in needs and not builds else set()
        ):
            return False
        if needs & {"person", "envoy"} and not parts & PEOPLE and self.teams.isdisjoint(words):
            return False
        if "by-two" in needs and not are_several(named):
            return False
        if ("traveller" in needs and not parts & PEOPLE) or ("site" in needs and Part.NAMED not in parts):
            return False
        roles = {role for relation, role in (pattern.args or {}).items() if relation in pattern.require}
        return not pattern.require or bool(named.actors or named.hits) or "agreement" in roles
