"""Visits: who receives, who goes there, and whose way leads home."""

from __future__ import annotations

from collections.abc import Set

from accord.extract.drafts import Draft, Stated
from accord.extract.match.doers import subjects
from accord.extract.match.matching import Match
from accord.extract.match.whereabouts import is_to_the_country
from accord.extract.names.actors import Actor, Part
from accord.extract.names.antecedents import PLURAL
from accord.extract.scene import Scene
from accord.model.claims import Kind

_PAIR = 2


def fill_host(event: Draft, match: Match, scene: Scene) -> None:
    """'Here on a visit', 'the visiting minister': the host is where the dispatch was sent from, or who issued it."""
    home = scene.discourse.home
    alone = len(event.parties) == 1 or not any(a.role == "host" and a.actors for a in match.arguments)
    if event.kind is Kind.VISIT and alone and home and _is_at_home(event, match, scene):
        event.parties.setdefault(home, Stated(home, scene.parsed.sentence.span, "party/home"))
        if event.codes == {home} and _is_of_the_two(match, scene):
            _turn_round(event, scene)


def add_receiver(event: Draft, match: Match, scene: Scene) -> None:
    """'Peru hosted Kenya's visiting premier', 'Diaz thanked the visiting envoy': who speaks to a guest is his host."""
    if event.kind is not Kind.VISIT or "attributive" not in match.pattern.needs or len(event.parties) != 1:
        return
    guest = next((a.head for a in match.arguments if a.role == "visitor"), None)
    verb = guest.head if guest is not None and guest.dep_ in {"dobj", "dative"} else None
    hosts = subjects(verb, scene.reader.ontology.words) if verb is not None and verb.pos_ == "VERB" else []
    told = scene.actors.within(frozenset(token.i for token in hosts))
    codes = {code for actor in told for code in scene.discourse.resolve(actor)} - event.codes
    if len(codes) == 1:
        code = codes.pop()
        event.parties[code] = Stated(code, scene.parsed.sentence.span, "party/receiver")


def _is_at_home(event: Draft, match: Match, scene: Scene) -> bool:
    """'Here on a visit'; in a dispatch 'who arrived on Monday' too came to the town of its dateline.

    So did who 'begins a visit today' there, where the sentence names no third state to which it could lead.
    """
    needs = set(match.pattern.needs)
    dated = scene.page.dateline is not None
    return (
        "attributive" in needs
        or ("here" in needs and (scene.official or dated or _is_of_the_two(match, scene)))
        or ("nowhere" in needs and dated)
        or ("unplaced" in needs and dated and _names_no_third(event, scene))
    )


def _names_no_third(event: Draft, scene: Scene) -> bool:
    """Whether all states that the sentence names are the visitor's and the dateline's."""
    named = {hit.party for hit in scene.line.hits if hit.party}
    return named <= event.codes | {scene.discourse.home}


def _is_of_the_two(match: Match, scene: Scene) -> bool:
    """'Her visit to the country', where the sentence names no third party whose country it could be."""
    return is_to_the_country(match.trigger) and len(_guests(scene)) == 1


def _guests(scene: Scene) -> set[str]:
    named = {hit.party for hit in scene.line.hits if hit.party} | set(scene.discourse.topic)
    return {code for code in named if code != scene.discourse.home}


def _turn_round(event: Draft, scene: Scene) -> None:
    """'The Minister met Peru's premier in the course of his visit to the country': nobody visits his own."""
    guest = next(iter(_guests(scene)))
    event.participants.clear()
    event.parties.setdefault(guest, Stated(guest, scene.parsed.sentence.span, "party/clause"))


def fill_visitor(event: Draft, match: Match, scene: Scene) -> None:
    """An official who goes to one of the two states that the report is about comes from the other."""
    topic, last = scene.discourse.topic, scene.discourse.last_person
    if event.rule == "visit/stop-is" and last and len(event.parties) == 1:
        for code in last.parties[:1]:  # 'the last stop is Chad', of the journey told before
            event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/topic"))
    if event.kind is Kind.VISIT and len(event.parties) == 1 and _is_yours(match):
        for code in scene.discourse.addressed(published=scene.official):  # 'I remember your visit to Chad'
            event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/topic"))
    if event.kind is not Kind.VISIT or len(event.parties) != 1:
        return
    strangers = [x for a in match.arguments if a.role == "visitor" for x in a.actors if not x.parties]
    if not scene.discourse.fixed:  # in the news any official may come from somewhere else
        strangers = [x for x in strangers if _is_statesman(x, scene)]
        if len(topic) != _PAIR or not _names_no_third(event, scene):
            return
    acts = scene.reader.offices.acts
    if event.codes <= set(topic) and any(x.post and acts(x.post) for x in strangers):
        for code in topic:
            event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/topic"))


def _is_statesman(actor: Actor, scene: Scene) -> bool:
    return actor.part is Part.PERSON and bool(actor.post) and scene.reader.offices.governs(str(actor.post))


def _is_yours(match: Match) -> bool:
    return any(child.dep_ == "poss" and child.lower_ == "your" for child in match.trigger.children)


def is_of_hosts_alone(event: Draft, match: Match, scene: Scene) -> bool:
    """'The minister visits Chad and Niger', of a minister whose state nothing tells: no visit of one to the other."""
    if event.kind is not Kind.VISIT or len(event.parties) < 2:
        return False
    resolve = scene.discourse.resolve
    hosts = {code for a in match.arguments if a.role == "host" for x in a.actors for code in resolve(x)}
    visitors = [x for a in match.arguments if a.role == "visitor" for x in a.actors]
    if not visitors and event.codes <= hosts:
        return True  # 'stops in Chad and Niger', of nobody
    several = {x for x in visitors if x.part is Part.COLLECTIVE or x.name in PLURAL}
    if hosts and several and several == set(visitors) and all(hosts <= set(resolve(x)) for x in several):
        return not _are_own(
            several, hosts, scene
        )  # 'before both sides return to Chad': those of Chad go home
    return event.codes <= hosts and bool(visitors) and not any(resolve(x) for x in visitors)


def _are_own(visitors: Set[Actor], hosts: Set[str], scene: Scene) -> bool:
    """'The President and his wife leave on Monday. They will travel to Chad': they are the issuer's own people."""
    home, last = scene.discourse.home, scene.discourse.last_person
    if not scene.official or home is None or home in hosts or last is None or last.parties != (home,):
        return False
    return all(x.part is Part.PRONOUN and set(scene.discourse.resolve(x)) - hosts == {home} for x in visitors)


_RECEIVING = frozenset({"visit/welcome-to", "visit/host-guest"})


def is_of_envoys(event: Draft, scene: Scene) -> bool:
    """'Received the Peruvian ambassador at the palace': who resides there has come on no visit."""
    came = [p.value for p in event.participants.values() if p.value.role == "visitor"]
    envoy = scene.reader.offices.envoy
    return event.rule in _RECEIVING and bool(came) and all(p.post and envoy.search(p.post) for p in came)
