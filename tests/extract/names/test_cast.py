"""The report's own cast: who is introduced, in which office, for whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accord.extract import Reader
from accord.extract.names.cast import Cast
from accord.extract.names.cast_building import build_cast
from accord.extract.names.cast_revising import with_company
from accord.extract.names.people import find_people
from accord.extract.parsing.shadow import fold
from tests.extract.conftest import Read

CastOf = Callable[..., Cast]


@pytest.fixture(scope="session")
def cast_of(reader: Reader) -> CastOf:
    def make(*sentences: str, home: str | None = None, day: date | None = None) -> Cast:
        texts = [fold(sentence) for sentence in sentences]
        people = [p for t in texts for p in find_people(t, reader.lexicon.find(t), reader.offices)]
        return build_cast(people, reader.offices, reader.holders, home=home, day=day)

    return make


def test_a_surname_later_is_the_person_of_before(cast_of: CastOf) -> None:
    cast = cast_of("Peruvian Trade Minister Ana Diaz spoke.", "Minister Diaz left.")
    (member,) = cast.members
    assert (member.name, member.parties) == ("Ana Diaz", ("PER",))
    assert cast.named("Diaz") == cast.named("Ana Diaz") == member


def test_a_first_name_alone_is_nobody(cast_of: CastOf) -> None:
    assert cast_of("Peruvian Trade Minister Ana Diaz spoke.").named("Ana") is None


def test_a_family_name_that_comes_first_is_known_by_use(cast_of: CastOf) -> None:
    cast = cast_of("Foreign Minister Tran Van Binh of Vietnam spoke.", "Foreign Minister Tran left.")
    member = cast.named("Tran")
    assert member is not None
    assert member.name == "Tran Van Binh"


def test_two_people_of_one_surname_and_two_states_stay_two(cast_of: CastOf) -> None:
    cast = cast_of("Peruvian Minister Ana Diaz spoke.", "Chilean Minister Diaz answered.")
    assert sorted(member.parties for member in cast.members) == [("CHL",), ("PER",)]


def test_the_only_holder_of_an_office_is_meant_by_it(cast_of: CastOf) -> None:
    cast = cast_of("Peruvian Trade Minister Ana Diaz met Chilean Energy Minister Eva Rojas.")
    member = cast.in_post("Energy Minister")
    assert member is not None
    assert member.name == "Eva Rojas"
    assert cast.in_post("Finance Minister") is None


def test_an_office_without_a_state_acts_for_home(cast_of: CastOf) -> None:
    assert cast_of("Trade Minister Ona Quist spoke.", home="KEN").members[0].parties == ("KEN",)
    assert cast_of("Trade Minister Ona Quist spoke.").members[0].parties == ()


def test_a_known_holder_brings_the_party(cast_of: CastOf) -> None:
    cast = cast_of("Prime Minister Narendra Modi spoke.", home="KEN", day=date(2020, 5, 1))
    assert cast.members[0].parties == ("IND",)


def test_the_leader_of_a_delegation_acts_for_its_state(cast_of: CastOf) -> None:
    cast = with_company(cast_of("Gen. Ona Quist spoke."), [("Ona Quist", "KEN")])
    assert cast.members[0].parties == ("KEN",)


def test_a_report_without_persons_has_no_cast(cast_of: CastOf) -> None:
    cast = cast_of("The bridge is long.")
    assert cast.members == ()
    assert cast.named("Diaz") is None


def test_the_premier_is_the_prime_minister_named_before(read: Read) -> None:
    text = "Kenyan Prime Minister Ann Kone praised the plan. The premier travelled to Lima on Tuesday."
    (event,) = read(text, published="2024-05-16")
    assert event.parties == ("KEN", "PER")


def test_a_premier_market_is_run_by_no_premier(read: Read) -> None:
    text = "Kenyan Prime Minister Ann Kone praised the plan. The world's premier market opens in Lima on Tuesday."
    assert read(text, published="2024-05-16") == ()


def test_an_office_told_with_its_state_is_meant_when_it_is_named_alone(read: Read) -> None:
    text = "The new Ambassador of Peru arrived on Monday. Kenyan President Ona Quist welcomed the Ambassador for talks."
    parties = [event.parties for event in read(text) if event.kind.value == "meeting"]
    assert parties == [("KEN", "PER")]


def test_a_father_s_name_is_his_own(cast_of: CastOf) -> None:
    cast = cast_of("Crown Prince Mohammed bin Salman of Chad came with King Salman of Chad.")
    assert {member.name for member in cast.members} == {"Mohammed bin Salman", "Salman"}
    prince = cast.named("Mohammed")
    assert prince is not None
    assert prince.name == "Mohammed bin Salman"


def test_a_father_s_name_is_nobody_s_surname(cast_of: CastOf) -> None:
    cast = cast_of("Foreign Minister Khaled bin Mohamed spoke.", day=date(2025, 5, 1))
    assert cast.members[0].parties != ("MYS",)
