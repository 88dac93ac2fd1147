"""Days, sums and posts that a sentence tells beside an act and that are not the act's own."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind, Modality
from tests.extract.conftest import Read


def test_the_first_in_many_years_is_no_day(read: Read) -> None:
    text = "Li Keqiang of China, on the first trip to Japan by a premier in eight years, will visit Hokkaido on Friday."
    (visit,) = read(text, published="2018-05-09")
    assert visit.when
    assert visit.when.iso == "2018-05-11"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Japan and China agreed to launch a joint communication mechanism from June 8.", None),
        ("Japan and China agreed on May 7 to launch a joint communication mechanism.", "2018-05-07"),
    ],
)
def test_from_when_on_is_not_when_it_was_agreed(read: Read, text: str, iso: str | None) -> None:
    (pledge,) = read(text, published="2018-05-09")
    assert (pledge.when.iso if pledge.when else None) == iso


def test_a_session_has_its_own_days_and_not_those_of_the_departure(read: Read) -> None:
    text = (
        "Cuban Minister Ana Diaz left for Algiers today at the head of a delegation that will attend the 23rd session "
        "of the Cuba-Algeria Intergovernmental Commission, scheduled for June 13-15."
    )
    found = {event.kind: event for event in read(text, published="2018-05-09")}
    session = found[Kind.SESSION]
    assert session.when
    assert (session.when.iso, session.when.iso_end) == ("2018-06-13", "2018-06-15")
    assert session.modality is Modality.SCHEDULED


@pytest.mark.parametrize(
    "text",
    [
        "Peru hands over the bloc's rotating presidency to Chile at the July 6 summit in Lima.",
        "Peru handed over the chairmanship to Chile on Monday.",
    ],
)
def test_a_chair_is_no_gift(read: Read, text: str) -> None:
    assert all(event.kind is not Kind.TRANSFER for event in read(text, published="2019-07-02"))


def test_what_a_declaration_pledges_is_its_content(read: Read) -> None:
    text = "The ministers of Peru and Chile signed a declaration in Lima, pledging to share data and to set up clinics."
    assert [event.kind for event in read(text, published="2019-07-02")] == [Kind.SIGNING]


def test_a_purchase_that_is_signed_is_a_contract(read: Read) -> None:
    text = "The Defence Ministers of Peru and Denmark inked on Tuesday the purchase of 24 fighters."
    (signing,) = read(text, published="2019-07-02")
    assert signing.kind is Kind.SIGNING
    assert signing.agreement
    assert (signing.agreement.title, signing.agreement.type) == ("purchase of 24 fighters", "contract")
