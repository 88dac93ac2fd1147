"""Which accounts in one report are of one event: 'met', 'the meeting', 'their talks' on the same day."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.gatherings import GATHERINGS, TALKS
from accord.extract.join.days import other_day, same_number, weakly_dated
from accord.extract.join.retold import is_making_of
from accord.extract.join.same_agreement import is_one_more, same_agreement, same_way
from accord.extract.join.same_content import same_content
from accord.extract.join.same_drill import is_same_drill, is_same_sitting
from accord.extract.join.same_talks import (
    LEAD,
    at_the_occasion,
    differ,
    goes_on_about,
    of_others,
    organisations,
    other_branch,
    same_council,
    same_gathering,
    same_people,
    same_subject,
    same_summit,
    told_again,
    town_of,
)
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis
from accord.ontology.frames import Words

_FAR = 8
"""Sentences after which 'the visit', told as known, is still the one to come of which the report tells."""
_DAY = len("2024-05-01")
_CONTENT = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.COMMITMENT})


def same_event(old: Draft, new: Draft, words: Words) -> bool:
    """Say whether `new`, told later in the report, is the event that `old` told."""
    talks = {old.kind, new.kind} <= TALKS
    if is_same_sitting(old, new) or is_same_drill(old, new):
        return True
    if talks and other_branch(old, new, words):
        return False
    if old.title and talks and _parties_agree(old, new, words) and not of_others(old, new):
        strangers = _of_members(new) and new.codes != old.codes
        return not strangers and _title_agrees(old, new) and not other_day(old, new)
    if _goes_on(old, new, words):
        return True
    if old.kind is not new.kind or not _parties_agree(old, new, words):
        return False
    if _opposite(old, new) or _of_other_travellers(old, new):
        return False
    if old.kind is Kind.SIGNING and is_one_more(old, new, words):
        return False
    return _headline_of(old, new) or (not _differ(old, new, words) and _same_matter(old, new, words))


def _goes_on(old: Draft, new: Draft, words: Words) -> bool:
    """Whether the words of `new` go on about `old`, of whatever kind they are."""
    if same_council(old, new, words) or goes_on_about(old, new) or same_gathering(old, new, words):
        return True
    if at_the_occasion(old, new) or told_again(old, new, words) or is_making_of(new, old):
        return True
    return _is_presumed(old, new)


def _differ(old: Draft, new: Draft, words: Words) -> bool:
    """Whether modality, number, day or branch tell two events of one kind and parties apart."""
    if not _modality_agrees(old, new):
        return True
    if differ(old.ordinal and old.ordinal.value, new.ordinal and new.ordinal.value):
        return True
    return other_day(old, new) or other_branch(old, new, words)


def _same_matter(old: Draft, new: Draft, words: Words) -> bool:
    """Whether two events of one kind, parties and time are about the same thing."""
    if old.kind in _CONTENT:
        return same_content(old, new, words)
    if old.kind in {Kind.SIGNING, Kind.AGREEMENT_CHANGE}:
        return same_way(old, new) and same_agreement(old, new, words)
    if old.kind is Kind.MEETING:
        return same_people(old, new) or same_summit(old, new, words)
    return old.kind is not Kind.SESSION or same_subject(old, new, words)


def _title_agrees(old: Draft, new: Draft) -> bool:
    """A headline's talks may be told as ahead in the text; those that it tells as ahead are told so there."""
    if same_number(old, new):
        return True
    if old.modality.value is Modality.OCCURRED:
        return new.modality.value in {Modality.OCCURRED, Modality.SCHEDULED}
    return new.modality.value is old.modality.value


def _opposite(old: Draft, new: Draft) -> bool:
    """Say whether who travels in one account receives in the other: a visit and one paid in return."""
    if old.kind is not Kind.VISIT:
        return False
    (came, received), (comes, receives) = _ways(old), _ways(new)
    if came & comes or received & receives:
        return False
    two = old.codes == new.codes and len(old.codes) == 2 and bool(received) and bool(receives)
    return two or bool(came & receives or comes & received)


def _of_other_travellers(old: Draft, new: Draft) -> bool:
    """'President Kone visited Peru. Minister Diallo visited Peru too': two trips of one state's people."""
    if old.kind is not Kind.VISIT or new.nominal or new.definite or old.title:
        return False
    one, two = _named_travellers(old), _named_travellers(new)
    return bool(one and two) and not one & two and old.came == new.came


def _named_travellers(visit: Draft) -> set[str]:
    """The names of those who travel; 'Madam Vice President' is none."""
    posts = {name: visit.participants[name].value.post for name in visit.travellers}
    return {name for name, post in posts.items() if not (post and post in name)}


def _ways(visit: Draft) -> tuple[set[str], set[str]]:
    """The parties that travel in a visit and those that receive, as far as persons and the place tell."""
    at = {code for code in visit.codes if visit.place and visit.place.value.country == code}
    return set(visit.came), at | {
        p.value.party for p in visit.participants.values() if p.value.role == "host"
    }


def _headline_of(old: Draft, new: Draft) -> bool:
    """What a headline tells is told again in the first sentences, in other words and perhaps another tense."""
    if not old.title or new.order - old.order > LEAD:
        return False
    if new.vague and old.modality.value is Modality.SCHEDULED and new.modality.value is Modality.OCCURRED:
        return False  # 'Kuwait to lend … The fund previously granted four loans'
    numbered = differ(old.ordinal and old.ordinal.value, new.ordinal and new.ordinal.value)
    dated = other_day(old, new) and not weakly_dated(old) and not weakly_dated(new)
    return not numbered and not dated


def _of_members(draft: Draft) -> bool:
    """Say whether an organisation's session got its parties from those who speak of it."""
    return any(party.rule == "party/member" for party in draft.parties.values())


def _parties_agree(old: Draft, new: Draft, words: Words) -> bool:
    if (
        old.kind is Kind.MEETING
        and not (new.bare or old.bare or old.title)
        and abs(len(old.codes) - len(new.codes)) > 1
    ):
        return False  # a summit of four and the talks of two of them on its margins
    if (
        old.kind is Kind.MEETING
        and old.codes != new.codes
        and _is_told_by_names(old)
        and _is_told_by_names(new)
    ):
        return False  # 'Kone met Paz. Later the two met Diaz of Peru'
    if (
        old.kind is Kind.MEETING
        and old.order == new.order
        and organisations(old, words) != organisations(new, words)
    ):
        return False  # 'met on the margins of the NATO summit'
    if old.kind is Kind.MEETING and organisations(old, words) - new.codes and _is_of_named_two(new):
        return False  # 'took part in a meeting of NATO. On Friday she met Minister Diaz'
    return old.codes <= new.codes or new.codes <= old.codes


def _is_of_named_two(draft: Draft) -> bool:
    return len(draft.codes) == 2 and not draft.nominal and _is_told_by_names(draft)


def _is_told_by_names(draft: Draft) -> bool:
    """Say whether somebody is named for each party, so that nobody is missing of those who met."""
    named = {stated.value.party for stated in draft.participants.values()}
    return not (draft.bare or draft.title) and draft.codes <= named


def _modality_agrees(old: Draft, new: Draft) -> bool:
    if old.modality.value is new.modality.value or _meant_again(old, new) or same_number(old, new):
        return True
    if new.kind is Kind.SIGNING and new.nominal and new.definite and not new.when and old.codes == new.codes:
        return old.modality.value is Modality.OCCURRED  # 'the signing will give a firm ground for the line'
    told = new.bare or (new.kind is Kind.PROJECT and new.definite)
    return told and new.modality.value is Modality.OCCURRED


def _meant_again(old: Draft, new: Draft) -> bool:
    """'The meeting', 'today's talks will mark …': with no other day, it is the one that was told before."""
    if _same_day_s_visit(old, new) or _goes_on_travelling(old, new):
        return True
    if old.kind not in GATHERINGS or old.codes != new.codes or not new.nominal:
        return False
    ahead = {Modality.OCCURRED, Modality.SCHEDULED}
    if not {old.modality.value, new.modality.value} <= ahead or differ(town_of(old), town_of(new)):
        return False
    if new.when is None:
        return new.definite
    return (
        old.when is not None and len(old.when.value.iso) == _DAY and old.when.value.iso == new.when.value.iso
    )


def _is_presumed(old: Draft, new: Draft) -> bool:
    """'Diaz will visit Peru. His visit is the first': what is taken as known is what was said to come."""
    one = old.kind is new.kind or {old.kind, new.kind} <= TALKS
    known = new.presumed or _is_his_visit(old, new)
    if not (one and known and new.kind in GATHERINGS):
        return False
    if old.codes != new.codes and not _is_stop_of(old, new):
        return False
    dated = new.when is not None and not weakly_dated(new) and new.when.value.basis is not Basis.BOUND
    ahead = old.modality.value is Modality.SCHEDULED and new.modality.value is not Modality.DENIED
    held = {old.kind, new.kind} <= TALKS and old.modality.value is new.modality.value is Modality.OCCURRED
    return (
        (ahead or (held and new.ordinal is None))
        and not dated
        and new.order - old.order <= (_FAR if old.kind is Kind.VISIT else LEAD)
        and not _opposite(old, new)
    )


def _is_his_visit(old: Draft, new: Draft) -> bool:
    """'Diaz will visit Peru. We combine Diaz's visit with talks': the visit of the same man, of no other day."""
    same = old.kind is new.kind is Kind.VISIT and bool(old.travellers) and old.travellers == new.travellers
    return same and new.nominal and not new.vague and (new.when is None or weakly_dated(new))


def _is_stop_of(tour: Draft, visit: Draft) -> bool:
    """'Will tour Chad and Mali. His visit to Mali follows an invitation': one stop of the tour."""
    stop = tour.kind is Kind.VISIT and visit.codes < tour.codes
    return stop and bool(tour.travellers) and tour.travellers == visit.travellers


def _goes_on_travelling(old: Draft, new: Draft) -> bool:
    """'Left for Lima on Monday. He will stay for a week': with no day of its own, what is ahead is of that trip."""
    one = (
        old.kind is new.kind is Kind.VISIT
        and new.codes <= old.codes
        and bool(old.travellers & new.travellers)
    )
    under_way = old.modality.value is Modality.OCCURRED and new.modality.value is Modality.SCHEDULED
    return one and under_way and new.when is None and not new.further and new.order - old.order <= LEAD


def _same_day_s_visit(old: Draft, new: Draft) -> bool:
    """'I welcome her; later today she will visit the base': two stops of one visit."""
    days = [d.when.value for d in (old, new) if d.when]
    one = old.kind is new.kind is Kind.VISIT and old.codes == new.codes and len(days) > 1
    fixed = old.modality.value is Modality.OCCURRED and new.modality.value is Modality.SCHEDULED
    return one and fixed and days[0].first == days[1].first and days[0].last == days[1].last == days[0].first
