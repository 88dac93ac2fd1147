"""Who made an accord that a report recalls without saying so: 'the Louvre accord of February', 'struck in Paris'.

Where a report names two states alone, it speaks of the accord to those whom it binds (codebook, ruling 16).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.sitters import is_venue
from accord.extract.match.hostilities import is_fought
from accord.extract.match.matching import Match
from accord.extract.match.phrases import governor
from accord.extract.names.lexicon import Sort
from accord.extract.report.lines import Line
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.ontology.schema import Ontology, PartyKind

if TYPE_CHECKING:
    from spacy.tokens import Token

SMALL_GROUP = 8
"""Members of a group at most that can stand beside states as one that made it."""

_PAIR = 2
"""So many states alone can be taken for those who made an accord: of three, one stands beside it as often as not."""
_STANDING = frozenset({"agreement-with", "agreement-between", "sought", "proposed", "signing-of"})
_LOOSE = frozenset({"convention", "settlement", "arrangement"})
"""Words for agreements that as often name a party's congress or a private bargain."""

FROM_AROUND = frozenset({"party/clause", "party/topic"})
"""Rules of parties that stand around the accord, in its sentence or in the report's subject."""

_TRUCES = frozenset({"ceasefire", "truce", "armistice"})
_BY_NAME = frozenset({Sort.STATE, Sort.ADJECTIVE, Sort.ORGANISATION})


def states_named(lines: Iterable[Line], ontology: Ontology) -> tuple[str, ...]:
    """Return the states and small groups that a report names, not only by a capital where something took place."""
    codes = dict.fromkeys(
        hit.party for line in lines for hit in line.hits if hit.party and hit.sort in _BY_NAME
    )
    parties = (ontology.party(code) for code in codes)
    return tuple(
        party.code
        for party in parties
        if party.kind is PartyKind.STATE or 0 < len(party.members) <= SMALL_GROUP
    )


def fill_makers(event: Draft, match: Match, scene: Scene) -> None:
    """Give an accord recalled without its makers the states that the report names, or else those it is about."""
    if event.kind is Kind.SIGNING and "dated" in match.pattern.needs and _is_of_others(match, scene):
        for code in [code for code, told in event.parties.items() if told.rule in FROM_AROUND]:
            del event.parties[code]
    if event.kind is not Kind.SIGNING or len(event.parties) > 1 or _is_told(event, match, scene):
        return
    if is_commented(match, scene) or _is_between_strangers(match, scene):
        return
    if _is_recalled(match, scene):
        makers = scene.named if len(scene.named) <= _PAIR else ()
    else:
        recalled = "dated" in match.pattern.needs and not _is_of_others(match, scene)
        makers = scene.discourse.topic if recalled else ()
    codes = dict.fromkeys([*event.parties, *_fitting(makers, event, scene)])
    for code in codes if len(codes) > 1 and makers else ():
        event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/recalled"))


def _fitting(makers: Sequence[str], event: Draft, scene: Scene) -> Sequence[str]:
    """'The failure of Chad to keep its 1986 accord, for which Mali blames it' is of the two, whatever news it is in.

    An accord of the members of a group is none of a state outside it.
    """
    if scene.official or not makers:
        return makers
    ontology = scene.reader.ontology
    text = scene.parsed.shadow.text
    here = (a for a in scene.line.actors if not (is_fought(a, text, ontology.words) or is_venue(a, scene)))
    named = tuple(dict.fromkeys(c for a in here for c in a.parties if c in ontology.state_codes))
    loose = makers == scene.discourse.topic and not scene.discourse.firm and len(makers) > _PAIR
    if len(makers) > 1 and len(named) == _PAIR and (loose or not set(named) <= set(makers)):
        return named
    bodies = {*makers, *event.codes} - {*ontology.words["dealing_bodies"]}
    groups = [set(members) for code in bodies if (members := ontology.party(code).members)]
    if (
        groups and event.codes - ontology.state_codes
    ):  # 'the accord reached by OPEC': whom the sentence names of them
        return [code for code in named if all(code in members for members in groups)]
    states = {code for code in makers if code in ontology.state_codes}
    return makers if all(states <= members for members in groups) else ()


def _is_of_others(match: Match, scene: Scene) -> bool:
    """'The 2016 peace accord', said after talks: who speaks of a peace or truce did not make it, as a rule."""
    trigger = match.trigger
    peace = trigger.lemma_.lower() in _TRUCES or any(child.lower_ == "peace" for child in trigger.lefts)
    return trigger.lemma_.lower() in _LOOSE or (peace and scene.official)


def is_commented(match: Match, scene: Scene) -> bool:
    """Say whether somebody only welcomes or condemns what the noun of the match names."""
    words = scene.reader.ontology.words
    verb = governor(match.trigger, words) if match.trigger.pos_ in {"NOUN", "PROPN"} else None
    return verb is not None and verb.lemma_.lower() in words["comments"]


def _is_between_strangers(match: Match, scene: Scene) -> bool:
    """'Talks between the miners and the church led to an accord': whoever made it is no state."""
    makers = [deep for child in match.trigger.children if child.lower_ == "by" for deep in child.children]
    if any(maker.pos_ == "PROPN" and not scene.actors.within(frozenset({maker.i})) for maker in makers):
        return True  # 'a similar deal yesterday by Ostoil'
    sides = (token for token in match.trigger.doc if token.lower_ == "between")
    made = [deep for token in sides for deep in token.children if deep.dep_ == "pobj"]
    heads = [one for head in made for one in (head, *head.conjuncts)]
    told = scene.actors.within(frozenset(token.i for token in heads))
    return len(heads) > 1 and not any(scene.discourse.resolve(actor) for actor in told)


def _is_told(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether the words say who made it, be it one state alone ('Chad's 1990 accord'), or speak of none made yet."""
    if match.pattern.id in _STANDING or event.modality.value is not Modality.OCCURRED:
        return True
    states = event.codes & scene.reader.ontology.state_codes
    return bool(states) and not any(a.relation == "with" and a.actors for a in match.arguments)


def _is_recalled(match: Match, scene: Scene) -> bool:
    words = scene.reader.ontology.words
    trigger = match.trigger
    verb = trigger.pos_ in {"VERB", "AUX"}
    if verb and not (trigger.dep_ == "acl" and trigger.tag_ == "VBN"):
        return False
    noun = trigger.head if verb else trigger
    if noun.lemma_.lower() not in {*words["deal"]} - _LOOSE:
        return False
    held = [noun, *(child for child in noun.children if child.dep_ == "acl")]
    return _has_name(noun) or any(_in_place(one, scene) or _by_many(one, words["makers"]) for one in held)


def _has_name(noun: Token) -> bool:
    """'The Louvre accord', but no pact of one or two states ('the Chad pact')."""
    return any(
        child.dep_ in {"compound", "nmod"} and child.pos_ == "PROPN" and child.text[0].isupper()
        for child in noun.lefts
    )


def _in_place(token: Token, scene: Scene) -> bool:
    """'Reached in Paris': where it was made is told in the place of those who made it."""
    places = {hit.start for hit in scene.line.hits if hit.sort in {Sort.PLACE, Sort.CAPITAL}}
    return any(
        deep.idx in places
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in {"in", "at"}
        for deep in child.children
    )


def _by_many(token: Token, makers: Iterable[str]) -> bool:
    """'Struck by major nations', 'among six industrial countries'."""
    return any(
        deep.lemma_.lower() in makers
        for child in token.children
        if child.lower_ in {"by", "among", "between"}
        for deep in child.children
    )
