"""Looks wider for an event's second party, as far as its pattern lets: the clause, the sentence, the report's topic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.fill.accords import is_commented
from accord.extract.fill.bullets import add_from_sheet, add_own_group, is_bullet
from accord.extract.fill.firms import (
    deals_with_firms,
    is_bargain_of_firms,
    is_within_one,
    settles_with_firms,
)
from accord.extract.fill.lending import add_topic
from accord.extract.fill.met_abroad import add_hosts_met
from accord.extract.fill.occasions import is_own_occasion
from accord.extract.fill.outer_doers import add_outer_doers
from accord.extract.fill.own_bodies import add_other_side
from accord.extract.fill.parties import add_party
from accord.extract.fill.sides import are_one_side
from accord.extract.fill.sitters import (
    is_venue,
    is_where,
)
from accord.extract.fill.slots import PAPER
from accord.extract.fill.spoken_of import drop_spoken_of, is_aside, is_spoken_of, is_told
from accord.extract.fill.takers import add_listed_takers
from accord.extract.fill.talks_abroad import abroad
from accord.extract.fill.tellers import add_teller
from accord.extract.gatherings import TALKS
from accord.extract.match.acting import clause_actors, first_of_row, is_of_thing, linked_by
from accord.extract.match.asides import does_else, has_own_share, stands_aside
from accord.extract.match.counterparts import (
    Counterpart,
    counterpart,
    is_of_region,
    is_own_business,
    is_with_creditors,
    meets_alone,
)
from accord.extract.match.doers import inviters, named_after, subjects
from accord.extract.match.matching import Match
from accord.extract.match.outsiders import is_of_others, sits_with_others
from accord.extract.match.passing_talks import sums_up
from accord.extract.match.phrases import region
from accord.extract.names.actors import Actor, Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR = frozenset({"he", "she", "him", "her"})


_PAIR = 2
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})

_FEW = 5
"""Of more parties than these nobody can say which of them gives and which of them gets."""


def fill_missing_parties(event: Draft, match: Match, scene: Scene) -> None:
    """Look wider for the second party, as far as the pattern lets: the clause, the sentence, the report's topic."""
    _set_bareness(event, match, scene)
    add_listed_takers(event, match, scene)
    drop_spoken_of(event, match, scene)
    fill = match.pattern.fill
    add_outer_doers(event, match, scene)
    if event.kind is Kind.SIGNING and _is_signed_by_others(event, match, scene):
        return
    if event.agreement is not None and event.agreement.rule == PAPER:
        return  # 'signed the Rescue Plan': at home, unless two are told to have signed it
    if event.kind is Kind.SIGNING and not event.parties:
        _add_named_between(event, match, scene)
    add_own_group(event, scene)
    add_hosts_met(event, match, scene)
    if len(event.parties) > 1 or fill == "none":
        return
    if fill == "asker":
        _add_asker(event, match, scene)
    if fill == "sheet" or (scene.sheet and is_bullet(event, match)):
        add_from_sheet(event, match, scene)
    if fill == "sheet" or len(event.parties) > 1:
        return
    if event.kind in TALKS:
        _add_inviter(event, match, scene)
    if event.kind in TALKS and (len(event.parties) > 1 or not _open_to_topic(event, match, scene)):
        return
    if event.kind is Kind.SIGNING and len(event.parties) == 1:
        _add_named_with(event, match, scene)
        words = scene.reader.ontology.words
        if settles_with_firms(match, words) or is_within_one(match, words):
            return
    add_other_side(event, match, scene)
    add_teller(event, match, scene)
    if len(event.parties) > 1:
        return
    states = event.codes <= scene.reader.ontology.state_codes
    if event.kind in TALKS and states and (meets_alone(match) or _of_one_state(event)):
        return
    afar = (
        event.kind is Kind.MEETING and not scene.official and is_of_region(match, scene.reader.ontology.words)
    )
    if (
        fill == "topic"
        and not afar
        and not (event.kind is Kind.TRANSFER and len(scene.discourse.topic) > _FEW)
    ):
        add_topic(event, match, scene)
    if len(event.parties) < 2 and event.kind is not Kind.SESSION and not _is_by_the_way(event, match, scene):
        _add_from_clause(event, match, scene)


def _is_by_the_way(event: Draft, match: Match, scene: Scene) -> bool:
    """'Spoke after the talks', 'said of the sale': whoever acts in the clause acts with another verb."""
    told = event.nominal and (match.trigger.dep_ == "pobj" or is_told(match, scene))
    return told and not {"governed", "dated"} & set(match.pattern.needs)


def _is_signed_by_others(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether those told are no signers together: they speak of it, or each dealt with somebody not told."""
    if is_commented(match, scene):
        return True  # 'we welcome today's agreement': those who speak of it need not have made it
    firms = len(event.parties) > 1 and deals_with_firms(match, scene)
    if _is_one_side(event, match, scene) or firms or is_bargain_of_firms(match, scene):
        event.parties.clear()  # 'deals were reached with A and B', 'with commercial banks': nobody says by whom
        return True
    return False


_MET = frozenset({"obj", "with", "between"})


def _add_inviter(event: Draft, match: Match, scene: Scene) -> None:
    """'Accepted the King's invitation to meet in May': who invites is the other side, if nobody else is to be met."""
    if any(argument.relation in _MET and argument.actors for argument in match.arguments):
        return
    named = frozenset(token.i for token in inviters(match.trigger, scene.reader.ontology.words))
    for actor in scene.actors.within(named):
        add_party(event, actor, scene)


def _add_from_clause(event: Draft, match: Match, scene: Scene) -> None:
    """Take whoever else acts in the clause or, where the pattern lets, in the sentence."""
    wide = match.pattern.fill in {"sentence", "asker"}
    acting = clause_actors(match.trigger, scene.actors, scene.reader.ontology.words, wide=wide)
    if event.kind is Kind.SIGNING and not event.parties and are_one_side(acting, scene):
        return
    for actor in acting:
        if not (
            (event.kind in TALKS and is_of_thing(actor, match.trigger))
            or (
                event.kind in TALKS
                and is_of_region(match, scene.reader.ontology.words)
                and is_venue(actor, scene)
            )
            or is_spoken_of(actor, match, scene)
            or is_aside(event, actor, scene)
            or (event.kind is Kind.VISIT and _is_beside(actor, match))
            or stands_aside(actor, match.trigger.doc, scene.reader.ontology.words)
            or (not scene.official and does_else(event.kind, actor, match.trigger))
            or has_own_share(event.kind, actor, match.trigger, scene.reader.ontology.words)
            or _is_make(event, actor, match, scene)
            or _is_linked(event, actor, match, scene)
            or _gives_too(event, actor, match, scene)
            or (not scene.official and _is_no_trader(event, actor, match))
        ):
            add_party(event, actor, scene)


def _is_no_trader(event: Draft, actor: Actor, match: Match) -> bool:
    """'Chad offered eight million and Mali was to offer ten': who does not govern it has another part."""
    span = match.trigger.doc.char_span(actor.start, actor.end, alignment_mode="expand")
    if event.kind is not Kind.TRANSFER or span is None:
        return False
    root = first_of_row(span.root)
    above = {match.trigger, *match.trigger.ancestors}
    if match.trigger.is_ancestor(root):  # 'gave money in helping Chad', 'in a ceremony attended by the envoy'
        envoy = actor.part in {Part.PERSON, Part.OFFICE} and root.head.dep_ == "agent"
        own = root.dep_ in {"dobj", "nsubj", "nsubjpass"} and root.head.dep_ not in {"conj", "ccomp"}
        return not (own or envoy)
    return not (root.dep_ in {"nsubj", "nsubjpass"} and root.head in above)


def _is_beside(actor: Actor, match: Match) -> bool:
    """'The visit will coincide with the Union's summit': with what it goes together is no host."""
    span = match.trigger.doc.char_span(actor.start, actor.end, alignment_mode="expand")
    return span is not None and span.root.dep_ == "pobj" and span.root.head.lower_ == "with"


def _set_bareness(event: Draft, match: Match, scene: Scene) -> None:
    """Say whether the words name nobody who takes part, or only one side's own business."""
    named = any(a.parties or a.name in _SINGULAR for g in match.arguments for a in g.actors)
    held = _is_held_by_both(event, match, scene) or is_own_occasion(event, match, scene)
    event.bare = event.bare or not (named or held)
    if (
        match.pattern.rule in {"meeting/discuss", "meeting/negotiate"}
        and not event.quoted
        and is_own_business(match, scene.discourse.resolve)
    ):
        event.bare = event.nominal = True  # no event of its own, like a noun alone
    if event.kind is Kind.MEETING and sums_up(match, scene.reader.ontology.words):
        event.bare = event.nominal = True
    if event.kind is Kind.MEETING and _is_remembered(match.trigger):
        event.bare = False


_HOLDING = frozenset({"hold", "resume", "reopen", "conduct"})
_HAVING = _HOLDING | {"have", "begin", "start", "open"}
_BOTH = frozenset({Part.COLLECTIVE, Part.PRONOUN})


def _is_held_by_both(event: Draft, match: Match, scene: Scene) -> bool:
    """'The two leaders held talks', 'last year both countries resumed talks': of those two, though it names nobody.

    'Both sides held talks on Monday' may be those told before, and is an act of its own where no talks were told.
    """
    noun = match.trigger
    if event.kind is not Kind.MEETING or any(child.lower_ in _DEFINITE for child in noun.lefts):
        return False
    people = [x for g in match.arguments if g.relation in {"subj", "between"} for x in g.actors]
    both = [x for x in people if x.plural or x.part in _BOTH]
    if not any(len(scene.discourse.resolve(x) or event.codes) == _PAIR for x in both):
        return False
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in _HOLDING and verb.tag_ == "VBD":
        again = verb.lemma_ != "hold" and bool(scene.line.times)
        if (again and any(x.part is Part.COLLECTIVE for x in both)) or any(x.plural for x in both):
            return True
    told = noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _HAVING and bool(scene.line.times)
    return told and scene.talks is None and not scene.official


_REMEMBERING = frozenset({"remember", "recall", "recollect", "cherish"})


def _is_remembered(talks: Token) -> bool:
    """'I remember your visit and the good talks we had': talks of those who speak to each other."""
    first = talks
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    had = any(child.dep_ == "relcl" and child.lemma_ == "have" for child in talks.children)
    return had and first.dep_ == "dobj" and first.head.lemma_ in _REMEMBERING


def _add_named_between(event: Draft, match: Match, scene: Scene) -> None:
    """'Memorandums that set a framework for relations between Chad and Mali will be signed': the two sign them."""
    things = [child for child in match.trigger.children if child.dep_ in {"dobj", "nsubjpass"}]
    if match.trigger.pos_ == "NOUN":
        things = named_after(
            match.trigger, "of"
        )  # 'the signature of the accord on relations between Chad and Mali'
    rows = [
        token
        for thing in things
        for token in thing.subtree
        if token.dep_ == "pobj" and token.head.lower_ == "between"
    ]
    for row in rows[:1]:
        named = scene.actors.within(region(row))
        if len({code for actor in named for code in scene.discourse.resolve(actor)}) > 1:
            for actor in named:
                add_party(event, actor, scene)


_VISITING = re.compile(
    r"\b(?:[Ww]hile (?:on (?:a|an|his|her) [\w -]{0,20}?visit (?:to|in)|in|visiting)"
    r"|(?:[Dd]uring|[Oo]n) (?:his|her|their|a|an|the) (?:[\w-]+ ){0,3}?(?:visit|trip|stay|tour) (?:to|in)) (?:the )?$"
)
"""What tells the land in which somebody is received."""


def _add_land_visited(event: Draft, scene: Scene) -> None:
    """'While in Mali, the King signed accords': with those whose guest he was."""
    text = scene.parsed.shadow.text
    lands = [a for a in scene.line.actors if a.part is Part.PARTY and _VISITING.search(text[: a.start])]
    if lands and not set(lands[0].parties) & event.codes:
        add_party(event, lands[0], scene)


_WITH_WHOM = frozenset({"from", "to", "with", "between"})


def _add_named_with(event: Draft, match: Match, scene: Scene) -> None:
    """'Signed a protocol to buy cotton from Chad', 'on rice between Peru and Chad': the signer's other side."""
    after = [
        token
        for token in match.trigger.subtree
        if token.i > match.trigger.i and token.dep_ == "pobj" and token.head.lower_ in _WITH_WHOM
    ]
    after += [other for token in after if token.head.lower_ == "between" for other in token.conjuncts]
    named = [
        actor
        for actor in scene.actors.within(frozenset(token.i for token in after))
        if actor.part is Part.PARTY and not set(actor.parties) <= event.codes
    ]
    if len({code for actor in named for code in actor.parties}) == 1:
        add_party(event, named[0], scene)
    else:
        _add_land_visited(event, scene)


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


def _is_one_side(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether all that are told are those with whom somebody dealt."""
    sides: dict[bool, set[str]] = {True: set(), False: set()}
    for argument in match.arguments:
        codes = (scene.discourse.resolve(actor) for actor in argument.actors)
        sides[argument.relation == "with"].update(*codes)
    collective = any(x.part is Part.COLLECTIVE for a in match.arguments for x in a.actors)
    return len(event.parties) > 1 and event.codes <= sides[True] and not sides[False] and not collective


def _of_one_state(event: Draft) -> bool:
    """'The German Council of …' is Germany's own."""
    return bool(event.parties) and all(party.rule == "party/body" for party in event.parties.values())


def _open_to_topic(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether the other side may be sought in the report's subject; officials met abroad are the place's."""
    other = counterpart(match, scene.discourse.resolve, scene.reader.ontology.words)
    local = other in {Counterpart.OFFICIAL, Counterpart.PRIVATE} or _meets_stranger(match, scene)
    local = (
        local
        and not is_of_region(match, scene.reader.ontology.words)
        and not is_with_creditors(match, scene.reader.ontology.words)
    )
    if local and len(event.parties) == 1 and (there := abroad(event, match, scene)):
        event.parties[there.value] = there
        return False
    if any(is_where(x, a, match, scene) for a in match.arguments for x in a.actors):
        return False
    if is_of_others(match, scene.discourse.resolve, scene.reader.ontology.words):
        return False
    if not scene.official and sits_with_others(
        match, scene.discourse.resolve, scene.reader.companies, scene.reader.ontology.words
    ):
        return False
    return other in {Counterpart.OPEN, Counterpart.OFFICIAL}


def _meets_stranger(match: Match, scene: Scene) -> bool:
    """'In Lisbon he met Foreign Minister Lee': an official of whom nothing tells for whom he acts."""
    acts = scene.reader.offices.acts
    met = [x for a in match.arguments if a.relation in {"with", "obj", "to", "by"} for x in a.actors]
    return any(not scene.discourse.resolve(x) and x.post is not None and acts(x.post) for x in met)


def _add_asker(event: Draft, match: Match, scene: Scene) -> None:
    """'The Seoul government wants Tokyo to ease its quotas': who wants it takes part."""
    verb = match.trigger
    if verb.dep_ not in {"xcomp", "ccomp"} or verb.head.pos_ != "VERB":
        return
    for subject in subjects(verb.head, scene.reader.ontology.words):
        for actor in scene.actors.within(region(subject)):
            add_party(event, actor, scene)
