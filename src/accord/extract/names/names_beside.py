"""The name that stands beside an office: after it ('Minister Ann Lee', 'the Minister, Ann Lee,') or before it."""

from __future__ import annotations

import re

from accord.extract.names.offices import Offices

_APART = re.compile(r"[,.]| (?!and\b|or\b|&)[a-z]")
"""What follows a name that a comma parts from its office: another comma, or the verb ('the King of X, A B arrived')."""
_AND_ANOTHER = re.compile(r" and (?:[a-z]+ )?[A-Z][\w.'-]* [A-Z]")
"""'The Premier of Chad, Ali Kone and Ana Diaz, his guest': the next in the row has a name of more words too."""
_OPENING = re.compile(
    r"(?:^|[.:] |\n)\W*(?:While|During|After|Before|Following|Upon|When|As|In|At|On|With|[A-Z][a-z]+ing)\b[^,.]*$"
)
_DOES = re.compile(r" (?!(?:and|or|on|in|at|of|to|for|from|with|who|as|here|last|this|today)\b)[a-z]")
_NEAR = 40
"""So many code points at most stand between a name and the office that explains it (', the deputy chief …')."""


def name_right(text: str, end: int, offices: Offices, sure: bool) -> tuple[str | None, int]:
    """Return the name after an office that ends at `end`, and where it ends; `sure` says that a comma may part them."""
    at = end
    rank = offices.rank.match(text, at + 2) if text[at : at + 2] == ", " else None
    if text[at : at + 2] == ", " and (sure or rank):
        name = offices.name_at(text, rank.end() if rank else at + 2)
        style = offices.styled.match(text, at + 2)
        if style:  # 'the Minister for Tourism, Ambassador Ann Lee, met'
            name = offices.name_at(text, style.end())
        elif offices.post.match(text, at + 2):
            return None, end  # 'the Nepali minister, President Lee said': another person with another office
        apart = name and (_APART.match(text, name.end()) or _AND_ANOTHER.match(text, name.end()))
        if name and _begins_clause(text, end, name.end()):
            return None, end
        if name and apart and " " in name[0] and not offices.has_field(name[0]):
            return name[0], name.end()
        return None, end
    if text[at : at + 1] != " ":
        return None, end
    rank = offices.rank.match(text, at + 1)
    begin = rank.end() if rank else at + 1
    style = offices.styled.match(text, begin)
    styled = offices.name_at(text, style.end()) if style else None
    name = styled if styled and " " in styled[0] else offices.name_at(text, begin)
    return (name[0], name.end()) if name else (None, end)


def _begins_clause(text: str, office: int, name: int) -> bool:
    """'During talks with the Minister of Chad, Ann Lee praised …': the comma ends what opens the sentence."""
    return _DOES.match(text, name) is not None and _OPENING.search(text[:office]) is not None


def name_left(text: str, start: int, offices: Offices, after: tuple[int, int]) -> tuple[str | None, int]:
    """Return the name before an office that starts at `start`, and where it starts.

    `after` is where the person before ends, and where the town does after which a name may follow at once.
    """
    lead = offices.leads.search(text, max(0, start - _NEAR), start)
    name = offices.name_before(text, lead.start()) if lead else None
    free, town = after
    if (
        lead and name and name.start() < town < name.end()
    ):  # 'received in Lima Ann Lee, Minister of Trade of Chad'
        name = offices.name_before(text[: lead.start()].replace(text[:town], " " * town, 1), lead.start())
    if name and " " in name[0] and name.start() >= free:
        rank = offices.rank.match(text, name.start(), name.end())
        return (text[rank.end() : name.end()] if rank else name[0]), name.start()
    return None, start
