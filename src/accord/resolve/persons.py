"""Whether two participants are one person or organisation.

A similarity over the whole name is never used: 'Singh' is wholly contained in every other Singh. The parts
of a name are compared by their place in it, and posts can tell two bearers of a name apart.
"""

from __future__ import annotations

from rapidfuzz import fuzz

from accord.model.claims import Participant
from accord.model.match import Fit, Match
from accord.ontology.identity import IdentityWords
from accord.resolve.folding import fold, holds, initials

SPELLING = 85.0
"""Percentage of equal letters (indel ratio) at which two words can be spellings of one: 'Yisrael'."""

SHORTEST = 4
"""Words with fewer letters are never taken for transliterations of one another ('Li', 'Lin')."""

NOTHING = Match(Fit.SILENT, 0.0, "cannot be compared")


def is_organisation(name: str, words: IdentityWords) -> bool:
    """Say whether the name is that of a company, ministry, force or agency and not of a person."""
    folded = fold(name, words.spelling)
    acronym = len(folded) == 1 and len(folded[0]) <= 5 and name.strip().isupper()
    return acronym or (len(folded) > 1 and any(word in words.organisation_words for word in folded))


def same_person(a: Participant, b: Participant, words: IdentityWords) -> Match:
    """Compare two participants of an event; different parties are different actors."""
    if a.party != b.party:
        return Match(Fit.CONTRADICTS, 0.0, f"{a.name} acts for {a.party}, {b.name} for {b.party}")
    kinds = is_organisation(a.name, words), is_organisation(b.name, words)
    if all(kinds):
        return _organisations(a.name, b.name, words)
    if any(kinds):
        return _short_organisation(a, b, words)
    return _with_posts(same_name(a, b, words), a, b, words)


def same_post(a: str, b: str, words: IdentityWords) -> Match:
    """Compare two offices as written: 'Defence Secretary', 'Secretary of Defense'."""
    left, right = post_words(a, words), post_words(b, words)
    if not left or not right:
        return NOTHING
    if (left ^ right) & words.post_modifiers:
        return Match(Fit.CONTRADICTS, 0.0, f"'{a}' is another post than '{b}'")
    if left == right or left <= right or right <= left:
        return Match(Fit.AGREES, 1.0, f"same post '{a}'")
    return Match(Fit.CONTRADICTS, 0.1, f"'{a}' is another post than '{b}'")


def post_words(post: str, words: IdentityWords) -> frozenset[str]:
    """Return the words of an office, one name for one office."""
    folded = fold(post, words.spelling)
    for form, name in words.posts_same.items():
        phrase = tuple(form.split())
        at = holds(folded, phrase)
        if at is not None and form != name:
            folded = (*folded[:at], *name.split(), *folded[at + len(phrase) :])
            break
    return frozenset(folded) - words.stop


def name_words(name: str, words: IdentityWords) -> tuple[str, ...]:
    """Return the words of a person's name as written, without ranks, courtesies and suffixes."""
    folded = list(fold(name, words.spelling))
    cut = next((n for n, word in enumerate(folded) if n and word in words.headline), len(folded))
    folded = [word for word in folded[:cut] if word not in words.particles] or folded[:cut]
    while len(folded) > 1 and folded[0] in words.honorifics:
        folded.pop(0)
    while len(folded) > 1 and folded[-1] in words.suffixes:
        folded.pop()
    return tuple(folded)


def same_name(a: Participant, b: Participant, words: IdentityWords) -> Match:
    """Compare two names of persons of one party by themselves, whatever their posts."""
    left, right = name_words(a.name, words), name_words(b.name, words)
    if not left or not right:
        return NOTHING
    if left == right:
        return Match(Fit.AGREES, 1.0 if len(left) > 1 else 0.85, f"same name '{a.name}'")
    short, long = sorted((left, right), key=len)
    if len(short) == len(long) and sorted(short) == sorted(long):
        return Match(Fit.AGREES, 0.9, f"'{a.name}' and '{b.name}' are the same words in another order")
    family_first = a.party in words.family_first
    size = len(short)
    if size < len(long) and (long[-size:] == short or (family_first and long[:size] == short)):
        return _shorter(a, b, short)
    if len(short) == 1:
        return _single(a, b, short[0], long)
    if family_first and short[0] == long[0]:
        short, long = (*short[1:], short[0]), (*long[1:], long[0])
    return _full(a, b, short, long, words)


def _shorter(a: Participant, b: Participant, short: tuple[str, ...]) -> Match:
    reason = f"'{a.name}' and '{b.name}': one is the end of the other"
    return Match(Fit.AGREES, 0.9, reason) if len(short) > 1 else Match(Fit.COMPATIBLE, 0.75, reason)


def _single(a: Participant, b: Participant, name: str, long: tuple[str, ...]) -> Match:
    """Compare a name of one word with one of several that does not end in it."""
    if _spelling(name, long[-1]):
        return Match(Fit.COMPATIBLE, 0.6, f"'{a.name}' and '{b.name}' are spelt nearly alike")
    if name in long:
        return Match(Fit.COMPATIBLE, 0.4, f"'{a.name}' and '{b.name}' share a part of the name")
    return Match(Fit.CONTRADICTS, 0.0, f"'{a.name}' is not '{b.name}'")


def _full(
    a: Participant, b: Participant, short: tuple[str, ...], long: tuple[str, ...], words: IdentityWords
) -> Match:
    """Compare two names with given and family names."""
    given = _given(short[0], long[0], words)
    if short[-1] == long[-1] and given:
        return Match(Fit.AGREES, 0.95, f"'{a.name}' and '{b.name}' have the same given and family names")
    if _spelling(short[-1], long[-1]) and given:
        return Match(Fit.AGREES, 0.8, f"'{a.name}' and '{b.name}' are two spellings of one name")
    if len(short) < len(long) and given and short[-1] in long:
        return Match(Fit.COMPATIBLE, 0.7, f"'{a.name}' lies within '{b.name}' or the reverse")
    return Match(Fit.CONTRADICTS, 0.0, f"'{a.name}' is not '{b.name}'")


def _given(a: str, b: str, words: IdentityWords) -> bool:
    if a == b or b in words.given.get(a, frozenset()) or _spelling(a, b):
        return True
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def _spelling(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= SHORTEST and fuzz.ratio(a, b) >= SPELLING


def _with_posts(match: Match, a: Participant, b: Participant, words: IdentityWords) -> Match:
    """Lower the match where the posts differ: two people can bear one name, one person can hold two posts."""
    if not match.may_be or not a.post or not b.post:
        return match
    posts = same_post(a.post, b.post, words)
    if posts.agrees:
        sure = match.verdict if match.score < 0.7 else Fit.AGREES
        least = 0.9 if sure is Fit.AGREES else 0.7
        return Match(sure, max(match.score, least), f"{match.reason}; {posts.reason}")
    if posts.contradicts and not match.agrees:
        return Match(Fit.CONTRADICTS, 0.1, f"{match.reason}, but {posts.reason}")
    if posts.contradicts:
        return Match(Fit.COMPATIBLE, 0.6, f"{match.reason}, but {posts.reason}")
    return match


def _organisations(a: str, b: str, words: IdentityWords) -> Match:
    left, right = _core(a, words), _core(b, words)
    sets = frozenset(left), frozenset(right)
    if left == right or (sets[0] == sets[1]):
        return Match(Fit.AGREES, 1.0, f"same organisation '{a}'")
    for acronym, name in ((left, right), (right, left)):
        if len(acronym) == 1 and len(name) > 1 and acronym[0] == initials(name):
            return Match(Fit.AGREES, 0.9, f"'{a}' and '{b}': initials of the other")
    if sets[0] and sets[1] and (sets[0] < sets[1] or sets[1] < sets[0]):
        generic = min(sets, key=len) <= words.organisation_words
        score = 0.5 if generic else 0.8
        return Match(Fit.COMPATIBLE, score, f"'{a}' and '{b}': one says less than the other")
    return Match(Fit.CONTRADICTS, 0.0, f"'{a}' is not '{b}'")


def _short_organisation(a: Participant, b: Participant, words: IdentityWords) -> Match:
    """Compare a one-word name with an organisation's that may begin with it: 'Rafael', 'Rafael … Systems'."""
    short, long = sorted((fold(a.name, words.spelling), fold(b.name, words.spelling)), key=len)
    if len(short) == 1 and len(short[0]) >= SHORTEST and not a.post and not b.post and short[0] == long[0]:
        return Match(Fit.COMPATIBLE, 0.7, f"'{a.name}' and '{b.name}' begin with the same word")
    return NOTHING


def _core(name: str, words: IdentityWords) -> tuple[str, ...]:
    folded = fold(name, words.spelling)
    return tuple(word for word in folded if word not in words.organisation_fillers) or folded
