from __future__ import annotations

import json
from typing import Any

from accord.evaluate import parse_records, score
from accord.evaluate.records import Coding

QUOTE = "The foreign ministers of Norway and Chile met in Oslo."


def coding(**documents: list[dict[str, Any]]) -> Coding:
    return parse_records(json.dumps({"document": k, "events": v}) for k, v in documents.items())


def event(**fields: Any) -> dict[str, Any]:
    base = {"kind": "meeting", "parties": ["NOR", "CHL"], "modality": "occurred", "evidence": [QUOTE]}
    return base | {"date": "2024-03-05"} | fields


def test_equal_records_score_one() -> None:
    figures = score(coding(a=[event()]), coding(a=[event()]))
    assert (figures.events.f1, figures.strict.f1) == (1.0, 1.0)


def test_near_kind_earns_half_and_is_not_strict() -> None:
    figures = score(coding(a=[event()]), coding(a=[event(kind="visit")]))
    assert (figures.events.f1, figures.strict.f1) == (0.5, 0.0)


def test_more_precise_date_is_right_and_less_precise_is_not() -> None:
    finer = score(coding(a=[event(date="2024-03")]), coding(a=[event()]))
    coarser = score(coding(a=[event()]), coding(a=[event(date="2024-03")]))
    assert (finer.slots["date"], coarser.slots["date"]) == (1.0, 0.5)


def test_events_of_empty_documents_are_counted() -> None:
    figures = score(coding(a=[event()], b=[], c=[]), coding(a=[event()], b=[event()]))
    assert (figures.empty_documents, figures.false_per_empty) == (2, 0.5)


def test_quotes_are_checked_against_the_text() -> None:
    predicted = coding(a=[event(evidence=[QUOTE, "They met in Bergen."])])
    assert score(coding(a=[event()]), predicted, {"a": QUOTE.replace(" ", "\n")}).quotes_verbatim == 0.5


def test_sources_are_told_by_the_name_before_the_hyphen() -> None:
    gold = coding(**{name: [event()] for name in ("wire-1", "wire-2", "gov-1")})
    assert {name: tally.gold for name, tally in score(gold, {}).by_source.items()} == {"gov": 1, "wire": 2}
