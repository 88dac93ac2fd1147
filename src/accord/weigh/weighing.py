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

LEAST = 0.05
"""Log odds below which a ground is not worth telling."""


def weigh(page: Page, mentions: Sequence[EventMention], weights: Weights) -> tuple[EventMention, ...]:
    """Return what a page was read to tell, each with its confidence."""
    telling = Telling.of(page, mentions)
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
    """Return the weightiest grounds; traits that say much the same are one, in the words of the weightiest."""
    subjects = defaultdict[str, list[tuple[float, str]]](list)
    for trait, weight in weighed.items():
        subjects[weights.subject(trait)].append((weight, trait))
    grounds = [_ground(listed, weights) for listed in subjects.values()]
    telling = sorted((g for g in grounds if abs(g.weight) >= LEAST), key=lambda g: (-abs(g.weight), g.text))
    raising = [ground for ground in telling if ground.weight > 0][:GROUNDS]
    return (*raising, *[ground for ground in telling if ground.weight < 0][:GROUNDS])


def _ground(listed: list[tuple[float, str]], weights: Weights) -> Ground:
    total = math.fsum(weight for weight, _ in listed)
    sign = 1 if total > 0 else -1
    _, trait = max(listed, key=lambda item: (sign * item[0], item[1]))
    return Ground(weights.words_of(trait), round(total, 2))
