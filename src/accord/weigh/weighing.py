"""What the traits of a mention weigh together: a probability, and in words what raises and lowers it most."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from accord.model.claims import EventMention
from accord.model.confidence import Confidence, Ground
from accord.model.documents import Page
from accord.ontology.confidence import Weights
from accord.weigh.traits import Telling, traits

GROUNDS = 3
"""How many grounds are kept of what raises a confidence, and of what lowers it."""

MOST = 0.99
"""The highest confidence that is told, and what is left to the lowest: nothing is certain."""

LEAST = 0.1
"""Log odds below which a ground is not worth telling."""


def weigh(
    page: Page, mentions: Sequence[EventMention], weights: Weights, states: frozenset[str]
) -> tuple[EventMention, ...]:
    """Return what a page was read to tell, each with its confidence; `states` are the codes of states."""
    telling = Telling.of(page, mentions, states)
    return tuple(
        replace(mention, confidence=confidence(traits(mention, telling, weights.words), weights))
        for mention in mentions
    )


def confidence(found: Iterable[str], weights: Weights) -> Confidence:
    """Return the confidence of what has these traits; one without a weight counts for nothing."""
    weighed = {trait: weights.of[trait] for trait in sorted(found) if trait in weights.of}
    odds = weights.intercept + math.fsum(weighed.values())
    share = 1 / (1 + math.exp(-odds))
    return Confidence(min(MOST, max(1 - MOST, round(share, 2))), _grounds(weighed, weights))


def _grounds(weighed: dict[str, float], weights: Weights) -> tuple[Ground, ...]:
    """Return the weightiest grounds: by how much more or less they weigh than is usual.

    Traits that say much the same are one, in the words of the weightiest.
    """
    subjects = defaultdict[str, list[tuple[float, str]]](list)
    for trait, weight in weighed.items():
        subjects[weights.subject(trait)].append((weight, trait))
    grounds = (_ground(subject, listed, weights) for subject, listed in subjects.items())
    telling = sorted((g for g in grounds if g), key=lambda g: (-abs(g.weight), g.text))
    raising = [ground for ground in telling if ground.weight > 0][:GROUNDS]
    return (*raising, *[ground for ground in telling if ground.weight < 0][:GROUNDS])


def _ground(subject: str, listed: list[tuple[float, str]], weights: Weights) -> Ground | None:
    """Return what traits of a subject say together; None if it is little, or what no single one of them says."""
    above = math.fsum(weight for weight, _ in listed) - weights.usual.get(subject, 0.0)
    sign = 1 if above > 0 else -1
    weight, trait = max(listed, key=lambda item: (sign * item[0], item[1]))
    if abs(above) < LEAST or sign * weight <= 0:
        return None
    return Ground(weights.words_of(trait), round(above, 2))
