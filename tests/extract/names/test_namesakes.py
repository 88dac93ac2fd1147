"""Names that several states bear."""

from __future__ import annotations

import pytest

from accord.extract.names.lexicon import Lexicon
from accord.extract.names.namesakes import of_the_report
from accord.extract.names.office_grammar import compile_offices
from accord.extract.names.people import find_people
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


def test_a_king_known_by_his_title_keeps_his_office() -> None:
    """The title is part of the known name, and an office too."""
    ontology = load()
    text = "King Mohammed VI left."
    (person,) = find_people(text, Lexicon(ontology).find(text), compile_offices(ontology))
    assert (person.name, person.post, person.parties) == ("Mohammed VI", "King", ("MAR",))
