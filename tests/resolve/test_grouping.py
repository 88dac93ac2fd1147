"""Forms of names in groups: the cases of the field, and that no order of arrival matters."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.model.identity import Form, FormLink, Sort
from accord.model.record import Verdict
from accord.ontology.files import layers
from accord.ontology.identity import identity_words
from accord.ontology.load import load
from accord.resolve import Resolver

NAMES = Resolver.of(load(), identity_words(layers()))


def person(text: str, post: str = "", party: str = "ISR", era: int = 2025) -> Form:
    return Form(Sort.PERSON, (party,), text, post, era=era)


def body(text: str, *parties: str) -> Form:
    return Form(Sort.BODY, parties or ("IND", "ISR"), text)


def agreement(text: str, type_: str, day: str = "") -> Form:
    return Form(Sort.AGREEMENT, ("IND", "ISR"), text, type_, day)


def organisation(text: str, party: str = "ISR") -> Form:
    return Form(Sort.ORGANISATION, (party,), text)


def groups(*forms: Form, decisions: tuple[FormLink, ...] = ()) -> set[frozenset[str]]:
    found = NAMES.identify(forms, decisions).groups
    return {frozenset(f"{form.text} {form.detail}".strip() for form in group) for group in found}


ONE = [
    (person("Katz"), person("Yisrael Katz"), person("Israel Katz")),
    (person("Pete Hegseth", "Secretary of War", "USA"), person("Hegseth", "Secretary of Defense", "USA")),
    (person("Kishida Fumio", party="JPN"), person("Fumio Kishida", party="JPN"), person("Kishida", party="JPN")),
    (person("Zelensky", "President", "UKR"), person("Volodymyr Zelenskyy", "President", "UKR")),
    (body("Joint Working Group (JWG) on Defence Cooperation"), body("India-Israel JWG"), body("the JWG")),
    (body("U.S.-India 2+2 Dialogue", "IND", "USA"), body("India-US 2+2 Dialogue", "IND", "USA")),
    (agreement("Memorandum of Understanding on Defence", "mou"), agreement("MoU on Defence", "mou")),
    (agreement("MoU on Defence Cooperation", "mou", "2025-11-04"), agreement("MoU", "mou", "2025-11-04")),
    (agreement("MoU on Defence Cooperation", "mou", "2025-11-04"), agreement("the pact", "agreement", "2025-11-04")),
    (organisation("Israel MoD"), organisation("Ministry of Defence"), organisation("Israeli Ministry of Defense")),
    (organisation("Elbit Systems Ltd"), organisation("Elbit Systems")),
    (organisation("Bharat Electronics Limited", "IND"), organisation("BEL", "IND")),
    (Form(Sort.PLACE, ("ISR",), "Tel Aviv"), Form(Sort.PLACE, ("ISR",), "Tel Aviv-Yafo")),
]  # fmt: skip

SEVERAL = [
    (person("Ajay Kumar", "Defence Secretary", "IND", 2020), person("Ajay Kumar", "Joint Secretary", "IND")),
    (
        person("Sergei Lavrov", "Ambassador", "RUS", 1990),
        person("Sergei Lavrov", "Foreign Minister", "RUS", 2000),
    ),
    (person("Katz"), person("Katz", party="USA")),
    (person("Rajnath Singh", party="IND"), person("Rajesh Kumar Singh", party="IND")),
    (body("Joint Working Group on Defence"), body("Joint Working Group on Agriculture")),
    (body("Strategic Dialogue", "IRQ", "USA"), body("Strategic Dialogue", "HND", "USA")),
    (agreement("MoU on Health", "mou"), agreement("MoU on Agriculture", "mou")),
    (agreement("MoU", "mou", "2025-11-04"), agreement("MoU", "mou", "2024-03-01")),
    (organisation("Ministry of Defence"), organisation("Ministry of Defence", "IND")),
]


@pytest.mark.parametrize("forms", ONE, ids=lambda forms: forms[0].text)
def test_forms_of_one_thing(forms: tuple[Form, ...]) -> None:
    assert len(groups(*forms)) == 1


@pytest.mark.parametrize("forms", SEVERAL, ids=lambda forms: forms[0].text)
def test_forms_of_several_things(forms: tuple[Form, ...]) -> None:
    assert len(NAMES.identify(forms).groups) == len(forms)


def test_a_family_name_that_two_bear_stays_by_itself_and_is_unsure() -> None:
    forms = [person(name, party="IND") for name in ("Singh", "Rajnath Singh", "Rajesh Kumar Singh")]
    found = NAMES.identify(forms)
    assert len(found.groups) == 3
    assert {link.verdict for link in found.links} == {Verdict.UNSURE}


def test_a_family_name_with_a_post_goes_to_the_one_who_holds_it() -> None:
    forms = (
        person("Rajnath Singh", "Defence Minister", "IND"),
        person("Rajesh Kumar Singh", "Defence Secretary", "IND"),
    )
    assert frozenset({"Singh Defence Secretary", "Rajesh Kumar Singh Defence Secretary"}) in groups(
        *forms, person("Singh", "Defence Secretary", "IND")
    )


def test_a_reviewer_comes_before_the_rules() -> None:
    one, other = person("Israel Katz"), person("Yisrael Katz")
    said = FormLink(one.id, other.id, Verdict.DIFFERENT, 0.0, (), "reviewer")
    assert len(NAMES.identify([one, other], [said]).groups) == 2


def test_a_reviewer_can_join_what_rules_hold_apart() -> None:
    one, other = person("Israel Katz"), person("Amir Baram")
    said = FormLink(one.id, other.id, Verdict.SAME, 1.0, (), "reviewer")
    assert len(NAMES.identify([one, other], [said]).groups) == 1


WORDS = st.sampled_from(["Singh", "Kumar", "Rajesh", "Ajay", "R", "Katz", "Israel", "Yisrael", "Kats"])
POSTS = st.sampled_from(
    ["", "Defence Secretary", "Joint Secretary", "Defence Minister", "former Defence Minister"]
)
PERSONS = st.builds(
    lambda words, post, era: person(" ".join(words), post, era=era),
    st.lists(WORDS, min_size=1, max_size=3),
    POSTS,
    st.sampled_from([0, 1990, 2015, 2020, 2025]),
)
FORMS = st.lists(PERSONS, max_size=12, unique=True)


@settings(max_examples=150, deadline=None)
@given(FORMS, st.randoms(use_true_random=False))
def test_the_order_makes_no_difference(forms: list[Form], random: object) -> None:
    shuffled = list(forms)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert NAMES.identify(shuffled) == NAMES.identify(forms)


@settings(max_examples=150, deadline=None)
@given(FORMS)
def test_adding_form_by_form_is_the_same_as_all_at_once(forms: list[Form]) -> None:
    book = Book()
    for form in forms:
        book.add(form)
    assert book.groups() == {frozenset(f.id for f in group) for group in NAMES.identify(forms).groups}


class Book:
    """The store's part: which forms a new one can change, by keys, groups and what was left unsure."""

    def __init__(self) -> None:
        self.forms: dict[str, Form] = {}
        self.group_of: dict[str, frozenset[str]] = {}
        self.unsure: dict[str, set[str]] = defaultdict(set)

    def add(self, new: Form) -> None:
        self.forms[new.id] = new
        inside, fresh = set(), {id for id, form in self.forms.items() if NAMES.keys(form) & NAMES.keys(new)}
        while fresh:
            inside |= fresh
            fresh = {m for id in fresh for m in (*self.group_of.get(id, ()), *self.unsure[id])} - inside
        found = NAMES.identify([self.forms[id] for id in inside])
        for id in inside:
            self.unsure[id] = set()
        for group in found.groups:
            for form in group:
                self.group_of[form.id] = frozenset(member.id for member in group)
        for link in found.links:
            self.unsure[link.left].add(link.right)
            self.unsure[link.right].add(link.left)

    def groups(self) -> set[frozenset[str]]:
        return set(self.group_of.values())
