"""What a report is about before its first sentence is read: its subject, its authors, whether it is of two sides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.knowledge import Reader
from accord.extract.names.actors import Actor, Part
from accord.extract.names.cast import Cast
from accord.extract.report.discourse import Discourse
from accord.extract.report.lines import Line
from accord.extract.report.sheets import Sheet, sheet_of
from accord.extract.report.topic import makers_of, subject_of, titles_of, topic_of
from accord.model.documents import Page, Setting

PAIR = 2
"""So many parties in its title and issuer make a report one of two sides."""
SMALL_TABLE = 4
"""So many at most make a readout one of all that its title names."""
_MADE_BY = re.compile(
    r".*?\b(?:statement|remarks|declaration|communiqu\S*|speech|address|comments|toast|op-ed|message|letter)\b"
    r".{0,40}?\b(?:by|of|from|between)\b|joint (?:statement|declaration)",
    re.IGNORECASE,
)
_BESIDE = re.compile(r" (?:with|on|about|regarding) ")
"""What stands in a title between those who speak and those with or of whom they do."""


def at_first_sentence(
    page: Page, lines: Sequence[Line], cast: Cast, issuer: str | None, reader: Reader
) -> tuple[Discourse, Sheet | None]:
    """Return what a report has said before its first sentence, and the sheet that it is, if it is one."""
    words, title = reader.ontology.words, " ".join((page.document.title or "").split())
    topic = makers_of(lines) or topic_of(lines, issuer, reader.companies, words)
    titled = subject_of(titles_of(lines), issuer, words)
    joint, sheet = bool(reader.occasions.joint.search(title)), sheet_of(title, titled, words)
    authors = _authors(lines, reader)
    discourse = Discourse(
        cast.home,
        topic,
        joint,
        topic,
        authors=authors,
        fixed=page.day is None and len(topic) == PAIR == len(_acting_first(lines)),
        remote=bool(reader.occasions.remote.search(title)),
        firm=len(titled) > 1,
    )
    discourse.organisations = reader.organisations
    discourse.news = issuer is None and page.day is not None and not discourse.fixed
    discourse.turn(authors[0] if len(authors) == 1 and not joint else None)
    discourse.steady = joint or sheet is not None or (discourse.firm and _is_table(title, topic, issuer))
    return discourse, sheet


def _acting_first(lines: Sequence[Line]) -> set[str]:
    return {code for line in lines[:1] for actor in line.actors for code in actor.parties}


def _is_table(title: str, topic: Sequence[str], issuer: str | None) -> bool:
    """Say whether an office's report is of two sides, or its readout of all that its title names."""
    if issuer is None:
        return False
    return len(topic) == PAIR or (title.lower().startswith("readout") and PAIR < len(topic) <= SMALL_TABLE)


def _authors(lines: Sequence[Line], reader: Reader) -> tuple[Actor, ...]:
    """Those by whom the title says that the report is made, except who only speaks for another."""
    title = next((line for line in lines if line.sentence.setting is Setting.TITLE), None)
    told = title and _MADE_BY.match(title.shadow.text)
    people = [a for a in title.actors if a.part is Part.PERSON] if title and told else []
    beside = _BESIDE.search(title.shadow.text) if title else None
    people = [a for a in people if beside is None or a.end <= beside.start()]
    spokesmen = reader.ontology.words["spokesman"]
    return tuple(a for a in people if not any(word in (a.post or "").lower() for word in spokesmen))
