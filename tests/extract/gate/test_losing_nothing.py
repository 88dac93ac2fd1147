"""What the gates before the parse keep out tells of no event: with them and without them the events are the same."""

from __future__ import annotations

import pytest

from accord.clean import clean
from accord.extract import Reader, extract
from accord.model.documents import Document, DocumentId
from accord.ontology.page_rules import PageRules

REPORT = (
    "Peru, Chad open talks on grain\n\n"
    "LIMA, March 3 - Peruvian Foreign Minister Ana Diaz met her counterpart from Chad in Lima on Tuesday. "
    "The two discussed a loan. It would be paid in May, officials said. "
    "The dollar fell in Tokyo, and supplies of wheat to Japan were late.\n\n"
    "Chad will buy 40,000 tonnes of Peruvian wheat, she said. The agreement was signed by both ministers. "
    "They will meet again in N'Djamena in June. Exports of steel are likely to fall.\n\n"
    "The Peru-Chad Joint Commission held its third session last year. Norway also gave Chad two ferries."
)


@pytest.fixture(scope="module")
def ungated(reader: Reader) -> Reader:
    plain = Reader(reader.ontology)
    vars(plain).update(nlp=reader.nlp, triggers=None, prospects=None)
    return plain


def test_the_events_of_a_report_are_those_of_one_read_without_gates(
    reader: Reader, ungated: Reader, rules: PageRules
) -> None:
    page = clean(Document(DocumentId("d"), REPORT, "0" * 64, title=REPORT.partition("\n")[0]), rules)
    events = extract(page, reader)
    assert len(events) > 3
    assert events == extract(page, ungated)


def test_the_events_of_our_own_examples_are_those_without_gates(
    reader: Reader, ungated: Reader, rules: PageRules
) -> None:
    examples = [example for kind in reader.ontology.kinds for example in kind.examples if example.events]
    for example in examples[::12]:
        page = clean(Document(DocumentId("d"), example.text, "0" * 64), rules)
        assert extract(page, reader) == extract(page, ungated), example.text
