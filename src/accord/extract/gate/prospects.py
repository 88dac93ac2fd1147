"""What the patterns that a text's words let through need besides: further words, and somebody who can act.

Most sentences that hold a trigger tell of nothing between states: 'the bank will raise its rates' has nobody to act,
'the talks go on' nobody who talks. That is seen without a parse, from each pattern's own needs. Like the gate of
the triggers it may let through what tells of no event, and keeps out only what cannot tell of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from accord.extract.gate.inflection import Inflections
from accord.extract.gate.triggers import Found
from accord.extract.gatherings import TALKS
from accord.extract.match.acting import MADE
from accord.extract.match.barring import bars_all
from accord.extract.match.built import sells
from accord.extract.match.roles import PEOPLE
from accord.extract.match.tenses import WILL
from accord.extract.match.ways import BRINGING
from accord.extract.names.actors import Actor, Part
from accord.extract.names.antecedents import PLURAL
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.wording.bodies import BodyGrammar
from accord.extract.wording.instruments import type_codes
from accord.model.claims import Kind
from accord.ontology.frames import KindEntry, Pattern, Words

_OWN_SITTING = re.compile(
    r"\b(?:its|their) (?:\d+(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd)) (?:[a-z]+ )?(?:session|meeting|sitting)\b"
)
"""'During its 29th session': the sitting of a body named before."""

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_PERIODS = ("year", "month", "week", "today", "yesterday", "decade")
_TALKED = ("discuss", "talk", "confer")
_CONTENT = ("talk", "meeting", "negotiation", "consultation")
_HAD = frozenset({"had", "was", "were"})
"""By these too a session is said to have been held: 'we had another session of the commission'."""

_ANAPHORS = frozenset({Part.COLLECTIVE, Part.WE, Part.PRONOUN})
_LEADING = frozenset({"with", "between", "among", "from", "for", "of", "at", "in", "into", "against"})
"""Relations that a text names by a word which stands before whom it leads to."""

_NEAR = 90
_IN = re.compile(r"\bin (?:(?!(?:of|for|with|by|from|at|on|to|that|which) )[\w.'-]+,? ){0,8}$", re.IGNORECASE)
_PLAIN = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.COMMITMENT, Kind.EXERCISE})
"""Kinds whose parties are none but those who act in the sentence, and those of the report's subject."""

_Groups = tuple[frozenset[str], ...]


def _of_makers(pattern: Pattern, named: Named) -> bool:
    """'Ordered eight Swedish-built jets' names who sells them beside who buys."""
    return sells(pattern) and MADE.search(named.text) is not None


@dataclass(frozen=True, slots=True)
class View:
    """What a report has let be known before a sentence of it.

    `home` is whom it speaks for; `group` are those whom 'they' are; `topic` says that they are the report's subject,
    `firm` that its issuer or title names them, `fixed` that it is about two throughout.
    """

    home: str | None
    group: frozenset[str]
    topic: bool = False
    firm: bool = False
    fixed: bool = False

    def lends(self, kind: Kind) -> bool:
        """Say whether the group may be the parties of an act of this kind that does not name them."""
        loose = self.topic and not self.firm
        most = 0 if loose and kind is Kind.TRANSFER else 3 if loose else len(self.group)
        return 1 < len(self.group) <= most


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named in a sentence, with its shadow text."""

    text: str
    hits: Sequence[Hit]
    actors: Sequence[Actor]


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
        needed = _needed(words, instruments, inflections)
        patterns = [pattern for kind in kinds for pattern in kind.patterns]
        groups = {pattern.rule: tuple(_groups(pattern, needed, inflections)) for pattern in patterns}
        dates = inflections.all_forms(_PERIODS) | set(words["month"])
        convening = {
            pattern.rule: inflections.all_forms([*pattern.support, *pattern.verbs, *words["sit"]]) | _HAD
            for pattern in patterns
            if "body" in pattern.needs
        }
        teams = inflections.all_forms([*words["teams"], *_CONTENT])
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
            and (_of_makers(pattern, named) or (_led_to(pattern, named) and _paired(pattern, named, view)))
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
        if "by-two" in needs and not _are_several(named):
            return False
        if ("traveller" in needs and not parts & PEOPLE) or ("site" in needs and Part.NAMED not in parts):
            return False
        roles = {role for relation, role in (pattern.args or {}).items() if relation in pattern.require}
        return not pattern.require or bool(named.actors or named.hits) or "agreement" in roles


def _are_several(named: Named) -> bool:
    """'Chad and Mali', 'both sides', 'the ministers': perhaps two, who do it together."""
    parties = {hit.party for hit in named.hits if hit.party}
    parties |= {code for actor in named.actors for code in actor.parties}
    return len(parties) > 1 or any(actor.part is not Part.PARTY for actor in named.actors)


def _led_to(pattern: Pattern, named: Named) -> bool:
    """Say whether somebody stands behind a preposition where the pattern wants somebody there ('between', 'with').

    For an abode ('in Oslo') nothing but what describes it stands between.
    """
    if "abode" in pattern.needs:
        abodes = [actor.start for actor in named.actors if actor.part is Part.PARTY]
        abodes += [hit.start for hit in named.hits if hit.sort is Sort.PLACE and hit.party]
        return any(_IN.search(named.text, max(0, start - _NEAR), start) for start in abodes)
    roles = {(pattern.args or {}).get(relation) for relation in pattern.require}
    if not roles or "agreement" in roles or not _LEADING.issuperset(pattern.require):
        return True
    text = f" {named.text.lower()} "
    found = [at for word in pattern.require if (at := text.find(f" {word} ")) >= 0]
    joined = not found or " join" in text  # beside a comma, or 'joined Chad to build'
    return joined or any(actor.end > min(found) for actor in named.actors)


def _needed(
    words: Words, instruments: Iterable[str], inflections: Inflections
) -> Mapping[str, frozenset[str]]:
    """Return the words of which a pattern with a certain need wants one."""
    titles = [max(phrase.split(), key=len) for phrase in instruments]
    efforts = inflections.all_forms(words["joint_effort"])
    return {
        "outcome": inflections.all_forms(words["outcomes"]),
        "will": WILL | {"would", "are to", "going to"},
        "ahead": WILL | {"to", "would"},
        "own-deed": WILL | {"would"},
        "together": frozenset({"together", "jointly"}),
        "available": frozenset({"available"}),
        "here": frozenset({"here"}),
        "homeward": frozenset({"home", "back"}),
        "off": frozenset({"off", "out", "bound"}),
        "down": frozenset({"down"}),
        "in-on": frozenset({"in", "by", "off", "over"}),
        "delivered": inflections.all_forms(BRINGING),
        "acquired": inflections.all_forms(words["acquired_by"]),
        "aid-agency": frozenset(words["aid_agencies"]),
        "sum": inflections.all_forms([*words["money"], *words["currency"]]),
        "mission": inflections.all_forms(words["missions"]),
        "paid": inflections.all_forms(words["paying"]) | {*words["funded"]},
        "relief-load": inflections.all_forms(words["relief_load"]),
        "state-owned": frozenset(words["state_owned"]),
        "forces": inflections.all_forms(words["forces"]),
        "stay": inflections.all_forms(words["tie_visit"]),
        "mutual": efforts | set(words["mutual"]),
        "agreement": inflections.all_forms([*titles, "relation", "tie"]),
        "chamber": inflections.all_forms(words["chambers"]),
        "signed": inflections.all_forms(type_codes(words["signed_papers"])),
        "effective": frozenset(words["effective"]),
        "to-chamber": inflections.all_forms(words["chambers"]),
        "in-force": frozenset({"since", "from"}),
        "from-day": frozenset({"from", "since", "as"}),
        "pronoun": frozenset({"it", "they", "this", "these", "both"}),
    }


def _groups(
    pattern: Pattern, needed: Mapping[str, frozenset[str]], inflections: Inflections
) -> Iterable[frozenset[str]]:
    yield from (needed[need] for need in pattern.needs if need in needed)
    if pattern.kind is Kind.SIGNING and "recalled" not in pattern.needs:
        yield needed["agreement"] | needed["signed"] if "sign" in pattern.verbs else needed["agreement"]
    if pattern.purpose:
        yield inflections.all_forms([*pattern.purpose, *_TALKED])


def _paired(pattern: Pattern, named: Named, view: View) -> bool:
    """Say whether two parties can be found as far as the pattern looks for them."""
    plain = pattern.kind in _PLAIN and pattern.fill != "sheet"
    if plain and not {"ends", "abroad"} & set(pattern.needs):
        parties = {code for actor in named.actors for code in actor.parties}
    else:
        parties = {hit.party for hit in named.hits if hit.party} | ({view.home} if view.home else set())
        parties |= {code for actor in named.actors for code in actor.parties}
    if len(parties) + sum(_stands_for(actor, pattern, view) for actor in named.actors) > 1:
        return True
    if pattern.kind in {Kind.SIGNING, Kind.AGREEMENT_CHANGE} or "body" in pattern.needs:
        return True  # agreements and bodies have parties of their own
    if "known" in pattern.needs:
        return True  # and so have exercises known by name
    if pattern.kind in TALKS and any(hit.sort is Sort.ORGANISATION for hit in named.hits):
        return True  # an organisation's members may be those who met
    if pattern.kind is Kind.TRANSFER and _is_at_home(pattern, named, view, parties):
        return True  # what an embassy gives, or is handed over by those who tell of it
    if pattern.fill == "before":
        return len(view.group) > 1
    if pattern.fill != "topic" or not view.lends(pattern.kind):
        return False
    return bool(parties & view.group) or any(actor.part in _ANAPHORS for actor in named.actors)


_MISSION = re.compile(
    r"\b(?:embassy|ambassador|high commission(?:er)?|consulate|envoy|was|were|been)\b", re.IGNORECASE
)
"""Who serves abroad, and what makes a passive: by these a gift may have an end that its sentence does not name."""


def _is_at_home(pattern: Pattern, named: Named, view: View, parties: Set[str]) -> bool:
    """Say whether the report's own state may be the other end of a gift of which one is named."""
    given = "recipient" in (pattern.args or {}).values() and "supplier" in (pattern.args or {}).values()
    near = {hit.party for hit in named.hits if hit.party} | {view.home}  # a post names its state, too
    return given and bool(parties and near - parties - {None}) and _MISSION.search(named.text) is not None


def _stands_for(actor: Actor, pattern: Pattern, view: View) -> int:
    """How many parties somebody may stand for who is named by none."""
    if actor.parties:
        return 0
    known = len(view.group) > 1
    if actor.part is Part.COLLECTIVE or (actor.part is Part.PRONOUN and actor.name in PLURAL):
        return 2 if known else 0
    if actor.part in {Part.WE, Part.PRONOUN}:
        return 2 if known else 1
    if actor.part is Part.YOU:
        return 1
    return int(pattern.kind in TALKS or view.fixed)
