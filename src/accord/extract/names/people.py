"""Persons and offices as one text names them: 'Kenyan Defense Minister Ann Lee', 'Diaz of Peru', 'Ann Lee, envoy'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.names.leaders import leaders
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.names_beside import name_left, name_right
from accord.extract.names.nationals import nationals, with_own_states
from accord.extract.names.offices import Offices
from accord.extract.names.owners import (
    begins_name,
    one_house,
    parties_left,
    parties_right,
    state_behind_house,
)
from accord.extract.names.people_joined import (
    as_held,
    listed_names,
    with_houses,
    with_masters,
    with_names_before,
    with_teams,
    with_titles,
)
from accord.extract.names.person import Person
from accord.extract.names.shared_offices import with_shared_offices

_HIS = re.compile(r"\b(?:[Hh]is|[Hh]er) $")
_OF_FIELD = re.compile(r" (?:of|for) [A-Z]")
_COUNTED = re.compile(r"\w-members?$")
"""'A ten-member team': so many it has, and nobody's office."""
_CONCERNING = re.compile(r" (?:for|to) (?:the )?$")
_LIST = re.compile(r"^(?:, | and |, and |/|-| & )(?:the )?$")
_TO = re.compile(
    r" (?:accredited )?to (?:the )?(?:(?:[A-Z][\w']+ ){0,2}(?:Republic|Kingdom|State|Sultanate) of (?:the )?)?"
)
_TO_LAND = re.compile(
    r" (?:accredited )?to (?:the|this|that) (?:country|republic|kingdom|sultanate|emirate|UN)\b"
)
_TOWNS = frozenset({Sort.CAPITAL, Sort.PLACE})
_INSIDE = re.compile(r"\b[Ii]n $")
_NAMING = frozenset({Sort.STATE, Sort.ORGANISATION, Sort.ADJECTIVE, Sort.CAPITAL, Sort.OFFICE, Sort.ACTOR})
_SENDING = frozenset({Sort.STATE, Sort.ADJECTIVE})
_WIDE = _NAMING | {Sort.PLACE}
"""'the mayor of Lyon' acts for the state of the town; 'Lyon mayor' may be anything."""


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
    found = with_own_states(text, found, hits)
    found = with_houses(text, [as_held(text, person, hits) for person in found])
    found = with_teams(text, found, offices)
    found = with_masters(text, with_titles(text, found, offices), offices)
    found = with_names_before(text, found, offices)
    found += [one for several in found for one in listed_names(text, several, offices)]
    found = with_shared_offices(text, found, hits, offices)
    if titles:
        found += _ranked(text, titles, [*found, *_states(text, naming, offices)], naming, offices)
    found += _known(text, hits, found, offices)
    found += leaders(text, found, hits, offices)
    found += nationals(text, found, hits, offices)
    return tuple(sorted(found, key=lambda person: person.start))


def _ranks_another(text: str, match: re.Match[str], hits: Sequence[Hit], offices: Offices) -> bool:
    """'Chief Peruvian negotiator', 'head U.S. delegate': the first word is no office, but part of the next one."""
    if match[0].lower() not in offices.ranking or text[match.end() : match.end() + 1] != " ":
        return False
    whose = next((hit for hit in hits if hit.start == match.end() + 1 and hit.sort in _SENDING), None)
    if whose is None:
        return False
    return offices.post.match(text, whose.end + 1) is not None and text[whose.end : whose.end + 1] == " "


def _around(text: str, match: re.Match[str], hits: list[Hit], offices: Offices, free: int) -> Person:
    """Return who holds the office of `match`; the text before `free` belongs to the person before."""
    start, end = match.start(), _whole_name(one_house(text, match), hits)
    own = [h for h in hits if start <= h.start and h.end <= end]
    inside = [str(h.party) for h in own if not _CONCERNING.search(text[start : h.start])]
    if offices.envoy.search(text, start, end):
        end = _accredited(text, start, end, hits)
    post = text[start:end].strip()
    parties, start = _owners_left(text, (start, end), hits, offices)
    name: str | None = None
    if _may_be_named(text, end, hits):
        told = parties or inside or end > match.end() or _OF_FIELD.search(post)
        sure = (
            bool(told) or _is_the(text, start, post, offices) or _is_of_his_peer(text, start, post, offices)
        )
        sure = sure and not offices.is_plural(post)
        name, end = name_right(text, end, offices, sure)
    if name and text[match.end() : match.end() + 1] == " " and offices.is_field(name):
        post = text[match.start() : end].strip()
        name, end = name_right(text, end, offices, bool(parties) and not offices.is_plural(post))
    house = offices.proper.get(name.lower()) if name and not name.isupper() else None
    if house:  # 'Chairman of the Kazakh Majilis'; in headlines 'OFFICIALS PLAN' names no navy
        inside, post, name = [*inside, house], text[start:end].strip(), None
    begin, several = end - len(name or ""), offices.is_plural(post)
    if name is not None and any(_is_no_name(h, begin, end) for h in hits):
        name, end = None, begin - 1  # 'the six-member Association of …' is an organisation
    after: tuple[str, ...] = ()
    if not parties:
        listed = several and any(hit.end == end for hit in hits)
        after, end = parties_right(text, end, hits, listed=listed, one=not several)
        if after and name is None and not several and _may_be_named(text, end, hits):
            told_before, _ = _named_before(text, start, hits, offices, free)
            if told_before is None:  # 'his counterpart from Chad, Ali Kone, who …'
                name, end = name_right(text, end, offices, sure=True)
        if not after and name is None:
            after, end = state_behind_house(text, end, hits)
    elif name and text[:begin].endswith(" ") and _is_of_many(start, hits):
        after, end = parties_right(text, end, hits, listed=False)
        parties = [] if after else parties
    if name is None:
        name, start = _named_before(text, start, hits, offices, free)
    codes = tuple(dict.fromkeys([*parties, *inside, *after]))
    return Person(start, end, name, post, codes, several and name is None)


def _owners_left(
    text: str, office: tuple[int, int], hits: list[Hit], offices: Offices
) -> tuple[list[str], int]:
    """Return the parties named before an office at `[start, end)`, and where the words for them begin."""
    start, end = office
    naming = [hit for hit in hits if hit.sort in _NAMING]
    parties, begin = parties_left(text, start, naming, offices)
    force = next((h for h in naming if h.start < begin < h.end <= end and h.sort is Sort.ACTOR), None)
    if force and not parties:  # 'Chadian Army Chief Lee': the force and its chief share a word
        return [str(force.party)], force.start
    return parties, begin


def _may_be_named(text: str, end: int, hits: list[Hit]) -> bool:
    """'Of Iran, Saudi Arabia' goes on with another state, and 'minister NATO' with a group: no name follows."""
    another = any(hit.start == end + 2 and not begins_name(text, hit) for hit in hits)
    return not another and not any(h.start == end + 1 and h.sort is Sort.ORGANISATION for h in hits)


def _named_before(
    text: str, start: int, hits: list[Hit], offices: Offices, free: int
) -> tuple[str | None, int]:
    """'Ann Lee, the minister': the name that an office explains; 'in Sri Lanka, the minister' names nobody."""
    towns = [
        h.end + 1 for h in hits if h.sort in _TOWNS and _INSIDE.search(text, 0, h.start) and h.end < start
    ]
    left, at = name_left(text, start, offices, (free, max(towns, default=0)))
    if left and not any(h.start == at and text[at : h.end].endswith(left) for h in hits):
        return left, at
    return None, start


def _is_the(text: str, start: int, post: str, offices: Offices) -> bool:
    """'The Minister of Trade, Ann Lee, met': the one minister whom the report need not say of which state."""
    return text[max(0, start - 4) : start].lower().endswith("the ") and offices.governs(post)


def _is_of_his_peer(text: str, start: int, post: str, offices: Offices) -> bool:
    """'His counterpart, Ann Lee, met': of what state, the report's other party tells."""
    return post.lower() in offices.peers and _HIS.search(text, 0, start) is not None


def _is_no_name(hit: Hit, begin: int, end: int) -> bool:
    """'The ten-member South Korean team': a state or organisation, and nobody called so."""
    return hit.start == begin and (hit.end > end or (hit.end == end and hit.sort in _SENDING))


def _is_of_many(start: int, hits: Sequence[Hit]) -> bool:
    """'National Security Council Secretary Ann Lee of Chad': many states have such a body, and the state is told."""
    return any(hit.start == start and hit.sort is Sort.OFFICE for hit in hits)


def _whole_name(end: int, hits: list[Hit]) -> int:
    """'Prime Minister of New': the name of a state that an office's words cut in two belongs to them whole."""
    return next((hit.end for hit in hits if hit.start < end < hit.end), end)


def _accredited(text: str, start: int, end: int, hits: list[Hit]) -> int:
    """Return where 'Ambassador to Kenya and Somalia' ends: the states to which one is sent are not one's own."""
    if land := _TO_LAND.match(text, end):  # 'the Peruvian Ambassador to the country Ana Diaz'
        return land.end()
    for hit in (h for h in hits if h.start > end):
        gap = text[end : hit.start]
        listed = hit.sort is not Sort.ADJECTIVE and " to " in text[start:end] and _LIST.match(gap)
        if not (_TO.fullmatch(gap) or listed):
            break  # 'Ambassador to Malta, and the Maltese minister' is another person
        end = hit.end
    return end


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


def _known(text: str, hits: Sequence[Hit], found: list[Person], offices: Offices) -> list[Person]:
    """Known office-holders named in full with no office beside them; 'Jomo Kenyatta airport' is none."""
    return [
        Person(h.start, h.end, text[h.start : h.end], None, (h.party,))
        for h in hits
        if h.sort is Sort.HOLDER
        and h.party
        and not offices.bearing.match(text, h.end)
        and not any(p.start < h.end and h.start < p.end for p in found)
    ]
