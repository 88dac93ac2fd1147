"""Between whom a report is: those in whose name it is made, else those of its title or its first sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import lru_cache

from accord.extract.match.hostilities import is_fought
from accord.extract.names.actors import Actor
from accord.extract.names.lexicon import Sort
from accord.extract.report.lines import CELL, Line
from accord.model.documents import Setting
from accord.ontology.frames import Words

LEAD = 2
"""Sentences of body text that, with the title, tell what a report is about."""


_MAKERS = re.compile(r"\W*We, (?:the )?")


_NEXT_MAKER = re.compile(r"(?:,|,? and|,? as well as)(?: of)?(?: the)? ")


_IN = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) $")


_FAR = 60
"""So many code points of an office may stand before the first of those who make a statement."""


def titles_of(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the report's title."""
    return [line for line in lines if line.sentence.setting is Setting.TITLE]


def makers_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """'We, the leaders of Peru, Chile and Kenya, condemn …': those in whose name a statement is made."""
    body = next((line for line in lines if line.sentence.setting is Setting.BODY), None)
    opening = body and _MAKERS.match(body.shadow.text)
    if body is None or not opening:
        return ()
    text, end, found = body.shadow.text, opening.end(), list[str]()
    for actor in (a for a in body.actors if a.start >= opening.end()):
        gap = text[end : actor.start]
        if len(gap) > _FAR if not found else not _NEXT_MAKER.fullmatch(gap):
            break
        found.extend(actor.parties)
        end = actor.end
    return tuple(dict.fromkeys(found)) if len(set(found)) > 1 else ()


def subject_of(
    lines: Sequence[Line], issuer: str | None, words: Words, passing: Set[str] = frozenset()
) -> tuple[str, ...]:
    """Return the parties that `lines` name, without those who only make war or suffer it."""
    peaceful = [
        replace(line, actors=tuple(a for a in line.actors if not is_fought(a, line.shadow.text, words)))
        for line in lines
    ]
    return _named(peaceful, issuer, passing)


def _named(lines: Sequence[Line], issuer: str | None, passing: Set[str] = frozenset()) -> tuple[str, ...]:
    """Return the parties that `lines` name, with the issuer's; those named in `passing` do not count."""
    actors = (
        a
        for line in lines
        for a in line.actors
        if a.name not in passing and (issuer or not _is_where(a, line) or _is_alone(a, line))
    )
    codes = [code for actor in actors for code in actor.parties]
    return tuple(dict.fromkeys([*codes, *([issuer] if issuer else [])]))


def _is_where(actor: Actor, line: Line) -> bool:
    """'An accord was reached in Paris': a capital after 'in' is where, and no party of what is told."""
    if not _IN.search(line.shadow.text, 0, actor.start):
        return False
    return any(h.sort is Sort.CAPITAL and h.start == actor.start for h in line.hits)


def _is_alone(actor: Actor, line: Line) -> bool:
    """'Minister Diaz of Peru co-chaired the group in Lome': who acts alone does it with those of the place."""
    others = {code for a in line.actors if not _is_where(a, line) for code in a.parties}
    return len(others - set(actor.parties)) == 1


def _comments(title: Sequence[Line], words: Words) -> bool:
    """'The Minister welcomes the accord of Peru and Chad': what follows is not the issuer's own doing."""
    commenting = _commenting(words["comments"])
    return any(commenting.search(line.shadow.text) for line in title)


@lru_cache(maxsize=4)
def _commenting(verbs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, verbs))})s\b")


def topic_of(lines: Sequence[Line], issuer: str | None, companies: Set[str], words: Words) -> tuple[str, ...]:
    """The parties of the title, with the issuer's; of the lead where the title names less than two.

    A firm that the lead names does not make its state a subject of the report.
    """
    title = titles_of(lines)
    lead = [line for line in lines if line.sentence.setting is Setting.BODY][:LEAD]
    listing = any(
        CELL in line.shadow.text for line in lines
    )  # a table about many: only the title tells what all of it is about
    for part in (title,) if listing else (title, title + lead):
        spoken = None if _comments(title, words) else issuer
        found = subject_of(part, spoken, words, frozenset() if part is title else companies)
        if len(found) > 1:
            return found
    return ()
