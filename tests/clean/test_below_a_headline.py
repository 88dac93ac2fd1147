"""Datelines in the line below a headline that no blank line parts from the report."""

from __future__ import annotations

from datetime import date

from accord.clean import clean
from accord.model.documents import Document, DocumentId
from accord.ontology.page_rules import PageRules

BODY = "The ministers of Peru and Chile met in the palace."


def test_a_dispatch_opens_below_its_headline(rules: PageRules) -> None:
    page = clean(Document(DocumentId("d"), f"Ministers meet\nLIMA, May 4, 2024 (ABC) - {BODY}", ""), rules)
    assert page.dateline is not None
    assert (page.dateline.place, page.dateline.day) == ("Lima", date(2024, 5, 4))


def test_no_dispatch_opens_below_a_sentence(rules: PageRules) -> None:
    page = clean(Document(DocumentId("d"), f"They met again.\nLIMA, May 4, 2024 (ABC) - {BODY}", ""), rules)
    assert page.dateline is None
