"""Whether two forms of bodies' names are one standing body of the same parties."""

from __future__ import annotations

from accord.model.identity import Form
from accord.model.match import Fit
from accord.ontology.identity import IdentityWords
from accord.resolve.bodies import body_name, same_body
from accord.resolve.ties import Pull, Tie


def body_tie(a: Form, b: Form, names: tuple[str, str], words: IdentityWords) -> Tie | None:
    """Compare two bodies by their names without their parties' names ('India-Israel JWG' is 'JWG')."""
    left, right = frozenset(a.parties), frozenset(b.parties)
    if left != right and not (left < right or right < left):
        return None
    subjects = body_name(names[0], words).subject, body_name(names[1], words).subject
    match = same_body(*names, words)
    if left != right:
        if not match.agrees or min(subjects, key=len) <= words.body_generic:
            return None
        return Tie(Pull.LEANS, 0.75, f"{match.reason}, of fewer parties", "left" if left < right else "right")
    if match.agrees:
        return Tie(Pull.JOINS, match.score, match.reason)
    if match.contradicts:
        return Tie(Pull.APART, 0.0, match.reason)
    if match.verdict is Fit.SILENT:
        return None
    fewer = min(subjects, key=len)
    if fewer and fewer <= words.body_generic:
        return None
    if subjects[0] < subjects[1] or subjects[1] < subjects[0]:
        less = "left" if subjects[0] < subjects[1] else "right"
        return Tie(Pull.LEANS, match.score, match.reason, less)
    return Tie(Pull.UNSURE, match.score, match.reason)
