"""The product's figures and the referee's scorer must be the same, whatever was predicted."""

from __future__ import annotations

import importlib.util
import json
import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from accord.evaluate import parse_records, read_records, read_texts, score
from accord.model.claims import Kind

Row = dict[str, Any]
KINDS = [kind.value for kind in Kind]


@pytest.fixture(scope="module")
def referee(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("referee", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def other_date(rng: random.Random, event: Row) -> None:
    date = event.get("date") or "2021-05-06"
    event["date"] = rng.choice([None, date[:7], date[:4], date[:8] + "28" if len(date) > 8 else date + "-07"])


def other_parties(rng: random.Random, event: Row) -> None:
    event["parties"] = sorted({*rng.sample(event["parties"], 1), *rng.sample(["IND", "ISR", "USA", "EU"], 2)})


def other_people(rng: random.Random, event: Row) -> None:
    people = event.get("participants") or [{"name": "Ann Lee", "role": "host", "party": "USA", "post": None}]
    roles = ["host", "participant", "cochair"]
    people = [{**p, "name": p["name"].split(" ")[-1], "role": rng.choice(roles)} for p in people]
    event["participants"] = rng.sample(people, rng.randint(0, len(people))) + people[:1]


def other_quotes(rng: random.Random, event: Row) -> None:
    ends = ["", " and so on"]
    event["evidence"] = [quote[rng.randint(0, 40) :] + rng.choice(ends) for quote in event["evidence"]]


def other_values(rng: random.Random, event: Row) -> None:
    places = [None, {}, {"name": None, "country": "USA"}, {"name": "Tel Aviv", "country": "ISR"}]
    event["place"] = rng.choice(places)
    memorandum = {"title": "Memorandum on Trade", "type": "mou"}
    event["agreement"] = rng.choice([event.get("agreement"), None, memorandum])
    event["areas"] = rng.choice([event.get("areas"), [], None, ["trade", "energy"]])
    event["body"], event["item"] = rng.choice([(None, "aid"), ("Joint Working Group", None), ("the of", "")])
    event["ordinal"] = rng.choice([None, 0, 17, event.get("ordinal")])
    event["modality"] = rng.choice(["occurred", "scheduled"])


CHANGES: list[Callable[[random.Random, Row], None]] = [
    other_date,
    other_parties,
    other_people,
    other_quotes,
    other_values,
    lambda rng, event: event.update(kind=rng.choice(KINDS)),
    lambda rng, event: event.update(evidence=[]),
    lambda rng, event: [event.pop(key, None) for key in ("date", "place", "participants", "areas")],  # type: ignore
]


def perturb(rows: list[Row], seed: int) -> list[Row]:
    """Change some events, drop some, double some, move some to another document, shuffle the rest."""
    rng, out = random.Random(seed), []
    pool = [event for row in rows for event in row["events"]]
    for row in rows:
        events = []
        for event in row["events"]:
            copies = rng.choice([0, 1, 1, 1, 2])
            for _ in range(copies):
                copy = json.loads(json.dumps(event))
                for change in rng.sample(CHANGES, rng.randint(0, 3)):
                    change(rng, copy)
                events.append(copy)
        if rng.random() < 0.2:
            events.append(rng.choice(pool))
        rng.shuffle(events)
        if rng.random() < 0.95:
            out.append({"document": row["document"], "events": events})
    return [*out, {"document": "not-in-gold.txt", "events": pool[:3]}]


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(12))
def test_figures_equal_the_referees(shared: Path, referee: ModuleType, seed: int) -> None:
    folder = shared / "gold" / "dev"
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    rows = perturb([json.loads(line) for line in lines], seed)
    coded = {row["document"]: row["events"] for row in rows}
    theirs = referee.score(referee.read(folder / "gold.jsonl"), coded, texts=folder / "texts")
    gold = read_records(folder / "gold.jsonl")
    predicted = parse_records(json.dumps(row) for row in rows)
    ours = score(gold, predicted, texts=read_texts(folder / "texts", gold)).as_json()
    assert {key: ours[key] for key in theirs} == theirs


@pytest.mark.shared
def test_gold_against_itself_is_perfect(shared: Path) -> None:
    for part in ("dev", "train"):
        gold = read_records(shared / "gold" / part / "gold.jsonl")
        assert score(gold, gold).strict.f1 == 1.0
