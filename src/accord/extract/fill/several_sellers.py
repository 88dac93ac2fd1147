"""One verb that tells of several purchases: 'jets from Peru and trucks from Chad', 'a Peruvian jet, Chadian trucks'."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Argument, Match
from accord.extract.names.actors import Actor, Part
from accord.extract.scene import Scene
from accord.model.claims import Kind

_ROW = re.compile(r"(?:,| and|, and|/|-| or)? ?")
"""What stands between two adjectives of one thing: 'British and German engines'."""


def by_seller(event: Draft, match: Match, scene: Scene) -> list[Draft]:
    """Return the purchase, or one for each seller that has goods of its own in the sentence."""
    if event.kind is not Kind.TRANSFER:
        return [event]
    sellers = _told_apart(match, scene)
    rows = [frozenset(code for actor in row for code in scene.discourse.resolve(actor)) for row in sellers]
    every = frozenset().union(*rows)
    buyers = event.codes - every
    if len(buyers) != 1 or len(rows) < 2 or len(every) < sum(map(len, rows)):
        return [event]
    return [_from(event, row, codes, every, scene) for row, codes in zip(sellers, rows, strict=True)]


def _told_apart(match: Match, scene: Scene) -> list[tuple[Actor, ...]]:
    given = [a for a in match.arguments if a.role == "supplier" and a.actors]
    if given and all(a.relation == "from" for a in given):
        return _rows([x for a in given for x in a.actors], lambda between: " from " not in between, scene)
    bought = next((a for a in match.arguments if a.relation == "obj" and a.role == "item"), None)
    made = (match.pattern.args or {}).get("mod") == "supplier"
    if bought is None or not made or any(a.relation in {"subj", "by", "from"} for a in given):
        return []
    return _makers(bought, scene)


def _makers(bought: Argument, scene: Scene) -> list[tuple[Actor, ...]]:
    """'The Peruvian trainer, the Chadian radar and Malian trucks': each thing with the adjective before it."""
    first, last = bought.head.left_edge.idx, bought.head.right_edge.idx
    after = [token.idx for token in bought.head.subtree if token.dep_ in {"prep", "relcl", "acl"}]
    end = min([i for i in after if i > bought.head.idx], default=last + 1)
    adjectives = [
        actor
        for actor in scene.actors.actors
        if actor.part is Part.ADJECTIVE and first <= actor.start < end and actor.parties
    ]
    return _rows(adjectives, lambda between: _ROW.fullmatch(between) is not None, scene)


def _rows(found: Sequence[Actor], is_one: Callable[[str], bool], scene: Scene) -> list[tuple[Actor, ...]]:
    """Return the actors in rows: those stay in one between whom stands what `is_one` allows."""
    text = scene.parsed.shadow.text
    rows: list[list[Actor]] = []
    for one in sorted(found, key=lambda actor: actor.start):
        if rows and is_one(text[rows[-1][-1].end : one.start]):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [tuple(row) for row in rows]


def _from(
    event: Draft, row: Sequence[Actor], codes: frozenset[str], every: frozenset[str], scene: Scene
) -> Draft:
    parties = {code: told for code, told in event.parties.items() if code not in every or code in codes}
    for actor in row:
        span = scene.parsed.shadow.span(actor.start, actor.end)
        for code in scene.discourse.resolve(actor):
            parties.setdefault(code, Stated(code, span, "party/adjective"))
    people = {name: who for name, who in event.participants.items() if who.value.party in parties}
    return replace(
        event, parties=parties, participants=people, areas=dict(event.areas), evidence=list(event.evidence)
    )
