"""Looks wider for an event's second party, as far as its pattern lets: the clause, the sentence, the report's topic."""

from __future__ import annotations

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.asked import add_asked, add_served
from accord.extract.fill.bareness import set_bareness
from accord.extract.fill.bargained import add_bargainer
from accord.extract.fill.bullets import add_from_sheet, add_own_group, is_bullet
from accord.extract.fill.decided_there import add_talkers
from accord.extract.fill.firms import is_within_one, settles_with_firms
from accord.extract.fill.from_clause import add_from_clause, is_by_the_way
from accord.extract.fill.lending import add_topic
from accord.extract.fill.met_abroad import add_hosts_met
from accord.extract.fill.open_talks import add_inviter, of_one_state, open_to_topic
from accord.extract.fill.outer_doers import add_outer_doers
from accord.extract.fill.own_bodies import add_other_side
from accord.extract.fill.parties import add_party
from accord.extract.fill.signed_with import add_named_between, add_named_with, is_signed_by_others
from accord.extract.fill.slots import PAPER
from accord.extract.fill.spoken_of import drop_spoken_of
from accord.extract.fill.takers import add_listed_takers
from accord.extract.fill.tellers import add_teller
from accord.extract.fill.travellers import add_receiver
from accord.extract.fill.works_before import BEFORE, add_named_before
from accord.extract.gatherings import TALKS
from accord.extract.match.counterparts import is_of_region, meets_alone
from accord.extract.match.doers import subjects
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.scene import Scene
from accord.model.claims import Kind

_PAIR = 2
_FEW = 5
"""Of more parties than these nobody can say which of them gives and which of them gets."""


def fill_missing_parties(event: Draft, match: Match, scene: Scene) -> None:
    """Look wider for the second party, as far as the pattern lets: the clause, the sentence, the report's topic."""
    set_bareness(event, match, scene)
    add_listed_takers(event, match, scene)
    drop_spoken_of(event, match, scene)
    add_outer_doers(event, match, scene)
    if _is_settled(event, match, scene):
        return
    if event.kind is Kind.SIGNING and not event.parties:
        add_named_between(event, match, scene)
    add_own_group(event, scene)
    add_hosts_met(event, match, scene)
    add_receiver(event, match, scene)
    add_talkers(event, match, scene)
    add_asked(event, match, scene)
    add_served(event, match, scene)
    add_bargainer(event, match, scene)
    if _lacks_side(event) and match.pattern.fill != "none":
        _look_wider(event, match, scene)


def _lacks_side(event: Draft) -> bool:
    return len(event.parties) < 2


def _is_settled(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether a signing is of nobody else than those told, or of nobody who is told."""
    if event.kind is Kind.SIGNING and is_signed_by_others(event, match, scene):
        return True
    # 'signed the Rescue Plan': at home, unless two are told to have signed it
    return event.agreement is not None and event.agreement.rule == PAPER


def _look_wider(event: Draft, match: Match, scene: Scene) -> None:
    """Look in one place after the other, until the other side is found or is known not to be told."""
    for leads_on in (_through_asker_or_sheet, _through_talks, _through_signers, _through_tellers):
        if not leads_on(event, match, scene):
            return
    if match.pattern.fill == BEFORE:
        add_named_before(event, match, scene)
        return
    if states := _sitting_together(event, match, scene):
        for code in states:
            event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/clause"))
    elif match.pattern.fill == "topic" and not _is_beyond_topic(event, match, scene):
        add_topic(event, match, scene)
    if _lacks_side(event) and event.kind is not Kind.SESSION and not is_by_the_way(event, match, scene):
        add_from_clause(event, match, scene)


def _through_asker_or_sheet(event: Draft, match: Match, scene: Scene) -> bool:
    """Take who asks for the act, or the parties of the sheet that lists it; return whether to look on."""
    fill = match.pattern.fill
    if fill == "asker":
        _add_asker(event, match, scene)
    if fill == "sheet" or (scene.sheet and is_bullet(event, match)):
        add_from_sheet(event, match, scene)
    return fill != "sheet" and _lacks_side(event)


def _through_talks(event: Draft, match: Match, scene: Scene) -> bool:
    """Take who invites to talks; return whether to look on, which talks of one with nobody in particular forbid."""
    if event.kind not in TALKS:
        return True
    add_inviter(event, match, scene)
    return _lacks_side(event) and open_to_topic(event, match, scene)


def _through_signers(event: Draft, match: Match, scene: Scene) -> bool:
    """Take with whom the one signer told has signed; say whether to look on: not in a deal with firms or at home."""
    if event.kind is not Kind.SIGNING or len(event.parties) != 1:
        return True
    add_named_with(event, match, scene)
    words = scene.reader.ontology.words
    return not (settles_with_firms(match, words) or is_within_one(match, words))


def _through_tellers(event: Draft, match: Match, scene: Scene) -> bool:
    """Take the other side of an agreement and who tells of it; return whether to look on."""
    add_other_side(event, match, scene)
    add_teller(event, match, scene)
    states = event.codes <= scene.reader.ontology.state_codes
    alone = event.kind in TALKS and states and (meets_alone(match) or of_one_state(event))
    return _lacks_side(event) and not alone


def _sitting_together(event: Draft, match: Match, scene: Scene) -> set[str]:
    """'Their commission met in Accra, during which papers were inked': by the two whom the sentence names before."""
    during = any(
        child.lower_ in {"during", "at", "in"} for child in match.trigger.lefts if child.dep_ == "prep"
    )
    within = during and any(child.lower_ == "which" for child in match.trigger.subtree)
    hits = [hit for hit in scene.line.hits if hit.start < match.trigger.idx]
    states = {hit.party for hit in hits if hit.party} & scene.reader.ontology.state_codes
    return states if event.kind is Kind.SIGNING and within and len(states) == _PAIR else set()


def _is_beyond_topic(event: Draft, match: Match, scene: Scene) -> bool:
    """Talks of a whole region, told in the news, and what one of many gives to another are not the topic's own."""
    if event.kind is Kind.TRANSFER:
        return len(scene.discourse.topic) > _FEW
    return (
        event.kind is Kind.MEETING and not scene.official and is_of_region(match, scene.reader.ontology.words)
    )


def _add_asker(event: Draft, match: Match, scene: Scene) -> None:
    """'The Seoul government wants Tokyo to ease its quotas': who wants it takes part."""
    verb = match.trigger
    if verb.dep_ not in {"xcomp", "ccomp"} or verb.head.pos_ != "VERB":
        return
    for subject in subjects(verb.head, scene.reader.ontology.words):
        for actor in scene.actors.within(region(subject)):
            add_party(event, actor, scene)
