"""Gifts of which a sentence names one end: the other is where an envoy serves, or whose office tells of it.

'The Norwegian Ambassador to Chad handed over ten trucks' gives them to Chad; 'Ten trucks were handed over to Chad',
in a release of Norway's ministry, came from Norway.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.gift_takers import add_taker
from accord.extract.fill.tellers import tellers
from accord.extract.match.doers import subjects
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_POST = re.compile(r" (?:to|in) (?P<where>.+)$")
_DOERS = frozenset({"subj", "by"})
_OFFICIALS = frozenset({Part.PERSON, Part.OFFICE})
_POSTED = frozenset({"to", "in"})


def fill_lost_end(event: Draft, match: Match, scene: Scene) -> None:
    """Add to a gift with one end the party at the other, as the giver's post or the report's issuer tells."""
    if event.kind is not Kind.TRANSFER or len(event.parties) != 1 or event.title:
        return
    ends = {a.role for a in match.arguments if any(actor.parties for actor in a.actors)}
    if "supplier" in ends and "recipient" not in ends:
        _add_posting(event, match, scene)
        if len(event.parties) == 1:
            _add_addressee(event, match, scene)
        if len(event.parties) == 1:
            _add_post_of_speaker(event, match, scene)
        if len(event.parties) == 1:
            add_taker(event, match, scene)
    elif "recipient" in ends and _is_handed_over(match, scene):
        _add_teller(event, match, scene)


def _add_teller(event: Draft, match: Match, scene: Scene) -> None:
    """'Two trucks were handed over, the Peruvian ministry said': by those who tell of it, or in whose release it is."""
    if not scene.official:
        told = next(tellers(match.trigger, scene), None)
        if told is not None:
            event.parties.setdefault(told.value, told)
        return
    home = scene.discourse.home
    if home is not None and home not in event.parties:
        event.parties[home] = Stated(home, scene.parsed.sentence.span, "party/home")


def _add_posting(event: Draft, match: Match, scene: Scene) -> None:
    """'The Chinese embassy gave a hospital 20 beds': to the state where it stands, told with it or at home."""
    envoys = [a.head for a in match.arguments if a.role == "supplier" and _is_envoy(a.head, scene)]
    if not envoys:
        return
    posts = frozenset(i for envoy in envoys for noun in _posts(envoy) for i in region(noun))
    told = [
        code for actor in scene.actors.within(posts) if actor.part is Part.PARTY for code in actor.parties
    ]
    for actor in (x for a in match.arguments if a.role == "supplier" for x in a.actors):
        told += scene.reader.lexicon.parties(scene.parsed.shadow.text[actor.start : actor.end])
    _add(event, next((code for code in told if code not in event.parties), scene.discourse.home), scene)


def _add_addressee(event: Draft, match: Match, scene: Scene) -> None:
    """'Told the Chadian minister that Peru will lend ten million': to whose state it is said, where none is named."""
    if any(child.lower_ == "to" and child.dep_ in {"prep", "dative"} for child in match.trigger.children):
        return
    words = scene.reader.ontology.words["telling_whom"]
    verb = next((token for token in match.trigger.ancestors if token.lemma_.lower() in words), None)
    told = [child for child in verb.children if child.dep_ in {"dobj", "dative"}] if verb else []
    actors = [a for token in told for a in scene.actors.within(region(token)) if a.part in _OFFICIALS]
    codes = [code for actor in actors for code in scene.discourse.resolve(actor) if code not in event.parties]
    if len(set(codes)) == 1:
        _add(event, codes[0], scene)


def _add_post_of_speaker(event: Draft, match: Match, scene: Scene) -> None:
    """'The Peruvian Ambassador to Chad said Peru has delivered six boats': to the state where the speaker serves."""
    words = scene.reader.ontology.words
    verbs = [token for token in match.trigger.ancestors if token.lemma_.lower() in words["speech"]]
    speakers = [
        actor
        for verb in verbs
        for subject in subjects(verb, words)
        for actor in scene.actors.within(region(subject))
        if actor.part in _OFFICIALS and event.codes <= {*actor.parties}
    ]
    served = {*words["missions"]}
    offices = [actor.post for actor in speakers if actor.post and served & {*actor.post.lower().split()}]
    posts = [_POST.search(office) for office in offices]
    codes = [code for post in posts if post for code in scene.reader.lexicon.parties(post["where"])]
    if len(set(codes) - event.codes) == 1:
        _add(event, next(code for code in codes if code not in event.codes), scene)


def _is_envoy(head: Token, scene: Scene) -> bool:
    words = scene.reader.ontology.words["missions"]
    return any(token.lower_ in words for token in (head, *head.children))


def _posts(envoy: Token) -> list[Token]:
    return [
        deep
        for child in envoy.children
        if child.dep_ == "prep" and child.lower_ in _POSTED
        for deep in child.children
        if deep.dep_ == "pobj"
    ]


def _is_handed_over(match: Match, scene: Scene) -> bool:
    """A passive without a doer: the doing of whose release it is, or of the office that tells the news of it."""
    verb = match.trigger
    passive = verb.pos_ == "VERB" and any(child.dep_ == "auxpass" for child in verb.children)
    alone = not any(a.relation in _DOERS for a in match.arguments)
    return scene.sheet is None and passive and alone and _is_given(verb, scene)


def _is_given(verb: Token, scene: Scene) -> bool:
    return verb.lemma_.lower() in scene.reader.ontology.words["given_by"]


def _add(event: Draft, party: str | None, scene: Scene) -> None:
    if party and party in scene.reader.ontology.state_codes and party not in event.parties:
        event.parties[party] = Stated(party, scene.parsed.sentence.span, "party/home")
