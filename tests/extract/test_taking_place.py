"""'Which took place on', 'the signing was discussed', 'while in Warsaw': acts told by what stands beside their noun."""

from __future__ import annotations

from tests.extract.conftest import Read

_DAY = "2012-05-16"


def test_the_session_took_place_and_not_the_commission_before_the_comma(read: Read) -> None:
    (event,) = read(
        "The fourth session of the Togolese-Beninese commission, which took place on 3 May 2011, dealt with trade.",
        published=_DAY,
    )
    assert event.when is not None
    assert (event.kind, event.ordinal, event.when.iso) == ("session", 4, "2011-05-03")


def test_those_who_talked_may_stand_behind_the_day(read: Read) -> None:
    (event,) = read(
        "The talks, which took place on 4 May in Lome between Togolese Foreign Minister Afi Koffi and Beninese Foreign "
        "Minister Jean Ahoyo, were about bees.",
        published=_DAY,
    )
    assert event.when is not None
    assert {p.name for p in event.participants} == {"Afi Koffi", "Jean Ahoyo"}
    assert event.when.iso == "2012-05-04"


def test_a_signing_and_the_treaty_that_was_signed_are_one(read: Read) -> None:
    (event,) = read(
        "The signing of the treaty between Togo and Benin, which took place in Lome on 4 May, was shown on television.",
        published=_DAY,
    )
    assert event.when is not None
    assert event.when.iso == "2012-05-04"


def test_a_signing_that_is_talked_over_is_still_to_come_and_not_of_the_day_of_the_talks(read: Read) -> None:
    for text in (
        "Afi Koffi of Togo and Jean Ahoyo of Benin discussed the signing of a treaty on bees on Monday.",
        "Officials of Togo and Benin held talks on Monday on the signing of a treaty on bees.",
    ):
        (signing,) = [event for event in read(text, published=_DAY) if event.kind == "signing"]
        assert (signing.modality, signing.when) == ("proposed", None), text


def test_who_did_something_while_in_a_state_was_there(read: Read) -> None:
    (event,) = read(
        "Togolese Foreign Minister Afi Koffi opened a show of masks while in Benin.", published=_DAY
    )
    assert (event.kind, event.parties) == ("visit", ("BEN", "TGO"))
    assert not read("Prices in Togo rose by a tenth while in Benin they fell.", published=_DAY)
