"""Undertakings told by a list: 'Together, Chad and Mali will:' and under it a line for each thing to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.join.matter import areas_in
from accord.extract.knowledge import Reader
from accord.extract.names.actors import Actor, Part
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.whole.telling import act
from accord.model.claims import Kind, Modality
from accord.model.documents import Setting

RULE = "commitment/listed"
"""The name under which claims cite an undertaking of a list."""

_ACTING = frozenset({Part.PARTY, Part.NAMED, Part.OFFICE, Part.PERSON})
_WORD = re.compile(r"[^A-Za-z]*(?:(?:[Jj]ointly|[Aa]lso|[Ff]urther) )?([A-Za-z]+)")
_DECIDED = re.compile(r"agree|decide|resolve", re.IGNORECASE)
"""What the parties have settled is an undertaking, of whatever field; what they only plan needs one."""


def put_ahead(drafts: Sequence[Draft], surroundings: Surroundings, reader: Reader) -> None:
    """What a line of such a list tells in the bare form ('- Build a telescope.') is still to be done."""
    tasks = {*reader.ontology.words["sheet_task"], *reader.ontology.words["joint_task"]}
    ahead = {line.sentence.span for line in _listed(surroundings, reader) if _first(line) in tasks}
    for draft in drafts:
        done = draft.modality.value is Modality.OCCURRED and draft.kind is not Kind.COMMITMENT
        if done and draft.evidence and draft.evidence[0] in ahead:
            draft.modality = Stated(Modality.SCHEDULED, draft.evidence[0], "modality/listed")


def _listed(surroundings: Surroundings, reader: Reader) -> Iterator[Line]:
    """Yield each line of a list of things to be done."""
    opening, listed = _opening(reader), False
    for line in surroundings.lines if _has_bullets(surroundings) else ():
        if line.sentence.setting is not Setting.BULLET:
            listed = bool(opening.search(line.shadow.text))
        elif listed:
            yield line


def _has_bullets(surroundings: Surroundings) -> bool:
    return any(line.sentence.setting is Setting.BULLET for line in surroundings.lines)


def _opening(reader: Reader) -> re.Pattern[str]:
    tasks = "|".join(reader.ontology.words["list_of_tasks"])
    return re.compile(
        rf"(?<!which )(?<!that )\b(?:{tasks})(?: also)?(?: the following)?(?::\W*|\s*)$", re.IGNORECASE
    )


def listed_undertakings(surroundings: Surroundings, reader: Reader) -> Iterator[Draft]:
    """Yield the undertaking of each line of a list that says what two parties or more will do."""
    words = reader.ontology.words
    opening = _opening(reader)
    tasks = {*words["sheet_task"], *words["joint_task"]}
    parties: tuple[Stated[str], ...] = ()
    decided = False
    for order, line in enumerate(surroundings.lines if _has_bullets(surroundings) else ()):
        if line.sentence.setting is not Setting.BULLET:
            opened = opening.search(line.shadow.text)
            parties = _parties(line, surroundings) if opened else ()
            decided = opened is not None and _DECIDED.match(opened[0]) is not None
        elif len(parties) > 1 and _first(line) in tasks:
            areas = list(areas_in(line, reader))
            if areas or decided:
                yield _draft(line, order, parties, areas)


def _parties(line: Line, surroundings: Surroundings) -> tuple[Stated[str], ...]:
    """Return those who are said to do it: named, or 'the two countries' of a report about two."""
    acting = [actor for actor in line.actors if actor.part in _ACTING]
    codes = dict.fromkeys(code for actor in acting for code in actor.parties)
    if not codes and any(_is_all(actor) for actor in line.actors):
        codes = dict.fromkeys(surroundings.discourse.topic)
    return tuple(Stated(code, line.sentence.span, "party/list") for code in codes)


def _is_all(actor: Actor) -> bool:
    return actor.part in {Part.COLLECTIVE, Part.WE}


def _first(line: Line) -> str:
    found = _WORD.match(line.shadow.text)
    return found[1].lower() if found else ""


def _draft(line: Line, order: int, parties: Sequence[Stated[str]], areas: Sequence[Stated[str]]) -> Draft:
    draft = act(Kind.COMMITMENT, RULE, line, order)
    for party in parties:
        draft.parties[party.value] = party
    for area in areas:
        draft.add_area(area)
    return draft
