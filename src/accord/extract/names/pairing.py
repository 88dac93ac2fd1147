"""Whom a pronoun stands for in its own sentence: 'Peru and Chad on the pact that they signed', 'and his delegation'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from accord.extract.names.actors import Actor, Part

_AND = re.compile(r",? and (?:the |his |her |their )?")
_SUITE = re.compile(r"(?:, [^,;:.]{2,60})?,? (?:and|with|together with|accompanied by|along with) ")
"""What may stand between somebody and those who come along: '…, the Chadian envoy, and his delegation'."""

_OF_TWO = frozenset({"the latter", "the former"})
_TWO = 2


def with_pairs(text: str, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """'Peru and Chad on the pact that they signed': they are the two named last before, in the same sentence."""
    known: list[Actor] = []
    for actor in actors:
        if actor.part is Part.PRONOUN and actor.name in _OF_TWO:
            if one := _one_of_two(known, actor):
                known.append(one)
            continue
        pair = next(_pairs(text, known), None) if _is_of_two(actor) else None
        leader = _leader(text, known, actor)
        if leader:
            known.append(replace(leader, start=actor.start, end=actor.end))
        else:
            known.append(replace(actor, parties=pair) if pair else actor)
    return tuple(known)


def _is_of_two(actor: Actor) -> bool:
    """'They', 'the two': whoever stand as a pair before them in the sentence."""
    if actor.part is Part.COLLECTIVE:
        return actor.name in {"the two", "the pair"}
    return actor.part is Part.PRONOUN and actor.name in {"they", "their", "them"}


def _one_of_two(known: Sequence[Actor], pronoun: Actor) -> Actor | None:
    """'Lee and Diaz spoke during the latter's visit': the second of the two persons named last before."""
    people = list({a.name: a for a in known if a.part is Part.PERSON and a.name and a.parties}.values())
    if len(people) < _TWO:
        return None
    one = people[-1] if pronoun.name == "the latter" else people[-2]
    return replace(one, start=pronoun.start, end=pronoun.end)


def _leader(text: str, known: Sequence[Actor], actor: Actor) -> Actor | None:
    """'Lee received Diaz and his delegation': it is of the one named just before, and not of the first named."""
    if actor.part is not Part.PRONOUN or actor.name not in {"his", "her"} or not known:
        return None
    before = known[-1]
    named = before.part is Part.PERSON and before.name and before.parties
    return before if named and _SUITE.fullmatch(text[before.end : actor.start]) else None


def _pairs(text: str, actors: Sequence[Actor]) -> Iterator[tuple[str, ...]]:
    """Yield the parties of those that stand as 'A and B' or 'A, B and C', the last such first."""
    for at, (one, two) in reversed(list(enumerate(pairwise(actors)))):
        joined = _AND.fullmatch(text[one.end : two.start]) and len(one.parties) == len(two.parties) == 1
        if joined and one.parties != two.parties and two.part is not Part.ADJECTIVE:
            before = _row_before(text, actors[: at + 1])
            yield tuple(dict.fromkeys([*before, one.parties[0], two.parties[0]]))


def _row_before(text: str, actors: Sequence[Actor]) -> list[str]:
    """The parties of the states that stand in one row before the last of `actors`: 'A, B' before 'C'."""
    found: list[str] = []
    for one, two in reversed(list(pairwise(actors))):
        states = one.part is two.part is Part.PARTY and len(one.parties) == 1
        if not states or text[one.end : two.start] not in {", ", ", the "}:
            break
        found.insert(0, one.parties[0])
    return found
