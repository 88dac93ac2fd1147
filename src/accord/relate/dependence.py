"""Reports that depend on one another without long common stretches: by their credits or by what they tell."""

from __future__ import annotations

from collections.abc import Sequence

from accord.model.claims import EventMention, Modality
from accord.model.dates import Precision
from accord.model.match import Names
from accord.model.ports import ReportProfile
from accord.model.record import LinkKind, OriginLink
from accord.relate.reprints import near
from accord.relate.told import in_order, pairs

CREDIT_DAYS = 3
"""Days between the publication of two stories that credit one agency or statement."""

REWRITE_DAYS = 14
"""Days within which a rewrite follows its source, where both have dates."""

COVERED = 0.6
"""Share of a rewrite's mentions that its source must tell of too, and in the same order."""

HALF = 0.5
"""Share of the shorter report's mentions that two stories under one credit must have in common."""

FEWEST = 2
"""Events that a rewrite must have in common with its source: one alone can be told twice by chance."""


def credit(copy: ReportProfile, source: ReportProfile, names: Names) -> OriginLink | None:
    """Return the link of two reports that credit one agency or statement for the same events, or None.

    An agency alone is not enough: it puts out a hundred stories a day.
    """
    if copy.published is None or source.published is None or not near(copy, source, CREDIT_DAYS):
        return None
    found = pairs(source.mentions, copy.mentions, names)
    share = len(found) / max(1, min(len(source.mentions), len(copy.mentions)))
    if not found or share < HALF:
        return None
    because = (
        _common_credit(copy, source, names)
        or _statement(copy, source, names)
        or _common_statement(copy, source, found, names)
    )
    if because is None:
        return None
    told = "one event is" if len(found) == 1 else f"{len(found)} of the events are"
    reasons = (because, f"{told} the same")
    return OriginLink(copy.document, source.document, LinkKind.CREDIT, round(share, 3), reasons)


def rewrite(copy: ReportProfile, source: ReportProfile, names: Names) -> OriginLink | None:
    """Return the link of a report that repeats another's events in order with nothing of its own, or None."""
    if copy.credits or not copy.mentions or names.is_official(copy.publisher):
        return None
    if not near(copy, source, REWRITE_DAYS) or _before(copy, source):
        return None
    found = pairs(source.mentions, copy.mentions, names)
    ordered = in_order(found)
    share = ordered / len(copy.mentions)
    own = any(_brings(copy.mentions[right], source.mentions[left]) for left, right in found)
    if ordered < FEWEST or share < COVERED or own:
        return None
    reasons = (
        f"{ordered} of its {len(copy.mentions)} events stand in the other report in the same order",
        "it gives them no date and no source of its own",
    )
    return OriginLink(copy.document, source.document, LinkKind.REWRITE, round(share, 3), reasons)


def _common_credit(a: ReportProfile, b: ReportProfile, names: Names) -> str | None:
    """Return which agency both credit; an agency's own stories all do, so that it says nothing of these."""
    if a.publisher and b.publisher and names.same_source(a.publisher, b.publisher).agrees:
        return None
    shared = {name.casefold() for name in a.credits} & {name.casefold() for name in b.credits}
    return f"both credit {min(shared).upper()}" if shared else None


def _common_statement(
    copy: ReportProfile, source: ReportProfile, found: Sequence[tuple[int, int]], names: Names
) -> str | None:
    """Return the official source to which both attribute most of the events that they have in common, or None."""
    agreed = []
    for left, right in found:
        a, b = source.mentions[left].attributed_to, copy.mentions[right].attributed_to
        if a and b and names.is_official(a) and names.same_source(a, b).agrees:
            agreed.append(min(a, b, key=lambda name: (len(name), name)))
    return f"both cite {min(agreed)}" if len(agreed) * 2 > len(found) else None


def _statement(copy: ReportProfile, source: ReportProfile, names: Names) -> str | None:
    """Return why `copy` reports a statement that `source`'s publisher made, or None."""
    if not source.publisher or not names.is_official(source.publisher):
        return None
    said = sorted({m.attributed_to for m in copy.mentions if m.attributed_to})
    named = next((who for who in said if names.same_source(who, source.publisher).agrees), None)
    return f"it cites {named}, who published the other" if named else None


def _before(a: ReportProfile, b: ReportProfile) -> bool:
    return a.published is not None and b.published is not None and a.published < b.published


def _brings(mention: EventMention, source: EventMention) -> bool:
    """Say whether a mention has a date, an attribution or the news that it took place, and its counterpart not."""
    if mention.modality is Modality.OCCURRED and source.modality is not Modality.OCCURRED:
        return True
    if mention.attributed_to and mention.attributed_to != source.attributed_to:
        return True
    if mention.when is None:
        return False
    exact = mention.when.precision in (Precision.DAY, Precision.RANGE)
    return exact or source.when is None or not source.when.may_meet(mention.when)
