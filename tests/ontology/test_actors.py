"""Parties, places, posts, holders and actors come out of their files as typed values."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.ontology.actors import actors, cell, day, holders
from accord.ontology.files import Faults, Layers
from accord.ontology.load import load
from accord.ontology.schema import ActorType, Holder, PartyKind


def one(tmp_path: Path, name: str, text: str) -> Layers:
    """Return a single layer with one file."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    return Layers((tmp_path,), Faults())


def who(post: str, party: str, on: date) -> set[str]:
    """Return the names of those who held a post on a day."""
    return {h.name for h in load().holders if (h.post, h.party) == (post, party) and h.held(on)}


def test_a_cell_holds_a_list() -> None:
    assert cell({"names": "Quill | Lark||Moor "}, "names") == ("Quill", "Lark", "Moor")
    assert cell({}, "names") == ()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1985", date(1985, 1, 1), date(1985, 12, 31)),
        ("1988-02", date(1988, 2, 1), date(1988, 2, 29)),
        ("1985-02-03", date(1985, 2, 3), date(1985, 2, 3)),
        ("", None, None),
    ],
)
def test_a_vague_date_is_its_first_or_last_day(text: str, first: date | None, last: date | None) -> None:
    assert (day(text), day(text, end=True)) == (first, last)


@pytest.mark.parametrize("text", ["soon", "1985-13", "1985-02-30", "1985-1-1-1"])
def test_other_dates_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        day(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_the_end_is_never_before_the_beginning(value: date) -> None:
    for text in (f"{value:%Y}", f"{value:%Y-%m}", value.isoformat()):
        first, last = day(text), day(text, end=True)
        assert first
        assert last
        assert first <= value <= last


def test_holders_are_dated(tmp_path: Path) -> None:
    text = "name,aliases,post,party,from,to\nAda Quill,A. Quill|Quill,Envoy,IND,1985,1986-03\n"
    found = holders(one(tmp_path, "holders.csv", text))
    assert found == (
        Holder("Ada Quill", ("A. Quill", "Quill"), "Envoy", "IND", date(1985, 1, 1), date(1986, 3, 31)),
    )
    assert found[0].held(date(1986, 3, 31))
    assert not found[0].held(date(1986, 4, 1))


def test_one_person_can_hold_a_post_twice(tmp_path: Path) -> None:
    text = "name,aliases,post,party,from,to\nAda Quill,,Envoy,IND,1985,1986\nAda Quill,,Envoy,IND,1990,1991\n"
    assert len(holders(one(tmp_path, "holders.csv", text))) == 2


def test_an_actor_without_a_type_is_a_fault(tmp_path: Path) -> None:
    layers = one(tmp_path, "actors.csv", "name,aliases,party,type\nQuill Works,,IND,company\nLark,,IND,\n")
    assert [(a.name, a.type) for a in actors(layers)] == [("Quill Works", ActorType.COMPANY)]
    assert len(layers.faults.found) == 1


@pytest.mark.parametrize(
    ("post", "party", "on", "name"),
    [
        ("Treasury Secretary", "USA", date(1987, 4, 1), "James Baker"),
        ("Prime Minister", "JPN", date(1987, 4, 1), "Yasuhiro Nakasone"),
        ("Finance Minister", "BRA", date(1987, 3, 1), "Dilson Funaro"),
        ("Prime Minister", "IND", date(2025, 11, 4), "Narendra Modi"),
        ("Foreign Minister", "ISR", date(2025, 11, 4), "Gideon Sa'ar"),
        ("Secretary General", "NATO", date(2023, 7, 11), "Jens Stoltenberg"),
        ("Director General", "IAEA", date(2022, 1, 1), "Rafael Grossi"),
        ("Prime Minister", "THA", date(1996, 5, 21), "Banharn Silpa-archa"),
        ("Foreign Minister", "POL", date(1998, 3, 1), "Bronisław Geremek"),
        ("Secretary of State", "USA", date(1975, 8, 1), "Henry Kissinger"),
        ("Trade Commissioner", "EU", date(2006, 2, 1), "Peter Mandelson"),
    ],
)
def test_known_posts_had_their_holders(post: str, party: str, on: date, name: str) -> None:
    assert who(post, party, on) == {name}


def test_a_president_who_came_back_was_not_one_in_between() -> None:
    assert who("President", "USA", date(2023, 1, 1)) == {"Joe Biden"}
    assert who("President", "USA", date(2025, 6, 1)) == {"Donald Trump"}


def test_there_are_many_holders_and_actors_and_none_twice() -> None:
    ontology = load()
    assert len(ontology.holders) >= 5000
    assert len(ontology.actors) >= 450
    names = [name for actor in ontology.actors for name in (actor.name, *actor.aliases)]
    assert len(set(names)) == len(names)


def test_no_actor_goes_by_the_name_of_a_party_or_a_person() -> None:
    ontology = load()
    taken = {word for party in ontology.parties for word in party.words}
    taken |= {name for holder in ontology.holders for name in (holder.name, *holder.aliases)}
    assert [a.name for a in ontology.actors if taken & {a.name, *a.aliases}] == []


def test_no_word_of_a_party_or_actor_is_all_in_lower_case() -> None:
    ontology = load()
    known = {"papal", "peshmerga"}
    words = {word for party in ontology.parties for word in (*party.names, *party.adjectives, *party.people)}
    words |= {name for actor in ontology.actors for name in (actor.name, *actor.aliases)}
    assert {word for word in words if word == word.lower() and " " not in word} <= known


def test_former_states_end_and_have_successors() -> None:
    ontology = load()
    soviet = ontology.party("SUN")
    assert soviet.kind is PartyKind.STATE
    assert soviet.successor == "RUS"
    assert soviet.last == date(1991, 12, 26)
