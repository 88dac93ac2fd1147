"""Whether two publishers or attributed sources are one, and which of them are official."""

from __future__ import annotations

from accord.model.match import Fit, Match
from accord.ontology.identity import IdentityWords
from accord.resolve.folding import fold, holds, initials


def same_source(a: str, b: str, words: IdentityWords) -> Match:
    """Compare two names of sources: 'Ministry of Defence', 'Ministry of Defence, India'."""
    left = tuple(word for word in fold(a, words.spelling) if word not in words.stop)
    right = tuple(word for word in fold(b, words.spelling) if word not in words.stop)
    if not left or not right:
        return Match(Fit.SILENT, 0.0, "cannot be compared")
    if left == right:
        return Match(Fit.AGREES, 1.0, f"same source '{a}'")
    short, long = sorted((left, right), key=len)
    if len(short) > 1 and holds(long, short) is not None:
        return Match(Fit.AGREES, 0.9, f"'{a}' and '{b}': one says less")
    if len(short) == 1 and len(short[0]) > 1 and (short[0] == initials(long) or short[0] in long):
        return Match(Fit.COMPATIBLE, 0.6, f"'{a}' and '{b}' may be one source")
    return Match(Fit.CONTRADICTS, 0.0, f"'{a}' is not '{b}'")


def is_official(publisher: str | None, words: IdentityWords) -> bool:
    """Say whether a publisher speaks for a state or an organisation of states."""
    folded = fold(publisher or "", words.spelling)
    if any(word in words.unofficial for word in folded):
        return False
    return any(holds(folded, phrase.split()) is not None for phrase in words.official)
