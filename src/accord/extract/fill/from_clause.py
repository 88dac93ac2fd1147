"""Who else acts in the clause of an act, and is its other side for want of one that its pattern tells."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.fill.parties import add_party
from accord.extract.fill.sides import are_one_side
from accord.extract.fill.sitters import is_venue
from accord.extract.fill.spoken_of import is_aside, is_spoken_of, is_told
from accord.extract.gatherings import TALKS
from accord.extract.match.acting import clause_actors, first_of_row, is_of_thing, linked_by
from accord.extract.match.asides import does_else, has_own_share, stands_aside
from accord.extract.match.counterparts import is_of_region
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.locating import head_at
from accord.extract.scene import Scene
from accord.model.claims import Kind
from accord.ontology.frames import Words


def is_by_the_way(event: Draft, match: Match, scene: Scene) -> bool:
    """'Spoke after the talks', 'said of the sale': whoever acts in the clause acts with another verb."""
    told = event.nominal and (match.trigger.dep_ == "pobj" or is_told(match, scene))
    return told and not {"governed", "dated"} & set(match.pattern.needs)


def add_from_clause(event: Draft, match: Match, scene: Scene) -> None:
    """Take whoever else acts in the clause or, where the pattern lets, in the sentence."""
    wide = match.pattern.fill in {"sentence", "asker"}
    acting = clause_actors(match.trigger, scene.actors, scene.reader.ontology.words, wide=wide)
    if event.kind is Kind.SIGNING and not event.parties and are_one_side(acting, scene):
        return
    for actor in acting:
        if not (_is_elsewhere(event, actor, match, scene) or _has_other_part(event, actor, match, scene)):
            add_party(event, actor, scene)


def _is_elsewhere(event: Draft, actor: Actor, match: Match, scene: Scene) -> bool:
    """Whether `actor` belongs to what is spoken of, or is only where or with what the act is."""
    words = scene.reader.ontology.words
    if event.kind in TALKS and is_of_thing(actor, match.trigger):
        return True
    if event.kind in TALKS and is_of_region(match, words) and is_venue(actor, scene):
        return True
    if event.kind is Kind.VISIT and _is_beside(actor, match, words):
        return True
    return (
        is_spoken_of(actor, match, scene)
        or is_aside(event, actor, scene)
        or stands_aside(actor, match.trigger.doc, words)
    )


def _has_other_part(event: Draft, actor: Actor, match: Match, scene: Scene) -> bool:
    """Whether `actor` does something else than this act: makes, links or gives what is another's here."""
    if not scene.official and (
        does_else(event.kind, actor, match.trigger) or _is_no_trader(event, actor, match)
    ):
        return True
    return (
        has_own_share(event.kind, actor, match.trigger, scene.reader.ontology.words)
        or _is_make(event, actor, match, scene)
        or _is_linked(event, actor, match, scene)
        or _gives_too(event, actor, match, scene)
    )


def _is_no_trader(event: Draft, actor: Actor, match: Match) -> bool:
    """'Chad offered eight million and Mali was to offer ten': who does not govern it has another part."""
    name = head_at(match.trigger.doc, actor)
    if event.kind is not Kind.TRANSFER or name is None:
        return False
    root = first_of_row(name)
    above = {match.trigger, *match.trigger.ancestors}
    if match.trigger.is_ancestor(root):  # 'gave money in helping Chad', 'in a ceremony attended by the envoy'
        envoy = actor.part in {Part.PERSON, Part.OFFICE} and root.head.dep_ == "agent"
        own = root.dep_ in {"dobj", "nsubj", "nsubjpass"} and root.head.dep_ not in {"conj", "ccomp"}
        return not (own or envoy)
    return not (root.dep_ in {"nsubj", "nsubjpass"} and root.head in above)


def _is_beside(actor: Actor, match: Match, words: Words) -> bool:
    """'The visit will coincide with the Union's summit': with what it goes together is no host.

    Nor is the envoy by whom the visitor of a site is accompanied.
    """
    name = head_at(match.trigger.doc, actor)
    if name is None or name.dep_ != "pobj":
        return False
    company = name.head.dep_ == "agent" and name.head.head.lower_ in words["followed"]
    return company or name.head.lower_ == "with"


def _gives_too(event: Draft, actor: Actor, match: Match, scene: Scene) -> bool:
    """'The first gave two million, and Peru gave one': who gives something else gets nothing here."""
    act = match.trigger
    doers = [t for t in act.subtree if t.dep_ == "nsubj" and t.head != act and t.head.lemma_ == act.lemma_]
    below = {token.i for token in doers}
    inside = event.kind is Kind.TRANSFER and actor in scene.actors.within(frozenset(below))
    return inside and "supplier" in {a.role for a in match.arguments if a.actors}


def _is_make(event: Draft, actor: Actor, match: Match, scene: Scene) -> bool:
    """'A million BioNTech doses': who has made what is given neither gives nor gets it."""
    item = match.slot("item")
    if event.kind is not Kind.TRANSFER or item is None or actor.part is not Part.NAMED:
        return False
    return actor in scene.actors.within(region(item.head))


def _is_linked(event: Draft, actor: Actor, match: Match, scene: Scene) -> bool:
    """'Will build a cable that connects Chad to Niger': those whom a thing links need not build it."""
    item = match.slot("item")
    if event.kind is not Kind.PROJECT or item is None:
        return False
    return actor in scene.actors.within(linked_by(item.head, scene.reader.ontology.words))
