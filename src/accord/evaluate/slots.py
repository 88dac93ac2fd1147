"""How well each field of a predicted event agrees with the gold one: 0 to 1 a slot (codebook section 7)."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from typing import Literal

from accord.evaluate.records import CodedAgreement, CodedEvent, CodedPerson, CodedPlace

Slot = Literal[
    "date",
    "parties",
    "place",
    "participants",
    "roles",
    "body",
    "ordinal",
    "agreement",
    "item",
    "areas",
    "modality",
]

_WORD = re.compile(r"\w+")
_EMPTY_WORDS = frozenset(
    ["the", "a", "an", "of", "on", "in", "for", "and", "to", "at", "by", "with", "de", "la"],
)
SAME_NAME = 0.67
"""Share of words (F1) from which two names count as one; the figure of the referee's scorer."""


@lru_cache(maxsize=65536)
def words(text: str | None) -> frozenset[str]:
    """Return the lower-case words of `text` that carry meaning."""
    return frozenset(_WORD.findall((text or "").lower())) - _EMPTY_WORDS


def f1(gold: Set[str], predicted: Set[str]) -> float:
    """Return the F1 of two sets; two empty ones agree."""
    if not gold and not predicted:
        return 1.0
    common = len(gold & predicted)
    return 2 * common / (len(gold) + len(predicted)) if common else 0.0


def jaccard(gold: Set[str], predicted: Set[str]) -> float:
    """Return what two sets share of their union; two empty ones agree."""
    union = gold | predicted
    return len(gold & predicted) / len(union) if union else 1.0


def date(gold: str | None, predicted: str | None) -> float:
    """Return 1 if equal as precisely as gold says (more precise is right too), 0.5 if only the month is."""
    if not gold or not predicted:
        return float(not gold and not predicted)
    if predicted.startswith(gold):
        return 1.0
    return 0.5 if len(gold) >= 7 and predicted[:7] == gold[:7] else 0.0


def same_name(one: str | None, other: str | None) -> bool:
    """Say whether two names are of one bearer: one's words within the other's, or most of them shared."""
    left, right = words(one), words(other)
    if not left or not right:
        return False
    return left <= right or right <= left or f1(left, right) >= SAME_NAME


def people(gold: tuple[CodedPerson, ...], predicted: tuple[CodedPerson, ...], *, roles: bool) -> float:
    """Return the F1 of the participants by name; with `roles`, a name in another role does not count."""
    if not gold and not predicted:
        return 1.0
    left, hits = list(predicted), 0.0
    for person in gold:
        twin = next((other for other in left if same_name(person.name, other.name)), None)
        if twin is not None:
            left.remove(twin)
            hits += not roles or twin.role == person.role
    return 2 * hits / (len(gold) + len(predicted))


def place(gold: CodedPlace | None, predicted: CodedPlace | None) -> float:
    """Return 1 for the same place, 0.5 for another in the same state."""
    if not gold or not predicted:
        return float(not gold and not predicted)
    if gold.name and same_name(gold.name, predicted.name):
        return 1.0
    return 0.5 if gold.country and gold.country == predicted.country else 0.0


def agreement(gold: CodedAgreement | None, predicted: CodedAgreement | None) -> float:
    """Return half for the type and half for the words of the title."""
    if not gold or not predicted:
        return float(not gold and not predicted)
    return 0.5 * (gold.type == predicted.type) + 0.5 * f1(words(gold.title), words(predicted.title))


def compare(gold: CodedEvent, predicted: CodedEvent) -> dict[Slot, float]:
    """Return the score of every slot, in a fixed order."""
    return {
        "date": date(gold.date, predicted.date),
        "parties": jaccard(gold.parties, predicted.parties),
        "place": place(gold.place, predicted.place),
        "participants": people(gold.participants, predicted.participants, roles=False),
        "roles": people(gold.participants, predicted.participants, roles=True),
        "body": f1(words(gold.body), words(predicted.body)),
        "ordinal": float(gold.ordinal == predicted.ordinal),
        "agreement": agreement(gold.agreement, predicted.agreement),
        "item": f1(words(gold.item), words(predicted.item)),
        "areas": f1(gold.areas, predicted.areas),
        "modality": float(gold.modality == predicted.modality),
    }


def value(event: CodedEvent, slot: Slot) -> object:
    """Return what `event` has in `slot`; roles live with the participants."""
    return event.participants if slot == "roles" else getattr(event, slot)
