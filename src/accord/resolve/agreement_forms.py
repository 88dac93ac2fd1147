"""Whether two forms of agreements' names are one instrument: by title, type and the day of signing."""

from __future__ import annotations

from datetime import date

from accord.model.claims import Agreement
from accord.model.identity import Form
from accord.ontology.identity import IdentityWords
from accord.resolve.agreements import AgreementName, agreement_name, same_agreement
from accord.resolve.folding import STEM, fold
from accord.resolve.ties import Pull, Tie

RENEWAL = 60
"""Days between two signings of one title from which they may be of two instruments."""

TITLED = 0.65
"""How alike two titles must be for the one that says less to go to the other."""

VAGUE = frozenset({"agreement", "other"})
"""Types of which any instrument can be said to be without its name: 'the pact', 'the deal'."""

CHANGE = "~"
"""Begins the day of a change: it tells apart instruments without a name, and nothing of when they were signed."""


def agreement_tie(a: Form, b: Form, bare: tuple[Agreement, Agreement], words: IdentityWords) -> Tie | None:
    """Compare two agreements, `bare` of their parties' names; those of other parties are other agreements."""
    left, right = frozenset(a.parties), frozenset(b.parties)
    if left != right and not (left < right or right < left):
        return None
    match = same_agreement(*bare, words)
    names = agreement_name(bare[0], words), agreement_name(bare[1], words)
    near = nearness(a.day, b.day)
    if left != right:
        less = "left" if left < right else "right"
        sure = match.agrees and near is True
        return Tie(Pull.LEANS, 0.7, f"{match.reason}, of fewer parties, the same day", less) if sure else None
    if match.agrees:
        if near is False:
            return Tie(Pull.UNSURE, 0.5, f"{match.reason}, signed at two times")
        return Tie(Pull.JOINS, match.score, match.reason)
    stems = _stems(names[0]), _stems(names[1])
    one_sort = {names[0].type, names[1].type} <= VAGUE or names[0].type == names[1].type
    one_less = stems[0] <= stems[1] or stems[1] <= stems[0]
    if one_sort and one_less and near is not False and min(map(len, stems)) > 1:
        reason = f"'{a.text}' and '{b.text}': one says less, in other forms of the words"
        return Tie(Pull.LEANS, 0.7, reason, _less(*stems))
    if match.contradicts:
        return Tie(Pull.APART, 0.0, match.reason)
    if any(_another_sort(names[n], names[1 - n], bare[n], words) for n in (0, 1)):
        return None
    return _vague(match.reason, match.score, near, (names[0].subject, names[1].subject))


def _stems(name: AgreementName) -> frozenset[str]:
    return frozenset(word[:STEM] for word in name.subject)


def _another_sort(
    short: AgreementName, full: AgreementName, written: Agreement, words: IdentityWords
) -> bool:
    """Say whether a title without a subject cannot be the other's: of another type, or of several instruments."""
    if short.subject:
        return False
    several = bool(set(fold(written.title)) & words.agreement_plurals)
    return several or (short.type != full.type and short.type not in VAGUE)


def _vague(
    reason: str, score: float, near: bool | None, subjects: tuple[frozenset[str], frozenset[str]]
) -> Tie | None:
    """Compare titles of which one says less, or that have only most of their words in common."""
    less = _less(*subjects)
    bare = not subjects[0] or not subjects[1]
    if near is True and (bare or score >= 0.6):
        return Tie(Pull.LEANS, max(score, 0.75), f"{reason}, of one day", less)
    if near is False or bare or score < 0.6:
        return None
    if score >= TITLED and less != "both":
        return Tie(Pull.LEANS, score, reason, less)
    return Tie(Pull.UNSURE, score, reason)


def _less(left: frozenset[str], right: frozenset[str]) -> str:
    if left < right:
        return "left"
    return "right" if right < left else "both"


def nearness(a: str, b: str) -> bool | None:
    """Say whether two days are one, give or take a day (True), or too far apart (False); None if neither is known."""
    if a[:1] == CHANGE or b[:1] == CHANGE:
        return None
    if len(a) == len(b) == 10:
        days = abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
        return True if days <= 1 else False if days > RENEWAL else None
    if a and b:
        size = min(len(a), len(b))
        months = abs(_months(a[:size]) - _months(b[:size]))
        return False if months > (3 if size > 4 else 12) else None
    return None


def _months(iso: str) -> int:
    return int(iso[:4]) * 12 + (int(iso[5:7]) if len(iso) >= 7 else 0)
