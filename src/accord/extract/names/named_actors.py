"""Names of the lexicon and of institutions that stand for somebody who acts, and those that only tell what or where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.names.actors import Actor, ActorWords, Part
from accord.extract.names.lexicon import Hit, Sort

_AT = re.compile(r"\b(?:at|in|to|near|outside|from) (?:the )?$")
_IN = re.compile(r"\b(?:in|at|near|outside|from|to) $", re.IGNORECASE)
_OPENING = 40
"""Code points of a sentence in which the place may stand that opens it ('On Monday in Lima, Peru, …')."""
_AFTER_PLACE = re.compile(r"[,.;)]|$| (?:on|from|at|to|for|during|last|this|today|yesterday)\b")
"""What goes on after a place that a town and its state tell, and not after a state that acts."""
_LED = re.compile(
    r"-(?:led|backed|sponsored|dominated|style|born|made|built|trained|inspired|based|headquartered|speaking)\b"
)
"""'The Soviet-led alliance', 'U.S.-built jets': a state that only tells what sort somebody or something is."""
_FORMER = re.compile(r"\b(?:(?:[Ff]ormer|[Ee]thnic) |[Ee]x-)$")
_GONE = frozenset({Sort.STATE, Sort.ADJECTIVE, Sort.ORGANISATION})
"""Sorts of names that 'former' can stand before."""
_LEADS_DRILL = re.compile(
    r"-led (?:[\w-]+ ){0,4}?(?:exercises?|drills?|man(?:o?eu|eu)vres|maneuvers|war ?games|patrols?|training)\b",
    re.IGNORECASE,
)
"""'A NATO-led exercise': who leads it takes part."""
OUTSIDE = re.compile(r"\b(?:[Nn]ot an?|[Nn]on[ -]?) ?$")
"""Before an organisation's name these tell of those who are none of it."""


def find_institutions(text: str, hits: Sequence[Hit], words: ActorWords) -> list[Actor]:
    """Return the ministries, forces and houses whose state their name or the word beside it tells."""
    found = []
    for match in words.institution.finditer(text):
        inside = [hit for hit in hits if hit.party and match.start() <= hit.start and hit.end <= match.end()]
        known = any(hit.start == match.start() and hit.end == match.end() for hit in inside)
        if known and not party_beside(match.start(), hits, text):
            continue  # the ontology knows the whole name
        if known:  # but 'Peru's Congress' is not that of the United States
            inside = []
        if len({hit.party for hit in inside}) > 1:
            continue  # 'the India-Kenya Joint Commission' acts for neither
        parties = tuple(str(hit.party) for hit in inside[:1]) or party_beside(match.start(), hits, text)
        after = [
            h
            for h in hits
            if h.party and re.fullmatch(r" (?:of|for) (?:the )?", text[match.end() : h.start] or "x")
        ]
        parties = parties or tuple(str(hit.party) for hit in after[:1])
        if parties:
            found.append(Actor(*match.span(), Part.NAMED, parties, match[0]))
    return found


def party_beside(start: int, hits: Sequence[Hit], text: str) -> tuple[str, ...]:
    """The party whose adjective or genitive stands right before `start`."""
    for hit in hits:
        if hit.party and hit.end <= start and re.fullmatch(r"(?:'s?)?[ -](?:own )?", text[hit.end : start]):
            return (hit.party,)
    return ()


def is_of_town(hit: Hit, hits: Sequence[Hit], text: str) -> bool:
    """'In Oslo, Norway, they met': the state after its own town tells where, and nobody."""
    if hit.sort is not Sort.STATE or not _AFTER_PLACE.match(text, hit.end):
        return False
    return any(
        town.sort in {Sort.CAPITAL, Sort.PLACE}
        and town.party == hit.party
        and text[town.end : hit.start] == ", "
        and town.start <= _OPENING
        and _IN.search(text, 0, town.start) is not None
        for town in hits
    )


def actor_of(hit: Hit, text: str, words: ActorWords) -> Actor | None:
    """Return whom a name of the lexicon stands for; None where it only tells a place, a sort or a thing."""
    if hit.actor and hit.party and not _AT.search(text, 0, hit.start):
        return Actor(hit.start, hit.end, Part.NAMED, (hit.party,), hit.actor)
    if hit.party is None or hit.sort in {Sort.PLACE, Sort.HOLDER}:
        return None
    if _LED.match(text, hit.end) and not _LEADS_DRILL.match(text, hit.end):
        return None
    if hit.sort in _GONE and _FORMER.search(text, 0, hit.start):
        return None  # 'four former Soviet republics', 'the former Yugoslavia', 'the ex-Warsaw Pact states'
    if hit.sort is Sort.ORGANISATION and OUTSIDE.search(text, 0, hit.start):
        return None  # 'not an OPEC member', 'non-EC producers'
    if hit.sort is Sort.ORGANISATION and words.matter.match(text, hit.end):
        return None  # 'EU enlargement', 'NATO membership'
    if hit.sort is Sort.CAPITAL and (
        words.treaty.search(text, 0, hit.start) or words.pact.match(text, hit.end)
    ):
        return None  # 'the Treaty of Rome', 'the Paris accord'
    if hit.sort is Sort.ACTOR:
        return Actor(hit.start, hit.end, Part.NAMED, (hit.party,), hit.name)
    if hit.sort is Sort.OFFICE:
        return Actor(hit.start, hit.end, Part.NAMED, (hit.party,), hit.name)
    part = Part.ADJECTIVE if hit.sort is Sort.ADJECTIVE else Part.PARTY
    return Actor(hit.start, hit.end, part, (hit.party,), hit.name)
