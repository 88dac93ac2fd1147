"""Who made an agreement that opens a sentence: 'with the treaty signed on Monday, Chad and Mali set up a bank'."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.fill.parties import add_party
from accord.extract.match.doers import subjects
from accord.extract.match.done_to import objects
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

_BY_MEANS = frozenset({"with", "under", "by", "through", "in"})
_ACTING = frozenset({Part.PARTY, Part.OFFICE, Part.COLLECTIVE})


def add_outer_doers(event: Draft, match: Match, scene: Scene) -> None:
    """Take for signatories those who do something with or under what was signed, where nobody else is told.

    'In accords with Chad and Mali signed in May, the Union eased its terms': the Union is the other side.
    """
    act = match.trigger
    if event.kind is Kind.AGREEMENT_CHANGE:
        _add_notified(event, match, scene)
    signed = event.kind is Kind.SIGNING and act.dep_ == "acl" and act.tag_ == "VBN"
    if not signed and not (event.kind is Kind.AGREEMENT_CHANGE and act.dep_ in {"acl", "relcl"}):
        return
    link = act.head.head
    if act.head.dep_ != "pobj" or link.lower_ not in _BY_MEANS or link.head.pos_ != "VERB":
        return
    words = scene.reader.ontology.words
    if (link.i > link.head.i and link.lower_ != "under") or link.head.lemma_.lower() in words["comments"]:
        return
    doers = [
        actor
        for subject in subjects(link.head, words)
        for actor in scene.actors.within(region(subject))
        if actor.part in _ACTING
    ]
    codes = {code for actor in doers for code in scene.discourse.resolve(actor)}
    sides = {argument.relation for argument in match.arguments if argument.actors}
    if (sides == {"with"} and len(codes) == 1) or (not sides and len(codes) > 1):
        for actor in doers:
            add_party(event, actor, scene)


def _add_notified(event: Draft, match: Match, scene: Scene) -> None:
    """'Has notified Chad that it is ending the pact': who is told of it is party to it."""
    act, words = match.trigger, scene.reader.ontology.words
    above = next((token for token in act.ancestors if token.pos_ == "VERB"), act)
    if len(event.parties) != 1 or above.lemma_.lower() not in words["notifying"]:
        return
    told = [thing for thing in objects(above) if thing.pos_ == "PROPN"]
    for actor in scene.actors.within(frozenset(thing.i for thing in told)):
        if actor.part is Part.PARTY:
            add_party(event, actor, scene)
