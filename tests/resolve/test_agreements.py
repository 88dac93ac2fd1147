from __future__ import annotations

import pytest

from accord.model.claims import Agreement
from accord.model.match import Fit
from accord.resolve import Resolver

MOU = Agreement("Memorandum of Understanding (MoU) on Defence Cooperation", "mou")


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        (Agreement("defence cooperation MoU", "mou"), Fit.AGREES),
        (Agreement("MoU on defense cooperation", "mou"), Fit.AGREES),
        (Agreement("the MoU", "mou"), Fit.COMPATIBLE),
        (Agreement("the pact", "agreement"), Fit.COMPATIBLE),
        (Agreement("MoU on water management", "mou"), Fit.CONTRADICTS),
        (Agreement("Treaty on Defence Cooperation", "treaty"), Fit.CONTRADICTS),
    ],
)
def test_an_mou_and_other_agreements(names: Resolver, other: Agreement, verdict: Fit) -> None:
    assert names.same_agreement(MOU, other).verdict is verdict
    assert names.same_agreement(other, MOU).verdict is verdict


def test_an_acronym_stands_for_its_words(names: Resolver) -> None:
    short = Agreement("ACSA", "agreement")
    long = Agreement("Acquisition and Cross-Servicing Agreement (ACSA)", "agreement")
    assert names.same_agreement(short, long).agrees


def test_initials_stand_for_a_title(names: Resolver) -> None:
    long = Agreement("Comprehensive Economic Partnership Agreement", "agreement")
    assert names.same_agreement(Agreement("CEPA", "agreement"), long).agrees
