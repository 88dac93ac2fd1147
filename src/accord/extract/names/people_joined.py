"""What is told of one person in several pieces: a house and its office, a title and an office, names in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.names_beside import name_right
from accord.extract.names.offices import Offices, singular_of
from accord.extract.names.person import Person

_HOUSE = re.compile(r"\b(?:[Mm]inistry|[Dd]epartment|[Gg]overnment|[Pp]arliament)$")
_MORE = re.compile(r", (?!and\b)| and ")
_BETWEEN = re.compile(r",? and (?:the )?|, ")
_ROW = re.compile(r"(?:,? and |, )$")
_LEADING = re.compile(r"(?:[Hh]ead|[Ll]eader|[Cc]hief) of (?:the )?")
_TEAM = re.compile(r"(?: [\w'-]+){0,4}? (?:delegation|team|mission|side)$")
_TO = re.compile(r" (?:accredited )?to (?:the )?")


def with_houses(text: str, found: Sequence[Person]) -> list[Person]:
    """'The Omani Foreign Ministry Undersecretary Ali Kone': the house tells whose office it is."""
    kept: list[Person] = []
    for person in found:
        house = kept[-1] if kept else None
        if house and _is_house_of(text, house, person):
            kept[-1] = replace(person, start=house.start, parties=house.parties)
        else:
            kept.append(person)
    return kept


def _is_house_of(text: str, house: Person, person: Person) -> bool:
    if house.name is not None or person.parties or not _HOUSE.search(house.post or ""):
        return False
    return text[house.end : person.start] in {" ", "'s "}


def with_teams(text: str, found: Sequence[Person], offices: Offices) -> list[Person]:
    """'The head of the Chadian delegation, Ali Kone, met': who leads a team is named behind it, and is of its state."""
    kept: list[Person] = []
    for person in found:
        leader = kept[-1] if kept else None
        team = _end_of_team(text, leader, person) if leader else None
        if leader and team:
            told = (person.name, person.end) if person.name else name_right(text, team, offices, sure=True)
            post = text[leader.start : team]
            kept[-1] = replace(leader, end=told[1], name=told[0], post=post)
        else:
            kept.append(person)
    return kept


def _end_of_team(text: str, leader: Person, team: Person) -> int | None:
    """Return where the word for the team of `leader` ends, None where the next office is none such."""
    if leader.name or not leader.parties or not _LEADING.match(leader.post or ""):
        return None
    if team.parties or not team.post:
        return None
    at = text.find(team.post, leader.end)
    led = _TEAM.fullmatch(text, leader.end, at + len(team.post)) if at >= 0 else None
    return led and led.end()


def as_held(text: str, person: Person, hits: Sequence[Hit]) -> Person:
    """'Prime Minister Theresa May on Monday': what could be a month belongs to the name of a known office-holder."""
    known = next((h for h in hits if h.sort is Sort.HOLDER and h.start == person.start), None)
    if known and known.party and known.end >= person.end and not person.parties:
        person = replace(person, parties=(known.party,))  # 'King Hassan II' can be no other
    begin = person.end - len(person.name or "")
    if not person.name or text[begin : person.end] != person.name:
        return person
    longer = (h for h in hits if h.sort is Sort.HOLDER and h.start == begin and h.end > person.end)
    held = next(longer, None)
    return replace(person, end=held.end, name=text[begin : held.end]) if held else person


def with_titles(text: str, found: Sequence[Person], offices: Offices) -> list[Person]:
    """'Prince Ann Lee, the Omani Crown Prince, Minister of Defence': one person, told by an office of what state.

    So is 'her counterpart Ali Kone, Chairman of the Majilis'.
    """
    kept: list[Person] = []
    for person in found:
        royal = kept[-1] if kept else None
        if royal and _is_told_by(text, royal, person, offices):
            kept[-1] = replace(royal, end=person.end, post=person.post, parties=person.parties)
        elif royal and _is_more(text, royal, person, offices):
            kept[-1] = replace(royal, end=person.end, parties=royal.parties or person.parties)
        else:
            kept.append(person)
    return kept


def _is_told_by(text: str, royal: Person, office: Person, offices: Offices) -> bool:
    post = (royal.post or "").lower()
    if not royal.name or royal.parties or not (post in offices.royal or post in offices.peers):
        return False
    if office.name or not office.parties or office.plural:
        return False
    return text[royal.end : office.start] in {", ", ", the "}


def _is_more(text: str, holder: Person, office: Person, offices: Offices) -> bool:
    """'Ann Lee, Deputy Prime Minister and Minister of Trade, met': one more office of one, without an article."""
    if (
        office.name
        or office.plural
        or (office.parties and holder.parties and office.parties != holder.parties)
    ):
        return False
    if holder.name is None or holder.post is None or not _MORE.fullmatch(text[holder.end : office.start]):
        return False
    return holder.post.lower() in offices.royal or not text[: holder.end].endswith(holder.name)


def listed_names(text: str, several: Person, offices: Offices) -> list[Person]:
    """'The Chadian and Peruvian ministers, Ali Kone and Ana Diaz,': the names stand in the order of the states."""
    if (
        not several.plural
        or len(several.parties) < 2
        or text[several.end : several.end + 2] not in {", ", " ("}
    ):
        return []
    at, names = several.end + 2, []
    for _ in several.parties:
        rank = offices.rank.match(text, at)
        name = offices.name_at(text, rank.end() if rank else at)
        gap = _BETWEEN.match(text, name.end()) if name else None
        if name is None or " " not in name[0]:
            break
        names.append(name)
        if gap is None:
            break
        at = gap.end()
    if len(names) != len(several.parties):
        return []
    post = _post_of_one(text, several)
    return [
        Person(name.start(), name.end(), name[0], post, (code,))
        for name, code in zip(names, several.parties, strict=True)
    ]


def _post_of_one(text: str, several: Person) -> str:
    """'Foreign ministers of Chad', where 'and Mali' follows, are each a foreign minister."""
    post = several.post or ""
    at = text.find(post, several.start)
    if at >= 0 and several.end > at + len(post):
        post = post.rpartition(" of ")[0] or post
    heads, of, field = post.partition(" of ")
    return (singular_of(heads) if heads.endswith("s") else heads) + of + field


def with_names_before(text: str, found: Sequence[Person], offices: Offices) -> list[Person]:
    """'Ali Kone and Ana Diaz, the ministers of Chad and Mali': each is of the state that stands where he does."""
    kept: list[Person] = []
    for person in found:
        free = kept[-1].end if kept else 0
        kept += _in_a_row(text, person, offices, free) or [person]
    return kept


def _in_a_row(text: str, last: Person, offices: Offices, free: int) -> list[Person]:
    """Those who share the plural office of `last`, which names several states; empty where they are not as many."""
    if not (last.name and len(last.parties) > 1 and offices.is_plural(last.post or "")):
        return []
    if not text.startswith(last.name, last.start):
        return []
    spans = [(last.start, last.start + len(last.name))]
    while len(spans) < len(last.parties) and (gap := _ROW.search(text, free, spans[0][0])):
        name = offices.name_before(text, gap.start())
        if name is None or " " not in name[0] or name.start() < free:
            break
        spans.insert(0, name.span())
    if len(spans) != len(last.parties):
        return []
    post = _post_of_one(text, last)
    ends = [*(end for _, end in spans[:-1]), last.end]
    return [
        Person(start, end, text[start:name], post, (code,))
        for (start, name), end, code in zip(spans, ends, last.parties, strict=True)
    ]


def with_masters(text: str, found: Sequence[Person], offices: Offices) -> list[Person]:
    """'Ann Lee, Adviser to the Prime Minister of Chad': whoever serves an office acts for its state."""
    kept: list[Person] = []
    for person in found:
        servant = kept[-1] if kept else None
        if servant and person.name and _is_in_office(text, servant, person):
            kept[-1] = replace(servant, end=person.end, name=person.name)
            continue
        if servant and person.name is None and person.parties and _serves(text, servant, person, offices):
            post = f"{servant.post}{text[servant.end : person.end]}"
            kept[-1] = replace(servant, end=person.end, post=post, parties=person.parties)
        else:
            kept.append(person)
    return kept


def _is_in_office(text: str, chair: Person, minister: Person) -> bool:
    """'The OSCE Chair-in-Office, Foreign Minister Ann Lee of Chad': who holds both acts for the organisation."""
    if chair.name is not None or chair.post is None or not chair.parties:
        return False
    return chair.post.lower().endswith("-in-office") and text[chair.end : minister.start] in {", ", " and "}


def _serves(text: str, servant: Person, master: Person, offices: Offices) -> bool:
    if servant.post is None or servant.parties or not _TO.fullmatch(text[servant.end : master.start]):
        return False
    return text[: servant.end].endswith(servant.post) and offices.serving.search(servant.post) is not None
