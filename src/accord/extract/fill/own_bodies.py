"""A state's own bodies that its reports name without it: 'the Cabinet approved', 'the Ministry signed' (ruling 16)."""

from __future__ import annotations

import re

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.firms import FIRM, is_of_firm
from accord.extract.fill.sides import are_one_side
from accord.extract.match.doers import subjects
from accord.extract.match.matching import Argument, Match
from accord.extract.match.phrases import region
from accord.extract.names.actors import Actor, Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

_IN = re.compile(r"\b(?:in|inside|at|near|off) (?:the |\w+ern )?$")
RULE = "party/own-body"
"""The rule by which the state is stated for which such a body acts."""

_STEPS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_DOING = frozenset({"subj", "by", "poss"})


def add_other_side(event: Draft, match: Match, scene: Scene) -> None:
    """Find the other side of an agreement in who acted before, in its own name, or in the report's own state."""
    _add_named_before(event, match, scene)
    _add_within_instrument(event, match, scene)
    _add_home_body(event, match, scene)


def _add_home_body(event: Draft, match: Match, scene: Scene) -> None:
    """Give an agreement with one other party the state whose body acts, where nothing else tells whose it is."""
    home = scene.discourse.home
    if event.kind not in _STEPS or home is None or len(event.parties) > 1 or home in event.codes:
        return
    body = next((a for a in match.arguments if a.relation in _DOING and _is_own_body(a, scene)), None)
    if body is not None:
        span = scene.span(body.head.i, body.head.i + 1)
        event.parties[home] = Stated(home, span, RULE)


def _is_own_body(argument: Argument, scene: Scene) -> bool:
    """'The Ministry', 'Cabinet', but no 'ministry in La Paz' and no 'Council of Europe'."""
    head = argument.head
    if head.lemma_.lower() not in scene.reader.ontology.words["home_bodies"]:
        return False
    if any(scene.discourse.resolve(actor) for actor in argument.actors):
        return False
    return not any(child.lower_ in {"a", "an", "another", "local", "regional"} for child in head.lefts)


def _add_named_before(event: Draft, match: Match, scene: Scene) -> None:
    """'The Community signed an accord with Peru. It signed one with Chile in May': 'it' is who acted before."""
    if match.pattern.rule not in _OF_IT or len(event.parties) != 1:
        return
    doers = [a for a in match.arguments if a.relation == "subj" and a.head.lower_ == "it" and not a.actors]
    here = scene.line.sentence
    earlier = [line for line in scene.lines if line.sentence.span.start < here.span.start]
    before = earlier[-1] if earlier else None
    if not doers or before is None or here.paragraph - before.sentence.paragraph > 1:
        return
    who = next((one for one in before.actors if one.part in _ACTING and len(one.parties) == 1), None)
    if who is not None and before.shadow.text.find(" ") >= 0 and who.start < _HEAD:
        span = scene.span(doers[0].head.i, doers[0].head.i + 1)
        event.parties.setdefault(who.parties[0], Stated(who.parties[0], span, "party/it"))


_OF_IT = frozenset({"signing/sign", "signing/conclude", "agreement-change/ratify"})
_ACTING = frozenset({Part.PARTY, Part.NAMED, Part.OFFICE})
_HEAD = 60
"""Code points at the head of a sentence within which stands who acts in it."""


def _add_within_instrument(event: Draft, match: Match, scene: Scene) -> None:
    """'Ratified the treaty on the border with Chad', 'the accord under which Mali trains Chadians was extended'.

    The other side stands somewhere within what names the agreement, if one state alone does.
    """
    if event.kind not in _STEPS or len(event.parties) > 1:
        return
    if any(party.rule == FIRM for party in event.parties.values()):
        return
    within = [
        token.i
        for argument in match.arguments
        if argument.relation in {"obj", "to", "from", "of", "in"} or argument.role == "agreement"
        if argument.head.lemma_.lower() in scene.reader.ontology.words["agreement"]
        for token in argument.head.subtree
    ]
    named = [one for one in scene.actors.within(frozenset(within)) if _is_party(event, one, scene)]
    named = named or _makers(match, scene)
    codes = {code for one in named for code in one.parties}
    if len(codes | event.codes) == _PAIR and (event.parties or not are_one_side(named, scene)):
        for one in named:
            span = scene.parsed.shadow.span(one.start, one.end)
            for code in one.parties:
                event.parties.setdefault(code, Stated(code, span, "party/instrument"))


def _makers(match: Match, scene: Scene) -> list[Actor]:
    """'Signed an accord, which the Rada is to ratify': those who did what the accord is the object of."""
    things = [a.head for a in match.arguments if a.relation == "obj" and a.head.dep_ == "dobj"]
    verbs = [thing.head for thing in things if thing.head != match.trigger and thing.head.pos_ == "VERB"]
    doers = [doer for verb in verbs for doer in subjects(verb, scene.reader.ontology.words)]
    within = frozenset(token for doer in doers for token in region(doer))
    return [actor for actor in scene.actors.within(within) if actor.parties]


_PAIR = 2


def _is_party(event: Draft, actor: Actor, scene: Scene) -> bool:
    """No town or land where something lies, and none that only tells whose a firm is."""
    if not actor.parties or is_of_firm(actor, scene.parsed.doc, scene.reader.ontology.words):
        return False
    if event.kind is Kind.SIGNING and not set(actor.parties) <= scene.reader.ontology.state_codes:
        return False  # 'a protocol to the charter of the Union'
    if _IN.search(scene.parsed.shadow.text, 0, actor.start):
        return False
    return not any(
        hit.sort.value in {"capital", "place"} and hit.start == actor.start for hit in scene.line.hits
    )
