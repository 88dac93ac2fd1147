"""The two reference reports of one visit: what each tells, and what the record makes of both."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accord.export import codebook_line
from accord.library import Record
from accord.model.claims import Agreement, Field, Kind, Participant
from accord.model.dates import When
from accord.model.documents import Document
from accord.model.ports import Failure, Reading
from accord.model.record import Event
from accord.pipeline import process
from accord.read import ReadOptions, read
from accord.registry import Parts
from accord.settings import Settings
from tests.accounts import account

pytestmark = pytest.mark.shared

SEEDS = ("wire", "rewrite")
EVENTS = [
    ("wire", "visit"),
    ("wire", "meeting"),
    ("wire", "session"),
    ("wire", "signing"),
    ("rewrite", "visit"),
    ("rewrite", "session"),
    ("rewrite", "signing"),
]
SLOTS = ("modality", "parties", "date", "date_end", "place", "body", "ordinal", "agreement", "item")
FOREIGN = (
    "Wang Sai Thong",
    "Israeli Couple",
    "Mamdani",
    "New Mayor",
    "LatestLY",
    "ANI staff",
    "spokespersonmod",
)

Told = dict[str, Any]
"""An event as the codebook writes it."""


@pytest.fixture(scope="module")
def parts() -> Parts:
    return Parts(Settings())


@pytest.fixture(scope="module")
def reports(shared: Path) -> dict[str, Document]:
    known = {"wire": ReadOptions(published=date(2025, 11, 6), publisher="ANI"), "rewrite": ReadOptions()}
    found = {}
    for seed in SEEDS:
        (document,) = read([shared / "seeds" / f"{seed}.txt"], known[seed])
        assert isinstance(document, Document)
        found[seed] = document
    return found


@pytest.fixture(scope="module")
def readings(reports: dict[str, Document], parts: Parts) -> dict[str, Reading]:
    found = {}
    for seed, report in reports.items():
        reading = process(report, parts)
        assert not isinstance(reading, Failure)
        found[seed] = reading
    return found


@pytest.fixture(scope="module")
def told(readings: dict[str, Reading]) -> dict[str, list[Told]]:
    return {
        seed: json.loads(json.dumps(codebook_line(reading.page.document, reading.mentions)))["events"]
        for seed, reading in readings.items()
    }


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, list[Told]]:
    lines = (shared / "gold" / "dev" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    documents = {line["document"]: line["events"] for line in map(json.loads, lines)}
    return {seed: documents[f"seed-{seed}.txt"] for seed in SEEDS}


def the(events: list[Told], kind: str) -> Told:
    (found,) = [event for event in events if event["kind"] == kind]
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_tells_of_exactly_its_events(
    seed: str, told: dict[str, list[Told]], gold: dict[str, list[Told]]
) -> None:
    assert sorted(e["kind"] for e in told[seed]) == sorted(e["kind"] for e in gold[seed])


@pytest.mark.parametrize(("seed", "kind"), EVENTS)
def test_when_where_what(
    seed: str, kind: str, told: dict[str, list[Told]], gold: dict[str, list[Told]]
) -> None:
    one, other = the(told[seed], kind), the(gold[seed], kind)
    assert {slot: one[slot] for slot in SLOTS} == {slot: other[slot] for slot in SLOTS}


@pytest.mark.parametrize(("seed", "kind"), EVENTS)
def test_who_took_part_and_how(
    seed: str, kind: str, told: dict[str, list[Told]], gold: dict[str, list[Told]]
) -> None:
    def who(event: Told) -> set[tuple[str, str, str]]:
        return {(p["name"], p["role"], p["party"]) for p in event["participants"]}

    assert who(the(told[seed], kind)) == who(the(gold[seed], kind))


@pytest.mark.parametrize(("seed", "kind"), EVENTS)
def test_posts_are_as_written(
    seed: str, kind: str, told: dict[str, list[Told]], gold: dict[str, list[Told]]
) -> None:
    def posts(event: Told) -> dict[str, str | None]:
        return {p["name"]: p["post"] for p in event["participants"]}

    found = posts(the(told[seed], kind))
    assert {name: found.get(name) for name in posts(the(gold[seed], kind))} == posts(the(gold[seed], kind))


@pytest.mark.parametrize(("seed", "kind"), EVENTS)
def test_areas(seed: str, kind: str, told: dict[str, list[Told]], gold: dict[str, list[Told]]) -> None:
    assert the(told[seed], kind)["areas"] == the(gold[seed], kind)["areas"]


@pytest.mark.parametrize(("seed", "kind"), EVENTS)
def test_who_says_so(seed: str, kind: str, told: dict[str, list[Told]], gold: dict[str, list[Told]]) -> None:
    assert the(told[seed], kind)["attributed_to"] == the(gold[seed], kind)["attributed_to"]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_quote_is_verbatim_and_none_is_of_the_page(seed: str, readings: dict[str, Reading]) -> None:
    page = readings[seed].page
    text = page.document.text
    for mention in readings[seed].mentions:
        quotes = [*mention.evidence, *(quote for claim in mention.claims for quote in claim.evidence)]
        assert all(quote.quote == quote.span.of(text) for quote in quotes)
        assert not any(word in quote.quote for quote in quotes for word in FOREIGN)
        assert not any(quote.span.overlaps(f.span) for quote in mention.evidence for f in page.furniture)


@pytest.fixture(scope="module")
def record(
    tmp_path_factory: pytest.TempPathFactory, reports: dict[str, Document], parts: Parts
) -> Iterator[Record]:
    where = tmp_path_factory.mktemp("seeds") / "record.sqlite"
    with Record.open(where, parts=parts) as opened:
        opened.add(reports.values())
        yield opened


def one(record: Record, kind: Kind) -> Event:
    (event,) = record.events(["IND", "ISR"], kind.value)
    return event


def test_both_reports_tell_of_four_events(record: Record) -> None:
    assert sorted(event.kind.value for event in record.events()) == ["meeting", "session", "signing", "visit"]


def test_the_minister_was_met_by_the_secretary(record: Record) -> None:
    names = {
        v.value.name
        for v in one(record, Kind.MEETING).of(Field.PARTICIPANT)
        if isinstance(v.value, Participant)
    }
    assert names == {"Rajesh Kumar Singh", "Israel Katz"}


def test_the_session_is_the_seventeenth(record: Record) -> None:
    assert one(record, Kind.SESSION).preferred(Field.ORDINAL) == 17


def test_what_was_signed_is_a_memorandum(record: Record) -> None:
    agreement = one(record, Kind.SIGNING).preferred(Field.AGREEMENT)
    assert isinstance(agreement, Agreement)
    assert agreement.type == "mou"


@pytest.mark.parametrize("kind", [Kind.SESSION, Kind.SIGNING])
def test_the_rewrite_takes_part_in_what_the_wire_dates(
    record: Record, kind: Kind, reports: dict[str, Document]
) -> None:
    event = one(record, kind)
    assert set(event.documents) == {report.id for report in reports.values()}
    assert isinstance(event.when, When)
    assert event.when.iso == "2025-11-04"


def test_the_rewrite_is_no_second_origin(record: Record) -> None:
    assert record.summary().origins == 1
    assert {len(event.origins) for event in record.events()} == {1}


def test_what_only_the_rewrite_says_is_marked(record: Record, reports: dict[str, Document]) -> None:
    areas = {value.value: value for value in one(record, Kind.VISIT).of(Field.AREA)}
    assert areas["technology-transfer"].documents == (reports["rewrite"].id,)
    assert areas["technology-transfer"].reason == "said by one report only"
    assert set(areas["co-production"].documents) == {report.id for report in reports.values()}


MUST = [
    "record: 2 reports, 1 origins, 4 events",
    "session: 2 reports, 1 origins",
    "session: ordinal = 17 (preferred)",
    "session: date = 2025-11-04 (preferred)",
    "session: participant = Amir Baram (cochair, ISR, Director General of Israel's Ministry of Defence) (preferred)",
    "signing: within session",
    "signing: date = 2025-11-04 (preferred)",
    "visit: date = 2025-11-06 (preferred)",
    "visit: area = technology-transfer, by rewrite.txt alone",
    "meeting: 1 reports, 1 origins",
]
MUST_NOT = [
    "2 reports, 2 origins",
    "(conflict)",  # the rewrite contradicts the wire in nothing
    "visit: area = technology-transfer, by wire.txt",
    "visit: area = co-production, by",  # both have it
    "signing: within meeting",
    *(f"= {name}" for name in FOREIGN),
]


@pytest.fixture(scope="module")
def account_of_both(record: Record) -> set[str]:
    return account(record)


@pytest.mark.parametrize("line", MUST)
def test_what_must_be_said(line: str, account_of_both: set[str]) -> None:
    assert line in account_of_both


@pytest.mark.parametrize("words", MUST_NOT)
def test_what_must_not_be_said(words: str, account_of_both: set[str]) -> None:
    assert [line for line in account_of_both if words in line] == []


MUST = (
    "17th session",
    "4 Nov 2025",
    "No report covers the 1st–16th sessions",
    "Next: unknown",
    "Signed: Memorandum of Understanding",
)
MUST_NOT = ("In force", "Ratified", "OVERDUE", "18th", "Ended", "Kept")


def test_the_state_of_play_says_what_follows_and_nothing_more(record: Record) -> None:
    state = record.dossier(["IND", "ISR"]).state
    said = " ".join(statement.text for statement in state)
    assert [words for words in MUST if words not in said] == []
    assert [words for words in MUST_NOT if words in said] == []
    assert [statement.text for statement in state if not statement.notes] == []


def test_the_memorandum_is_signed_and_in_no_further_state(record: Record) -> None:
    (pact,) = record.agreements(["IND", "ISR"])
    assert [step.step for step in pact.life.steps] == ["signed"]
    assert (pact.life.state.value, pact.life.disputes) == ("signed", ())
    step = pact.life.steps[0]
    assert (step.reports, step.origins) == (2, 1)


def test_the_sixteenth_session_is_a_hole_and_no_next_one_is_made_up(record: Record) -> None:
    (body,) = record.bodies(["IND", "ISR"])
    hole = next(rung for rung in body.series.rungs if rung.number == 16)
    assert (hole.standing.value, hole.before) == ("unknown", date(2025, 11, 4))
    assert (body.series.expected, body.series.rhythm, body.series.clashes) == (None, None, ())


def test_areas_that_were_only_talked_over_are_not_told_as_done(record: Record) -> None:
    cells = record.areas(["IND", "ISR"]).cells
    assert {cell.area for cell in cells if cell.promised} >= {"defence-industry", "training"}
    assert [cell.area for cell in cells if cell.done] == []
