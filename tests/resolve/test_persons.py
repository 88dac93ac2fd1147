from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.model.claims import Participant
from accord.model.match import Fit
from accord.ontology.identity import identity_words
from accord.resolve import Resolver

RESOLVER = Resolver(identity_words())


def person(name: str, post: str | None = None, party: str = "IND") -> Participant:
    return Participant(name, "participant", party, post)


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Singh", "Rajesh Kumar Singh", Fit.COMPATIBLE),
        ("Rajesh Singh", "Rajesh Kumar Singh", Fit.AGREES),
        ("Ajay Singh", "Rajesh Kumar Singh", Fit.CONTRADICTS),
        ("Israel Katz", "Yisrael Katz", Fit.AGREES),
        ("Katz", "Gantz", Fit.CONTRADICTS),
        ("Joe Biden", "Joseph R. Biden, Jr.", Fit.AGREES),
        ("Mr. Israel Katz", "Israel Katz", Fit.AGREES),
        ("Zelensky", "Zelenskyy", Fit.COMPATIBLE),
        ("Obrador", "Andrés Manuel López Obrador", Fit.COMPATIBLE),
        ("Li Qiang", "Lin Qiang", Fit.CONTRADICTS),
    ],
)
def test_names_of_persons(names: Resolver, a: str, b: str, verdict: Fit) -> None:
    assert names.same_person(person(a), person(b)).verdict is verdict
    assert names.same_person(person(b), person(a)).verdict is verdict


def test_a_family_name_can_come_first(names: Resolver) -> None:
    assert names.same_person(person("Xi", party="CHN"), person("Xi Jinping", party="CHN")).may_be


def test_a_given_name_is_no_family_name_elsewhere(names: Resolver) -> None:
    assert names.same_person(person("Rajesh"), person("Rajesh Kumar Singh")).score < 0.5


def test_posts_keep_bearers_of_a_surname_apart(names: Resolver) -> None:
    secretary, minister = person("Singh", "Defence Secretary"), person("Rajnath Singh", "Defence Minister")
    assert names.same_person(secretary, minister).contradicts


def test_posts_make_two_of_one_full_name_doubtful(names: Resolver) -> None:
    match = names.same_person(
        person("Ajay Kumar", "Defence Secretary"), person("Ajay Kumar", "Finance Secretary")
    )
    assert match.verdict is Fit.COMPATIBLE


def test_a_surname_with_the_same_post_agrees(names: Resolver) -> None:
    a, b = person("Singh", "Defense Secretary"), person("Rajesh Kumar Singh", "Defence Secretary")
    assert names.same_person(a, b).agrees


def test_two_parties_have_two_actors(names: Resolver) -> None:
    assert names.same_person(person("Khan", party="PAK"), person("Khan", party="BGD")).contradicts


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Ministry of Defence", "Ministry of Defense", Fit.AGREES),
        ("Hindustan Aeronautics Limited", "Hindustan Aeronautics Ltd.", Fit.COMPATIBLE),
        ("Rafael", "Rafael Advanced Defense Systems", Fit.COMPATIBLE),
        ("IAI", "Israel Aerospace Industries", Fit.AGREES),
        ("Elbit Systems", "Rafael Advanced Defense Systems", Fit.CONTRADICTS),
        ("Ministry of Defence", "Israel Katz", Fit.SILENT),
    ],
)
def test_names_of_organisations(names: Resolver, a: str, b: str, verdict: Fit) -> None:
    match = names.same_person(person(a), person(b))
    assert match.verdict is verdict or (verdict is Fit.COMPATIBLE and match.agrees)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Defence Secretary", "Secretary of Defense", True),
        ("Secretary of War", "Defense Secretary", True),
        ("President", "Vice President", False),
        ("Defence Secretary", "Defence Minister", False),
        ("PM", "Prime Minister", True),
    ],
)
def test_posts(names: Resolver, a: str, b: str, same: bool) -> None:
    assert names.same_post(a, b).agrees is same


WORDS = st.lists(
    st.sampled_from(["Ajay", "Rajesh", "Kumar", "Singh", "Li", "Katz", "Defence"]), min_size=1, max_size=4
)


@given(a=WORDS, b=WORDS)
def test_comparing_persons_is_symmetric(a: list[str], b: list[str]) -> None:
    one, other = person(" ".join(a)), person(" ".join(b))
    assert RESOLVER.same_person(one, other).verdict is RESOLVER.same_person(other, one).verdict


@given(name=st.text(max_size=30))
def test_any_text_is_compared_without_a_fault(name: str) -> None:
    assert 0 <= RESOLVER.same_person(person(name), person("Rajesh Kumar Singh")).score <= 1
