"""Which of a report's own parties an act of the news can have, where what stands around it tells of fewer or others."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.gatherings import TALKS
from accord.extract.match.doers import subjects
from accord.extract.match.done_to import objects
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

_PAIR = 2
_NEAR = 1
"""Paragraphs before the act's own in which those who are named last are those of whom it goes on to speak."""


def narrowed(topic: Sequence[str], event: Draft, match: Match, scene: Scene) -> tuple[str, ...]:
    """Return those of `topic` that `event` of a news report can have, or the others of whom its passage speaks."""
    if scene.official or scene.discourse.fixed:
        return tuple(topic)
    if event.kind is Kind.SIGNING:
        return () if _is_with_own_firm(event, match, scene) else _of_pair(topic, event, scene)
    if event.kind not in TALKS or len(event.parties) != 1:
        return tuple(topic)
    if _has_lenders_told(match, scene):
        return ()
    if len(topic) > _PAIR and (teller := _teller(topic, event, match, scene)):
        return (*event.parties, teller)
    return _spoken_of_last(topic, event, scene)


def _is_with_own_firm(event: Draft, match: Match, scene: Scene) -> bool:
    """'The army signed a contract to pay Ostoil Corp of its own land': nobody else buys or sells."""
    after = scene.actors.within(
        frozenset(token.i for token in match.trigger.subtree if token.i > match.trigger.i)
    )
    firms = [actor for actor in after if actor.name in scene.reader.companies]
    return bool(firms) and all(set(actor.parties) <= event.codes for actor in firms)


def _has_lenders_told(match: Match, scene: Scene) -> bool:
    """'The Chadian talks resume when Lee will ask banks for time': with them, and not with whom the news is about."""
    words, noun = scene.reader.ontology.words, match.trigger
    lenders = {*words["banks"], *words["creditors"]}
    if any(a.relation in {"with", "between", "obj"} and a.actors for a in match.arguments):
        return False
    return noun.pos_ == "NOUN" and any(
        token.tag_ == "NNS"
        and token.lemma_.lower() in lenders
        and (
            token.dep_ in {"dobj", "dative"}
            or (token.dep_ == "pobj" and token.head.lower_ in {"with", "from"})
        )
        and not any(child.lower_ == "central" for child in token.lefts)
        for token in noun.doc
    )


def _of_pair(topic: Sequence[str], event: Draft, scene: Scene) -> tuple[str, ...]:
    """'The Chadian-Peruvian pact, signed in May', in news of three: it is of the two whom its sentence names."""
    here = {code for actor in scene.line.actors for code in actor.parties} & set(topic)
    if len(topic) > _PAIR and len(here) == _PAIR and event.codes <= here:
        return tuple(code for code in topic if code in here)
    return _without_members(topic, event, scene)


def _without_members(topic: Sequence[str], event: Draft, scene: Scene) -> tuple[str, ...]:
    """'Chad refused to sign the group's pact', told by Mali's minister: Mali does not sign with it."""
    ontology = scene.reader.ontology
    states = {code for code in topic if code in ontology.state_codes}
    members = {member for code in topic if code not in states for member in ontology.party(code).members}
    if not event.parties or not event.codes <= ontology.state_codes:
        return tuple(topic)
    return tuple(code for code in topic if code in event.codes or code not in states & members)


def _teller(topic: Sequence[str], event: Draft, match: Match, scene: Scene) -> str | None:
    """'Lee said that Diaz told him on the telephone': of three whom the report is about, he who tells it was there.

    So is whom somebody told something at the talks.
    """
    words = scene.reader.ontology.words
    telling = (token for token in match.trigger.ancestors if token.lemma_.lower() in words["speech"])
    told = [
        code
        for verb in telling
        for somebody in (*objects(verb), *subjects(verb, words))
        for actor in scene.actors.within(region(somebody))
        if actor.part is Part.PERSON
        for code in scene.discourse.resolve(actor)
    ]
    return next((code for code in told if code in topic and code not in event.codes), None)


def _spoken_of_last(topic: Sequence[str], event: Draft, scene: Scene) -> tuple[str, ...]:
    """'Lee and Diaz will agree. Their ministers' part in the talks': in those of the two named last before."""
    if not (event.definite and event.nominal):
        return tuple(topic)
    known, here = scene.reader.ontology.state_codes, scene.parsed.sentence
    near = [
        {code for actor in line.actors for code in actor.parties if code in known}
        for line in scene.lines
        if line.sentence.span.end <= here.span.start and here.paragraph - line.sentence.paragraph <= _NEAR
    ]
    last = next((codes for codes in reversed(near) if len(codes) > 1), set())
    strange = len(last) == _PAIR and event.codes < last and last & set(topic) == event.codes
    return tuple(sorted(last)) if strange else tuple(topic)
