"""Organisations called by their kind once they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.names.definite import with_definite
from accord.extract.names.lexicon import Lexicon
from accord.extract.parsing.shadow import shadow
from accord.ontology.load import load

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("sentences", "last"),
    [
        (("The International Monetary Fund met.", "The Fund will lend Kenya money."), ["IMF", "KEN"]),
        (("NATO met in Riga.", "Sweden joined the alliance."), ["SWE", "NATO"]),
        (("Kenya met in Riga.", "Sweden joined the alliance."), ["SWE"]),
        (("NATO met in Riga.", "Sweden praised the alliance of workers."), ["SWE"]),
        (("The European Union and ASEAN met.", "Kenya praised the bloc."), ["KEN"]),
        (("The European Union met.", "Kenya seeks an accord with Brussels."), ["KEN", "EU"]),
        (("The European Union met.", "Kenya's minister is in Brussels."), ["KEN", "BEL"]),
        (("The European Union met in Belgium.", "Kenya seeks an accord with Brussels."), ["KEN", "BEL"]),
        (("Kenya met the African countries.",), ["KEN", "AU"]),
        (("Kenya met some African countries.",), ["KEN"]),
        (("Kenya met 18 sub-Saharan African states.",), ["KEN"]),
    ],
)
def test_one_named_organisation_is_meant_by_its_kind(sentences: tuple[str, ...], last: list[str]) -> None:
    """A kind of which the report names two, or none, means nobody."""
    ontology = load()
    lexicon = Lexicon(ontology)
    copies = [shadow(sentence, 0) for sentence in sentences]
    hits = with_definite(copies, [lexicon.find(copy.text) for copy in copies], ontology.words)
    assert [hit.party for hit in hits[-1]] == last


def test_a_crown_prince_is_no_money_and_a_state_can_win(read: Read) -> None:
    (talks,) = read("Omani Crown Prince Ona Quist met Maltese Premier Ana Diaz.")
    assert talks.parties == ("MLT", "OMN")
    (dam,) = read("Kenya won a contract to build a dam in Peru.")
    assert dam.parties == ("KEN", "PER")
