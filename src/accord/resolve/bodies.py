"""Whether two names are one standing body: type ('joint working group') and subject are compared apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from accord.model.match import Fit, Match
from accord.ontology.identity import IdentityWords
from accord.resolve.folding import fold, holds, initials, jaccard, without_parentheses

_ORDINAL = re.compile(r"\b\d+(?:st|nd|rd|th)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's name in parts: type (None if none is known), words of the subject, acronyms given."""

    type: str | None
    subject: frozenset[str]
    words: tuple[str, ...]
    acronyms: frozenset[str]


def body_name(name: str, words: IdentityWords) -> BodyName:
    """Take a body's name apart."""
    bare, inside = without_parentheses(_ORDINAL.sub(" ", name))
    folded = fold(bare, words.spelling)
    acronyms = frozenset("".join(fold(part)) for part in inside)
    known = ((form, kind) for form, kind in words.body_types if holds(folded, form.split()) is not None)
    found = next(known, None)
    rest, kind = folded, None
    if found:
        size = len(found[0].split())
        at = holds(folded, found[0].split()) or 0
        rest, kind = (*folded[:at], *folded[at + size :]), found[1]
    subject = frozenset(word for word in rest if word not in words.stop and word not in words.body_fillers)
    content = tuple(word for word in folded if word not in words.stop)
    return BodyName(kind, subject, content, acronyms)


def same_body(a: str, b: str, words: IdentityWords) -> Match:
    """Compare two names of bodies: 'Joint Working Group (JWG) on Defence Cooperation', 'the JWG'."""
    left, right = body_name(a, words), body_name(b, words)
    if left.words and left.words == right.words:
        return Match(Fit.AGREES, 1.0, f"same body '{a}'")
    if _acronym(left, right) or _acronym(right, left):
        return Match(Fit.AGREES, 0.85, f"'{a}' and '{b}': one is the other's acronym")
    if left.type and right.type and not _types_meet(left.type, right.type):
        return Match(Fit.CONTRADICTS, 0.1, f"'{a}' is another sort of body than '{b}'")
    return _subjects(a, b, left, right)


def _types_meet(a: str, b: str) -> bool:
    left, right = frozenset(a.split()), frozenset(b.split())
    return left <= right or right <= left


def _acronym(short: BodyName, long: BodyName) -> bool:
    if len(short.words) != 1 or short.type or len(long.words) < 2:
        return False
    return short.words[0] in long.acronyms or short.words[0] == initials(long.words)


def _subjects(a: str, b: str, left: BodyName, right: BodyName) -> Match:
    if left.subject == right.subject and left.subject:
        sure = left.type == right.type
        verdict = Fit.AGREES if sure else Fit.COMPATIBLE
        return Match(verdict, 0.95 if sure else 0.7, f"'{a}' and '{b}': one subject")
    if not left.subject and not right.subject and left.type == right.type and left.type:
        return Match(Fit.AGREES, 0.8, f"'{a}' and '{b}': one sort of body, no subject named")
    if not left.subject or not right.subject:
        if left.type and right.type:
            return Match(Fit.COMPATIBLE, 0.6, f"'{a}' and '{b}': one names only the sort of body")
        return Match(Fit.SILENT, 0.0, "cannot be compared")
    if left.subject < right.subject or right.subject < left.subject:
        return Match(Fit.COMPATIBLE, 0.75, f"'{a}' and '{b}': one says less than the other")
    if jaccard(left.subject, right.subject) >= 0.5:
        return Match(Fit.COMPATIBLE, 0.6, f"'{a}' and '{b}': most words are the same")
    return Match(Fit.CONTRADICTS, 0.0, f"'{a}' is another body than '{b}'")
