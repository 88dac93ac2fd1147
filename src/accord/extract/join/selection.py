"""Which of the events that one sentence tells are kept: one for each word, and none told as another's content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.gatherings import TALKS
from accord.extract.match.arguments import relations
from accord.extract.match.matching import Match
from accord.extract.match.phrases import named_after
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_FRAMES = frozenset({"part", "framework", "frame", "course", "context", "auspex", "auspice"})
_STEPS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_AT = frozenset({"in", "at", "during"})
_CONTENT_OF_TALKS = frozenset({"meeting/discuss", "meeting/exchange-views", "meeting/negotiate"})


def highest(told: Iterable[tuple[Draft, Match]], words: Words) -> list[tuple[Draft, Match]]:
    """Of the events that one word tells keep the first, which is of the highest kind."""
    kept: dict[int, tuple[Draft, Match]] = {}
    for event, match in told:
        first = kept.setdefault(event.anchor, (event, match))[0]
        if event.kind in _STEPS and first.kind in _STEPS and len(first.parties) < 2 <= len(event.parties):
            kept[event.anchor] = (event, match)  # 'the accord came to an end': no two came to it
    bodies = {event.anchor: event for event, _ in kept.values() if event.kind is Kind.SESSION and event.body}
    for event, match in kept.values():
        session = _session_of(match, bodies, words) if event.kind is Kind.MEETING else None
        if session and not _is_beside(event, match, session, words):
            session.absorb(event)
            kept = {anchor: one for anchor, one in kept.items() if anchor != event.anchor}
    return _without_purposes(_without_hosting(_without_own_bodies(list(kept.values()))))


_HOSTING = "visit/host-guest"


def _without_hosting(told: list[tuple[Draft, Match]]) -> list[tuple[Draft, Match]]:
    """'Hosted the leaders of Chad and Mali at the second summit': only the summit (codebook, ruling 21)."""
    talks = {match.trigger.i: event for event, match in told if event.kind in TALKS}
    kept: list[tuple[Draft, Match]] = []
    for event, match in told:
        links = (
            [c for c in match.trigger.children if c.lower_ in {"at", "for"}] if event.rule == _HOSTING else []
        )
        held = next((talks[t.i] for link in links for t in link.children if t.i in talks), None)
        if held is None:
            kept.append((event, match))
            continue
        for code, party in event.parties.items():
            held.parties.setdefault(code, party)
        for name, said in event.participants.items():
            sits = replace(said, value=replace(said.value, role="participant"))
            held.participants.setdefault(name, sits)
    return kept


def _without_own_bodies(told: list[tuple[Draft, Match]]) -> list[tuple[Draft, Match]]:
    """'The fourth session of the commission, which took place in May': the commission sat in it, and not beside it."""
    sittings = {
        match.trigger.i: event for event, match in told if event.kind is Kind.SESSION and event.nominal
    }
    for event, match in told:
        outer = sittings.get(_sits_in(match.trigger) or -1) if event.kind is Kind.SESSION else None
        if outer and event.when and (outer.when is None or outer.when.span.start < event.when.span.start):
            outer.when = event.when  # 'left today for the session of the commission, scheduled for 13 May'
    return [
        (event, match)
        for event, match in told
        if not (event.kind is Kind.SESSION and event.nominal and _sits_in(match.trigger) in sittings)
    ]


def _sits_in(body: Token) -> int | None:
    return body.head.head.i if body.dep_ == "pobj" and body.head.lower_ == "of" else None


def _is_beside(meeting: Draft, match: Match, session: Draft, words: Words) -> bool:
    """'In Rome for the NATO summit, Lee met Minister Diaz': those two met, and no summit of theirs."""
    apart = any(a.relation in {"obj", "with"} and a.actors for a in match.arguments)
    owners = session.codes - {*words["state_codes"]}
    if any(
        relation in _AT and head.i == session.anchor for relation, head in relations(match.trigger, words)
    ):
        return False  # 'spoke with allies in a summit of theirs'
    return apart and len(meeting.codes) == 2 and not owners & meeting.codes and bool(owners)


def _without_purposes(told: list[tuple[Draft, Match]]) -> list[tuple[Draft, Match]]:
    """'Met for talks', 'will meet for a summit': the talks for which the same parties meet are that meeting."""
    meetings = {event.anchor: event for event, match in told if _is_verb_of_talks(event, match)}
    kept: list[tuple[Draft, Match]] = []
    for event, match in told:
        outer = meetings.get(_verb_above(match.trigger.head).i) if _is_for(match.trigger) else None
        named = {code: party for code, party in event.parties.items() if party.rule != "party/topic"}
        if outer and event.kind is Kind.MEETING and (named.keys() <= outer.codes or event.bare):
            event.parties = named if len(outer.parties) > 1 else event.parties
            outer.absorb(event)
        else:
            kept.append((event, match))
    return kept


def _verb_above(link: Token) -> Token:
    """'Met in Lima, the capital of Peru, for talks': the verb, whichever of the names the parse hangs 'for' on."""
    above = link.head
    while above.pos_ in {"NOUN", "PROPN", "ADP"} and above.head != above:
        above = above.head
    return above


def _is_verb_of_talks(event: Draft, match: Match) -> bool:
    return event.kind is Kind.MEETING and match.trigger.pos_ == "VERB"


def _is_for(trigger: Token) -> bool:
    return trigger.dep_ == "pobj" and trigger.head.lower_ == "for"


def _session_of(match: Match, bodies: Mapping[int, Draft], words: Words) -> Draft | None:
    """'The committee met', 'they met for the third summit': the session of which a verb of meeting speaks."""
    heads = [a.head.i for a in match.arguments if a.relation in {"subj", "via"}]
    heads += [
        i
        for relation, head in relations(match.trigger, words)
        if match.pattern.rule not in _CONTENT_OF_TALKS or head.head.head == match.trigger
        for i in _setting(relation, head)
    ]  # 'discussed their plans for the summit': not at it
    if match.pattern.rule == "meeting/summit":  # 'the climate conference (COP30)'
        heads += [child.i for child in match.trigger.children if child.dep_ == "appos"]
    if (
        match.pattern.rule == "meeting/meet"
    ):  # 'met with their partners, Peru and Chile, for their third summit'
        heads += [t.i for t in match.trigger.subtree if t.dep_ == "pobj" and t.head.lower_ == "for"]
        heads += [thing.i for thing in _opened(match.trigger, words)]
    if match.pattern.rule in _CONTENT_OF_TALKS:  # 'held a dialogue to discuss …'
        above = match.trigger.head if match.trigger.dep_ in {"advcl", "xcomp", "conj", "acl"} else None
        heads += [above.i, *(child.i for child in above.children)] if above is not None else []
    return next((bodies[i] for i in heads if i in bodies), None)


def _opened(meeting: Token, words: Words) -> list[Token]:
    """'Met in Lima to open the third dialogue': what they met to hold."""
    aims = [verb for verb in meeting.rights if verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VB"]
    held = [verb for verb in aims if verb.lemma_ in words["convene"]]
    return [thing for verb in held for thing in verb.rights if thing.dep_ == "dobj"]


def _setting(relation: str, head: Token) -> list[int]:
    """What somebody meets for or at; 'as part of', 'within the framework of' a session are at it too."""
    if relation in {"for", "at", "in"} and head.lemma_.lower() not in _FRAMES:
        inner = (
            named_after(head, "in") if head.lower_ == "time" else []
        )  # 'for the third time in their committee'
        return [head.i, *(deep.i for deep in inner)]
    if relation not in {"as", "in", "within", "under"} or head.lemma_.lower() not in _FRAMES:
        return []
    return [deep.i for thing in named_after(head, "of") for deep in thing.subtree]
