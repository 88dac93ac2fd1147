"""What the record answers: dossier, reasons, search, card, exports; each value leads to its words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from accord.errors import NotFoundError, UsageError
from accord.library import ClaimReasons, EventReasons, Record, ReportReasons, markdown

if TYPE_CHECKING:
    from tests.conftest import Maker

FIRST = (
    "session PER CHL date=2024-05-02 ordinal=3 body=Ports-Committee area=transport: The third session sat.\n"
    "signing PER CHL date=2024-05-02 title=Ports-Pact: A pact was signed."
)
SECOND = (
    "session PER CHL ordinal=3 body=Ports-Committee area=transport,fisheries: The third one sat in Lima.\n"
    "signing PER CHL date=2024-05-20 title=Ports-Pact: The pact was signed later."
)


@pytest.fixture
def told(record: Record, make: Maker) -> Record:
    """Return a record of two reports of the same two events, one with another day."""
    record.add(
        [
            make.document("one.txt", FIRST, published="2024-05-03", publisher="Daily", title=None),
            make.document("two.txt", SECOND, published="2024-05-21", publisher="Weekly"),
            make.document("far.txt", "exercise FJI TON: They sailed.", publisher="Post"),
        ]
    )
    return record


def event_id(record: Record, kind: str) -> str:
    return record.events(kind=kind)[0].id


def test_the_dossier_holds_the_events_of_all_parties_in_order(told: Record) -> None:
    dossier = told.dossier(["PER", "CHL"])
    assert [entry.kind for entry in dossier.entries] == ["session", "signing"]
    assert {source.document for source in dossier.sources} == {"one.txt", "two.txt"}
    assert dossier.names == {"PER": "Peru", "CHL": "Chile"}


@pytest.mark.parametrize("parties", [["Peru", "Chile"], ["chl", "per"], ["CHL", "Peru", "PER"]])
def test_parties_are_known_by_name_and_code(told: Record, parties: Sequence[str]) -> None:
    assert len(told.dossier(parties).entries) == 2


def test_an_unknown_party_names_the_nearest(told: Record) -> None:
    with pytest.raises(UsageError, match=r"PER.*party/unknown"):
        told.dossier(["PERU1"])


def test_every_statement_and_value_of_a_dossier_is_cited(told: Record) -> None:
    dossier = told.dossier(["PER", "CHL"])
    numbers = {note.number for note in dossier.footnotes}
    cited = [item.notes for item in dossier.state]
    cited += [detail.notes for entry in dossier.entries for detail in entry.details]
    assert all(notes and set(notes) <= numbers for notes in cited)


def test_footnotes_are_verbatim_at_their_place(told: Record) -> None:
    texts = {"one.txt": FIRST, "two.txt": SECOND}
    for note in told.dossier(["PER", "CHL"]).footnotes:
        assert texts[note.document][note.start : note.end] == note.quote


def test_conflict_and_single_reports_are_marked(told: Record) -> None:
    session, signing = told.dossier(["PER", "CHL"]).entries
    marks = {(d.text, d.mark) for d in session.details if d.field == "area"}
    assert marks == {("transport", ""), ("fisheries", "one report only")}
    assert any(d.mark.startswith("conflict: ") for d in signing.details if d.field == "date")


def test_the_brief_in_markdown_defines_every_footnote_it_uses(told: Record) -> None:
    text = markdown(told.dossier(["PER", "CHL"]))
    used = [
        part.split("]")[0] for line in text.splitlines() if line[:2] != "[^" for part in line.split("[^")[1:]
    ]
    defined = [line[2:].split("]")[0] for line in text.splitlines() if line.startswith("[^")]
    assert defined == sorted(set(used), key=int) != []
    assert list(dict.fromkeys(used)) == defined
    assert text.startswith("# Peru – Chile\n\nAs of 21 May 2024, the day of the newest report.")


def test_every_sentence_of_the_brief_is_cited(told: Record) -> None:
    text = markdown(told.dossier(["PER", "CHL"])).split("## Sources")[0]
    points = [line for line in text.splitlines() if line.startswith("- ")]
    assert len(points) >= 6
    assert all("[^" in line for line in points)


def test_the_brief_tells_conflicts_with_both_values(told: Record) -> None:
    text = markdown(told.dossier(["PER", "CHL"]))
    assert "2 May 2024 (1 report, 1 origin)" in text
    assert "but 20 May 2024 (1 report, 1 origin)" in text


def test_a_brief_says_what_it_leaves_out(told: Record) -> None:
    dossier = told.dossier(["PER", "CHL"])
    text = markdown(dossier, 1)
    assert "1 of the 2 events" in text
    assert "--limit 2" in text
    assert "## Left out" not in markdown(dossier)


def test_the_brief_of_nothing_says_so(record: Record) -> None:
    assert "The record holds nothing between these parties." in markdown(record.dossier(["PER", "CHL"]))


def test_why_of_an_event_leads_to_quotes_reports_and_rules(told: Record) -> None:
    why = told.why(event_id(told, "session"))
    assert isinstance(why, EventReasons)
    told_of = [item for value in why.values for item in value.told]
    assert {item.report for item in told_of} == {"one.txt", "two.txt"}
    assert all(item.claim.evidence and item.claim.rule for item in told_of)
    assert why.judgements[0].reasons


def test_why_of_a_claim_says_what_it_counts_for(told: Record) -> None:
    event = told.why(event_id(told, "signing"))
    assert isinstance(event, EventReasons)
    for value in event.values:
        for item in value.told:
            claim = told.why(item.id)
            assert isinstance(claim, ClaimReasons)
            assert (claim.claim, claim.event) == (item.claim, event.id)
            assert claim.value is not None
            assert claim.value.status is value.status


def test_why_of_a_report_says_what_it_counts_for(told: Record) -> None:
    why = told.why("one.txt")
    assert isinstance(why, ReportReasons)
    assert set(why.events.values()) == {event_id(told, "session"), event_id(told, "signing")}
    assert why.origin is not None


def test_why_of_a_mention_is_that_of_its_event(told: Record) -> None:
    event = told.events(kind="session")[0]
    why = told.why(event.mentions[0])
    assert isinstance(why, EventReasons)
    assert why.id == event.id


@pytest.mark.parametrize("id", ["E999", "nothing.txt", "x.1", "one.txt#session-0.99", ""])
def test_an_id_that_is_not_there_is_an_error(told: Record, id: str) -> None:
    with pytest.raises(NotFoundError, match="record/not-found"):
        told.why(id)


def test_search_finds_reports_and_events(told: Record) -> None:
    found = told.search("third Lima")
    assert [hit.source.document for hit in found.reports] == ["two.txt"]
    assert [hit.kind for hit in told.search("Ports-Pact").events] == ["signing"]


def test_the_card_counts_and_says_what_to_look_at(told: Record) -> None:
    card = told.summary()
    assert (card.reports, card.origins, card.events) == (3, 3, 3)
    assert (card.agreements, card.sessions, card.areas) == (1, 1, 2)
    assert card.claims == card.claims_quoted > 0
    topics = [finding.topic for finding in card.look_at]
    assert topics == [
        "date that reports give differently",
        "claim that only one report has",
        "session that no report covers",
    ]
    assert "no. 2 is told of by no report" in card.look_at[-1].text


def test_an_empty_record_answers_too(record: Record) -> None:
    assert record.summary().events == 0
    assert record.dossier(["PER", "CHL"]).entries == ()
    assert record.search("anything").reports == ()


def test_exports_hold_every_event_claim_and_mention(told: Record) -> None:
    sizes = {}
    for what in ("events", "claims", "mentions"):
        out = io.StringIO()
        sizes[what] = told.export(what, "csv", out)
        assert len(list(csv.DictReader(io.StringIO(out.getvalue())))) == sizes[what]
    assert (sizes["events"], sizes["claims"], sizes["mentions"]) == (3, told.summary().claims, 5)


def test_mentions_as_json_lines_are_those_that_identity_is_scored_on(told: Record) -> None:
    out = io.StringIO()
    told.export("mentions", "jsonl", out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [set(line) for line in lines] == [{"event", "kind", "parties", "date", "mentions"}] * 3
    assert sorted(len(line["mentions"]) for line in lines) == [1, 2, 2]


@pytest.mark.parametrize(("what", "form"), [("people", "csv"), ("events", "xml")])
def test_an_unknown_export_names_the_valid_ones(told: Record, what: str, form: str) -> None:
    with pytest.raises(UsageError, match=r"valid: (events, parties|jsonl, csv)"):
        told.export(what, form, io.StringIO())


def test_an_unknown_kind_names_the_valid_ones(told: Record) -> None:
    with pytest.raises(UsageError, match="signing, session"):
        told.events(kind="party")


def test_an_event_is_found_by_its_id(told: Record) -> None:
    id = event_id(told, "exercise")
    assert told.event(id).parties == ("FJI", "TON")
    with pytest.raises(UsageError, match="record/not-an-event"):
        told.event("one.txt")


WORDS = ("Ports", "Mines", "Copper", "Fisheries", "Visas", "Railways", "Borders", "Whaling")


def test_a_long_dossier_sets_out_the_latest_events_and_cites_all_it_tells_of(
    record: Record, make: Maker
) -> None:
    lines = [
        f"signing PER CHL date=2024-05-{n:02} title={word}-Treaty: They signed."
        for n, word in enumerate(WORDS, 1)
    ]
    talks = [f"meeting PER CHL date=2024-06-{n:02}: They met on day {n}." for n in range(1, 13)]
    record.add([make.document("a.txt", "\n".join([*lines, *talks]), published="2024-06-13")])
    long = record.dossier(["PER", "CHL"], limit=2)
    assert (len(long.entries), long.total) == (2, 20)
    assert [entry.date for entry in long.entries] == ["2024-06-11", "2024-06-12"]
    assert all(statement.notes for statement in long.state)
    numbers = {note.number for note in long.footnotes}
    assert {n for statement in long.state for n in statement.notes} <= numbers
    whole = record.dossier(["PER", "CHL"], limit=None)
    assert (len(whole.entries), whole.total) == (20, 20)
    assert [statement.text for statement in whole.state] == [statement.text for statement in long.state]
