"""What a pledge undertakes: the words that tell its task, by which a report that tells it twice is known to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Argument, Match
from accord.extract.match.phrases import named_after, region
from accord.extract.match.tasks import undertakings
from accord.extract.scene import Scene
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SETTINGS = frozenset({"at", "during", "after", "following", "amid", "according"})
_BESIDE = frozenset({"with", "jointly"})
_TELLING = frozenset({"NOUN", "ADJ", "VERB", "PROPN"})


def content_of(pledge: Token) -> frozenset[int]:
    """Return the tokens of what is pledged, without what is pledged beside it ('agreed to … and vowed to …')."""
    beside = {
        t.i
        for child in pledge.children
        if child.dep_ == "conj" or _is_setting(child, pledge)
        for t in child.subtree
    }
    return frozenset(t.i for t in pledge.subtree) - beside


def _is_setting(phrase: Token, pledge: Token) -> bool:
    """'Agreed at their talks in Rome', 'pledged during the visit': where it was pledged, and nothing of the pledge."""
    if pledge.pos_ != "VERB" or phrase.dep_ != "prep" or any(c.dep_ == "pcomp" for c in phrase.children):
        return False
    return phrase.lower_ in _SETTINGS


def task_of(pledge: Token, words: Words) -> frozenset[str]:
    """Return the lemmas that tell what is undertaken: no names of parties, nothing that any pledge could say."""
    vague = {*words["idle_work"], *words["vague_matter"], *words["vague_quality"], *words["joint_effort"]}
    vague |= {*words["ritual"], *words["agents"], *words["states"], pledge.lemma_.lower()}
    content = content_of(pledge)
    return frozenset(
        token.lemma_.lower()
        for token in pledge.doc
        if token.i in content and token.i > pledge.i and token.pos_ in _TELLING
        if len(token) > 1 and token.lemma_.lower() not in vague
    )


def add_named_partners(event: Draft, match: Match, scene: Scene) -> None:
    """'Peru and Chad intend to work with Fiji', in a report about the three: Fiji undertakes it too."""
    if event.kind is not Kind.COMMITMENT or len(scene.discourse.topic) <= len(event.parties):
        return
    beside = [
        thing
        for verb in undertakings(match.trigger, scene.reader.ontology.words)
        if verb.lemma_.lower() in scene.reader.ontology.words["mutual_work"]
        for thing in named_after(verb, "with")
    ]
    for actor in scene.actors.within(frozenset(i for thing in beside for i in region(thing))):
        span = scene.parsed.shadow.span(actor.start, actor.end)
        for code in set(actor.parties) & set(scene.discourse.topic):
            event.parties.setdefault(code, Stated(code, span, "party/with"))


def is_partner(event: Draft, argument: Argument, scene: Scene) -> bool:
    """'Will work with Chad', 'with its government'; 'with the support of Chad', 'with bodies such as' name none.

    Nor is an organisation one, with or in which two do what they undertake.
    """
    if argument.relation not in _BESIDE:
        return True
    codes = {code for actor in argument.actors for code in scene.discourse.resolve(actor)}
    if (
        argument.relation == "with"
        and len(event.parties) > 1
        and not codes & scene.reader.ontology.state_codes
    ):
        return False
    words, head = scene.reader.ontology.words, argument.head
    who = {*words["agents"], *words["person"], *words["organisation"], *words["states"], *words["allied"]}
    return head.pos_ in {"PROPN", "PRON"} or head.lemma_.lower() in who
