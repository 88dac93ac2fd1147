"""Who takes part in an event: the actors of a match, then the clause, the sentence and the report's topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.accords import is_commented
from accord.extract.fill.bullets import is_bare_bullet, is_bullet
from accord.extract.fill.firms import (
    FIRM,
    deals_with_firms,
    is_bargain_of_firms,
    is_of_firm,
    settles_with_firms,
)
from accord.extract.fill.lending import abroad, add_own_group, add_topic
from accord.extract.fill.sitters import (
    add_own_side,
    are_among,
    is_gathering,
    is_matter,
    is_venue,
    is_where,
    own_name,
)
from accord.extract.fill.tasks import is_partner
from accord.extract.fill.thanked import thanked
from accord.extract.gatherings import DISCUSSING, TALKS
from accord.extract.match.acting import clause_actors, is_of_thing
from accord.extract.match.arguments import region
from accord.extract.match.asides import has_own_share, stands_aside
from accord.extract.match.counterparts import (
    Counterpart,
    counterpart,
    is_of_region,
    is_own_business,
    is_with_creditors,
    meets_alone,
    sums_up,
)
from accord.extract.match.doers import subjects
from accord.extract.match.matching import Argument, Match
from accord.extract.match.outsiders import sits_with_others
from accord.extract.names.actors import Actor, Part
from accord.extract.scene import Scene
from accord.model.claims import Kind, Participant
from accord.model.spans import Span
from accord.ontology.frames import SLOTS

_SINGULAR = frozenset({"he", "she", "him", "her"})
_FEW = 5
"""Of more parties than these nobody can say which of them gives and which of them gets."""

_STATES_LISTED = frozenset({Kind.TRANSFER})


def fill_actors(event: Draft, match: Match, scene: Scene) -> None:
    """Add the actors of the match: their parties, and as participants those who have a role."""
    named = own_name(event, match, scene)
    for argument in match.arguments:
        if named and argument.relation == "via" and not are_among(argument, named, scene):
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
            ):
                _add_actor(event, thanked(actor, argument, scene), argument, scene)
    if event.kind is Kind.PROJECT and len(event.parties) < 2:
        _add_named_in_item(event, match, scene)
    add_own_side(event, match, scene)


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
            _add_party(event, actor, scene)


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
    stand_ins = (actor,) if event.kind in _STATES_LISTED else scene.discourse.persons(actor)
    for person in stand_ins:
        _add_participant(event, person, argument, span, scene)


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


def _add_participant(event: Draft, actor: Actor, argument: Argument, span: Span, scene: Scene) -> None:
    parties = scene.discourse.resolve(actor)
    name = actor.name if actor.part in {Part.PERSON, Part.NAMED} else None
    if event.kind in _STATES_LISTED and actor.part is not Part.NAMED:
        name = _state_name(actor, parties, scene)
        actor = replace(actor, post=None)
    if event.kind is Kind.EXERCISE and actor.part is Part.ADJECTIVE:
        name = _body_name(actor, scene)
    if name is None or not parties:
        return
    written = scene.words(span) if actor.part is Part.NAMED else name
    participant = Participant(written, argument.role, parties[0], actor.post)
    event.participants.setdefault(name, Stated(participant, span, f"participant/{argument.relation}"))


def _state_name(actor: Actor, parties: Sequence[str], scene: Scene) -> str | None:
    """Goods pass between states: who announces them gives in his state's name (codebook, ruling 24)."""
    if len(parties) != 1:
        return None
    return _body_name(actor, scene) or scene.reader.ontology.party(parties[0]).name


def _body_name(actor: Actor, scene: Scene) -> str | None:
    """'Indonesian armed forces', 'Afghan government': a body without a name, told by its state's adjective."""
    span = scene.parsed.doc.char_span(actor.start, actor.end, alignment_mode="expand")
    if span is None or span.root.dep_ not in {"amod", "compound", "nmod"}:
        return None
    body = span.root.head
    if body.lemma_.lower() not in scene.reader.ontology.words["state_body"]:
        return None
    return scene.words(scene.span(span.start, body.i + 1))


def fill_missing_parties(event: Draft, match: Match, scene: Scene) -> None:
    """Look wider for the second party, as far as the pattern lets: the clause, the sentence, the report's topic."""
    _set_bareness(event, match, scene)
    _drop_spoken_of(event, match, scene)
    fill = match.pattern.fill
    if event.kind is Kind.SIGNING and is_commented(match, scene):
        return  # 'we welcome today's agreement': those who speak of it need not have made it
    if event.kind is Kind.SIGNING and _is_one_side(event, match, scene):
        event.parties.clear()  # 'deals were reached with A and B': nobody says by whom
        return
    firms = len(event.parties) > 1 and deals_with_firms(match, scene)
    if event.kind is Kind.SIGNING and (firms or is_bargain_of_firms(match, scene)):
        event.parties.clear()  # 'Peru and Chad reached deals with commercial banks': not with one another
        return
    add_own_group(event, scene)
    if len(event.parties) > 1 or fill == "none":
        return
    if fill == "asker":
        _add_asker(event, match, scene)
    if fill == "sheet" or (scene.sheet and is_bullet(event, match)):
        _add_from_sheet(event, match, scene)
    if fill == "sheet" or len(event.parties) > 1:
        return
    if event.kind in TALKS and not _open_to_topic(event, match, scene):
        return
    if event.kind is Kind.SIGNING and len(event.parties) == 1:
        _add_named_with(event, match, scene)
        if settles_with_firms(match, scene.reader.ontology.words):
            return
    if len(event.parties) > 1:
        return
    states = all(len(code) == 3 for code in event.parties)
    if event.kind in TALKS and states and (meets_alone(match) or _of_one_state(event)):
        return
    afar = event.kind is Kind.MEETING and not scene.official and is_of_region(match)
    if (
        fill == "topic"
        and not afar
        and not (event.kind is Kind.TRANSFER and len(scene.discourse.topic) > _FEW)
    ):
        add_topic(event, match, scene)
    aside = (
        event.nominal
        and (match.trigger.dep_ == "pobj" or _is_told(match, scene))
        and not {"governed", "dated"} & set(match.pattern.needs)
    )
    if len(event.parties) < 2 and not aside and event.kind is not Kind.SESSION:
        _add_from_clause(event, match, scene)


def _add_from_clause(event: Draft, match: Match, scene: Scene) -> None:
    """Take whoever else acts in the clause or, where the pattern lets, in the sentence."""
    wide = match.pattern.fill in {"sentence", "asker"}
    for actor in clause_actors(match.trigger, scene.actors, scene.reader.ontology.words, wide=wide):
        if not (
            (event.kind in TALKS and is_of_thing(actor, match.trigger))
            or (event.kind in TALKS and is_of_region(match) and is_venue(actor, scene))
            or _is_spoken_of(actor, match, scene)
            or _is_aside(event, actor, scene)
            or stands_aside(actor, match.trigger.doc, scene.reader.ontology.words)
            or has_own_share(event.kind, actor, match.trigger, scene.reader.ontology.words)
            or _is_make(event, actor, match, scene)
            or _gives_too(event, actor, match, scene)
        ):
            _add_party(event, actor, scene)


def _set_bareness(event: Draft, match: Match, scene: Scene) -> None:
    """Say whether the words name nobody who takes part, or only one side's own business."""
    event.bare = event.bare or not any(
        a.parties or a.name in _SINGULAR for g in match.arguments for a in g.actors
    )
    if (
        match.pattern.rule in {"meeting/discuss", "meeting/negotiate"}
        and not event.quoted
        and is_own_business(match, scene.discourse.resolve)
    ):
        event.bare = event.nominal = True  # no event of its own, like a noun alone
    if event.kind is Kind.MEETING and sums_up(match, scene.reader.ontology.words):
        event.bare = event.nominal = True


_WITH_WHOM = frozenset({"from", "to", "with"})


def _add_named_with(event: Draft, match: Match, scene: Scene) -> None:
    """'Signed a protocol to buy cotton from Chad': one state that the accord's own words name deals with the signer."""
    after = [
        token
        for token in match.trigger.subtree
        if token.i > match.trigger.i and token.dep_ == "pobj" and token.head.lower_ in _WITH_WHOM
    ]
    named = [
        actor
        for actor in scene.actors.within(frozenset(token.i for token in after))
        if actor.part is Part.PARTY and not set(actor.parties) <= event.codes
    ]
    if len({code for actor in named for code in actor.parties}) == 1:
        _add_party(event, named[0], scene)


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


def _is_told(match: Match, scene: Scene) -> bool:
    """'Told the association's conference that …': who is spoken of there does not sit in it."""
    verb = match.trigger.head
    return (
        match.trigger.dep_ in {"dobj", "dative"}
        and verb.lemma_.lower() in scene.reader.ontology.words["speech"]
    )


def _is_aside(event: Draft, actor: Actor, scene: Scene) -> bool:
    """In an account of the talks of two a third state that a sentence names is no party of what they undertake."""
    topic = scene.discourse.topic
    third = not set(scene.discourse.resolve(actor)) & set(topic)
    return scene.discourse.steady and len(topic) == 2 and event.kind is Kind.COMMITMENT and third


def _drop_spoken_of(event: Draft, match: Match, scene: Scene) -> None:
    """'Discussed engagement with Egypt', in an account of talks with Israel: Egypt is their matter."""
    topic = set(scene.discourse.topic)
    if match.pattern.rule not in DISCUSSING or not scene.discourse.steady or not event.codes & topic:
        return
    after = scene.actors.within(frozenset(range(match.trigger.i, len(match.trigger.doc))))
    for actor in after if len(topic) > 1 and topic <= event.codes else _matter(match, scene):
        for code in set(scene.discourse.resolve(actor)) - topic:
            event.parties.pop(code, None)


def _is_spoken_of(actor: Actor, match: Match, scene: Scene) -> bool:
    """'Discussed the threat of Iran's missiles': who is only talked about is not at the talks."""
    return actor in _matter(match, scene)


def _matter(match: Match, scene: Scene) -> Sequence[Actor]:
    """The actors named in what is discussed."""
    if match.pattern.rule not in DISCUSSING:
        return ()
    things = [child for child in match.trigger.children if child.dep_ in {"dobj", "ccomp"}]
    return scene.actors.within(frozenset(token.i for thing in things for token in thing.subtree))


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
    local = local and not is_of_region(match) and not is_with_creditors(match, scene.reader.ontology.words)
    if local and len(event.parties) == 1 and (there := abroad(event, match, scene)):
        event.parties[there.value] = there
        return False
    if any(is_where(x, a, match, scene) for a in match.arguments for x in a.actors):
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


def _add_party(event: Draft, actor: Actor, scene: Scene) -> None:
    span = scene.parsed.shadow.span(actor.start, actor.end)
    for code in scene.discourse.resolve(actor):
        event.parties.setdefault(code, Stated(code, span, "party/clause"))


def _add_from_sheet(event: Draft, match: Match, scene: Scene) -> None:
    """Take the other party of a sheet between two, else whoever the sentence names, by an adjective too."""
    home = scene.discourse.home
    if event.kind is Kind.TRANSFER and home:  # who issues the sheet gives
        event.parties.setdefault(home, Stated(home, scene.parsed.sentence.span, "party/home"))
    if not event.parties and scene.sheet and is_bare_bullet(match, scene):
        for code in scene.sheet.pair:
            event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/sheet"))
        event.bare = event.bare and not event.parties  # an act of its own, and not one told before
    others = scene.sheet.others(tuple(event.parties)) if scene.sheet and event.parties else ()
    inside = frozenset(token.i for token in match.trigger.subtree) if not others else frozenset[int]()
    for actor in scene.actors.within(inside):
        told = actor.part in {Part.PARTY, Part.ADJECTIVE, Part.OFFICE, Part.PERSON}
        if told and not _is_aside(event, actor, scene):
            _add_party(event, actor, scene)
    for code in others:
        event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/sheet"))
    if event.kind is Kind.TRANSFER and len(event.parties) > 1:
        event.bare = False  # 'a grant to build a road in Chad': a gift of its own


def _add_asker(event: Draft, match: Match, scene: Scene) -> None:
    """'The Seoul government wants Tokyo to ease its quotas': who wants it takes part."""
    verb = match.trigger
    if verb.dep_ not in {"xcomp", "ccomp"} or verb.head.pos_ != "VERB":
        return
    for subject in subjects(verb.head, scene.reader.ontology.words):
        for actor in scene.actors.within(region(subject)):
            _add_party(event, actor, scene)
