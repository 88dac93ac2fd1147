"""Finds in reports' words how often a body is said to meet: 'the annual …', 'agreed to hold the … every year'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accord.derive.accounts import Account, Citation, cite
from accord.derive.rhythm import Rhythm, told
from accord.model.claims import Kind
from accord.model.match import Names
from accord.ontology.derivation import RhythmWord

NEAR = 3
"""Words that may stand between 'annual' and the body's name ('annual bilateral ministerial …')."""


def rhythmic(pledges: Iterable[Account], words: Iterable[RhythmWord]) -> list[Account]:
    """Return the commitments whose reports have a word for how often something is held."""
    pattern = _pattern(phrase for word in words for phrase in word.words)
    told = (p for p in pledges if p.event.kind is Kind.COMMITMENT)
    return [p for p in told if any(pattern.search(e.quote) for m in p.mentions for e in m.evidence)]


def said(
    name: str,
    sessions: Iterable[Account],
    pledges: Iterable[Account],
    words: Iterable[RhythmWord],
    names: Names,
) -> Rhythm | None:
    """Return the rhythm that reports tell of the body `name`, or None; `pledges` are those of `rhythmic`.

    It is told by the body's own name ('Annual Summit'), by a word right before the name in a report of a session,
    or by a commitment of its parties whose sentence names the body.
    """
    quotes = [*_of_sessions(name, sessions), *_of_pledges(name, pledges, names)]
    for word in words:
        pattern = _pattern(word.words)
        if found := pattern.search(name):
            return told(word.days, word.spread, found[0].lower(), [c for c, _ in quotes][:1])
        for citation, part in quotes:
            if found := pattern.search(part):
                return told(word.days, word.spread, found[0].lower(), [citation])
    return None


def _of_sessions(name: str, sessions: Iterable[Account]) -> Iterator[tuple[Citation, str]]:
    """Yield each quote with the few words before the body's name in it."""
    whole = re.compile(r"\s+".join(map(re.escape, name.split())), re.IGNORECASE)
    for account in sorted(sessions, key=lambda a: a.key):
        for citation in cite(account):
            found = whole.search(citation.quote)
            if found:
                yield citation, " ".join(citation.quote[: found.start()].split()[-NEAR:])


def _of_pledges(name: str, pledges: Iterable[Account], names: Names) -> Iterator[tuple[Citation, str]]:
    about = names.content_words(name)
    for account in sorted(pledges, key=lambda a: a.key):
        for citation in cite(account) if account.event.kind is Kind.COMMITMENT else ():
            if about and about <= names.content_words(citation.quote):
                yield citation, citation.quote


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)
