"""Whether two accounts are of the same talks: one council, one summit, the same people, one occasion."""

from __future__ import annotations

import re

from accord.extract.drafts import Draft
from accord.extract.gatherings import DISCUSSING, TALKS
from accord.extract.join.days import dated_itself, other_day, weakly_dated
from accord.extract.join.likeness import SHARE, overlap, telling
from accord.model.claims import Kind, Modality
from accord.ontology.frames import Words

LEAD = 3
"""In so many sentences after the title a report tells what its headline says."""


_ELSEWHERE = frozenset({"meeting/summit"})
"""Rules of talks that are others than those at which somebody speaks of them."""


_COMING_TOGETHER = frozenset({"meeting/meet", "meeting/convene", "meeting/gather"})
"""Rules of talks that are told by no more than that people came together."""


def goes_on_about(old: Draft, new: Draft) -> bool:
    """'Both sides discussed …', with neither day nor place of its own, tells what was said at the talks told before."""
    if new.rule not in DISCUSSING or new.title or not {old.kind, new.kind} <= TALKS:
        return False
    own = dated_itself(new) or (new.place is not None and differ(town_of(old), town_of(new)))
    if own or old.modality.value is not new.modality.value or other_day(old, new):
        return False
    if old.kind is not new.kind and not _is_of_session(old, new):
        return False
    return new.codes <= old.codes and same_people(old, new)


def _is_of_session(old: Draft, new: Draft) -> bool:
    """What will be discussed is the matter of the session announced; what was, of one told just before."""
    ahead = old.modality.value is not Modality.OCCURRED
    near = new.paragraph - old.paragraph <= _NEAR and weakly_dated(new)
    return old.codes == new.codes and (ahead or old.paragraph == new.paragraph or near)


_NEAR = 2
"""Paragraphs after which talks with no day of their own are still what was said at the session told last."""


def of_others(old: Draft, new: Draft) -> bool:
    """'Following the presidents' call, the ministers met': of two accounts none of the people is the same."""
    one, two = set(old.participants), set(new.participants)
    return min(len(one), len(two)) > 1 and not one & two


def same_subject(old: Draft, new: Draft, words: Words) -> bool:
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


def other_branch(old: Draft, new: Draft, words: Words) -> bool:
    """'The Working Group on Fisheries' and 'the Working Group on Space' are two bodies."""
    if not old.body or not new.body:
        return False
    one, two = (_BRANCH.search(body.value) for body in (old.body, new.body))
    return bool(one and two) and not overlap(one[1] if one else "", two[1] if two else "", words)


def same_council(old: Draft, new: Draft, words: Words) -> bool:
    """A headline's 'EC ministers end meeting' and the lead's, of which others of its members speak."""
    if not old.title or not {old.kind, new.kind} <= TALKS or new.order - old.order > LEAD:
        return False
    loose = {"party/topic", "party/member", "party/host"}
    bodies = organisations(old, words)
    guests = [one for draft in (old, new) for code, one in draft.parties.items() if code not in bodies]
    councils = (
        bool(bodies) and bodies == organisations(new, words) and all(one.rule in loose for one in guests)
    )
    return councils and old.modality.value is new.modality.value and not other_day(old, new)


def same_gathering(old: Draft, new: Draft, words: Words) -> bool:
    """'We have convened … On this day, at our first summit, …': at the head of a statement both are one.

    So are they in a sentence: 'the presidents of Chad, Mali and Peru met in Lima for a summit of the League'.
    """
    for_it = new.rule in _ELSEWHERE and new.order == old.order
    if old.kind is not Kind.MEETING or old.rule not in _COMING_TOGETHER:
        return False
    if new.kind is not Kind.SESSION and not for_it:
        return False
    occurred = old.modality.value is new.modality.value is Modality.OCCURRED
    near = new.order - old.order <= LEAD
    one = near and len(old.codes) > 2 and new.codes - organisations(new, words) <= old.codes
    if for_it and len(new.codes - organisations(new, words)) < len(old.codes):
        return False  # 'met the leaders of Chad and Mali, and hosted a summit'
    loose = for_it or old.when is None or weakly_dated(old)
    return occurred and one and loose and not other_day(old, new)


def at_the_occasion(old: Draft, new: Draft) -> bool:
    """'We will discuss …', said at the talks themselves, means these talks."""
    ahead = new.modality.value in {Modality.SCHEDULED, Modality.PROPOSED}
    talks = new.kind is Kind.MEETING and new.rule not in _ELSEWHERE
    alike = old.codes == new.codes or (new.rule in DISCUSSING and bool(old.codes & new.codes))
    return old.occasion and new.quoted and ahead and talks and alike and not other_day(old, new)


def told_again(old: Draft, new: Draft, words: Words) -> bool:
    """'The meeting was attended by …' goes on about the talks told last, whatever they were called."""
    return (
        new.definite
        and {old.kind, new.kind} <= TALKS
        and new.paragraph - old.paragraph <= (_FAR if _joined_by(old, new, words) else 1)
        and (new.codes <= old.codes or _joined_by(old, new, words))
        and old.modality.value is new.modality.value is Modality.OCCURRED
        and not other_day(old, new)
    )


_FAR = 4
"""Paragraphs after which 'the summit' may be another than the one told."""


def _joined_by(old: Draft, new: Draft, words: Words) -> bool:
    """'Chad is also attending the summit': of the gathering of several that was told, one more was there."""
    return new.rule in _ELSEWHERE and (len(old.codes) > 2 or bool(organisations(old, words)))


def differ(one: object, two: object) -> bool:
    """Say whether both accounts tell a thing, and not the same."""
    return bool(one) and bool(two) and one != two


def organisations(draft: Draft, words: Words) -> frozenset[str]:
    """The organisations among the parties."""
    return draft.codes - {*words["state_codes"]}


def town_of(draft: Draft) -> str | None:
    """Return the name of the place of an event, if it is told."""
    return draft.place.value.name if draft.place else None


def same_summit(old: Draft, new: Draft, words: Words) -> bool:
    """One organisation's summit at one time is one, whoever is said to have been there."""
    same = (
        old.rule == new.rule
        and old.rule in _ELSEWHERE
        and bool(organisations(old, words))
        and organisations(old, words) == organisations(new, words)
    )
    return same and old.when is not None and new.when is not None and old.when.value.iso == new.when.value.iso


def same_people(old: Draft, new: Draft) -> bool:
    """Two meetings of one pair of states on one day stay two when nobody took part in both."""
    if not old.participants or not new.participants or new.bare:
        return True
    return bool(_names(old) & _names(new)) and not _other_counterpart(old, new)


def _names(event: Draft) -> set[str]:
    """The names of those who take part, as far as their letters go: 'Al-Jaafari', 'al- Jaafari'."""
    return {_letters(name) for name in event.participants}


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name)).casefold()


def _other_counterpart(old: Draft, new: Draft) -> bool:
    """The same minister meeting two different people of the other side, here and there, had two meetings."""

    def by_party(draft: Draft) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for stated in draft.participants.values():
            found.setdefault(stated.value.party, set()).add(_letters(stated.value.name))
        return found

    one, two = by_party(old), by_party(new)
    if not any(not one[party] & two[party] for party in one.keys() & two.keys()):
        return False
    told_anew = new.rule == "meeting/talks" and not (new.presumed or new.definite or new.title or new.quoted)
    met = old.order != new.order and (new.rule in _COMING_TOGETHER or told_anew)
    return met or old.paragraph != new.paragraph or _in_other_house(old, new)


def _in_other_house(old: Draft, new: Draft) -> bool:
    """'With whom he met at the Blue Palace', 'also had a meeting with the King at the Red Palace'."""
    told = [draft.place for draft in (old, new) if draft.place and draft.place.rule == "place/in"]
    return len(told) == len((old, new)) and differ(town_of(old), town_of(new))
