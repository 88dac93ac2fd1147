"""Whether two parties can be found for a pattern in a sentence: who is named, and whom the report lends."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from accord.extract.gatherings import TALKS
from accord.extract.names.actors import Actor, Part
from accord.extract.names.antecedents import PLURAL
from accord.extract.names.lexicon import Hit, Sort
from accord.model.claims import Kind
from accord.ontology.frames import Pattern

_ANAPHORS = frozenset({Part.COLLECTIVE, Part.WE, Part.PRONOUN})
_LEADING = frozenset({"with", "between", "among", "from", "for", "of", "at", "in", "into", "against"})
"""Relations that a text names by a word which stands before whom it leads to."""

_NEAR = 90
_IN = re.compile(
    r"\b(?:in|at|into) (?:(?!(?:of|for|with|by|from|at|on|to|that|which) )[\w.'-]+,? ){0,8}$", re.IGNORECASE
)
_PLAIN = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.COMMITMENT, Kind.EXERCISE})
"""Kinds whose parties are none but those who act in the sentence, and those of the report's subject."""


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


def are_several(named: Named) -> bool:
    """'Chad and Mali', 'both sides', 'the ministers': perhaps two, who do it together."""
    parties = {hit.party for hit in named.hits if hit.party}
    parties |= {code for actor in named.actors for code in actor.parties}
    return len(parties) > 1 or any(actor.part is not Part.PARTY for actor in named.actors)


def led_to(pattern: Pattern, named: Named) -> bool:
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


def paired(pattern: Pattern, named: Named, view: View) -> bool:
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
