"""Agreements of which a sentence speaks again, or whose signers stand beside others who are no party."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.model.claims import EventMention
    from tests.extract.conftest import Read


def _only(read: Read, text: str, **more: str) -> EventMention:
    (mention,) = read(text, published="2015-06-10", **more)
    return mention


def test_it_was_signed_by_two_ministers(read: Read) -> None:
    told = _only(
        read,
        "The accord covers the exchange of nurses. It was signed by Togolese Health Minister Afi Koffi and"
        " Peruvian Health Minister Ana Diaz.",
    )
    assert (told.kind.value, told.parties) == ("signing", ("PER", "TGO"))
    assert {p.name for p in told.participants} == {"Afi Koffi", "Ana Diaz"}
    assert told.agreement is not None
    assert told.agreement.title == "accord"


def test_who_signs_for_whom_joins_the_signing_told_before(read: Read) -> None:
    told = _only(
        read,
        "Togo and Peru have concluded a forestry accord. Signing on behalf of Togo was Planning Minister Afi Koffi,"
        " while Ambassador Ana Diaz signed for Peru.",
    )
    assert told.parties == ("PER", "TGO")


def test_what_is_signed_at_home_has_no_second_party(read: Read) -> None:
    text = "Peru and Togo held talks in Lima. The Peruvian president signed the Rescue Plan on Tuesday."
    assert all(m.kind.value != "signing" for m in read(text, published="2015-06-10"))


def test_under_whose_auspices_it_was_signed_is_no_party(read: Read) -> None:
    told = _only(
        read, "Under the auspices of the African Union, Togo and Benin signed a border pact in Lome."
    )
    assert told.parties == ("BEN", "TGO")


def test_an_organisation_whose_members_sign_its_protocol_is_no_party(read: Read) -> None:
    told = _only(read, "Botswana, Lesotho and Namibia have signed the SADC Protocol on Bees.")
    assert told.parties == ("BWA", "LSO", "NAM")


def test_the_cabinet_of_a_ministrys_own_state_approves(read: Read) -> None:
    told = _only(
        read,
        "The Cabinet approved an agreement with Peru on seeds on Tuesday.",
        publisher="Ministry of Agriculture of Togo",
    )
    assert (told.kind.value, told.parties) == ("agreement-change", ("PER", "TGO"))


def test_how_long_a_plan_runs_is_not_when_it_was_signed(read: Read) -> None:
    told = _only(read, "Togo and Peru signed a trade plan for the next five years on Tuesday.")
    assert told.when is not None
    assert told.when.iso == "2015-06-09"


def test_when_a_treaty_was_made_is_not_when_it_was_renewed(read: Read) -> None:
    mentions = read("Togo and Peru have renewed the treaty of 1979.", published="2015-06-10")
    (renewed,) = (m for m in mentions if m.kind.value == "agreement-change")
    assert renewed.when is None


def test_those_who_met_sign_on_the_day_on_which_they_met(read: Read) -> None:
    _, signed = read(
        "Togolese Foreign Minister Afi Koffi met her Peruvian counterpart Ana Diaz in Lima on Monday."
        " The two signed an agreement on visas.",
        published="2015-06-10",
    )
    assert signed.when is not None
    assert signed.when.iso == "2015-06-08"
    assert {p.name for p in signed.participants} == {"Afi Koffi", "Ana Diaz"}


def test_the_signing_takes_place_on_the_day_that_a_later_sentence_gives(read: Read) -> None:
    told = _only(read, "Togo and Peru signed a protocol on trees. The signing took place on 4 June 2015.")
    assert told.when is not None
    assert told.when.iso == "2015-06-04"


def test_of_two_accounts_in_a_row_the_one_with_a_day_gives_it(read: Read) -> None:
    told = _only(read, "Togo and Peru signed a border treaty. The treaty was signed on Monday in Lome.")
    assert told.when is not None
    assert told.when.iso == "2015-06-08"


def test_further_documents_are_one_more_signing(read: Read) -> None:
    mentions = read(
        "Togo and Peru signed a declaration on seeds in Lome. They also signed 18 documents on roads and rice.",
        published="2015-06-10",
    )
    assert [m.parties for m in mentions] == [("PER", "TGO")] * 2


def test_it_enters_into_force_between_those_who_signed(read: Read) -> None:
    _, force = read(
        "Togo and Peru signed a river treaty on 4 May 2009. It entered into force on 3 June 2010."
    )
    assert (force.kind.value, force.parties) == ("agreement-change", ("PER", "TGO"))
    assert force.when is not None
    assert force.when.iso == "2010-06-03"


def test_what_was_approved_was_signed_by_those_for_whom_it_was_approved(read: Read) -> None:
    mentions = read(
        "The Cabinet approved an agreement with Peru on seeds. The agreement was signed on 4 May 2015.",
        published="2015-06-10",
        publisher="Ministry of Agriculture of Togo",
    )
    assert [(m.kind.value, m.parties) for m in mentions] == [
        ("agreement-change", ("PER", "TGO")),
        ("signing", ("PER", "TGO")),
    ]


def test_who_signs_for_a_union_does_not_sign_for_his_own_state(read: Read) -> None:
    told = _only(
        read,
        "The European Union and Peru signed a trade accord. Foreign Minister Roland Dumas of France signed for the"
        " European Union, while Foreign Minister Ana Diaz signed for Peru.",
    )
    assert told.parties == ("EU", "PER")


def test_it_is_the_one_who_acted_in_the_sentence_before(read: Read) -> None:
    mentions = read(
        "The European Union signed a trade accord with Peru. It signed a similar agreement with Togo in May 1999."
    )
    assert ("EU", "TGO") in [m.parties for m in mentions]
