"""Makes a draft of an event from a match: who, when, where, which agreement or body, about what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.accords import fill_makers
from accord.extract.fill.another import fill_another
from accord.extract.fill.attribution import according, source_of
from accord.extract.fill.entries import fill_entry
from accord.extract.fill.expected import is_glad_of_what_comes
from accord.extract.fill.gifts import is_mere_support
from accord.extract.fill.groups import drop_groups
from accord.extract.fill.held import is_back_from
from accord.extract.fill.inheritance import fill_from_tie
from accord.extract.fill.modality import modality_of
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
from accord.extract.gatherings import DISCUSSING, GATHERINGS, TALKS
from accord.extract.match.business import deals_with_state
from accord.extract.match.habits import founds_rhythm
from accord.extract.match.idle_talks import is_idle
from accord.extract.match.matching import Match
from accord.extract.match.no_state_acts import is_no_act_of_states
from accord.extract.match.no_talks import is_in_name_only, is_looked_to
from accord.extract.match.outsiders import is_among_firms
from accord.extract.match.passing_talks import (
    is_definite,
    is_passing_word,
    is_presumed,
    is_purpose_of_talks,
)
from accord.extract.match.phrases import is_attribute
from accord.extract.match.setting_out import leaves_later
from accord.extract.match.talked_of import (
    is_announced,
    is_on_programme,
    is_talked_of,
)
from accord.extract.match.tenses import WILL
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis
from accord.model.documents import Setting
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_RECENT = 5
"""Years for which an accord that news recalls without its makers is that of the parties it tells of."""

_BIDS = frozenset({"agreement-change/apply", "agreement-change/application", "commitment/ask-to"})
"""Who has applied to join or asks another to do something, or is about to, only proposes it."""
_SIGNED_TALKED_OF = frozenset({"signing/signing-of", "signing/ceremony"})
"""'Discussed the signing of a pact': one that is only talked of is still to come."""
_UNDATED = frozenset({"transfer/announcement-of", "project/agree-on"})
"""Rules by which a day is that of the announcement, and not of what is announced (codebook, ruling 1)."""


def draft(match: Match, scene: Scene) -> Draft | None:
    """Return the event that `match` tells, or None where the parties or the slots that it needs are not to be found."""
    pattern, text = match.pattern, scene.parsed.sentence.span
    modality = _modality_in(match, scene)
    if is_no_act(match, modality, scene):
        return None
    kind, rule = pattern.kind, pattern.rule
    if kind in TALKS and modality is Modality.SCHEDULED and _is_undertaken(match, scene):
        kind, rule, modality = Kind.COMMITMENT, "commitment/rhythm", Modality.OCCURRED
    at = scene.span(match.trigger.i, match.trigger.i + 1)
    event = Draft(
        kind,
        rule,
        Stated(modality, at, f"modality/{modality.value}"),
        scene.parsed.sentence.paragraph,
        scene.order,
    )
    event.add_evidence([text])
    _set_in_report(event, match, scene)
    if kind in TALKS and _is_by_the_way(match, scene.reader.ontology.words):
        return None
    if kind in TALKS and (
        is_in_name_only(match, scene.reader.ontology.words) or _is_in_party_name(match, scene)
    ):
        return None
    if kind is Kind.MEETING and is_among_firms(match, scene.reader.companies, scene.reader.ontology.words):
        return None
    fill_slots(event, match, scene)
    if not slots_complete(event, match) or (
        event.kind in GATHERINGS and is_no_act_of_states(event, match, scene.reader.ontology.words)
    ):
        return None
    if is_mere_support(event, scene.reader.ontology.words):
        return None
    _fill_parties(event, match, scene)
    fill_makers(event, match, scene)
    drop_groups(event, match, scene)
    fill_host(event, match, scene)
    fill_visitor(event, match, scene)
    _fill_day(event, match, scene)
    fill_where(event, match, scene)
    fill_known_makers(event, scene)
    fill_members(event, match, scene)
    if not (event.kind in TALKS and is_looked_to(match.trigger)):
        fill_from_tie(event, scene)
    _fill_source(event, match, scene)
    event.idle = event.kind in GATHERINGS and is_idle(event, match.trigger, scene.reader.ontology.words)
    return None if _is_none(event, match, scene) else event


def _fill_parties(event: Draft, match: Match, scene: Scene) -> None:
    fill_actors(event, match, scene)
    add_named_partners(event, match, scene)
    fill_missing_parties(event, match, scene)
    fill_lost_end(event, match, scene)
    fill_entry(event, scene)


def _is_none(event: Draft, match: Match, scene: Scene) -> bool:
    """Say whether what was found of an event shows that there is none."""
    if event.kind is Kind.MEETING and _is_vague(event, match, scene):
        return True
    return is_of_hosts_alone(event, match, scene) or is_of_envoys(event, scene)


def _is_undertaken(match: Match, scene: Scene) -> bool:
    """'Will meet twice a year', 'will exchange views on storage' with no day: undertaken, and no one meeting."""
    exchanged = match.pattern.rule == "meeting/exchange-views" and not scene.line.times
    return exchanged or founds_rhythm(match, scene.reader.ontology.words)


def _set_in_report(event: Draft, match: Match, scene: Scene) -> None:
    """Say how and where in the report its words tell the event."""
    event.nominal, event.anchor = (
        match.trigger.pos_ not in {"VERB", "AUX"} and "task" not in match.pattern.needs,
        match.trigger.i,
    )
    event.presumed = event.nominal and is_presumed(match.trigger)
    event.definite = is_definite(match.trigger) or _is_the_drill(match)
    fill_another(event, match)
    event.title = scene.line.sentence.setting is Setting.TITLE
    event.quoted = scene.line.sentence.setting is Setting.QUOTE
    event.public = deals_with_state(match, scene.reader.ontology.words)
    if event.kind is Kind.COMMITMENT:
        event.complement = content_of(match.trigger)
        event.task = task_of(match.trigger, scene.reader.ontology.words)


def _is_the_drill(match: Match) -> bool:
    """'The coordinated patrol', 'this exercise': one told before, whatever describes it."""
    noun = match.trigger
    if match.pattern.kind is not Kind.EXERCISE or noun.tag_ != "NN":
        return False
    near = {child.lower_ for child in noun.lefts}
    return bool(near & {"the", "this"}) and not any(
        child.tag_ == "JJS" or child.ent_type_ for child in noun.lefts
    )


def _is_in_party_name(match: Match, scene: Scene) -> bool:
    """The 'Conference' of the 'Islamic Conference Organisation' is part of a name."""
    at = match.trigger.idx
    return any(hit.party and hit.start < at < hit.end - len(match.trigger) for hit in scene.line.hits)


def _fill_day(event: Draft, match: Match, scene: Scene) -> None:
    """Give the event its days, which also tell whether an accord recalled is too old to be theirs."""
    if event.rule not in _UNDATED and not is_back_from(match.trigger):
        fill_when(event, match, scene)
    told_again = event.kind is Kind.TRANSFER and event.definite
    if told_again and event.when and event.when.value.basis is Basis.DATELINE:
        event.when = None  # 'the trucks were delivered': on the day that was told with them
    _drop_old_makers(event, scene)


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


def _is_by_the_way(match: Match, words: Words) -> bool:
    """'Met on the margins of the summit to discuss …': neither where nor why they met is another act."""
    rule = match.pattern.rule
    if (rule in DISCUSSING or rule == "session/body-considers") and is_purpose_of_talks(match, words):
        return True
    if rule in DISCUSSING and _is_at_talks(match.trigger, words):
        return True
    trigger = match.trigger
    for _ in range(3):  # 'on the sidelines of the fifth session of the Council'
        if trigger.dep_ == "compound":
            trigger = trigger.head
        if trigger.dep_ != "pobj" or trigger.head.lower_ != "of":
            return False
        trigger = trigger.head.head
        if trigger.lemma_.lower() in words["margins"]:
            return True
    return False


def _is_at_talks(verb: Token, words: Words) -> bool:
    """'Discussed trade during a meeting with the Chadian envoy': the meeting is told by its own noun."""
    return any(
        talks.dep_ == "pobj" and talks.lemma_.lower() in words["countable_talks"] and _has_other_side(talks)
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"during", "at", "in"}
        for talks in child.children
    )


def _has_other_side(talks: Token) -> bool:
    return any(child.dep_ == "prep" and child.lower_ in {"with", "between"} for child in talks.children)


def _modality_in(match: Match, scene: Scene) -> Modality:
    """What the words say, but for a guest awaited on a day that is still to come."""
    told = _modality(match, scene.reader.ontology.words)
    if told is Modality.SCHEDULED and _is_of_chronicle(match.trigger, scene):
        return Modality.OCCURRED
    awaited = match.pattern.kind in GATHERINGS and told is Modality.OCCURRED
    return Modality.SCHEDULED if awaited and is_glad_of_what_comes(match.trigger, scene) else told


def _is_of_chronicle(trigger: Token, scene: Scene) -> bool:
    """'22 August 2006: the agreement is signed' is told in the present of what is past by then."""
    told, now = scene.line.day, scene.page.day
    if told is None:
        return False
    past = now is None or told[0].last < now
    return past and not any(token.lower_ in WILL for token in trigger.sent)


def _modality(match: Match, words: Words) -> Modality:
    pattern = match.pattern
    if {"will", "dated"} & set(pattern.needs) or pattern.rule in _BIDS:
        return pattern.modality
    if pattern.rule == "visit/visiting" and is_attribute(match.trigger):
        return Modality.OCCURRED  # 'the visiting premier', whatever is wished of her
    told = modality_of(_undertaken(match, words), pattern.modality, words)
    if pattern.kind in TALKS and told is Modality.OCCURRED and _is_to_come(match.trigger, words):
        return Modality.SCHEDULED
    if pattern.kind is Kind.SIGNING and told is Modality.OCCURRED and is_on_programme(match.trigger, words):
        return Modality.SCHEDULED
    if pattern.kind is Kind.VISIT and told is Modality.OCCURRED and leaves_later(match.trigger, words):
        return Modality.SCHEDULED
    stepwise = pattern.kind is Kind.AGREEMENT_CHANGE or pattern.rule in _SIGNED_TALKED_OF
    if stepwise and told is Modality.OCCURRED and is_talked_of(match.trigger, words):
        return Modality.PROPOSED
    return _of_deed(match, told, words) if "deed" in pattern.needs else told


def _is_to_come(noun: Token, words: Words) -> bool:
    return is_announced(noun) or is_on_programme(noun, words)


def _of_deed(match: Match, told: Modality, words: Words) -> Modality:
    """What will be done is promised now; what somebody is pressed to do is not yet."""
    verb = match.trigger
    if verb.dep_ in {"xcomp", "ccomp", "advcl", "acl"} and verb.head.lemma_.lower() in words["pressing"]:
        return Modality.PROPOSED
    return match.pattern.modality if told is Modality.SCHEDULED else told


def _undertaken(match: Match, words: Words) -> Token:
    """Of 'their commitment to … and their determination to …', hung on it by the parse: the first tells it."""
    token = match.trigger
    if match.pattern.kind is not Kind.COMMITMENT or token.pos_ in {"VERB", "AUX"}:
        return token  # 'their partnership, in line with the dialogue held last month'
    for above in token.ancestors:
        if above.pos_ == "NOUN" and above.lemma_.lower() in {*match.pattern.nouns, *words["assurances"]}:
            token = above
        elif above.pos_ in {"VERB", "AUX"}:
            break
    return token


def _is_vague(event: Draft, match: Match, scene: Scene) -> bool:
    placed = (
        event.when is not None
        or event.place is not None
        or event.title
        or event.bare
        or event.ordinal is not None
    )
    return is_passing_word(match, scene.reader.ontology.words, placed=placed or bool(event.participants))


def _fill_source(event: Draft, match: Match, scene: Scene) -> None:
    _set_source(event, source_of(match.trigger, scene.actors, scene.reader.ontology.words), scene)


def fill_named_source(event: Draft, scene: Scene) -> None:
    """Take the source that a sentence which goes on about an event gives for it ('As per the Ministry, …')."""
    if event.source is None:
        _set_source(event, according(scene.parsed.doc, scene.reader.ontology.words), scene)


def _set_source(event: Draft, found: tuple[str | None, int, int] | None, scene: Scene) -> None:
    if found:
        name, start, end = found
        span = scene.span(start, end)
        event.source = Stated(name or scene.words(span), span, "attribution/speech")
