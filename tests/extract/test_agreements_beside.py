"""Agreements told beside another act: in a list with their days, in a participle, or told to the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_SEEN = list[tuple[str, str | None]]


def _told(read: Read, text: str, **more: str) -> _SEEN:
    mentions = read(text, published="2015-06-10", **more)
    return [(m.kind.value, m.when.iso if m.when else None) for m in mentions]


def test_agreements_in_force_are_signings_of_their_days(read: Read) -> None:
    text = (
        "The basis of work between Togo and Peru is the Trade Agreement of 18 November 1978, the Memorandum on"
        " Bees of 2001 and the Cultural Agreement (Lome, 3 May 2004)."
    )
    assert _told(read, text) == [("signing", "1978-11-18"), ("signing", "2001"), ("signing", "2004-05-03")]


def test_lines_of_a_list_take_the_two_of_its_heading(read: Read) -> None:
    text = (
        "Togo and Peru have good relations.\n\nAgreements of Togo and Peru\n\n- Trade Agreement (3 May 1994)\n"
        "- Agreement on air services, signed in Lima on 7 June 2001\n- Protocol on bees, 2004"
    )
    assert sorted(_told(read, text)) == [
        ("signing", "1994-05-03"),
        ("signing", "2001-06-07"),
        ("signing", "2004"),
    ]


def test_plain_words_with_days_in_brackets_are_a_list_too(read: Read) -> None:
    text = "Togo and Peru concluded agreements on trade (Aug. 1, 1953) and on fish (Mar. 14, 1961)."
    assert _told(read, text) == [("signing", "1953-08-01"), ("signing", "1961-03-14")]


def test_a_step_in_force_is_no_signing(read: Read) -> None:
    text = "Togo told Peru of the Trade Agreement, in force (1994), and of a Protocol, terminated (1999)."
    assert ("signing", "1994") not in _told(read, text)


def test_a_participle_between_commas_belongs_to_the_accord(read: Read) -> None:
    text = "Togo and Peru extended the accord on nurses, signed in February 2012, for two years."
    assert ("signing", "2012-02") in _told(read, text)


def test_who_is_notified_is_party_to_what_ends(read: Read) -> None:
    (told,) = read("Togo has notified Peru that it is ending the water treaty.", published="2015-06-10")
    assert (told.kind.value, told.parties) == ("agreement-change", ("PER", "TGO"))


def test_the_day_behind_the_content_is_that_of_the_signing(read: Read) -> None:
    text = "Togo and Peru signed a treaty delimiting their maritime boundary on 21 April 2010."
    assert _told(read, text) == [("signing", "2010-04-21")]


def test_a_treaty_told_by_its_year_and_its_town_is_one(read: Read) -> None:
    text = "Togo and Peru agreed to revive the 1975 treaty, which they signed in Lima."
    assert ("signing", "1975") in _told(read, text)
    assert len(_told(read, text)) == 2


def test_the_union_that_eases_its_terms_is_the_other_side(read: Read) -> None:
    told = read(
        "In agreements with Togo, Benin and Peru signed in May 2012, the European Union eased its terms.",
        published="2015-06-10",
    )
    assert {code for m in told if m.kind.value == "signing" for code in m.parties} == {
        "BEN",
        "EU",
        "PER",
        "TGO",
    }


def test_signed_long_after_its_title_is_the_accord_still(read: Read) -> None:
    text = (
        "The Agreement on the Protection of Bees (APB), which aims to promote honey, stimulate the flow of wax and"
        " economic growth between the two countries, was signed on 6 May 2015 in Lima, by Togolese Foreign Minister"
        " Afi Koffi and Peruvian Foreign Minister Ana Diaz."
    )
    (told,) = read(text, published="2015-06-10")
    assert (told.parties, told.when and told.when.iso) == (("PER", "TGO"), "2015-05-06")


def test_nine_memoranda_and_agreements_are_told_by_one_phrase(read: Read) -> None:
    text = "It is one of nine memoranda and agreements signed on 4 May 2015 by Togo and Peru."
    assert _told(read, text) == [("signing", "2015-05-04")]


def test_following_months_of_talks_announces_no_list(read: Read) -> None:
    text = (
        "Togo and Peru have an accord. The deal, signed on 5 June following months of talks, draws the border between"
        " the two countries.\n\nTogo's parliament ratified the deal later."
    )
    assert all(
        m.agreement is None or "parliament" not in m.agreement.title
        for m in read(text, published="2015-06-10")
    )


def test_the_second_ceremony_of_the_year_is_the_one_just_told(read: Read) -> None:
    text = (
        "On 26 May 2015 Togo and Peru held a signing ceremony in Lome for an exchange of notes. This is the second"
        " signing ceremony for an exchange of notes this year."
    )
    assert _told(read, text) == [("signing", "2015-05-26")]


def test_the_agreement_reached_on_a_task_is_the_undertaking(read: Read) -> None:
    text = (
        "Togolese Foreign Minister Afi Koffi and Peruvian Foreign Minister Ana Diaz agreed to open a bus line. The"
        " agreement was reached in Lome on 9 June."
    )
    assert all(kind != "signing" for kind, _ in _told(read, text))


def test_the_words_before_a_colon_are_no_title(read: Read) -> None:
    text = "Agreements in force of Togo and Peru: Trade Agreement (Lome, 2 May 1995); Visa Agreement of 4 June 2004."
    assert _told(read, text) == [("signing", "1995-05-02"), ("signing", "2004-06-04")]
