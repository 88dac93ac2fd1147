"""The figures of section 7: rates of events, slots, quotes, by kind and by source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from accord.evaluate.align import Pair, align
from accord.evaluate.records import CodedEvent, Coding
from accord.evaluate.slots import Slot, value

STRICT: tuple[Slot, ...] = ("date", "parties", "modality")
"""What must be wholly right, beside the kind, for a pair to count as strict."""
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and F1, 0 to 1, to three places."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, hits: float, gold: int, predicted: int) -> Rates:
        """Make rates of counts; a rate with nothing to divide by is 0."""
        p, r = (hits / predicted if predicted else 0.0), (hits / gold if gold else 0.0)
        return cls(round(p, 3), round(r, 3), round(2 * p * r / (p + r), 3) if p + r else 0.0)


@dataclass(frozen=True, slots=True)
class Tally:
    """The rates of one kind or source, with how many events gold and prediction have of it."""

    rates: Rates
    gold: int
    predicted: int


@dataclass(frozen=True, slots=True)
class Score:
    """All figures of one comparison.

    `strict` counts pairs whose kind, date, parties and modality are all right. `slots` are means
    over the pairs in which either side has the slot. `quotes_verbatim` is the share of predicted
    quotes that stand in the text, None where no texts were given or nothing was quoted.
    `empty_documents` have no gold event; `false_per_empty` is the mean of the events predicted there.
    """

    documents: int
    gold: int
    predicted: int
    events: Rates
    strict: Rates
    slots: Mapping[Slot, float]
    quotes_verbatim: float | None
    by_kind: Mapping[str, Tally]
    by_source: Mapping[str, Tally]
    empty_documents: int
    false_per_empty: float | None

    def as_json(self) -> dict[str, Any]:
        """Return plain data; tallies carry their rates beside the counts."""
        flat = {name: _flat(getattr(self, name)) for name in ("by_kind", "by_source")}
        return asdict(self) | flat


@dataclass(frozen=True, slots=True)
class _Case:
    """One document's two lists and how they were paired."""

    name: str
    gold: tuple[CodedEvent, ...]
    predicted: tuple[CodedEvent, ...]
    pairs: tuple[Pair, ...]

    def strict(self) -> int:
        """Count the pairs that are wholly right where it matters most."""
        return sum(p.credit == 1.0 and all(p.slots[s] == 1.0 for s in STRICT) for p in self.pairs)


def score(gold: Coding, predicted: Coding, texts: Mapping[str, str] | None = None) -> Score:
    """Compare what was predicted with gold; documents that gold does not have are left out.

    `texts` holds each document's text by name, to check that quotes are verbatim.
    """
    cases = [_Case(name, g, p := predicted.get(name, ()), align(g, p)) for name, g in gold.items()]
    n_gold, n_predicted = sum(len(c.gold) for c in cases), sum(len(c.predicted) for c in cases)
    empty = [case for case in cases if not case.gold]
    return Score(
        documents=len(cases),
        gold=n_gold,
        predicted=n_predicted,
        events=Rates.of(sum(p.credit for c in cases for p in c.pairs), n_gold, n_predicted),
        strict=Rates.of(sum(c.strict() for c in cases), n_gold, n_predicted),
        slots=_slots(cases),
        quotes_verbatim=_verbatim(cases, texts) if texts is not None else None,
        by_kind=_by_kind(cases),
        by_source=_by_source(cases),
        empty_documents=len(empty),
        false_per_empty=round(sum(len(c.predicted) for c in empty) / len(empty), 3) if empty else None,
    )


def source(document: str) -> str:
    """Return the source that a document's name tells: what stands before its first hyphen."""
    return document.split("-", 1)[0]


def _slots(cases: Iterable[_Case]) -> dict[Slot, float]:
    """Average each slot over the pairs in which at least one side has a value."""
    scores: dict[Slot, list[float]] = {}
    for case in cases:
        for pair in case.pairs:
            for slot, agreed in pair.slots.items():
                scores.setdefault(slot, [])
                if value(case.gold[pair.gold], slot) or value(case.predicted[pair.predicted], slot):
                    scores[slot].append(agreed)
    return {slot: round(sum(agreed) / len(agreed), 3) for slot, agreed in scores.items() if agreed}


def _verbatim(cases: Iterable[_Case], texts: Mapping[str, str]) -> float | None:
    """Return the share of quotes that stand in their text once white space is folded."""
    found = []
    for case in cases:
        text = _fold(texts[case.name])
        found += [_fold(quote) in text for event in case.predicted for quote in event.evidence]
    return round(1 - found.count(False) / len(found), 4) if found else None


def _fold(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _by_kind(cases: Iterable[_Case]) -> dict[str, Tally]:
    """Count by kind; only pairs of the same kind are hits."""
    hits: dict[str, float] = {}
    gold: dict[str, int] = {}
    predicted: dict[str, int] = {}
    for case in cases:
        for event in case.gold:
            gold[event.kind] = gold.get(event.kind, 0) + 1
        for event in case.predicted:
            predicted[event.kind] = predicted.get(event.kind, 0) + 1
        for kind in (case.gold[p.gold].kind for p in case.pairs if p.credit == 1.0):
            hits[kind] = hits.get(kind, 0.0) + 1.0
    return _tallies(hits, gold, predicted)


def _by_source(cases: Iterable[_Case]) -> dict[str, Tally]:
    """Count by source; near kinds earn their half credit, as in the events' rates."""
    hits: dict[str, float] = {}
    gold: dict[str, int] = {}
    predicted: dict[str, int] = {}
    for case in cases:
        name = source(case.name)
        hits[name] = hits.get(name, 0.0) + sum(pair.credit for pair in case.pairs)
        gold[name] = gold.get(name, 0) + len(case.gold)
        predicted[name] = predicted.get(name, 0) + len(case.predicted)
    return _tallies(hits, gold, predicted)


def _tallies(hits: dict[str, float], gold: dict[str, int], predicted: dict[str, int]) -> dict[str, Tally]:
    counts = {key: (hits.get(key, 0.0), gold.get(key, 0), predicted.get(key, 0)) for key in gold | predicted}
    return {key: Tally(Rates.of(h, g, p), g, p) for key, (h, g, p) in sorted(counts.items())}


def _flat(tallies: Mapping[str, Tally]) -> dict[str, Any]:
    return {k: asdict(t.rates) | {"gold": t.gold, "predicted": t.predicted} for k, t in tallies.items()}
