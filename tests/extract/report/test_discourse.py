"""Who 'both sides', 'they', 'we' and 'he' are at a point of the report."""

from __future__ import annotations

from accord.extract.names.actors import Actor, Part
from accord.extract.report.discourse import Discourse
from tests.extract.conftest import Read

BOTH = Actor(0, 10, Part.COLLECTIVE, (), "both sides")
LEADERS = Actor(0, 12, Part.COLLECTIVE, (), "both leaders", plural=True)
THEY = Actor(0, 4, Part.PRONOUN, (), "they")
HE = Actor(0, 2, Part.PRONOUN, (), "he")
WE = Actor(0, 2, Part.WE, ())
PERU = Actor(0, 4, Part.PARTY, ("PER",), "Peru")
CHILE = Actor(9, 14, Part.PARTY, ("CHL",), "Chile")
QUIST = Actor(20, 25, Part.PERSON, ("KEN",), "Ona Quist", "President")


def test_what_names_its_parties_stands_for_them() -> None:
    assert Discourse(None, topic=("KEN", "UGA")).resolve(PERU) == ("PER",)


def test_both_sides_are_those_of_the_report_until_an_event_tells_others() -> None:
    discourse = Discourse(None, topic=("PER", "CHL"))
    assert discourse.resolve(BOTH) == discourse.resolve(THEY) == ("PER", "CHL")
    discourse.told(("KEN", "UGA"), [])
    assert discourse.resolve(BOTH) == ("KEN", "UGA")


def test_both_sides_are_those_of_the_last_sentence_where_the_report_has_no_subject() -> None:
    discourse = Discourse(None)
    discourse.advance([PERU, CHILE])
    assert discourse.resolve(BOTH) == ("PER", "CHL")


def test_an_event_of_one_party_changes_nothing() -> None:
    discourse = Discourse(None, topic=("PER", "CHL"))
    discourse.told(("KEN",), [])
    assert discourse.resolve(BOTH) == ("PER", "CHL")


def test_he_is_the_person_last_told_of() -> None:
    discourse = Discourse(None)
    assert discourse.resolve(HE) == ()
    discourse.advance([PERU, QUIST])
    discourse.advance([CHILE])
    assert discourse.resolve(HE) == ("KEN",)
    assert discourse.persons(HE) == (QUIST,)


def test_we_are_the_speaker_else_all_of_a_joint_statement_else_home() -> None:
    assert Discourse("PER", voice=QUIST).resolve(WE) == ("KEN",)
    assert Discourse("KEN", topic=("KEN", "UGA"), joint=True).resolve(WE) == ("KEN", "UGA")
    assert Discourse("KEN", topic=("KEN", "UGA")).resolve(WE) == ("KEN",)
    assert Discourse(None).resolve(WE) == ()


def test_both_leaders_are_the_persons_of_the_last_event() -> None:
    discourse = Discourse(None)
    discourse.told(("KEN", "PER"), [QUIST])
    assert discourse.persons(LEADERS) == (QUIST,)


def test_an_actor_that_is_no_pronoun_is_itself() -> None:
    assert Discourse(None).persons(PERU) == (PERU,)


def test_both_countries_are_nobody_in_particular() -> None:
    discourse = Discourse(None)
    discourse.told(("KEN", "PER"), [QUIST])
    countries = Actor(0, 14, Part.COLLECTIVE, (), "both countries")
    assert discourse.persons(countries) == (countries,)


def test_they_are_those_who_took_part_last_if_they_are_of_the_parties_told() -> None:
    discourse = Discourse(None)
    discourse.told(("KEN", "PER"), [QUIST])
    assert discourse.persons(THEY) == (QUIST,)
    discourse.told(("CHL", "UGA"), [])
    assert discourse.persons(THEY) == ()


def test_we_are_the_voice_or_the_authors_of_a_joint_statement() -> None:
    assert Discourse("KEN", voice=QUIST).persons(WE) == (QUIST,)
    assert Discourse("KEN", topic=("KEN", "PER"), joint=True, authors=(QUIST,)).persons(WE) == (QUIST,)
    assert Discourse("KEN").persons(WE) == (WE,)


def test_the_two_nations_are_no_organisation(read: Read) -> None:
    text = (
        "Peruvian President Ana Diaz said Peru wanted to help Chad.\n\n"
        "Diaz invited Chad to the G20 meeting in Lima next year.\n\n"
        "During her visit to N'Djamena, ministers of the two nations signed an accord on fishing."
    )
    (signing,) = [m for m in read(text, published="2021-05-11") if m.kind.value == "signing"]
    assert signing.parties == ("PER", "TCD")


def test_whoever_else_attends_the_summit_is_at_the_one_told(read: Read) -> None:
    text = (
        "The presidents of Kenya, Chad and Mali held talks on trade in Lome on Monday.\n\n"
        "They spoke for three hours.\n\n"
        "Officials of Togo and Benin were also attending the summit."
    )
    assert len([m for m in read(text, published="2021-05-11") if m.kind.value == "meeting"]) == 1


def test_who_attends_a_named_summit_is_told_to_meet(read: Read) -> None:
    text = "Kenyan President Ana Diaz attended the African Union summit in Lome on Monday."
    (talks,) = [m for m in read(text, published="2021-05-11") if m.kind.value == "meeting"]
    assert set(talks.parties) >= {"AU", "KEN"}


def test_what_is_met_beside_is_told_by_the_way_however_deep_it_lies(read: Read) -> None:
    text = (
        "Kenyan Foreign Minister Ana Diaz met Chadian Foreign Minister Ali Kone on the sidelines of the "
        "61st session of the United Nations General Assembly."
    )
    assert [m.kind.value for m in read(text, published="2021-05-11")] == ["meeting"]


def test_talks_are_in_a_place_and_do_not_visit_it(read: Read) -> None:
    text = "A meeting of the African Union ministers is currently in Togo."
    assert not [m for m in read(text, published="2021-05-11") if m.kind.value == "visit"]


def test_both_leaders_are_still_two_after_an_act_of_one(read: Read) -> None:
    text = (
        "U.S. Secretary of Defense Ann Lee met Greek Defense Minister Nikos Pappas in Athens. Pappas will host 20 U.S. "
        "soldiers at Souda Bay. Both leaders agreed to meet in May 2022."
    )
    planned = read(text, published="2021-07-20")[-1]
    assert {p.name for p in planned.participants} == {"Ann Lee", "Nikos Pappas"}


def test_two_of_four_who_meet_are_the_two_leaders() -> None:
    four = [
        Actor(n, n + 1, Part.PERSON, (c,), f"{c} {n}") for n, c in enumerate(("USA", "SUN", "USA", "SUN"))
    ]
    discourse = Discourse(None, topic=("USA", "SUN"))
    discourse.told(("SUN", "USA"), four)
    discourse.told(("SUN", "USA"), four[:2])
    assert discourse.people == tuple(four[:2])
