"""Who takes part in an event: the parties and participants that the arguments of its match name."""

from __future__ import annotations

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.firms import (
    FIRM,
    is_of_firm,
)
from accord.extract.fill.participants import STATES_LISTED, add_participant
from accord.extract.fill.sitters import (
    add_own_side,
    are_among,
    is_gathering,
    is_matter,
    is_where,
    own_name,
)
from accord.extract.fill.tasks import is_partner
from accord.extract.fill.thanked import thanked
from accord.extract.match.matching import Argument, Match
from accord.extract.names.actors import Actor, Part
from accord.extract.scene import Scene
from accord.model.claims import Kind
from accord.ontology.frames import SLOTS


def fill_actors(event: Draft, match: Match, scene: Scene) -> None:
    """Add the actors of the match: their parties, and as participants those who have a role."""
    named = own_name(event, match, scene)
    for argument in match.arguments:
        if named and argument.relation == "via" and not are_among(argument, named, scene):
            continue
        if argument.relation == "via" and (
            _is_of_another(event, match, scene) or _is_pair_before(event, argument, match, scene)
        ):
            continue
        if _is_reason(event, argument, match):
            continue
        if argument.role in {"none", "place"} or (argument.role == "item" and argument.relation != "obj"):
            continue
        if event.kind is Kind.COMMITMENT and not is_partner(event, argument, scene):
            continue
        for actor in argument.actors:
            if not (
                is_where(actor, argument, match, scene)
                or _is_in_body(event, actor, scene)
                or is_matter(event, actor, argument, scene)
                or _is_reciprocal(actor, match, scene)
            ):
                _add_actor(event, thanked(actor, argument, scene), argument, scene)
    if event.kind is Kind.PROJECT and len(event.parties) < 2:
        _add_named_in_item(event, match, scene)
    add_own_side(event, match, scene)


_RECIPROCAL = frozenset({"each other", "one another"})


def _is_reciprocal(actor: Actor, match: Match, scene: Scene) -> bool:
    """'The Chadian and the other ships talk to each other': they are those who do it, where these are named."""
    return actor.name in _RECIPROCAL and any(
        scene.discourse.resolve(somebody)
        for argument in match.arguments
        if argument.relation == "subj"
        for somebody in argument.actors
    )


def _is_reason(event: Draft, argument: Argument, match: Match) -> bool:
    """'Will fly to Lima for the G20 meeting': what one goes for is no host where one goes to is told."""
    return (
        event.kind is Kind.VISIT
        and argument.relation == "for"
        and any(a.relation == "to" and a.actors for a in match.arguments)
    )


def _is_of_another(event: Draft, match: Match, scene: Scene) -> bool:
    """'Peru spoke with Chad about the Premier's visit to Fiji': it is the visit of whom its own words name."""
    return event.kind is Kind.VISIT and any(
        argument.relation == "poss" and actor.part is not Part.PRONOUN and scene.discourse.resolve(actor)
        for argument in match.arguments
        for actor in argument.actors
    )


def _is_pair_before(event: Draft, via: Argument, match: Match, scene: Scene) -> bool:
    """'In her meeting with Chad's minister, the two sides agreed': the two are not those of the meeting told before."""
    partners = {code for a in match.arguments if a.relation == "with" for x in a.actors for code in x.parties}
    pairs = [set(scene.discourse.resolve(x)) for x in via.actors if x.part is Part.COLLECTIVE]
    both = {code for a in match.arguments if a.relation == "between" for x in a.actors for code in x.parties}
    if event.kind is Kind.MEETING and len(both) > 1 and any(pair and not pair <= both for pair in pairs):
        return True  # 'in the meeting between the Premier and Chad's minister, the two men …'
    return (
        event.kind is Kind.MEETING and bool(partners) and any(len(p) > 1 and not p & partners for p in pairs)
    )


def _add_named_in_item(event: Draft, match: Match, scene: Scene) -> None:
    """'The launch of the Nepal-India pipeline': two states in the thing's own name are its partners."""
    named = [
        actor
        for argument in match.arguments
        if argument.role == "item"
        for actor in argument.actors
        if actor.part in {Part.PARTY, Part.ADJECTIVE}
    ]
    if len({code for actor in named for code in actor.parties}) > 1:
        for actor in named:
            add_party(event, actor, scene)


def _is_in_body(event: Draft, actor: Actor, scene: Scene) -> bool:
    """'Foreign Office Consultations' are held by no Foreign Office in particular."""
    if event.body is None or actor.part is not Part.NAMED:
        return False
    start = scene.parsed.shadow.span(actor.start, actor.end).start
    return event.body.span.start <= start < event.body.span.end


def _add_actor(event: Draft, actor: Actor, argument: Argument, scene: Scene) -> None:
    if argument.role in {"item", "body", "agreement"} and actor.part not in {Part.ADJECTIVE, Part.PARTY}:
        return
    if _is_himself(event, actor, argument, scene) or is_gathering(actor, argument, scene):
        return
    span = scene.parsed.shadow.span(actor.start, actor.end)
    of_firm = is_of_firm(actor, scene.parsed.doc, scene.reader.ontology.words)
    rule = FIRM if of_firm else f"party/{actor.part.value}"
    for code in scene.discourse.resolve(actor):
        if argument.role != "item":
            _state(event, Stated(code, span, rule))
    if argument.role in SLOTS:
        return
    if event.kind in STATES_LISTED or _is_of_earlier(argument, scene):
        stand_ins: tuple[Actor, ...] = (actor,)
    else:
        stand_ins = scene.discourse.persons(actor)
    for person in stand_ins:
        add_participant(event, person, argument, span, scene)


def _is_of_earlier(argument: Argument, scene: Scene) -> bool:
    """'The previous meeting of the ministers': those of this one need not have been there."""
    gathering = argument.head.head.head if argument.relation == "of" else argument.head
    return any(child.lower_ in scene.reader.ontology.words["earlier_one"] for child in gathering.lefts)


def _state(event: Draft, party: Stated[str]) -> None:
    """Add a party; a state that acts itself takes the place of one that is only a firm's."""
    known = event.parties.get(party.value)
    if known is None or known.rule == FIRM:
        event.parties[party.value] = party


def _is_himself(event: Draft, actor: Actor, argument: Argument, scene: Scene) -> bool:
    """'The Prime Minister met the Prime Minister': an office alone is nobody who takes part already."""
    words = scene.parsed.shadow.text[actor.start : actor.end]
    known = actor.name is not None and actor.name in event.participants
    return known and argument.relation != "subj" and str(actor.name).split()[-1] not in words


def add_party(event: Draft, actor: Actor, scene: Scene) -> None:
    """Add the parties of an actor who is named elsewhere in the clause or sentence."""
    span = scene.parsed.shadow.span(actor.start, actor.end)
    for code in scene.discourse.resolve(actor):
        event.parties.setdefault(code, Stated(code, span, "party/clause"))
