"""Members that act at their organisation's session: as a sentence says, or as the report lets them speak of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.names.actors import Actor, Part
from accord.extract.report.lines import Line
from accord.extract.scene import Scene
from accord.ontology.schema import Ontology, PartyKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNSURE = frozenset({Part.ADJECTIVE, Part.NAMED, Part.COLLECTIVE, Part.WE, Part.PRONOUN})
_VOICES = frozenset({Part.PERSON, Part.OFFICE})
_THERE = re.compile(
    r"\b(?:[Ss]aid|[Ss]poke|[Ss]peaking|[Tt]old|[Uu]rged|[Aa]ppealed|[Aa]ddress(?:ed|ing)|[Aa]ttend(?:s|ed|ing)?|[Aa]rriv(?:ed|ing)"
    r"|[Ee]ntering|[Ll]eaving|[Rr]eporters)\b"
    r"(?: (?!would|will|that|he|she|it)[\w,]+){0,2}?(?: (?:at|after|before|during|for|following|to|in))?"
    r" (?:the|an?|its|their|this|today's|yesterday's) (?:[\w'.-]+ ){0,4}?"
    r"(?:[Mm]eeting|[Cc]onference|[Ss]ession|[Tt]alks|[Ss]ummit)\b(?<!news conference)(?<!press conference)"
    r"|\b(?:[Cc]onference|OPEC|[Cc]ouncil|[Cc]ommittee) (?:president|chairman)\b"
)
"""By what words somebody is told to be at a session of which he speaks."""
_ROW = re.compile(r"(?:(?:,|,? and) (?:the )?(?:[A-Z][a-z]+ )?[A-Z][a-z]+)+")
"""The others of a row of states."""
_FIRST = re.compile(r",? (?:(?:has|have|had|is|are|was|were|also|strongly|firmly|still) )*(\w+)")
"""What a state is said to do."""
_ROLES = frozenset({"role", "delegation", "delegate", "proposal", "plan", "position", "team", "minister"})
_SETTINGS = frozenset({"at", "after", "before", "during", "in", "following", "to"})
_GATHERED = frozenset({"meeting", "conference", "session", "summit", "talk", "council"})
_OPENING = 3
"""So many of a report's lines, its title among them, tell what it is about."""
FEW = 4
"""So many member states may speak in a report; where there are more, only those of the paragraph act for sure."""


def is_member(code: str, owner: str, ontology: Ontology) -> bool:
    """Say whether a state is or was a member of an organisation; any may be where the members are not listed."""
    members = ontology.party(owner).members
    return not members or code in members or f"{owner}:{code}" in ontology.words["former_members"]


def members_acting(owner: str, scene: Scene, *, ahead: bool = False) -> list[tuple[str, Line]]:
    """Return the members that do something in the sentence itself ('…, when Peru will press for new credits').

    Who only says that one is `ahead` does nothing at it, though the organisation sits as its members.
    """
    doc, ontology = scene.parsed.doc, scene.reader.ontology
    sit = not ahead and _sits_among(owner, scene)
    only_tell = frozenset() if sit else {*ontology.words["forecasting"]}
    if not sit and (ahead or owner not in ontology.words["policy_bodies"]):
        only_tell = {*only_tell, *ontology.words["speech"]}
    acting = [
        token
        for token in doc
        if token.dep_ == "nsubj" and (token.head.lemma_.lower() not in only_tell or _speaks_there(token.head))
    ]
    subjects = frozenset(one.i for token in acting for one in _with_row(token))
    codes = [c for a in scene.actors.within(subjects) if a.part not in _UNSURE for c in a.parties]
    states = [c for c in codes if c != owner and ontology.party(c).kind is PartyKind.STATE]
    return [(code, scene.line) for code in states if is_member(code, owner, ontology)]


def _with_row(subject: Token) -> list[Token]:
    """'Peru and Chad failed', 'Peru and the main seller, Chad', 'Peru's role will be to help': all who do it."""
    row = [subject, *subject.conjuncts]
    named = [child for one in row for child in one.children if child.dep_ == "appos"]
    owners = [c for c in subject.children if c.dep_ == "poss"] if subject.lemma_.lower() in _ROLES else []
    return [*row, *named, *owners]


def members_heard(owner: str, scene: Scene) -> list[tuple[str, Line]]:
    """Return the members that speak of their organisation's session, in a report that is about the organisation.

    'The yen rose ahead of the Group of Seven's meeting, dealers said': a minister quoted on the yen is not there.
    """
    about = scene.official or any(owner in line.parties for line in scene.lines[:_OPENING])
    return _voices(owner, scene) if about else []


def _voices(owner: str, scene: Scene) -> list[tuple[str, Line]]:
    """Return the members whose officials the report lets act, those of the paragraph where there are many."""
    found = members_speaking(owner, scene)
    here, members = scene.line.sentence.paragraph, scene.reader.ontology.party(owner).members
    if not _sits_among(owner, scene):  # who tells of it in the same breath is there only as its doer
        found = {code: line for code, line in found.items() if line.sentence != scene.line.sentence}
        if owner not in scene.reader.ontology.words["policy_bodies"]:
            there = {code: line for code, line in found.items() if _is_there(line)}
            return list(there.items()) if len(there) <= FEW and members else []
    if not found:  # 'Peru opposes a cut': the report's own subject
        matter = {code for actor in scene.actors.actors for code in actor.parties}  # what is talked about
        named = [code for code in scene.discourse.topic if code in set(members) - matter]
        return [(code, scene.line) for code in named[:2]]
    near = {code: line for code, line in found.items() if abs(line.sentence.paragraph - here) < 2}
    chosen = found if len(found) <= FEW else near
    return list(chosen.items()) if len(chosen) <= FEW else []


def _sits_among(owner: str, scene: Scene) -> bool:
    """'EC farm ministers', whose members' words in a report of their council are said there."""
    return scene.official or owner in scene.reader.ontology.words["councils"]


def _speaks_there(verb: Token) -> bool:
    """'Told the conference', 'said after the meeting': the words are spoken there."""
    things = [child for child in verb.children if child.dep_ in {"dobj", "dative"}]
    settings = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in _SETTINGS]
    things += [
        deep for one in settings for deep in one.subtree if deep.dep_ == "pobj"
    ]  # 'in a speech to the session'
    return any(thing.lemma_.lower() in _GATHERED for thing in things)


def _is_there(line: Line) -> bool:
    """'Speaking after the meeting', 'told the conference', 'the OPEC president': who tells it takes part."""
    return _THERE.search(line.shadow.text) is not None


def _takes_side(actor: Actor, line: Line, scene: Scene) -> bool:
    """'Chad and Mali have opposed the plan', 'backed by Chad', in a report of their council."""
    if actor.part is not Part.PARTY:
        return False
    text, sides = line.shadow.text, scene.reader.ontology.words["taking_sides"]
    row = _ROW.match(text, actor.end)
    verb = _FIRST.match(text, row.end() if row else actor.end)
    return verb is not None and verb[1].lower() in sides


def members_speaking(owner: str, scene: Scene) -> dict[str, Line]:
    """Return the members with an official in the report, each with the line nearest to the session's."""
    here, found = scene.line.sentence.paragraph, dict[str, Line]()
    sitting = owner in scene.reader.ontology.words["councils"] and not scene.official
    for line in sorted(scene.lines, key=lambda one: abs(one.sentence.paragraph - here)):
        for actor in line.actors:
            heard = actor.part in _VOICES or (sitting and _takes_side(actor, line, scene))
            for code in actor.parties if heard else ():
                state = scene.reader.ontology.party(code).kind is PartyKind.STATE
                if state and is_member(code, owner, scene.reader.ontology):
                    found.setdefault(code, line)
    return found
