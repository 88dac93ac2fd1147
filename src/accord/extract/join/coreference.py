"""Which accounts in one report are of one event: 'met', 'the meeting', 'their talks' on the same day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.gatherings import DISCUSSING, GATHERINGS, TALKS
from accord.extract.join.likeness import SHARE, overlap, telling
from accord.extract.join.retold import is_making_of
from accord.extract.join.same_agreement import same_agreement, same_way
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, When
from accord.ontology.frames import Words

_DAY = len("2024-05-01")
_CONTENT = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.COMMITMENT})
_LEAD = 3
"""In so many sentences after the title a report tells what its headline says."""
_ELSEWHERE = frozenset({"meeting/summit"})
"""Rules of talks that are others than those at which somebody speaks of them."""

_COMING_TOGETHER = frozenset({"meeting/meet", "meeting/convene", "meeting/gather"})
"""Rules of talks that are told by no more than that people came together."""

OPENING = 40
"""Code points at the head of a sentence in which a day is that of all it tells."""


def same_event(old: Draft, new: Draft, words: Words) -> bool:
    """Say whether `new`, told later in the report, is the event that `old` told."""
    if {old.kind, new.kind} <= TALKS and _other_branch(old, new, words):
        return False
    if old.title and {old.kind, new.kind} <= TALKS and _parties_agree(old, new) and not _of_others(old, new):
        return not (_of_members(new) and new.codes != old.codes) and (
            _title_agrees(old, new) and not other_day(old, new)
        )
    if _same_council(old, new) or _goes_on_about(old, new) or _same_gathering(old, new):
        return True
    if _at_the_occasion(old, new) or _told_again(old, new) or is_making_of(new, old):
        return True
    if old.kind is not new.kind or not _parties_agree(old, new) or _opposite(old, new):
        return False
    if _headline_of(old, new):
        return True
    if not _modality_agrees(old, new):
        return False
    if _differ(old.ordinal and old.ordinal.value, new.ordinal and new.ordinal.value):
        return False
    if other_day(old, new) or _other_branch(old, new, words):
        return False
    if old.kind in _CONTENT:
        return _same_content(old, new, words)
    if old.kind in {Kind.SIGNING, Kind.AGREEMENT_CHANGE}:
        return same_way(old, new) and same_agreement(old, new, words)
    if old.kind is Kind.MEETING:
        return _same_people(old, new) or _same_summit(old, new)
    return old.kind is not Kind.SESSION or _same_subject(old, new, words)


def _title_agrees(old: Draft, new: Draft) -> bool:
    """A headline's talks may be told as ahead in the text; those that it tells as ahead are told so there."""
    if old.modality.value is Modality.OCCURRED:
        return new.modality.value in {Modality.OCCURRED, Modality.SCHEDULED}
    return new.modality.value is old.modality.value


def _goes_on_about(old: Draft, new: Draft) -> bool:
    """'Both sides discussed …', with neither day nor place of its own, tells what was said at the talks told before."""
    if new.rule not in DISCUSSING or new.title or not {old.kind, new.kind} <= TALKS:
        return False
    own = dated_itself(new) or (new.place is not None and _differ(_town(old), _town(new)))
    if own or old.modality.value is not new.modality.value or other_day(old, new):
        return False
    if old.kind is not new.kind and not _is_of_session(old, new):
        return False
    return new.codes <= old.codes and _same_people(old, new)


def _is_of_session(old: Draft, new: Draft) -> bool:
    """What will be discussed is the matter of the session announced; what was, of one told in the same paragraph."""
    ahead = old.modality.value is not Modality.OCCURRED
    return old.codes == new.codes and (ahead or old.paragraph == new.paragraph)


def _of_others(old: Draft, new: Draft) -> bool:
    """'Following the presidents' call, the ministers met': of two accounts none of the people is the same."""
    one, two = set(old.participants), set(new.participants)
    return min(len(one), len(two)) > 1 and not one & two


def _same_subject(old: Draft, new: Draft, words: Words) -> bool:
    """'The Economic Dialogue' and 'the Security Dialogue' are two; 'the Joint Commission' may be any of them."""
    if not old.body or not new.body:
        return True
    one, two = (telling(body.value, words) - {*words["body_words"]} for body in (old.body, new.body))
    if old.codes == new.codes and _names_parties(old.body.value):
        return True  # the 'U.S.-Peru Joint Commission' may be their 'Joint Commission on Forests'
    return not one or not two or len(one & two) / min(len(one), len(two)) >= SHARE


def _names_parties(body: str) -> bool:
    """'The U.S.-Peru Joint Commission': a name that tells whose it is, and not what for."""
    first = body.split()[0]
    return "-" in first and not first.endswith(_NO_PARTIES) and not _BRANCH.search(body)


_NO_PARTIES = ("-Level", "-level", "-Pacific", "-Atlantic")
"""Ends of first words that join no two parties: 'High-Level', 'Asia-Pacific'."""


_BRANCH = re.compile(r" (?:for|on) (.+)")


def _other_branch(old: Draft, new: Draft, words: Words) -> bool:
    """'The Working Group on Fisheries' and 'the Working Group on Space' are two bodies."""
    if not old.body or not new.body:
        return False
    one, two = (_BRANCH.search(body.value) for body in (old.body, new.body))
    return bool(one and two) and not overlap(one[1] if one else "", two[1] if two else "", words)


def _opposite(old: Draft, new: Draft) -> bool:
    """Say whether who travels in one account receives in the other: a visit and one paid in return."""
    if old.kind is not Kind.VISIT:
        return False
    (came, received), (comes, receives) = _ways(old), _ways(new)
    return not came & comes and not received & receives and bool(came & receives or comes & received)


def _ways(visit: Draft) -> tuple[set[str], set[str]]:
    """The parties that travel in a visit and those that receive, as far as persons and the place tell."""
    roles = {(p.value.role, p.value.party) for p in visit.participants.values()}
    at = {code for code in visit.codes if visit.place and visit.place.value.country == code}
    return {p for role, p in roles if role == "visitor"}, at | {p for role, p in roles if role == "host"}


def _same_council(old: Draft, new: Draft) -> bool:
    """A headline's 'EC ministers end meeting' and the lead's, of which others of its members speak."""
    if not old.title or not {old.kind, new.kind} <= TALKS or new.order - old.order > _LEAD:
        return False
    loose = {"party/topic", "party/member", "party/host"}
    bodies = _bodies(old)
    guests = [one for draft in (old, new) for code, one in draft.parties.items() if code not in bodies]
    councils = bool(bodies) and bodies == _bodies(new) and all(one.rule in loose for one in guests)
    return councils and old.modality.value is new.modality.value and not other_day(old, new)


def _same_gathering(old: Draft, new: Draft) -> bool:
    """'We have convened … On this day, at our first summit, …': at the head of a statement both are one."""
    if old.kind is not Kind.MEETING or new.kind is not Kind.SESSION or old.rule not in _COMING_TOGETHER:
        return False
    occurred = old.modality.value is new.modality.value is Modality.OCCURRED
    one = len(old.codes) > 2 and new.codes - _bodies(new) <= old.codes and new.order - old.order <= _LEAD
    return occurred and one and (old.when is None or weakly_dated(old)) and not other_day(old, new)


def _at_the_occasion(old: Draft, new: Draft) -> bool:
    """'We will discuss …', said at the talks themselves, means these talks."""
    ahead = new.modality.value in {Modality.SCHEDULED, Modality.PROPOSED}
    talks = new.kind is Kind.MEETING and new.rule not in _ELSEWHERE
    alike = old.codes == new.codes or (new.rule in DISCUSSING and bool(old.codes & new.codes))
    return old.occasion and new.quoted and ahead and talks and alike and not other_day(old, new)


def _told_again(old: Draft, new: Draft) -> bool:
    """'The meeting was attended by …' goes on about the talks told last, whatever they were called."""
    return (
        new.definite
        and {old.kind, new.kind} <= TALKS
        and new.codes <= old.codes
        and old.modality.value is new.modality.value is Modality.OCCURRED
        and new.paragraph - old.paragraph <= 1
        and not other_day(old, new)
    )


def _headline_of(old: Draft, new: Draft) -> bool:
    """What a headline tells is told again in the first sentences, in other words and perhaps another tense."""
    if not old.title or new.order - old.order > _LEAD:
        return False
    numbered = _differ(old.ordinal and old.ordinal.value, new.ordinal and new.ordinal.value)
    dated = other_day(old, new) and not weakly_dated(old) and not weakly_dated(new)
    return not numbered and not dated


def _of_members(draft: Draft) -> bool:
    """Say whether an organisation's session got its parties from those who speak of it."""
    return any(party.rule == "party/member" for party in draft.parties.values())


def other_day(old: Draft, new: Draft) -> bool:
    """Say whether both are dated and cannot be of one day.

    The dispatch's day yields where the same people met, or the session has the same number.
    """
    if not old.when or not new.when or old.when.value.may_meet(new.when.value):
        return False
    weak = (weakly_dated(old) or weakly_dated(new)) and _gap(old.when.value, new.when.value) <= _LATELY
    return not (weak and (len(set(old.participants) & set(new.participants)) > 1 or _same_number(old, new)))


def _same_number(old: Draft, new: Draft) -> bool:
    """'Ali Bakr co-chaired the session', of which the number was told before."""
    if not (old.body and new.body and old.ordinal and new.ordinal):
        return False
    return (old.body.value, old.ordinal.value) == (new.body.value, new.ordinal.value)


_LATELY = 21
"""Days before a dispatch beyond which what was held then is not what the dispatch tells of."""


def _gap(one: When, two: When) -> int:
    """Return the days between two times that do not meet."""
    return max((two.first - one.last).days, (one.first - two.last).days)


def weakly_dated(draft: Draft) -> bool:
    """Say whether only the dispatch, and no word of the sentence, gives the act its day."""
    return draft.when is not None and draft.when.value.basis is Basis.DATELINE


def dated_itself(event: Draft) -> bool:
    """Say whether a bare act has a day of its own, not that of a thing told before it in the sentence."""
    if event.when is None or weakly_dated(event):
        return False
    head, at = event.evidence[0].start, event.when.span.start
    return event.rule not in DISCUSSING or at - head < OPENING or at > event.modality.span.start


def _differ(one: object, two: object) -> bool:
    return bool(one) and bool(two) and one != two


def _parties_agree(old: Draft, new: Draft) -> bool:
    if (
        old.kind is Kind.MEETING
        and not (new.bare or old.bare or old.title)
        and abs(len(old.codes) - len(new.codes)) > 1
    ):
        return False  # a summit of four and the talks of two of them on its margins
    if old.kind is Kind.MEETING and old.order == new.order and _bodies(old) != _bodies(new):
        return False  # 'met on the margins of the NATO summit'
    return old.codes <= new.codes or new.codes <= old.codes


def _bodies(draft: Draft) -> set[str]:
    """The organisations among the parties, as far as their codes tell: those of states have three letters."""
    return {code for code in draft.codes if len(code) != 3 or not code.isalpha()}


def _modality_agrees(old: Draft, new: Draft) -> bool:
    if old.modality.value is new.modality.value or _meant_again(old, new):
        return True
    told = new.bare or (new.kind is Kind.PROJECT and new.definite)
    return told and new.modality.value is Modality.OCCURRED


def _meant_again(old: Draft, new: Draft) -> bool:
    """'The meeting', 'today's talks will mark …': with no other day, it is the one that was told before."""
    if _same_day_s_visit(old, new):
        return True
    if old.kind not in GATHERINGS or old.codes != new.codes or not new.nominal:
        return False
    ahead = {Modality.OCCURRED, Modality.SCHEDULED}
    if not {old.modality.value, new.modality.value} <= ahead or _differ(_town(old), _town(new)):
        return False
    if new.when is None:
        return new.definite
    return (
        old.when is not None and len(old.when.value.iso) == _DAY and old.when.value.iso == new.when.value.iso
    )


def _same_day_s_visit(old: Draft, new: Draft) -> bool:
    """'I welcome her; later today she will visit the base': two stops of one visit."""
    days = [d.when.value for d in (old, new) if d.when]
    one = old.kind is new.kind is Kind.VISIT and old.codes == new.codes and len(days) > 1
    fixed = old.modality.value is Modality.OCCURRED and new.modality.value is Modality.SCHEDULED
    return one and fixed and days[0].first == days[1].first and days[0].last == days[1].last == days[0].first


def _town(draft: Draft) -> str | None:
    return draft.place.value.name if draft.place else None


def _same_summit(old: Draft, new: Draft) -> bool:
    """One organisation's summit at one time is one, whoever is said to have been there."""
    same = (
        old.rule == new.rule
        and old.rule in _ELSEWHERE
        and bool(_bodies(old))
        and _bodies(old) == _bodies(new)
    )
    return same and old.when is not None and new.when is not None and old.when.value.iso == new.when.value.iso


def _same_people(old: Draft, new: Draft) -> bool:
    """Two meetings of one pair of states on one day stay two when nobody took part in both."""
    if not old.participants or not new.participants or new.bare:
        return True
    return bool(set(old.participants) & set(new.participants)) and not _other_counterpart(old, new)


def _other_counterpart(old: Draft, new: Draft) -> bool:
    """The same minister meeting two different people of the other side had two meetings."""

    def by_party(draft: Draft) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for stated in draft.participants.values():
            found.setdefault(stated.value.party, set()).add(stated.value.name)
        return found

    one, two = by_party(old), by_party(new)
    return (
        any(not one[party] & two[party] for party in one.keys() & two.keys())
        and old.paragraph != new.paragraph
    )


_TASK_WORDS = 4
_TASK_SHARED = 0.7
"""The share of the shorter telling's words, of so many at least, by which a pledge is one told before."""


def _same_task(old: Draft, new: Draft) -> bool:
    """A summary and the details under it, a statement and its annex tell one undertaking twice."""
    fewer = min(len(old.task), len(new.task))
    return (
        old.codes == new.codes and fewer >= _TASK_WORDS and len(old.task & new.task) / fewer >= _TASK_SHARED
    )


def _same_content(old: Draft, new: Draft, words: Words) -> bool:
    if old.kind is Kind.COMMITMENT and _same_task(old, new):
        return True
    if new.kind is Kind.PROJECT and new.definite and not new.nominal and old.paragraph < new.paragraph:
        return True  # 'in launching this partnership': the one told before
    if old.item and new.item:
        one, two = old.item.value, new.item.value
        within = old.order == new.order and (one in two or two in one)  # 'granted Chad a loan of …'
        return within or overlap(one, two, words) >= SHARE
    if old.kind is Kind.TRANSFER and old.rule == new.rule and not (old.item or new.item):
        return True  # people brought out of danger: told again and again
    if old.kind is Kind.COMMITMENT or old.paragraph != new.paragraph:
        return False
    return old.order == new.order or bool(old.areas.keys() & new.areas.keys())


def last_told(drafts: Sequence[Draft], kinds: frozenset[Kind], codes: frozenset[str]) -> Draft | None:
    """Return the event of one of `kinds` among overlapping parties that the report told last, or None."""
    fitting = [d for d in drafts if d.kind in kinds and (not codes or codes <= d.codes or d.codes <= codes)]
    return max(fitting, key=lambda d: d.order, default=None)
