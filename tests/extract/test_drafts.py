"""Events in the making: which accounts are of one event, what an account adds, how a report ties them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accord.extract import Reader
from accord.extract.drafts import Draft, Stated, last_told
from accord.extract.gatherings import TALKS
from accord.extract.join.coreference import same_event
from accord.extract.join.days import other_day, weakly_dated
from accord.extract.join.finishing import drop_generic_areas, drop_place_of_tour, name_members
from accord.extract.join.ties import tied
from accord.model.claims import Agreement, Kind, Modality, Participant, Place
from accord.model.dates import Basis, Precision, When
from accord.model.spans import Span
from accord.ontology.frames import Words

HERE = Span(0, 1)


def day(iso: str, basis: Basis = Basis.STATED) -> When:
    return When(date.fromisoformat(iso), date.fromisoformat(iso), Precision.DAY, basis, iso)


def made(kind: Kind, codes: str, order: int = 0, **fields: Any) -> Draft:
    """Return a draft of an event of the parties `codes`; fields by name, people as 'Name/CODE'."""
    modality = Stated(fields.pop("modality", Modality.OCCURRED), HERE, "test")
    people = fields.pop("people", ())
    plain = {name: fields.pop(name) for name in ("bare", "title") if name in fields}
    draft = Draft(kind, "test/made", modality, fields.pop("paragraph", 0), order, **plain)
    draft.parties = {code: Stated(code, HERE, "test") for code in codes.split()}
    for name, code in (person.split("/") for person in people):
        draft.participants[name] = Stated(Participant(name, "participant", code), HERE, "test")
    draft.areas = {code: Stated(code, HERE, "test") for code in fields.pop("areas", ())}
    for name, value in fields.items():
        setattr(draft, name, Stated(value, HERE, "test"))
    draft.evidence = [Span(order, order + 1)]
    return draft


MEETING = made(Kind.MEETING, "KEN PER", when=day("2024-03-12"), people=["Quist/KEN", "Diaz/PER"])


@pytest.fixture(scope="session")
def words(reader: Reader) -> Words:
    return reader.ontology.words


@pytest.mark.parametrize(
    ("again", "same"),
    [
        (made(Kind.MEETING, "KEN PER", 1, when=day("2024-03-12")), True),
        (made(Kind.MEETING, "KEN PER", 1), True),
        (made(Kind.MEETING, "KEN PER", 1, when=day("2024-03-14")), False),
        (made(Kind.MEETING, "KEN CHL", 1), False),
        (made(Kind.VISIT, "KEN PER", 1), False),
        (made(Kind.MEETING, "KEN PER", 1, modality=Modality.SCHEDULED), False),
        (made(Kind.MEETING, "KEN PER", 1, people=["Rojas/PER", "Ogot/KEN"]), False),
    ],
)
def test_a_meeting_told_again(words: Words, again: Draft, same: bool) -> None:
    assert same_event(MEETING, again, words) is same


def test_sessions_of_other_numbers_are_two(words: Words) -> None:
    third, fourth = (made(Kind.SESSION, "KEN PER", body="Joint Commission", ordinal=n) for n in (3, 4))
    assert not same_event(third, fourth, words)
    assert same_event(third, made(Kind.SESSION, "KEN PER", body="Joint Commission"), words)


@pytest.mark.parametrize(
    ("title", "same"), [("agreement", True), ("fisheries pact", True), ("treaty on extradition", False)]
)
def test_signings_of_one_agreement_are_one(words: Words, title: str, same: bool) -> None:
    first = made(Kind.SIGNING, "KEN PER", agreement=Agreement("pact on deep fisheries", "treaty"))
    again = made(Kind.SIGNING, "KEN PER", 1, agreement=Agreement(title, "treaty"))
    assert same_event(first, again, words) is same


def test_transfers_of_other_goods_are_two(words: Words) -> None:
    first = made(Kind.TRANSFER, "KEN PER", item="two patrol boats")
    assert same_event(first, made(Kind.TRANSFER, "KEN PER", 1, item="the patrol boats"), words)
    assert not same_event(first, made(Kind.TRANSFER, "KEN PER", 1, item="wheat flour"), words)


def test_the_day_of_the_dispatch_yields_where_the_same_people_met() -> None:
    dispatch = made(
        Kind.MEETING, "KEN PER", when=day("2024-03-14", Basis.DATELINE), people=["Quist/KEN", "Diaz/PER"]
    )
    assert weakly_dated(dispatch)
    assert not weakly_dated(MEETING)
    assert not other_day(MEETING, dispatch)
    assert other_day(MEETING, made(Kind.MEETING, "KEN PER", when=day("2024-03-14", Basis.DATELINE)))


def test_the_event_told_last_among_the_parties() -> None:
    early, late = made(Kind.MEETING, "KEN PER", 1), made(Kind.SESSION, "KEN PER", 2)
    other = made(Kind.MEETING, "UGA CHL", 3)
    assert last_told([early, late, other], TALKS, frozenset({"KEN"})) is late
    assert last_told([early, late, other], TALKS, frozenset()) is other
    assert last_told([early], frozenset({Kind.VISIT}), frozenset()) is None


def test_another_account_adds_and_never_takes_away() -> None:
    draft = made(Kind.SIGNING, "KEN PER", agreement=Agreement("MoU", "mou"), areas=["trade"])
    longer = Agreement("MoU on fisheries", "mou")
    draft.absorb(
        made(Kind.SIGNING, "KEN PER UGA", 1, agreement=longer, areas=["fisheries"], when=day("2024-03-12"))
    )
    assert draft.codes == {"KEN", "PER", "UGA"}
    assert set(draft.areas) == {"trade", "fisheries"}
    assert draft.agreement is not None
    assert draft.agreement.value == longer
    assert draft.when is not None
    assert draft.evidence == [Span(0, 1), Span(1, 2)]


def test_the_sharper_day_stays() -> None:
    month = When(date(2024, 3, 1), date(2024, 3, 31), Precision.MONTH, Basis.STATED, "March")
    for one, two in ((month, day("2024-03-12")), (day("2024-03-12"), month)):
        draft = made(Kind.MEETING, "KEN PER", when=one)
        draft.absorb(made(Kind.MEETING, "KEN PER", 1, when=two))
        assert draft.when is not None
        assert draft.when.value.iso == "2024-03-12"


def test_a_headline_gives_way_to_its_sentence() -> None:
    draft = made(Kind.MEETING, "KEN PER", title=True, people=["Q/KEN"])
    draft.absorb(made(Kind.SESSION, "KEN PER", 1, people=["Ona Quist/KEN"]))
    assert draft.kind is Kind.SESSION
    assert list(draft.participants) == ["Ona Quist"]


def test_evidence_is_added_once() -> None:
    draft = made(Kind.MEETING, "KEN PER")
    draft.add_evidence([Span(0, 1), Span(5, 9), Span(5, 9)])
    assert draft.evidence == [Span(0, 1), Span(5, 9)]


def test_a_small_group_is_told_by_the_members_that_the_report_names(reader: Reader) -> None:
    members = reader.ontology.party("QUAD").members
    draft = made(Kind.MEETING, "QUAD")
    name_members(draft, reader.ontology, frozenset(members))
    assert set(draft.parties) == set(members)
    alone = made(Kind.MEETING, "QUAD")
    name_members(alone, reader.ontology, frozenset({"USA"}))
    assert set(alone.parties) == {"QUAD"}


def test_an_area_that_sums_up_its_group_goes_where_a_special_one_is_named(reader: Reader) -> None:
    draft = made(Kind.MEETING, "KEN PER", areas=["defence-policy", "air-defence"])
    drop_generic_areas(draft, reader.ontology)
    assert set(draft.areas) == {"air-defence"}
    alone = made(Kind.MEETING, "KEN PER", areas=["defence-policy"])
    drop_generic_areas(alone, reader.ontology)
    assert set(alone.areas) == {"defence-policy"}


@pytest.mark.parametrize("rule", ["place/in", "place/itinerary"])
@pytest.mark.parametrize(("codes", "stays"), [("KEN PER", True), ("KEN PER CHL", False)])
def test_a_tour_of_several_states_has_no_one_place(codes: str, stays: bool, rule: str) -> None:
    draft = made(Kind.VISIT, codes)
    draft.place = Stated(Place("Peru", "PER"), HERE, rule)
    drop_place_of_tour(draft)
    assert (draft.place is not None) is stays


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("During the meeting, both sides signed a pact.", Kind.MEETING),
        ("During his visit, she opened a school.", Kind.VISIT),
        ("An outcome was a new pact.", Kind.MEETING),
        ("She also opened a school.", Kind.VISIT),
        ("The school is new.", None),
    ],
)
def test_a_sentence_is_tied_to_what_was_told_before(reader: Reader, text: str, kind: Kind | None) -> None:
    told = [made(Kind.VISIT, "KEN PER", 0), made(Kind.MEETING, "KEN PER", 1)]
    meant = tied(text, told, 0, reader.ties)
    assert (meant.kind if meant else None) == kind


def test_nothing_is_tied_to_what_is_only_proposed(reader: Reader) -> None:
    floated = made(Kind.MEETING, "KEN PER", modality=Modality.PROPOSED)
    assert tied("During the meeting, they signed a pact.", [floated], 0, reader.ties) is None
