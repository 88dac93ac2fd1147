"""In news who comments, is named beside money, or stands in the report's subject takes part in nothing by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from accord.model.claims import EventMention
    from tests.extract.conftest import Read

WIRE = {"publisher": "Reuters", "published": "1987-06-02"}


def _told(mentions: tuple[EventMention, ...], kind: str) -> list[tuple[str, ...]]:
    return [m.parties for m in mentions if m.kind.value == kind]


def test_the_state_whose_money_it_is_takes_no_part(read: Read) -> None:
    told = (
        "Chad will import oil from Peru under a barter agreement signed here last week, officials said. "
        "The oil, worth 10 mln U.S. Dlrs, will be shipped by December."
    )
    assert _told(read(told, title="CHAD BUYS OIL", **WIRE), "signing") == [("PER", "TCD")]


def test_two_who_meet_may_be_joined_by_a_hyphen(read: Read) -> None:
    told = (
        "Norwegian Trade Minister Anna Dahl will see Peruvian Finance Minister Luis de Rojas this month. "
        "Sources said the Dahl-de Rojas meeting will take place in Lome."
    )
    assert _told(read(told, **WIRE), "meeting") == [("NOR", "PER")]


def test_a_bank_of_a_common_name_is_that_of_the_report(read: Read) -> None:
    told = (
        "The Export-Import Bank of Japan has received a request from Peru, officials said. "
        "They said the Ex-Im Bank had lent Peru 40 mln dlrs."
    )
    assert _told(read(told, title="Japan, Peru in loan talks", **WIRE), "transfer") == [("JPN", "PER")]


def test_a_call_is_of_him_who_tells_it_and_not_of_all_three_in_the_news(read: Read) -> None:
    told = (
        "President Reagan said the United States, Japan and West Germany stood by their accord. "
        "Reagan said Japanese Finance Minister Kenji Mori told him in a telephone conversation on Tuesday that "
        "rates would stay where they were."
    )
    found = _told(
        read(told, title="REAGAN SAYS U.S., JAPAN, WEST GERMANY STAND BY ACCORD", **WIRE), "meeting"
    )
    assert ("DEU", "JPN", "USA") not in found


def test_who_only_tells_of_a_refusal_signs_nothing(read: Read) -> None:
    told = (
        "OPEC will keep its ceiling, Kuwait's oil minister said. Iraq refused to sign the pact, by which OPEC "
        "kept its ceiling."
    )
    found = _told(read(told, title="KUWAIT SEES OPEC OUTPUT, IRAQ'S TOO, ABOVE CEILING", **WIRE), "signing")
    assert all("KWT" not in parties for parties in found)


def test_an_old_accord_is_of_the_two_whom_its_sentence_names(read: Read) -> None:
    told = (
        "The European Community fears a flood of Japanese chips, a Commission official said in Brussels. "
        "Peru imposed the duties because of Chad's failure to uphold a 1986 agreement on chips."
    )
    found = _told(read(told, title="EC AND JAPAN DIFFER OVER CHIPS", **WIRE), "signing")
    assert found == [("PER", "TCD")]


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("A U.S. envoy said a ministerial meeting of the OECD in two weeks would look at subsidies.", []),
        ("Indonesian Oil Minister Subroto declined to forecast what OPEC would do at its June meeting.", []),
    ],
)
def test_who_only_speaks_of_a_session_does_not_sit_in_it(
    read: Read, told: str, parties: list[tuple[str, ...]]
) -> None:
    mentions = read(told, title="OIL AND FARM OUTLOOK", **WIRE)
    assert _told(mentions, "meeting") + _told(mentions, "session") == parties


def test_who_takes_a_side_in_the_council_sits_in_it(read: Read) -> None:
    told = (
        "European Community budget ministers ended six hours of talks in Luxembourg on Tuesday with no accord. "
        "Britain and the Netherlands have insisted that there can be no extra cash."
    )
    assert _told(read(told, title="NO EC BUDGET ACCORD", **WIRE), "meeting") == [("EU", "GBR", "NLD")]


def test_they_of_whom_nothing_was_told_are_nobody(read: Read) -> None:
    told = (
        "Peru's farm reform is watched by the World Bank, an economist said. They are going to be a model. "
        "They agreed to launch the reforms."
    )
    assert _told(read(told, title="WORLD BANK WATCHES PERU", **WIRE), "commitment") == []


def test_talks_that_meet_banks_are_not_with_the_other_state_in_the_news(read: Read) -> None:
    told = (
        "Peru and Chad have stopped paying interest. The Peruvian negotiations resume on Friday in Rome, when its "
        "central banker will ask banks for more time."
    )
    assert _told(read(told, title="PERU AND CHAD STOP PAYMENTS", **WIRE), "meeting") == []


def test_a_session_long_past_is_not_of_who_speaks_now(read: Read) -> None:
    told = (
        "Kuwaiti Oil Minister Ali Sabah praised the accord. At its previous meeting in December, OPEC set a limit of "
        "16 mln barrels."
    )
    assert _told(read(told, title="OPEC ACCORD PRAISED", **WIRE), "session") == []


def test_those_who_fail_to_agree_there_sat_there(read: Read) -> None:
    told = "The United States and the main seller, Brazil, failed to agree when the ICO met in May."
    assert ("BRA", "ICO", "USA") in _told(read(told, title="COFFEE QUOTAS", **WIRE), "session")


def test_an_accord_of_producers_is_of_those_of_them_whom_its_sentence_names(read: Read) -> None:
    told = "The price of British crude rose after the accord reached by OPEC ministers in Vienna on Saturday."
    assert all(
        "GBR" not in parties
        for parties in _told(read(told, title="OIL PRICES FIRM IN U.S.", **WIRE), "signing")
    )


def test_countries_of_a_part_of_a_continent_are_not_its_union(read: Read) -> None:
    told = "The United States will sell 100,000 tonnes of wheat to West African countries."
    assert all("AU" not in m.parties for m in read(told, title="WHEAT SALES", **WIRE))


def test_who_is_told_to_do_something_else_pledges_nothing(read: Read) -> None:
    told = "The envoy said Peru had agreed to cut its duties, and that Chad was willing to wait for more."
    assert all("TCD" not in parties for parties in _told(read(told, title="DUTIES", **WIRE), "commitment"))


def test_an_accord_signed_for_a_state_is_the_one_told_before(read: Read) -> None:
    told = (
        "Peru signed a rescheduling accord with Chad on Monday. Finance Minister Luis Rojas, who signed the accord for "
        "Peru, said it would help both countries."
    )
    assert _told(read(told, title="PERU, CHAD RESCHEDULE", **WIRE), "signing") == [("PER", "TCD")]


def test_a_deal_by_a_stranger_is_none_of_the_states_in_the_news(read: Read) -> None:
    told = "Bonds rose in London and New York. A similar deal yesterday by Toronto Dominion was quoted lower."
    assert _told(read(told, title="BRITISH AND U.S. BONDS RISE", **WIRE), "signing") == []
