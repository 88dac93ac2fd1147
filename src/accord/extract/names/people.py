"""Persons and offices as one text names them: 'Kenyan Defense Minister Ann Lee', 'Diaz of Peru', 'Ann Lee, envoy'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.offices import Offices
from accord.extract.names.owners import begins_name, parties_left, parties_right

_APART = re.compile(r"[,.]| (?!and\b|or\b|&)[a-z]")
"""What follows a name that a comma parts from its office: another comma, or the verb ('the King of X, A B arrived')."""
_AND_ANOTHER = re.compile(r" and (?:[a-z]+ )?[A-Z][\w.'-]* [A-Z]")
"""'The Premier of Chad, Ali Kone and Ana Diaz, his guest': the next in the row has a name of more words too."""
_OF_FIELD = re.compile(r" (?:of|for) [A-Z]")
_COUNTED = re.compile(r"\w-members?$")
"""'A ten-member team': so many it has, and nobody's office."""
_CONCERNING = re.compile(r" (?:for|to) (?:the )?$")
_LIST = re.compile(r"^(?:, | and |, and |/|-| & )(?:the )?$")
_TO = re.compile(r" (?:accredited )?to (?:the )?")
_TOWNS = frozenset({Sort.CAPITAL, Sort.PLACE})
_INSIDE = re.compile(r"\b[Ii]n $")
_NAMING = frozenset({Sort.STATE, Sort.ORGANISATION, Sort.ADJECTIVE, Sort.CAPITAL, Sort.OFFICE, Sort.ACTOR})
_SENDING = frozenset({Sort.STATE, Sort.ADJECTIVE})
_NEAR = 40
"""So many code points at most stand between a name and the office that explains it (', the deputy chief …')."""
_WIDE = _NAMING | {Sort.PLACE}
"""'the mayor of Lyon' acts for the state of the town; 'Lyon mayor' may be anything."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named by office, by name or by both, at `[start, end)` of the shadow text.

    `name` and `post` are as the shadow writes them; `parties` is empty where nothing beside the words tells;
    `plural` says that the office is of several ('the foreign ministers').
    """

    start: int
    end: int
    name: str | None
    post: str | None
    parties: tuple[str, ...]
    plural: bool = False


def find_people(text: str, hits: Sequence[Hit], offices: Offices) -> tuple[Person, ...]:
    """Return the persons and offices of a text, in order, without overlaps."""
    naming = [hit for hit in hits if hit.sort in _WIDE and hit.party]
    found: list[Person] = []
    end = 0
    titles = list(offices.rank.finditer(text))
    ranks = {title.end() for title in titles}
    for match in offices.post.finditer(text) if offices.named_in(text) else ():
        free = match.start() >= end and match.start() not in ranks
        if free and not (
            _ends_name(match, hits)
            or _ranks_another(text, match, naming, offices)
            or _COUNTED.search(text[: match.end()])
        ):
            person = _around(text, match, [hit for hit in naming if hit.start >= end], offices, end)
            found.append(person)
            end = person.end
    found = _with_houses(text, [_as_held(text, person, hits) for person in found])
    found = _with_masters(text, _with_titles(text, found, offices), offices)
    found += [one for several in found for one in _listed(text, several, offices)]
    if titles:
        found += _ranked(text, titles, [*found, *_states(text, naming, offices)], naming, offices)
    found += _known(text, hits, found)
    return tuple(sorted(found, key=lambda person: person.start))


_HOUSE = re.compile(r"\b(?:[Mm]inistry|[Dd]epartment|[Gg]overnment|[Pp]arliament)$")


def _with_houses(text: str, found: Sequence[Person]) -> list[Person]:
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


def _as_held(text: str, person: Person, hits: Sequence[Hit]) -> Person:
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


def _with_titles(text: str, found: Sequence[Person], offices: Offices) -> list[Person]:
    """'Prince Ann Lee, the Omani Crown Prince, Minister of Defence': one person, told by an office of what state."""
    kept: list[Person] = []
    for person in found:
        royal = kept[-1] if kept else None
        if royal and _is_told_by(text, royal, person, offices):
            kept[-1] = replace(royal, end=person.end, post=person.post, parties=person.parties)
        elif royal and _is_more(text, royal, person, offices):
            kept[-1] = replace(royal, end=person.end)
        else:
            kept.append(person)
    return kept


def _is_told_by(text: str, royal: Person, office: Person, offices: Offices) -> bool:
    if not royal.name or royal.parties or (royal.post or "").lower() not in offices.royal:
        return False
    if office.name or not office.parties or office.plural:
        return False
    return text[royal.end : office.start] in {", ", ", the "}


_MORE = re.compile(r", (?!and\b)| and ")


def _is_more(text: str, holder: Person, office: Person, offices: Offices) -> bool:
    """'Ann Lee, Deputy Prime Minister and Minister of Trade, met': one more office of one, without an article."""
    if office.name or office.plural or (office.parties and office.parties != holder.parties):
        return False
    if holder.name is None or holder.post is None or not _MORE.fullmatch(text[holder.end : office.start]):
        return False
    return holder.post.lower() in offices.royal or not text[: holder.end].endswith(holder.name)


_BETWEEN = re.compile(r",? and (?:the )?|, ")


def _listed(text: str, several: Person, offices: Offices) -> list[Person]:
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
    post = (several.post or "").removesuffix("s")
    return [
        Person(name.start(), name.end(), name[0], post, (code,))
        for name, code in zip(names, several.parties, strict=True)
    ]


def _ranks_another(text: str, match: re.Match[str], hits: Sequence[Hit], offices: Offices) -> bool:
    """'Chief Peruvian negotiator', 'head U.S. delegate': the first word is no office, but part of the next one."""
    if match[0].lower() not in offices.ranking or text[match.end() : match.end() + 1] != " ":
        return False
    whose = next((hit for hit in hits if hit.start == match.end() + 1 and hit.sort in _SENDING), None)
    if whose is None:
        return False
    return offices.post.match(text, whose.end + 1) is not None and text[whose.end : whose.end + 1] == " "


def _with_masters(text: str, found: Sequence[Person], offices: Offices) -> list[Person]:
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


def _around(text: str, match: re.Match[str], hits: list[Hit], offices: Offices, free: int) -> Person:
    """Return who holds the office of `match`; the text before `free` belongs to the person before."""
    start, end = match.start(), _whole_name(match.end(), hits)
    own = [h for h in hits if start <= h.start and h.end <= end]
    inside = [str(h.party) for h in own if not _CONCERNING.search(text[start : h.start])]
    if offices.envoy.search(text, start, end):
        end = _accredited(text, start, end, hits)
    post = text[start:end].strip()
    name: str | None = None
    naming = [hit for hit in hits if hit.sort in _NAMING]
    parties, start = parties_left(text, start, naming, offices)
    force = next((h for h in naming if h.start < start < h.end <= end and h.sort is Sort.ACTOR), None)
    if force and not parties:  # 'Chadian Army Chief Lee': the force and its chief share a word
        parties, start = [str(force.party)], force.start
    another = any(
        hit.start == end + 2 and not begins_name(text, hit) for hit in hits
    )  # 'of Iran, Saudi Arabia': no name, but another state
    group = any(hit.start == end + 1 and hit.sort is Sort.ORGANISATION for hit in hits)
    if not another and not group:
        told = parties or inside or end > match.end() or _OF_FIELD.search(post)
        sure = bool(told) or _is_the(text, start, post, offices)
        sure = sure and not _plural(post, offices)
        name, end = _name_right(text, end, offices, sure)
    if name and text[match.end() : match.end() + 1] == " " and offices.is_field(name):
        post = text[match.start() : end].strip()
        name, end = _name_right(text, end, offices, bool(parties) and not _plural(post, offices))
    begin = end - len(name or "")
    if name is not None and any(_is_no_name(h, begin, end) for h in hits):
        name, end = None, begin - 1  # 'the six-member Association of …' is an organisation
    several = _plural(post, offices)
    listed = several and any(hit.end == end for hit in hits)
    after: tuple[str, ...] = ()
    if not parties:
        after, end = parties_right(text, end, hits, listed=listed, one=not several)
    elif name and text[:begin].endswith(" ") and _is_of_many(text, start, hits):
        after, end = parties_right(text, end, hits, listed=False)
        parties = [] if after else parties
    if name is None:
        towns = [
            h.end + 1 for h in hits if h.sort in _TOWNS and _INSIDE.search(text, 0, h.start) and h.end < start
        ]
        left, at = _name_left(text, start, offices, (free, max(towns, default=0)))
        if left and not any(h.start == at and text[at : h.end].endswith(left) for h in hits):
            name, start = left, at  # 'in Sri Lanka, the minister' names nobody
    codes = tuple(dict.fromkeys([*parties, *inside, *after]))
    return Person(start, end, name, post, codes, several and name is None)


def _is_the(text: str, start: int, post: str, offices: Offices) -> bool:
    """'The Minister of Trade, Ann Lee, met': the one minister whom the report need not say of which state."""
    return text[max(0, start - 4) : start].lower().endswith("the ") and offices.governs(post)


def _is_no_name(hit: Hit, begin: int, end: int) -> bool:
    """'The ten-member South Korean team': a state or organisation, and nobody called so."""
    return hit.start == begin and (hit.end > end or (hit.end == end and hit.sort in _SENDING))


def _is_of_many(text: str, start: int, hits: Sequence[Hit]) -> bool:
    """'National Security Council Secretary Ann Lee of Chad': many states have such a body, and the state is told."""
    return any(hit.start == start and hit.sort is Sort.OFFICE for hit in hits)


def _whole_name(end: int, hits: list[Hit]) -> int:
    """'Prime Minister of New': the name of a state that an office's words cut in two belongs to them whole."""
    return next((hit.end for hit in hits if hit.start < end < hit.end), end)


def _accredited(text: str, start: int, end: int, hits: list[Hit]) -> int:
    """Return where 'Ambassador to Kenya and Somalia' ends: the states to which one is sent are not one's own."""
    for hit in (h for h in hits if h.start > end):
        gap = text[end : hit.start]
        if not (_TO.fullmatch(gap) or (" to " in text[start:end] and _LIST.match(gap))):
            break
        end = hit.end
    return end


def _plural(post: str, offices: Offices) -> bool:
    """Say whether the office's noun is a plural; the words of office have both 'minister' and 'ministers'."""
    head = re.split(r" (?:of|for|to) ", post.lower())[0]
    noun = head.split()[-1]
    singular = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
    known = offices.heads.keys() & {head, noun}
    if noun in offices.bodies:
        return True  # 'the regional governments'
    return noun.endswith("s") and not noun.endswith("ss") and (not known or singular in offices.heads)


def _name_right(text: str, end: int, offices: Offices, sure: bool) -> tuple[str | None, int]:
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


def _name_left(text: str, start: int, offices: Offices, after: tuple[int, int]) -> tuple[str | None, int]:
    """`after` is where the person before ends, and where the town does after which a name may follow at once."""
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


def _states(text: str, hits: Sequence[Hit], offices: Offices) -> list[Person]:
    """The names of states that begin like a rank: the 'Sri' of Sri Lanka is nobody's honorific."""
    return [
        Person(h.start, h.end, None, None, ())
        for h in hits
        if h.sort in {Sort.STATE, Sort.ADJECTIVE} and offices.rank.match(text, h.start)
    ]


def _ranked(
    text: str, titles: Sequence[re.Match[str]], found: list[Person], hits: list[Hit], offices: Offices
) -> list[Person]:
    """'Gen. Ann Lee' where no office stands beside the name."""
    ranked: list[Person] = []
    for match in titles:
        name = offices.name_at(text, match.end())
        if name and not any(p.start < name.end() and match.start() < p.end for p in [*found, *ranked]):
            parties, _ = parties_right(text, name.end(), hits, listed=False)
            ranked.append(Person(match.start(), name.end(), name[0], None, parties))
    return ranked


def _ends_name(match: re.Match[str], hits: Sequence[Hit]) -> bool:
    """'Singapore Armed Forces' and 'State Department' have the word of no office in them, nor has 'Amir Khan'."""
    return any(
        h.sort is Sort.HOLDER
        and h.start == match.start()
        and h.end > match.end()
        and h.name.lower().startswith(match[0].lower())  # 'King Hassan II' is known as Hassan II too
        for h in hits
    ) or any(
        (h.start < match.start() and h.sort is Sort.ACTOR)
        or (h.start == match.start() and h.actor is not None)
        for h in hits
        if h.end == match.end()
    )


def _known(text: str, hits: Sequence[Hit], found: list[Person]) -> list[Person]:
    """Known office-holders named in full with no office beside them."""
    return [
        Person(h.start, h.end, text[h.start : h.end], None, (h.party,))
        for h in hits
        if h.sort is Sort.HOLDER and h.party and not any(p.start < h.end and h.start < p.end for p in found)
    ]
