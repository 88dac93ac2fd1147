"""An organisation's own council, conference or summit, whose parties are the members that act there (ruling 17)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.gatherings import TALKS
from accord.extract.match.doers import bare_forms
from accord.extract.match.matching import Argument, Match
from accord.extract.match.no_talks import is_forum, is_looked_to
from accord.extract.names.actors import Actor, Part
from accord.extract.report.lines import Line
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.ontology.schema import Ontology, PartyKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_OWNING = frozenset({"mod", "of", "poss", "subj", "by", "via"})
_LOOSE = frozenset({"party/topic", "party/place", "party/clause"})
_OWN = frozenset({Part.PARTY, Part.NAMED})
_UNSURE = frozenset({Part.ADJECTIVE, Part.NAMED, Part.COLLECTIVE, Part.WE, Part.PRONOUN})
_VOICES = frozenset({Part.PERSON, Part.OFFICE})
_ROUNDS = frozenset({"talk", "negotiation", "discussion"})
"""'The GATT talks' are held under it; it sits in its meetings."""
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
_LATELY = 45
"""Days after which a session is only recalled."""
_OPENING = 3
"""So many of a report's lines, its title among them, tell what it is about."""
FEW = 4
"""So many member states may speak in a report; where there are more, only those of the paragraph act for sure."""


def fill_members(event: Draft, match: Match, scene: Scene) -> None:
    """Add the member state that hosts an organisation's own session, and the members whose officials speak of it."""
    owners = _owners(event, match, scene)
    if not owners:
        return
    if _is_only_forum(owners, match, scene):
        event.parties = {code: event.parties[code] for code in owners}
        return
    for code in _by_the_way(event, owners, scene):
        del event.parties[code]
    acting = len(event.parties)
    if not is_looked_to(match.trigger) and (host := _host(event, owners, scene)) is not None and event.place:
        event.parties.setdefault(host, Stated(host, event.place.span, "party/host"))
    if (
        event.kind is Kind.MEETING
        and (owners[0] in scene.reader.ontology.words["sits_itself"] or _is_regular(match.trigger, scene))
        and match.trigger.lemma_.lower() not in _ROUNDS
    ):
        event.kind = Kind.SESSION
        event.body = event.body or _named(owners[0], scene)
        event.definite = event.definite or _is_its_next(match.trigger)
    if acting > 1:
        return
    around = event.place.value.country if event.place and _at_seat(event, owners, scene) else None
    heard = [] if _is_recalled(event, match, scene) else _speakers(owners[0], scene)
    ahead = _is_foreseen(event, match, scene)
    for code, line in _doers(owners[0], scene, ahead=ahead) or heard:
        if code == around and line == scene.line:
            continue  # 'met in Brussels' names the seat
        event.parties.setdefault(code, Stated(code, line.sentence.span, "party/member"))


def _is_recalled(event: Draft, match: Match, scene: Scene) -> bool:
    """'At its previous meeting', 'would meet in June': who speaks of one long past or to come is no party of it."""
    if scene.official:
        return False
    if event.modality.value is not Modality.OCCURRED:
        return _is_foreseen(event, match, scene)
    earlier = scene.reader.ontology.words["earlier_one"]
    if any(child.lower_ in earlier for child in match.trigger.lefts):
        return True
    when, day = event.when, scene.page.day
    return when is not None and day is not None and (day - when.value.last).days > _LATELY


def _is_foreseen(event: Draft, match: Match, scene: Scene) -> bool:
    """'Would meet in June', 'wants a meeting', 'no meeting is due': whoever says it is at none that is fixed."""
    if scene.official or event.modality.value is Modality.OCCURRED:
        return False
    hedged = any(child.lower_ in {"would", "could", "may", "might"} for child in match.trigger.children)
    return hedged or event.modality.value is not Modality.SCHEDULED


_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)")


def _is_regular(noun: Token, scene: Scene) -> bool:
    """'Their 29th meeting', 'the annual summit' of an organisation's heads: one of a row (codebook, ruling 23)."""
    if noun.lemma_.lower() not in {"summit", "meeting", "session"}:
        return False
    ordinals = {"annual", *scene.reader.ontology.words["ordinals"]} - {"first", "second"}
    return any(child.lower_ in ordinals or _NUMBER.fullmatch(child.lower_) for child in noun.lefts)


def _is_its_next(noun: Token) -> bool:
    """'After the OPEC meeting': the one that is spoken of, if nothing but its owner tells it from others."""
    told = [
        child
        for child in noun.children
        if child.dep_ in {"amod", "nummod", "npadvmod", "relcl", "acl", "poss"}
    ]
    return not told and any(child.lower_ in {"the", "this"} for child in noun.lefts)


def is_member(code: str, owner: str, ontology: Ontology) -> bool:
    """Say whether a state is or was a member of an organisation; any may be where the members are not listed."""
    members = ontology.party(owner).members
    return not members or code in members or f"{owner}:{code}" in ontology.words["former_members"]


def _owners(event: Draft, match: Match, scene: Scene) -> list[str]:
    """The organisations whose own gathering is told, with none but members beside them."""
    ontology = scene.reader.ontology
    groups = [c for c in event.parties if ontology.party(c).kind is PartyKind.ORGANISATION]
    if event.kind not in TALKS or not groups or (len(groups) > 1 and event.kind is Kind.MEETING):
        return []
    states = event.codes - {*groups, *_by_the_way(event, groups, scene)}
    if not all(any(is_member(code, group, ontology) for group in groups) for code in states):
        return []
    owners = [
        group
        for group in groups
        if event.parties[group].rule == "party/body"
        or any(_gathers(a, group, scene) for a in match.arguments)
    ]
    return owners if len(owners) == len(groups) else []


def _by_the_way(event: Draft, groups: list[str], scene: Scene) -> list[str]:
    """States that do not act: where the meeting is, what it talks about, or what else the report is about."""
    ontology = scene.reader.ontology
    loose = [
        code
        for code, said in event.parties.items()
        if code not in groups
        and (
            said.rule in _LOOSE
            or (said.rule == "party/pronoun" and not any(is_member(code, g, ontology) for g in groups))
        )
    ]
    if not loose:
        return []
    around = event.place.value.country if event.place and _at_seat(event, groups, scene) else None
    acting = {code for group in groups for code, _ in _doers(group, scene)}
    acting |= {code for group in groups for code in _speaking(group, scene)}
    return [code for code in loose if code == around or code not in acting]


def _is_only_forum(owners: list[str], match: Match, scene: Scene) -> bool:
    """'The GATT talks', at which somebody wants another to act, of a body that anybody may belong to."""
    ontology = scene.reader.ontology
    open_to_all = not any(ontology.party(owner).members for owner in owners)
    return open_to_all and is_forum(match.trigger, ontology.words)


def _at_seat(event: Draft, owners: list[str], scene: Scene) -> bool:
    town = event.place.value.name if event.place else None
    return any(f"{owner}:{town}" in scene.reader.ontology.words["seats"] for owner in owners)


def _named(owner: str, scene: Scene) -> Stated[str] | None:
    """The organisation's name as the sentence has it: the body that sits is itself."""
    hit = next((h for h in scene.line.hits if h.party == owner), None)
    if hit is None:
        return None
    span = scene.parsed.shadow.span(hit.start, hit.end)
    return Stated(scene.words(span), span, "body/organisation")


def _gathers(argument: Argument, owner: str, scene: Scene) -> bool:
    """'OPEC', 'EC ministers', 'a meeting of NATO ambassadors', not 'the EU's foreign policy chief', 'a GATT ruling'."""
    own = [actor for actor in argument.actors if owner in actor.parties]
    if argument.relation not in _OWNING or not own:
        return False
    if argument.head.tag_ in {"NNS", "NNPS"}:  # a capitalised plural ('ASEAN Ministers') is its own lemma
        return bool(bare_forms(argument.head) & {*scene.reader.ontology.words["delegates"]})
    named = scene.actors.within(frozenset({argument.head.i}))
    return all(actor.part in _OWN for actor in own) and any(owner in actor.parties for actor in named)


def _host(event: Draft, owners: list[str], scene: Scene) -> str | None:
    """The state in which the session is held, unless the organisation has its seat there."""
    if event.place is None or not event.place.rule.startswith("place/"):
        return None
    country = event.place.value.country
    ontology = scene.reader.ontology
    if country is None or _at_seat(event, owners, scene):
        return None
    state = ontology.party(country).kind is PartyKind.STATE
    return country if state and any(is_member(country, owner, ontology) for owner in owners) else None


def _doers(owner: str, scene: Scene, *, ahead: bool = False) -> list[tuple[str, Line]]:
    """The members that do something in the sentence itself ('…, when Peru will press for new credits').

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


def _speakers(owner: str, scene: Scene) -> list[tuple[str, Line]]:
    """The members that speak of their organisation's session, in a report that is about the organisation.

    'The yen rose ahead of the Group of Seven's meeting, dealers said': a minister quoted on the yen is not there.
    """
    about = scene.official or any(owner in line.parties for line in scene.lines[:_OPENING])
    return _voices(owner, scene) if about else []


def _voices(owner: str, scene: Scene) -> list[tuple[str, Line]]:
    """The members whose officials the report lets act, those of the paragraph where there are many."""
    found = _speaking(owner, scene)
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


def _speaking(owner: str, scene: Scene) -> dict[str, Line]:
    """The members with an official in the report, each with the line nearest to the session's."""
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
