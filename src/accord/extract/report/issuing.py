"""Who published a report: the office of a state or organisation, the press of a state, or nobody who is a party."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from accord.extract.knowledge import Reader
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.person import Person
from accord.extract.parsing.shadow import fold
from accord.model.documents import Page
from accord.ontology.papers import printed

_AT = re.compile(r" \(([A-Z][\w .'-]+)\)$")
"""'The Citizen (Lagos)': the town of a paper whose name others bear too."""

_COME = re.compile(r"\b(?:arriv(?:ed?|es|ing)|landed|reached) here\b|\bhere\b[^.]{0,60}\bvisit to\b")
"""'The Minister arrived here on a visit to Chad', where only Chad is named: one of the paper's own came there."""

_STATELY = frozenset({Sort.STATE, Sort.ADJECTIVE})


def issuer(page: Page, reader: Reader) -> str | None:
    """Return the state or organisation whose office published the report, where the publisher's name tells."""
    publisher = page.document.publisher
    if not publisher or _is_press(publisher, reader) or publisher in reader.private:
        return None
    return _party_in(publisher, page, reader)


def home(
    page: Page, reader: Reader, hits: Sequence[Sequence[Hit]], people: Sequence[Sequence[Person]]
) -> str | None:
    """Return the party whose officials a report of the press names without their country, or None.

    That is the state of the dateline where the report speaks of it, else the paper's or agency's own; a state's
    agency reports its own minister's doings abroad under a foreign dateline. Where neither tells, it is the state to
    which the report's ambassadors are sent. `hits` are the names in the sentences, `people` the persons.
    """
    abroad = dateline_party(page, reader)
    own = _press_party(page, reader)
    if own is not None and _is_about_others(own, hits):
        own = None
    if own is None or abroad is None:
        return own or abroad or _receiving(reader, people)
    alone = {hit.party for line in hits for hit in line if hit.sort in _STATELY} == {abroad}
    came = alone and _COME.search(page.document.text) is not None
    return abroad if abroad in _spoken_of(hits) and not came else own


def _is_about_others(own: str, hits: Sequence[Sequence[Hit]]) -> bool:
    """Say whether a report never names the paper's or agency's own state, and two others at least by their names."""
    states = {hit.party for line in hits for hit in line if hit.sort in _STATELY}
    return len(states) > 1 and all(hit.party != own for line in hits for hit in line)


def is_at_seat(page: Page, reader: Reader, hits: Sequence[Sequence[Hit]]) -> bool:
    """Say whether a report is dated from the seat of an organisation that it names, whose state has no part in it.

    'The farm minister', in a report on the EU's council in Luxembourg, may be anybody's.
    """
    town = page.dateline.place if page.dateline else None
    others = [
        [hit for hit in line if hit.name != fold(town or "")] for line in hits
    ]  # Luxembourg is a state and a town
    if town is None or dateline_party(page, reader) in _spoken_of(others):
        return False
    named = {hit.party for line in hits for hit in line if hit.party}
    return any(f"{code}:{town}" in reader.ontology.words["seats"] for code in named)


def homes(page: Page, reader: Reader) -> Set[str]:
    """Return the parties that the dateline and the publisher can make a report's home, named in it or not."""
    return {code for code in (dateline_party(page, reader), _press_party(page, reader)) if code}


def _spoken_of(hits: Sequence[Sequence[Hit]]) -> Set[str | None]:
    return {hit.party for line in hits for hit in line if hit.sort not in {Sort.PLACE, Sort.CAPITAL}}


def _receiving(reader: Reader, people: Sequence[Sequence[Person]]) -> str | None:
    """'The French Ambassador to Kenya met the Minister of Trade', whose minister is named without his state.

    An ambassador who came along with his own minister tells nothing of who receives.
    """
    known = [person for line in people for person in line if person.post]
    envoys = [p for p in known if " to " in str(p.post) and reader.offices.envoy.search(str(p.post))]
    along = {
        code for p in known if p not in envoys and reader.offices.governs(str(p.post)) for code in p.parties
    }
    states = {
        code
        for envoy in envoys
        if not along & set(envoy.parties)
        for code in reader.lexicon.parties(str(envoy.post).rpartition(" to ")[2])
    }
    return states.pop() if len(states) == 1 else None


def _is_press(publisher: str, reader: Reader) -> bool:
    """'The Lima Times' speaks for no state; 'Press Office of the Ministry' does."""
    if _agencies(publisher, reader):
        return True
    words = reader.ontology.words
    named, body = (_one_of(words[name]).search(publisher) for name in ("press", "press_of_state"))
    return bool((named or _AT.search(publisher)) and not body)


@lru_cache(maxsize=8)
def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def _press_party(page: Page, reader: Reader) -> str | None:
    publisher = page.document.publisher
    if not publisher:
        return None
    town = _AT.search(publisher)
    home = [hit.party for hit in reader.lexicon.find(town[1], page.day)] if town else []
    agencies = _agencies(publisher, reader)
    told = next(filter(None, agencies), None) if agencies else _party_in(publisher, page, reader)
    return told or next(iter(home), None)


def _agencies(publisher: str, reader: Reader) -> list[str]:
    """Return the states of the papers and agencies by whose names a publisher goes: 'Xinhua', 'NNN-Xinhua'.

    That of an agency of the whole world ('Agence France-Presse') is empty.
    """
    press, names = reader.ontology.press, [publisher, *re.split(r"\s*[-–/|,()]\s*", publisher)]
    return [press[one] for one in map(printed, names) if one in press]


def _party_in(publisher: str, page: Page, reader: Reader) -> str | None:
    hits = reader.lexicon.find(publisher, page.day)
    return next((hit.party for hit in hits if hit.party and hit.sort is not Sort.PLACE), None)


def dateline_party(page: Page, reader: Reader) -> str | None:
    """Return the state of the place from which the report is dated, or None."""
    if page.dateline is None or page.dateline.place is None:
        return None
    hits = reader.lexicon.find(page.dateline.place, page.day)
    return hits[0].party if hits else None


def own_offices(hits: Sequence[Sequence[Hit]], issuer: str | None, reader: Reader) -> list[tuple[Hit, ...]]:
    """Leave out 'Congress' and the like, of which many states have one, where the state known for it is not named."""
    if not any(hit.sort is Sort.OFFICE for line in hits for hit in line):
        return [tuple(line) for line in hits]
    shared = {fold(word) for word in reader.ontology.words["shared_offices"]}
    named = {hit.party for line in hits for hit in line if hit.sort is not Sort.OFFICE} | {issuer}
    return [
        tuple(h for h in line if h.sort is not Sort.OFFICE or h.name not in shared or h.party in named)
        for line in hits
    ]


def without_homonyms(
    texts: Sequence[str], hits: Sequence[Sequence[Hit]], issuer: str | None, reader: Reader
) -> list[tuple[Hit, ...]]:
    """Leave out the 'Georgia' that is a part of the state that issues the report or of which it speaks most.

    And names that mean something else wherever nothing near shows that they are meant: 'DLR' is mostly dollars.
    """
    whole = " ".join(texts)
    first = issuer or next((hit.party for line in hits for hit in line if hit.sort in _STATELY), None)
    dropped = set()
    for entry in reader.ontology.words["homonyms"]:
        name, owner, signs = (part.strip() for part in entry.split(":"))
        if owner in {first, "*"} and not re.search(rf"\b(?:{signs})\b", whole):
            dropped.add(name)
    return [tuple(h for h in line if h.name not in dropped) for line in hits]
