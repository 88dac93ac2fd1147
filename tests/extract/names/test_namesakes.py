"""Names that several states bear."""

from __future__ import annotations

import pytest

from accord.extract.names.lexicon import Lexicon
from accord.extract.names.namesakes import of_the_report
from accord.ontology.load import load


@pytest.mark.parametrize(
    ("texts", "last"),
    [
        (("Kenya met the Republic of the Congo.", "The Congolese minister left."), ["COG"]),
        (("Talks were held in Brazzaville.", "The Congolese minister left."), ["COG"]),
        (("Talks were held in Kenya.", "The Congolese minister left."), ["COD"]),
        (("Brazzaville and Kinshasa signed.", "The Congolese minister left."), ["COD"]),
        (("Guinea-Bissau will vote.", "Guinean officials said so."), ["GNB"]),
        (("Guinea-Bissau and Equatorial Guinea will vote.", "Guinean officials said so."), ["GIN"]),
    ],
)
def test_a_shared_name_is_of_the_state_that_the_report_names(texts: tuple[str, ...], last: list[str]) -> None:
    """Where the report names its usual bearer too, or several others, it keeps its usual sense."""
    ontology = load()
    lexicon = Lexicon(ontology)
    hits = of_the_report(texts, [lexicon.find(text) for text in texts], ontology.words)
    assert [hit.party for hit in hits[-1]] == last
