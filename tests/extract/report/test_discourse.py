"""Who 'both sides', 'they', 'we' and 'he' are at a point of the report."""

from __future__ import annotations

from accord.extract.names.actors import Actor, Part
from accord.extract.report.discourse import Discourse

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
