"""Makes a draft of an event from a match: who, when, where, which agreement or body, about what."""

from __future__ import annotations

import re

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.accords import fill_makers
from accord.extract.fill.another import fill_another
from accord.extract.fill.attribution import fill_source
from accord.extract.fill.by_the_way import is_beside_talks, is_in_party_name, is_vague
from accord.extract.fill.entries import fill_entry
from accord.extract.fill.gifts import is_mere_support
from accord.extract.fill.groups import drop_groups
from accord.extract.fill.held import is_back_from
from accord.extract.fill.inheritance import fill_from_tie
from accord.extract.fill.inviters import fill_inviters
from accord.extract.fill.match_modality import modality_in
from accord.extract.fill.no_acts import is_no_act
from accord.extract.fill.one_ended import fill_lost_end
from accord.extract.fill.own_sessions import fill_members
from accord.extract.fill.parties import fill_actors
from accord.extract.fill.second_party import fill_missing_parties
from accord.extract.fill.slots import fill_slots, slots_complete
from accord.extract.fill.tasks import add_named_partners, content_of, task_of
from accord.extract.fill.travellers import fill_host, fill_visitor, is_of_envoys, is_of_hosts_alone
from accord.extract.fill.well_known import fill_known_makers
from accord.extract.fill.when import fill_when
from accord.extract.fill.where import fill_where
from accord.extract.gatherings import GATHERINGS, TALKS
from accord.extract.match.business import deals_with_state
from accord.extract.match.habits import founds_rhythm, is_habit
from accord.extract.match.idle_talks import is_idle
from accord.extract.match.matching import Match
from accord.extract.match.no_state_acts import is_no_act_of_states
from accord.extract.match.no_talks import is_in_name_only, is_looked_to
from accord.extract.match.outsiders import is_among_firms
from accord.extract.match.passing_talks import is_comment, is_definite, is_presumed
from accord.extract.names.actors import Part
from accord.extract.names.antecedents import PLURAL
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis
from accord.model.documents import Setting
from accord.ontology.frames import Words

_LEADERS_STAY = 1
"""Years after which the leaders of whom a report tells need not be those who met."""
_PLENARY = re.compile(r"(?:the )?(?:[a-z]+ )?plenary(?: session| meeting)?")
_RECENT = 5
"""Years for which an accord that news recalls without its makers is that of the parties it tells of."""

_PARTICULAR = re.compile(r"(?:In particular|Specifically|More specifically|More concretely|Notably)\b")
"""What begins a sentence that spells out a general pledge: it is part of that one (codebook, ruling 11)."""
_LENT = frozenset({"party/topic", "party/member", "party/teller"})
"""Rules by which a party is found elsewhere than beside the act."""
_SIDES = 2
_UNDATED = frozenset({"transfer/announcement-of", "project/agree-on"})
"""Rules by which a day is that of the announcement, and not of what is announced (codebook, ruling 1)."""


def draft(match: Match, scene: Scene) -> Draft | None:
    """Return the event that `match` tells, or None where the parties or the slots that it needs are not to be found."""
    modality = modality_in(match, scene)
    if is_no_act(match, modality, scene):
        return None
    event = _begun(match, modality, scene)
    if _is_of_nobody(event, match, scene):
        return None
    fill_slots(event, match, scene)
    if not slots_complete(event, match) or _is_no_act_with_slots(event, match, scene):
        return None
    _fill(event, match, scene)
    return None if _is_none(event, match, scene) else event


def _begun(match: Match, modality: Modality, scene: Scene) -> Draft:
    """Return an event of which its words are known, and where in the report they stand."""
    kind, rule = match.pattern.kind, match.pattern.rule
    if kind in TALKS and modality is Modality.SCHEDULED and _is_undertaken(match, scene):
        kind, rule, modality = Kind.COMMITMENT, "commitment/rhythm", Modality.OCCURRED
    at, sentence = scene.span(match.trigger.i, match.trigger.i + 1), scene.parsed.sentence
    stated = Stated(modality, at, f"modality/{modality.value}")
    event = Draft(kind, rule, stated, sentence.paragraph, scene.order)
    event.add_evidence([sentence.span])
    _set_in_report(event, match, scene)
    return event


def _is_of_nobody(event: Draft, match: Match, scene: Scene) -> bool:
    """Say whether the words of talks tell of none, or of those of firms."""
    words = scene.reader.ontology.words
    if event.kind in TALKS and (
        is_beside_talks(match, words) or is_in_name_only(match, words) or is_in_party_name(match, scene)
    ):
        return True
    return event.kind is Kind.MEETING and is_among_firms(match, scene.reader.companies, words)


def _is_no_act_with_slots(event: Draft, match: Match, scene: Scene) -> bool:
    """Say whether body, agreement or item show that no states have part in it, or that nothing is done."""
    words = scene.reader.ontology.words
    gathering = event.kind in GATHERINGS and is_no_act_of_states(event, match, words)
    rhythm = event.kind is Kind.EXERCISE and event.when is None and is_habit(match, words)
    return gathering or rhythm or is_mere_support(event, words)


def _fill(event: Draft, match: Match, scene: Scene) -> None:
    """Give the event whom, when and where its words tell; hosts and guests come before the day and the place."""
    _fill_parties(event, match, scene)
    fill_makers(event, match, scene)
    drop_groups(event, match, scene)
    fill_host(event, match, scene)
    fill_visitor(event, match, scene)
    fill_inviters(event, scene)
    _fill_day(event, match, scene)
    fill_where(event, match, scene)
    fill_known_makers(event, scene)
    fill_members(event, match, scene)
    if not (event.kind in TALKS and is_looked_to(match.trigger)):
        fill_from_tie(event, scene)
    fill_source(event, match, scene)
    event.idle = event.kind in GATHERINGS and is_idle(event, match.trigger, scene.reader.ontology.words)


def _fill_parties(event: Draft, match: Match, scene: Scene) -> None:
    fill_actors(event, match, scene)
    add_named_partners(event, match, scene)
    fill_missing_parties(event, match, scene)
    fill_lost_end(event, match, scene)
    fill_entry(event, scene)


def _is_none(event: Draft, match: Match, scene: Scene) -> bool:
    """Say whether what was found of an event shows that there is none."""
    if event.kind is Kind.MEETING and is_vague(event, match, scene):
        return True
    if event.kind in TALKS and event.when is None and _is_prepared(match):
        return True
    if event.kind is Kind.MEETING and event.title and _is_of_others_talks(event, scene):
        return True
    if event.kind is Kind.SESSION and event.body and event.body.value.islower() and is_comment(match.trigger):
        return True  # 'the talks will be the first ministerial conference'
    if event.kind is Kind.SESSION and event.body and _PLENARY.fullmatch(event.body.value):
        return True  # 'after the first plenary session' of a gathering told before
    return is_of_hosts_alone(event, match, scene) or is_of_envoys(event, scene)


def _is_prepared(match: Match) -> bool:
    """'Part of the preparations for the meeting convened by President Lee': it is not said between whom that is."""
    above = match.trigger.head.head
    sides = (a for a in match.arguments if a.relation in {"between", "with", "among", "of", "mod", "poss"})
    return above.pos_ == "NOUN" and is_looked_to(match.trigger) and not any(a.actors for a in sides)


def _is_of_others_talks(event: Draft, scene: Scene) -> bool:
    """'Firm says talks ended with …', 'Debt talks poised', in the headline of news: held by whom, it does not say."""
    rules = {code: party.rule for code, party in event.parties.items()}
    own = [code for code, rule in rules.items() if rule not in _LENT or code in scene.line.parties]
    beside = {"party/clause"} == {*rules.values()} or len(own) < _SIDES
    return event.nominal and not scene.official and beside and len(rules) >= _SIDES


def _is_undertaken(match: Match, scene: Scene) -> bool:
    """'Will meet twice a year', 'will exchange views on storage' with no day: undertaken, and no one meeting."""
    exchanged = match.pattern.rule == "meeting/exchange-views" and not scene.line.times
    return exchanged or founds_rhythm(match, scene.reader.ontology.words)


def _set_in_report(event: Draft, match: Match, scene: Scene) -> None:
    """Say how and where in the report its words tell the event."""
    event.nominal = not _is_told_by_verb(match, scene.reader.ontology.words)
    event.anchor = match.trigger.i
    event.presumed = event.nominal and is_presumed(match.trigger)
    event.definite = is_definite(match.trigger) or _is_the_drill(match)
    fill_another(event, match)
    event.title = scene.line.sentence.setting is Setting.TITLE
    event.quoted = scene.line.sentence.setting is Setting.QUOTE
    event.public = deals_with_state(match, scene.reader.ontology.words)
    if event.kind is Kind.COMMITMENT:
        event.definite = _PARTICULAR.match(scene.parsed.shadow.text) is not None
        event.complement = content_of(match.trigger)
        event.task = task_of(match.trigger, scene.reader.ontology.words)


def _is_told_by_verb(match: Match, words: Words) -> bool:
    """'Visited', and 'paid an official visit', where the verb adds nothing."""
    act = match.trigger
    if match.pattern.kind is Kind.VISIT and act.dep_ in {"dobj", "nsubjpass"}:
        return act.head.lemma_ in words["visit_making"]
    return act.pos_ in {"VERB", "AUX"} or "task" in match.pattern.needs


def _is_the_drill(match: Match) -> bool:
    """'The coordinated patrol', 'this exercise': one told before, whatever describes it."""
    noun = match.trigger
    if match.pattern.kind is not Kind.EXERCISE or noun.tag_ != "NN":
        return False
    near = {child.lower_ for child in noun.lefts}
    return bool(near & {"the", "this"}) and not any(
        child.tag_ == "JJS" or child.ent_type_ for child in noun.lefts
    )


def _fill_day(event: Draft, match: Match, scene: Scene) -> None:
    """Give the event its days, which also tell whether an accord recalled is too old to be theirs."""
    if event.rule not in _UNDATED and not is_back_from(match.trigger):
        fill_when(event, match, scene)
    told_again = event.kind is Kind.TRANSFER and event.definite
    if told_again and event.when and event.when.value.basis is Basis.DATELINE:
        event.when = None  # 'the trucks were delivered': on the day that was told with them
    _drop_old_makers(event, scene)
    _drop_later_people(event, match, scene)


def _drop_later_people(event: Draft, match: Match, scene: Scene) -> None:
    """'In 1999 the leaders of the two countries agreed', in news of 2004: they are not those who meet now."""
    day, when = scene.page.day, event.when
    if day is None or when is None or day.year - when.value.last.year <= _LEADERS_STAY:
        return
    here = {actor.name for actor in scene.line.actors if actor.name}
    doers = [actor for argument in match.arguments for actor in argument.actors]
    if not any(a.part is Part.PRONOUN and a.name not in PLURAL for a in doers):
        for name in event.participants.keys() - here:
            del event.participants[name]


def _drop_old_makers(event: Draft, scene: Scene) -> None:
    """'The 1957 Treaty of Rome', in the news of thirty years later: those of whom it tells need not have made it."""
    day, when = scene.page.day, event.when
    if event.kind is not Kind.SIGNING or scene.official or day is None or when is None:
        return
    here = scene.line.parties
    named = event.agreement is not None and not event.agreement.value.title.islower()
    if named and day.year - when.value.first.year > _RECENT:
        for code in [
            code
            for code, party in event.parties.items()
            if party.rule == "party/recalled" and code not in here
        ]:
            del event.parties[code]
