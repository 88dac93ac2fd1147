"""Whether two forms of persons' names are one person: by name, post and time."""

from __future__ import annotations

from accord.model.claims import Participant
from accord.model.identity import ERA, Form
from accord.model.match import Fit
from accord.ontology.identity import IdentityWords
from accord.resolve.persons import name_words, post_words, same_name
from accord.resolve.ties import Pull, Tie

CAREER = 4
"""Periods after which a full name heard of again may be another person's."""

TURN = 2
"""Periods after which a full name with another post may be another person's ('ambassador', 1994, 'minister', 2004)."""

END = 0.75
"""How alike a name is, at least, to one that ends in it."""

NEAR = 1
"""Periods within which a family name alone is taken for the one bearer known."""


def person_tie(a: Form, b: Form, words: IdentityWords) -> Tie | None:
    """Compare two forms of one party; None where nothing ties them."""
    left, right = name_words(a.text, words), name_words(b.text, words)
    match = same_name(_bearer(a), _bearer(b), words)
    if match.verdict is Fit.SILENT:
        return None
    if match.contradicts or _other_middle(left, right):
        return Tie(Pull.APART, 0.0, match.reason)
    if _child(left, right, words) or _child(right, left, words):
        return None
    posts, gap = post_fit(a, b, words), periods(a, b)
    if len(left) == len(right) == 1:
        return _families(a, b, match.reason, posts, gap)
    less = _less(left, right)
    if match.agrees and less is None:
        return _full(a, b, words, reason=match.reason, posts=posts, gap=gap)
    if posts is Fit.CONTRADICTS:
        return _other_post(a, b, words, gap, less) if match.score >= END else None
    return _short(match.reason, match.score, posts, gap, less or "both")


def periods(a: Form, b: Form) -> int:
    """Return how many periods lie between the uses of two forms; 0 where one is not known."""
    return abs(a.era - b.era) // ERA if a.era and b.era else 0


def post_fit(a: Form, b: Form, words: IdentityWords) -> Fit:
    """Compare posts without what only says when they are held: 'former President' is 'President'."""
    left, right = _post(a, words), _post(b, words)
    if not left or not right:
        return Fit.SILENT
    if (left ^ right) & words.post_modifiers:
        return Fit.CONTRADICTS
    return Fit.AGREES if left <= right or right <= left else Fit.CONTRADICTS


def _post(form: Form, words: IdentityWords) -> frozenset[str]:
    return post_words(form.detail, words) - words.post_tenses


def _bearer(form: Form) -> Participant:
    return Participant(form.text, "", form.parties[0] if form.parties else "")


def _child(long: tuple[str, ...], short: tuple[str, ...], words: IdentityWords) -> bool:
    """Say whether a name calls its bearer the child of the other: 'Khalid bin Salman', 'Salman'."""
    size = len(short)
    return size < len(long) and long[-size:] == short and long[-size - 1] in words.patronymics


def _less(left: tuple[str, ...], right: tuple[str, ...]) -> str | None:
    """Return which name says less: the one that is a part of the other, or has an initial for a name."""
    if len(left) != len(right) and (set(left) < set(right) or set(right) < set(left)):
        return "left" if len(left) < len(right) else "right"
    if len(left[0]) == 1 < len(right[0]):
        return "left"
    if len(right[0]) == 1 < len(left[0]):
        return "right"
    return None


def _other_middle(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Say whether two full names differ in the middle: 'Rajesh Kumar Singh', 'Rajesh Pratap Singh'."""
    if len(left) < 3 or len(right) < 3 or left[0] != right[0] or left[-1] != right[-1]:
        return False
    return not {word[0] for word in left[1:-1]} & {word[0] for word in right[1:-1]}


def _families(a: Form, b: Form, reason: str, posts: Fit, gap: int) -> Tie | None:
    """Compare two family names with nothing before them."""
    if gap > NEAR:
        return Tie(Pull.UNSURE, 0.3, f"{reason}, years apart") if posts is Fit.AGREES else None
    if posts is Fit.AGREES:
        return Tie(Pull.JOINS, 0.85, f"{reason} and post")
    if posts is Fit.CONTRADICTS:
        return Tie(Pull.UNSURE, 0.3, f"{reason}, but '{a.detail}' and '{b.detail}'")
    if not a.detail and not b.detail:
        return Tie(Pull.JOINS, 0.6, reason)
    return Tie(Pull.LEANS, 0.7, reason, "right" if a.detail else "left")


def _full(a: Form, b: Form, words: IdentityWords, *, reason: str, posts: Fit, gap: int) -> Tie:
    """Compare two names that agree in given and family name."""
    if posts is not Fit.CONTRADICTS:
        if gap > CAREER:
            return Tie(Pull.UNSURE, 0.5, f"{reason}, more than {CAREER * ERA} years apart")
        return Tie(Pull.JOINS, 0.95, reason)
    said = f"{reason}, '{a.detail}' and '{b.detail}'"
    if _fall(a, b, words):
        return Tie(Pull.APART, 0.1, f"{said}: nobody goes down that ladder")
    if gap >= TURN or name_words(a.text, words)[-1] in words.common_families:
        return Tie(Pull.UNSURE, 0.5, said)
    return Tie(Pull.JOINS, 0.8, said)


def _short(reason: str, score: float, posts: Fit, gap: int, less: str) -> Tie | None:
    """Compare a name with one of which it may be a part: 'Katz', 'Israel Katz'; 'R. Singh', 'Rajnath Singh'."""
    if gap > NEAR:
        return Tie(Pull.UNSURE, 0.3, f"{reason}, years apart")
    if posts is Fit.AGREES:
        return Tie(Pull.LEANS, min(0.9, score + 0.15), f"{reason}; same post", less)
    if score < 0.6:
        return None
    return Tie(Pull.LEANS, min(score, 0.75), reason, less)


def _other_post(a: Form, b: Form, words: IdentityWords, gap: int, less: str | None) -> Tie | None:
    """Compare a family name with a full one of another post; a rare name has one bearer, if no other is told of."""
    families = {name_words(form.text, words)[-1] for form in (a, b)}
    if gap > NEAR or less is None or families & words.common_families or _fall(a, b, words):
        return None
    return Tie(Pull.LEANS, 0.55, f"'{a.text}' and '{b.text}': the only bearer, in another post", less)


def _fall(a: Form, b: Form, words: IdentityWords) -> bool:
    """Say whether one would have gone down the ladder of a service: from 'Defence Secretary' to 'Joint Secretary'."""
    early, late = (a, b) if a.era <= b.era else (b, a)
    for ladder in words.ladders:
        if ladder.parties and not set(a.parties) & ladder.parties:
            continue
        before, after = ladder.rung(_post(early, words)), ladder.rung(_post(late, words))
        if before is None or after is None:
            continue
        if (early.era < late.era and after < before) or (early.era == late.era and abs(after - before) > 1):
            return True
    return False
