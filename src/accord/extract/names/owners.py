"""For whom an office acts: the states and organisations told right before or behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.offices import Offices

_LIST = re.compile(r"^(?:, | and |, and |/|-| & )(?:the )?$")
_OF = re.compile(r" (?:of|from|for) (?:the )?(?:\w+ of )?")
_WHERE = re.compile(r"\b(?:in|at|from|to|through|across)(?: the)? $", re.IGNORECASE)
_SUMMIT = re.compile(
    r"\b(?:at|during|throughout|after|before|following|beyond|ahead of|(?:sidelines|margins) of) the $",
    re.IGNORECASE,
)
_PORTFOLIO = re.compile(r"(?:'s)? (?:[A-Z][a-z]{3,}(?:,? and |, | & | )){1,5}")
_HOUSED = re.compile(r"(?:'s)? (?:[A-Z][\w'-]+ (?:of |for |and )?){1,5}")
_TOWNS = frozenset({Sort.CAPITAL, Sort.PLACE})
_SURNAME = re.compile(r" [A-Z][a-z]+(?:[,.;)]| and\b)")
_PLACES = frozenset({Sort.STATE, Sort.CAPITAL})
_SENDING = frozenset({Sort.STATE, Sort.ADJECTIVE})


def parties_left(text: str, start: int, hits: list[Hit], offices: Offices) -> tuple[list[str], int]:
    """Return the parties of a list that ends right before the office, and where that list begins."""
    parties: list[str] = []
    nearest: Hit | None = None
    inside = next((h for h in hits if h.sort is Sort.ORGANISATION and h.start < start < h.end), None)
    if inside is not None and inside.party:  # 'the African Union mission' is of no Union
        return [inside.party], inside.start
    start = _whole_portfolio(text, start, hits, offices)
    for hit in reversed([h for h in hits if h.end <= start]):
        gap = text[hit.end : start]
        if not (offices.between.match(gap) if not parties else _LIST.match(gap)) or _is_where(text, hit, gap):
            break
        if parties and gap == ", " and _is_where_then_who(text, hit, nearest):
            break
        nearest = hit
        parties.insert(0, str(hit.party))
        start = hit.start
    owner = _owner(text, start, hits) if len(parties) == 1 else None
    return ([str(owner.party)], owner.start) if owner else (parties, start)


def _whole_portfolio(text: str, start: int, hits: list[Hit], offices: Offices) -> int:
    """Return where the office begins: 'Chadian Water and Forests Minister' has a portfolio that no list knows."""
    near = next((h for h in reversed(hits) if h.end <= start and h.sort in _SENDING), None)
    if near is None:
        return start
    gap = text[near.end : start]
    housed = _HOUSED.fullmatch(gap) and offices.houses.search(gap)
    if not housed and not text.startswith(("Minister", "Ministry"), start):
        return start
    if housed:  # 'Chad's National Assembly Speaker'
        return near.end + (3 if gap.startswith("'s ") else 1)
    words = re.findall(r"\w+", gap)
    unknown = _PORTFOLIO.fullmatch(gap) and not any(word in offices.not_names for word in words)
    return near.end + (3 if gap.startswith("'s ") else 1) if unknown else start


def _is_where_then_who(text: str, hit: Hit, nearest: Hit | None) -> bool:
    """'On a tour of Chad and Mali, Peruvian Minister Diaz …': a state before the adjective of another opens no list."""
    if nearest is None or nearest.sort is not Sort.ADJECTIVE:
        return False
    return (
        hit.sort in {Sort.STATE, Sort.CAPITAL} and not text[hit.start : hit.end].isupper()
    )  # 'U.S., Chadian …'


def _owner(text: str, start: int, hits: Sequence[Hit]) -> Hit | None:
    """'Indian G20 Sherpa', 'the U.S. NATO ambassador': who is sent to a body acts for the state that sends him."""
    body = any(hit.start == start and hit.sort is Sort.ORGANISATION for hit in hits)
    owners = [hit for hit in hits if body and hit.sort in _SENDING and text[hit.end : start] in {" ", "'s "}]
    return owners[-1] if owners else None


def _is_where(text: str, hit: Hit, gap: str) -> bool:
    """'In Turkey Minister Lee met …': a state after 'in' is where, unless it owns the office ('in Turkey's …')."""
    before = text[: hit.start]
    if hit.sort is Sort.ORGANISATION:
        return bool(_SUMMIT.search(before))  # 'at the G20 President Lee met …'
    return hit.sort in _PLACES and not gap.startswith("'") and bool(_WHERE.search(before))


def parties_right(
    text: str, end: int, hits: list[Hit], *, listed: bool, one: bool = True
) -> tuple[tuple[str, ...], int]:
    """'of India', 'of Japan, India' after an office or name; `listed` if a list has begun before `end`.

    `one` person acts for one party: 'the Prime Minister of Japan, NATO' begins a list of others.
    """
    parties: list[str] = []
    for hit in (h for h in hits if h.start >= end):
        gap = text[end : hit.start]
        if not (_OF.fullmatch(gap) if not (parties or listed) else _LIST.match(gap)):
            break
        if (one and parties) or _is_area(text, hit) or (parties and SAYS.match(text, hit.end)):
            break
        parties.append(str(hit.party))
        end = hit.end
    return tuple(parties), end


_HOUSE = re.compile(r"\b(?:Ministry|Department|Secretariat)\b[^,;.]*$")
_ANOTHER = re.compile(r"\b(?:Ministry|Department)\b[^,]*(, the (?:Ministry|Department)\b)")


def one_house(text: str, office: re.Match[str]) -> int:
    """Return where an office ends: behind 'Secretary of the Ministry of Health' that of Trade is another's."""
    another = _ANOTHER.search(text, office.start(), office.end())
    return another.start(1) if another else office.end()


_GOVERNMENT = re.compile(
    r",? (?:in |at )?(?:the )?(?:ministry|department) of [\w ,&-]{3,60}?,? (?:the )?government of (?:the )?"
)
_LAND = re.compile(r"(?:(?:[A-Z]\w+ ){0,3}(?:Republic|Kingdom|State) of (?:the )?)?")


def state_behind_house(text: str, end: int, hits: Sequence[Hit]) -> tuple[tuple[str, ...], int]:
    """'Deputy Secretary, Ministry of Health, Kenya': the state told behind the house, and where it ends.

    So 'secretary, ministry of health, government of Kenya', and 'director, Bank of Kenya'.
    """
    if government := _GOVERNMENT.match(text, end):
        states = (h for h in hits if h.sort is Sort.STATE and h.party and h.start >= government.end())
        owner = next((h for h in states if _LAND.fullmatch(text, government.end(), h.start)), None)
    else:
        housed = _HOUSE.search(text, 0, end) is not None
        owner = _right_behind(text, end, hits, Sort.STATE if housed else Sort.ACTOR)
        if housed and owner and text[owner.end + 1 : owner.end + 2].isupper():
            owner = None
    return ((str(owner.party),), owner.end) if owner else ((), end)


def _right_behind(text: str, end: int, hits: Sequence[Hit], sort: Sort) -> Hit | None:
    """What a comma joins to an office: ', Kenya', ', Bank of Kenya'."""
    named = (h for h in hits if h.start == end + 2 and h.sort is sort and h.party)
    return next(named, None) if text.startswith(", ", end) else None


SAYS = re.compile(r" (?:said|says|announced|reported|confirmed|added|told)\b")
"""'Ministers from Peru and Chad, the State Department said': who says so is none of those listed."""


def _is_area(text: str, hit: Hit) -> bool:
    """'Leaders from NATO's eastern flank' are none of the organisation itself; nor is 'Florence Kone' a town."""
    if begins_name(text, hit):
        return True
    return hit.sort is Sort.ORGANISATION and text[hit.end : hit.end + 2] in {"'s", "' "}


def begins_name(text: str, hit: Hit) -> bool:
    """Say whether what could be a town is somebody's first name: 'Florence Kone, who …'."""
    return hit.sort in _TOWNS and _SURNAME.match(text, hit.end) is not None
